import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '@/lib/vault/bytes';
import { bytesOf } from './wire-schema';

const schema = bytesOf(64);

test('bytes come out as they were sent, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(schema.parse(encodeBase64url(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
});

test('it takes and refuses exactly what the vault’s own strict reading does', () => {
  const almost = fc.stringMatching(/^[A-Za-z0-9_+/= -]{0,24}$/);
  fc.assert(
    fc.property(almost, (text) => {
      expect(schema.safeParse(text).success).toBe(decodeBase64url(text) !== null);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['AA==', 'AA=', 'AB', 'A', 'A+/A', 'A A', 'AA\n', 'ก', 'AAAA\u0000'])('“%s” is refused', (text) => {
  expect(schema.safeParse(text).success).toBe(false);
});

test('more bytes than allowed are refused before they are decoded', () => {
  expect(schema.safeParse('A'.repeat(86)).success).toBe(true);
  expect(schema.safeParse('A'.repeat(88)).success).toBe(false);
});
