/**
 * What the stored directory is worth, and what its next version says, made from who works here and has keys. Nothing
 * is signed here: this is what readers are asked to sign, and their browsers judge it again.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { encodeUtf8 } from '@/lib/vault/bytes';
import {
  type Directory,
  type DirectoryContent,
  type DirectoryReader,
  hashDirectory,
  readDirectory,
} from '@/lib/vault/directory';
import { type DirectoryError, verifyDirectoryChain } from '@/lib/vault/directory-step';
import { canOpenIntake } from '@/lib/vault/eligible-readers';

/** A member who could be in the directory. */
export type ReaderCandidate = {
  person: string;
  name: string;
  isOutside: boolean;
  posts: readonly string[];
  /** `null` until the member has made keys. */
  keys: { recipient: string; publicKey: string } | null;
};

const toReader = ({ person, name, isOutside, posts, keys }: ReaderCandidate): DirectoryReader[] =>
  keys === null
    ? []
    : [{ person, name, isOutside, posts: posts.map((post) => ({ post, isActing: false, until: null })), ...keys }];

/**
 * Everyone with keys, following from `previous`. `too-few-readers`: fewer than two have keys; `unchanged`: it would
 * say what `previous` says.
 */
export function composeNextDirectory(input: {
  /** base64url of the office salt. */
  office: string;
  previous: Directory | null;
  candidates: readonly ReaderCandidate[];
  /** `age1pq1…`, or null for none. */
  recovery: string | null;
}): Result<DirectoryContent, 'too-few-readers' | 'unchanged'> {
  const { office, previous, candidates, recovery } = input;
  const readers = candidates.flatMap(toReader);
  if (readers.length < 2) return refuse('too-few-readers');
  const next: DirectoryContent = {
    office,
    number: (previous?.number ?? 0) + 1,
    previous: previous && hashDirectory(previous),
    recovery,
    readers,
  };
  const isSame =
    previous !== null &&
    hashDirectory({ ...next, number: previous.number, previous: previous.previous }) === hashDirectory(previous);
  return isSame ? refuse('unchanged') : ok(next);
}

/** Why stored versions do not hold: one of them is damaged or does not follow from the one before. */
export type ChainError = DirectoryError | 'damaged';

/** Reads every stored version, oldest first, and checks that each follows; the newest, or null before the first. */
export function followVersions(texts: readonly string[]): Result<Directory | null, ChainError> {
  const versions: Directory[] = [];
  for (const text of texts) {
    const read = readDirectory(encodeUtf8(text));
    if (!read.ok) return read;
    versions.push(read.value);
  }
  return verifyDirectoryChain(null, versions);
}

export type IntakeState = 'open' | 'no-directory' | 'too-few-readers' | 'no-outside-reader';

/** Whether complaints can be taken in, and what is missing if not. `active` are the members who still work here. */
export function judgeIntake(directory: Directory | null, active: ReadonlySet<string>): IntakeState {
  if (directory === null) return 'no-directory';
  const readers = directory.readers.filter(({ person }) => active.has(person));
  if (canOpenIntake({ readers })) return 'open';
  return readers.length < 2 ? 'too-few-readers' : 'no-outside-reader';
}
