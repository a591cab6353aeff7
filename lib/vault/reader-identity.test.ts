import { createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vector from '@/tests/fixtures/vault/reader-wraps.json';
import { decodeBase64url, decodeHex, encodeHex } from './bytes';
import {
  createReaderIdentity,
  derivePasskeyInput,
  deriveRescuePart,
  deriveServerPart,
  generateRescueCode,
  rescueCodeBits,
  type Unlock,
  type UnlockWay,
  unwrapReaderIdentity,
  wrapReaderIdentity,
} from './reader-identity';

const secret = decodeHex(vector.secretHex) as Uint8Array;
const cases = vector.wraps.map((wrap) => ({
  way: wrap.way as UnlockWay,
  file: decodeBase64url(wrap.file) as Uint8Array,
  unlock: {
    way: wrap.way as UnlockWay,
    memberPart: decodeHex(wrap.memberPartHex) as Uint8Array,
    serverPart: decodeHex(wrap.serverPartHex) as Uint8Array,
  } satisfies Unlock,
}));
const flip = (bytes: Uint8Array, bit: number) =>
  bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

describe('the server’s half', () => {
  test.each(cases)('for $way is what Node alone computes', ({ way, unlock }) => {
    const mac = createHmac('sha256', secret).update(`wrap ${way} ${vector.accountId}`).digest();
    expect(encodeHex(unlock.serverPart)).toBe(mac.toString('hex'));
    expect(deriveServerPart(secret, vector.accountId, way)).toEqual(unlock.serverPart);
  });

  test('differs by account and by way, and needs a real secret', () => {
    const parts = (['passphrase', 'passkey', 'rescue'] as const).flatMap((way) =>
      ['account-1', 'account-2'].map((account) => encodeHex(deriveServerPart(secret, account, way))),
    );
    expect(new Set(parts).size).toBe(6);
    expect(() => deriveServerPart(new Uint8Array(31), 'account-1', 'passkey')).toThrow(RangeError);
  });
});

describe('what a passkey is asked to turn into a key', () => {
  test('is 32 bytes, the same each time, and another in another office', () => {
    const office = new Uint8Array(32).fill(7);
    expect(derivePasskeyInput(office)).toHaveLength(32);
    expect(derivePasskeyInput(office)).toEqual(derivePasskeyInput(office.slice()));
    expect(derivePasskeyInput(office)).not.toEqual(derivePasskeyInput(new Uint8Array(32).fill(8)));
    expect(derivePasskeyInput(office)).not.toEqual(office);
  });
});

describe('the rescue code', () => {
  test('has 120 random bits in six groups, and is read however it was typed', () => {
    expect(rescueCodeBits).toBe(120);
    expect(generateRescueCode()).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){5}$/);
    const part = encodeHex(deriveRescuePart('c4rd-7s0k-92xm-h8vn-31tq-zz0e'));
    expect(part).toBe(vector.wraps[2]?.memberPartHex);
    expect(encodeHex(deriveRescuePart('C4RD 7SOK ๙2XM H8VN 3ltq zz๐e'))).toBe(part);
    expect(encodeHex(deriveRescuePart('c4rd-7s0k-92xm-h8vn-31tq-zz0f'))).not.toBe(part);
    const expanded = hkdfSync('sha256', 'c4rd7s0k92xmh8vn31tqzz0e', new Uint8Array(0), 'rescue-code', 32);
    expect(Buffer.from(expanded).toString('hex')).toBe(part);
  });
});

describe('a wrapped reader identity', () => {
  test.each(cases)('as stored opens by $way', async ({ file, unlock }) => {
    const opened = await unwrapReaderIdentity(file, unlock);
    expect(opened.ok && opened.value.sealing.identity).toBe(vector.reader.identity);
    expect(opened.ok && encodeHex(opened.value.signing.seed)).toBe(vector.reader.signingSeedHex);
  });

  test.each(cases)('by $way needs both halves, each to the last bit', async ({ file, unlock }) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(255), async (bit) => {
        for (const half of ['memberPart', 'serverPart'] as const) {
          const wrong = { ...unlock, [half]: flip(unlock[half], bit) };
          expect(await unwrapReaderIdentity(file, wrong)).toEqual({ ok: false, error: 'wrong-key' });
        }
      }),
      { numRuns: 10 },
    );
  });

  test('opens by no other way, even with the same halves', async () => {
    const [first] = cases;
    if (first === undefined) throw new Error('no vector');
    for (const way of ['passkey', 'rescue'] as const) {
      expect(await unwrapReaderIdentity(first.file, { ...first.unlock, way })).toEqual({
        ok: false,
        error: 'wrong-key',
      });
    }
  });

  test.each(cases)('by $way with any changed bit is refused', async ({ file, unlock }) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length * 8 - 1), async (bit) => {
        expect((await unwrapReaderIdentity(flip(file, bit), unlock)).ok).toBe(false);
      }),
      { numRuns: 70 },
    );
  });

  test('comes back whole when wrapped anew', async () => {
    const reader = await createReaderIdentity();
    const unlock: Unlock = {
      way: 'passkey',
      memberPart: new Uint8Array(32).fill(1),
      serverPart: new Uint8Array(32).fill(2),
    };
    const wrap = await wrapReaderIdentity(reader, unlock);
    expect(await unwrapReaderIdentity(wrap, unlock)).toEqual({ ok: true, value: reader });
    const swapped = { ...unlock, memberPart: unlock.serverPart, serverPart: unlock.memberPart };
    expect(await unwrapReaderIdentity(wrap, swapped)).toEqual({ ok: false, error: 'wrong-key' });
    await expect(wrapReaderIdentity(reader, { ...unlock, memberPart: new Uint8Array(16) })).rejects.toThrow(RangeError);
  });
});
