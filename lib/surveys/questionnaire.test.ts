import { describe, expect, test } from 'vitest';
import { FOUR_ASPECTS_1 } from './four-aspects';
import {
  countAnswered,
  findFaults,
  isNamedLikeOfficialResult,
  listItems,
  type Questionnaire,
  type QuestionnaireFault,
} from './questionnaire';

const item = (key: string) => ({ key, text: { th: 'ข้อ', en: 'item' } });
const aspect = (key: string, ...items: string[]) => ({
  key,
  title: { th: 'ด้าน', en: 'aspect' },
  items: items.map(item),
});

describe('a questionnaire is refused when', () => {
  const faults: [QuestionnaireFault, Partial<Questionnaire>][] = [
    ['key-malformed', { key: 'Four Aspects' }],
    ['key-malformed', { aspects: [aspect('a', 'ข้อหนึ่ง')], minAnswered: 1 }],
    ['key-repeated', { aspects: [aspect('a', 'x', 'y'), aspect('b', 'x')], minAnswered: 1 }],
    ['key-repeated', { aspects: [aspect('a', 'x'), aspect('a', 'y')], minAnswered: 1 }],
    ['scale-incomplete', { scale: FOUR_ASPECTS_1.scale.slice(1) }],
    ['aspect-empty', { aspects: [aspect('a', 'x'), aspect('b')], minAnswered: 1 }],
    ['too-many-items', { aspects: [aspect('a', ...Array.from({ length: 13 }, (_, n) => `i${n}`))] }],
    ['min-answered-out-of-range', { minAnswered: 0 }],
    ['min-answered-out-of-range', { minAnswered: 11 }],
    ['named-like-official-result', { title: { th: 'ผลการประเมิน EIT', en: 'Survey' } }],
  ];
  test.each(faults)('%s', (fault, change) => {
    expect(findFaults({ ...FOUR_ASPECTS_1, ...change })).toEqual([fault]);
  });

  test('it has no item at all', () => {
    expect(findFaults({ ...FOUR_ASPECTS_1, aspects: [] })).toContain('aspect-empty');
  });
});

test.each([
  ['ผลการประเมิน EIT ภายใน', 'Survey', true],
  ['ผลประเมินITA', 'Survey', true],
  ['คะแนน EIT ของเรา', 'Survey', true],
  ['แบบสำรวจ', 'EIT score of our office', true],
  ['แบบสำรวจตนเองตามแนวคำถาม EIT (ไม่เป็นทางการ)', 'Unofficial self-check after the EIT', false],
  ['ความพึงพอใจของผู้รับบริการ', 'Satisfaction of service users', false],
])('a title %j / %j is taken for an official result: %s', (th, en, expected) => {
  expect(isNamedLikeOfficialResult({ th, en })).toBe(expected);
});

describe('the four-aspect questionnaire', () => {
  test('has no fault', () => {
    expect(findFaults(FOUR_ASPECTS_1)).toEqual([]);
  });

  test('asks as many questions as its introduction says', () => {
    expect(FOUR_ASPECTS_1.intro.th).toContain('สิบข้อ');
    expect(FOUR_ASPECTS_1.intro.en).toContain('ten statements');
    expect(listItems(FOUR_ASPECTS_1)).toHaveLength(10);
  });

  test('covers the four aspects, equal treatment and honesty', () => {
    expect(FOUR_ASPECTS_1.aspects.map(({ key }) => key)).toEqual(['process', 'channels', 'staff', 'facilities']);
    expect(listItems(FOUR_ASPECTS_1).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['equal-treatment', 'honest']),
    );
  });

  test('says ท่าน and never คุณ', () => {
    expect(JSON.stringify(FOUR_ASPECTS_1)).not.toContain('คุณ');
  });
});

test('answers to items that were not asked are not counted as answered', () => {
  expect(countAnswered(FOUR_ASPECTS_1, { timely: 5, honest: 1 })).toBe(2);
  expect(countAnswered(FOUR_ASPECTS_1, { nonsense: 5 })).toBe(0);
});
