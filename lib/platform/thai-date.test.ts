import { expect, test } from 'vitest';
import type { IsoDay, IsoMonth } from './iso-day';
import { formatDate, formatEnglishDate, formatMonth, formatThaiDate } from './thai-date';

test.each([
  ['2025-10-01', '๑ ตุลาคม ๒๕๖๘', '1 October 2025'],
  ['2024-02-29', '๒๙ กุมภาพันธ์ ๒๕๖๗', '29 February 2024'],
  ['2025-07-31', '๓๑ กรกฎาคม ๒๕๖๘', '31 July 2025'],
  ['2026-12-05', '๕ ธันวาคม ๒๕๖๙', '5 December 2026'],
] as const)('%s is %s and %s', (day, thai, english) => {
  expect(formatThaiDate(day)).toBe(thai);
  expect(formatDate(day, 'th')).toBe(thai);
  expect(formatEnglishDate(day)).toBe(english);
  expect(formatDate(day, 'en')).toBe(english);
});

test('Arabic digits on request, in Thai only', () => {
  expect(formatThaiDate('2025-10-01', { digits: 'arabic' })).toBe('1 ตุลาคม 2568');
  expect(formatDate('2025-10-01', 'th', 'arabic')).toBe('1 ตุลาคม 2568');
});

test('every month is spelt as the language data of the system spells it', () => {
  const thai = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-thai', { month: 'long', timeZone: 'UTC' });
  const english = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  for (let month = 1; month <= 12; month++) {
    const iso = `2025-${String(month).padStart(2, '0')}` as IsoMonth;
    const date = new Date(`${iso}-01T00:00:00Z`);
    expect(formatMonth(iso, 'th')).toBe(`${thai.format(date)} ๒๕๖๘`);
    expect(formatMonth(iso, 'en')).toBe(`${english.format(date)} 2025`);
  }
});

test.each(['', 'ตุลาคม', '2025-13-01', '2025-00-01'])('%j is a bug, not a date', (text) => {
  expect(() => formatThaiDate(text as IsoDay)).toThrow(RangeError);
});
