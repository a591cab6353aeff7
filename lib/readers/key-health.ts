/**
 * How the office's keys stand: who has some, what the signed directory says, what waits for a signature, whether
 * complaints can be taken in. All of it public halves; readers see it, and their browsers check it again.
 */
import { findBackupRecipient } from '@/lib/office/queries';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type Actor, may } from '@/lib/staff/policy';
import {
  type Directory,
  type DirectoryContent,
  type DirectorySignature,
  fingerprintDirectory,
  hashDirectory,
} from '@/lib/vault/directory';
import { composeNextDirectory, type IntakeState, type ReaderCandidate } from './directory-rules';
import {
  findIntakeState,
  findProposal,
  findSignedDay,
  followDirectories,
  listDirectories,
  listReaderCandidates,
} from './queries';

/** `changed`: the keys kept for the member are not those in the directory. `waiting`: not in the directory yet. */
export type KeyStanding = 'no-keys' | 'waiting' | 'listed' | 'changed';

export type KeyHealth = {
  intake: IntakeState | 'in-doubt';
  members: readonly (ReaderCandidate & { standing: KeyStanding })[];
  /** Names of readers in the directory who no longer work here. */
  departed: readonly string[];
  /** The newest version; null before the first and while the stored ones do not hold. */
  directory: (Directory & { fingerprint: string; signedOn: IsoDay | null }) | null;
  /** Every version as stored, for the browser's own check. */
  versions: readonly string[];
  proposal: { content: DirectoryContent; hash: string; signatures: readonly DirectorySignature[] } | null;
  /** Whether another version can be proposed. */
  next: 'possible' | 'too-few-readers' | 'unchanged';
  hasOwnKeys: boolean;
  hasBackup: boolean;
};

const standingOf = ({ person, keys }: ReaderCandidate, directory: Directory | null): KeyStanding => {
  if (keys === null) return 'no-keys';
  const listed = directory?.readers.find((reader) => reader.person === person);
  if (!listed) return 'waiting';
  return listed.recipient === keys.recipient && listed.publicKey === keys.publicKey ? 'listed' : 'changed';
};

/** For everyone who may hold a key, with or without a second factor: nothing here opens anything. */
export const getKeyHealth = async (actor: Actor, desk: Desk): Promise<Result<KeyHealth, 'not-found'>> => {
  if (!may(actor, 'hold-reader-key')) return refuse('not-found');
  const followed = await followDirectories(desk);
  const directory = followed.ok ? followed.value : null;
  const candidates = await listReaderCandidates(desk);
  const proposal = await findProposal(desk);
  const next = composeNextDirectory({
    office: directory?.office ?? '',
    previous: directory,
    candidates,
    recovery: directory?.recovery ?? null,
  });
  return ok({
    intake: await findIntakeState(desk),
    members: candidates.map((candidate) => ({ ...candidate, standing: standingOf(candidate, directory) })),
    departed: (directory?.readers ?? [])
      .filter(({ person }) => !candidates.some((candidate) => candidate.person === person))
      .map(({ name }) => name),
    directory: directory && {
      ...directory,
      fingerprint: fingerprintDirectory(directory),
      signedOn: await findSignedDay(desk, directory.number),
    },
    versions: await listDirectories(desk),
    proposal: proposal && { ...proposal, hash: hashDirectory(proposal.content) },
    next: next.ok ? 'possible' : next.error,
    hasOwnKeys: candidates.some(({ person, keys }) => person === actor.staffId && keys !== null),
    hasBackup: (await findBackupRecipient(desk)) !== null,
  });
};
