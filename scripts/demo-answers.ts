/**
 * Invented answers for the demonstration: the same every time, spread over the months of the running
 * fiscal year that have begun. They stand for nobody and never enter an earlier year.
 */
import { createHash } from 'node:crypto';
import type { Statement } from '@/db/statement';
import { type FiscalYear, monthsOf } from '@/lib/platform/fiscal-year';
import type { IsoDay } from '@/lib/platform/iso-day';
import { type Answers, listItems, type Questionnaire, type ScaleValue } from '@/lib/surveys/questionnaire';
import { composeResponse } from '@/lib/surveys/statements';

const answersInAll = 84;

/** A repeatable number from 0 up to `below`, in place of chance. */
const draw = (below: number, ...of: (string | number)[]): number =>
  createHash('sha256').update(of.join('/')).digest().readUInt32BE(0) % below;

/** A random-looking UUID (version 4) that is the same every time. */
const uuidOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Mostly content, now and then not; some items left out as not used. */
const inventAnswers = (questionnaire: Questionnaire, person: number): Answers => {
  const mood = draw(10, 'mood', person);
  const entries = listItems(questionnaire).flatMap(({ key }): [string, ScaleValue][] => {
    const dice = draw(100, key, person);
    if (dice < 4) return [];
    const value = mood < 7 ? (dice < 60 ? 5 : 4) : mood < 9 ? (dice < 50 ? 4 : 3) : dice < 40 ? 3 : 2;
    return [[key, value]];
  });
  return Object.fromEntries(entries);
};

/** One batch a response, as if each had been sent through the page. */
export const composeDemoAnswers = (
  questionnaire: Questionnaire,
  serviceKeys: readonly string[],
  fiscalYear: FiscalYear,
  today: IsoDay,
): Statement[] => {
  const begun = monthsOf(fiscalYear).filter(({ from }) => from <= today);
  return Array.from({ length: answersInAll }, (_, person) =>
    composeResponse(questionnaire, {
      id: uuidOf(`demonstration ${fiscalYear} ${person}`),
      serviceKey: serviceKeys[draw(serviceKeys.length, 'service', person)] as string,
      channel: draw(4, 'channel', person) === 0 ? 'paper' : 'web',
      month: (begun[draw(begun.length, 'month', person)] as (typeof begun)[number]).month,
      answers: inventAnswers(questionnaire, person),
    }),
  ).flat();
};
