/**
 * Satisfaction statistics from running tallies, exact from the first answer to the printed figure. A tally
 * holds how many answered, the sum of their scores and the sum of the squares; that is enough for the mean,
 * the standard deviation and the margin of error, at any number of responses, without reading one again.
 *
 * A respondent's score on an aspect or overall is the mean of the items they answered. Such means are
 * fractions with a denominator of at most twelve, so every score is kept as a whole number of 1/27720, the
 * smallest unit that all of them share. Adding and taking away never drifts; a tally equals its recount.
 * Nothing here decides what may be shown: small groups are withheld in `suppression`.
 */
import { type Exact, hundredthsOf, type Ratio, type Root, ratio, rootOf } from '@/lib/platform/exact';
import { type BandSet, findLevel } from './bands';
import { type Answers, ITEMS_MAX, listItems, type Questionnaire, type ScaleValue } from './questionnaire';

/** The least common multiple of 1 to 12: the number of units in one point of the scale. */
export const UNITS_PER_POINT = 27_720n;

export type Subject = 'overall' | `aspect:${string}` | `item:${string}`;

/** How many chose 1, 2, 3, 4 and 5. */
export type Counts = readonly [number, number, number, number, number];

export type Tally = {
  readonly n: number;
  /** Only of a single item: an aspect's scores lie between the answers. */
  readonly counts?: Counts;
  /** In 1/27720 of a point. */
  readonly sum: bigint;
  /** In the square of that unit. At a million responses it passes 2⁵³: never read it as a double. */
  readonly sumSquares: bigint;
};

export type SubjectTally = Tally & { readonly subject: Subject };

/**
 * What one response adds to the tallies: a row for each item, aspect and the whole, without those it left
 * unanswered. Throws `RangeError` for an answer the questionnaire does not ask for or its scale does not
 * have, and for a questionnaire of more than twelve items; both are to be refused before.
 */
export const tallyResponse = (questionnaire: Questionnaire, answers: Answers): readonly SubjectTally[] => {
  const items = listItems(questionnaire);
  if (items.length > ITEMS_MAX) throw new RangeError('too many items for an exact tally');
  const asked = new Set(items.map((item) => item.key));
  if (!Object.keys(answers).every((key) => asked.has(key))) throw new RangeError('an answer to an item not asked');

  const valuesOf = (keys: readonly { key: string }[]): readonly ScaleValue[] =>
    keys.flatMap(({ key }) => (Object.hasOwn(answers, key) ? [checkedValue(answers[key])] : []));
  const rows: SubjectTally[] = [];
  for (const { key } of items) {
    for (const value of valuesOf([{ key }])) {
      rows.push({ subject: `item:${key}`, ...tallyScore([value]), counts: countsOf(value) });
    }
  }
  for (const aspect of questionnaire.aspects) {
    const values = valuesOf(aspect.items);
    if (values.length > 0) rows.push({ subject: `aspect:${aspect.key}`, ...tallyScore(values) });
  }
  const values = valuesOf(items);
  if (values.length > 0) rows.push({ subject: 'overall', ...tallyScore(values) });
  return rows;
};

const checkedValue = (value: number | undefined): ScaleValue => {
  if (value === 1 || value === 2 || value === 3 || value === 4 || value === 5) return value;
  throw new RangeError('an answer outside the scale');
};

const tallyScore = (values: readonly number[]): Tally => {
  const points = BigInt(values.reduce((total, value) => total + value, 0));
  const score = (points * UNITS_PER_POINT) / BigInt(values.length);
  return { n: 1, sum: score, sumSquares: score * score };
};

const countsOf = (value: ScaleValue): Counts =>
  [1, 2, 3, 4, 5].map((step) => Number(step === value)) as unknown as Counts;

/** Both together. Throws `RangeError` when only one of them counts answers: they are not of the same kind. */
export const addTallies = (a: Tally, b: Tally): Tally => {
  const sums = { n: a.n + b.n, sum: a.sum + b.sum, sumSquares: a.sumSquares + b.sumSquares };
  if (!a.counts && !b.counts) return sums;
  if (!a.counts || !b.counts) throw new RangeError('a tally with counts and one without cannot be added');
  const other = b.counts;
  return { ...sums, counts: a.counts.map((count, index) => count + (other[index] ?? 0)) as unknown as Counts };
};

