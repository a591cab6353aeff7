/** Public figures move once a week by five answers or more, so that watching them tells nothing about anyone. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publicTally, tally, tallyPublication } from '@/db/tables/surveys';
import { fiscalYear } from '@/lib/platform/fiscal-year';
import { FOUR_ASPECTS_1 } from '@/lib/surveys/four-aspects';
import { getSurveySummary, serviceQuestionnaireKey } from '@/lib/surveys/queries';
import { excludeResponse } from '@/lib/surveys/review';
import { composeResponse } from '@/lib/surveys/statements';
import { answerSurvey, legalOfficer, openSurveyDesk } from '../helpers/survey-desk';
import type { TestDesk } from '../helpers/test-desk';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openSurveyDesk('2026-11-02T03:00:00Z');
});
afterEach(() => desk.database.close());

/** Day `day` (1 for Monday) of week `week` after the first of November 2026's weeks. */
const goTo = (week: number, day = 1) =>
  desk.clock.set(new Date(Date.UTC(2026, 10, 2 + 7 * week + day - 1, 3)).toISOString());

const asked = (year = 2570) =>
  ({ questionnaireKey: serviceQuestionnaireKey, fiscalYear: fiscalYear(year), from: 'publicTally' }) as const;

const readSummary = (year?: number) => getSurveySummary(desk, asked(year));
const readN = async (year?: number) => (await readSummary(year)).overall.tally.n;

const answerTimes = async (times: number, serviceKey?: string): Promise<string[]> => {
  const ids = Array.from({ length: times }, () => randomUUID());
  for (const once of ids) await answerSurvey(desk, { once, ...(serviceKey ? { serviceKey } : {}) });
  return ids;
};

const exclude = async (ids: readonly string[]) => {
  for (const responseId of ids) await excludeResponse(legalOfficer, desk, { responseId, reason: 'ไม่ใช่ผู้รับบริการ' });
};

/** Counted answers put there from outside, as a restored or demonstration database holds them. */
const loadAnswers = (times: number, month: '2024-11' | '2026-10') =>
  desk.database.write(
    'load answers',
    Array.from({ length: times }, () =>
      composeResponse(FOUR_ASPECTS_1, {
        id: randomUUID(),
        serviceKey: 'waste',
        channel: 'paper',
        month,
        answers: { honest: 5 },
      }),
    ).flat(),
  );

describe('within a week', () => {
  test('no number of answers and no number of looks moves a public figure', async () => {
    goTo(0);
    expect(await readN()).toBe(0);
    for (let day = 1; day <= 7; day++) {
      goTo(0, day);
      await answerTimes(3);
      expect(await readN()).toBe(0);
    }
    goTo(1);
    expect(await readN()).toBe(21);
    expect(await readSummary()).toMatchObject({ asOf: '2026-11-08' });
  });

  test('the fifth new answer does not show when it arrives, but with the next week', async () => {
    await answerTimes(4);
    goTo(1);
    expect(await readN()).toBe(0);
    await answerTimes(1);
    expect(await readN()).toBe(0);
    goTo(1, 7);
    expect(await readN()).toBe(0);
    goTo(2);
    expect(await readN()).toBe(5);
  });

  test('an answer that comes before anybody looks is not in that week’s figures', async () => {
    await answerTimes(6);
    goTo(1);
    await answerTimes(1);
    expect(await readN()).toBe(6);
  });
});

test('fewer than five new answers wait for more', async () => {
  await answerTimes(9);
  goTo(1);
  expect(await readN()).toBe(9);
  await answerTimes(4);
  goTo(2);
  expect(await readN()).toBe(9);
  goTo(3);
  await answerTimes(1);
  goTo(4);
  expect(await readN()).toBe(14);
});

describe('the first publication', () => {
  test('shows what a loaded database holds at once', async () => {
    await loadAnswers(5, '2024-11');
    expect(await readN(2568)).toBe(5);
  });

  test('does not show fewer than five', async () => {
    await loadAnswers(4, '2024-11');
    await loadAnswers(6, '2026-10');
    expect(await readN(2568)).toBe(0);
    expect(await readN(2570)).toBe(6);
  });
});

test('many who look and answer in the first moment of a week see one and the same copy', async () => {
  await answerTimes(7);
  goTo(1);
  const work = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? readN() : answerSurvey(desk).then(() => 7)));
  expect(new Set(await Promise.all(work))).toEqual(new Set([7]));
  expect(await readN()).toBe(7);
  const weeks = await desk.database.read('read weeks', (from) => from.select().from(tallyPublication));
  expect(weeks).toEqual([{ questionnaireKey: 'four-aspects', week: '2026-W46', n: 7 }]);
});

