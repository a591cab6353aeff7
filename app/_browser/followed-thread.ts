/**
 * The reporter's own thread in this page's memory: fetched by locator, opened and checked here, added to with sealed
 * and signed messages. The code and what is read never leave the page. However often a message is sent, also after a
 * time-out, it stands in the thread once.
 */
import { readTypedMessage, writeMessageBody } from '@/lib/complaints/message';
import {
  type OpenedThread,
  openStoredThread,
  type ReadableThread,
  toReadableThread,
} from '@/lib/complaints/open-thread';
import type { MessageAnswer, MessagePost, MessageRefusal, ThreadAnswer, ThreadRefusal } from '@/lib/complaints/wire';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { decodeBase64url, encodeBase64url } from '@/lib/vault/bytes';
import { hashPayload, signChange } from '@/lib/vault/change';
import type { Directory } from '@/lib/vault/directory';
import { type Sender, sealEnvelope } from '@/lib/vault/envelope';
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

type Followed = { id: string; opened: OpenedThread; shown: ReadableThread };

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
  let sealed: { text: string; post: MessagePost } | undefined;

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

  const seal = async (text: string, { signing, locator }: TrackingKeys, { id, opened }: Followed) => {
    const { newestKey } = opened;
    const position = nextPosition(opened.state, signing.publicKey);
    const envelope = await sealEnvelope({
      recipients: [newestKey.recipient],
      signing,
      envelope: {
        ...{ office, complaint: id, ...position },
        kind: 'message',
        keyVersion: newestKey.version,
        evidence: [],
        body: writeMessageBody({ text, once: null }),
      },
    });
    if (!envelope.ok) throw new Error('a message of a checked length is always sealed');
    const { file } = envelope.value;
    const { counter } = position;
    const payloadSha256 = hashPayload(file);
    const post: MessagePost = {
      ...{ counter, keyVersion: newestKey.version },
      locator: encodeBase64url(locator),
      file: encodeBase64url(file),
      signature: signChange(signing, { office, complaint: id, change: 'message', counter, payloadSha256 }),
    };
    return post;
  };

  /** Adds a message; where somebody else wrote meanwhile the thread is opened again and the same text sealed anew. */
  const write = async (typed: string): Promise<Result<null, WriteRefusal>> => {
    const read = readTypedMessage(typed);
    if (!read.ok) return read;
    const text = read.value;
    for (let sealings = 0; sealings < sealingsMax; sealings += 1) {
      if (!keys || !followed) return refuse('broken');
      // The same text goes out as the same bytes: the server then knows that it is the same.
      if (sealed?.text !== text) sealed = { text, post: await seal(text, keys, followed) };
      const answer = await askServer<MessageAnswer, MessageRefusal>('message', sealed.post);
      if (answer.ok) {
        sealed = undefined;
        return ok(null);
      }
      if (answer.error === 'thread-full') return refuse(answer.error);
      if (answer.error === 'forged') return refuse('tampered');
      if (answer.error !== 'stale') return refuse(toOpenRefusal(answer.error));
      const again = await open();
      if (!again.ok) return again;
      sealed = undefined;
    }
    return refuse('broken');
  };

  return { open, write };
};
