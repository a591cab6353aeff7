/**
 * Hides lengths before sealing: 4 bytes of length (big-endian), the content, zeros up to the next step. The step
 * follows from the content alone and everything after it must be zero, so each content has exactly one
 * padded form and a damaged one is refused, never guessed at.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';

/** `body`: messages and notes. `wrap`: a key, always the same size. `evidence`: files. */
export type PaddingKind = 'body' | 'wrap' | 'evidence';

const kB = 1024;
export const lengthPrefixBytes = 4;
const steps: Record<Exclude<PaddingKind, 'evidence'>, readonly number[]> = {
  body: [4 * kB, 16 * kB, 64 * kB],
  wrap: [kB],
};

/** The size a content of so many bytes is padded to, its length prefix included; `null` when it does not fit. */
export function choosePaddedBytes(kind: PaddingKind, contentBytes: number): number | null {
  const needed = contentBytes + lengthPrefixBytes;
  if (kind !== 'evidence') return steps[kind].find((step) => needed <= step) ?? null;
  if (needed > 0xffffffff) return null;
  const step = needed <= 4 * kB * kB ? 256 * kB : kB * kB;
  return Math.ceil(needed / step) * step;
}

/** The most a body can hold (65,532 bytes). */
export const bodyBytesMax = 64 * kB - lengthPrefixBytes;

export function writeLengthPrefix(contentBytes: number): Uint8Array<ArrayBuffer> {
  const prefix = new Uint8Array(lengthPrefixBytes);
  new DataView(prefix.buffer).setUint32(0, contentBytes);
  return prefix;
}

export function pad(kind: PaddingKind, content: Uint8Array): Result<Uint8Array<ArrayBuffer>, 'too-large'> {
  const paddedBytes = choosePaddedBytes(kind, content.length);
  if (paddedBytes === null) return refuse('too-large');
  const padded = new Uint8Array(paddedBytes);
  padded.set(writeLengthPrefix(content.length));
  padded.set(content, lengthPrefixBytes);
  return ok(padded);
}

export function unpad(kind: PaddingKind, padded: Uint8Array): Result<Uint8Array, 'damaged'> {
  if (padded.length < lengthPrefixBytes) return refuse('damaged');
  const contentBytes = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
  if (choosePaddedBytes(kind, contentBytes) !== padded.length) return refuse('damaged');
  const end = lengthPrefixBytes + contentBytes;
  for (let i = end; i < padded.length; i++) if (padded[i] !== 0) return refuse('damaged');
  return ok(padded.subarray(lengthPrefixBytes, end));
}
