import { areComplete } from '@/lib/evidence/queries';
import { getOfficeSalt } from '@/lib/office/queries';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { writeUnlessStale } from '@/lib/platform/write-unless-stale';
import { listReaderSenders } from '@/lib/readers/queries';
import { areEqualBytes, concatBytes, encodeBase64url, encodeUtf8 } from '@/lib/vault/bytes';
import { hashPayload, verifyChange } from '@/lib/vault/change';
import { sealEnvelope } from '@/lib/vault/envelope';
import { readLastOpened } from '@/lib/vault/last-opened';
import { nextPosition } from '@/lib/vault/thread';
import { parseTrackingCode, type TrackingCode, type TrackingCodeError } from '@/lib/vault/tracking-code';
import { hashLocator } from '@/lib/vault/tracking-keys';
import type { CheckIn } from './check-in';
import { type CodeHolder, deriveCodeHolder } from './code-keys';
import { getDecoy } from './decoy';
import { type Message, readMessageBody, readTypedMessage, writeMessageBody } from './message';
import { type OpenedThread, openStoredThread, pickFacts, type ReadableThread, toReadableThread } from './open-thread';
import { noteOpening } from './opening-note';
import { findStoredThread, type StoredEnvelope, type StoredThread } from './queries';
import { composeDangerSlot } from './release';
import { isSealedBody } from './sealed-file';
import { composeReporterEnvelope } from './statements';
import type {
  FollowedFacts,
  MessageAnswer,
  MessageChange,
  MessageRefusal,
  SentEnvelope,
  ThreadAnswer,
  ThreadRefusal,
} from './wire';
import { sealedMessageSchema, threadRequestSchema } from './wire-schema';

export type ReporterCircumstances = {
  /** The sender's bucket for fair limits. */
  peer: string;
};

/** Bounds what fetching a thread costs; a conversation of a hundred messages of one side is a case for a meeting. */
export const reporterEnvelopesMax = 100;

const fetches = createRateLimit({ burst: 60, refillMs: 1_000 });
const messages = createRateLimit({ burst: 20, refillMs: 15_000 });

export const toSentEnvelope = ({ file, ...envelope }: StoredEnvelope): SentEnvelope => ({
  ...envelope,
  file: encodeBase64url(file),
});

/** What stands in clear besides the facts, for the reporter alone. */
export const toFollowed = (
  desk: Desk,
  { closedOn, isDanger, isRated, contact }: Omit<FollowedFacts, 'today'>,
): FollowedFacts => ({ today: desk.clock.today(), closedOn, isDanger, isRated, contact });

