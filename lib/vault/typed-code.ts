/**
 * Codes that a person copies from paper or types from memory: passphrases, rescue codes, and the forgiving
 * reading of what was typed. Groups of four characters from an alphabet in which nothing reads two ways.
 */
import { toArabicDigits } from '@/lib/platform/thai-digits';
import type { RandomBytes } from './chance';

/** Digits and lower-case letters without i, l, o, u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const groupLength = 4;

/** Random bits in a code of so many groups. */
export const countCodeBits = (groupCount: number): number => groupCount * groupLength * Math.log2(alphabet.length);

/** `groupCount` groups of four characters, 20 random bits each, joined by dashes. */
export function generateGroupedCode(groupCount: number, randomBytes: RandomBytes): string {
  // 256 is a multiple of 32: the low five bits of a random byte are uniform.
  const characters = Array.from(randomBytes(groupCount * groupLength), (byte) => alphabet[byte & 31]);
  return Array.from({ length: groupCount }, (_, i) =>
    characters.slice(i * groupLength, (i + 1) * groupLength).join(''),
  ).join('-');
}

/**
 * What was typed without spaces, dashes and invisible characters (those a phone puts in too), in narrow Arabic
 * digits.
 */
export const stripSeparators = (typed: string): string =>
  toArabicDigits(typed.normalize('NFKC')).replace(/[\s\p{Dash}\p{Cf}]/gu, '');

/**
 * The characters that count: case and separators do not matter, and o, i, l are taken for 0, 1, 1.
 * Other characters stay, so that a wrong code stays wrong.
 */
export const normaliseGroupedCode = (typed: string): string =>
  stripSeparators(typed).toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');
