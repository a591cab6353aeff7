import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areEqualBytes,
  concatBytes,
  decodeBase64url,
  decodeHex,
  decodeUtf8,
  encodeBase64url,
  encodeHex,
  encodeUtf8,
} from './bytes';

const anyBytes = fc.uint8Array({ maxLength: 70 });

describe('text forms of bytes', () => {
  test('hexadecimal and base64url agree with Node for any bytes, both ways', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(encodeHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeHex(encodeHex(bytes))).toEqual(bytes);
        expect(decodeBase64url(encodeBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  test('base64url has one accepted spelling for each byte string', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const bytes = decodeBase64url(text);
        if (bytes !== null) expect(encodeBase64url(bytes)).toBe(text);
      }),
    );
  });

  test.each(['A', 'AB', 'AA==', 'A A', '+/8', 'AAAA\n'])('base64url %j is refused', (text) => {
    expect(decodeBase64url(text)).toBeNull();
  });

  test.each(['0', '0G', 'AB', '0x00', ' 00'])('hexadecimal %j is refused', (text) => {
    expect(decodeHex(text)).toBeNull();
  });

  test('bytes that are not UTF-8 are refused, a byte order mark is kept', () => {
    expect(decodeUtf8(Uint8Array.of(0xc0, 0x80))).toBeNull();
    expect(decodeUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toBeNull();
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\ufeffA');
    expect(decodeUtf8(encodeUtf8('เรื่อง'))).toBe('เรื่อง');
  });

  test('comparison tells equal from different, by content and by length', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (a, b) => {
        expect(areEqualBytes(a, b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
        expect(areEqualBytes(a, concatBytes(a))).toBe(true);
      }),
    );
  });
});
