import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDay } from './iso-day';
import { formatThaiDate } from './thai-date';
import { toThaiDigits } from './thai-digits';
import { parseTypedDay, writeTypedDay } from './typed-day';

describe('a day is read however Thai staff write it', () => {
  test.each([
    ['15/1/2569', '2026-01-15'],
    ['๑๕/๑/๒๕๖๙', '2026-01-15'],
    ['15/01/2569', '2026-01-15'],
    ['15-1-2569', '2026-01-15'],
    ['15.1.2569', '2026-01-15'],
    [' 15 / 1 / 2569 ', '2026-01-15'],
    ['15/1/2026', '2026-01-15'],
    ['2026-01-15', '2026-01-15'],
    ['2569-01-15', '2026-01-15'],
    ['15 มกราคม 2569', '2026-01-15'],
    ['๑๕ มกราคม พ.ศ. ๒๕๖๙', '2026-01-15'],
    ['15 มกราคม ค.ศ. 2026', '2026-01-15'],
    ['วันที่ 15 ม.ค. 2569', '2026-01-15'],
    ['15 มค 2569', '2026-01-15'],
    ['1 มิ.ย. 2569', '2026-06-01'],
    ['29/2/2567', '2024-02-29'],
  ])('%s', (typed, day) => {
    expect(parseTypedDay(typed)).toBe(day);
  });

  test('and stands in a field as 15/1/2569', () => {
    expect(writeTypedDay('2026-01-15')).toBe('15/1/2569');
  });

  test('every day of both eras, in figures and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (offset) => {
        const day = addDays('2020-01-01' as IsoDay, offset);
        const year = Number(day.slice(0, 4));
        const inFigures = writeTypedDay(day);
        const expected = year >= 1950 && year <= 2199 ? day : null;
        expect(parseTypedDay(inFigures)).toBe(expected);
        expect(parseTypedDay(toThaiDigits(inFigures))).toBe(expected);
        expect(parseTypedDay(formatThaiDate(day))).toBe(expected);
        expect(parseTypedDay(day)).toBe(expected);
      }),
    );
  });
});

describe('a day that is uncertain or does not exist is refused', () => {
  test.each([
    ['30/2/2569'],
    ['29/2/2568'],
    ['31/4/2569'],
    ['0/1/2569'],
    ['15/13/2569'],
    ['15/1/69'],
    ['15/1/26'],
    ['1/15/2569'],
    ['15 มกราคม พ.ศ. 2026'],
    ['15 มกราคม ค.ศ. 2569'],
    ['15 มกรา 2569'],
    ['15/1'],
    ['2569'],
    ['15/1/1569'],
    ['15/1/3000'],
    ['15//1/2569'],
    ['เมื่อวาน'],
    [''],
  ])('%s', (typed) => {
    expect(parseTypedDay(typed)).toBeNull();
  });
});
