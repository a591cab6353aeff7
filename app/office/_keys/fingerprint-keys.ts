/**
 * Digits to read out to a colleague: the same on both screens, and on paper, or something is wrong. Computed in the
 * browser from the very keys that are about to be trusted.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeHex, encodeUtf8 } from '@/lib/vault/bytes';

/** Five groups of four digits: 66 bits. */
const twentyDigits = (text: string): string => {
  const digits = (BigInt(`0x${encodeHex(sha256(encodeUtf8(text)))}`) % 10n ** 20n).toString().padStart(20, '0');
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
};

/** Of a reader's two public keys. */
export const fingerprintKeys = (keys: { recipient: string; publicKey: string }): string =>
  twentyDigits(`${keys.recipient}\n${keys.publicKey}`);

/** Of one `age1pq1…`, as printed on recovery and backup papers. */
export const fingerprintRecipient = (recipient: string): string => twentyDigits(recipient);
