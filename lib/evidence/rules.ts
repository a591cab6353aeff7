/**
 * How large evidence may be and how it is cut for the way: one age file per piece of evidence, sent in chunks of one
 * size. Which lengths an age file can have follows from the padding alone, so the server refuses every other length
 * without a key. Pure; the browser and the server use the same numbers.
 */
import { choosePaddedBytes } from '@/lib/vault/padding';

const kB = 1024;
const MB = kB * kB;

/** Of one file as the reporter has it. */
export const fileBytesMax = 50 * MB;

/** Every chunk but a file's last is exactly so long: small enough for a weak network to get one through. */
export const chunkBytes = 256 * kB;

/** Files of one complaint, unfinished ones included. */
export const filesMax = 100;

/** Name and type of a file inside its seal. */
export const descriptionBytesMax = 4 * kB;

/** Header of an age file with one post-quantum recipient, and its nonce. */
export const sealHeadBytes = 1643;
const ageChunkBytes = 64 * kB;
const tagBytes = 16;

/** Length of the age file that holds so many padded bytes. */
const toSealedBytes = (paddedBytes: number): number =>
  sealHeadBytes + paddedBytes + tagBytes * Math.ceil(paddedBytes / ageChunkBytes);

/** Length of the age file that a file of so many bytes with so long a description is sealed to. */
export const sealedBytesOf = (fileBytes: number, descriptionBytes: number): number => {
  const padded = choosePaddedBytes('evidence', 4 + descriptionBytes + fileBytes);
  if (padded === null) throw new RangeError('a file longer than can be padded');
  return toSealedBytes(padded);
};

export const sealedBytesMax = sealedBytesOf(fileBytesMax, descriptionBytesMax);

/** Of all files of one complaint together: 200 MB of files and what sealing adds. */
export const complaintBytesMax = 4 * sealedBytesMax;

/** Whether an age file of evidence can be so long. */
export const isSealedSize = (sealedBytes: number): boolean => {
  if (sealedBytes > sealedBytesMax) return false;
  const step = 256 * kB;
  const padded = Math.floor((sealedBytes - sealHeadBytes) / (step + tagBytes * (step / ageChunkBytes))) * step;
  return padded > 0 && choosePaddedBytes('evidence', padded - 4) === padded && toSealedBytes(padded) === sealedBytes;
};

export const countChunks = (sealedBytes: number): number => Math.ceil(sealedBytes / chunkBytes);

/** How long the chunk at this place is; 0 where none belongs. */
export const chunkBytesAt = (sealedBytes: number, position: number): number =>
  Math.max(0, Math.min(chunkBytes, sealedBytes - position * chunkBytes));

export type EvidenceStep = 'open' | 'chunk' | 'finish' | 'abandon';

/** What a reporter's signature over one step of one file says (`change` in `lib/vault/change`). */
export const nameChange = (step: EvidenceStep, id: string): string => `evidence-${step}/${id}`;
