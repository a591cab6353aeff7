/**
 * Proves the tallies: adds every response up again and says where the running counts differ. For tests and for
 * checking a restored database; it reads every response, so it is no page's business. A response counted
 * while it runs may show as a difference; ask again when the desk is quiet.
 */
import { asc, getTableColumns, gt, sql } from 'drizzle-orm';
import { response, tally } from '@/db/tables/surveys';
import type { Desk } from '@/lib/platform/desk';
import { listQuestionnaires } from './queries';
import type { Answers } from './questionnaire';
import { addTallies, type Counts, negateTally, type Tally, tallyResponse } from './statistics';

type Total = { tally: Tally; excluded: number };

export type TallyDifference = {
  /** Questionnaire, version, service, month, channel and subject, in one line. */
  cell: string;
  recounted: Total | null;
  stored: Total | null;
};

/** Every tally that differs from its recount; empty when all agree. Throws for a response of an unknown version. */
export const recountTallies = async (desk: Desk): Promise<TallyDifference[]> => {
  const [recounted, stored] = [await recountResponses(desk), await readTallies(desk)];
  const cells = [...new Set([...recounted.keys(), ...stored.keys()])].sort();
  return cells
    .map((cell) => ({ cell, recounted: recounted.get(cell) ?? null, stored: stored.get(cell) ?? null }))
    .filter((pair) => writeTotal(pair.recounted) !== writeTotal(pair.stored));
};

const noCounts: Counts = [0, 0, 0, 0, 0];

/** A tally that counts nothing equals one that is not there. */
const writeTotal = (total: Total | null): string =>
  total
    ? [
        total.tally.n,
        total.excluded,
        total.tally.sum,
        total.tally.sumSquares,
        ...(total.tally.counts ?? noCounts),
      ].join()
    : writeTotal({ tally: { n: 0, sum: 0n, sumSquares: 0n }, excluded: 0 });

const cellOf = (...parts: (string | number)[]): string => parts.join(' ');

const rowsPerRead = 5000;

const recountResponses = async (desk: Desk): Promise<Map<string, Total>> => {
  const stored = await listQuestionnaires(desk);
  const versions = new Map(stored.map(({ key, version, definition }) => [cellOf(key, version), definition]));
  const totals = new Map<string, Total>();
  const add = (cell: string, tally: Tally, excluded: number) => {
    const before = totals.get(cell);
    totals.set(
      cell,
      before ? { tally: addTallies(before.tally, tally), excluded: before.excluded + excluded } : { tally, excluded },
    );
  };
  for (let after = ''; ; ) {
    const rows = await desk.database.read('recount responses', (from) =>
      from.select().from(response).where(gt(response.id, after)).orderBy(asc(response.id)).limit(rowsPerRead),
    );
    for (const row of rows) {
      const asked = versions.get(cellOf(row.questionnaireKey, row.questionnaireVersion));
      if (!asked) throw new Error('a response answers a questionnaire version that is not here');
      const isExcluded = row.state === 'excluded';
      for (const { subject, ...score } of tallyResponse(asked, JSON.parse(row.answers) as Answers)) {
        const cell = cellOf(asked.key, asked.version, row.serviceKey, row.month, row.channel, subject);
        const tally = isExcluded ? addTallies(score, negateTally(score)) : score;
        add(cell, tally, isExcluded && subject === 'overall' ? 1 : 0);
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < rowsPerRead) return totals;
    after = last.id;
  }
};

const readTallies = async ({ database }: Desk): Promise<Map<string, Total>> => {
  // The sums as they are stored would come as doubles and fail past 2⁵³.
  const { sum: _sum, sumSquares: _sumSquares, ...columns } = getTableColumns(tally);
  const rows = await database.read('read tallies', (from) =>
    from
      .select({
        ...columns,
        sum: sql<string>`cast(${tally.sum} as text)`,
        sumSquares: sql<string>`cast(${tally.sumSquares} as text)`,
      })
      .from(tally),
  );
  return new Map(
    rows.map((row) => [
      cellOf(row.questionnaireKey, row.questionnaireVersion, row.serviceKey, row.month, row.channel, row.subject),
      {
        tally: {
          n: row.n,
          sum: BigInt(row.sum),
          sumSquares: BigInt(row.sumSquares),
          ...(row.subject.startsWith('item:') ? { counts: [row.c1, row.c2, row.c3, row.c4, row.c5] as const } : {}),
        },
        excluded: row.excluded,
      },
    ]),
  );
};
