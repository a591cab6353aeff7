/**
 * Sends one sealed file, chunk by chunk, through whatever the network does: a lost connection is tried again without
 * end, an answer that never came is asked for again, and what the server has already is not sent twice, also when it
 * has it from an earlier page.
 */
import { writeChunkFrame } from '@/lib/evidence/chunk-frame';
import { chunkBytes, countChunks, type EvidenceStep, nameChange } from '@/lib/evidence/rules';
import type {
  AbandonRefusal,
  ChunkAnswer,
  ChunkRefusal,
  EvidencePost,
  FinishRefusal,
  OpenRefusal,
  UploadState,
} from '@/lib/evidence/wire';
import type { Result } from '@/lib/platform/result';
import { ok, refuse } from '@/lib/platform/result';
import { encodeBase64url, encodeUtf8 } from '@/lib/vault/bytes';
import { hashPayload, signChange } from '@/lib/vault/change';
import type { EvidenceDescription } from '@/lib/vault/evidence-seal';
import type { SigningKey } from '@/lib/vault/signing';
import { askServer, askServerWithBytes } from './ask-server';
import type { SealingAnswer, SealingAsk } from './evidence-messages';
import { startWorker } from './start-worker';

export type Uploader = {
  office: string;
  complaint: string;
  locator: Uint8Array;
  signing: SigningKey;
  /** Of `deriveEvidenceSecret`. */
  secret: Uint8Array;
  workerAddress: string;
};

export type UploadProgress = {
  state: 'preparing' | 'sending' | 'unreachable' | 'busy' | 'finishing';
  sentBytes: number;
  allBytes: number;
};

export type UploadRefusal = 'stopped' | 'unreadable' | 'full' | 'not-found' | 'broken';

export type Uploaded = { id: string; sha256: string; isListed: boolean };

type Sealer = { ask(question: SealingAsk): Promise<SealingAnswer>; end(): void };

const startSealer = (address: string, isStopped: AbortSignal): Sealer => {
  const worker = startWorker(address);
  const failed: SealingAnswer = { kind: 'failed' };
  return {
    ask: (question) =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<SealingAnswer>) => resolve(data);
        worker.onerror = () => resolve(failed);
        isStopped.addEventListener('abort', () => resolve(failed), { once: true });
        worker.postMessage(question);
      }),
    end: () => worker.terminate(),
  };
};

const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Waits a little, or until the connection is back, or until it is stopped. */
const pause = (tries: number, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      stopped.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, pausesMs[Math.min(tries, pausesMs.length - 1)]);
    addEventListener('online', end);
    stopped.addEventListener('abort', end);
  });

/** Asks again for as long as nothing can be reached; `say` tells the person what is being waited for. */
const insist = async <T, E extends string>(
  ask: () => Promise<Result<T, E | 'unreachable' | 'try-later'>>,
  stopped: AbortSignal,
  say: (state: UploadProgress['state']) => void,
): Promise<Result<T, Exclude<E, 'unreachable' | 'try-later'> | 'stopped'>> => {
  for (let tries = 0; ; tries++) {
    if (stopped.aborted) return refuse('stopped');
    const answer = await ask();
    if (answer.ok) return answer;
    if (answer.error === 'unreachable' || answer.error === 'try-later') {
      say(answer.error === 'unreachable' ? 'unreachable' : 'busy');
      await pause(tries, stopped);
    } else {
      return refuse(answer.error as Exclude<E, 'unreachable' | 'try-later'>);
    }
  }
};

type Named = { id: string; sealedBytes: number };

const composePosts = ({ office, complaint, locator, signing }: Uploader, { id, sealedBytes }: Named) => {
  const sign = (step: EvidenceStep, counter: number, payloadSha256: string): string =>
    signChange(signing, { office, complaint, change: nameChange(step, id), counter, payloadSha256 });
  const post = (step: EvidenceStep, payloadSha256: string): EvidencePost => ({
    ...{ locator: encodeBase64url(locator), id, sealedBytes },
    signature: sign(step, 1, payloadSha256),
  });
  return {
    open: () => post('open', hashPayload(encodeUtf8(String(sealedBytes)))),
    finish: (sha256: string) => ({ ...post('finish', sha256), sha256 }),
    abandon: () => post('abandon', hashPayload(new Uint8Array())),
    chunk: (position: number, file: Uint8Array) =>
      writeChunkFrame({ locator, id, position, file, signature: sign('chunk', position + 1, hashPayload(file)) }),
  };
};

