import { describe, expect, test } from 'vitest';
import { type Change, hashPayload, signChange, verifyChange } from './change';
import { createSigningKey } from './signing';

const reporter = createSigningKey();
const change: Change = {
  office: 'o',
  complaint: 'c',
  change: 'message',
  counter: 2,
  payloadSha256: hashPayload(Uint8Array.of(1, 2, 3)),
};

describe('a reporter’s signed request', () => {
  test('is accepted for exactly what was signed', () => {
    const signature = signChange(reporter, change);
    const verify = (expected: Change, reporterPublicKey = reporter.publicKey) =>
      verifyChange({ reporterPublicKey, expected, signature }).ok;
    expect(verify(change)).toBe(true);
    expect(verify({ ...change, office: 'p' })).toBe(false);
    expect(verify({ ...change, complaint: 'd' })).toBe(false);
    expect(verify({ ...change, change: 'freeze' })).toBe(false);
    expect(verify({ ...change, counter: 3 })).toBe(false);
    expect(verify({ ...change, payloadSha256: hashPayload(Uint8Array.of(1, 2)) })).toBe(false);
    expect(verify(change, createSigningKey().publicKey)).toBe(false);
  });

  test('signed by anybody else is refused as forged', () => {
    const other = signChange(createSigningKey(), change);
    expect(verifyChange({ reporterPublicKey: reporter.publicKey, expected: change, signature: other })).toEqual({
      ok: false,
      error: 'forged',
    });
  });

  test('hashes its payload with SHA-256', () => {
    expect(hashPayload(new Uint8Array(0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
