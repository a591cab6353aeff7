/**
 * Complaints as a reader may see them: only those they hold a key of, and only once released. To everybody else, the
 * one who is named first of all, a complaint does not exist, not even as a number.
 */
import { and, asc, eq, exists, isNotNull, type SQL, sql } from 'drizzle-orm';
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
  isFromReporterLast,
};

export type WorkableCase = QueueEntry & { releasedOn: IsoDay };

const toWorkable = (
  row: {
    [K in keyof typeof entryColumns]: K extends 'isFromReporterLast'
      ? number
      : (typeof complaint.$inferSelect)[Exclude<K, 'isFromReporterLast'>];
  },
): WorkableCase => ({
  ...toFacts(row),
  category: row.category as ComplaintCategory,
  channel: row.channel,
  revision: row.revision,
  isWaitingForOffice: row.isFromReporterLast === 1 && row.state !== 'closed',
  releasedOn: row.releasedOn as IsoDay,
});

const isWorkable = (from: Reader, staffId: string) => and(isNotNull(complaint.releasedOn), isReadableBy(from, staffId));

/** Oldest day first, as deadlines fall; within a day in the order of the random ids. */
export const listWorkable = async (
  { database }: Desk,
  staffId: string,
  { state, offset, limit }: { state: ComplaintState | undefined; offset: number; limit: number },
): Promise<{ entries: WorkableCase[]; total: number }> => {
  const isAsked = (from: Reader) =>
    and(isWorkable(from, staffId), state === undefined ? undefined : eq(complaint.state, state));
  const total = await database.read('count queue', (from) => from.$count(complaint, isAsked(from)));
  const rows = await database.read('list queue', (from) =>
    from
      .select(entryColumns)
      .from(complaint)
      .where(isAsked(from))
      .orderBy(asc(complaint.receivedOn), asc(complaint.id))
      .limit(limit)
      .offset(offset),
  );
  return { entries: rows.map(toWorkable), total };
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
