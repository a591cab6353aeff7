/**
 * Who may read one complaint: the directory minus everybody the reporter names. A person goes out entirely by any
 * post they hold, acting posts included. Naming the executive, the clerk or the legal office, or not being sure,
 * puts the whole line of command out and leaves the readers outside it: their subordinates and superiors are not
 * asked. If nobody is left the answer is `no-reader`; there is no fallback.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { encodeHex, encodeUtf8 } from './bytes';
import { type Directory, type DirectoryReader, hashDirectory } from './directory';

/** What the reporter named. It is sealed content, never a column. */
export type Implicated = {
  /** Post keys as in the directory, or `not-sure`. */
  posts: readonly string[];
  persons: readonly string[];
};

/** Naming one of these leaves only readers outside the line of command. */
export const outsideOnlyPosts: readonly string[] = ['executive', 'clerk', 'legal-office', 'not-sure'];

/** Readers in the order of the directory, at least one. */
export function eligibleReaders(
  directory: Pick<Directory, 'readers'>,
  implicated: Implicated,
): Result<readonly DirectoryReader[], 'no-reader'> {
  const isOutsideOnly = implicated.posts.some((post) => outsideOnlyPosts.includes(post));
  const eligible = directory.readers.filter(
    (reader) =>
      (reader.isOutside || !isOutsideOnly) &&
      !implicated.persons.includes(reader.person) &&
      !reader.posts.some(({ post }) => implicated.posts.includes(post)),
  );
  return eligible.length > 0 ? ok(eligible) : refuse('no-reader');
}

/** Whether complaints can be taken in: at least two readers, one of them outside the line of command. */
export const canOpenIntake = (directory: Pick<Directory, 'readers'>): boolean =>
  directory.readers.length >= 2 && directory.readers.some((reader) => reader.isOutside);

/** What the complaint says, inside the seal, about whom it was sealed to. */
export type StatedReaders = {
  directoryNumber: number;
  /** `hashDirectory` of the version the reporter's browser used. */
  directoryHash: string;
  /** SHA-256 (hexadecimal) of each `age1pq1…` used, sorted. */
  recipientHashes: readonly string[];
};

export const stateReaders = (directory: Directory, readers: readonly DirectoryReader[]): StatedReaders => ({
  directoryNumber: directory.number,
  directoryHash: hashDirectory(directory),
  recipientHashes: readers.map((reader) => encodeHex(sha256(encodeUtf8(reader.recipient)))).sort(),
});

/**
 * The opener's check that the reporter was served the true directory and that nobody was left out or put in:
 * `wrong-directory` or `wrong-readers` means that somebody tampered with what the reporter's browser was given.
 */
export function checkStatedReaders(
  stated: StatedReaders,
  directory: Directory,
  implicated: Implicated,
): Result<null, 'wrong-directory' | 'wrong-readers' | 'no-reader'> {
  const eligible = eligibleReaders(directory, implicated);
  if (!eligible.ok) return eligible;
  const expected = stateReaders(directory, eligible.value);
  if (stated.directoryNumber !== expected.directoryNumber || stated.directoryHash !== expected.directoryHash) {
    return refuse('wrong-directory');
  }
  return stated.recipientHashes.join() === expected.recipientHashes.join() ? ok(null) : refuse('wrong-readers');
}
