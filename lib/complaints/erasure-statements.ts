/** Statements that destroy the content of a complaint, for a batch of the caller's own. Executes nothing. */
import { and, eq, isNull, lte } from 'drizzle-orm';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { complaint, complaintContact, complaintEnvelope, complaintWrap } from '@/db/tables/complaints';
import { composeEvidenceRemoval } from '@/lib/evidence/statements';
import type { IsoDay } from '@/lib/platform/iso-day';
import { composeEvent } from './statements';

/** Everything sealed that belongs to a complaint, its keys first. A new table of sealed content is added here; files take their own way. */
const sealedTables = [complaintWrap, complaintEnvelope, complaintContact] as const;

/**
 * Erases one complaint that is due on `today`. Undoes its batch ('stale') where it is not: held in between, or erased
 * already. What recognised its reporter is blanked; no SHA-256 reads like what takes its place.
 */
export const composeErasure = (id: string, today: IsoDay): Statement[] => [
  compose
    .update(complaint)
    .set(blank(id, today))
    .where(
      and(eq(complaint.id, id), eq(complaint.isHeld, false), isNull(complaint.erasedOn), lte(complaint.eraseOn, today)),
    ),
  expectChanged(1),
  ...composeEmptying(id, today),
];

/** Completes, in a restored database, an erasure that came after the backup was made: its keys are gone already. */
export const composeErasureAgain = (id: string, today: IsoDay): Statement[] => [
  compose
    .update(complaint)
    .set(blank(id, today))
    .where(and(eq(complaint.id, id), isNull(complaint.erasedOn))),
  expectChanged(1),
  ...composeEmptying(id, today),
];

const blank = (id: string, today: IsoDay) => ({
  locatorHash: `erased ${id}`,
  reporterPublicKey: '',
  ticketHash: null,
  fileRecipient: null,
  lastOpened: null,
  reporterChanges: 0,
  erasedOn: today,
});

const composeEmptying = (id: string, today: IsoDay): Statement[] => [
  ...sealedTables.map((table) => compose.delete(table).where(eq(table.complaintId, id))),
  ...composeEvidenceRemoval(id),
  composeEvent({ complaintId: id, kind: 'erased', happenedOn: today }),
];
