import { expect, test } from 'vitest';
import type { IsoDay } from '../platform/iso-day';
import { isOpenOn, typicalServices } from './services';

test.each<[IsoDay, IsoDay | null, IsoDay, boolean]>([
  ['2026-10-01', '2027-09-30', '2026-09-30', false],
  ['2026-10-01', '2027-09-30', '2026-10-01', true],
  ['2026-10-01', '2027-09-30', '2027-09-30', true],
  ['2026-10-01', '2027-09-30', '2027-10-01', false],
  ['2026-10-01', null, '2099-01-01', true],
])('a service valid from %s to %s is open on %s: %s', (validFrom, validTo, day, expected) => {
  expect(isOpenOn({ validFrom, validTo }, day)).toBe(expected);
});

test('the services to begin with have distinct keys fit for an address', () => {
  const keys = typicalServices.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
