import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, bangkokDay, daysBetween, isoWeekdayOf, isoWeekOf, monthOf, parseIsoDay } from './iso-day';

describe('the day in Thailand', () => {
  test.each([
    ['2024-09-30T16:59:59.999Z', '2024-09-30'],
    ['2024-09-30T17:00:00.000Z', '2024-10-01'],
    ['2023-12-31T17:00:00Z', '2024-01-01'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
    ['2023-02-28T17:00:00Z', '2023-03-01'],
    ['2024-10-01T00:00:00+07:00', '2024-10-01'],
  ])('at %s is %s', (instant, expected) => {
    expect(bangkokDay(new Date(instant))).toBe(expected);
  });

  test('agrees with the time-zone database at any instant of this century', () => {
    const database = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok', dateStyle: 'short' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2001-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true }),
        (instant) => {
          expect(bangkokDay(instant)).toBe(database.format(instant));
        },
      ),
    );
  });

  test('of an invalid instant does not exist', () => {
    expect(() => bangkokDay(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('a typed day', () => {
  test.each(['2024-02-29', '2000-02-29', '2025-12-31'])('%s is read', (text) => {
    expect(parseIsoDay(text)).toBe(text);
  });

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-02-30',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '25-01-01',
    '',
    '2025-01-01T00:00Z',
  ])('%j is refused', (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });
});

test('adding days crosses leap days and year ends, and counting them back gives the same number', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  expect(addDays('2025-03-01', -1)).toBe('2025-02-28');
  expect(daysBetween('2024-10-01', '2025-09-30')).toBe(364);
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      expect(daysBetween('2024-02-29', addDays('2024-02-29', days))).toBe(days);
    }),
  );
});

test('the month of a day', () => {
  expect(monthOf('2025-09-30')).toBe('2025-09');
});

// The year ends are the examples of ISO 8601 itself.
describe('the ISO week', () => {
  test.each([
    ['2005-01-01', '2004-W53'],
    ['2005-01-02', '2004-W53'],
    ['2005-12-31', '2005-W52'],
    ['2007-01-01', '2007-W01'],
    ['2008-12-29', '2009-W01'],
    ['2009-12-31', '2009-W53'],
    ['2010-01-03', '2009-W53'],
    ['2010-01-04', '2010-W01'],
    ['2024-09-30', '2024-W40'],
  ] as const)('of %s is %s', (day, week) => {
    expect(isoWeekOf(day)).toBe(week);
  });

  test('runs from Monday to Sunday and changes on Mondays only', () => {
    expect(isoWeekdayOf('2026-11-16')).toBe(1);
    expect(isoWeekdayOf('2026-11-22')).toBe(7);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = addDays('2000-01-03', days);
        const hasChanged = isoWeekOf(day) !== isoWeekOf(addDays(day, -1));
        expect(hasChanged).toBe(isoWeekdayOf(day) === 1);
      }),
    );
  });
});
