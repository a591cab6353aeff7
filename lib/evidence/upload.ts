/**
 * Evidence from a reporter's browser: opened, sent in chunks, finished or given up, each step signed with the key that
 * only the tracking code yields. Whoever has the locator alone can add nothing. Every step can be repeated, also after
 * an answer that never arrived.
 */
import { createHash } from 'node:crypto';
import { getOfficeSalt } from '@/lib/office/queries';
import type { Desk } from '@/lib/platform/desk';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { verifyChange } from '@/lib/vault/change';
import { hashLocator } from '@/lib/vault/tracking-keys';
import { type ChunkFrame, readChunkFrame } from './chunk-frame';
import { eraseEvidence } from './erasure';
import { type EvidenceOwner, findEvidence, findOwner, listUnlisted, toUploadState } from './queries';
import { chunkBytes, type EvidenceStep, nameChange } from './rules';
import { evidenceIdSchema, finishSchema, openSchema, unlistedSchema } from './schema';
import { appendChunk, finishEvidenceFile, openEvidenceFile } from './storage';
import type {
  AbandonRefusal,
  ChunkAnswer,
  ChunkRefusal,
  FinishRefusal,
  OpenRefusal,
  UnlistedAnswer,
  UploadState,
} from './wire';

export type Sender = {
  /** The sender's bucket for fair limits. */
  peer: string;
};

const steps = createRateLimit({ burst: 120, refillMs: 2_000 });
/** A gigabyte at once, then one an hour: enough for a village on one network, and slow for who would fill the disk. */
const chunks = createRateLimit({ burst: 4_096, refillMs: 1_000 });

const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

type Claim = { id: string; step: EvidenceStep; counter: number; payloadSha256: string; signature: string };

/** The complaint the locator finds, if its reporter signed this step. */
const findSigner = async (
  desk: Desk,
  locator: Uint8Array,
  { id, step, signature, ...signed }: Claim,
): Promise<Result<EvidenceOwner, 'not-found' | 'forged'>> => {
  const owner = await findOwner(desk, hashLocator(locator));
  if (!owner) return refuse('not-found');
  const office = await getOfficeSalt(desk);
  const expected = { office, complaint: owner.complaintId, change: nameChange(step, id), ...signed };
  const verified = verifyChange({ reporterPublicKey: owner.reporterPublicKey, expected, signature });
  return verified.ok ? ok(owner) : verified;
};

const isOf = async (desk: Desk, { complaintId }: EvidenceOwner, id: string): Promise<boolean> =>
  (await findEvidence(desk, id))?.complaintId === complaintId;

/** Begins a file, or tells how far it has come. */
export const openUpload = async (
  desk: Desk,
  input: unknown,
  { peer }: Sender,
): Promise<Result<UploadState, OpenRefusal>> => {
  if (!steps.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const parsed = openSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const { locator, id, sealedBytes, signature } = parsed.data;
  const payloadSha256 = hash(String(sealedBytes));
  const owner = await findSigner(desk, locator, { id, step: 'open', counter: 1, payloadSha256, signature });
  if (!owner.ok) return owner;
  return openEvidenceFile(desk, { id, complaintId: owner.value.complaintId, sealedBytes });
};

const readFrame = (bytes: Uint8Array): ChunkFrame | null => {
  const frame = readChunkFrame(bytes);
  return frame && evidenceIdSchema.safeParse(frame.id).success && frame.file.length <= chunkBytes ? frame : null;
};

/** Keeps one chunk; `bytes` as `writeChunkFrame` writes them. */
export const addChunk = async (
  desk: Desk,
  bytes: Uint8Array,
  { peer }: Sender,
): Promise<Result<ChunkAnswer, ChunkRefusal>> => {
  if (!chunks.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const frame = readFrame(bytes);
  if (!frame) return refuse('invalid');
  const { locator, id, position, file, signature } = frame;
  const claim: Claim = { id, step: 'chunk', counter: position + 1, payloadSha256: hash(file), signature };
  const owner = await findSigner(desk, locator, claim);
  if (!owner.ok) return owner;
  if (!(await isOf(desk, owner.value, id))) return refuse('not-found');
  return appendChunk(desk, id, { position, file });
};

/** Compares the whole with its SHA-256; only then can a message name it. */
export const finishUpload = async (
  desk: Desk,
  input: unknown,
  { peer }: Sender,
): Promise<Result<UploadState, FinishRefusal>> => {
  if (!steps.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const parsed = finishSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const { locator, id, sha256, signature } = parsed.data;
  const claim: Claim = { id, step: 'finish', counter: 1, payloadSha256: sha256, signature };
  const owner = await findSigner(desk, locator, claim);
  if (!owner.ok) return owner;
  if (!(await isOf(desk, owner.value, id))) return refuse('not-found');
  return finishEvidenceFile(desk, id, sha256);
};

/** Erases a file that no message names; one that is named stays. */
export const abandonUpload = async (
  desk: Desk,
  input: unknown,
  { peer }: Sender,
): Promise<Result<null, AbandonRefusal>> => {
  if (!steps.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const parsed = openSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const { locator, id, signature } = parsed.data;
  const claim: Claim = { id, step: 'abandon', counter: 1, payloadSha256: hash(''), signature };
  const owner = await findSigner(desk, locator, claim);
  if (!owner.ok) return owner;
  const stored = await findEvidence(desk, id);
  if (stored?.complaintId !== owner.value.complaintId) return refuse('not-found');
  await eraseEvidence(desk, stored);
  return ok(null);
};

/** The files of a complaint that no message names yet: begun and left, or sent and not told of. */
export const fetchUnlisted = async (
  desk: Desk,
  input: unknown,
  { peer }: Sender,
): Promise<Result<UnlistedAnswer, 'invalid' | 'not-found' | 'try-later'>> => {
  if (!steps.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const parsed = unlistedSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const owner = await findOwner(desk, hashLocator(parsed.data.locator));
  if (!owner) return refuse('not-found');
  const files = await listUnlisted(desk, owner.complaintId);
  return ok({ files: files.map((file) => ({ id: file.id, sealedBytes: file.sealedBytes, ...toUploadState(file) })) });
};
