/**
 * The keys of one complaint: `thread` (messages, clean evidence) for the reporter and each reader, `file` (sealed
 * originals, contact details) and `notes` (notes, fact-finding) for readers only. Each is an age identity of its
 * own, wrapped one age file per holder, so that taking access away is deleting a wrap, and erasing is deleting
 * them all. New content after a holder lost access goes under a new version; old content is never sealed again.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { isJsonObject, type JsonValue } from './canonical-json';
import {
  type Envelope,
  type EnvelopeError,
  type EnvelopePosition,
  openEnvelope,
  type Sender,
  sealEnvelope,
} from './envelope';
import { createSealingKeys, recoverSealingKeys, type SealError, type SealingKeys } from './seal';
import type { SigningKey } from './signing';

export type ComplaintKeyKind = 'thread' | 'file' | 'notes';

export type ComplaintKey = SealingKeys & {
  key: ComplaintKeyKind;
  /** 1, 2, 3 … */
  version: number;
};

/** A fresh key; `version` 1 at the beginning, the last one plus one when somebody lost access. */
export const createComplaintKey = async (key: ComplaintKeyKind, version = 1): Promise<ComplaintKey> => ({
  key,
  version,
  ...(await createSealingKeys()),
});

/**
 * Wraps a key for one holder (a reader, the reporter, or the recovery recipient), signed by whoever grants. About
 * 2.7 kB.
 */
export async function wrapComplaintKey(input: {
  key: ComplaintKey;
  holder: string;
  signing: SigningKey;
  office: string;
  complaint: string;
  position: EnvelopePosition;
}): Promise<Result<Uint8Array<ArrayBuffer>, SealError | 'too-large'>> {
  const sealed = await sealEnvelope({
    recipients: [input.holder],
    signing: input.signing,
    envelope: {
      office: input.office,
      complaint: input.complaint,
      keyVersion: input.key.version,
      kind: 'wrap',
      ...input.position,
      evidence: [],
      body: { key: input.key.key, identity: input.key.identity },
    },
  });
  return sealed.ok ? ok(sealed.value.file) : sealed;
}

/** Opens a wrap. With `senders: 'as-stated'` the caller must still check `grantedBy` (see `openComplaint`). */
export async function unwrapComplaintKey(input: {
  file: Uint8Array;
  holderIdentity: string;
  expected: { office: string; complaint: string; key: ComplaintKeyKind; version: number };
  senders: readonly Sender[] | 'as-stated';
}): Promise<Result<{ key: ComplaintKey; grantedBy: string; position: EnvelopePosition }, EnvelopeError>> {
  const { office, complaint, key, version } = input.expected;
  const opened = await openEnvelope({
    identity: input.holderIdentity,
    file: input.file,
    kinds: ['wrap'],
    context: { office, complaint, keyVersion: version },
    senders: input.senders,
  });
  if (!opened.ok) return opened;
  const body = readWrapBody(opened.value.body);
  if (body === null) return refuse('damaged');
  if (body.key !== key) return refuse('wrong-kind');
  const keys = await recoverSealingKeys(body.identity);
  if (!keys.ok) return refuse('damaged');
  return ok({
    key: { key, version, ...keys.value },
    grantedBy: opened.value.sender,
    position: { counter: opened.value.counter, seen: opened.value.seen },
  });
}

function readWrapBody(body: JsonValue): { key: string; identity: string } | null {
  if (!isJsonObject(body) || Object.keys(body).sort().join() !== 'identity,key') return null;
  const { key, identity } = body;
  return typeof key === 'string' && typeof identity === 'string' ? { key, identity } : null;
}

/**
 * The first opening, when a reader does not yet know the reporter: opens the thread key (version 1) and the
 * complaint, takes the reporter's public key from the complaint, and refuses a thread key granted by anyone but
 * that reporter or a known reader.
 */
export async function openComplaint(input: {
  wrap: Uint8Array;
  file: Uint8Array;
  holderIdentity: string;
  office: string;
  complaint: string;
  readers: readonly Sender[];
  /** The reporter opening their own complaint knows the key from the code; readers pass `null`. */
  reporterPublicKey: string | null;
}): Promise<Result<{ envelope: Envelope; threadKey: ComplaintKey; reporter: Sender }, EnvelopeError>> {
  const { office, complaint } = input;
  const unwrapped = await unwrapComplaintKey({
    file: input.wrap,
    holderIdentity: input.holderIdentity,
    expected: { office, complaint, key: 'thread', version: 1 },
    senders: 'as-stated',
  });
  if (!unwrapped.ok) return unwrapped;
  const opened = await openEnvelope({
    identity: unwrapped.value.key.identity,
    file: input.file,
    kinds: ['complaint'],
    context: { office, complaint, keyVersion: 1 },
    senders: 'as-stated',
  });
  if (!opened.ok) return opened;
  const envelope = opened.value;
  if (input.reporterPublicKey !== null && input.reporterPublicKey !== envelope.sender) return refuse('unknown-sender');
  const reporter: Sender = { publicKey: envelope.sender, role: 'reporter', lastKeyVersion: null };
  const isGrantedByKnown = [reporter, ...input.readers].some(
    (sender) => sender.publicKey === unwrapped.value.grantedBy,
  );
  if (!isGrantedByKnown) return refuse('unknown-sender');
  return ok({ envelope, threadKey: unwrapped.value.key, reporter });
}
