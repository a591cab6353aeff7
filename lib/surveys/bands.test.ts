import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratio, ratioOfDecimal } from '@/lib/platform/exact';
import { EQUAL_WIDTH_BANDS, findLevel, HALF_POINT_BANDS } from './bands';

describe('the level of a mean', () => {
  test.each([
    [5, 'highest', 'highest'],
    [4.51, 'highest', 'highest'],
    [4.505, 'highest', 'highest'],
    [4.500_001, 'highest', 'highest'],
    [4.5, 'high', 'highest'],
    [4.21, 'high', 'highest'],
    [4.2, 'high', 'high'],
    [3.51, 'high', 'high'],
    [3.5, 'moderate', 'high'],
    [3.4, 'moderate', 'moderate'],
    [2.505, 'moderate', 'low'],
    [2.5, 'low', 'low'],
    [1.805, 'low', 'low'],
    [1.8, 'low', 'lowest'],
    [1.5, 'lowest', 'lowest'],
    [1, 'lowest', 'lowest'],
  ])('%s is %s by half points and %s by equal widths', (mean, halfPoint, equalWidth) => {
    expect(findLevel(ratioOfDecimal(mean), HALF_POINT_BANDS).key).toBe(halfPoint);
    expect(findLevel(ratioOfDecimal(mean), EQUAL_WIDTH_BANDS).key).toBe(equalWidth);
  });

  test('changes at the exact bound, closer than a double can tell', () => {
    const hair = 10n ** 30n;
    expect(findLevel(ratio(9n * hair + 1n, 2n * hair), HALF_POINT_BANDS).key).toBe('highest');
    expect(findLevel(ratio(9n * hair, 2n * hair), HALF_POINT_BANDS).key).toBe('high');
  });

  test.each([0.99, 5.01])('%s is no mean of a five-point scale', (mean) => {
    expect(() => findLevel(ratioOfDecimal(mean), HALF_POINT_BANDS)).toThrow(RangeError);
  });

  test('agrees with the printed bounds for every mean that has two decimals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 500 }),
        fc.constantFrom(HALF_POINT_BANDS, EQUAL_WIDTH_BANDS),
        (hundredths, bands) => {
          const printed = findLevel(ratio(hundredths, 100), bands)
            .printed.split('–')
            .map((bound) => Number(bound) * 100);
          expect(hundredths).toBeGreaterThanOrEqual(Math.round(printed[0] ?? Number.NaN));
          expect(hundredths).toBeLessThanOrEqual(Math.round(printed[1] ?? Number.NaN));
        },
      ),
    );
  });
});
