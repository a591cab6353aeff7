import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, decodeHex, encodeBase64url } from './bytes';
import { writeCanonicalJson } from './canonical-json';
import { createSigningKey, deriveSigningKey, isSignedBy, signObject } from './signing';

describe('signatures', () => {
  test('the public key of RFC 8032 test 1 follows from its seed', () => {
    const seed = decodeHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60') as Uint8Array;
    const publicKey = decodeHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a') as Uint8Array;
    expect(deriveSigningKey(seed).publicKey).toBe(encodeBase64url(publicKey));
  });

  test('Node alone verifies them over the canonical JSON', () => {
    const key = createSigningKey();
    const object = { format: 'x/1', text: 'ข้อความ', n: 3 };
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey };
    const signature = decodeBase64url(signObject(key, object)) as Uint8Array;
    const message = Buffer.from(writeCanonicalJson(object));
    expect(verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature)).toBe(true);
  });

  test('another object, another key or another signature does not pass', () => {
    const key = createSigningKey();
    const signature = signObject(key, { format: 'x/1', n: 1 });
    expect(isSignedBy(key.publicKey, { n: 1, format: 'x/1' }, signature)).toBe(true);
    expect(isSignedBy(key.publicKey, { format: 'x/1', n: 2 }, signature)).toBe(false);
    expect(isSignedBy(key.publicKey, { format: 'y/1', n: 1 }, signature)).toBe(false);
    expect(isSignedBy(createSigningKey().publicKey, { format: 'x/1', n: 1 }, signature)).toBe(false);
    for (const wrong of ['', 'A', `${signature}A`, signature.slice(2), encodeBase64url(new Uint8Array(64))]) {
      expect(isSignedBy(key.publicKey, { format: 'x/1', n: 1 }, wrong)).toBe(false);
    }
  });

  test('a key of small order, which would pass anything, is refused', () => {
    const identityPoint = new Uint8Array(32);
    identityPoint[0] = 1;
    const signature = new Uint8Array(64);
    signature[0] = 1;
    expect(isSignedBy(encodeBase64url(identityPoint), { format: 'x/1' }, encodeBase64url(signature))).toBe(false);
  });

  test('a second spelling of a good signature (S plus the group order) is refused', () => {
    const key = createSigningKey();
    const signature = decodeBase64url(signObject(key, { format: 'x/1' })) as Uint8Array;
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    let s = Array.from(signature.subarray(32)).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + order;
    const second = signature.slice();
    for (let i = 32; i < 64; i++) {
      second[i] = Number(s & 255n);
      s >>= 8n;
    }
    expect(isSignedBy(key.publicKey, { format: 'x/1' }, encodeBase64url(second))).toBe(false);
  });
});
