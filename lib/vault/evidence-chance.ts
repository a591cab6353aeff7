/**
 * Chance for sealing one file, drawn from the tracking code and the file itself instead of from the system: the same
 * file of the same complaint then seals to the same bytes under the same id, so that an upload goes on after the page
 * was closed although nothing of it was kept in the browser. A file that differs in one byte gets other keys
 * altogether; without the code nothing of it can be told from chance.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeHex, encodeUtf8 } from './bytes';
import { writeCanonicalJson } from './canonical-json';
import type { RandomBytes } from './chance';

const expand = (key: Uint8Array, label: string, length: number): Uint8Array =>
  hkdf(sha256, key, undefined, encodeUtf8(label), length);

/** 32 bytes that only the holder of the code has; from the reporter's age identity. */
export const deriveEvidenceSecret = (reporterIdentity: string): Uint8Array =>
  expand(encodeUtf8(reporterIdentity), 'evidence', 32);

export type EvidenceOrigin = {
  /** Of `deriveEvidenceSecret`. */
  secret: Uint8Array;
  complaint: string;
  recipient: string;
  /** SHA-256 of the description in canonical JSON and the file, in hexadecimal. */
  contentSha256: string;
};

/** The id of a sealed file (UUID, version 4), and what its sealing draws from, each time anew from the beginning. */
export const deriveEvidenceChance = ({ secret, ...origin }: EvidenceOrigin): { id: string; chance: RandomBytes } => {
  const seed = expand(secret, writeCanonicalJson({ format: 'prongsai.evidence-chance/1', ...origin }), 32);
  let draws = 0;
  return {
    id: toUuid(expand(seed, 'id', 16)),
    chance: (length) => {
      draws += 1;
      return expand(seed, `chance ${draws}`, length);
    },
  };
};

const toUuid = (bytes: Uint8Array): string => {
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return encodeHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
