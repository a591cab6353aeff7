/** Whether the complaint tables hold together, judged without a key: what `npm run verify` asks. */
import { and, asc, count, eq, gt, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm';
import { caseCounter, complaint, complaintEnvelope, complaintEvent, complaintWrap } from '@/db/tables/complaints';
import { evidence } from '@/db/tables/evidence';
import type { Desk } from '@/lib/platform/desk';
import { isSealedBody, isSealedWrap } from './sealed-file';

/** How many complaints were erased so far. */
export const countErased = async ({ database }: Desk): Promise<number> => {
  const rows = await database.read('count erased', (from) =>
    from.select({ n: count() }).from(complaint).where(isNotNull(complaint.erasedOn)),
  );
  return rows[0]?.n ?? 0;
};

/** Complaints of which no holder has a key although nothing was erased. */
export const listWithoutKeys = async ({ database }: Desk): Promise<string[]> => {
  const rows = await database.read('list complaints without keys', (from) =>
    from
      .select({ id: complaint.id })
      .from(complaint)
      .where(
        and(
          isNull(complaint.erasedOn),
          notExists(
            from
              .select({ id: complaintWrap.complaintId })
              .from(complaintWrap)
              .where(eq(complaintWrap.complaintId, complaint.id)),
          ),
        ),
      ),
  );
  return rows.map(({ id }) => id);
};

/** Fiscal years in which the numbers given are not exactly 1, 2, 3 … up to the counter. */
export const listNumberGaps = async ({ database }: Desk): Promise<number[]> => {
  const counters = await database.read('read case counters', (from) => from.select().from(caseCounter));
  const given = await database.read('read case numbers', (from) =>
    from
      .select({ year: complaint.caseFiscalYear, number: complaint.caseNumber })
      .from(complaint)
      .where(isNotNull(complaint.caseNumber))
      .orderBy(asc(complaint.caseFiscalYear), asc(complaint.caseNumber)),
  );
  const years = new Set([...counters.map(({ fiscalYear }) => fiscalYear), ...given.map(({ year }) => year ?? 0)]);
  return [...years].filter((year) => {
    const numbers = given.filter((one) => one.year === year).map(({ number }) => number);
    const last = counters.find(({ fiscalYear }) => fiscalYear === year)?.last ?? 0;
    return numbers.length !== last || numbers.some((number, index) => number !== index + 1);
  });
};

/**
 * How many complaints have a history that does not hold: a missing number, a day before the one above it, or a last
 * state that is not the complaint's.
 */
export const countBrokenHistories = async ({ database }: Desk): Promise<number> => {
  const states = await database.read('read states', (from) =>
    from.select({ id: complaint.id, state: complaint.state }).from(complaint),
  );
  const events = await database.read('read histories', (from) =>
    from.select().from(complaintEvent).orderBy(asc(complaintEvent.complaintId), asc(complaintEvent.position)),
  );
  const histories = groupHistories(events);
  return states.filter(({ id, state }) => {
    const history = histories.get(id) ?? [];
    const isOrdered = history.every(
      ({ position, happenedOn }, index) =>
        position === index + 1 && happenedOn >= (history[index - 1]?.happenedOn ?? ''),
    );
    const last = history.findLast((event) => event.state !== null)?.state ?? 'received';
    return !isOrdered || last !== state;
  }).length;
};

type Event = typeof complaintEvent.$inferSelect;

const groupHistories = (events: readonly Event[]): Map<string, Event[]> => {
  const histories = new Map<string, Event[]>();
  for (const event of events) {
    const history = histories.get(event.complaintId);
    if (history) history.push(event);
    else histories.set(event.complaintId, [event]);
  }
  return histories;
};

const rowsPerRead = 200;

/** How many sealed letters and keys are not in the form they are taken in, or stand at no proper place. */
export const countMalformed = async (desk: Desk): Promise<number> =>
  (await countMalformedEnvelopes(desk)) + (await countMalformedWraps(desk)) + (await countBrokenThreads(desk));

const countMalformedEnvelopes = async ({ database }: Desk): Promise<number> => {
  let malformed = 0;
  let after = { complaintId: '', thread: '', position: 0 };
  for (;;) {
    const rows = await database.read('read envelopes', (from) =>
      from
        .select()
        .from(complaintEnvelope)
        .where(
          sql`(${complaintEnvelope.complaintId}, ${complaintEnvelope.thread}, ${complaintEnvelope.position})
            > (${after.complaintId}, ${after.thread}, ${after.position})`,
        )
        .orderBy(asc(complaintEnvelope.complaintId), asc(complaintEnvelope.thread), asc(complaintEnvelope.position))
        .limit(rowsPerRead),
    );
    malformed += rows.filter(({ file }) => !isSealedBody(file)).length;
    const last = rows.at(-1);
    if (!last || rows.length < rowsPerRead) return malformed;
    after = last;
  }
};

const countMalformedWraps = async ({ database }: Desk): Promise<number> => {
  let malformed = 0;
  for (let after = ''; ; ) {
    const ids = await database.read('list complaints', (from) =>
      from
        .select({ id: complaint.id })
        .from(complaint)
        .where(gt(complaint.id, after))
        .orderBy(asc(complaint.id))
        .limit(rowsPerRead),
    );
    const last = ids.at(-1);
    if (!last) return malformed;
    const rows = await database.read('read wraps', (from) =>
      from
        .select({ file: complaintWrap.file })
        .from(complaintWrap)
        .where(and(gt(complaintWrap.complaintId, after), sql`${complaintWrap.complaintId} <= ${last.id}`)),
    );
    malformed += rows.filter(({ file }) => !isSealedWrap(file)).length;
    after = last.id;
  }
};

/** Threads whose places are not 1, 2, 3 …; a complaint that is not erased begins with its reporter's letter. */
const countBrokenThreads = async ({ database }: Desk): Promise<number> => {
  const gaps = await database.read('find gaps in threads', (from) =>
    from
      .select({ id: complaintEnvelope.complaintId })
      .from(complaintEnvelope)
      .groupBy(complaintEnvelope.complaintId, complaintEnvelope.thread)
      .having(sql`min(${complaintEnvelope.position}) <> 1 or max(${complaintEnvelope.position}) <> count(*)`),
  );
  const headless = await database.read('find threads without beginning', (from) =>
    from
      .select({ n: count() })
      .from(complaint)
      .where(
        and(
          isNull(complaint.erasedOn),
          notExists(
            from
              .select({ id: complaintEnvelope.complaintId })
              .from(complaintEnvelope)
              .where(
                and(
                  eq(complaintEnvelope.complaintId, complaint.id),
                  eq(complaintEnvelope.thread, 'messages'),
                  eq(complaintEnvelope.position, 1),
                  eq(complaintEnvelope.fromReporter, true),
                ),
              ),
          ),
        ),
      ),
  );
  return gaps.length + (headless[0]?.n ?? 0);
};

/** How many complaints are closed without an erase day, or erased and yet hold something sealed. */
export const countBrokenKeeping = async ({ database }: Desk): Promise<number> => {
  const rows = await database.read('find broken keeping', (from) =>
    from
      .select({ n: count() })
      .from(complaint)
      .where(
        or(
          and(eq(complaint.state, 'closed'), isNull(complaint.eraseOn)),
          and(
            isNotNull(complaint.erasedOn),
            sql`(exists (select 1 from ${complaintWrap} w where w.complaint_id = ${complaint.id})
              or exists (select 1 from ${complaintEnvelope} e where e.complaint_id = ${complaint.id})
              or exists (select 1 from ${evidence} f where f.complaint_id = ${complaint.id}))`,
          ),
        ),
      ),
  );
  return rows[0]?.n ?? 0;
};
