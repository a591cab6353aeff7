/**
 * Keeping a sealed file as it comes in, chunk by chunk, never held whole. A chunk that was answered for is in the
 * database, in the same batch that counts it; so a server that dies between any two chunks has lost none. Who may do
 * this is asked before: `upload.ts` for browsers that sign, the page without script for itself.
 */
import { createHash } from 'node:crypto';
import { DatabaseError } from '@/db/errors';
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { isForOneRecipient } from '@/lib/vault/sealed-shape';
import { eraseEvidence } from './erasure';
import { findChunk, findEvidence, type StoredEvidence, toUploadState } from './queries';
import { chunkBytes, chunkBytesAt, countChunks, isSealedSize } from './rules';
import { composeChunk, composeFinished, composeOpened } from './statements';
import type { ChunkAnswer, UploadState } from './wire';

export type NewEvidence = { id: string; complaintId: string; sealedBytes: number };

/** Makes room for a file, or finds the one that was begun under the same id. */
export const openEvidenceFile = async (
  desk: Desk,
  file: NewEvidence,
): Promise<Result<UploadState, 'full' | 'id-taken'>> => {
  const before = await findEvidence(desk, file.id);
  if (before) return isSameFile(before, file) ? ok(toUploadState(before)) : refuse('id-taken');
  try {
    await desk.database.write('open evidence', composeOpened({ ...file, activeOn: desk.clock.today() }));
    return ok({ next: 0, isFinished: false, isListed: false });
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (error.isStale) return refuse('full');
    if (!error.isDuplicate) throw error;
    const faster = await findEvidence(desk, file.id);
    return faster && isSameFile(faster, file) ? ok(toUploadState(faster)) : refuse('id-taken');
  }
};

const isSameFile = (stored: StoredEvidence, { complaintId, sealedBytes }: NewEvidence): boolean =>
  stored.complaintId === complaintId && stored.sealedBytes === sealedBytes;

/**
 * Keeps one chunk. The same bytes at a place already filled are answered as before; a place that is not the next
 * changes nothing and is told which is. `invalid`: not as long as it must be, or no beginning of an age file.
 */
export const appendChunk = async (
  desk: Desk,
  id: string,
  chunk: { position: number; file: Uint8Array },
): Promise<Result<ChunkAnswer, 'invalid' | 'not-found' | 'different'>> => {
  const stored = await findEvidence(desk, id);
  if (!stored) return refuse('not-found');
  if (chunk.file.length === 0 || chunk.file.length !== chunkBytesAt(stored.sealedBytes, chunk.position)) {
    return refuse('invalid');
  }
  if (chunk.position === 0 && !isForOneRecipient(chunk.file)) return refuse('invalid');
  if (chunk.position === stored.chunks && stored.sha256 === null) {
    try {
      const added = { evidenceId: id, ...chunk, activeOn: desk.clock.today() };
      await desk.database.write('add chunk', composeChunk(added));
      return ok({ ...toUploadState({ ...stored, chunks: chunk.position + 1 }), outcome: 'stored' });
    } catch (error) {
      // Somebody added this place, or erased the file, since it was looked up.
      if (!(error instanceof DatabaseError && (error.isStale || error.isDuplicate))) throw error;
    }
  }
  return answerAgain(desk, id, chunk);
};

const answerAgain = async (
  desk: Desk,
  id: string,
  { position, file }: { position: number; file: Uint8Array },
): Promise<Result<ChunkAnswer, 'not-found' | 'different'>> => {
  const stored = await findEvidence(desk, id);
  if (!stored) return refuse('not-found');
  if (position >= stored.chunks) return ok({ ...toUploadState(stored), outcome: 'out-of-place' });
  const kept = await findChunk(desk, id, position);
  return kept?.equals(file) ? ok({ ...toUploadState(stored), outcome: 'stored-before' }) : refuse('different');
};

/** Reads the whole file once more from the database and compares; what differs is thrown away. */
export const finishEvidenceFile = async (
  desk: Desk,
  id: string,
  sha256: string,
): Promise<Result<UploadState, 'not-found' | 'incomplete' | 'different'>> => {
  const stored = await findEvidence(desk, id);
  if (!stored) return refuse('not-found');
  if (stored.sha256 !== null) return stored.sha256 === sha256 ? ok(toUploadState(stored)) : refuse('different');
  if (stored.chunks !== countChunks(stored.sealedBytes)) return refuse('incomplete');
  if ((await hashStored(desk, stored)) !== sha256) {
    await eraseEvidence(desk, stored);
    return refuse('different');
  }
  try {
    await desk.database.write('finish evidence', composeFinished(id, sha256, desk.clock.today()));
  } catch (error) {
    if (!(error instanceof DatabaseError && error.isStale)) throw error;
  }
  const finished = await findEvidence(desk, id);
  return finished?.sha256 === sha256 ? ok(toUploadState(finished)) : refuse('not-found');
};

/** Null where a chunk is missing or the length is another. */
const hashStored = async (desk: Desk, { id, chunks, sealedBytes }: StoredEvidence): Promise<string | null> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for (let position = 0; position < chunks; position++) {
    const chunk = await findChunk(desk, id, position);
    if (!chunk) return null;
    hash.update(chunk);
    bytes += chunk.length;
    // The file's calls are synchronous; everybody else gets a turn between two chunks.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return bytes === sealedBytes ? hash.digest('hex') : null;
};

/**
 * Keeps an age file that is sealed here while it comes in, for pages without script. Holds one chunk at a time. Where
 * the stream fails, ends early or goes on too long, what was kept is erased and nothing stands.
 */
export const storeSealedStream = async (
  desk: Desk,
  file: NewEvidence,
  sealed: AsyncIterable<Uint8Array>,
): Promise<Result<{ sha256: string }, 'full' | 'id-taken' | 'invalid'>> => {
  if (!isSealedSize(file.sealedBytes)) return refuse('invalid');
  const opened = await openEvidenceFile(desk, file);
  if (!opened.ok) return opened;
  if (opened.value.next > 0) return refuse('id-taken');
  try {
    const hash = createHash('sha256');
    let position = 0;
    for await (const chunk of cutIntoChunks(sealed)) {
      hash.update(chunk);
      const added = await appendChunk(desk, file.id, { position, file: chunk });
      if (!added.ok || added.value.outcome !== 'stored') break;
      position += 1;
    }
    const sha256 = hash.digest('hex');
    const finished = await finishEvidenceFile(desk, file.id, sha256);
    if (finished.ok) return ok({ sha256 });
  } catch (error) {
    await eraseUnfinished(desk, file.id);
    throw error;
  }
  await eraseUnfinished(desk, file.id);
  return refuse('invalid');
};

const eraseUnfinished = async (desk: Desk, id: string): Promise<void> => {
  const stored = await findEvidence(desk, id);
  if (stored) await eraseEvidence(desk, stored);
};

/** The same bytes in pieces of `chunkBytes`, the last one shorter. */
async function* cutIntoChunks(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending = Buffer.alloc(chunkBytes);
  let filled = 0;
  for await (const piece of stream) {
    let at = 0;
    while (at < piece.length) {
      const taken = Math.min(chunkBytes - filled, piece.length - at);
      pending.set(piece.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled < chunkBytes) continue;
      yield pending;
      pending = Buffer.alloc(chunkBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield pending.subarray(0, filled);
}
