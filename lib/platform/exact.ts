/**
 * Exact numbers: fractions of whole numbers, and square roots of such fractions. Means, percentages,
 * standard deviations and margins of error are all one or the other, so a published figure is rounded
 * once, from the true value, and 84.995 or 4.505 never tip the wrong way because of binary fractions.
 * It rounds and compares; it is not a general calculator.
 */

/** A fraction; the denominator is always positive. Not necessarily in lowest terms. */
export type Ratio = { readonly num: bigint; readonly den: bigint };

/** The non-negative square root of a fraction. */
export type Root = { readonly squared: Ratio };

export type Exact = Ratio | Root;

/** Builds a fraction from whole numbers. Throws `RangeError` on a zero denominator or a number that is not whole. */
export const ratio = (num: bigint | number, den: bigint | number = 1n): Ratio => {
  const bottom = BigInt(den);
  if (bottom === 0n) throw new RangeError('a fraction needs a denominator other than zero');
  return bottom > 0n ? { num: BigInt(num), den: bottom } : { num: -BigInt(num), den: -bottom };
};

/** The square root of a fraction, kept exact. Throws `RangeError` below zero. */
export const rootOf = (squared: Ratio): Root => {
  if (squared.num < 0n) throw new RangeError('a square root needs a fraction of zero or more');
  return { squared };
};

/** The decimal a person sees when the number is written down: `ratioOfDecimal(84.995)` is exactly 84995/1000. */
export const ratioOfDecimal = (value: number): Ratio => {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) throw new RangeError('not a finite number');
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const shift = Number(exponent) - fraction.length;
  return shift >= 0 ? ratio(digits * 10n ** BigInt(shift)) : ratio(digits, 10n ** BigInt(-shift));
};

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export const compareRatios = (a: Ratio, b: Ratio): number => {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/**
 * Rounds half up to `decimals` places and returns the result in units of the last place (4.505 with two
 * decimals gives 451). Half goes away from zero, so a loss rounds as the same gain would.
 */
export const roundExact = (value: Exact, decimals: number): bigint => {
  const scale = 10n ** BigInt(decimals);
  if ('squared' in value) {
    // floor(√x) of the true x equals floor(√floor(x)), so nothing is lost by the integer division.
    return (integerRoot((4n * scale * scale * value.squared.num) / value.squared.den) + 1n) / 2n;
  }
  const size = value.num < 0n ? -value.num : value.num;
  const rounded = (2n * scale * size + value.den) / (2n * value.den);
  return value.num < 0n ? -rounded : rounded;
};

/** The value in hundredths, rounded half up once: the form in which figures are stored and published. */
export const hundredthsOf = (value: number | Exact): number =>
  Number(roundExact(typeof value === 'number' ? ratioOfDecimal(value) : value, 2));

/** The largest whole number whose square is not above `n` (Newton's method from above). */
const integerRoot = (n: bigint): bigint => {
  if (n < 2n) return n;
  let guess = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (guess + n / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
};
