/**
 * A signed envelope: who wrote what, in which complaint, after having seen what. age does not say who wrote, so
 * every message, note, evidence list and key is signed first and sealed afterwards; the signature is inside the
 * seal and nobody but the recipients can tell who signed. Opening refuses, with a plain word, whatever does not
 * match.
 *
 * It looks at one envelope. Gaps, repeats and order are the business of `thread.ts`.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { decodeBase64url, encodeHex, encodeUtf8 } from './bytes';
import { isJsonObject, type JsonObject, type JsonValue, readCanonicalJson, writeCanonicalJson } from './canonical-json';
import { type PaddingKind, pad, unpad } from './padding';
import { type OpenError, open, type SealError, seal } from './seal';
import { isSignedBy, type SigningKey, signObject } from './signing';

/**
 * `complaint`: the first of a thread. `message`, `evidence-list`: what follows, from either side. `note`: among
 * readers. `wrap`: a complaint key for one holder; it stands outside the chain, because wraps are deleted. `contact`:
 * how the reporter may be reached; outside the chain too, because it is replaced.
 */
export type EnvelopeKind = 'complaint' | 'message' | 'evidence-list' | 'note' | 'wrap' | 'contact';

export type EvidenceReference = {
  id: string;
  /** SHA-256 of the sealed file, 64 hexadecimal digits. */
  sha256: string;
};

/** What an envelope is bound to. */
export type EnvelopeContext = {
  /** base64url of the office salt. */
  office: string;
  complaint: string;
  keyVersion: number;
};

/** Where the sender stands: its own how-manieth envelope this is, and the last envelope it saw. */
export type EnvelopePosition = {
  /** 1, 2, 3 … per sender; in a wrap the number of envelopes sent so far. */
  counter: number;
  /** `hashEnvelope` of the last envelope seen, the sender's own included; `null` when there was none. */
  seen: string | null;
};

export type Envelope = EnvelopeContext &
  EnvelopePosition & {
    kind: EnvelopeKind;
    /** The sender's Ed25519 public key, base64url. */
    sender: string;
    evidence: readonly EvidenceReference[];
    body: JsonValue;
  };

export type Sender = {
  publicKey: string;
  role: 'reporter' | 'reader';
  /** The last key version this sender may write under, after losing access; `null` while there is no such limit. */
  lastKeyVersion: number | null;
};

export type EnvelopeError =
  | OpenError
  | 'forged'
  | 'unknown-sender'
  | 'wrong-office'
  | 'wrong-complaint'
  | 'wrong-kind'
  | 'wrong-key-version';

const format = 'prongsai.envelope/1';
const kinds: readonly string[] = [
  'complaint',
  'message',
  'evidence-list',
  'note',
  'wrap',
  'contact',
] satisfies EnvelopeKind[];
const envelopeKeys = 'body,complaint,counter,evidence,format,keyVersion,kind,office,seen,sender,signature';

const pickEnvelope = (source: Envelope): Envelope => ({
  office: source.office,
  complaint: source.complaint,
  kind: source.kind,
  keyVersion: source.keyVersion,
  sender: source.sender,
  counter: source.counter,
  seen: source.seen,
  evidence: source.evidence.map(({ id, sha256 }) => ({ id, sha256 })),
  body: source.body,
});

const toSignable = (envelope: Envelope) => ({ format, ...pickEnvelope(envelope) });

/** SHA-256, in hexadecimal, of what is signed. The signature itself is left out: one content, one hash. */
export const hashEnvelope = (envelope: Envelope): string =>
  encodeHex(sha256(encodeUtf8(writeCanonicalJson(toSignable(envelope)))));

const choosePadding = (kind: EnvelopeKind): PaddingKind => (kind === 'wrap' ? 'wrap' : 'body');

