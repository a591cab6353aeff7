/**
 * Proof of work: what a browser computes, and the server checks, where a network has sent more than its share. It is
 * bound to one complaint by its locator, so it buys one place and is worth nothing twice. Pure.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from '@/lib/vault/bytes';

export type WorkQuestion = {
  /** Drawn by the server for one network and one hour. */
  salt: string;
  /** base64url, as it is posted. */
  locator: string;
};

/** The easiest work, about a tenth of a second; it grows while a network goes on sending. */
export const workBitsMin = 14;
export const workBitsMax = 18;

const countLeadingZeros = (hash: Uint8Array): number => {
  const first = hash.findIndex((byte) => byte !== 0);
  return first < 0 ? 8 * hash.length : 8 * first + Math.clz32(hash[first] ?? 0) - 24;
};

/** Whether `answer` makes the hash begin with so many zero bits. */
export const isWorkDone = ({ salt, locator }: WorkQuestion, bits: number, answer: string): boolean =>
  countLeadingZeros(sha256(encodeUtf8(`prongsai.work/1\n${salt}\n${locator}\n${answer}`))) >= bits;

/** Tries the answers `from`, `from + 1` … up to `count` of them; null where none of them does. */
export const searchWork = (question: WorkQuestion, bits: number, from: number, count: number): string | null => {
  for (let tried = from; tried < from + count; tried += 1) {
    if (isWorkDone(question, bits, String(tried))) return String(tried);
  }
  return null;
};
