import { describe, expect, test } from 'vitest';
import { moveYears, type YearDoubt, type YearPlace } from './plan-years';

const move = { from: 2568, to: 2569 };
const checked = (year: number): YearDoubt => ({ year, movedTo: year + 1 });
const left = (year: number): YearDoubt => ({ year });

const cases: [guarantee: string, place: YearPlace, before: string, after: string, doubts: YearDoubt[]][] = [
  ['the own fiscal year moves in Thai digits', 'passage', 'ปีงบประมาณ พ.ศ.๒๕๖๘', 'ปีงบประมาณ พ.ศ.๒๕๖๙', []],
  ['the own fiscal year moves in Arabic digits', 'passage', 'ปีงบประมาณ พ.ศ. 2568', 'ปีงบประมาณ พ.ศ. 2569', []],
  ['the own fiscal year moves without พ.ศ.', 'passage', 'ประจำปี ๒๕๖๘ ทุกไตรมาส', 'ประจำปี ๒๕๖๙ ทุกไตรมาส', []],
  ['the own fiscal year moves in English', 'passage', 'in fiscal year 2568.', 'in fiscal year 2569.', []],
  [
    'the assessment year moves with a doubt',
    'passage',
    'นำผลการประเมิน ITA ของปีงบประมาณ พ.ศ.๒๕๖๗ มาวิเคราะห์',
    'นำผลการประเมิน ITA ของปีงบประมาณ พ.ศ.๒๕๖๘ มาวิเคราะห์',
    [checked(2567)],
  ],
  ['an earlier fiscal year stays with a doubt', 'passage', 'ปีงบประมาณ ๒๕๖๖', 'ปีงบประมาณ ๒๕๖๖', [left(2566)]],
  ['a year not called fiscal stays with a doubt', 'passage', 'ประกาศ พ.ศ. ๒๕๖๘', 'ประกาศ พ.ศ. ๒๕๖๘', [left(2568)]],
  ['the year of an old law stays without a word', 'passage', 'ระเบียบฯ พ.ศ. ๒๕๔๖', 'ระเบียบฯ พ.ศ. ๒๕๔๖', []],
  ['a document number stays with a doubt', 'passage', 'คำสั่งที่ ๑๒/๒๕๖๘', 'คำสั่งที่ ๑๒/๒๕๖๘', [left(2568)]],
  [
    'a span of years stays with a doubt',
    'passage',
    'ปีงบประมาณ ๒๕๖๘ - ๒๕๗๐',
    'ปีงบประมาณ ๒๕๖๘ - ๒๕๗๐',
    [left(2568), left(2570)],
  ],
  ['a Christian-era year stays with a doubt', 'passage', 'by September 2025', 'by September 2025', [left(2025)]],
  ['an amount of money is no year', 'passage', '2,568 บาท และ 2568.50 บาท', '2,568 บาท และ 2568.50 บาท', []],
  ['a long number is no year', 'passage', 'โทร 02568256 8', 'โทร 02568256 8', []],
  ['in the title the own year is the plan’s', 'frame', 'มาตรการ พ.ศ. ๒๕๖๘', 'มาตรการ พ.ศ. ๒๕๖๙', []],
  [
    'both calendar years of the period move',
    'period',
    'ต.ค. ๒๕๖๗ – ก.ย. ๒๕๖๘ (October 2024 – September 2025)',
    'ต.ค. ๒๕๖๘ – ก.ย. ๒๕๖๙ (October 2025 – September 2026)',
    [],
  ],
  ['a year outside the period stays with a doubt', 'period', 'ถึงปี ๒๕๗๐', 'ถึงปี ๒๕๗๐', [left(2570)]],
];

describe('moving years to the next plan', () => {
  test.each(cases)('%s', (_, place, before, after, doubts) => {
    expect(moveYears({ th: before }, move, place)).toEqual({ text: { th: after }, doubts });
  });

  test('years move by as many years as the plan does', () => {
    const { text } = moveYears({ th: 'ปีงบประมาณ ๒๕๖๘' }, { from: 2568, to: 2571 }, 'passage');
    expect(text.th).toBe('ปีงบประมาณ ๒๕๗๑');
  });

  test('a doubt that both languages share is told once', () => {
    const text = { th: 'ผล ITA ปีงบประมาณ ๒๕๖๗', en: 'ITA results of fiscal year 2567' };
    expect(moveYears(text, move, 'passage')).toEqual({
      text: { th: 'ผล ITA ปีงบประมาณ ๒๕๖๘', en: 'ITA results of fiscal year 2568' },
      doubts: [checked(2567)],
    });
  });
});
