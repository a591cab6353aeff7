/**
 * The tracking code: 20 decimal digits a reporter can write on paper, 19 of them random (63 bits) and one
 * check digit. It is the only thing that links a reporter to a complaint; there is no second copy and no
 * reissue. What is derived from it stands in `tracking-keys.ts`.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { concatBytes, encodeHex, encodeUtf8 } from './bytes';
import { type RandomBytes, systemRandomBytes } from './chance';
import { computeCheckDigit, hasRightCheckDigit } from './damm';
import { stripSeparators } from './typed-code';

/** Twenty Arabic digits, check digit right. */
export type TrackingCode = string & { readonly __brand: 'TrackingCode' };

/** In the order they are looked at. */
export type TrackingCodeError = 'wrong-characters' | 'wrong-length' | 'wrong-check-digit';

const randomDigits = 19;
const codeDigits = 20;

/**
 * 32 uniform bytes → code. 10^19 does not divide 2^256, so some codes are likelier than others by one part in
 * 10^58: nobody can use that.
 */
function codeFromBytes(bytes: Uint8Array): TrackingCode {
  const number = BigInt(`0x${encodeHex(bytes)}`) % 10n ** BigInt(randomDigits);
  const digits = number.toString().padStart(randomDigits, '0');
  return (digits + computeCheckDigit(digits)) as TrackingCode;
}

/** A new code, drawn in the reporter's browser. */
export const generateTrackingCode = (randomBytes: RandomBytes = systemRandomBytes): TrackingCode =>
  codeFromBytes(randomBytes(32));

/**
 * The code of a complaint sent without script: digits of HMAC-SHA-256(secret, "tracking-code" ‖ ticket), so that a
 * repeated POST gets the same code although none is stored.
 */
export function deriveTrackingCode(input: { secret: Uint8Array; ticket: Uint8Array }): TrackingCode {
  if (input.secret.length < 32 || input.ticket.length !== 32) throw new RangeError('secret and ticket are 32 bytes');
  return codeFromBytes(hmac(sha256, input.secret, concatBytes(encodeUtf8('tracking-code'), input.ticket)));
}

/** Reads what was typed: Thai or Arabic digits, any spaces and dashes. */
export function parseTrackingCode(typed: string): Result<TrackingCode, TrackingCodeError> {
  const digits = stripSeparators(typed);
  if (!/^[0-9]*$/.test(digits)) return refuse('wrong-characters');
  if (digits.length !== codeDigits) return refuse('wrong-length');
  return hasRightCheckDigit(digits) ? ok(digits as TrackingCode) : refuse('wrong-check-digit');
}

/** Five groups of four, with spaces: `1234 5678 9012 3456 7890`. */
export const formatTrackingCode = (code: TrackingCode): string => code.replace(/(.{4})(?=.)/g, '$1 ');

/** The four digits asked back on the code page. */
export const lastFourDigits = (code: TrackingCode): string => code.slice(-4);
