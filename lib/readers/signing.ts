/**
 * The next version of the reader directory: proposed by one reader, signed by two, then it counts. The server believes
 * no signature it has not checked and builds on no chain that does not hold, though browsers check all of it again:
 * what is refused here never gets so far as to frighten a reader.
 */
import { DatabaseError } from '@/db/errors';
import type { Statement } from '@/db/statement';
import { getOfficeProfile } from '@/lib/office/queries';
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result, refuse } from '@/lib/platform/result';
import type { Actor } from '@/lib/staff/policy';
import { type Directory, type DirectoryContent, hashDirectory, toSignableDirectory } from '@/lib/vault/directory';
import { verifyDirectoryStep } from '@/lib/vault/directory-step';
import { isSignedBy } from '@/lib/vault/signing';
import { type AdmissionRefusal, admitKeyHolder } from './admission';
import { type ChainError, composeNextDirectory } from './directory-rules';
import { findOwnKeys, findProposal, followDirectories, listReaderCandidates, type StoredProposal } from './queries';
import type { ProposalInput, SignatureInput, Withdrawal } from './schema';
import { composeDirectory, composeProposal, composeSignature, composeWithdrawal } from './statements';

/** A stored version does not follow from the one before; nothing is built on it. */
type ChainRefusal = `directory:${ChainError}`;

const followStored = async (desk: Desk): Promise<Result<Directory | null, ChainRefusal>> => {
  const newest = await followDirectories(desk);
  return newest.ok ? newest : refuse(`directory:${newest.error}`);
};

const writeOrStale = async (desk: Desk, operation: string, statements: Statement[]): Promise<Result<null, 'stale'>> => {
  try {
    await desk.database.write(operation, statements);
    return ok(null);
  } catch (error) {
    if (error instanceof DatabaseError && (error.isStale || error.isDuplicate)) return refuse('stale');
    throw error;
  }
};

export type ProposeRefusal = AdmissionRefusal | ChainRefusal | 'no-keys' | 'too-few-readers' | 'unchanged' | 'stale';

/**
 * Proposes everyone who has keys. An equal proposal that waits already keeps its signatures; another one is replaced.
 * `no-keys`: the member has none.
 */
export const proposeDirectory = async (
  actor: Actor,
  desk: Desk,
  { recovery }: ProposalInput,
): Promise<Result<{ hash: string }, ProposeRefusal>> => {
  const admitted = admitKeyHolder(actor);
  if (!admitted.ok) return admitted;
  if (!(await findOwnKeys(desk, actor.staffId))) return refuse('no-keys');
  const previous = await followStored(desk);
  if (!previous.ok) return previous;
  const waiting = await findProposal(desk);
  const { salt } = await getOfficeProfile(desk);
  const next = composeNextDirectory({
    office: Buffer.from(salt, 'base64').toString('base64url'),
    previous: previous.value,
    candidates: await listReaderCandidates(desk),
    recovery: recovery ?? waiting?.content.recovery ?? previous.value?.recovery ?? null,
  });
  if (!next.ok) return next;
  const hash = hashDirectory(next.value);
  if (waiting && hashDirectory(waiting.content) === hash) return ok({ hash });
  const written = await writeOrStale(desk, 'propose directory', composeProposal(next.value));
  return written.ok ? ok({ hash }) : written;
};

/** The waiting proposal, if it is the one the member means. */
const findMeant = async (desk: Desk, hash: string): Promise<Result<StoredProposal, 'stale'>> => {
  const waiting = await findProposal(desk);
  return waiting && hashDirectory(waiting.content) === hash ? ok(waiting) : refuse('stale');
};

const findEntitled = (previous: Directory | null, content: DirectoryContent, person: string) =>
  (previous ?? content).readers.find((reader) => reader.person === person);

/**
 * `stale`: the proposal is gone or another one. `not-entitled`: not a reader of the version before (of this one, where
 * it is the first). `forged`: not a signature of that reader's key over this proposal.
 */
export type SignRefusal = AdmissionRefusal | ChainRefusal | 'stale' | 'not-entitled' | 'forged';

/** Adds the member's signature; with the second one the proposal becomes the directory. */
export const signProposal = async (
  actor: Actor,
  desk: Desk,
  { hash, signature }: SignatureInput,
): Promise<Result<{ isComplete: boolean }, SignRefusal>> => {
  const admitted = admitKeyHolder(actor);
  if (!admitted.ok) return admitted;
  const previous = await followStored(desk);
  if (!previous.ok) return previous;
  const meant = await findMeant(desk, hash);
  if (!meant.ok) return meant;
  const { content, signatures } = meant.value;
  const entitled = findEntitled(previous.value, content, actor.staffId);
  if (!entitled) return refuse('not-entitled');
  if (!isSignedBy(entitled.publicKey, toSignableDirectory(content), signature)) return refuse('forged');
  if (signatures.some(({ person }) => person === actor.staffId)) return ok({ isComplete: false });

  const signed = [...signatures, { person: actor.staffId, signature }];
  const directory: Directory = { ...content, signatures: signed };
  const step = verifyDirectoryStep(previous.value, directory);
  if (!step.ok && step.error !== 'too-few-signatures') return refuse(`directory:${step.error}`);
  const written = await writeOrStale(
    desk,
    'sign directory',
    step.ok
      ? [...composeWithdrawal(content, signatures), composeDirectory(directory, desk.clock.today())]
      : composeSignature(content, signatures, signed),
  );
  return written.ok ? ok({ isComplete: step.ok }) : written;
};

/** Takes back a proposal, whoever made it: a reader who finds it wrong must be able to end it. */
export const withdrawProposal = async (
  actor: Actor,
  desk: Desk,
  { hash }: Withdrawal,
): Promise<Result<null, AdmissionRefusal | 'stale'>> => {
  const admitted = admitKeyHolder(actor);
  if (!admitted.ok) return admitted;
  const meant = await findMeant(desk, hash);
  if (!meant.ok) return meant;
  return writeOrStale(desk, 'withdraw proposal', composeWithdrawal(meant.value.content, meant.value.signatures));
};
