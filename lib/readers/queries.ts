/**
 * What may be asked about readers: the signed directory and its history, who could be in it, whether complaints can
 * be taken in. Public keys and signatures alone; nobody's wrapped keys.
 */
import { asc, desc, eq, isNull } from 'drizzle-orm';
import { directoryProposal, readerDirectory, readerKey, readerPasskeyWrap, readerWrap } from '@/db/tables/readers';
import { staff } from '@/db/tables/staff';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import type { Result } from '@/lib/platform/result';
import { encodeUtf8 } from '@/lib/vault/bytes';
import { type Directory, type DirectoryContent, type DirectorySignature, readDirectory } from '@/lib/vault/directory';
import type { Sender } from '@/lib/vault/envelope';
import {
  type ChainError,
  followVersions,
  type IntakeState,
  judgeIntake,
  type ReaderCandidate,
} from './directory-rules';

const readStored = (content: string): Directory => {
  const directory = readDirectory(encodeUtf8(content));
  if (!directory.ok) throw new Error('a stored reader directory is damaged');
  return directory.value;
};

/** Every version as canonical JSON, newest last. */
export const listDirectories = async ({ database }: Desk): Promise<string[]> => {
  const rows = await database.read('list directories', (from) =>
    from.select().from(readerDirectory).orderBy(asc(readerDirectory.number)),
  );
  return rows.map(({ content }) => content);
};

/** The newest version, or null before the first. */
export const findDirectory = async ({ database }: Desk): Promise<Directory | null> => {
  const [newest] = await database.read('find directory', (from) =>
    from.select().from(readerDirectory).orderBy(desc(readerDirectory.number)).limit(1),
  );
  return newest ? readStored(newest.content) : null;
};

/**
 * Everybody who is or was a reader, as senders of envelopes. All may have written under any key version they held;
 * whoever loses access loses the wraps of later ones.
 */
export const listReaderSenders = async (desk: Desk): Promise<Sender[]> => {
  const readers = (await listDirectories(desk)).flatMap((content) => readStored(content).readers);
  return [...new Set(readers.map(({ publicKey }) => publicKey))].map((publicKey) => ({
    publicKey,
    role: 'reader',
    lastKeyVersion: null,
  }));
};

const listActiveIds = async ({ database }: Desk): Promise<Set<string>> => {
  const rows = await database.read('list active staff', (from) =>
    from.select({ id: staff.id }).from(staff).where(isNull(staff.disabledOn)),
  );
  return new Set(rows.map(({ id }) => id));
};

let followed: { stored: string; result: Result<Directory | null, ChainError> } | undefined;

/** The newest version after checking every signature from the first on; the same rows are not checked twice. */
export const followDirectories = async (desk: Desk): Promise<Result<Directory | null, ChainError>> => {
  const texts = await listDirectories(desk);
  const stored = texts.join('\n');
  if (followed?.stored !== stored) followed = { stored, result: followVersions(texts) };
  return followed.result;
};

/** Why complaints cannot be taken in, or that they can. `in-doubt`: the stored versions do not follow each other. */
export const findIntakeState = async (desk: Desk): Promise<IntakeState | 'in-doubt'> => {
  const newest = await followDirectories(desk);
  return newest.ok ? judgeIntake(newest.value, await listActiveIds(desk)) : 'in-doubt';
};

/**
 * The directory complaints can be sealed by: the newest, if its signatures hold and at least two of its readers still
 * work here, one of them outside the line of command; null otherwise.
 */
export const findOpenDirectory = async (desk: Desk): Promise<Directory | null> => {
  const newest = await followDirectories(desk);
  return newest.ok && judgeIntake(newest.value, await listActiveIds(desk)) === 'open' ? newest.value : null;
};

export type StoredProposal = { content: DirectoryContent; signatures: readonly DirectorySignature[] };

/** The next version while it waits for signatures. A damaged one is as good as none: the next takes its place. */
export const findProposal = async ({ database }: Desk): Promise<StoredProposal | null> => {
  const [proposal] = await database.read('find proposal', (from) => from.select().from(directoryProposal).limit(1));
  const read = proposal && readDirectory(encodeUtf8(proposal.content));
  if (!read?.ok) return null;
  const { signatures: _, ...content } = read.value;
  return { content, signatures: proposal?.signatures ?? [] };
};

/** The public halves of a member's keys; null until they have made some. */
export const findOwnKeys = async (
  { database }: Desk,
  staffId: string,
): Promise<{ recipient: string; publicKey: string } | null> => {
  const [keys] = await database.read('find reader keys', (from) =>
    from
      .select({ recipient: readerKey.recipient, publicKey: readerKey.publicKey })
      .from(readerKey)
      .where(eq(readerKey.staffId, staffId)),
  );
  return keys ?? null;
};

/** A member's keys as wrapped, one for each way; for that member alone. */
export const listOwnWraps = async ({ database }: Desk, staffId: string) =>
  database.read('list reader wraps', (from) =>
    from.select({ way: readerWrap.way, file: readerWrap.file }).from(readerWrap).where(eq(readerWrap.staffId, staffId)),
  );

/** A member's keys as sealed for one passkey. */
export const findPasskeyWrap = async ({ database }: Desk, passkeyId: string): Promise<Uint8Array | null> => {
  const [wrap] = await database.read('find passkey wrap', (from) =>
    from
      .select({ file: readerPasskeyWrap.file })
      .from(readerPasskeyWrap)
      .where(eq(readerPasskeyWrap.passkeyId, passkeyId)),
  );
  return wrap?.file ?? null;
};

/** The day on which the newest version was signed. */
export const findSignedDay = async ({ database }: Desk, number: number): Promise<IsoDay | null> => {
  const [row] = await database.read('find signed day', (from) =>
    from.select({ signedOn: readerDirectory.signedOn }).from(readerDirectory).where(eq(readerDirectory.number, number)),
  );
  return (row?.signedOn ?? null) as IsoDay | null;
};

/** The active legal officers and reviewers, with the keys of those who have made them. */
export const listReaderCandidates = async ({ database }: Desk): Promise<ReaderCandidate[]> => {
  const rows = await database.read('list reader candidates', (from) =>
    from
      .select({
        person: staff.id,
        name: staff.displayName,
        role: staff.role,
        isOutside: staff.isOutside,
        posts: staff.posts,
        recipient: readerKey.recipient,
        publicKey: readerKey.publicKey,
      })
      .from(staff)
      .leftJoin(readerKey, eq(readerKey.staffId, staff.id))
      .where(isNull(staff.disabledOn))
      .orderBy(asc(staff.userName)),
  );
  return rows.flatMap(({ role, recipient, publicKey, ...member }) => {
    if (role !== 'legal-officer' && role !== 'reviewer') return [];
    return [{ ...member, keys: recipient && publicKey ? { recipient, publicKey } : null }];
  });
};
