/** What may be asked about complaints: a thread by its locator, and how many came in. */
import { and, asc, count, eq, gte, isNotNull, lte, max } from 'drizzle-orm';
import { complaint, complaintContact, complaintEnvelope, complaintEvent, complaintWrap } from '@/db/tables/complaints';
import type { Desk } from '@/lib/platform/desk';
import { type FiscalYear, fiscalYearBounds, halfYearsOf } from '@/lib/platform/fiscal-year';
import type { IsoDay } from '@/lib/platform/iso-day';
import { type Shown, suppressBreakdown } from '@/lib/surveys/suppression';
import { type ComplaintCategory, complaintCategories } from './categories';
import type { CaseNumber, ComplaintFacts } from './wire';

type FactColumns = Pick<
  typeof complaint.$inferSelect,
  'id' | 'receivedOn' | 'state' | 'result' | 'caseFiscalYear' | 'caseNumber' | 'acknowledgedOn'
>;

const toCaseNumber = ({ caseFiscalYear, caseNumber }: FactColumns): CaseNumber | null =>
  caseFiscalYear === null || caseNumber === null ? null : { fiscalYear: caseFiscalYear, number: caseNumber };

export const toFacts = (row: FactColumns): ComplaintFacts => ({
  id: row.id,
  receivedOn: row.receivedOn as IsoDay,
  state: row.state,
  result: row.result,
  caseNumber: toCaseNumber(row),
  acknowledgedOn: row.acknowledgedOn as IsoDay | null,
});

export type StoredEnvelope = {
  position: number;
  fromReporter: boolean;
  keyVersion: number;
  sentOn: IsoDay;
  file: Uint8Array;
};

export type StoredThread = ComplaintFacts & {
  closedOn: IsoDay | null;
  isDanger: boolean;
  isRated: boolean;
  fileRecipient: string | null;
  lastOpened: Uint8Array | null;
  contact: { changes: number; isGiven: boolean };
  reporterPublicKey: string;
  reporterChanges: number;
  /** Whether it came without script and its code was not confirmed yet. */
  hasTicket: boolean;
  /** The reporter's wraps of the thread key, oldest version first. */
  wraps: readonly { version: number; file: Uint8Array }[];
  /** The complaint first. */
  envelopes: readonly StoredEnvelope[];
};

/** The envelopes of one thread, in order. */
export const listEnvelopes = async (
  { database }: Desk,
  complaintId: string,
  thread: 'messages' | 'notes',
): Promise<StoredEnvelope[]> => {
  const rows = await database.read('list envelopes', (from) =>
    from
      .select()
      .from(complaintEnvelope)
      .where(and(eq(complaintEnvelope.complaintId, complaintId), eq(complaintEnvelope.thread, thread)))
      .orderBy(asc(complaintEnvelope.position)),
  );
  return rows.map(({ position, fromReporter, keyVersion, sentOn, file }) => ({
    ...{ position, fromReporter, keyVersion, file },
    sentOn: sentOn as IsoDay,
  }));
};

const findClosingDay = async ({ database }: Desk, complaintId: string): Promise<IsoDay | null> => {
  const [row] = await database.read('find closing day', (from) =>
    from
      .select({ day: max(complaintEvent.happenedOn) })
      .from(complaintEvent)
      .where(and(eq(complaintEvent.complaintId, complaintId), eq(complaintEvent.state, 'closed'))),
  );
  return (row?.day ?? null) as IsoDay | null;
};

const findContactState = async ({ database }: Desk, complaintId: string): Promise<StoredThread['contact']> => {
  const [row] = await database.read('find contact', (from) =>
    from
      .select({ changes: complaintContact.changes, file: complaintContact.file })
      .from(complaintContact)
      .where(eq(complaintContact.complaintId, complaintId)),
  );
  return { changes: row?.changes ?? 0, isGiven: Boolean(row?.file) };
};

/** A complaint as its reporter may fetch it; null for a locator that finds none. */
export const findStoredThread = async (desk: Desk, locatorHash: string): Promise<StoredThread | null> => {
  const [row] = await desk.database.read('find complaint', (from) =>
    from.select().from(complaint).where(eq(complaint.locatorHash, locatorHash)),
  );
  if (!row) return null;
  const wraps = await desk.database.read('list reporter wraps', (from) =>
    from
      .select({ version: complaintWrap.version, file: complaintWrap.file })
      .from(complaintWrap)
      .where(
        and(
          eq(complaintWrap.complaintId, row.id),
          eq(complaintWrap.key, 'thread'),
          eq(complaintWrap.holder, 'reporter'),
        ),
      )
      .orderBy(asc(complaintWrap.version)),
  );
  return {
    ...toFacts(row),
    closedOn: row.state === 'closed' ? await findClosingDay(desk, row.id) : null,
    isDanger: row.isDanger,
    isRated: row.isRated,
    fileRecipient: row.fileRecipient,
    lastOpened: row.lastOpened,
    contact: await findContactState(desk, row.id),
    reporterPublicKey: row.reporterPublicKey,
    reporterChanges: row.reporterChanges,
    hasTicket: row.ticketHash !== null,
    wraps,
    envelopes: await listEnvelopes(desk, row.id, 'messages'),
  };
};

/** The public sees kinds of complaints only in a year with at least so many. */
const brokenDownMin = 10;

export type ReceivedQuestion = {
  fiscalYear: FiscalYear;
  /** Of all kinds when left out. */
  category?: ComplaintCategory;
  audience: 'public' | 'office';
};

/**
 * How many complaints came in during a fiscal year. The office sees the present, once released. The public sees the
 * half-years that are over, so that no single arrival shows; the total always, a kind only in a year with ten
 * complaints or more, and not where it is small or would give a small one away.
 */
export const countReceived = async (desk: Desk, question: ReceivedQuestion): Promise<Shown<number>> => {
  const cells = await countByCategory(desk, question);
  const total = cells.reduce((sum, { n }) => sum + n, 0);
  if (question.category === undefined) return { value: total, suppressed: false };
  const own = cells.find(({ key }) => key === question.category)?.n ?? 0;
  if (question.audience === 'office') return { value: own, suppressed: false };
  if (total > 0 && total < brokenDownMin) return { value: null, suppressed: true };
  const shown = suppressBreakdown(cells).cells.find(({ key }) => key === question.category);
  return shown?.suppressed ? { value: null, suppressed: true } : { value: own, suppressed: false };
};

const countByCategory = async (desk: Desk, { fiscalYear, audience }: ReceivedQuestion) => {
  const { from, to } = fiscalYearBounds(fiscalYear);
  const finished = halfYearsOf(fiscalYear).filter((half) => half.to < desk.clock.today());
  const until = audience === 'office' ? to : (finished.at(-1)?.to ?? null);
  const rows =
    until === null
      ? []
      : await desk.database.read('count complaints', (select) =>
          select
            .select({ key: complaint.category, n: count() })
            .from(complaint)
            .where(
              and(
                gte(complaint.receivedOn, from),
                lte(complaint.receivedOn, until),
                // What waits in the inbox is nobody's to see; a finished half-year holds it, released or not.
                audience === 'office' ? isNotNull(complaint.releasedOn) : undefined,
              ),
            )
            .groupBy(complaint.category),
        );
  const found = new Map(rows.map(({ key, n }) => [key, n]));
  return complaintCategories.map(({ key }) => ({ key, n: found.get(key) ?? 0 }));
};
