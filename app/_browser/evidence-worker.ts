/**
 * Seals one file, in a Worker of its own whose policy lets it reach no address: the file goes in, sealed chunks come
 * out, one each time it is asked. The file is read twice, once for its SHA-256 and once to seal it, and never held.
 *
 * All chance of this Worker is drawn from the code and the file (`lib/vault/evidence-chance`), so that sealing it again
 * gives the same bytes. That is why nothing else may ever be done in here.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { chunkBytes, sealedBytesOf } from '@/lib/evidence/rules';
import { encodeHex, encodeUtf8 } from '@/lib/vault/bytes';
import { writeCanonicalJson } from '@/lib/vault/canonical-json';
import type { RandomBytes } from '@/lib/vault/chance';
import { deriveEvidenceChance } from '@/lib/vault/evidence-chance';
import { sealEvidence } from '@/lib/vault/evidence-seal';
import type { SealingAnswer, SealingAsk } from './evidence-messages';

type Begin = Extract<SealingAsk, { kind: 'begin' }>;
type Sealing = { reader: ReadableStreamDefaultReader<Uint8Array>; sha256: Promise<string>; rest: Uint8Array };

let sealing: Sealing | undefined;

const hashContent = async (description: Uint8Array, file: Blob): Promise<string> => {
  const hash = sha256.create().update(description);
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return encodeHex(hash.digest());
    hash.update(value);
  }
};

/** From now on this Worker draws from nowhere else. */
const drawFrom = (chance: RandomBytes): void => {
  const getRandomValues = <T extends ArrayBufferView | null>(into: T): T => {
    if (into) new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(chance(into.byteLength));
    return into;
  };
  Object.defineProperty(crypto, 'getRandomValues', { value: getRandomValues });
};

const begin = async ({ file, description, ...origin }: Begin): Promise<SealingAnswer> => {
  if (sealing) return { kind: 'failed' };
  const written = encodeUtf8(writeCanonicalJson(description));
  const contentSha256 = await hashContent(written, file);
  const { id, chance } = deriveEvidenceChance({ ...origin, contentSha256 });
  drawFrom(chance);
  const sealed = await sealEvidence({
    recipients: [origin.recipient],
    description,
    file: file.stream(),
    fileBytes: file.size,
  });
  if (!sealed.ok) return { kind: 'failed' };
  sealing = { reader: sealed.value.stream.getReader(), sha256: sealed.value.sha256, rest: new Uint8Array() };
  return { kind: 'begun', id, sealedBytes: sealedBytesOf(file.size, written.length) };
};

const next = async (): Promise<SealingAnswer> => {
  if (!sealing) return { kind: 'failed' };
  const chunk = new Uint8Array(chunkBytes);
  let filled = 0;
  while (filled < chunkBytes) {
    if (sealing.rest.length === 0) {
      const { done, value } = await sealing.reader.read();
      if (done) break;
      sealing.rest = value;
    }
    const taken = sealing.rest.subarray(0, chunkBytes - filled);
    chunk.set(taken, filled);
    filled += taken.length;
    sealing.rest = sealing.rest.subarray(taken.length);
  }
  return filled === 0
    ? { kind: 'end', sha256: await sealing.sha256 }
    : { kind: 'chunk', bytes: filled === chunkBytes ? chunk : chunk.slice(0, filled) };
};

self.addEventListener('message', ({ data }: MessageEvent<SealingAsk>) => {
  const work = data.kind === 'begin' ? begin(data) : next();
  void work.catch((): SealingAnswer => ({ kind: 'failed' })).then((answer) => self.postMessage(answer));
});
