/**
 * A fiscal year's worth of invented answers, written straight into the tables: each response a row of its own,
 * and the tallies they add up to. The recount at the end of a run proves that both agree.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/open';
import { compose } from '@/db/statement';
import { tally } from '@/db/tables/surveys';
import { type FiscalYear, monthsOf } from '@/lib/platform/fiscal-year';
import { FOUR_ASPECTS_1 } from '@/lib/surveys/four-aspects';
import { type Answers, listItems, type Questionnaire, type ScaleValue } from '@/lib/surveys/questionnaire';
import { channels } from '@/lib/surveys/schema';
import { tallyResponse } from '@/lib/surveys/statistics';

const extraItem = (key: string) => ({ key, text: { th: `ข้อทดสอบ ${key}`, en: `Measured item ${key}` } });

/** The office's questionnaire with two more items, the most it may have: twelve answers a response. */
export const twelveItems: Questionnaire = {
  ...FOUR_ASPECTS_1,
  version: FOUR_ASPECTS_1.version + 1,
  aspects: FOUR_ASPECTS_1.aspects.map((aspect, position) =>
    position < 2 ? { ...aspect, items: [...aspect.items, extraItem(`extra-${position + 1}`)] } : aspect,
  ),
};

const moods = 48;

/** Answers of one mood; every item is answered. */
export const answersOf = (mood: number): Answers =>
  Object.fromEntries(
    listItems(twelveItems).map(({ key }, item) => [key, (1 + ((mood * 7 + item * item * 3) % 5)) as ScaleValue]),
  );

type Cell = { serviceKey: string; channel: string; month: string };

const responsesPerStatement = 2_000;

const composeResponses = (rows: readonly (readonly string[])[]) => sql`
  insert into response (id, questionnaire_key, questionnaire_version, service_key, channel, month, answers, state)
  select value ->> 0, ${twelveItems.key}, ${twelveItems.version}, value ->> 1, value ->> 2, value ->> 3, value ->> 4,
    'counted' from json_each(${JSON.stringify(rows)})`;

/** What so many responses of each mood add to one cell's tallies. */
const composeTallies = (cell: Cell, countsByMood: readonly number[]) => {
  const totals = new Map<string, { n: number; counts: number[]; sum: bigint; sumSquares: bigint }>();
  for (const [mood, count] of countsByMood.entries()) {
    for (const { subject, n, counts, sum, sumSquares } of tallyResponse(twelveItems, answersOf(mood))) {
      const before = totals.get(subject) ?? { n: 0, counts: [0, 0, 0, 0, 0], sum: 0n, sumSquares: 0n };
      totals.set(subject, {
        n: before.n + n * count,
        counts: before.counts.map((total, step) => total + (counts?.[step] ?? 0) * count),
        sum: before.sum + sum * BigInt(count),
        sumSquares: before.sumSquares + sumSquares * BigInt(count),
      });
    }
  }
  return compose.insert(tally).values(
    [...totals].map(([subject, { n, counts, sum, sumSquares }]) => {
      const [c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0] = counts;
      const key = { questionnaireKey: twelveItems.key, questionnaireVersion: twelveItems.version, ...cell, subject };
      // Written as text: SQLite makes whole numbers of it that a double could not carry.
      const exact = { sum: sql`${String(sum)}`, sumSquares: sql`${String(sumSquares)}` };
      return { ...key, n, excluded: 0, c1, c2, c3, c4, c5, ...exact };
    }),
  );
};

/** Spreads `count` responses over the services, months and channels of one fiscal year. */
export const writeManyAnswers = async (
  database: Database,
  { count, year, serviceKeys }: { count: number; year: FiscalYear; serviceKeys: readonly string[] },
): Promise<void> => {
  const cells: Cell[] = serviceKeys.flatMap((serviceKey) =>
    monthsOf(year).flatMap(({ month }) => channels.map((channel) => ({ serviceKey, channel, month }))),
  );
  const answerTexts = Array.from({ length: moods }, (_, mood) => JSON.stringify(answersOf(mood)));
  const counts = cells.map(() => new Array<number>(moods).fill(0));
  for (let written = 0; written < count; written += responsesPerStatement) {
    const rows = Array.from({ length: Math.min(responsesPerStatement, count - written) }, (_, offset) => {
      const person = written + offset;
      const place = person % cells.length;
      const mood = Math.floor(person / cells.length) % moods;
      const { serviceKey, channel, month } = cells[place] as Cell;
      const countsHere = counts[place] as number[];
      countsHere[mood] = (countsHere[mood] ?? 0) + 1;
      return [randomUUID(), serviceKey, channel, month, answerTexts[mood] as string];
    });
    await database.write('write many answers', [composeResponses(rows)]);
  }
  await database.write(
    'write their tallies',
    cells.map((cell, place) => composeTallies(cell, counts[place] as number[])),
  );
};
