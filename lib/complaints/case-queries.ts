/**
 * Complaints as a reader may see them: only those they hold a key of, and only once released. To everybody else, the
 * one who is named first of all, a complaint does not exist, not even as a number.
 */
import { and, asc, count, eq, exists, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '@/db/open';
import { complaint, complaintEnvelope, complaintEvent, complaintWrap } from '@/db/tables/complaints';
import { staff } from '@/db/tables/staff';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import type { ComplaintCategory } from './categories';
import { toFacts } from './queries';
import type { ComplaintResult, ComplaintState } from './rules';
import type { CaseEvent, QueueEntry } from './wire';

/** Whether the member holds the key of the thread. */
const isReadableBy = (from: Reader, staffId: string): SQL =>
  exists(
    from
      .select({ holder: complaintWrap.holder })
      .from(complaintWrap)
      .where(
        and(
          eq(complaintWrap.complaintId, complaint.id),
          eq(complaintWrap.key, 'thread'),
          eq(complaintWrap.holder, staffId),
        ),
      ),
  );

/**
 * Whether the member may see the outline: they hold the key, or the content was erased and their name stands in its
 * history. Whoever was named in it never held a key and never did anything with it; to them it stays unseen.
 */
const isKnownTo = (from: Reader, staffId: string): SQL | undefined =>
  or(
    isReadableBy(from, staffId),
    and(
      isNotNull(complaint.erasedOn),
      exists(
        from
          .select({ staffId: complaintEvent.staffId })
          .from(complaintEvent)
          .where(and(eq(complaintEvent.complaintId, complaint.id), eq(complaintEvent.staffId, staffId))),
      ),
    ),
  );

/** Whether the last message is the reporter's. */
const isFromReporterLast = sql<number>`(select ${complaintEnvelope.fromReporter} from ${complaintEnvelope}
  where ${complaintEnvelope.complaintId} = ${complaint.id} and ${complaintEnvelope.thread} = 'messages'
  order by ${complaintEnvelope.position} desc limit 1)`;

/** The day of the office's first message. */
const repliedOn = sql<string | null>`(select min(${complaintEnvelope.sentOn}) from ${complaintEnvelope}
  where ${complaintEnvelope.complaintId} = ${complaint.id} and ${complaintEnvelope.thread} = 'messages'
  and ${complaintEnvelope.fromReporter} = 0)`;

/** Whether the reporter still holds a key: not after they ended their code. */
const isFollowed = sql<number>`exists (select 1 from ${complaintWrap}
  where ${complaintWrap.complaintId} = ${complaint.id} and ${complaintWrap.holder} = 'reporter')`;

const entryColumns = {
  id: complaint.id,
  receivedOn: complaint.receivedOn,
  releasedOn: complaint.releasedOn,
  state: complaint.state,
  result: complaint.result,
  caseFiscalYear: complaint.caseFiscalYear,
  caseNumber: complaint.caseNumber,
  acknowledgedOn: complaint.acknowledgedOn,
  category: complaint.category,
  channel: complaint.channel,
  revision: complaint.revision,
  eraseOn: complaint.eraseOn,
  isHeld: complaint.isHeld,
  erasedOn: complaint.erasedOn,
  isDanger: complaint.isDanger,
  hasRetaliation: complaint.hasRetaliation,
  repliedOn,
  isFromReporterLast,
  isFollowed,
};

export type WorkableCase = QueueEntry & { releasedOn: IsoDay };

type EntryRow = Pick<
  typeof complaint.$inferSelect,
  Exclude<keyof typeof entryColumns, 'repliedOn' | 'isFromReporterLast' | 'isFollowed'>
> & { repliedOn: string | null; isFromReporterLast: number; isFollowed: number };

const toWorkable = (row: EntryRow): WorkableCase => ({
  ...toFacts(row),
  category: row.category as ComplaintCategory,
  channel: row.channel,
  revision: row.revision,
  eraseOn: row.eraseOn as IsoDay | null,
  isHeld: row.isHeld,
  erasedOn: row.erasedOn as IsoDay | null,
  repliedOn: row.repliedOn as IsoDay | null,
  isWaitingForOffice: row.isFromReporterLast === 1 && row.state !== 'closed',
  isDanger: row.isDanger,
  hasRetaliation: row.hasRetaliation,
  isFollowed: row.isFollowed === 1,
  releasedOn: row.releasedOn as IsoDay,
});

const isWorkable = (from: Reader, staffId: string) => and(isNotNull(complaint.releasedOn), isKnownTo(from, staffId));

/** Danger first, then what waits to be acknowledged; what is closed last. */
const workOrder = sql`case when ${complaint.state} = 'closed' then 3 when ${complaint.isDanger} = 1 then 0
  when ${complaint.state} = 'received' then 1 else 2 end`;

export type WorkableQuestion = {
  states: readonly ComplaintState[];
  /** Everything when left out. */
  part?: { offset: number; limit: number };
};

/** How SQLite writes that there is none. */
const noLimit = -1;

/** In the order of work, the oldest day first, as deadlines fall; within a day in the order of the random ids. */
export const listWorkable = async (
  { database }: Desk,
  staffId: string,
  { states, part }: WorkableQuestion,
): Promise<WorkableCase[]> => {
  const rows = await database.read('list queue', (from) =>
    from
      .select(entryColumns)
      .from(complaint)
      .where(and(isWorkable(from, staffId), inArray(complaint.state, [...states])))
      .orderBy(workOrder, asc(complaint.receivedOn), asc(complaint.id))
      .limit(part?.limit ?? noLimit)
      .offset(part?.offset ?? 0),
  );
  return rows.map(toWorkable);
};

/** How many complaints the member can open, by state. */
export const countWorkable = async (
  { database }: Desk,
  staffId: string,
): Promise<Partial<Record<ComplaintState, number>>> => {
  const rows = await database.read('count queue', (from) =>
    from
      .select({ state: complaint.state, n: count() })
      .from(complaint)
      .where(isWorkable(from, staffId))
      .groupBy(complaint.state),
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};

/** Null for a complaint that is missing, not yet released, or not the member's to read. */
export const findWorkable = async ({ database }: Desk, staffId: string, id: string): Promise<WorkableCase | null> => {
  const [row] = await database.read('find case', (from) =>
    from
      .select(entryColumns)
      .from(complaint)
      .where(and(eq(complaint.id, id), isWorkable(from, staffId))),
  );
  return row ? toWorkable(row) : null;
};

/** Which of these complaints the member has opened before. */
export const listOpenedBy = async (
  { database }: Desk,
  staffId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await database.read('list openings', (from) =>
    from
      .selectDistinct({ id: complaintEvent.complaintId })
      .from(complaintEvent)
      .where(
        and(
          inArray(complaintEvent.complaintId, [...ids]),
          eq(complaintEvent.kind, 'opened'),
          eq(complaintEvent.staffId, staffId),
        ),
      ),
  );
  return new Set(rows.map(({ id }) => id));
};

export type StoredWrap = { holder: string; key: 'thread' | 'file' | 'notes'; version: number; file: Uint8Array };

/** Every holder's wraps of one complaint. */
export const listWraps = async ({ database }: Desk, complaintId: string): Promise<StoredWrap[]> =>
  database.read('list wraps', (from) =>
    from
      .select({
        holder: complaintWrap.holder,
        key: complaintWrap.key,
        version: complaintWrap.version,
        file: complaintWrap.file,
      })
      .from(complaintWrap)
      .where(eq(complaintWrap.complaintId, complaintId))
      .orderBy(asc(complaintWrap.key), asc(complaintWrap.version), asc(complaintWrap.holder)),
  );

export const listEvents = async ({ database }: Desk, complaintId: string): Promise<CaseEvent[]> => {
  const rows = await database.read('list events', (from) =>
    from
      .select({ event: complaintEvent, staffName: staff.displayName })
      .from(complaintEvent)
      .leftJoin(staff, eq(staff.id, complaintEvent.staffId))
      .where(eq(complaintEvent.complaintId, complaintId))
      .orderBy(asc(complaintEvent.position)),
  );
  return rows.map(({ event, staffName }) => ({
    position: event.position,
    kind: event.kind,
    state: event.state as ComplaintState | null,
    result: event.result as ComplaintResult | null,
    staffName,
    happenedOn: event.happenedOn as IsoDay,
  }));
};