/** Everything sealed that a locator fetches. */
export const fetchThread = async (
  desk: Desk,
  input: unknown,
  { peer }: ReporterCircumstances,
): Promise<Result<ThreadAnswer, ThreadRefusal>> => {
  if (!fetches.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const parsed = threadRequestSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const stored = await findStoredThread(desk, hashLocator(parsed.data.locator));
  if (!stored) return refuse('not-found');
  return ok({
    ...pickFacts(stored),
    ...toFollowed(desk, stored),
    lastOpened: stored.lastOpened && encodeBase64url(stored.lastOpened),
    wraps: stored.wraps.map(({ version, file }) => ({ key: 'thread', version, file: encodeBase64url(file) })),
    envelopes: stored.envelopes.map(toSentEnvelope),
  });
};

/**
 * Adds an envelope that the reporter's browser sealed. The signature proves the code without showing it; each counter
 * is taken once, and the same bytes under the same counter are answered as before.
 */
export const addSealedMessage = async (
  desk: Desk,
  input: unknown,
  { peer }: ReporterCircumstances,
): Promise<Result<MessageAnswer, MessageRefusal>> => {
  if (!messages.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const parsed = sealedMessageSchema.safeParse(input);
  if (!parsed.success || !isSealedBody(parsed.data.file)) return refuse('invalid');
  const { locator, counter, keyVersion, file, change, signature, evidence } = parsed.data;
  const locatorHash = hashLocator(locator);
  const stored = await findStoredThread(desk, locatorHash);
  if (!stored) return refuse('not-found');
  const office = await getOfficeSalt(desk);
  const expected = { office, complaint: stored.id, counter, ...describeSent(file, change, evidence) };
  if (!verifyChange({ reporterPublicKey: stored.reporterPublicKey, expected, signature }).ok) return refuse('forged');

  const before = findSent(stored, counter, file);
  if (before) return ok(before);
  if (counter > reporterEnvelopesMax) return refuse('thread-full');
  const isNext = counter === stored.reporterChanges + 1 && keyVersion === stored.wraps.at(-1)?.version;
  if (!isNext) return refuse('stale');
  if (evidence && !(await areComplete(desk, stored.id, evidence))) return refuse('evidence-missing');
  const written = await writeReporterEnvelope(desk, stored, { counter, keyVersion, file, change, evidence });
  const after = await findStoredThread(desk, locatorHash);
  const sent = after && findSent(after, counter, file);
  if (sent) return ok(sent);
  if (written.ok) throw new Error('an envelope that was written is not there');
  return refuse('stale');
};

/** What the reporter signs of an envelope, and of the files it names where it does. */
const describeSent = (file: Uint8Array, change: MessageChange, evidence: readonly string[] | undefined) =>
  evidence === undefined
    ? { change, payloadSha256: hashPayload(file) }
    : { change: 'evidence-list', payloadSha256: hashPayload(concatBytes(file, encodeUtf8(evidence.join()))) };

/** The envelope already stored under this counter, if its bytes are these. */
const findSent = ({ envelopes }: StoredThread, counter: number, file: Uint8Array): MessageAnswer | null => {
  const sent = envelopes.filter(({ fromReporter }) => fromReporter)[counter - 1];
  return sent && areEqualBytes(sent.file, file) ? { position: sent.position, sentOn: sent.sentOn } : null;
};

const writeReporterEnvelope = async (
  desk: Desk,
  { id, isDanger }: Pick<StoredThread, 'id' | 'isDanger'>,
  added: {
    counter: number;
    keyVersion: number;
    file: Uint8Array;
    change: MessageChange;
    evidence?: readonly string[] | undefined;
  },
): Promise<Result<null, 'stale'>> =>
  writeUnlessStale(desk, 'add reporter message', [
    ...composeReporterEnvelope({ complaintId: id, sentOn: desk.clock.today(), ...added }),
    ...(added.change === 'danger' && !isDanger ? [composeDangerSlot(id, desk.clock.now())] : []),
  ]);

/** `damaged`: what is stored is not what was sealed; nothing of it is shown. */
export type CodeRefusal = TrackingCodeError | 'not-found' | 'try-later' | 'damaged';

/**
 * Opens a thread with the code as it was typed. A code with a right check digit always costs one derivation and one
 * opening: where it finds nothing, a decoy is opened in its place.
 */
export const openThreadWithCode = async (
  desk: Desk,
  typedCode: string,
  circumstances: ReporterCircumstances,
): Promise<Result<ReadableThread, CodeRefusal>> => {
  const code = parseTrackingCode(typedCode);
  if (!code.ok) return code;
  const found = await openWithCode(desk, code.value, circumstances);
  if (!found.ok) return found;
  const { stored, opened, lastOpenedOn } = found.value;
  return ok(showFound(desk, { stored, opened, lastOpenedOn }));
};

export type FoundThread = {
  stored: StoredThread;
  opened: OpenedThread;
  holder: CodeHolder;
  /** The day before this opening; see `lib/vault/last-opened`. */
  lastOpenedOn: IsoDay | null;
};

/** What its reporter is shown of it. */
export const showFound = (desk: Desk, { stored, opened, lastOpenedOn }: Omit<FoundThread, 'holder'>): ReadableThread =>
  toReadableThread({ ...stored, ...toFollowed(desk, stored) }, opened, lastOpenedOn);

/** As `openThreadWithCode`, with everything that a change needs. */
export const openWithCode = async (
  desk: Desk,
  code: TrackingCode,
  { peer }: ReporterCircumstances,
): Promise<Result<FoundThread, 'not-found' | 'try-later' | 'damaged'>> => {
  const decoy = await getDecoy();
  const derived = await deriveCodeHolder(desk, code, peer);
  if (!derived.ok) return derived;
  const stored = await findStoredThread(desk, derived.value.keys.locatorHash);
  const readers = await listReaderSenders(desk);
  const holder = stored ? derived.value : decoy.holder;
  const opened = await openStoredThread(stored ?? decoy.thread, holder, readers);
  const context = { ...holder, complaint: stored?.id ?? decoy.thread.id };
  const note = stored ? stored.lastOpened : decoy.lastOpened;
  const lastOpenedOn = note && (await readLastOpened(context, note));
  if (!stored) return refuse('not-found');
  if (!opened.ok) return opened;
  if (lastOpenedOn !== desk.clock.today()) await noteOpening(desk, stored, context);
  return ok({ stored, opened: opened.value, holder: derived.value, lastOpenedOn });
};

export type ClearMessage = {
  typedCode: string;
  text: string;
  /** UUID (version 4) drawn with the form. */
  once: string;
  /** What the message is besides; `message` where it is left out. */
  change?: MessageChange;
  checkIn?: CheckIn | null;
};

export type ClearMessageRefusal = CodeRefusal | 'text-missing' | 'text-too-long' | 'once-malformed' | 'thread-full';

const oncePattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const triesMax = 5;

/** Whether this is a number that a form of ours could have drawn. */
export const isOnce = (once: string): boolean => oncePattern.test(once);

/**
 * Seals and adds what a reporter without script wrote, and answers with the thread that now holds it. The same form
 * sent again adds nothing.
 */
export const addClearMessage = async (
  desk: Desk,
  { typedCode, text, once, change = 'message', checkIn = null }: ClearMessage,
  circumstances: ReporterCircumstances,
): Promise<Result<ReadableThread, ClearMessageRefusal>> => {
  const code = parseTrackingCode(typedCode);
  if (!code.ok) return code;
  const typed = readTypedMessage(text);
  if (!typed.ok) return refuse(typed.error === 'missing' ? 'text-missing' : 'text-too-long');
  if (!isOnce(once)) return refuse('once-malformed');
  const found = await openWithCode(desk, code.value, circumstances);
  if (!found.ok) return found;
  let { stored, opened } = found.value;
  const { holder, lastOpenedOn } = found.value;
  for (let tries = 0; tries < triesMax; tries++) {
    if (hasMessage(opened, once)) {
      return ok(showFound(desk, { stored, opened, lastOpenedOn }));
    }
    if (stored.reporterChanges >= reporterEnvelopesMax) return refuse('thread-full');
    await sealAndWrite(desk, stored, opened, holder, { text: typed.value, once, checkIn }, change);
    // Whether it was written or somebody was faster shows when the thread is read again.
    const again = await findStoredThread(desk, holder.keys.locatorHash);
    const reopened = again && (await openStoredThread(again, holder, await listReaderSenders(desk)));
    if (!again || !reopened?.ok) return refuse('damaged');
    stored = again;
    opened = reopened.value;
  }
  throw new Error('a message found no place in its thread');
};

const hasMessage = ({ envelopes }: OpenedThread, once: string): boolean =>
  envelopes.some(({ kind, body }) => kind === 'message' && readMessageBody(body)?.once === once);

const sealAndWrite = async (
  desk: Desk,
  stored: StoredThread,
  { state, newestKey }: OpenedThread,
  { keys: { signing }, office }: CodeHolder,
  message: Message,
  change: MessageChange,
): Promise<void> => {
  const position = nextPosition(state, signing.publicKey);
  const sealed = await sealEnvelope({
    recipients: [newestKey.recipient],
    signing,
    envelope: {
      ...{ office, complaint: stored.id, ...position },
      kind: 'message',
      keyVersion: newestKey.version,
      evidence: [],
      body: writeMessageBody(message),
    },
  });
  if (!sealed.ok) throw new Error('a message of a checked length is always sealed');
  const { counter } = position;
  await writeReporterEnvelope(desk, stored, {
    ...{ counter, change, keyVersion: newestKey.version },
    file: sealed.value.file,
  });
};
