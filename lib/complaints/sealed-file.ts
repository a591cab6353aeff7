/**
 * What the server can tell of a sealed file without a key: that it is an age file for one post-quantum recipient, of
 * one of the few sizes that padding leaves. Anything else would be clear text by mistake, a file for somebody more,
 * or a length that says something; none of it is stored. What is inside only its readers can judge.
 */

/** Header, nonce and tag of an age file with one hybrid recipient and at most 64 kB of content. */
const sealBytes = 1659;

const kB = 1024;
const bodySizes: readonly number[] = [4 * kB, 16 * kB, 64 * kB].map((padded) => padded + sealBytes);
const wrapSize = kB + sealBytes;

/** The text header of an age file ends with its MAC line; one recipient is one line that begins with `->`. */
const isForOneRecipient = (file: Uint8Array): boolean => {
  const end = file.subarray(0, sealBytes).indexOf(0x0a, findMacLine(file));
  // Byte by byte: a strict decoder costs more than all the rest of this, and the header is ASCII or not age's.
  const lines = end < 0 ? [] : Buffer.from(file.subarray(0, end)).toString('latin1').split('\n');
  return (
    lines[0] === 'age-encryption.org/v1' &&
    (lines[1]?.startsWith('-> mlkem768x25519 ') ?? false) &&
    lines.filter((line) => line.startsWith('->')).length === 1
  );
};

/** Where the line that begins with `---` starts; 0 when there is none. */
const findMacLine = (file: Uint8Array): number => {
  for (let i = 0; i + 3 < Math.min(file.length, sealBytes); i++) {
    if (file[i] === 0x0a && file[i + 1] === 0x2d && file[i + 2] === 0x2d && file[i + 3] === 0x2d) return i + 1;
  }
  return 0;
};

/** A message, note or complaint. */
export const isSealedBody = (file: Uint8Array): boolean => bodySizes.includes(file.length) && isForOneRecipient(file);

/** Contact details: always of the smallest size. */
export const isSealedContact = (file: Uint8Array): boolean => file.length === bodySizes[0] && isForOneRecipient(file);

/** A complaint's key for one holder, or the note of the day it was last opened. */
export const isSealedWrap = (file: Uint8Array): boolean => file.length === wrapSize && isForOneRecipient(file);
