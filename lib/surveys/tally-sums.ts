/**
 * Reads the tallies of one fiscal year, added up by SQLite. Sums come as text and become BigInt here: at a
 * million answers they outgrow a double. It never reads a response and decides nothing about who may see what.
 */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { publicTally, tally } from '@/db/tables/surveys';
import type { Desk } from '@/lib/platform/desk';
import { type FiscalYear, monthsOf } from '@/lib/platform/fiscal-year';
import type { IsoMonth } from '@/lib/platform/iso-day';
import type { Counts, Subject, Tally } from './statistics';

/** 'tally' is live and for the office alone; 'publicTally' moves by the rule of `publish`. */
export type FigureSource = 'tally' | 'publicTally';

const tableOf = { tally, publicTally } as const;

/** Which tallies are meant: one questionnaire in one fiscal year, all its versions together. */
export type TallySlice = {
  from: FigureSource;
  questionnaireKey: string;
  versions: readonly number[];
  fiscalYear: FiscalYear;
};

export const emptyTally: Tally = { n: 0, sum: 0n, sumSquares: 0n };
const noCounts: Counts = [0, 0, 0, 0, 0];

type Sums = { n: number; sum: string; sumSquares: string };

const toTally = ({ n, sum, sumSquares }: Sums): Tally => ({ n, sum: BigInt(sum), sumSquares: BigInt(sumSquares) });

const sumsOf = (table: typeof tally | typeof publicTally) => ({
  n: sql<number>`sum(${table.n})`,
  sum: sql<string>`cast(sum(${table.sum}) as text)`,
  sumSquares: sql<string>`cast(sum(${table.sumSquares}) as text)`,
});

const isIn = (table: typeof tally | typeof publicTally, slice: TallySlice) => {
  const months = monthsOf(slice.fiscalYear).map(({ month }) => month);
  // Every part of the key is named, so that SQLite seeks into the year instead of scanning all of them.
  return and(
    eq(table.questionnaireKey, slice.questionnaireKey),
    inArray(table.questionnaireVersion, [...slice.versions]),
    inArray(table.serviceKey, sql`(select key from service)`),
    inArray(table.month, months),
  );
};

/** One tally for every subject answered; items come with their counts. */
export const sumBySubject = async ({ database }: Desk, slice: TallySlice): Promise<Map<Subject, Tally>> => {
  const table = tableOf[slice.from];
  const rows = await database.read('sum tallies by subject', (from) =>
    from
      .select({
        subject: table.subject,
        ...sumsOf(table),
        counts: sql<string>`json_array(sum(c1), sum(c2), sum(c3), sum(c4), sum(c5))`,
      })
      .from(table)
      .where(isIn(table, slice))
      .groupBy(table.subject),
  );
  return new Map(
    rows.map((row) => [
      row.subject as Subject,
      row.subject.startsWith('item:') ? { ...toTally(row), counts: JSON.parse(row.counts) as Counts } : toTally(row),
    ]),
  );
};

/** The tally of a subject nobody answered. */
export const emptyTallyOf = (subject: Subject): Tally =>
  subject.startsWith('item:') ? { ...emptyTally, counts: noCounts } : emptyTally;

/** Responses as wholes, counted and taken out, in one group of answers that share all these. */
export type Cell = {
  version: number;
  serviceKey: string;
  month: IsoMonth;
  channel: string;
  tally: Tally;
  excluded: number;
};

/** The overall tallies, cell by cell. */
export const listCells = async ({ database }: Desk, slice: TallySlice): Promise<Cell[]> => {
  const table = tableOf[slice.from];
  const rows = await database.read('list tally cells', (from) =>
    from
      .select({
        version: table.questionnaireVersion,
        serviceKey: table.serviceKey,
        month: table.month,
        channel: table.channel,
        excluded: table.excluded,
        n: table.n,
        sum: sql<string>`cast(${table.sum} as text)`,
        sumSquares: sql<string>`cast(${table.sumSquares} as text)`,
      })
      .from(table)
      .where(and(isIn(table, slice), eq(table.subject, 'overall'))),
  );
  return rows.map(({ n, sum, sumSquares, month, ...rest }) => ({
    ...rest,
    month: month as IsoMonth,
    tally: toTally({ n, sum, sumSquares }),
  }));
};
