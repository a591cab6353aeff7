import { expect, test } from 'vitest';
import { eraseDayAfterHold, eraseDayOf } from './retention-rules';

test.each([
  ['2026-11-18', 24, '2028-11-18'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-10-15', 3, '2027-01-15'],
] as const)('closed on %s and kept for %d months, it may be erased from %s on', (closedOn, months, day) => {
  expect(eraseDayOf(closedOn, months)).toBe(day);
});

test.each([
  ['a day long past', '2026-01-01', '2026-12-18'],
  ['today', '2026-11-18', '2026-12-18'],
  ['sooner than thirty days', '2026-12-17', '2026-12-18'],
  ['in thirty days', '2026-12-18', '2026-12-18'],
  ['later', '2028-11-18', '2028-11-18'],
] as const)('lifting a hold on 18 November 2026 whose day is %s leaves thirty days at least', (_, eraseOn, day) => {
  expect(eraseDayAfterHold(eraseOn, '2026-11-18')).toBe(day);
});

test('lifting the hold of an open complaint gives it no erase day', () => {
  expect(eraseDayAfterHold(null, '2026-11-18')).toBeNull();
});
