/**
 * Thai and Arabic digits, in and out. Staff type ๙๖.๔๙ and 96.49 alike, and official papers print the
 * former, so both are read and both can be written. A number that cannot be read with certainty is
 * refused, never guessed; a figure is rounded here and nowhere earlier.
 */
import type { Lang } from '@/lib/i18n/text';
import { type Exact, ratioOfDecimal, roundExact } from './exact';

export type Digits = 'thai' | 'arabic';

const THAI_ZERO = 0x0e50;

/** Replaces 0–9 by ๐–๙ and leaves everything else as it is. */
export const toThaiDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));

/** Replaces ๐–๙ by 0–9 and leaves everything else as it is. */
export const toArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));

/** Writes the digits of a text in the chosen set. */
export const writeDigits = (text: string, digits: Digits): string =>
  digits === 'thai' ? toThaiDigits(text) : toArabicDigits(text);

/**
 * Reads a typed number: Thai, Arabic or mixed digits, a decimal point, commas that stand exactly at the
 * thousands, a leading minus, spaces around. Anything else, and any whole number too large to be held
 * exactly, is `null`: «1,23» could mean two things, so it means none.
 */
export const parseThaiNumber = (text: string): number | null => {
  const plain = toArabicDigits(text).trim().replace(/^−/, '-');
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)) return null;
  const value = Number(plain.replaceAll(',', ''));
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  return value === 0 ? 0 : value;
};

/**
 * Prints a figure with thousands separators, rounded half up on its decimal value (84.995 is 85.00).
 * Two decimals unless told otherwise; Thai digits in Thai, Arabic in English unless told otherwise.
 */
export const formatFigure = (
  value: number | Exact,
  { decimals = 2, lang, digits }: { decimals?: number; lang: Lang; digits?: Digits },
): string => {
  const rounded = roundExact(typeof value === 'number' ? ratioOfDecimal(value) : value, decimals);
  const size = (rounded < 0n ? -rounded : rounded).toString().padStart(decimals + 1, '0');
  const whole = size.slice(0, size.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const printed = `${rounded < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${size.slice(-decimals)}` : ''}`;
  return writeDigits(printed, digits ?? (lang === 'th' ? 'thai' : 'arabic'));
};