/** What takes a response out again when it is excluded from the figures. */
export const negateTally = <T extends Tally>(tally: T): T => ({
  ...tally,
  n: -tally.n,
  sum: -tally.sum,
  sumSquares: -tally.sumSquares,
  ...(tally.counts ? { counts: tally.counts.map((count) => 0 - count) as unknown as Counts } : {}),
});

/** The mean score, 1 to 5; `null` when nobody answered. */
export const meanOf = ({ n, sum }: Tally): Ratio | null => (n > 0 ? ratio(sum, BigInt(n) * UNITS_PER_POINT) : null);

/** The sample standard deviation (n − 1), in points; `null` below two responses. */
export const sampleSdOf = (tally: Tally): Root | null => {
  const variance = sampleVarianceOf(tally);
  return variance && rootOf(variance);
};

const sampleVarianceOf = ({ n, sum, sumSquares }: Tally): Ratio | null => {
  if (n < 2) return null;
  const count = BigInt(n);
  return ratio(count * sumSquares - sum * sum, count * (count - 1n) * UNITS_PER_POINT * UNITS_PER_POINT);
};

/**
 * Half the width of the 95 % interval around the mean, in points: 1.96 · s / √n. With the number of people
 * served it is narrowed by √((N − n) / (N − 1)); a population smaller than n cannot be the one that
 * answered and is left out of account. `null` below two responses.
 */
export const margin95 = (tally: Tally, population?: number): Root | null => {
  const variance = sampleVarianceOf(tally);
  if (!variance) return null;
  const { n } = tally;
  const [num, den] = population !== undefined && population >= n ? [population - n, population - 1] : [1, 1];
  // 1.96² = (49/25)²
  return rootOf(ratio(49n * 49n * variance.num * BigInt(num), 25n * 25n * variance.den * BigInt(n) * BigInt(den)));
};

/** The percentage Thai local governments publish: mean × 20, that is mean ÷ 5 × 100. Its floor is 20. */
export const percentOf = (mean: Ratio): Ratio => ratio(mean.num * 20n, mean.den);

/** The other reading, which puts "lowest" at zero: (mean − 1) ÷ 4 × 100. Never mix the two in one table. */
export const percentAboveLowestOf = (mean: Ratio): Ratio => ratio((mean.num - mean.den) * 25n, mean.den);

/** The percentage of answers that are 4 or 5; `null` without answers. */
export const topTwoPercentOf = (counts: Counts): Ratio | null => {
  const n = counts.reduce((total, count) => total + count, 0);
  return n > 0 ? ratio((counts[3] + counts[4]) * 100, n) : null;
};

/** The middle answer, or halfway between the two middle ones; `null` without answers. */
export const medianOf = (counts: Counts): Ratio | null => {
  const n = counts.reduce((total, count) => total + count, 0);
  if (n === 0) return null;
  return ratio(answerAt(counts, Math.floor((n - 1) / 2)) + answerAt(counts, Math.floor(n / 2)), 2);
};

/** The answer at a position, counted from zero, when all are laid out from lowest to highest. */
const answerAt = (counts: Counts, position: number): number =>
  1 + counts.findIndex((_, step) => counts.slice(0, step + 1).reduce((total, count) => total + count, 0) > position);

/** Published figures in hundredths, rounded half up once; `null` where there is none. */
export type Summary = {
  n: number;
  mean: number | null;
  sd: number | null;
  margin95: number | null;
  percent: number | null;
  /** Key of the level in the band set. */
  level: string | null;
};

/** All that a results table shows of one subject, before suppression. */
export const summariseTally = (tally: Tally, bands: BandSet, population?: number): Summary => {
  const mean = meanOf(tally);
  const rounded = (value: Exact | null): number | null => (value ? hundredthsOf(value) : null);
  return {
    n: tally.n,
    mean: rounded(mean),
    sd: rounded(sampleSdOf(tally)),
    margin95: rounded(margin95(tally, population)),
    percent: rounded(mean && percentOf(mean)),
    level: mean && findLevel(mean, bands).key,
  };
};
