import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areEqualBytes } from './bytes';
import { bodyBytesMax, choosePaddedBytes, pad, unpad } from './padding';

const kB = 1024;

describe('padding', () => {
  test.each([
    ['body', 0, 4 * kB],
    ['body', 4 * kB - 4, 4 * kB],
    ['body', 4 * kB - 3, 16 * kB],
    ['body', 16 * kB - 4, 16 * kB],
    ['body', 16 * kB - 3, 64 * kB],
    ['body', bodyBytesMax, 64 * kB],
    ['wrap', 1, kB],
    ['wrap', kB - 4, kB],
    ['evidence', 0, 256 * kB],
    ['evidence', 256 * kB - 4, 256 * kB],
    ['evidence', 256 * kB - 3, 512 * kB],
    ['evidence', 4 * kB * kB - 4, 4 * kB * kB],
    ['evidence', 4 * kB * kB - 3, 5 * kB * kB],
    ['evidence', 49_500_000, 48 * kB * kB],
  ] as const)('a %s of %i bytes becomes %i', (kind, contentBytes, paddedBytes) => {
    expect(choosePaddedBytes(kind, contentBytes)).toBe(paddedBytes);
  });

  test('what does not fit is refused', () => {
    expect(pad('body', new Uint8Array(bodyBytesMax + 1))).toEqual({ ok: false, error: 'too-large' });
    expect(pad('wrap', new Uint8Array(kB - 3))).toEqual({ ok: false, error: 'too-large' });
    expect(choosePaddedBytes('evidence', 0xffffffff)).toBeNull();
  });

  test('what was padded comes back, and sizes come in few steps', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), (content) => {
        const padded = pad('body', content);
        if (!padded.ok) throw new Error(padded.error);
        expect([4 * kB, 16 * kB, 64 * kB]).toContain(padded.value.length);
        const unpadded = unpad('body', padded.value);
        expect(unpadded.ok && areEqualBytes(unpadded.value, content)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('any changed bit outside the content, or any other size, is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), fc.nat(7), (content, at, bit) => {
        const padded = pad('body', content);
        if (!padded.ok) throw new Error(padded.error);
        const outside = at % (padded.value.length - content.length);
        const position = outside < 4 ? outside : outside + content.length;
        const changed = padded.value.slice();
        changed[position] = (changed[position] as number) ^ (1 << bit);
        const opened = unpad('body', changed);
        // A changed length may name another length of the same step only if the rest is zero: then the content differs.
        if (opened.ok) expect(opened.value).not.toEqual(content);
        if (position >= 4) expect(opened).toEqual({ ok: false, error: 'damaged' });
        expect(unpad('body', padded.value.subarray(1))).toEqual({ ok: false, error: 'damaged' });
        expect(unpad('evidence', padded.value)).toEqual({ ok: false, error: 'damaged' });
      }),
    );
  });

  test('a larger step than needed is refused: one content has one padded form', () => {
    const loose = new Uint8Array(16 * kB);
    loose[3] = 5;
    expect(unpad('body', loose)).toEqual({ ok: false, error: 'damaged' });
    expect(unpad('body', new Uint8Array(3))).toEqual({ ok: false, error: 'damaged' });
    expect(unpad('body', new Uint8Array(0))).toEqual({ ok: false, error: 'damaged' });
  });
});
