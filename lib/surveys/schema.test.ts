import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOUR_ASPECTS_1 } from './four-aspects';
import { listItems } from './questionnaire';
import { keepChosen, keepOnce, NOT_USED, readResponse, reviewSchema, type SentAnswers } from './schema';

const once = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const five: SentAnswers = {
  'clear-steps': ['5'],
  timely: ['4'],
  courteous: ['3'],
  honest: ['2'],
  comfortable: ['1'],
};
const read = (answers: SentAnswers, number = once) =>
  readResponse(FOUR_ASPECTS_1, { questionnaire: 'four-aspects', version: '1', once: number, answers });

describe('a response', () => {
  test('is read as item and value; what was left out or not used is absent', () => {
    expect(read({ ...five, accessible: [NOT_USED], 'easy-contact': [] })).toEqual({
      ok: true,
      id: once,
      answers: { 'clear-steps': 5, timely: 4, courteous: 3, honest: 2, comfortable: 1 },
    });
  });

  test.each<[string, SentAnswers, object[]]>([
    ['too few answers', { timely: ['5'] }, [{ code: 'too-few-answers' }]],
    ['nothing but "not used"', { ...five, honest: [NOT_USED] }, [{ code: 'too-few-answers' }]],
    ['a value outside the scale', { ...five, honest: ['0'] }, [{ code: 'option-unknown', itemKey: 'honest' }]],
    ['a value written otherwise', { ...five, honest: ['5.0'] }, [{ code: 'option-unknown', itemKey: 'honest' }]],
    [
      'Thai digits, which no form of ours sends',
      { ...five, honest: ['๕'] },
      [{ code: 'option-unknown', itemKey: 'honest' }],
    ],
    ['the same answer twice', { ...five, honest: ['5', '5'] }, [{ code: 'answered-twice', itemKey: 'honest' }]],
    ['an unknown item', { ...five, parking: ['5'] }, [{ code: 'item-unknown' }]],
  ])('with %s is refused', (_, answers, problems) => {
    expect(read(answers)).toEqual({ ok: false, problems });
  });

  test.each([
    ['', 'nothing'],
    ['3F2504E0-4F89-41D3-9A0C-0305E82C3301', 'capitals, which would be another key'],
    ['018f4e9c-7b6a-7000-8000-000000000000', 'version 7, which carries the time'],
    ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'version 1, which carries time and machine'],
    [`${once} `, 'a space more'],
  ])('with the number %j is refused: %s', (number) => {
    expect(read(five, number)).toEqual({ ok: false, problems: [{ code: 'once-malformed' }] });
    expect(keepOnce(number)).toBeNull();
  });

  test('of any shape is read or refused, never more', () => {
    const key = fc.oneof(fc.constantFrom('honest', 'timely', '__proto__', 'constructor', 'toString'), fc.string());
    const sent = fc.dictionary(
      key,
      fc.array(fc.oneof(fc.constantFrom('1', '5', NOT_USED), fc.string()), { maxLength: 2 }),
    );
    fc.assert(
      fc.property(sent, fc.string(), (answers, number) => {
        expect(read(answers, number).ok).toBe(false);
        for (const value of Object.values(keepChosen(FOUR_ASPECTS_1, answers)))
          expect(value).toMatch(/^[1-5]$|^not-used$/);
      }),
    );
  });
});

test('every answer that can be shown again is kept, and no other', () => {
  expect(
    keepChosen(FOUR_ASPECTS_1, {
      honest: ['5'],
      timely: [NOT_USED],
      courteous: ['9'],
      accessible: ['1', '2'],
      parking: ['3'],
    }),
  ).toEqual({ honest: '5', timely: NOT_USED });
  const all = Object.fromEntries(listItems(FOUR_ASPECTS_1).map(({ key }) => [key, ['3']]));
  expect(Object.keys(keepChosen(FOUR_ASPECTS_1, all))).toHaveLength(10);
});

describe('the reason of a review', () => {
  const codeOf = (reason: string) =>
    reviewSchema.safeParse({ responseId: once, decision: 'exclude', reason }).error?.issues[0]?.message;

  test.each([
    ['', 'missing'],
    [' \n ', 'missing'],
    ['ก'.repeat(501), 'too-long'],
    ['เสีย\u0000', 'unreadable'],
    ['เสีย\ud800', 'unreadable'],
  ])('%j is refused: %s', (reason, code) => {
    expect(codeOf(reason)).toBe(code);
  });

  test('is kept as typed, without the spaces around it', () => {
    const reason = `  ตอบซ้ำ\nหลายชุด  `;
    expect(reviewSchema.parse({ responseId: once, decision: 'include', reason }).reason).toBe('ตอบซ้ำ\nหลายชุด');
  });
});
