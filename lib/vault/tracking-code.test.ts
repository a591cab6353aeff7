import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vector from '@/tests/fixtures/vault/tracking.json';
import { decodeHex } from './bytes';
import {
  deriveTrackingCode,
  formatTrackingCode,
  generateTrackingCode,
  lastFourDigits,
  parseTrackingCode,
  type TrackingCode,
} from './tracking-code';

const secret = decodeHex(vector.secretHex) as Uint8Array;
const ticket = decodeHex(vector.ticketHex) as Uint8Array;
const thai = (text: string) => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] as string);
const drawnCodes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => generateTrackingCode(() => bytes));

describe('tracking codes', () => {
  test('a code is 20 digits, shown in five groups of four', () => {
    expect(formatTrackingCode('12345678901234567890' as TrackingCode)).toBe('1234 5678 9012 3456 7890');
    expect(lastFourDigits('12345678901234567890' as TrackingCode)).toBe('7890');
    expect(generateTrackingCode()).toMatch(/^\d{20}$/);
    expect(generateTrackingCode()).not.toBe(generateTrackingCode());
  });

  test('every code drawn is read back from its printed form, in Thai digits, with dashes or run together', () => {
    fc.assert(
      fc.property(drawnCodes, (code) => {
        const shown = formatTrackingCode(code);
        for (const typed of [
          code,
          shown,
          thai(shown),
          shown.replaceAll(' ', '-'),
          `  ${shown}\n`,
          shown.replaceAll(' ', ' – '),
        ]) {
          expect(parseTrackingCode(typed)).toEqual({ ok: true, value: code });
        }
      }),
    );
  });

  test('all 19 digits before the check digit come from the bytes drawn', () => {
    const one = new Uint8Array(32);
    one[31] = 7;
    expect(generateTrackingCode(() => one).slice(0, 19)).toBe('0000000000000000007');
    // 2^64 mod 10^19 = 18446744073709551616 − 10^19
    const large = new Uint8Array(32);
    large[23] = 1;
    expect(generateTrackingCode(() => large).slice(0, 19)).toBe('8446744073709551616');
  });

  test.each([
    ['', 'wrong-length'],
    ['1234', 'wrong-length'],
    ['000000000000000000000', 'wrong-length'],
    ['0000000000000000000O', 'wrong-characters'],
    ['0000 0000 0000 0000 0001', 'wrong-check-digit'],
  ])('%j is refused as %s', (typed, error) => {
    expect(parseTrackingCode(typed)).toEqual({ ok: false, error });
  });

  test('a wrong digit or swapped neighbours are noticed before anything is looked up', () => {
    fc.assert(
      fc.property(drawnCodes, fc.nat(19), fc.integer({ min: 1, max: 9 }), (code, at, shift) => {
        const wrong = String((Number(code[at]) + shift) % 10);
        expect(parseTrackingCode(code.slice(0, at) + wrong + code.slice(at + 1))).toEqual({
          ok: false,
          error: 'wrong-check-digit',
        });
      }),
    );
  });
});

describe('codes without script', () => {
  test('the same ticket gives the same code, as Node alone computes it', () => {
    expect(deriveTrackingCode({ secret, ticket })).toBe(vector.code);
    const mac = createHmac('sha256', secret).update('tracking-code').update(ticket).digest('hex');
    expect(vector.code.slice(0, 19)).toBe((BigInt(`0x${mac}`) % 10n ** 19n).toString().padStart(19, '0'));
  });

  test('another ticket or another secret gives another code', () => {
    const other = Uint8Array.from(ticket, (byte, i) => (i === 31 ? byte ^ 1 : byte));
    expect(deriveTrackingCode({ secret, ticket: other })).not.toBe(vector.code);
    expect(deriveTrackingCode({ secret: other, ticket })).not.toBe(vector.code);
  });

  test('a short secret or ticket is refused', () => {
    expect(() => deriveTrackingCode({ secret: new Uint8Array(31), ticket })).toThrow(RangeError);
    expect(() => deriveTrackingCode({ secret, ticket: new Uint8Array(16) })).toThrow(RangeError);
  });
});
