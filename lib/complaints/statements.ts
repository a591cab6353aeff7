/**
 * Statements that move the complaint tables, for a batch of the caller's own. Executes nothing. A complaint comes
 * with its first envelope and its keys or not at all; an envelope gets the next place in its thread from the
 * database, so that two writers never share one.
 */
import { and, eq, sql } from 'drizzle-orm';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { complaint, complaintEnvelope, complaintEvent, complaintWrap } from '@/db/tables/complaints';
import { composeListed } from '@/lib/evidence/statements';
import type { IsoDay } from '@/lib/platform/iso-day';
import type { ComplaintCategory } from './categories';
import type { ComplaintChannel, ComplaintResult, ComplaintState } from './rules';
import type { MessageChange } from './wire';

export type NewWrap = { holder: string; key: 'thread' | 'file' | 'notes'; version: number; file: Uint8Array };

export type NewComplaint = {
  /** Random UUID, version 4. */
  id: string;
  locatorHash: string;
  reporterPublicKey: string;
  ticketHash: string | null;
  receivedOn: IsoDay;
  channel: ComplaintChannel;
  category: ComplaintCategory;
  isDanger: boolean;
  fileRecipient: string;
  /** The note in which its reporter will find when it was last opened. */
  lastOpened: Uint8Array;
  /** Null while it waits for the next batch of the inbox. */
  releasedOn: IsoDay | null;
  /** The first envelope, sealed. */
  file: Uint8Array;
  wraps: readonly NewWrap[];
};

export const composeNewComplaint = ({ file, wraps, lastOpened, ...row }: NewComplaint): Statement[] => [
  compose.insert(complaint).values({
    ...row,
    state: 'received',
    result: null,
    caseFiscalYear: null,
    caseNumber: null,
    acknowledgedOn: null,
    lastOpened: Buffer.from(lastOpened),
    reporterChanges: 1,
    revision: 1,
  }),
  compose.insert(complaintEnvelope).values({
    complaintId: row.id,
    thread: 'messages',
    position: 1,
    fromReporter: true,
    keyVersion: 1,
    sentOn: row.receivedOn,
    file: Buffer.from(file),
  }),
  ...composeWraps(row.id, wraps),
  ...(row.releasedOn === null
    ? []
    : [composeEvent({ complaintId: row.id, kind: 'released', happenedOn: row.releasedOn })]),
];

export const composeWraps = (complaintId: string, wraps: readonly NewWrap[]): Statement[] =>
  wraps.map((wrap) => compose.insert(complaintWrap).values({ complaintId, ...wrap, file: Buffer.from(wrap.file) }));

export type NewEvent = {
  complaintId: string;
  kind: (typeof complaintEvent.kind.enumValues)[number];
  state?: ComplaintState;
  result?: ComplaintResult | null;
  staffId?: string;
  happenedOn: IsoDay;
};

/** What the office did, after everything it did before. */
export const composeEvent = ({ state, result, staffId, ...event }: NewEvent): Statement =>
  compose.insert(complaintEvent).values({
    ...event,
    position: sql`(select coalesce(max(position), 0) + 1 from ${complaintEvent} where complaint_id = ${event.complaintId})`,
    state: state ?? null,
    result: result ?? null,
    staffId: staffId ?? null,
  });

/**
 * Records that a member was given what opens a complaint, or its contact details; once a day, since nothing finer than a
 * day is kept.
 */
export const composeOpening = (
  complaintId: string,
  staffId: string,
  happenedOn: IsoDay,
  kind: 'opened' | 'contact-opened' = 'opened',
): Statement =>
  sql`insert into ${complaintEvent} (complaint_id, position, kind, state, result, staff_id, happened_on)
    select ${complaintId}, coalesce(max(position), 0) + 1, ${kind}, null, null, ${staffId}, ${happenedOn}
    from ${complaintEvent} where complaint_id = ${complaintId}
    having not exists (select 1 from ${complaintEvent} where complaint_id = ${complaintId} and kind = ${kind}
      and staff_id = ${staffId} and happened_on = ${happenedOn})`;

/**
 * The reporter's next envelope, with the flag it may raise: takes the counter, which must be the next, and the next place in the thread. Undoes its
 * batch ('stale') where that counter was taken.
 */
export const composeReporterEnvelope = (added: {
  complaintId: string;
  counter: number;
  keyVersion: number;
  sentOn: IsoDay;
  file: Uint8Array;
  change: MessageChange;
  /** Complete files of this complaint that it names. */
  evidence?: readonly string[] | undefined;
}): Statement[] => [
  compose
    .update(complaint)
    .set({
      reporterChanges: added.counter,
      ...(added.change === 'danger' ? { isDanger: true } : {}),
      ...(added.change === 'retaliation' ? { hasRetaliation: true } : {}),
    })
    .where(and(eq(complaint.id, added.complaintId), eq(complaint.reporterChanges, added.counter - 1))),
  expectChanged(1),
  compose.insert(complaintEnvelope).values({
    complaintId: added.complaintId,
    thread: 'messages',
    position: sql`(select coalesce(max(position), 0) + 1 from ${complaintEnvelope}
      where complaint_id = ${added.complaintId} and thread = 'messages')`,
    fromReporter: true,
    keyVersion: added.keyVersion,
    sentOn: added.sentOn,
    file: Buffer.from(added.file),
  }),
  ...composeListed(added.complaintId, added.evidence ?? []),
];

/**
 * An envelope of the office at the place its writer believes to be the next. Undoes its batch ('stale') where somebody
 * wrote first, so that nobody answers what they have not read.
 */
export const composeOfficeEnvelope = (added: {
  complaintId: string;
  thread: 'messages' | 'notes';
  position: number;
  keyVersion: number;
  sentOn: IsoDay;
  file: Uint8Array;
}): Statement[] => [
  sql`insert into ${complaintEnvelope} (complaint_id, thread, position, from_reporter, key_version, sent_on, file)
    select ${added.complaintId}, ${added.thread}, ${added.position}, 0, ${added.keyVersion}, ${added.sentOn},
      ${Buffer.from(added.file)}
    where ${added.position} = (select coalesce(max(position), 0) + 1 from ${complaintEnvelope}
      where complaint_id = ${added.complaintId} and thread = ${added.thread})
    and exists (select 1 from ${complaint} where id = ${added.complaintId} and erased_on is null)`,
  expectChanged(1),
];
