import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fiscalYear,
  fiscalYearBounds,
  fiscalYearOf,
  halfYearsOf,
  monthsOf,
  parseFiscalYear,
  previousFiscalYear,
} from './fiscal-year';
import { addDays, bangkokDay, daysBetween } from './iso-day';

describe('a day belongs to the fiscal year', () => {
  test.each([
    ['2024-09-30', 2567],
    ['2024-10-01', 2568],
    ['2024-12-31', 2568],
    ['2025-01-01', 2568],
    ['2025-09-30', 2568],
    ['2025-10-01', 2569],
    ['2026-11-15', 2570],
  ] as const)('%s in %s', (day, expected) => {
    expect(fiscalYearOf(day)).toBe(expected);
  });

  test('by the clock of Thailand: 17:00 UTC on the last of September is the new year', () => {
    expect(fiscalYearOf(bangkokDay(new Date('2024-09-30T16:59:59Z')))).toBe(2567);
    expect(fiscalYearOf(bangkokDay(new Date('2024-09-30T17:00:00Z')))).toBe(2568);
    expect(fiscalYearOf(bangkokDay(new Date('2024-09-30T17:30:00Z')))).toBe(2568);
  });
});

test('fiscal year 2568 runs from 1 October 2024 to 30 September 2025, in two halves', () => {
  const fy = fiscalYear(2568);
  expect(fiscalYearBounds(fy)).toEqual({ from: '2024-10-01', to: '2025-09-30' });
  expect(halfYearsOf(fy)).toEqual([
    { half: 'first', from: '2024-10-01', to: '2025-03-31' },
    { half: 'second', from: '2025-04-01', to: '2025-09-30' },
  ]);
  expect(previousFiscalYear(fy)).toBe(2567);
});

test('its months start in October and know a leap February', () => {
  expect(monthsOf(fiscalYear(2567))).toEqual([
    { month: '2023-10', from: '2023-10-01', to: '2023-10-31' },
    { month: '2023-11', from: '2023-11-01', to: '2023-11-30' },
    { month: '2023-12', from: '2023-12-01', to: '2023-12-31' },
    { month: '2024-01', from: '2024-01-01', to: '2024-01-31' },
    { month: '2024-02', from: '2024-02-01', to: '2024-02-29' },
    { month: '2024-03', from: '2024-03-01', to: '2024-03-31' },
    { month: '2024-04', from: '2024-04-01', to: '2024-04-30' },
    { month: '2024-05', from: '2024-05-01', to: '2024-05-31' },
    { month: '2024-06', from: '2024-06-01', to: '2024-06-30' },
    { month: '2024-07', from: '2024-07-01', to: '2024-07-31' },
    { month: '2024-08', from: '2024-08-01', to: '2024-08-31' },
    { month: '2024-09', from: '2024-09-01', to: '2024-09-30' },
  ]);
});

test('years, halves and months cover every day once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2501, max: 2698 }), (year) => {
      const fy = fiscalYear(year);
      const { from, to } = fiscalYearBounds(fy);
      expect(fiscalYearOf(from)).toBe(fy);
      expect(fiscalYearOf(to)).toBe(fy);
      expect(fiscalYearOf(addDays(to, 1))).toBe(fy + 1);
      for (const parts of [halfYearsOf(fy), monthsOf(fy)]) {
        expect(parts[0]?.from).toBe(from);
        expect(parts.at(-1)?.to).toBe(to);
        for (const [index, part] of parts.entries()) {
          const next = parts[index + 1];
          if (next) expect(daysBetween(part.to, next.from)).toBe(1);
        }
      }
    }),
  );
});

test.each([
  [2568, 2568],
  ['2568', 2568],
  [' ๒๕๖๘ ', 2568],
  ['๒๕6๘', 2568],
])('%j is read as fiscal year %s', (value, expected) => {
  expect(parseFiscalYear(value)).toBe(expected);
});

test.each([2025, '2025', 68, '๖๘', 2568.5, Number.NaN, '', '2568.0', '2,568', '-2568', 'พ.ศ. 2568'])(
  '%j is no fiscal year',
  (value) => {
    expect(parseFiscalYear(value)).toBeNull();
  },
);

test('a Common Era year used as a fiscal year stops the program', () => {
  expect(() => fiscalYear(2025)).toThrow(RangeError);
});
