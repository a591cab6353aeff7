/**
 * A clean copy of a picture, made by `cleaner.mjs` in a process of its own that is bounded by the system: how much
 * memory, how much of the processor, how long, and no byte to any file. It has no environment, no key and no address.
 * Whatever ends it early, ends the copy: there is no half a clean picture.
 *
 * Neither the picture nor its copy is held here; both pass. How many are made at once is `clear-file.ts`'s matter.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import path from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok, type Result, refuse } from '@/lib/platform/result';
import type { PictureKind } from '../file-kind-rules';

export type CleanCopy = {
  type: 'image/jpeg' | 'image/png';
  bytes: number;
  /** Fails unless the whole copy came and its maker ended well. To be read once, to its end. */
  stream: ReadableStream<Uint8Array>;
};

/**
 * `damaged`: not whole, or not what it says it is. `moving`: it holds more than one picture. `too-many-pixels`,
 * `too-large`: beyond what is taken, as it comes or once made anew.
 */
export type CleaningRefusal = 'damaged' | 'moving' | 'too-many-pixels' | 'too-large';

export type CleaningBounds = {
  /** Data the process may hold, in kB; the largest pictures need 600,000. */
  memoryKb: number;
  /** Of the processor. */
  cpuSeconds: number;
  /** By the clock on the wall, its input and output included. */
  timeMs: number;
};

const usualBounds: CleaningBounds = { memoryKb: 1_000_000, cpuSeconds: 90, timeMs: 120_000 };

/** The decoding library would lay large pictures down on disk; with this it never does, and `ulimit -f 0` forbids it. */
const environment: Record<string, string> = {
  VIPS_DISC_THRESHOLD: '100g',
  VIPS_CONCURRENCY: '1',
  UV_THREADPOOL_SIZE: '1',
  MALLOC_ARENA_MAX: '1',
};

type Cleaner = ChildProcessByStdio<Writable, Readable, null>;

const startCleaner = (kind: PictureKind, { memoryKb, cpuSeconds }: CleaningBounds): Cleaner =>
  spawn(
    '/bin/sh',
    [
      '-c',
      // A bound that cannot be set means that nothing is started.
      `ulimit -c 0 && ulimit -f 0 && ulimit -t ${cpuSeconds} && ulimit -d ${memoryKb} && exec "$0" "$@"`,
      process.execPath,
      '--max-old-space-size=64',
      path.join(process.cwd(), 'lib', 'evidence', 'cleaning', 'cleaner.mjs'),
      kind,
    ],
    { env: environment as NodeJS.ProcessEnv, stdio: ['pipe', 'pipe', 'ignore'] },
  );

const headBytesMax = 200;
const refusals: readonly string[] = ['damaged', 'moving', 'too-many-pixels', 'too-large'] satisfies CleaningRefusal[];

type Head = { ok: true; type: CleanCopy['type']; bytes: number } | { ok: false; reason: CleaningRefusal };

/** What the first line says; `null` unless it is one of the few lines that the cleaner writes. */
const readHead = (line: string): Head | null => {
  const made = /^\{"ok":true,"type":"(image\/(?:jpeg|png))","bytes":([1-9]\d{0,8})\}$/.exec(line);
  if (made) return { ok: true, type: made[1] as CleanCopy['type'], bytes: Number(made[2]) };
  const reason = /^\{"ok":false,"reason":"([a-z-]+)"\}$/.exec(line)?.[1];
  return reason !== undefined && refusals.includes(reason) ? { ok: false, reason: reason as CleaningRefusal } : null;
};

/** Reads to the end of the first line; gives back what stood behind it. */
const takeHead = async (chunks: AsyncIterator<Buffer>): Promise<{ head: Head | null; rest: Buffer }> => {
  let seen = Buffer.alloc(0);
  for (;;) {
    const end = seen.indexOf('\n');
    if (end >= 0) return { head: readHead(seen.toString('latin1', 0, end)), rest: seen.subarray(end + 1) };
    const next = seen.length > headBytesMax ? { done: true as const } : await chunks.next();
    if (next.done) return { head: null, rest: Buffer.alloc(0) };
    seen = Buffer.concat([seen, next.value]);
  }
};

const hasEndedWell = (child: Cleaner): Promise<boolean> =>
  new Promise((resolve) => {
    const judge = () => resolve(child.exitCode === 0);
    if (child.exitCode !== null || child.signalCode !== null) judge();
    else child.once('exit', judge);
  });

async function* copyOf(child: Cleaner, bytes: number, rest: Buffer, chunks: AsyncIterator<Buffer>) {
  let passed = rest.length;
  if (rest.length > 0) yield rest;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    passed += next.value.length;
    yield next.value;
  }
  if (passed !== bytes || !(await hasEndedWell(child))) throw new Error('a cleaner ended before its copy was whole');
}

/**
 * Has a picture cleaned and gives the copy to `use`. The process is gone when this is settled, however it went. Errors
 * of `use` and of the picture's own stream pass through.
 */
export const cleanPicture = async <T>(
  picture: { kind: PictureKind; stream: Readable },
  use: (copy: CleanCopy) => Promise<T>,
  { signal, bounds = usualBounds }: { signal?: AbortSignal; bounds?: CleaningBounds } = {},
): Promise<Result<T, CleaningRefusal>> => {
  const child = startCleaner(picture.kind, bounds);
  const end = () => child.kill('SIGKILL');
  const clock = setTimeout(end, bounds.timeMs);
  signal?.addEventListener('abort', end);
  // A cleaner that refuses early stops reading; that shows in its answer, not here.
  const feeding = pipeline(picture.stream, child.stdin).then(
    () => null,
    (error: unknown) => error,
  );
  const failing = new Promise<never>((_, reject) => child.once('error', reject));
  failing.catch(() => undefined);
  try {
    signal?.throwIfAborted();
    const chunks = (child.stdout as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    const { head, rest } = await Promise.race([takeHead(chunks), failing]);
    signal?.throwIfAborted();
    if (picture.stream.errored) throw picture.stream.errored;
    if (head === null) return refuse('damaged');
    if (!head.ok) return refuse(head.reason);
    const copy = Readable.from(copyOf(child, head.bytes, rest, chunks), { objectMode: false });
    const stream = Readable.toWeb(copy) as ReadableStream<Uint8Array>;
    return ok(await use({ type: head.type, bytes: head.bytes, stream }));
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', end);
    end();
    picture.stream.destroy();
    await feeding;
  }
};
