/** Answers are counted once, the running tallies always equal their recount, and the summary says what they say. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { response } from '@/db/tables/surveys';
import { fiscalYear } from '@/lib/platform/fiscal-year';
import { HALF_POINT_BANDS } from '@/lib/surveys/bands';
import { FOUR_ASPECTS_1 } from '@/lib/surveys/four-aspects';
import { getSurveySummary, listAnsweredYears, serviceQuestionnaireKey } from '@/lib/surveys/queries';
import { listItems } from '@/lib/surveys/questionnaire';
import { recountTallies } from '@/lib/surveys/recount';
import { excludeResponse, includeResponse } from '@/lib/surveys/review';
import { channels, NOT_USED, type SentAnswers } from '@/lib/surveys/schema';
import { summariseTally } from '@/lib/surveys/statistics';
import { answerSurvey, legalOfficer, openServices, openSurveyDesk, sendAll } from '../helpers/survey-desk';
import type { TestDesk } from '../helpers/test-desk';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openSurveyDesk();
});
afterEach(() => desk.database.close());

const thisYear = { questionnaireKey: serviceQuestionnaireKey, fiscalYear: fiscalYear(2570), from: 'tally' } as const;
const reason = 'ตอบเหมือนกันทุกข้อจากเครื่องเดียวกันหลายสิบชุด';

const countResponses = () => desk.database.read('count responses', (from) => from.$count(response));

describe('one response', () => {
  test('sent twice at once and once more later is counted once', async () => {
    const once = randomUUID();
    const outcomes = await Promise.all([answerSurvey(desk, { once }), answerSurvey(desk, { once })]);
    outcomes.push(await answerSurvey(desk, { once, answers: sendAll(1) }));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value).sort()).toEqual([
      'counted',
      'counted-before',
      'counted-before',
    ]);
    const { overall } = await getSurveySummary(desk, thisYear);
    expect(summariseTally(overall.tally, HALF_POINT_BANDS)).toMatchObject({ n: 1, mean: 400 });
    expect(await recountTallies(desk)).toEqual([]);
  });

  test('leaves no time finer than its month and nothing about the sender', async () => {
    await answerSurvey(desk, { answers: { ...sendAll(5), honest: [NOT_USED] } });
    const [row] = await desk.database.read('read responses', (from) => from.select().from(response));
    const { id, answers, ...rest } = row ?? { id: '', answers: '{}' };
    expect(rest).toEqual({
      questionnaireKey: 'four-aspects',
      questionnaireVersion: 1,
      serviceKey: 'welfare',
      channel: 'web',
      month: '2026-11',
      state: 'counted',
    });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(Object.keys(JSON.parse(answers))).toHaveLength(9);
    expect(answers).not.toContain('honest');
  });

  test('on the last evening of September in Thailand belongs to the year that ends', async () => {
    desk.clock.set('2026-09-30T16:59:00Z');
    await answerSurvey(desk);
    desk.clock.set('2026-09-30T17:00:00Z');
    await answerSurvey(desk);
    expect(await listAnsweredYears(desk, serviceQuestionnaireKey)).toEqual([2570, 2569]);
  });
});

test('fifty people and fifty repeats at the same moment: fifty are counted', async () => {
  const keys = Array.from({ length: 50 }, () => randomUUID());
  const outcomes = await Promise.all([...keys, ...keys].map((once) => answerSurvey(desk, { once })));
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value === 'counted')).toHaveLength(50);
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value === 'counted-before')).toHaveLength(50);
  expect((await getSurveySummary(desk, thisYear)).overall.tally.n).toBe(50);
  expect(await recountTallies(desk)).toEqual([]);
});

test('tallies equal a recount after any mixture of answers, repeats, exclusions and inclusions', async () => {
  const answersOf = fc
    .subarray(
      listItems(FOUR_ASPECTS_1).map(({ key }) => key),
      { minLength: 5 },
    )
    .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), fc.integer({ min: 1, max: 5 })))))
    .map((pairs): SentAnswers => Object.fromEntries(pairs.map(([key, value]) => [key, [String(value)]])));
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('answer' as const),
        answers: answersOf,
        serviceKey: fc.constantFrom(...openServices),
        channel: fc.constantFrom(...channels),
        day: fc.constantFrom('2026-09-15', '2026-10-02', '2026-11-18'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom('repeat' as const, 'exclude', 'include'), at: fc.nat() }),
    },
  );
  const ids: string[] = [];
  const states: ('counted' | 'excluded')[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      for (const taken of steps) {
        if (taken.kind === 'answer') {
          desk.clock.set(`${taken.day}T03:00:00Z`);
          const once = randomUUID();
          await answerSurvey(desk, { ...taken, once });
          ids.push(once);
          states.push('counted');
          continue;
        }
        if (ids.length === 0) continue;
        const index = taken.at % ids.length;
        const responseId = ids[index] ?? '';
        if (taken.kind === 'repeat') await answerSurvey(desk, { once: responseId });
        else {
          const review = taken.kind === 'exclude' ? excludeResponse : includeResponse;
          const outcome = await review(legalOfficer, desk, { responseId, reason });
          expect(outcome.ok).toBe(states[index] === (taken.kind === 'exclude' ? 'counted' : 'excluded'));
          if (outcome.ok) states[index] = outcome.value.state;
        }
      }
      expect(await recountTallies(desk)).toEqual([]);
    }),
    { numRuns: 25 },
  );
  expect(await countResponses()).toBe(ids.length);
});

test('a recount says which tally is wrong', async () => {
  await answerSurvey(desk);
  await desk.database.client.execute(`update tally set c4 = 0, c5 = 1 where subject = 'item:honest'`);
  expect(await recountTallies(desk)).toMatchObject([
    { cell: 'four-aspects 1 welfare 2026-11 web item:honest', stored: { tally: { counts: [0, 0, 0, 0, 1] } } },
  ]);
});

describe('the summary', () => {
  test('adds up services, months, channels, aspects and items, worked by hand', async () => {
    desk.clock.set('2026-10-05T03:00:00Z');
    await answerSurvey(desk, { serviceKey: 'revenue', answers: sendAll(5) });
    desk.clock.set('2026-11-18T03:00:00Z');
    await answerSurvey(desk, { serviceKey: 'revenue', answers: sendAll(4), channel: 'kiosk' });
    // Process 1 and 2, the rest left out but three: mean (1 + 2 + 3 + 3 + 3) / 5 = 2.4
    await answerSurvey(desk, {
      serviceKey: 'waste',
      answers: {
        'clear-steps': ['1'],
        timely: ['2'],
        courteous: ['3'],
        honest: ['3'],
        comfortable: ['3'],
        accessible: [NOT_USED],
      },
    });
    const summary = await getSurveySummary(desk, thisYear);
    const groups = (list: readonly { key: string; tally: { n: number } }[]) =>
      Object.fromEntries(list.map((group) => [group.key, group.tally.n]));
    // (5 + 4 + 2.4) / 3 = 3.80; s² = (1.2² + 0.2² + 1.4²) / 2 = 1.72
    expect(summariseTally(summary.overall.tally, HALF_POINT_BANDS)).toMatchObject({ n: 3, mean: 380, sd: 131 });
    expect(groups(summary.services)).toEqual({ revenue: 2, waste: 1 });
    expect(groups(summary.months)).toEqual({ '2026-10': 1, '2026-11': 2 });
    expect(groups(summary.channels)).toEqual({ web: 2, kiosk: 1 });
    expect(groups(summary.aspects)).toEqual({ process: 3, channels: 2, staff: 3, facilities: 3 });
    // (5 + 4 + 1.5) / 3 = 3.50
    expect(summariseTally(summary.aspects[0]?.tally ?? expect.fail(), HALF_POINT_BANDS).mean).toBe(350);
    expect(summary.items.find(({ key }) => key === 'timely')?.tally.counts).toEqual([0, 1, 0, 1, 1]);
    expect(summary.items.find(({ key }) => key === 'accessible')?.tally.n).toBe(2);
    expect(summary).toMatchObject({ versions: [1], asOf: '2026-11-18', areServicesShown: true });
    const ofWaste = summary.services.find(({ key }) => key === 'waste')?.tally ?? expect.fail();
    expect(summariseTally(ofWaste, HALF_POINT_BANDS)).toMatchObject({ n: 1, mean: 240 });
  });

  test('stays exact where sums no longer fit a double', async () => {
    const sumSquares = 19_209_960_000n * 1_000_000n + 1n;
    await desk.database.client.execute({
      sql: `insert into tally values ('four-aspects', 1, 'welfare', 'web', '2026-11', 'overall', 1000000, 0, 0, 0, 0, 0, 0, 138600000000, ?)`,
      args: [sumSquares],
    });
    expect(sumSquares > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
    expect((await getSurveySummary(desk, thisYear)).overall.tally.sumSquares).toBe(sumSquares);
  });

  test('of a year without answers is empty, and of an unknown questionnaire too', async () => {
    const empty = await getSurveySummary(desk, { ...thisYear, fiscalYear: fiscalYear(2560) });
    expect(empty).toMatchObject({ overall: { tally: { n: 0 }, excluded: 0 }, services: [], versions: [] });
    expect(empty.items).toHaveLength(10);
    const unknown = await getSurveySummary(desk, { ...thisYear, questionnaireKey: 'nonsense', from: 'publicTally' });
    expect(unknown).toMatchObject({ title: null, items: [], overall: { tally: { n: 0 } } });
  });
});
