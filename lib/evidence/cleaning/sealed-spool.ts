/**
 * A place for one file while it comes in over a slow line: on disk, but only as ciphertext under a key that is drawn
 * for it and never leaves memory, in a file that has no name any more when the first byte is written. So a slow sender
 * holds neither memory nor a cleaner, and a server that dies leaves nothing.
 */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { awaitRoom } from '@/lib/platform/memory-pace';
import { ok, type Result, refuse } from '@/lib/platform/result';

export type Spool = {
  bytes: number;
  /** The first bytes, to judge the file by. */
  head: Uint8Array;
  /** The file from its beginning, as often as it is asked for, one reading after the other. */
  read(): Readable;
};

const algorithm = 'aes-256-ctr';

const openNameless = async (): Promise<FileHandle> => {
  const place = path.join(tmpdir(), `prongsai-${randomUUID()}`);
  const handle = await open(place, 'wx+', 0o600);
  await unlink(place);
  return handle;
};

/** Writes all of it; a short write is gone on with. */
const append = async (handle: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at);
    at += bytesWritten;
  }
};

/**
 * Takes a stream in and gives it to `use`; afterwards nothing of it is left, however it went. `too-large`: it is longer
 * than `bytesMax`, and reading stopped there. Errors of the stream and of `use` pass through.
 */
export const withSpool = async <T>(
  stream: AsyncIterable<Uint8Array>,
  { bytesMax, headBytes }: { bytesMax: number; headBytes: number },
  use: (spool: Spool) => Promise<T>,
): Promise<Result<T, 'too-large'>> => {
  const [key, start] = [randomBytes(32), randomBytes(16)];
  const handle = await openNameless();
  try {
    const cipher = createCipheriv(algorithm, key, start);
    const heads: Uint8Array[] = [];
    let [bytes, headLeft] = [0, headBytes];
    for await (const chunk of stream) {
      if ((bytes + chunk.length) >> 20 !== bytes >> 20) await awaitRoom();
      bytes += chunk.length;
      if (bytes > bytesMax) return refuse('too-large');
      if (headLeft > 0) {
        // A copy: a part of the chunk would hold all of it.
        heads.push(Uint8Array.from(chunk.subarray(0, headLeft)));
        headLeft -= Math.min(headLeft, chunk.length);
      }
      await append(handle, cipher.update(chunk));
    }
    const read = () =>
      pipeline(
        handle.createReadStream({ start: 0, autoClose: false }),
        createDecipheriv(algorithm, key, start),
        // Whoever reads sees the error on the stream itself.
        () => undefined,
      );
    return ok(await use({ bytes, head: Buffer.concat(heads), read }));
  } finally {
    key.fill(0);
    await handle.close();
  }
};
