/**
 * Opens one complaint for a reader, in the Worker, and believes nothing the server says: the directory must
 * follow from the one known, the complaint must have been sealed to exactly the readers the rule allows, the
 * opener among them, and every envelope must hold by itself and in its order.
 *
 * What fails before the complaint stands refuses the whole. A single later envelope that does not hold is left
 * out and named, so that one damaged row cannot hide a complaint; nothing can then be added to its thread.
 */
import { readMessageBody } from '@/lib/complaints/message';
import type { CaseFile, SentEnvelope } from '@/lib/complaints/wire';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { decodeBase64url } from '@/lib/vault/bytes';
import {
  type ComplaintKey,
  type ComplaintKeyKind,
  openComplaint,
  unwrapComplaintKey,
} from '@/lib/vault/complaint-keys';
import type { Directory, DirectoryReader } from '@/lib/vault/directory';
import { checkStatedReaders, eligibleReaders, type Implicated } from '@/lib/vault/eligible-readers';
import { type Envelope, type EnvelopeError, openEnvelope, type Sender } from '@/lib/vault/envelope';
import { type Opening, readOpening } from '@/lib/vault/opening';
import type { ReaderIdentity } from '@/lib/vault/reader-identity';
import { type ThreadState, verifyThread } from '@/lib/vault/thread';
import { type DirectoryDoubt, type FollowedDirectory, followDirectory, type KnownDirectory } from './directory-check';
import { type HeldFile, holdListed, toOpenedFile } from './evidence-opening';
import type { OpenedCase, OpenedEntry, OpenedThread } from './opened-case';

/** The part that failed and its word, such as `complaint:forged`. */
export type CaseRefusal =
  | `directory:${DirectoryDoubt}`
  | `own-keys:${'missing' | 'different'}`
  | `complaint:${EnvelopeError | 'no-wrap' | 'missing'}`
  | `readers:${'unknown-directory' | 'wrong-directory' | 'wrong-readers' | 'no-reader' | 'not-for-you'}`;

type Keys = ReadonlyMap<number, ComplaintKey>;

/** What the Worker keeps of an opened case, to write into it. */
export type OpenCase = {
  id: string;
  office: string;
  opening: Opening;
  stated: Directory;
  newest: Directory;
  /** Who holds the complaint's keys by what the server says; checked before anything is wrapped to them. */
  holders: readonly string[];
  readers: readonly Sender[];
  reporter: Sender;
  threadKey: ComplaintKey;
  /** By version, to open files with. */
  threadKeys: Keys;
  fileKeys: Keys;
  /** What the messages name, by id. */
  files: ReadonlyMap<string, HeldFile>;
  notesKey: ComplaintKey | null;
  /** Null where the thread does not hold: nothing can be added to it. */
  messages: ThreadState | null;
  messageCount: number;
  notes: ThreadState | null;
  noteCount: number;
};

export type Opener = { person: string; identity: ReaderIdentity };

/** Whether the opener's own entry in the directory is theirs; a swapped one means that complaints go elsewhere. */
export function checkOwnEntry(
  directory: Directory,
  { person, identity }: Opener,
): Result<DirectoryReader, 'own-keys:missing' | 'own-keys:different'> {
  const own = directory.readers.find((reader) => reader.person === person);
  if (own === undefined) return refuse('own-keys:missing');
  const isOwn = own.recipient === identity.sealing.recipient && own.publicKey === identity.signing.publicKey;
  return isOwn ? ok(own) : refuse('own-keys:different');
}

const bytesOf = (text: string): Uint8Array => decodeBase64url(text) ?? new Uint8Array();

/** Everyone who was ever a reader and whom the complaint does not name. */
const listSenders = (versions: readonly Directory[], implicated: Implicated): Sender[] => {
  const keys = versions.flatMap((version) => {
    const eligible = eligibleReaders(version, implicated);
    return eligible.ok ? eligible.value.map(({ publicKey }) => publicKey) : [];
  });
  return [...new Set(keys)].map((publicKey) => ({ publicKey, role: 'reader', lastKeyVersion: null }));
};