test('who asked before the week was decided, but writes after it, does not decide it again', async () => {
  await answerTimes(7);
  goTo(1);
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const slow: TestDesk = {
    ...desk,
    database: {
      ...desk.database,
      read: async (operation, query) => {
        const answer = await desk.database.read(operation, query);
        if (operation === 'find decided week') await gate;
        return answer;
      },
    },
  };
  const slowSummary = getSurveySummary(slow, asked());
  await answerTimes(6);
  goOn();
  expect((await slowSummary).overall.tally.n).toBe(7);
  expect(await readN()).toBe(7);
});

describe('answers taken out', () => {
  test('move the public figures down by five or more, not by fewer', async () => {
    const ids = await answerTimes(12);
    goTo(1);
    expect(await readN()).toBe(12);
    await exclude(ids.slice(0, 4));
    goTo(2);
    expect(await readN()).toBe(12);
    await exclude(ids.slice(4, 5));
    goTo(3);
    expect(await readSummary()).toMatchObject({ overall: { tally: { n: 7 }, excluded: 5 } });
  });

  test('one out and one in do not move them', async () => {
    const ids = await answerTimes(6);
    goTo(1);
    await readN();
    const before = await readSummary();
    await exclude(ids.slice(0, 1));
    await answerTimes(1);
    goTo(2);
    expect((await readSummary()).overall).toEqual(before.overall);
  });
});

describe('single services', () => {
  /** Eleven answers in the running year 2570, then on to its end. */
  const answerYear = async () => {
    const revenue = await answerTimes(6, 'revenue');
    const welfare = await answerTimes(5, 'welfare');
    goTo(1);
    return { revenue, welfare };
  };

  test('are not told while the year runs, nor months and channels ever', async () => {
    await answerYear();
    const running = await readSummary();
    expect(running).toMatchObject({ overall: { tally: { n: 11 } }, areServicesShown: false });
    expect([running.services, running.months, running.channels]).toEqual([[], [], []]);
  });

  test('are told once the year’s last week is decided', async () => {
    await answerYear();
    desk.clock.set('2027-10-03T03:00:00Z');
    expect((await readSummary()).areServicesShown).toBe(false);
    desk.clock.set('2027-10-04T03:00:00Z');
    const finished = await readSummary();
    expect(finished.services.map(({ key, tally: { n } }) => [key, n])).toEqual([
      ['revenue', 6],
      ['welfare', 5],
    ]);
    expect(finished.months).toEqual([]);
  });

  test('of a finished year move each by itself, by five or more', async () => {
    const { revenue, welfare } = await answerYear();
    desk.clock.set('2027-10-04T03:00:00Z');
    await readN();
    await exclude([...revenue.slice(0, 4), ...welfare.slice(0, 4)]);
    desk.clock.set('2027-10-11T03:00:00Z');
    expect(await readN()).toBe(11);
    await exclude(welfare.slice(4));
    desk.clock.set('2027-10-18T03:00:00Z');
    expect((await readSummary()).services.map(({ key, tally: { n } }) => [key, n])).toEqual([
      ['revenue', 6],
      ['welfare', 0],
    ]);
  });
});

test('whoever watches sees only steps of five or more, and after each step a true copy', async () => {
  const weekOf = fc.record({ answers: fc.nat(7), excluded: fc.nat(3), looks: fc.nat(2) });
  let week = 0;
  const counted: string[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(weekOf, { minLength: 1, maxLength: 5 }), async (weeks) => {
      for (const happens of weeks) {
        week += 1;
        goTo(week);
        const [heldBefore, shownBefore] = [counted.length, await readShown()];
        counted.push(...(await answerTimes(happens.answers)));
        await exclude(counted.splice(0, happens.excluded));
        for (let look = 0; look < happens.looks; look++) await readN();
        const shown = await readN();
        expect(shown === shownBefore || Math.abs(shown - shownBefore) >= 5).toBe(true);
        expect(shown).toBe(Math.abs(heldBefore - shownBefore) >= 5 ? heldBefore : shownBefore);
      }
    }),
    { numRuns: 8 },
  );
});

/** What was shown last, without asking for it. */
const readShown = async (): Promise<number> => {
  const rows = await desk.database.read('read shown', (from) =>
    from.select({ n: tallyPublication.n }).from(tallyPublication),
  );
  return rows[0]?.n ?? 0;
};

test('a copy holds every tally of what it copies', async () => {
  await answerTimes(6);
  goTo(1);
  await readN();
  const rowsOf = (table: typeof tally | typeof publicTally) =>
    desk.database.read('read tallies', (from) => from.select().from(table));
  expect(await rowsOf(publicTally)).toEqual(await rowsOf(tally));
});
