import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Exact, hundredthsOf, ratio, roundExact } from '@/lib/platform/exact';
import { formatFigure } from '@/lib/platform/thai-digits';
import { HALF_POINT_BANDS } from './bands';
import { FOUR_ASPECTS_1 } from './four-aspects';
import { type Answers, listItems, type Questionnaire, type ScaleValue } from './questionnaire';
import {
  addTallies,
  type Counts,
  margin95,
  meanOf,
  medianOf,
  negateTally,
  percentAboveLowestOf,
  percentOf,
  type Subject,
  type SubjectTally,
  sampleSdOf,
  summariseTally,
  type Tally,
  tallyResponse,
  topTwoPercentOf,
  UNITS_PER_POINT,
} from './statistics';

const NOTHING: Tally = { n: 0, sum: 0n, sumSquares: 0n };

/** The tally of whole scores, as an item has it. */
const tallyOf = (...scores: ScaleValue[]): Tally => ({
  n: scores.length,
  counts: [1, 2, 3, 4, 5].map((step) => scores.filter((score) => score === step).length) as unknown as Counts,
  sum: scores.reduce((total, score) => total + BigInt(score) * UNITS_PER_POINT, 0n),
  sumSquares: scores.reduce((total, score) => total + (BigInt(score) * UNITS_PER_POINT) ** 2n, 0n),
});

const subjectsOf = (rows: readonly SubjectTally[]) => rows.map(({ subject }) => subject);
const find = (rows: readonly SubjectTally[], subject: Subject): SubjectTally => {
  const row = rows.find((candidate) => candidate.subject === subject);
  if (!row) throw new Error(`no tally of ${subject}`);
  return row;
};

/** To nine decimals, for comparison with floating point. */
const approx = (value: Exact | null): number | null => (value ? Number(roundExact(value, 9)) / 1e9 : null);

describe('worked by hand: 5 5 4 4 3', () => {
  // mean 21/5; squares 91, variance (91 − 441/5)/4 = 0.7; s = 0.83666; 1.96·s/√5 = 0.73336
  const tally = tallyOf(5, 5, 4, 4, 3);

  test('mean 4.20, S.D. 0.84, margin 0.73, 84.00 percent, level high', () => {
    expect(summariseTally(tally, HALF_POINT_BANDS)).toEqual({
      n: 5,
      mean: 420,
      sd: 84,
      margin95: 73,
      percent: 8400,
      level: 'high',
    });
  });

  test('80 percent top two, median 4, 80.00 percent above the lowest answer', () => {
    const counts = tally.counts as Counts;
    expect(hundredthsOf(topTwoPercentOf(counts) as Exact)).toBe(8000);
    expect(hundredthsOf(medianOf(counts) as Exact)).toBe(400);
    expect(hundredthsOf(percentAboveLowestOf(ratio(21, 5)))).toBe(8000);
  });

  test('of 20 people served the margin shrinks by √(15/19), of 5 to nothing', () => {
    // 0.73336 · 0.88852 = 0.65161
    expect(hundredthsOf(margin95(tally, 20) as Exact)).toBe(65);
    expect(hundredthsOf(margin95(tally, 5) as Exact)).toBe(0);
  });

  test('a population smaller than the responses narrows nothing', () => {
    expect(margin95(tally, 4)).toEqual(margin95(tally));
  });
});

describe('too few responses', () => {
  test('nobody answered: no figure at all', () => {
    expect(summariseTally(NOTHING, HALF_POINT_BANDS)).toEqual({
      n: 0,
      mean: null,
      sd: null,
      margin95: null,
      percent: null,
      level: null,
    });
    expect(topTwoPercentOf([0, 0, 0, 0, 0])).toBeNull();
    expect(medianOf([0, 0, 0, 0, 0])).toBeNull();
  });

  test('one answered: a mean without a spread', () => {
    expect(summariseTally(tallyOf(4), HALF_POINT_BANDS)).toMatchObject({ mean: 400, sd: null, margin95: null });
  });

  test('all answered alike: a spread of zero, which is a figure', () => {
    expect(summariseTally(tallyOf(4, 4, 4), HALF_POINT_BANDS)).toMatchObject({ sd: 0, margin95: 0 });
  });
});

test.each([
  [[0, 0, 0, 1, 0], 400],
  [[1, 0, 0, 0, 1], 300],
  [[0, 0, 1, 1, 0], 350],
  [[2, 0, 0, 0, 3], 500],
] as [Counts, number][])('the median of %j is %s hundredths', (counts, expected) => {
  expect(hundredthsOf(medianOf(counts) as Exact)).toBe(expected);
});

