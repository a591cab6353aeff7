/**
 * A file from a reporter without script: it comes in clear, is laid down as ciphertext while it arrives, made anew where
 * it is a picture, sealed to the readers and kept, and only then named in the thread. It stays whole or not at all: a
 * sender who hangs up, a cleaner that dies, a complaint that is full, and nothing of it stands.
 *
 * Neither its name nor what its sender calls it is read. One file is cleaned and sealed at a time, networks take turns;
 * the others wait with their lines open, holding neither memory nor a cleaner.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Desk } from '@/lib/platform/desk';
import { createFairQueue } from '@/lib/platform/fair-queue';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { encodeUtf8 } from '@/lib/vault/bytes';
import { writeCanonicalJson } from '@/lib/vault/canonical-json';
import { sealEvidence } from '@/lib/vault/evidence-seal';
import { type CleaningRefusal, cleanPicture } from './cleaning/clean-picture';
import { type Spool, withSpool } from './cleaning/sealed-spool';
import { eraseEvidence } from './erasure';
import { type FileKind, judgedBytes, judgeFile, nameEndings, pictureTypes } from './file-kind-rules';
import { findEvidence } from './queries';
import { fileBytesMax, sealedBytesOf } from './rules';
import { storeSealedStream } from './storage';

export type ClearFile = {
  stream: AsyncIterable<Uint8Array>;
  complaintId: string;
  threadRecipient: string;
  /** Null where the complaint was sealed before originals could be kept. */
  fileRecipient: string | null;
  /** A picture as it was is kept too, for readers alone. */
  keepOriginal: boolean;
  /** The sender knows that what is no picture is kept with everything in it. */
  asItIs: boolean;
};

export type KeptFile = { id: string; sha256: string; kind: 'clean' | 'original' | 'as-is'; key: 'thread' | 'file' };

/**
 * `unknown`: of no kind that is taken. `not-a-picture`: of a kind that is kept as it is, which nobody asked for. `full`:
 * the complaint has no room for it. `no-original`: see `fileRecipient`.
 */
export type ClearFileRefusal =
  | CleaningRefusal
  | 'missing'
  | 'unknown'
  | 'not-a-picture'
  | 'full'
  | 'no-original'
  | 'try-later';

const files = createRateLimit({ burst: 40, refillMs: 15_000 });
const arrivals = createFairQueue({ width: 64, waitingPerPeerMax: 16 });
const cleanings = createFairQueue({ width: 1, waitingPerPeerMax: 32 });

export type ClearCircumstances = {
  /** The sender's bucket for fair limits. */
  peer: string;
  /** Ends everything when the sender hangs up. */
  signal: AbortSignal;
};

