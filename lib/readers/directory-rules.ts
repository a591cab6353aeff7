/**
 * What the next version of the reader directory says, made from who works here and has keys. Nothing is signed
 * here: this is what readers are asked to sign, and their browsers judge it again.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import type { Directory, DirectoryContent, DirectoryReader } from '@/lib/vault/directory';
import { hashDirectory } from '@/lib/vault/directory';

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