const everyReader = (versions: readonly Directory[]): Sender[] => listSenders(versions, { posts: [], persons: [] });

/** The opener's keys of one kind; a wrap that does not open or was granted by a stranger is as good as none. */
async function unwrapKeys(
  file: CaseFile,
  kind: ComplaintKeyKind,
  opener: Opener,
  office: string,
  senders: readonly Sender[],
): Promise<Keys> {
  const keys = new Map<number, ComplaintKey>();
  for (const wrap of file.wraps.filter(({ key }) => key === kind)) {
    const opened = await unwrapComplaintKey({
      file: bytesOf(wrap.file),
      holderIdentity: opener.identity.sealing.identity,
      expected: { office, complaint: file.id, key: kind, version: wrap.version },
      senders,
    });
    if (opened.ok) keys.set(wrap.version, opened.value.key);
  }
  return keys;
}

type ThreadInput = {
  kind: 'messages' | 'notes';
  sealed: readonly SentEnvelope[];
  keys: Keys;
  senders: readonly Sender[];
  context: { office: string; complaint: string };
  nameOf: (publicKey: string) => NonNullable<OpenedEntry['from']>;
  /** The complaint itself, already opened, where the thread begins with it. */
  first: Envelope | null;
  /** Filled with the files that are named on the way. */
  files: Map<string, HeldFile>;
  stored: CaseFile['evidence'];
};

/** Opens what follows, entry by entry, and judges the order of all. */
async function openThread(input: ThreadInput): Promise<{ thread: OpenedThread; state: ThreadState | null }> {
  const envelopes: Envelope[] = input.first === null ? [] : [input.first];
  const entries: OpenedEntry[] = [];
  for (const { position, keyVersion, sentOn, file } of input.sealed) {
    const key = input.keys.get(keyVersion);
    const opened =
      key === undefined
        ? refuse('no-key')
        : await openEnvelope({
            identity: key.identity,
            file: bytesOf(file),
            kinds: input.kind === 'notes' ? ['note'] : ['message', 'evidence-list'],
            context: { ...input.context, keyVersion },
            senders: input.senders,
          });
    const listed = opened.ok ? holdListed(input.files, opened.value) : null;
    const text = opened.ok ? (listed ? '' : readMessageBody(opened.value.body)?.text) : undefined;
    if (opened.ok && text !== undefined) {
      envelopes.push(opened.value);
      const files = (listed ?? []).map((file) => toOpenedFile(file, input.stored));
      entries.push({ position, sentOn, from: input.nameOf(opened.value.sender), text, files, doubt: null });
    } else {
      const doubt = opened.ok ? 'damaged' : opened.error;
      entries.push({ position, sentOn, from: null, text: null, files: [], doubt });
    }
  }
  if (entries.some(({ doubt }) => doubt !== null)) return { thread: { entries, doubt: 'entry' }, state: null };
  const verified = verifyThread(input.kind, envelopes);
  return verified.ok
    ? { thread: { entries, doubt: null }, state: verified.value }
    : { thread: { entries, doubt: verified.error }, state: null };
}

const latestOf = (keys: Keys): ComplaintKey | null =>
  [...keys.values()].reduce<ComplaintKey | null>(
    (latest, key) => (latest === null || key.version > latest.version ? key : latest),
    null,
  );

