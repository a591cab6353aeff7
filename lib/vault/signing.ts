/**
 * Ed25519 (RFC 8032) over canonical JSON. Every object that is signed names its own format inside, so a
 * signature made for one purpose can never be read as one for another.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { decodeBase64url, encodeBase64url, encodeUtf8 } from './bytes';
import { type JsonObject, writeCanonicalJson } from './canonical-json';
import { type RandomBytes, systemRandomBytes } from './chance';

export type SigningKey = {
  /** 32 secret bytes. */
  seed: Uint8Array;
  /** 43 characters of base64url. */
  publicKey: string;
};

/** An object to sign: `format` tells the purposes of signatures apart. */
export type Signable = JsonObject & { format: string };

export const deriveSigningKey = (seed: Uint8Array): SigningKey => ({
  seed,
  publicKey: encodeBase64url(ed25519.getPublicKey(seed)),
});

export const createSigningKey = (randomBytes: RandomBytes = systemRandomBytes): SigningKey =>
  deriveSigningKey(randomBytes(32));

/** 86 characters of base64url. */
export const signObject = (key: SigningKey, object: Signable): string =>
  encodeBase64url(ed25519.sign(encodeUtf8(writeCanonicalJson(object)), key.seed));

/** Strict RFC 8032 verification: no small-order keys, no second spelling of a signature. */
export function isSignedBy(publicKey: string, object: Signable, signature: string): boolean {
  const key = decodeBase64url(publicKey);
  const signatureBytes = decodeBase64url(signature);
  if (key?.length !== 32 || signatureBytes?.length !== 64) return false;
  try {
    return ed25519.verify(signatureBytes, encodeUtf8(writeCanonicalJson(object)), key, { zip215: false });
  } catch {
    return false;
  }
}
