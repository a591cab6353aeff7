/**
 * Evidence from a reporter without script: the code that came with the form opens the thread, the file is kept by
 * whoever knows how (`keep`), and a signed list that names it is added. The same form sent again adds nothing.
 */
import { DatabaseError } from '@/db/errors';
import type { Desk } from '@/lib/platform/desk';
import { createFairQueue } from '@/lib/platform/fair-queue';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { listReaderSenders } from '@/lib/readers/queries';
import { isJsonObject } from '@/lib/vault/canonical-json';
import { sealEnvelope } from '@/lib/vault/envelope';
import { acceptFileRecipient } from '@/lib/vault/seal-complaint';
import { nextPosition } from '@/lib/vault/thread';
import { parseTrackingCode } from '@/lib/vault/tracking-code';
import { type ListedFile, writeEvidenceBody } from './evidence-list';
import { type OpenedThread, openStoredThread, type ReadableThread } from './open-thread';
import { findStoredThread } from './queries';
import { composeReporterEnvelope } from './statements';
import {
  type CodeRefusal,
  type FoundThread,
  isOnce,
  openWithCode,
  type ReporterCircumstances,
  reporterEnvelopesMax,
  showFound,
} from './thread';

/** A file that is kept and that no message names yet. */
export type UnlistedFile = Pick<ListedFile, 'id' | 'kind' | 'key'> & { sha256: string };

/** Where evidence of one complaint goes to. */
export type EvidencePlace = {
  complaintId: string;
  threadRecipient: string;
  /** For originals; null in complaints sealed before they could be kept. */
  fileRecipient: string | null;
};

/** Has files named in the thread; `listed-before`: this form's were, and these are not needed. */
type ListFiles = (files: readonly UnlistedFile[]) => Promise<Result<ReadableThread, 'thread-full' | 'listed-before'>>;

export type ClearEvidence<E extends string> = {
  typedCode: string;
  /** UUID (version 4) drawn with the form. */
  once: string;
  /** Keeps what came and calls `list`; when that refuses, nothing is kept. */
  keep(place: EvidencePlace, list: ListFiles): Promise<Result<ReadableThread, E | 'thread-full' | 'listed-before'>>;
};

export type ClearEvidenceRefusal = CodeRefusal | 'once-malformed' | 'thread-full';

const triesMax = 5;

/** Deriving keys takes 34 MB for a moment; beside files that pass through, one at a time is enough. */
const openings = createFairQueue({ width: 1, waitingPerPeerMax: 32 });

/** Adds evidence, and answers with the thread that now names it. */
export const addClearEvidence = async <E extends string>(
  desk: Desk,
  { typedCode, once, keep }: ClearEvidence<E>,
  circumstances: ReporterCircumstances,
): Promise<Result<ReadableThread, ClearEvidenceRefusal | E>> => {
  const code = parseTrackingCode(typedCode);
  if (!code.ok) return code;
  if (!isOnce(once)) return refuse('once-malformed');
  const turn = await openings.run(circumstances.peer, () => openWithCode(desk, code.value, circumstances));
  const found = turn.ok ? turn.value : turn;
  if (!found.ok) return found;
  const { stored, opened } = found.value;
  if (hasList(opened, once)) return ok(showFound(desk, found.value));
  if (stored.reporterChanges >= reporterEnvelopesMax) return refuse('thread-full');
  const place = {
    complaintId: stored.id,
    threadRecipient: opened.newestKey.recipient,
    fileRecipient: acceptFileRecipient(opened.opening, stored.fileRecipient),
  };
  const keyVersion = opened.newestKey.version;
  const kept = await keep(place, (files) => listFiles(desk, found.value, { files, once, keyVersion }));
  if (kept.ok || kept.error !== 'listed-before') return kept as Result<ReadableThread, ClearEvidenceRefusal | E>;
  const again = await reopen(desk, found.value);
  return again.ok ? ok(showFound(desk, again.value)) : again;
};

type Listing = {
  files: readonly UnlistedFile[];
  once: string;
  /** Of the thread key that the files are sealed to. */
  keyVersion: number;
};

const hasList = ({ envelopes }: OpenedThread, once: string): boolean =>
  envelopes.some(({ kind, body }) => kind === 'evidence-list' && isJsonObject(body) && body.once === once);

const reopen = async (desk: Desk, { holder, lastOpenedOn }: FoundThread): Promise<Result<FoundThread, 'damaged'>> => {
  const stored = await findStoredThread(desk, holder.keys.locatorHash);
  const opened = stored && (await openStoredThread(stored, holder, await listReaderSenders(desk)));
  return stored && opened?.ok ? ok({ stored, opened: opened.value, holder, lastOpenedOn }) : refuse('damaged');
};

/** Where somebody else wrote meanwhile, the thread is opened again and the list sealed anew. */
const listFiles = async (
  desk: Desk,
  before: FoundThread,
  listing: Listing,
): Promise<Result<ReadableThread, 'thread-full' | 'listed-before'>> => {
  for (let tries = 0; tries < triesMax; tries++) {
    const found = await reopen(desk, before);
    if (!found.ok) throw new Error('a thread that was opened opens no more');
    const { stored, opened } = found.value;
    if (hasList(opened, listing.once)) return refuse('listed-before');
    if (stored.reporterChanges >= reporterEnvelopesMax) return refuse('thread-full');
    if (!(await sealAndWrite(desk, found.value, listing))) continue;
    const after = await reopen(desk, before);
    if (!after.ok) throw new Error('a list that was written cannot be read');
    return ok(showFound(desk, after.value));
  }
  throw new Error('a list found no place in its thread');
};

/** False where somebody else was faster. */
const sealAndWrite = async (
  desk: Desk,
  { stored, opened, holder }: FoundThread,
  { files, once, keyVersion }: Listing,
): Promise<boolean> => {
  const { signing } = holder.keys;
  const { newestKey, state } = opened;
  const position = nextPosition(state, signing.publicKey);
  const listed = files.map(({ id, kind, key }) => ({ id, kind, key, keyVersion: key === 'file' ? 1 : keyVersion }));
  const sealed = await sealEnvelope({
    recipients: [newestKey.recipient],
    signing,
    envelope: {
      ...{ office: holder.office, complaint: stored.id, ...position },
      kind: 'evidence-list',
      keyVersion: newestKey.version,
      evidence: files.map(({ id, sha256 }) => ({ id, sha256 })),
      body: { ...writeEvidenceBody(listed), once },
    },
  });
  if (!sealed.ok) throw new Error('a list of a few files is always sealed');
  try {
    const statements = composeReporterEnvelope({
      ...{ complaintId: stored.id, counter: position.counter, keyVersion: newestKey.version },
      sentOn: desk.clock.today(),
      file: sealed.value.file,
      change: 'message',
      evidence: files.map(({ id }) => id),
    });
    await desk.database.write('list clear evidence', statements);
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.isStale) return false;
    throw error;
  }
};
