/**
 * Sealing files: one age stream per file, its name and type inside, its length hidden in steps. What binds a
 * sealed file to its complaint is the SHA-256 of the ciphertext in a signed envelope; this file computes it on the
 * way. Cleaning and judging files is not done here.
 *
 * Inside the padding: 4 bytes length of the description (big-endian), the description in canonical JSON, the file.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { areEqualBytes, concatBytes, decodeHex, encodeHex, encodeUtf8 } from './bytes';
import { isJsonObject, readCanonicalJson, writeCanonicalJson } from './canonical-json';
import { choosePaddedBytes, lengthPrefixBytes, unpad, writeLengthPrefix } from './padding';
import { type OpenError, open, type SealError, sealStream } from './seal';

export type EvidenceDescription = { name: string; type: string };

export type SealedEvidence = {
  /** The age file. */
  stream: ReadableStream<Uint8Array>;
  /** SHA-256 of the ciphertext in hexadecimal, known once the stream has been read to its end. */
  sha256: Promise<string>;
};

/** Seals a file without holding it whole. The stream fails if the file is not `fileBytes` long. */
export async function sealEvidence(input: {
  recipients: readonly string[];
  description: EvidenceDescription;
  file: ReadableStream<Uint8Array>;
  fileBytes: number;
}): Promise<Result<SealedEvidence, SealError | 'too-large'>> {
  const { name, type } = input.description;
  const description = encodeUtf8(writeCanonicalJson({ name, type }));
  const contentBytes = lengthPrefixBytes + description.length + input.fileBytes;
  const paddedBytes = choosePaddedBytes('evidence', contentBytes);
  if (paddedBytes === null) return refuse('too-large');
  const head = concatBytes(writeLengthPrefix(contentBytes), writeLengthPrefix(description.length), description);
  const padded = input.file.pipeThrough(frame(head, input.fileBytes, paddedBytes));
  const sealed = await sealStream(input.recipients, padded);
  if (!sealed.ok) return sealed;
  const hashing = hashOnTheWay();
  return ok({ stream: sealed.value.pipeThrough(hashing.transform), sha256: hashing.sha256 });
}

function frame(head: Uint8Array, fileBytes: number, paddedBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let passedBytes = 0;
  return new TransformStream({
    start(controller) {
      controller.enqueue(head);
    },
    transform(chunk, controller) {
      passedBytes += chunk.length;
      controller.enqueue(chunk);
    },
    flush(controller) {
      if (passedBytes !== fileBytes) throw new RangeError('file not as long as stated');
      controller.enqueue(new Uint8Array(paddedBytes - head.length - fileBytes));
    },
  });
}

function hashOnTheWay(): { transform: TransformStream<Uint8Array, Uint8Array>; sha256: Promise<string> } {
  const hash = sha256.create();
  let settle: (hex: string) => void = () => {};
  const result = new Promise<string>((resolve) => {
    settle = resolve;
  });
  const transform = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      hash.update(chunk);
      controller.enqueue(chunk);
    },
    flush() {
      settle(encodeHex(hash.digest()));
    },
  });
  return { transform, sha256: result };
}

/** Opens a sealed file after comparing its ciphertext with the SHA-256 from the signed envelope (`wrong-file`). */
export async function openEvidence(input: {
  identity: string;
  sealed: Uint8Array;
  sha256: string;
}): Promise<Result<{ description: EvidenceDescription; file: Uint8Array }, OpenError | 'wrong-file'>> {
  const expected = decodeHex(input.sha256);
  if (expected === null || !areEqualBytes(sha256(input.sealed), expected)) return refuse('wrong-file');
  const opened = await open(input.identity, input.sealed);
  if (!opened.ok) return opened;
  const content = unpad('evidence', opened.value);
  if (!content.ok) return content;
  return readContent(content.value);
}

function readContent(content: Uint8Array): Result<{ description: EvidenceDescription; file: Uint8Array }, 'damaged'> {
  if (content.length < lengthPrefixBytes) return refuse('damaged');
  const descriptionBytes = new DataView(content.buffer, content.byteOffset).getUint32(0);
  const end = lengthPrefixBytes + descriptionBytes;
  if (end > content.length) return refuse('damaged');
  const description = readCanonicalJson(content.subarray(lengthPrefixBytes, end));
  if (!isJsonObject(description)) return refuse('damaged');
  const { name, type } = description;
  if (typeof name !== 'string' || typeof type !== 'string') return refuse('damaged');
  return ok({ description: { name, type }, file: content.subarray(end) });
}