/** Signs, pads and seals. `too-large`: the whole envelope exceeds 65,532 bytes. */
export async function sealEnvelope(input: {
  recipients: readonly string[];
  signing: SigningKey;
  envelope: Omit<Envelope, 'sender'>;
}): Promise<Result<{ file: Uint8Array<ArrayBuffer>; envelope: Envelope }, SealError | 'too-large'>> {
  const envelope: Envelope = { ...input.envelope, sender: input.signing.publicKey };
  const signable = toSignable(envelope);
  const signed = { ...signable, signature: signObject(input.signing, signable) };
  const padded = pad(choosePadding(envelope.kind), encodeUtf8(writeCanonicalJson(signed)));
  if (!padded.ok) return padded;
  const sealed = await seal(input.recipients, padded.value);
  return sealed.ok ? ok({ file: sealed.value, envelope }) : sealed;
}

/**
 * Opens one envelope and checks everything it says of itself. `senders: 'as-stated'` takes the sender's key from the
 * envelope: only for the complaint that introduces its reporter; the caller then keeps to that key.
 */
export async function openEnvelope(input: {
  identity: string;
  file: Uint8Array;
  kinds: readonly EnvelopeKind[];
  context: EnvelopeContext;
  senders: readonly Sender[] | 'as-stated';
}): Promise<Result<Envelope, EnvelopeError>> {
  const opened = await open(input.identity, input.file);
  if (!opened.ok) return opened;
  const read = readSigned(opened.value);
  if (read === null) return refuse('damaged');
  const { envelope, signature } = read;
  const { context } = input;
  if (!isSignedBy(envelope.sender, toSignable(envelope), signature)) return refuse('forged');
  if (envelope.office !== context.office) return refuse('wrong-office');
  if (envelope.complaint !== context.complaint) return refuse('wrong-complaint');
  if (!input.kinds.includes(envelope.kind)) return refuse('wrong-kind');
  if (envelope.keyVersion !== context.keyVersion) return refuse('wrong-key-version');
  const mayWrite = input.senders === 'as-stated' || input.senders.some((sender) => isAllowed(sender, envelope));
  return mayWrite ? ok(envelope) : refuse('unknown-sender');
}

/**
 * Only the reporter files the complaint and gives contact details, only readers write notes, nobody writes under a key made after they lost
 * access.
 */
function isAllowed(sender: Sender, envelope: Envelope): boolean {
  if (sender.publicKey !== envelope.sender) return false;
  const isReportersOnly = envelope.kind === 'complaint' || envelope.kind === 'contact';
  if (isReportersOnly && sender.role !== 'reporter') return false;
  if (envelope.kind === 'note' && sender.role !== 'reader') return false;
  return sender.lastKeyVersion === null || envelope.keyVersion <= sender.lastKeyVersion;
}

function readSigned(padded: Uint8Array): { envelope: Envelope; signature: string } | null {
  for (const kind of ['body', 'wrap'] as const) {
    const content = unpad(kind, padded);
    if (!content.ok) continue;
    const value = readCanonicalJson(content.value);
    if (!isJsonObject(value) || !isSignedEnvelope(value)) return null;
    if (choosePadding(value.kind) !== kind) return null;
    return { envelope: pickEnvelope(value), signature: value.signature };
  }
  return null;
}

function isSignedEnvelope(value: JsonObject): value is JsonObject & Envelope & { signature: string } {
  const { complaint, counter, evidence, keyVersion, kind, office, seen, sender, signature } = value;
  return (
    Object.keys(value).sort().join() === envelopeKeys &&
    value.format === format &&
    typeof office === 'string' &&
    typeof complaint === 'string' &&
    typeof kind === 'string' &&
    kinds.includes(kind) &&
    isCount(keyVersion, 1) &&
    typeof sender === 'string' &&
    decodeBase64url(sender)?.length === 32 &&
    isCount(counter, kind === 'wrap' ? 0 : 1) &&
    (seen === null || isSha256(seen)) &&
    Array.isArray(evidence) &&
    evidence.every(isEvidenceReference) &&
    typeof signature === 'string'
  );
}

const isCount = (value: JsonValue | undefined, least: number): boolean => typeof value === 'number' && value >= least;

const isSha256 = (value: JsonValue | undefined): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const isEvidenceReference = (value: JsonValue): boolean =>
  isJsonObject(value) &&
  Object.keys(value).sort().join() === 'id,sha256' &&
  typeof value.id === 'string' &&
  isSha256(value.sha256);
