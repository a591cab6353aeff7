/**
 * What a tracking code stands for: a locator to find the complaint by, an age identity to read with and an
 * Ed25519 key to sign with. One slow derivation guards all three; no fast hash of a code exists anywhere.
 * With script on, only the locator leaves the browser.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeHex, encodeUtf8 } from './bytes';
import { type Scrypt, trackingCostLog2 } from './scrypt';
import { deriveSealingKeys, type SealingKeys } from './seal';
import { deriveSigningKey, type SigningKey } from './signing';
import type { TrackingCode } from './tracking-code';

export type TrackingKeys = {
  /** 32 bytes, sent to fetch ciphertext. */
  locator: Uint8Array;
  /** SHA-256 of the locator in hexadecimal, what the table keeps. */
  locatorHash: string;
  /** What thread keys are wrapped to. */
  reporter: SealingKeys;
  signing: SigningKey;
};

export const hashLocator = (locator: Uint8Array): string => encodeHex(sha256(locator));

/** scrypt (N = 2^15, r = 8, p = 1) of the twenty digits with the office salt, then HKDF-SHA-256. */
export async function deriveTrackingKeys(
  code: TrackingCode,
  /** 32 bytes, one per office, public. */
  officeSalt: Uint8Array,
  scrypt: Scrypt,
): Promise<TrackingKeys> {
  if (officeSalt.length !== 32) throw new RangeError('office salt must be 32 bytes');
  const root = await scrypt({ password: encodeUtf8(code), salt: officeSalt, costLog2: trackingCostLog2 });
  const expand = (label: string): Uint8Array => hkdf(sha256, root, undefined, encodeUtf8(label), 32);
  const locator = expand('locator');
  return {
    locator,
    locatorHash: hashLocator(locator),
    reporter: await deriveSealingKeys(expand('reporter')),
    signing: deriveSigningKey(expand('sign')),
  };
}
