/**
 * What the server can tell of a sealed file without a key: that it is an age file for one post-quantum recipient, of
 * one of the few sizes that padding leaves. Anything else would be clear text by mistake, a file for somebody more,
 * or a length that says something; none of it is stored. What is inside only its readers can judge.
 */
import { isForOneRecipient } from '@/lib/vault/sealed-shape';

/** Header, nonce and tag of an age file with one hybrid recipient and at most 64 kB of content. */
const sealBytes = 1659;

const kB = 1024;
const bodySizes: readonly number[] = [4 * kB, 16 * kB, 64 * kB].map((padded) => padded + sealBytes);
const wrapSize = kB + sealBytes;

/** A message, note or complaint. */
export const isSealedBody = (file: Uint8Array): boolean => bodySizes.includes(file.length) && isForOneRecipient(file);

/** Contact details: always of the smallest size. */
export const isSealedContact = (file: Uint8Array): boolean => file.length === bodySizes[0] && isForOneRecipient(file);

/** A complaint's key for one holder, or the note of the day it was last opened. */
export const isSealedWrap = (file: Uint8Array): boolean => file.length === wrapSize && isForOneRecipient(file);