// Pairs published by four Thai local governments: only mean × 20 gives the percent beside each mean.
test.each([
  ['4.56', '91.13'],
  ['4.64', '92.74'],
  ['4.58', '91.65'],
  ['4.61', '92.25'],
])('published mean %s and percent %s fit mean × 20 and not the reading from the lowest answer', (mean, percent) => {
  const exactMean = ratio(Math.round(Number(percent) * 100), 2000);
  expect(formatFigure(exactMean, { lang: 'en' })).toBe(mean);
  expect(formatFigure(percentOf(exactMean), { lang: 'en' })).toBe(percent);
  expect(formatFigure(percentAboveLowestOf(exactMean), { lang: 'en' })).not.toBe(percent);
});

test('a mean of exactly 4.505 is printed 4.51 and called very high', () => {
  const tally = addTallies(tallyOf(...Array<ScaleValue>(101).fill(5)), tallyOf(...Array<ScaleValue>(99).fill(4)));
  expect(meanOf(tally)).toEqual(ratio(901n * UNITS_PER_POINT, 200n * UNITS_PER_POINT));
  expect(summariseTally(tally, HALF_POINT_BANDS)).toMatchObject({ mean: 451, percent: 9010, level: 'highest' });
});

describe('one response', () => {
  test('counts on each item, aspect and overall with the mean of what was answered', () => {
    const rows = tallyResponse(FOUR_ASPECTS_1, {
      'clear-steps': 5,
      timely: 4,
      courteous: 5,
      honest: 1,
      'clear-answers': 4,
    });
    expect(subjectsOf(rows)).toEqual([
      'item:clear-steps',
      'item:timely',
      'item:courteous',
      'item:clear-answers',
      'item:honest',
      'aspect:process',
      'aspect:staff',
      'overall',
    ]);
    expect(find(rows, 'aspect:process')).toEqual({
      subject: 'aspect:process',
      n: 1,
      sum: (9n * UNITS_PER_POINT) / 2n,
      sumSquares: ((9n * UNITS_PER_POINT) / 2n) ** 2n,
    });
    expect(hundredthsOf(meanOf(find(rows, 'aspect:staff')) as Exact)).toBe(333);
    expect(hundredthsOf(meanOf(find(rows, 'overall')) as Exact)).toBe(380);
    expect(find(rows, 'item:honest').counts).toEqual([1, 0, 0, 0, 0]);
  });

  test('an aspect not used leaves its n, and does not count as zero', () => {
    const rows = tallyResponse(FOUR_ASPECTS_1, { 'clear-steps': 3 });
    expect(subjectsOf(rows)).toEqual(['item:clear-steps', 'aspect:process', 'overall']);
    expect(tallyResponse(FOUR_ASPECTS_1, {})).toEqual([]);
  });

  test.each([
    ['an item not asked', { nonsense: 5 }],
    ['a name every object has', JSON.parse('{"__proto__": 5}')],
    ['zero', { timely: 0 }],
    ['six', { timely: 6 }],
    ['a fraction', { timely: 4.5 }],
    ['a text', { timely: '5' }],
  ])('with %s for an answer is refused', (_, answers) => {
    expect(() => tallyResponse(FOUR_ASPECTS_1, answers as unknown as Answers)).toThrow(RangeError);
  });

  test('to thirteen questions is refused: its overall mean would not be exact', () => {
    const items = Array.from({ length: 13 }, (_, n) => ({ key: `i${n}`, text: { th: '', en: '' } }));
    const long: Questionnaire = { ...FOUR_ASPECTS_1, aspects: [{ key: 'a', title: { th: '', en: '' }, items }] };
    expect(() => tallyResponse(long, {})).toThrow(RangeError);
  });
});

test('every mean of up to twelve answers is a whole number of units', () => {
  for (let answered = 1n; answered <= 12n; answered++) expect(UNITS_PER_POINT % answered).toBe(0n);
  // and no smaller unit would do
  for (const prime of [2n, 3n, 5n, 7n, 11n]) {
    const smaller = UNITS_PER_POINT / prime;
    expect([1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n, 10n, 11n, 12n].every((answered) => smaller % answered === 0n)).toBe(
      false,
    );
  }
});

test('a hundred million responses of five still fit a signed 64-bit column', () => {
  expect(100_000_000n * (5n * UNITS_PER_POINT) ** 2n).toBeLessThan(2n ** 63n);
});