/** The complaint, what it says of its readers, and whether the opener is one of them. */
async function openFirst(file: CaseFile, directory: FollowedDirectory, opener: Opener) {
  const wrap = file.wraps.find(({ key, version }) => key === 'thread' && version === 1);
  if (wrap === undefined) return refuse('complaint:no-wrap');
  const first = file.messages[0];
  if (first === undefined) return refuse('complaint:missing');
  const opened = await openComplaint({
    wrap: bytesOf(wrap.file),
    file: bytesOf(first.file),
    holderIdentity: opener.identity.sealing.identity,
    office: directory.newest.office,
    complaint: file.id,
    readers: everyReader(directory.versions),
    reporterPublicKey: null,
  });
  if (!opened.ok) return refuse(`complaint:${opened.error}`);
  const opening = readOpening(opened.value.envelope.body);
  if (!opening.ok) return refuse('complaint:damaged');
  const { readers, implicated } = opening.value;
  const stated = directory.versions[readers.directoryNumber - 1];
  if (stated === undefined) return refuse('readers:unknown-directory');
  const checked = checkStatedReaders(readers, stated, implicated);
  if (!checked.ok) return refuse(`readers:${checked.error}`);
  const eligible = eligibleReaders(stated, implicated);
  const isForOpener = eligible.ok && eligible.value.some(({ person }) => person === opener.person);
  if (!eligible.ok || !isForOpener) return refuse('readers:not-for-you');
  return ok({ ...opened.value, opening: opening.value, stated, eligible: eligible.value });
}

/** Opens a case; the first part is for the page, the second stays in the Worker. */
export async function openCase(
  file: CaseFile,
  opener: Opener,
  office: string,
  known: KnownDirectory | null,
): Promise<Result<{ opened: OpenedCase; held: OpenCase; directory: FollowedDirectory }, CaseRefusal>> {
  const followed = followDirectory(file.directories, office, known);
  if (!followed.ok) return refuse(`directory:${followed.error}`);
  const directory = followed.value;
  const own = checkOwnEntry(directory.newest, opener);
  if (!own.ok) return own;
  const first = await openFirst(file, directory, opener);
  if (!first.ok) return first;
  const { opening, stated, eligible, reporter, envelope } = first.value;

  const readers = listSenders(directory.versions, opening.implicated);
  const everyone = directory.versions.flatMap((version) => version.readers);
  const nameOf = (publicKey: string): NonNullable<OpenedEntry['from']> => ({
    isReporter: publicKey === reporter.publicKey,
    name: everyone.find((reader) => reader.publicKey === publicKey)?.name ?? '',
    isOwn: publicKey === opener.identity.signing.publicKey,
  });
  const later = await unwrapKeys(file, 'thread', opener, office, [reporter, ...readers]);
  const threadKeys = new Map([...later, [1, first.value.threadKey] as const]);
  const fileKeys = await unwrapKeys(file, 'file', opener, office, [reporter, ...readers]);
  const notesKeys = await unwrapKeys(file, 'notes', opener, office, readers);
  const files = new Map<string, HeldFile>();
  const context = { office, complaint: file.id };
  const messages = await openThread({
    kind: 'messages',
    sealed: file.messages.slice(1),
    keys: threadKeys,
    senders: [reporter, ...readers],
    context,
    nameOf,
    first: envelope,
    ...{ files, stored: file.evidence },
  });
  const notes = await openThread({
    kind: 'notes',
    sealed: file.notes,
    keys: notesKeys,
    senders: readers,
    context,
    nameOf,
    first: null,
    ...{ files: new Map(), stored: [] },
  });
  const notesKey = latestOf(notesKeys);
  return ok({
    opened: {
      id: file.id,
      answers: opening.answers,
      implicated: {
        posts: opening.implicated.posts,
        persons: opening.implicated.persons.map(
          (person) => everyone.find((reader) => reader.person === person)?.name ?? person,
        ),
      },
      readerNames: eligible.map(({ name }) => name),
      messages: messages.thread,
      notes: notes.thread,
      hasNotesKey: notesKey !== null,
    },
    held: {
      id: file.id,
      office,
      opening,
      stated,
      newest: directory.newest,
      holders: file.holders,
      readers,
      reporter,
      threadKey: latestOf(threadKeys) ?? first.value.threadKey,
      ...{ threadKeys, fileKeys, files },
      notesKey,
      messages: messages.state,
      messageCount: file.messages.length,
      notes: notes.state,
      noteCount: file.notes.length,
    },
    directory,
  });
}
