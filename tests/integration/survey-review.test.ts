/** A reviewed response leaves the figures and comes back without being lost, decided once, by the legal office alone. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { responseReview } from '@/db/tables/surveys';
import { fiscalYear } from '@/lib/platform/fiscal-year';
import { type Actor, roles } from '@/lib/staff/policy';
import { HALF_POINT_BANDS } from '@/lib/surveys/bands';
import { getSurveySummary, serviceQuestionnaireKey } from '@/lib/surveys/queries';
import { recountTallies } from '@/lib/surveys/recount';
import { findReviewedResponse, listResponses, responsesPerPage } from '@/lib/surveys/responses';
import { excludeResponse, includeResponse } from '@/lib/surveys/review';
import { summariseTally } from '@/lib/surveys/statistics';
import { answerSurvey, dumpSurvey, legalOfficer, openSurveyDesk, sendAll } from '../helpers/survey-desk';
import type { TestDesk } from '../helpers/test-desk';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openSurveyDesk();
});
afterEach(() => desk.database.close());

const thisYear = { questionnaireKey: serviceQuestionnaireKey, fiscalYear: fiscalYear(2570), from: 'tally' } as const;
const reason = 'ตอบเหมือนกันทุกข้อหลายสิบชุด';

const countReviews = () => desk.database.read('count reviews', (from) => from.$count(responseReview));

describe('review', () => {
  const answerOnce = async () => {
    const once = randomUUID();
    await answerSurvey(desk, { once });
    return once;
  };

  test('takes a response out of the figures, counts it beside them, and keeps it with its reason', async () => {
    const responseId = await answerOnce();
    await answerSurvey(desk, { answers: sendAll(2) });
    expect(await excludeResponse(legalOfficer, desk, { responseId, reason })).toEqual({
      ok: true,
      value: { state: 'excluded' },
    });
    const { overall, services, items } = await getSurveySummary(desk, thisYear);
    expect(summariseTally(overall.tally, HALF_POINT_BANDS)).toMatchObject({ n: 1, mean: 200 });
    expect(overall.excluded).toBe(1);
    expect(services).toMatchObject([{ key: 'welfare', excluded: 1 }]);
    expect(items[0]?.tally.counts).toEqual([0, 1, 0, 0, 0]);
    expect(await findReviewedResponse(legalOfficer, desk, responseId)).toMatchObject({
      state: 'excluded',
      answers: { honest: 4 },
      reviews: [{ decision: 'exclude', reason, decidedOn: '2026-11-18' }],
    });
  });

  test('puts it back exactly as it was', async () => {
    const responseId = await answerOnce();
    const before = await getSurveySummary(desk, thisYear);
    await excludeResponse(legalOfficer, desk, { responseId, reason });
    await includeResponse(legalOfficer, desk, { responseId, reason });
    expect(await getSurveySummary(desk, thisYear)).toEqual(before);
    expect(await countReviews()).toBe(2);
  });

  test('by two members at once is decided once; the second is told', async () => {
    const responseId = await answerOnce();
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => excludeResponse(legalOfficer, desk, { responseId, reason })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.error === 'already-decided')).toHaveLength(2);
    expect(await countReviews()).toBe(1);
    expect(await recountTallies(desk)).toEqual([]);
  });

  test.each(roles.filter((role) => role !== 'legal-officer'))('is not for the %s', async (role) => {
    const responseId = await answerOnce();
    const before = await dumpSurvey(desk);
    const actor: Actor = { ...legalOfficer, role };
    const refused = { ok: false, error: 'not-found' };
    expect(await excludeResponse(actor, desk, { responseId, reason })).toEqual(refused);
    expect(await includeResponse(actor, desk, { responseId, reason })).toEqual(refused);
    expect(await listResponses(actor, desk, thisYear)).toEqual(refused);
    expect(await findReviewedResponse(actor, desk, responseId)).toBeNull();
    expect(await dumpSurvey(desk)).toBe(before);
  });

  test('of a response that is not there, or is in that state already, changes nothing', async () => {
    const responseId = await answerOnce();
    const before = await dumpSurvey(desk);
    expect(await excludeResponse(legalOfficer, desk, { responseId: randomUUID(), reason })).toMatchObject({
      error: 'not-found',
    });
    expect(await includeResponse(legalOfficer, desk, { responseId, reason })).toMatchObject({
      error: 'already-decided',
    });
    expect(await dumpSurvey(desk)).toBe(before);
  });
});

test('the list shows every response once, page by page, and finds those taken out', async () => {
  const ids = Array.from({ length: responsesPerPage + 3 }, () => randomUUID());
  for (const once of ids) await answerSurvey(desk, { once, serviceKey: once < '8' ? 'revenue' : 'waste' });
  const read = async (more: object) => {
    const page = await listResponses(legalOfficer, desk, { ...thisYear, ...more });
    return page.ok ? page.value : expect.fail();
  };
  const first = await read({});
  const second = await read({ after: first.next });
  expect(first.responses).toHaveLength(responsesPerPage);
  expect(second.next).toBeNull();
  expect([...first.responses, ...second.responses].map(({ id }) => id)).toEqual([...ids].sort());

  const reviewed = ids[0] ?? '';
  await excludeResponse(legalOfficer, desk, { responseId: reviewed, reason });
  expect((await read({ state: 'excluded' })).responses.map(({ id }) => id)).toEqual([reviewed]);
  expect((await read({ serviceKey: 'revenue' })).responses.map(({ id }) => id)).toEqual(
    ids.filter((id) => id < '8').sort(),
  );
  expect((await read({ fiscalYear: fiscalYear(2569) })).responses).toEqual([]);
});