const answersArbitrary: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      listItems(FOUR_ASPECTS_1).map(({ key }) => [key, fc.option(fc.constantFrom<ScaleValue>(1, 2, 3, 4, 5))]),
    ),
  )
  .map(
    (given) =>
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Record<string, ScaleValue>,
  );

const tallyAll = (responses: readonly Answers[], sign: 1 | -1 = 1): Map<Subject, Tally> => {
  const tallies = new Map<Subject, Tally>();
  for (const { subject, ...delta } of responses.flatMap((answers) => tallyResponse(FOUR_ASPECTS_1, answers))) {
    const moved = sign === 1 ? delta : negateTally(delta);
    const before = tallies.get(subject);
    tallies.set(subject, before ? addTallies(before, moved) : moved);
  }
  return tallies;
};

const scoresOn = (responses: readonly Answers[], keys: readonly string[]): number[] =>
  responses.flatMap((answers) => {
    const given = keys.flatMap((key) => answers[key] ?? []);
    return given.length === 0 ? [] : [given.reduce((a, b) => a + b, 0) / given.length];
  });

describe('for any set of responses', () => {
  test('mean, S.D. and margin equal the textbook formulas over the raw answers', () => {
    const subjects: [Subject, string[]][] = [
      ['overall', listItems(FOUR_ASPECTS_1).map(({ key }) => key)],
      ...FOUR_ASPECTS_1.aspects.map(({ key, items }): [Subject, string[]] => [
        `aspect:${key}`,
        items.map((item) => item.key),
      ]),
      ...listItems(FOUR_ASPECTS_1).map(({ key }): [Subject, string[]] => [`item:${key}`, [key]]),
    ];
    fc.assert(
      fc.property(
        fc.array(answersArbitrary, { maxLength: 60 }),
        fc.integer({ min: 60, max: 5000 }),
        (responses, population) => {
          const tallies = tallyAll(responses);
          for (const [subject, keys] of subjects) {
            const tally = tallies.get(subject) ?? NOTHING;
            const scores = scoresOn(responses, keys);
            const n = scores.length;
            const mean = scores.reduce((a, b) => a + b, 0) / n;
            const sd = Math.sqrt(scores.reduce((total, score) => total + (score - mean) ** 2, 0) / (n - 1));
            expect(tally.n).toBe(n);
            if (n === 0) expect(meanOf(tally)).toBeNull();
            else expect(approx(meanOf(tally))).toBeCloseTo(mean, 7);
            if (n < 2) {
              expect(sampleSdOf(tally)).toBeNull();
              expect(margin95(tally)).toBeNull();
            } else {
              const margin = (1.96 * sd) / Math.sqrt(n);
              expect(approx(sampleSdOf(tally))).toBeCloseTo(sd, 6);
              expect(approx(margin95(tally))).toBeCloseTo(margin, 6);
              expect(approx(margin95(tally, population))).toBeCloseTo(
                margin * Math.sqrt((population - n) / (population - 1)),
                6,
              );
            }
          }
        },
      ),
    );
  });

  test('the order and the grouping in which tallies are added make no difference', () => {
    const responses = fc.array(answersArbitrary, { maxLength: 20 });
    fc.assert(
      fc.property(responses, responses, (some, others) => {
        const together = tallyAll([...some, ...others]);
        const backwards = tallyAll([...some, ...others].reverse());
        expect(backwards).toEqual(new Map([...together].sort()));
        const left = tallyAll(some);
        const right = tallyAll(others);
        for (const [subject, tally] of together) {
          const [a, b] = [left.get(subject), right.get(subject)];
          expect(a && b ? addTallies(a, b) : (a ?? b)).toEqual(tally);
        }
      }),
    );
  });

  test('taking every response out again leaves nothing behind', () => {
    fc.assert(
      fc.property(fc.array(answersArbitrary, { maxLength: 20 }), (responses) => {
        const removed = tallyAll(responses, -1);
        for (const [subject, tally] of tallyAll(responses)) {
          const rest = addTallies(tally, removed.get(subject) as Tally);
          expect(rest).toMatchObject({ n: 0, sum: 0n, sumSquares: 0n });
          if (rest.counts) expect(rest.counts).toEqual([0, 0, 0, 0, 0]);
        }
      }),
    );
  });
});

test('an item and an aspect cannot be added together', () => {
  expect(() => addTallies(tallyOf(5), { n: 1, sum: 0n, sumSquares: 0n })).toThrow(RangeError);
});
