/**
 * Legal hold: a complaint that a case elsewhere needs is kept beyond its erase day. Any reader of it sets or lifts the
 * hold; why, they say in a sealed note, and both come in one batch with the event. A held complaint is never erased.
 */
import { and, eq, isNull } from 'drizzle-orm';
import { compose, expectChanged } from '@/db/statement';
import { complaint } from '@/db/tables/complaints';
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { writeUnlessStale } from '@/lib/platform/write-unless-stale';
import type { Actor } from '@/lib/staff/policy';
import { listWraps } from './case-queries';
import type { HoldChange } from './case-schema';
import { eraseDayAfterHold } from './retention-rules';
import { isSealedBody } from './sealed-file';
import { composeEvent, composeOfficeEnvelope } from './statements';
import { findOwn, newestVersionOf, type WriteRefusal } from './triage';

/** `stale` also where the hold stands as asked already: somebody was faster. */
export const changeHold = async (
  actor: Actor,
  desk: Desk,
  { id, revision, isHeld, note }: HoldChange,
): Promise<Result<{ revision: number }, WriteRefusal>> => {
  const found = await findOwn(actor, desk, id);
  if (!found) return refuse('not-found');
  if (!isSealedBody(note.file)) return refuse('invalid');
  if (found.caseNumber === null) return refuse('not-acknowledged');
  if (found.revision !== revision || found.isHeld === isHeld) return refuse('stale');
  if (note.keyVersion !== newestVersionOf(await listWraps(desk, id), 'notes')) return refuse('stale');
  const today = desk.clock.today();
  const eraseOn = isHeld ? found.eraseOn : eraseDayAfterHold(found.eraseOn, today);
  const written = await writeUnlessStale(desk, 'change legal hold', [
    compose
      .update(complaint)
      .set({ isHeld, eraseOn, revision: revision + 1 })
      .where(and(eq(complaint.id, id), eq(complaint.revision, revision), isNull(complaint.erasedOn))),
    expectChanged(1),
    ...composeOfficeEnvelope({
      ...{ complaintId: id, thread: 'notes', keyVersion: note.keyVersion, file: note.file },
      position: note.expectedPosition,
      sentOn: today,
    }),
    composeEvent({
      ...{ complaintId: id, staffId: actor.staffId, happenedOn: today },
      kind: isHeld ? 'held' : 'hold-lifted',
    }),
  ]);
  return written.ok ? ok({ revision: revision + 1 }) : written;
};
