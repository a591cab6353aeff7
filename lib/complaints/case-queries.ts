/**
 * Complaints as a reader may see them: only those they hold a key of, and only once released. To everybody else, the
 * one who is named first of all, a complaint does not exist, not even as a number.
 */
import { and, asc, count, eq, exists, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
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

/** Whether the last message is the reporter's. */
const isFromReporterLast = sql<number>`(select ${complaintEnvelope.fromReporter} from ${complaintEnvelope}
  where ${complaintEnvelope.complaintId} = ${complaint.id} and ${complaintEnvelope.thread} = 'messages'
  order by ${complaintEnvelope.position} desc limit 1)`;

/** The day of the office's first message. */
const repliedOn = sql<string | null>`(select min(${complaintEnvelope.sentOn}) from ${complaintEnvelope}
  where ${complaintEnvelope.complaintId} = ${complaint.id} and ${complaintEnvelope.thread} = 'messages'
  and ${complaintEnvelope.fromReporter} = 0)`;

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
  repliedOn,
  isFromReporterLast,
};

export type WorkableCase = QueueEntry & { releasedOn: IsoDay };

type EntryRow = Pick<
  typeof complaint.$inferSelect,
  Exclude<keyof typeof entryColumns, 'repliedOn' | 'isFromReporterLast'>
> & { repliedOn: string | null; isFromReporterLast: number };

const toWorkable = (row: EntryRow): WorkableCase => ({
  ...toFacts(row),
  category: row.category as ComplaintCategory,
  channel: row.channel,
  revision: row.revision,
  repliedOn: row.repliedOn as IsoDay | null,
  isWaitingForOffice: row.isFromReporterLast === 1 && row.state !== 'closed',
  releasedOn: row.releasedOn as IsoDay,
});

const isWorkable = (from: Reader, staffId: string) => and(isNotNull(complaint.releasedOn), isReadableBy(from, staffId));

/** What waits to be acknowledged first, what is closed last. */
const workOrder = sql`case ${complaint.state} when 'received' then 0 when 'closed' then 2 else 1 end`;

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
