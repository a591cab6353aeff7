/**
 * What may follow what in the reader directory. A browser that knows one version accepts the next only if two
 * readers of the version it knows signed it; the very first is signed by its own two, at set-up, with witnesses and the
 * fingerprint on paper.
 *
 * Every version keeps at least two readers: with fewer, nobody could ever sign the next.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type Directory, type DirectoryReader, hashDirectory, toSignableDirectory } from './directory';
import { isSignedBy } from './signing';

/**
 * `wrong-office`, `wrong-number`, `wrong-previous`: it does not follow. `repeated-reader`: one person, age key or
 * signing key stands twice. `too-few-readers`: fewer than two. `too-few-signatures`: fewer than two entitled
 * people signed. `forged`: a signature that is there is not theirs.
 */
export type DirectoryError =
  | 'wrong-office'
  | 'wrong-number'
  | 'wrong-previous'
  | 'repeated-reader'
  | 'too-few-readers'
  | 'too-few-signatures'
  | 'forged';

const signersNeeded = 2;

/** `previous` is `null` only for version 1. */
export function verifyDirectoryStep(previous: Directory | null, next: Directory): Result<null, DirectoryError> {
  if (previous !== null && previous.office !== next.office) return refuse('wrong-office');
  if (next.number !== (previous?.number ?? 0) + 1) return refuse('wrong-number');
  if (next.previous !== (previous === null ? null : hashDirectory(previous))) return refuse('wrong-previous');
  if (next.readers.length < signersNeeded) return refuse('too-few-readers');
  if (hasRepeatedReader(next.readers)) return refuse('repeated-reader');
  return verifySignatures((previous ?? next).readers, next);
}

/** Follows a whole list from version 1, or from the version a browser already knows, and gives the newest. */
export function verifyDirectoryChain(
  known: Directory | null,
  later: readonly Directory[],
): Result<Directory | null, DirectoryError> {
  let current = known;
  for (const next of later) {
    const step = verifyDirectoryStep(current, next);
    if (!step.ok) return step;
    current = next;
  }
  return ok(current);
}

function verifySignatures(entitled: readonly DirectoryReader[], next: Directory): Result<null, DirectoryError> {
  const signers = new Set<string>();
  for (const { person, signature } of next.signatures) {
    const reader = entitled.find((candidate) => candidate.person === person);
    if (reader === undefined) continue;
    if (!isSignedBy(reader.publicKey, toSignableDirectory(next), signature)) return refuse('forged');
    signers.add(person);
  }
  return signers.size >= signersNeeded ? ok(null) : refuse('too-few-signatures');
}

const hasRepeatedReader = (readers: readonly DirectoryReader[]): boolean =>
  (['person', 'recipient', 'publicKey'] as const).some(
    (key) => new Set(readers.map((reader) => reader[key])).size !== readers.length,
  );
