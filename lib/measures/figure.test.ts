import { describe, expect, test } from 'vitest';
import { fiscalYear } from '@/lib/platform/fiscal-year';
import {
  compareWithPrevious,
  makeComplaints,
  makePublications,
  makeScore,
  makeSurveyCount,
  makeSurveyMean,
  makeSurveyPercent,
} from './figure';

const survey = { filter: { questionnaire: 'four-aspects' }, n: 12, isSuppressed: false, wasOffered: true };
const complaints = { filter: {}, count: 0, isSuppressed: false, isChannelVerified: true };
const score = { filter: { fiscalYear: fiscalYear(2570), tool: 'EIT' } } as const;

describe('a zero is only a zero when something could have come in', () => {
  test.each([
    [{ count: 0, isChannelVerified: true }, 'zero', 0],
    [{ count: 0, isChannelVerified: false }, 'no-data', null],
    [{ count: 3, isChannelVerified: false }, 'value', 300],
    [{ count: 3, isSuppressed: true }, 'suppressed', null],
    [{ count: 0, isSuppressed: true }, 'suppressed', null],
  ])('complaints %j: %s', (change, state, valueHundredths) => {
    expect(makeComplaints({ ...complaints, ...change })).toMatchObject({ state, valueHundredths });
  });

  test.each([
    [{ n: 12 }, 'value', 1200],
    [{ n: 0 }, 'zero', 0],
    [{ n: 0, wasOffered: false }, 'no-data', null],
    [{ n: 3, isSuppressed: true }, 'suppressed', null],
  ])('responses %j: %s', (change, state, valueHundredths) => {
    expect(makeSurveyCount({ ...survey, ...change })).toMatchObject({ state, valueHundredths });
  });

  test('documents that nobody checked are neither present nor missing', () => {
    const publications = { filter: { publications: ['a'] }, present: [], missing: [{ th: 'ก', en: 'a' }] };
    expect(makePublications({ ...publications, isChecked: true })).toMatchObject({ state: 'zero', valueHundredths: 0 });
    expect(makePublications({ ...publications, isChecked: false })).toMatchObject({ state: 'no-data', n: null });
  });

  test('a score of nought is a score, and none entered is no data', () => {
    expect(makeScore({ ...score, valueHundredths: 0 })).toMatchObject({ state: 'zero', valueHundredths: 0 });
    expect(makeScore({ ...score, valueHundredths: null })).toMatchObject({ state: 'no-data', valueHundredths: null });
  });
});

test('a withheld survey figure keeps no number that could give it away', () => {
  const mean = { meanHundredths: 467, sdHundredths: 58, level: { th: 'มากที่สุด', en: 'very high' } };
  const withheld = { ...survey, n: 3, isSuppressed: true };
  expect(makeSurveyMean({ ...withheld, ...mean })).toEqual({
    metric: 'survey.mean',
    filter: survey.filter,
    state: 'suppressed',
    valueHundredths: null,
    unit: 'points',
    n: null,
    sdHundredths: null,
    level: null,
  });
  expect(makeSurveyPercent({ ...withheld, percentHundredths: 9333 })).toMatchObject({ valueHundredths: null, n: null });
});

test('no answers have no mean, not a mean of zero', () => {
  expect(makeSurveyMean({ ...survey, n: 0, meanHundredths: null, sdHundredths: null, level: null })).toMatchObject({
    state: 'zero',
    n: 0,
    valueHundredths: null,
  });
});

describe('the comparison with the year before', () => {
  const previous = (valueHundredths: number) => ({ fiscalYear: fiscalYear(2569), valueHundredths });
  const at = (valueHundredths: number | null, before?: Parameters<typeof makeScore>[0]['previous']) =>
    compareWithPrevious(makeScore({ ...score, valueHundredths, previous: before }));

  test.each([
    [9649, 9510, 'higher', 139],
    [9510, 9649, 'lower', 139],
    [9649, 9649, 'same', 0],
    [0, 9649, 'lower', 9649],
  ])('%s against %s is %s by %s', (value, before, kind, differenceHundredths) => {
    expect(at(value, previous(before))).toEqual({
      kind,
      fiscalYear: 2569,
      previousHundredths: before,
      differenceHundredths,
    });
  });

  test('is refused where one of the two is missing, and silent where it was not asked for', () => {
    expect(at(9649, 'unknown')).toEqual({ kind: 'unknown' });
    expect(at(9649, 'not-comparable')).toEqual({ kind: 'not-comparable' });
    expect(at(9649)).toBeNull();
    expect(at(null, previous(9510))).toBeNull();
  });
});
