import { describe, expect, test } from 'vitest';
import { findLastSlot } from './inbox-rules';

describe('the last time of release', () => {
  // 02:00 UTC is 09:00 in Thailand.
  test.each([
    ['2026-11-18T01:59:59Z', '2026-11-17 13:00'],
    ['2026-11-18T02:00:00Z', '2026-11-18 09:00'],
    ['2026-11-18T05:59:59Z', '2026-11-18 09:00'],
    ['2026-11-18T06:00:00Z', '2026-11-18 13:00'],
    ['2026-11-18T16:59:59Z', '2026-11-18 13:00'],
    ['2026-11-18T17:00:00Z', '2026-11-18 13:00'],
    ['2026-12-31T17:00:00Z', '2026-12-31 13:00'],
    ['2027-01-01T01:00:00Z', '2026-12-31 13:00'],
  ])('at %s is %s', (instant, slot) => {
    expect(findLastSlot(['09:00', '13:00'], new Date(instant))).toBe(slot);
  });

  test('with one time at midnight is that of the day', () => {
    expect(findLastSlot(['00:00'], new Date('2026-11-18T17:00:00Z'))).toBe('2026-11-19 00:00');
    expect(findLastSlot(['23:59'], new Date('2026-11-18T17:00:00Z'))).toBe('2026-11-18 23:59');
  });
});