/** Keeps a file and has it named by `list`; unless that answers well, what was kept is erased. */
export const keepClearFile = async <T, E extends string>(
  desk: Desk,
  file: ClearFile,
  { peer, signal }: ClearCircumstances,
  list: (kept: readonly KeptFile[]) => Promise<Result<T, E>>,
): Promise<Result<T, E | ClearFileRefusal>> => {
  if (!files.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const arrived = await arrivals.run(peer, () =>
    withSpool(file.stream, { bytesMax: fileBytesMax, headBytes: judgedBytes }, async (spool) => {
      const judged = judge(file, spool);
      if (!judged.ok) return judged;
      const turn = await cleanings.run(peer, () => keepAndList(desk, file, judged.value, spool, signal, list));
      return turn.ok ? turn.value : turn;
    }),
  );
  if (!arrived.ok) return arrived;
  return arrived.value.ok ? arrived.value.value : arrived.value;
};

const judge = (file: ClearFile, { bytes, head }: Spool): Result<FileKind, ClearFileRefusal> => {
  if (bytes === 0) return refuse('missing');
  const kind = judgeFile(head);
  if (kind === null) return refuse('unknown');
  if ('other' in kind) return file.asItIs ? ok(kind) : refuse('not-a-picture');
  return file.keepOriginal && file.fileRecipient === null ? refuse('no-original') : ok(kind);
};

const keepAndList = async <T, E extends string>(
  desk: Desk,
  file: ClearFile,
  kind: FileKind,
  spool: Spool,
  signal: AbortSignal,
  list: (kept: readonly KeptFile[]) => Promise<Result<T, E>>,
): Promise<Result<T, E | ClearFileRefusal>> => {
  const kept: KeptFile[] = [];
  let isListed = false;
  try {
    for (const keep of planKeeping(desk, file, kind, spool, signal)) {
      signal.throwIfAborted();
      const added = await keep();
      if (!added.ok) return added;
      kept.push(added.value);
    }
    signal.throwIfAborted();
    const listed = await list(kept);
    isListed = listed.ok;
    return listed;
  } finally {
    if (!isListed) await eraseAll(desk, kept);
  }
};

type Keep = () => Promise<Result<KeptFile, ClearFileRefusal>>;

/** What is made of the file, one after the other. */
const planKeeping = (desk: Desk, file: ClearFile, kind: FileKind, spool: Spool, signal: AbortSignal): Keep[] => {
  const { complaintId, threadRecipient, fileRecipient } = file;
  const asItWas = { bytes: spool.bytes, signal };
  if ('other' in kind) {
    const to = { complaintId, recipient: threadRecipient, kind: 'as-is', key: 'thread' } as const;
    return [() => sealAndStore(desk, to, { ...asItWas, stream: toWeb(spool.read()), type: kind.other })];
  }
  const keepClean: Keep = async () => {
    const to = { complaintId, recipient: threadRecipient, kind: 'clean', key: 'thread' } as const;
    const picture = { kind: kind.picture, stream: spool.read() };
    const cleaned = await cleanPicture(picture, (copy) => sealAndStore(desk, to, { ...copy, signal }), { signal });
    return cleaned.ok ? cleaned.value : cleaned;
  };
  if (!file.keepOriginal || fileRecipient === null) return [keepClean];
  const to = { complaintId, recipient: fileRecipient, kind: 'original', key: 'file' } as const;
  const type = pictureTypes[kind.picture];
  return [keepClean, () => sealAndStore(desk, to, { ...asItWas, stream: toWeb(spool.read()), type })];
};

const toWeb = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>;

type Source = {
  stream: ReadableStream<Uint8Array>;
  bytes: number;
  type: keyof typeof nameEndings;
  signal: AbortSignal;
};

const sealAndStore = async (
  desk: Desk,
  { complaintId, recipient, kind, key }: Pick<KeptFile, 'kind' | 'key'> & { complaintId: string; recipient: string },
  { stream, bytes, type, signal }: Source,
): Promise<Result<KeptFile, 'full'>> => {
  const id = randomUUID();
  const description = { name: `file.${nameEndings[type]}`, type };
  const sealedBytes = sealedBytesOf(bytes, encodeUtf8(writeCanonicalJson(description)).length);
  const sealed = await sealEvidence({ recipients: [recipient], description, file: stream, fileBytes: bytes });
  if (!sealed.ok) throw new Error('a file of a checked length is always sealed');
  // Nobody else listens for it, and a stream that fails must not take the server along.
  sealed.value.sha256.catch(() => undefined);
  const stored = await storeSealedStream(
    desk,
    { id, complaintId, sealedBytes },
    untilAborted(sealed.value.stream, signal),
  );
  if (stored.ok) return ok({ id, sha256: stored.value.sha256, kind, key });
  await sealed.value.stream.cancel().catch(() => undefined);
  if (stored.error === 'full') return refuse('full');
  throw new Error('what is sealed here is always stored');
};

async function* untilAborted(stream: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

const eraseAll = async (desk: Desk, kept: readonly KeptFile[]): Promise<void> => {
  for (const { id } of kept) {
    const stored = await findEvidence(desk, id);
    if (stored) await eraseEvidence(desk, stored);
  }
};
