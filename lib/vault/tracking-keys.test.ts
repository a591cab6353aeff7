import { createHash, createPrivateKey, createPublicKey, hkdfSync, scryptSync } from 'node:crypto';
import { identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import vector from '@/tests/fixtures/vault/tracking.json';
import { decodeHex, encodeHex } from './bytes';
import type { Scrypt } from './scrypt';
import { scryptInBrowser } from './scrypt-browser';
import { scryptInNode } from './scrypt-node';
import type { TrackingCode } from './tracking-code';
import { deriveTrackingKeys } from './tracking-keys';

const officeSalt = decodeHex(vector.officeSaltHex) as Uint8Array;
const code = vector.code as TrackingCode;
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

describe('the keys of a tracking code', () => {
  test.each<[string, Scrypt]>([
    ['Node', scryptInNode],
    ['browser', scryptInBrowser],
  ])('in the %s they are the stored vector', async (_, scrypt) => {
    const keys = await deriveTrackingKeys(code, officeSalt, scrypt);
    expect(encodeHex(keys.locator)).toBe(vector.locatorHex);
    expect(keys.locatorHash).toBe(vector.locatorHash);
    expect(keys.reporter.identity).toBe(vector.reporterIdentity);
    expect(sha256(keys.reporter.recipient)).toBe(vector.reporterRecipientSha256);
    expect(keys.signing.publicKey).toBe(vector.signPublicKey);
  });

  test('the vector is what Node and the age package alone compute from the documented steps', async () => {
    const root = scryptSync(vector.code, officeSalt, 32, { N: 32768, r: 8, p: 1, maxmem: 2 ** 27 });
    const expand = (label: string) => Buffer.from(hkdfSync('sha256', root, new Uint8Array(0), label, 32));
    expect(expand('locator').toString('hex')).toBe(vector.locatorHex);
    expect(sha256(expand('locator'))).toBe(vector.locatorHash);
    expect(sha256(await identityToRecipient(vector.reporterIdentity))).toBe(vector.reporterRecipientSha256);
    // An Ed25519 private key in PKCS #8 is a fixed head and the 32 bytes.
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), expand('sign')]);
    const publicKey = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
    expect(publicKey.export({ format: 'jwk' }).x).toBe(vector.signPublicKey);
  });

  test('one digit more or another office changes every key', async () => {
    const cheap: Scrypt = (input) => scryptInNode({ ...input, costLog2: 4 });
    const all = await Promise.all([
      deriveTrackingKeys(code, officeSalt, cheap),
      deriveTrackingKeys('00000000000000000000' as TrackingCode, officeSalt, cheap),
      deriveTrackingKeys(code, new Uint8Array(32), cheap),
    ]);
    expect(new Set(all.map((keys) => keys.locatorHash)).size).toBe(3);
    expect(new Set(all.map((keys) => keys.reporter.recipient)).size).toBe(3);
    expect(new Set(all.map((keys) => keys.signing.publicKey)).size).toBe(3);
  });
});
