import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sealEvidence } from '@/lib/vault/evidence-seal';
import { createSealingKeys } from '@/lib/vault/seal';
import { readChunkFrame, writeChunkFrame } from './chunk-frame';
import {
  chunkBytes,
  chunkBytesAt,
  complaintBytesMax,
  countChunks,
  fileBytesMax,
  isSealedSize,
  sealedBytesMax,
  sealedBytesOf,
} from './rules';

const MB = 2 ** 20;
const description = { name: 'หลักฐาน.pdf', type: 'application/pdf' };
const descriptionBytes = new TextEncoder().encode(JSON.stringify(description)).length;

describe('the length of a sealed file', () => {
  test.each([0, 1, 256 * 1024 - 100, 256 * 1024, 4 * MB, 5 * MB + 1])('is foretold: %i bytes', async (fileBytes) => {
    const { recipient } = await createSealingKeys();
    const sealed = await sealEvidence({
      ...{ recipients: [recipient], description, fileBytes },
      file: new Blob([new Uint8Array(fileBytes)]).stream(),
    });
    if (!sealed.ok) throw new Error(sealed.error);
    let bytes = 0;
    for await (const piece of sealed.value.stream) bytes += piece.length;
    expect(bytes).toBe(sealedBytesOf(fileBytes, descriptionBytes));
    expect(isSealedSize(bytes)).toBe(true);
    expect(isSealedSize(bytes + 1)).toBe(false);
    expect(isSealedSize(bytes - 1)).toBe(false);
  });

  test('is one of few, and never more than that of 50 MB', () => {
    expect(isSealedSize(sealedBytesMax)).toBe(true);
    expect(sealedBytesOf(fileBytesMax, descriptionBytes)).toBeLessThanOrEqual(sealedBytesMax);
    expect(isSealedSize(sealedBytesOf(60 * MB, 100))).toBe(false);
    for (const no of [0, -1, 1643, 256 * 1024, Number.NaN, Number.POSITIVE_INFINITY])
      expect(isSealedSize(no)).toBe(false);
    // 256 kB steps end at 4 MB.
    expect(isSealedSize(sealedBytesOf(5 * MB - 300, 0))).toBe(true);
    expect(isSealedSize(1643 + (4 * MB + 256 * 1024) + 16 * 68)).toBe(false);
    expect(4 * fileBytesMax).toBeLessThan(complaintBytesMax);
  });

  test('is cut into chunks of one size and a rest', () => {
    const bytes = sealedBytesOf(MB, 40);
    const lengths = Array.from({ length: countChunks(bytes) }, (_, position) => chunkBytesAt(bytes, position));
    expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(bytes);
    expect(new Set(lengths.slice(0, -1))).toEqual(new Set([chunkBytes]));
    expect(chunkBytesAt(bytes, lengths.length)).toBe(0);
  });
});

test('a chunk comes out of its frame as it went in; what is too short is none', () => {
  const frame = {
    locator: new Uint8Array(32).fill(1),
    id: 'b3f1c1de-0000-4000-8000-000000000001',
    position: 70_000,
    signature: Buffer.from(createHash('sha512').digest()).toString('base64url'),
    file: Uint8Array.of(1, 2, 3),
  };
  const bytes = writeChunkFrame(frame);
  expect(readChunkFrame(bytes)).toEqual(frame);
  expect(readChunkFrame(bytes.subarray(0, 136))).toBeNull();
  expect(readChunkFrame(new Uint8Array(0))).toBeNull();
});
