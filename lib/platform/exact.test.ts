import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRatios, hundredthsOf, ratio, ratioOfDecimal, rootOf, roundExact } from './exact';

describe('a fraction', () => {
  test.each([
    [84_995n, 1000n, 8500n],
    [84_994_999n, 1_000_000n, 8499n],
    [1n, 3n, 33n],
    [2n, 3n, 67n],
    [-1005n, 1000n, -101n],
    [0n, 7n, 0n],
    [-1n, 1000n, 0n],
  ])('%s/%s rounds half up to %s hundredths', (num, den, expected) => {
    expect(roundExact(ratio(num, den), 2)).toBe(expected);
  });

  test('keeps its sign above the line, so that a negative denominator does not turn the order round', () => {
    expect(ratio(1, -2)).toEqual({ num: -1n, den: 2n });
    expect(compareRatios(ratio(1, -2), ratio(1, 3))).toBe(-1);
    expect(compareRatios(ratio(2, 4), ratio(1, 2))).toBe(0);
  });

  test('refuses a zero denominator', () => {
    expect(() => ratio(1, 0)).toThrow(RangeError);
  });
});

describe('a decimal number', () => {
  test.each([
    [84.995, 8500],
    [4.505, 451],
    [1.005, 101],
    [8.345, 835],
    [0.615, 62],
    [10.075, 1008],
    [-1.005, -101],
    [1e-7, 0],
    [1e21, 1e23],
    [96.49, 9649],
  ])('%s is %s hundredths, as on paper and not as in binary', (value, expected) => {
    expect(hundredthsOf(value)).toBe(expected);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (value) => {
    expect(() => ratioOfDecimal(value)).toThrow(RangeError);
  });
});

describe('a square root', () => {
  test.each([
    [2n, 1n, 141n],
    [1n, 4n, 50n],
    [0n, 1n, 0n],
    // (1.005)² exactly: the root is on the edge and goes up; a hair less stays below.
    [1_010_025n, 1_000_000n, 101n],
    [1_010_024n, 1_000_000n, 100n],
  ])('of %s/%s rounds to %s hundredths', (num, den, expected) => {
    expect(roundExact(rootOf(ratio(num, den)), 2)).toBe(expected);
  });

  test('below zero is refused', () => {
    expect(() => rootOf(ratio(-1))).toThrow(RangeError);
  });

  test('always lands within half of the last place', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 30n), fc.bigInt(1n, 10n ** 12n), (num, den) => {
        const twice = 2n * roundExact(rootOf(ratio(num, den)), 2);
        // (twice − 1)/200 ≤ √(num/den) < (twice + 1)/200
        if (twice > 0n) expect((twice - 1n) ** 2n * den <= 40_000n * num).toBe(true);
        expect((twice + 1n) ** 2n * den > 40_000n * num).toBe(true);
      }),
    );
  });
});
