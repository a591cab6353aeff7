/** A desk with the service survey open: three services that take answers, one closed, and people to act on it. */
import { randomUUID } from 'node:crypto';
import type { IsoDay } from '@/lib/platform/iso-day';
import type { Actor } from '@/lib/staff/policy';
import { FOUR_ASPECTS_1 } from '@/lib/surveys/four-aspects';
import { findOpenSurvey, serviceQuestionnaireKey } from '@/lib/surveys/queries';
import { listItems, type ScaleValue } from '@/lib/surveys/questionnaire';
import { countResponse, type ResponseOutcome } from '@/lib/surveys/respond';
import type { Channel, SentAnswers } from '@/lib/surveys/schema';
import { composeQuestionnaire, composeService } from '@/lib/surveys/statements';
import { createTestClock, openTestDesk, type TestDesk } from './test-desk';

export const openServices = ['revenue', 'welfare', 'waste'] as const;
export const closedService = 'ferry';

const serviceOf = (key: string, position: number, validTo: IsoDay | null) =>
  composeService({
    key,
    parentKey: null,
    name: { th: `บริการ ${key}`, en: `Service ${key}` },
    position,
    validFrom: '2020-10-01',
    validTo,
  });

export const openSurveyDesk = async (instant?: string): Promise<TestDesk> => {
  const desk = await openTestDesk(createTestClock(instant));
  await desk.database.write('open survey', [
    ...composeQuestionnaire(FOUR_ASPECTS_1, '2020-10-01'),
    ...openServices.map((key, index) => serviceOf(key, index, null)),
    serviceOf(closedService, 9, '2021-09-30'),
  ]);
  return desk;
};

export const legalOfficer: Actor = {
  staffId: 'staff-legal',
  displayName: 'นิติกร',
  role: 'legal-officer',
  divisionKey: 'clerk-office',
  hasSecondFactor: true,
};

/** The same answer to every item, as a form sends it. */
export const sendAll = (value: ScaleValue): SentAnswers =>
  Object.fromEntries(listItems(FOUR_ASPECTS_1).map(({ key }) => [key, [String(value)]]));

export type Sent = { serviceKey?: string; answers?: SentAnswers; once?: string; channel?: Channel };

/** Answers the survey as a visitor's form would. */
export const answerSurvey = async (
  desk: TestDesk,
  { serviceKey = 'welfare', answers = sendAll(4), once = randomUUID(), channel = 'web' }: Sent = {},
): Promise<ResponseOutcome> => {
  const survey = await findOpenSurvey(desk, serviceKey);
  if (!survey.ok) throw new Error(survey.error);
  return countResponse(
    desk,
    survey.value,
    { questionnaire: serviceQuestionnaireKey, version: '1', once, answers },
    channel,
  );
};

const surveyTables = ['response', 'response_review', 'tally', 'public_tally', 'tally_publication', 'questionnaire'];

/** Everything the survey's tables hold, to compare before and after. */
export const dumpSurvey = async ({ database }: TestDesk): Promise<string> => {
  const tables = [];
  for (const name of surveyTables) tables.push((await database.client.execute(`select * from ${name}`)).rows);
  return JSON.stringify(tables);
};