type Posts = ReturnType<typeof composePosts>;

/** A file begun by another version of this program may differ in its bytes: it is thrown away and begun anew, once. */
const beginningsMax = 2;

const toRefusal = (error: string): UploadRefusal => {
  if (error === 'stopped' || error === 'full' || error === 'not-found') return error;
  return 'broken';
};

export const uploadFile = async (
  uploader: Uploader,
  sealed: { file: Blob; description: EvidenceDescription; recipient: string },
  stopped: AbortSignal,
  show: (progress: UploadProgress) => void,
): Promise<Result<Uploaded, UploadRefusal>> => {
  for (let beginnings = 1; ; beginnings++) {
    const sealer = startSealer(uploader.workerAddress, stopped);
    try {
      const sent = await sealAndSend(uploader, sealed, { sealer, stopped, show });
      if (sent.ok || sent.error !== 'different' || beginnings === beginningsMax) {
        return sent.ok ? sent : refuse(sent.error === 'unreadable' ? sent.error : toRefusal(sent.error));
      }
    } finally {
      sealer.end();
    }
  }
};

type Surroundings = { sealer: Sealer; stopped: AbortSignal; show: (progress: UploadProgress) => void };

const sealAndSend = async (
  uploader: Uploader,
  { file, description, recipient }: { file: Blob; description: EvidenceDescription; recipient: string },
  { sealer, stopped, show }: Surroundings,
): Promise<Result<Uploaded, string>> => {
  show({ state: 'preparing', sentBytes: 0, allBytes: file.size });
  const { secret, complaint } = uploader;
  const begun = await sealer.ask({ kind: 'begin', file, description, secret, complaint, recipient });
  if (stopped.aborted) return refuse('stopped');
  if (begun.kind !== 'begun') return refuse('unreadable');
  const { id, sealedBytes } = begun;
  const posts = composePosts(uploader, begun);
  let sentBytes = 0;
  const say = (state: UploadProgress['state']) => show({ state, sentBytes, allBytes: sealedBytes });

  const opened = await insist(() => askServer<UploadState, OpenRefusal>('evidence/open', posts.open()), stopped, say);
  if (!opened.ok) return opened;
  let { next } = opened.value;
  for (let position = 0; position < countChunks(sealedBytes); position++) {
    const chunk = await sealer.ask({ kind: 'next' });
    if (stopped.aborted) return giveUp(posts);
    if (chunk.kind !== 'chunk') return refuse('unreadable');
    if (position >= next) {
      const frame = posts.chunk(position, chunk.bytes);
      const added = await insist(
        () => askServerWithBytes<ChunkAnswer, ChunkRefusal>('evidence/chunk', frame),
        stopped,
        say,
      );
      if (!added.ok)
        return added.error === 'stopped' || added.error === 'different' ? giveUp(posts, added.error) : added;
      next = added.value.next;
      // It was erased meanwhile: begun anew from its first chunk.
      if (next <= position) return refuse('different');
    }
    sentBytes = Math.min(sealedBytes, (position + 1) * chunkBytes);
    say('sending');
  }
  const end = await sealer.ask({ kind: 'next' });
  if (end.kind !== 'end') return stopped.aborted ? giveUp(posts) : refuse('unreadable');
  say('finishing');
  const finished = await insist(
    () => askServer<UploadState, FinishRefusal>('evidence/finish', posts.finish(end.sha256)),
    stopped,
    say,
  );
  if (!finished.ok) return finished;
  return ok({ id, sha256: end.sha256, isListed: finished.value.isListed });
};

/** Asks once that what was sent be erased; if nobody hears it, it is erased a day later. */
const giveUp = async (posts: Posts, error = 'stopped'): Promise<Result<never, string>> => {
  await askServer<null, AbandonRefusal>('evidence/abandon', posts.abandon());
  return refuse(error);
};
