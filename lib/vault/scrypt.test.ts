import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeHex, encodeUtf8 } from './bytes';
import { scryptInBrowser } from './scrypt-browser';
import { scryptInNode } from './scrypt-node';

describe('the slow derivation', () => {
  // RFC 7914 section 12, third vector (N = 16384, r = 8, p = 1); its first 32 of 64 bytes, which do not depend on
  // the length asked for.
  test.each([
    ['Node', scryptInNode],
    ['browser', scryptInBrowser],
  ])('gives the bytes of RFC 7914 in the %s', async (_, scrypt) => {
    const input = { password: encodeUtf8('pleaseletmein'), salt: encodeUtf8('SodiumChloride'), costLog2: 14 };
    const key = await scrypt(input);
    expect(encodeHex(key)).toBe('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2');
  });

  test('Node and browser give equal bytes for any password and salt', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 40 }),
        fc.uint8Array({ maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        async (password, salt, costLog2) => {
          const input = { password, salt, costLog2 };
          expect(await scryptInNode(input)).toEqual(await scryptInBrowser(input));
        },
      ),
      { numRuns: 40 },
    );
  });
});
