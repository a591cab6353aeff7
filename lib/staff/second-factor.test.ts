import { describe, expect, it } from 'vitest';
import {
  acceptTotp,
  fromBase32,
  openTotpSecret,
  sealTotpSecret,
  toBase32,
  totpCode,
  totpStepOf,
} from './second-factor';

// RFC 6238 appendix B, SHA-1 rows; the appendix shows eight digits, apps use the last six.
const rfcSecret = Buffer.from('12345678901234567890');

describe('totpCode', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at second %i equals the RFC', (second, code) => {
    expect(totpCode(rfcSecret, totpStepOf(second * 1000))).toBe(code);
  });

  it('writes secrets as RFC 4648 base32', () => {
    expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(fromBase32('MZXW6YTBOI').toString()).toBe('foobar');
  });
});

describe('acceptTotp', () => {
  const nowMs = 1234567890_000;
  const step = totpStepOf(nowMs);
  const code = (offset: number) => totpCode(rfcSecret, step + offset);

  it('takes the present step and its neighbours, nothing further', () => {
    expect([-2, -1, 0, 1, 2].map((offset) => acceptTotp(rfcSecret, code(offset), nowMs, 0))).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ]);
  });

  it('refuses a code a second time', () => {
    expect(acceptTotp(rfcSecret, code(0), nowMs, step)).toBeNull();
  });

  it.each(['', '12345', 'abcdef', '1234567', '๑๒๓๔๕๖'])('refuses %j without throwing', (junk) => {
    expect(acceptTotp(rfcSecret, junk, nowMs, 0)).toBeNull();
  });
});

it('a sealed secret opens under its key only', () => {
  const key = Buffer.alloc(32, 1);
  const sealed = sealTotpSecret(rfcSecret, key);
  expect(openTotpSecret(sealed, key)).toEqual(rfcSecret);
  expect(() => openTotpSecret(sealed, Buffer.alloc(32, 2))).toThrow();
});
