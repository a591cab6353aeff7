import { createHash, hkdfSync, scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vector from '@/tests/fixtures/vault/passphrase.json';
import { decodeHex, encodeHex } from './bytes';
import {
  deriveSignInSecret,
  deriveWrapKeyPart,
  generatePassphrase,
  normalisePassphrase,
  normaliseUserName,
  passphraseBits,
  stretchPassphrase,
} from './passphrase';
import { scryptInBrowser } from './scrypt-browser';
import { scryptInNode } from './scrypt-node';

const officeSalt = decodeHex(vector.officeSaltHex) as Uint8Array;

describe('user names', () => {
  test.each([
    ['Somchai', 'somchai'],
    ['  SOMCHAI ', 'somchai'],
    ['นิติกร๑๒', 'นิติกร12'],
    ['e\u0301lan', '\u00e9lan'],
    ['ที่', 'ที่'],
  ])('%j and its other spellings are one name', (typed, name) => {
    expect(normaliseUserName(typed)).toBe(name);
    expect(normaliseUserName(name)).toBe(name);
  });

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(normaliseUserName(normaliseUserName(name))).toBe(normaliseUserName(name));
      }),
    );
  });
});

describe('passphrases', () => {
  test('a generated one has 80 random bits, each taken from the bytes drawn', () => {
    expect(passphraseBits).toBe(80);
    const drawn = new Set<string>();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const passphrase = generatePassphrase(() => bytes);
        expect(passphrase).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
        // Reading the 16 characters back gives the low five bits of every byte.
        const values = Array.from(normalisePassphrase(passphrase), (c) =>
          '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(c),
        );
        expect(values).toEqual(Array.from(bytes, (byte) => byte & 31));
        drawn.add(passphrase);
      }),
    );
    expect(generatePassphrase()).not.toBe(generatePassphrase());
  });

  test.each([
    'k7pq-2m9x-tr4c-w0dz',
    'K7PQ-2M9X-TR4C-W0DZ',
    ' k7pq 2m9x tr4c w0dz ',
    'k7pq2m9xtr4cwodz',
    'k๗pq–๒m๙x—tr๔c-w๐dz',
    'ｋ７ｐｑ 2m9x\u00a0tr4c\u200bw0dz',
  ])('%j is read as the same passphrase', (typed) => {
    expect(normalisePassphrase(typed)).toBe(vector.passphraseNormalised);
  });

  test('i and l are read as 1, other characters stay and keep a wrong passphrase wrong', () => {
    expect(normalisePassphrase('iIlL')).toBe('1111');
    expect(normalisePassphrase('k7pq-2m9x-tr4c-w0dz!')).not.toBe(vector.passphraseNormalised);
    expect(normalisePassphrase('ก7pq')).toBe('ก7pq');
  });
});

describe('what a passphrase derives', () => {
  test.each([
    ['Node', scryptInNode],
    ['browser', scryptInBrowser],
  ])('in the %s it is the stored vector', async (_, scrypt) => {
    const { passphrase, userName } = vector;
    const stretch = await stretchPassphrase({ passphrase, userName, officeSalt, scrypt });
    expect(encodeHex(stretch)).toBe(vector.stretchHex);
    expect(deriveSignInSecret(stretch)).toBe(vector.signInSecret);
    expect(encodeHex(deriveWrapKeyPart(stretch))).toBe(vector.wrapPartHex);
  });

  test('the vector is what Node alone computes from the documented steps', () => {
    const salt = createHash('sha256').update(officeSalt).update(vector.userNameNormalised, 'utf8').digest();
    const stretch = scryptSync(vector.passphraseNormalised, salt, 32, { N: 131072, r: 8, p: 1, maxmem: 2 ** 28 });
    expect(stretch.toString('hex')).toBe(vector.stretchHex);
    const expand = (label: string) => Buffer.from(hkdfSync('sha256', stretch, new Uint8Array(0), label, 32));
    expect(expand('sign-in').toString('base64url')).toBe(vector.signInSecret);
    expect(expand('wrap-part').toString('hex')).toBe(vector.wrapPartHex);
  });

  test('another name, another office or another passphrase derives something else', async () => {
    const cheap: typeof scryptInNode = (input) => scryptInNode({ ...input, costLog2: 4 });
    const base = { passphrase: vector.passphrase, userName: vector.userName, officeSalt, scrypt: cheap };
    const secrets = await Promise.all(
      [
        base,
        { ...base, userName: 'นิติกร๒' },
        { ...base, officeSalt: new Uint8Array(32) },
        { ...base, passphrase: 'k7pq-2m9x-tr4c-w0dy' },
      ].map(async (input) => deriveSignInSecret(await stretchPassphrase(input))),
    );
    expect(new Set(secrets).size).toBe(4);
  });

  test('an office salt of another length is refused', async () => {
    const input = { passphrase: 'x', userName: 'y', officeSalt: new Uint8Array(31), scrypt: scryptInNode };
    await expect(stretchPassphrase(input)).rejects.toThrow(RangeError);
  });
});
