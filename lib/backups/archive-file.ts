/**
 * Sealed files of lines: written through one stream from the database into an age file, so that nothing lies on the
 * disk in clear, and read back the same way. A file takes its name only when it is whole; its name and its times know
 * the day, no more.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, open, rename, rm, utimes } from 'node:fs/promises';
import { pipeline as connect, type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { openStream, sealStream } from '@/lib/vault/seal';

/** Midnight in Thailand. */
const startOf = (day: IsoDay): Date => new Date(`${day}T00:00:00+07:00`);

const newLine = 0x0a;

/** What breaks in the first of the two breaks the second, for whoever reads that. */
const chain = <T extends Duplex>(source: Readable, next: T): T => {
  connect(source, next, () => undefined);
  return next;
};

async function* endLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Puts a sealed file in the place of whatever has that name. Throws where the folder cannot be written. */
export const writeSealed = async (
  file: string,
  lines: AsyncIterable<string>,
  { recipient, day }: { recipient: string; day: IsoDay },
): Promise<void> => {
  const part = `${file}.part`;
  await rm(part, { force: true });
  try {
    const packed = chain(Readable.from(endLines(lines)), createGzip({ level: 1 }));
    const sealed = await sealStream([recipient], Readable.toWeb(packed) as unknown as ReadableStream<Uint8Array>);
    if (!sealed.ok) throw new Error('the kept backup recipient is not one');
    await pipeline(
      Readable.fromWeb(sealed.value as unknown as NodeStream<Uint8Array>),
      createWriteStream(part, { mode: 0o600 }),
    );
    await settle(part, day);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};

/** Makes sure of every byte, then of the times. */
const settle = async (file: string, day: IsoDay): Promise<void> => {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
  await chmod(file, 0o600);
  await utimes(file, startOf(day), startOf(day));
};

/** `not-sealed`: no age file at all. `wrong-key`: sealed to another identity, or its first lines are damaged. */
export type SealedRefusal = 'missing' | 'not-sealed' | 'wrong-key';

const ageHeader = 'age-encryption.org/v1';

/** Whether the file begins as a sealed one does; null where there is none. */
export const isSealedFile = async (file: string): Promise<boolean | null> => {
  try {
    const handle = await open(file, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ageHeader.length), 0, ageHeader.length, 0);
    await handle.close();
    return buffer.subarray(0, bytesRead).toString('latin1') === ageHeader;
  } catch {
    return null;
  }
};

/** The lines of a sealed file. What is damaged further on throws when it is reached, so nothing counts before the end. */
export const readSealed = async (
  file: string,
  identity: string,
): Promise<Result<AsyncGenerator<string>, SealedRefusal>> => {
  const isSealed = await isSealedFile(file);
  if (isSealed === null) return refuse('missing');
  if (!isSealed) return refuse('not-sealed');
  const bytes = Readable.toWeb(createReadStream(file)) as unknown as ReadableStream<Uint8Array>;
  const opened = await openStream(identity, bytes);
  if (!opened.ok) return refuse(opened.error === 'damaged' ? 'not-sealed' : 'wrong-key');
  return ok(unpackLines(opened.value));
};

async function* unpackLines(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const unpacked = chain(Readable.fromWeb(bytes as unknown as NodeStream<Uint8Array>), createGunzip());
  let begun: Buffer[] = [];
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(newLine); end >= 0; end = chunk.indexOf(newLine, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString('utf8');
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) throw new Error('a sealed file ends in the middle of a line');
}

/** The SHA-256 of lines as they stand in a file, taken line by line. */
export const createLineHash = () => {
  const hash = createHash('sha256');
  return { add: (line: string) => hash.update(`${line}\n`), end: () => hash.digest('hex') };
};
