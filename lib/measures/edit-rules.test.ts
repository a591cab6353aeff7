import { describe, expect, test } from 'vitest';
import { roles } from '@/lib/staff/policy';
import { findMeasureBar, findWaiting } from './edit-rules';
import { type Figure, makePublications, makeScore, makeSurveyCount } from './figure';

const ofFinance = { responsible: [{ division: { key: 'finance' } }, { division: { key: 'public-works' } }] };

describe('the reason a measure cannot be changed', () => {
  test.each(roles)('a report that was published or frozen is open to no %s', (role) => {
    const actor = { role, divisionKey: 'finance' };
    expect(findMeasureBar(actor, { state: 'imported' }, ofFinance)).toBe('imported');
    expect(findMeasureBar(actor, { state: 'frozen' }, ofFinance)).toBe('frozen');
  });

  test.each([
    ['legal-officer', 'finance', null],
    ['division-officer', 'public-works', null],
    ['legal-officer', 'clerk-office', 'division'],
    ['division-officer', 'clerk-office', 'division'],
    ['division-officer', null, 'division'],
    ['executive', 'finance', 'role'],
    ['reviewer', null, 'role'],
    ['administrator', 'finance', 'role'],
  ] as const)('in a draft, for a %s of %s: %s', (role, divisionKey, bar) => {
    expect(findMeasureBar({ role, divisionKey }, { state: 'draft' }, ofFinance)).toBe(bar);
  });
});

const title = { th: 'แผน', en: 'plan' };
const documents = (present: number, missing: number, isChecked = true): Figure =>
  makePublications({
    filter: { publications: ['plan'] },
    present: Array.from({ length: present }, () => title),
    missing: Array.from({ length: missing }, () => title),
    isChecked,
  });
const survey = (n: number, isSuppressed = false, wasOffered = true): Figure =>
  makeSurveyCount({ filter: { questionnaire: 'four-aspects' }, n, isSuppressed, wasOffered });
const noScore: Figure = makeScore({ filter: { fiscalYear: 2570 as never, tool: 'EIT' }, valueHundredths: null });

describe('what a statement waits for', () => {
  test.each([
    ['words never written', { kind: 'text', text: null, isWritten: false, figure: null }, 'to-write'],
    ['words written', { kind: 'text', text: title, isWritten: true, figure: null }, null],
    [
      'a sentence quoted from a published report',
      { kind: 'score', text: title, isWritten: true, figure: noScore },
      null,
    ],
    ['a score not entered', { kind: 'score', text: title, isWritten: false, figure: noScore }, 'no-data'],
    [
      'a survey never offered',
      { kind: 'figure', text: title, isWritten: false, figure: survey(0, false, false) },
      'no-data',
    ],
    ['a survey nobody answered', { kind: 'figure', text: title, isWritten: false, figure: survey(0) }, null],
    ['a survey with answers', { kind: 'figure', text: title, isWritten: false, figure: survey(7) }, null],
    ['a group too small', { kind: 'figure', text: title, isWritten: false, figure: survey(3, true) }, 'withheld'],
    [
      'documents nobody looked for',
      { kind: 'evidence', text: title, isWritten: false, figure: documents(0, 2, false) },
      'no-data',
    ],
    [
      'some documents missing',
      { kind: 'evidence', text: title, isWritten: false, figure: documents(1, 1) },
      'incomplete',
    ],
    ['all documents present', { kind: 'evidence', text: title, isWritten: false, figure: documents(2, 0) }, null],
    ['nothing to word at all', { kind: 'figure', text: null, isWritten: false, figure: null }, 'no-data'],
  ] as const)('%s', (_, statement, waiting) => {
    expect(findWaiting(statement)).toBe(waiting);
  });
});
