/**
 * The reporter's own thread in this page's memory: fetched by locator, opened and checked here, added to with sealed
 * and signed messages. The code and what is read never leave the page. However often a message is sent, also after a
 * time-out, it stands in the thread once.
 */
import { type ListedFile, writeEvidenceBody } from '@/lib/complaints/evidence-list';
import { readTypedMessage, writeMessageBody } from '@/lib/complaints/message';
import {
  type OpenedThread,
  openStoredThread,
  type ReadableThread,
  toReadableThread,
} from '@/lib/complaints/open-thread';
import type { MessageAnswer, MessagePost, MessageRefusal, ThreadAnswer, ThreadRefusal } from '@/lib/complaints/wire';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { concatBytes, decodeBase64url, encodeBase64url, encodeUtf8 } from '@/lib/vault/bytes';
import { hashPayload, signChange } from '@/lib/vault/change';
import type { Directory } from '@/lib/vault/directory';
import { type Envelope, type Sender, sealEnvelope } from '@/lib/vault/envelope';
import { scryptInBrowser } from '@/lib/vault/scrypt-browser';
import { nextPosition } from '@/lib/vault/thread';
import type { TrackingCode } from '@/lib/vault/tracking-code';
import { deriveTrackingKeys, type TrackingKeys } from '@/lib/vault/tracking-keys';
import { askServer } from './ask-server';
import { fetchCheckedDirectory } from './checked-directory';

/** `tampered`: the list of readers or something in the thread does not hold; nothing of it is shown. */
export type OpenRefusal = 'unreachable' | 'too-many' | 'not-found' | 'tampered' | 'broken';

/** Besides: the text is missing or too long, or the thread takes no more. */
export type WriteRefusal = OpenRefusal | 'missing' | 'too-long' | 'thread-full';

/** A sealed file that is complete on the server, as a message will name it. */
export type SentFile = ListedFile & { sha256: string };

/** `evidence-missing`: the server has a file no more; it is to be sent again. */
export type ListRefusal = OpenRefusal | 'thread-full' | 'evidence-missing';

/** What is to be sealed; its kind is also the name the change is signed under. */
type Contents = Pick<Envelope, 'evidence' | 'body'> & { kind: 'message' | 'evidence-list' };

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
  keys: TrackingKeys,
  office: string,
  versions: readonly Directory[],
): Promise<Result<Followed, 'tampered'>> => {
  const stored = { id: answer.id, wraps: answer.wraps.map(toFile), envelopes: answer.envelopes.map(toFile) };
  const opened = await openStoredThread(stored, { keys, office }, listSenders(versions));
  if (!opened.ok) return refuse('tampered');
  return ok({ id: answer.id, opened: opened.value, shown: toReadableThread(answer, opened.value) });
};

const toOpenRefusal = (error: ThreadRefusal | MessageRefusal | 'unreachable'): OpenRefusal => {
  if (error === 'unreachable' || error === 'not-found') return error;
  return error === 'try-later' ? 'too-many' : 'broken';
};

export const followThread = (code: TrackingCode) => {
  let keys: TrackingKeys | undefined;
  let office = '';
  let followed: Followed | undefined;
  let sealed: { name: string; post: MessagePost } | undefined;

  const open = async (): Promise<Result<ReadableThread, OpenRefusal>> => {
    // Anew each time: whoever answered may have become a reader since.
    const directory = await fetchCheckedDirectory();
    if (!directory.ok) return refuse(directory.error === 'unreachable' ? 'unreachable' : 'tampered');
    keys ??= await deriveTrackingKeys(code, directory.value.officeSalt, scryptInBrowser);
    office = encodeBase64url(directory.value.officeSalt);
    const locator = encodeBase64url(keys.locator);
    const answer = await askServer<ThreadAnswer, ThreadRefusal>('thread', { locator });
    if (!answer.ok) return refuse(toOpenRefusal(answer.error));
    const opened = await openAnswer(answer.value, keys, office, directory.value.versions);
    if (!opened.ok) return opened;
    followed = opened.value;
    return ok(followed.shown);
  };

  const seal = async (
    contents: Contents,
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
    const change = contents.kind;
    const ids = contents.evidence.map((one) => one.id);
    const payloadSha256 = hashPayload(change === 'message' ? file : concatBytes(file, encodeUtf8(ids.join())));
    return {
      ...{ counter, keyVersion: newestKey.version },
      locator: encodeBase64url(locator),
      file: encodeBase64url(file),
      signature: signChange(signing, { office, complaint: id, change, counter, payloadSha256 }),
      ...(change === 'evidence-list' && { evidence: ids }),
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
  const write = async (typed: string): Promise<Result<null, WriteRefusal>> => {
    const read = readTypedMessage(typed);
    if (!read.ok) return read;
    const body = writeMessageBody({ text: read.value, once: null });
    const sent = await send(`text ${read.value}`, { kind: 'message', evidence: [], body });
    if (sent.ok) return sent;
    return refuse(sent.error === 'evidence-missing' ? 'broken' : sent.error);
  };

  /** Adds the message that names files, so that readers find and believe them. */
  const list = (files: readonly SentFile[]): Promise<Result<null, ListRefusal>> =>
    send(`files ${files.map(({ id }) => id).join()}`, {
      kind: 'evidence-list',
      evidence: files.map(({ id, sha256 }) => ({ id, sha256 })),
      body: writeEvidenceBody(files),
    });

  /** What sending files takes, once the thread is open: keys of this code, and whom files are sealed to. */
  const reveal = (): Revealed | null =>
    keys && followed
      ? {
          ...{ office, keys, complaint: followed.id },
          thread: followed.opened.newestKey,
          fileRecipient: followed.opened.opening.fileRecipient,
        }
      : null;

  return { open, write, list, reveal };
};
