/**
 * The reporter's own thread in this page's memory: fetched by locator, opened and checked here, added to with sealed
 * and signed messages. The code and what is read never leave the page. However often a message is sent, also after a
 * time-out, it stands in the thread once.
 */
import type { CheckIn } from '@/lib/complaints/check-in';
import type { Contact } from '@/lib/complaints/contact';
import { type ListedFile, writeEvidenceBody } from '@/lib/complaints/evidence-list';
import { readTypedMessage, writeMessageBody } from '@/lib/complaints/message';
import {
  type OpenedThread,
  openStoredThread,
  type ReadableThread,
  toReadableThread,
} from '@/lib/complaints/open-thread';
import type {
  FileKeyAnswer,
  MessageAnswer,
  MessageChange,
  MessagePost,
  MessageRefusal,
  ThreadAnswer,
  ThreadRefusal,
} from '@/lib/complaints/wire';
import { dayNumber, type IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { concatBytes, decodeBase64url, encodeBase64url, encodeUtf8 } from '@/lib/vault/bytes';
import { hashPayload, signChange } from '@/lib/vault/change';
import type { Directory } from '@/lib/vault/directory';
import { type Envelope, type Sender, sealEnvelope } from '@/lib/vault/envelope';
import { type LastOpenedContext, readLastOpened, sealLastOpened } from '@/lib/vault/last-opened';
import { scryptInBrowser } from '@/lib/vault/scrypt-browser';
import { acceptFileRecipient } from '@/lib/vault/seal-complaint';
import { nextPosition } from '@/lib/vault/thread';
import type { TrackingCode } from '@/lib/vault/tracking-code';
import { deriveTrackingKeys, type TrackingKeys } from '@/lib/vault/tracking-keys';
import { askServer } from './ask-server';
import { fetchCheckedDirectory } from './checked-directory';
import { type ChangeProblem, postChange, postContact } from './signed-change';

/** `tampered`: the list of readers or something in the thread does not hold; nothing of it is shown. */
export type OpenRefusal = 'unreachable' | 'too-many' | 'not-found' | 'tampered' | 'broken';

/** Besides: the text is missing or too long, or the thread takes no more. */
export type WriteRefusal = OpenRefusal | 'missing' | 'too-long' | 'thread-full';

/** A sealed file that is complete on the server, as a message will name it. */
export type SentFile = ListedFile & { sha256: string };

/** `evidence-missing`: the server has a file no more; it is to be sent again. */
export type ListRefusal = OpenRefusal | 'thread-full' | 'evidence-missing';

/** What is to be sealed, and the name the change is signed under. */
type Contents = Pick<Envelope, 'evidence' | 'body'> &
  ({ kind: 'message'; change: MessageChange } | { kind: 'evidence-list'; change: 'evidence-list' });

type Held = { keys: TrackingKeys; office: string; complaint: string };

type Followed = { id: string; opened: OpenedThread; shown: ReadableThread };

type Revealed = {
  office: string;
  keys: TrackingKeys;
  complaint: string;
  thread: { recipient: string; version: number };
  /** Null for complaints that cannot take sealed originals. */
  fileRecipient: string | null;
};

/** A thread changes while somebody writes; more often than this it is not chance. */
const sealingsMax = 3;

/** Everybody who is or was a reader; see `listReaderSenders` on the server. */
const listSenders = (versions: readonly Directory[]): Sender[] => {
  const keys = versions.flatMap(({ readers }) => readers.map(({ publicKey }) => publicKey));
  return [...new Set(keys)].map((publicKey) => ({ publicKey, role: 'reader', lastKeyVersion: null }));
};

/** What cannot be decoded becomes a file that cannot be opened. */
const toFile = <T extends { file: string }>(sent: T) => ({
  ...sent,
  file: decodeBase64url(sent.file) ?? new Uint8Array(),
});

const openAnswer = async (
  answer: ThreadAnswer,
  { keys, office, lastOpenedOn }: { keys: TrackingKeys; office: string; lastOpenedOn: IsoDay | null },
  versions: readonly Directory[],
): Promise<Result<Followed, 'tampered'>> => {
  const stored = { id: answer.id, wraps: answer.wraps.map(toFile), envelopes: answer.envelopes.map(toFile) };
  const opened = await openStoredThread(stored, { keys, office }, listSenders(versions));
  if (!opened.ok) return refuse('tampered');
  return ok({ id: answer.id, opened: opened.value, shown: toReadableThread(answer, opened.value, lastOpenedOn) });
};

/** Leaves the day for the next opening to find. */
const noteOpening = async (context: LastOpenedContext & { keys: TrackingKeys }, today: IsoDay): Promise<void> => {
  await postChange(context, 'opened', dayNumber(today), await sealLastOpened(context, today));
};

const toOpenRefusal = (error: ThreadRefusal | MessageRefusal | 'unreachable'): OpenRefusal => {
  if (error === 'unreachable' || error === 'not-found') return error;
  return error === 'try-later' ? 'too-many' : 'broken';
};

/** What a message is besides its text. */
export type Besides = { change?: MessageChange; checkIn?: CheckIn | null };

export const followThread = (code: TrackingCode) => {
  let keys: TrackingKeys | undefined;
  let office = '';
  let followed: Followed | undefined;
  let sealed: { name: string; post: MessagePost } | undefined;
  /** The day before this page was opened, however often the thread is fetched again. */
  let lastOpenedOn: IsoDay | null | undefined;

  const open = async (): Promise<Result<ReadableThread, OpenRefusal>> => {
    // Anew each time: whoever answered may have become a reader since.
    const directory = await fetchCheckedDirectory();
    if (!directory.ok) return refuse(directory.error === 'unreachable' ? 'unreachable' : 'tampered');
    keys ??= await deriveTrackingKeys(code, directory.value.officeSalt, scryptInBrowser);
    office = encodeBase64url(directory.value.officeSalt);
    const locator = encodeBase64url(keys.locator);
    const answer = await askServer<ThreadAnswer, ThreadRefusal>('thread', { locator });
    if (!answer.ok) return refuse(toOpenRefusal(answer.error));
    const context = { keys, office, complaint: answer.value.id };
    const noted = await readLastOpened(context, decodeBase64url(answer.value.lastOpened ?? '') ?? new Uint8Array());
    if (lastOpenedOn === undefined) lastOpenedOn = noted;
    const opened = await openAnswer(answer.value, { keys, office, lastOpenedOn }, directory.value.versions);
    if (!opened.ok) return opened;
    followed = opened.value;
    // Nobody waits for it; where it fails the note of an earlier day stays.
    if (noted !== answer.value.today) noteOpening(context, answer.value.today).catch(() => undefined);
    return ok(followed.shown);
  };

  const seal = async (
    { change, ...contents }: Contents,
    { signing, locator }: TrackingKeys,
    { id, opened }: Followed,
  ): Promise<MessagePost> => {
    const { newestKey } = opened;
    const position = nextPosition(opened.state, signing.publicKey);
    const envelope = await sealEnvelope({
      recipients: [newestKey.recipient],
      signing,
      envelope: { ...{ office, complaint: id, keyVersion: newestKey.version }, ...position, ...contents },
    });
    if (!envelope.ok) throw new Error('a message of a checked length is always sealed');
    const { file } = envelope.value;
    const { counter } = position;
    const ids = contents.evidence.map((one) => one.id);
    const payloadSha256 = hashPayload(change === 'evidence-list' ? concatBytes(file, encodeUtf8(ids.join())) : file);
    return {
      ...{ counter, keyVersion: newestKey.version },
      locator: encodeBase64url(locator),
      file: encodeBase64url(file),
      signature: signChange(signing, { office, complaint: id, change, counter, payloadSha256 }),
      ...(change === 'evidence-list' ? { evidence: ids } : { change }),
    };
  };

  /** Adds to the thread; where somebody else wrote meanwhile it is opened again and the same contents sealed anew. */
  const send = async (name: string, contents: Contents): Promise<Result<null, ListRefusal>> => {
    for (let sealings = 0; sealings < sealingsMax; sealings += 1) {
      if (!keys || !followed) return refuse('broken');
      // The same contents go out as the same bytes: the server then knows that they are the same.
      if (sealed?.name !== name) sealed = { name, post: await seal(contents, keys, followed) };
      const answer = await askServer<MessageAnswer, MessageRefusal>('message', sealed.post);
      if (answer.ok) {
        sealed = undefined;
        return ok(null);
      }
      if (answer.error === 'thread-full' || answer.error === 'evidence-missing') return refuse(answer.error);
      if (answer.error === 'forged') return refuse('tampered');
      if (answer.error !== 'stale') return refuse(toOpenRefusal(answer.error));
      const again = await open();
      if (!again.ok) return again;
      sealed = undefined;
    }
    return refuse('broken');
  };

  /** Adds a message. */
  const write = async (typed: string, besides: Besides = {}): Promise<Result<null, WriteRefusal>> => {
    const read = readTypedMessage(typed);
    if (!read.ok) return read;
    const { change = 'message', checkIn = null } = besides;
    const body = writeMessageBody({ text: read.value, once: null, checkIn });
    const name = JSON.stringify({ change, checkIn, text: read.value });
    const sent = await send(name, { change, kind: 'message', evidence: [], body });
    if (sent.ok) return sent;
    return refuse(sent.error === 'evidence-missing' ? 'broken' : sent.error);
  };

  /** Adds the message that names files, so that readers find and believe them. */
  const list = (files: readonly SentFile[]): Promise<Result<null, ListRefusal>> =>
    send(`files ${files.map(({ id }) => id).join()}`, {
      ...{ change: 'evidence-list', kind: 'evidence-list' },
      evidence: files.map(({ id, sha256 }) => ({ id, sha256 })),
      body: writeEvidenceBody(files),
    });

  const held = () => (keys && followed ? { keys, office, complaint: followed.id } : null);

  /** Whom contact details and sealed originals go to: what the server says, if it is what the complaint states. */
  const findFileRecipient = async ({ keys: { locator } }: Held): Promise<Result<string | null, ChangeProblem>> => {
    const key = await askServer<FileKeyAnswer, string>('file-key', { locator: encodeBase64url(locator) });
    if (!key.ok) return refuse(key.error === 'unreachable' ? 'unreachable' : 'broken');
    return ok(followed ? acceptFileRecipient(followed.opened.opening, key.value.recipient) : null);
  };

  /** Gives or, with null, withdraws contact details. */
  const changeContact = async (contact: Contact | null): Promise<Result<null, ChangeProblem>> => {
    const now = held();
    if (!now || !followed) return refuse('broken');
    const counter = followed.shown.contact.changes + 1;
    if (contact === null) return postContact({ ...now, fileRecipient: null }, counter, null);
    const recipient = await findFileRecipient(now);
    return recipient.ok ? postContact({ ...now, fileRecipient: recipient.value }, counter, contact) : recipient;
  };

  const rate = async (rating: string): Promise<Result<null, ChangeProblem>> => {
    const now = held();
    return now ? postChange(now, 'rating', 1, encodeUtf8(rating)) : refuse('broken');
  };

  /** Ends the code. Where it finds nothing any more an earlier try has done it. */
  const freeze = async (): Promise<Result<null, ChangeProblem>> => {
    const now = held();
    if (!now || !followed) return refuse('broken');
    const sent = followed.opened.envelopes.filter(({ sender }) => sender === now.keys.signing.publicKey).length;
    const frozen = await postChange(now, 'freeze', sent + 1);
    return !frozen.ok && frozen.error === 'not-found' ? ok(null) : frozen;
  };

  /** What sending files takes, once the thread is open: keys of this code, and whom files are sealed to. */
  const reveal = async (): Promise<Result<Revealed, 'unreachable' | 'broken'>> => {
    const now = held();
    if (!now || !followed) return refuse('broken');
    const recipient = await findFileRecipient(now);
    if (!recipient.ok) return refuse(recipient.error === 'unreachable' ? 'unreachable' : 'broken');
    return ok({ ...now, thread: followed.opened.newestKey, fileRecipient: recipient.value });
  };

  return { open, write, list, changeContact, rate, freeze, reveal };
};
