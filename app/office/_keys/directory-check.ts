/**
 * Follows the served reader directory from version 1 to the newest and holds it against the version this browser
 * accepted before. Signatures stop whoever changes the table; what the browser remembers stops whoever replaces
 * the whole of it. On a browser's first visit nothing is remembered, and the fingerprint on paper decides.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { encodeUtf8 } from '@/lib/vault/bytes';
import { type Directory, fingerprintDirectory, hashDirectory, readDirectory } from '@/lib/vault/directory';
import { type DirectoryError, verifyDirectoryChain } from '@/lib/vault/directory-step';

/** The newest version a browser has accepted; public, kept from visit to visit. */
export type KnownDirectory = { number: number; hash: string };

/**
 * `no-directory`: there is none yet. `withdrawn`: an older one than the browser knows. `replaced`: another one under
 * a number the browser knows.
 */
export type DirectoryDoubt = 'no-directory' | 'damaged' | DirectoryError | 'withdrawn' | 'replaced';

export type FollowedDirectory = {
  /** Oldest first, each following the one before; at least one. */
  versions: readonly Directory[];
  newest: Directory;
  known: KnownDirectory;
  fingerprint: string;
};

export function followDirectory(
  texts: readonly string[],
  office: string,
  known: KnownDirectory | null,
): Result<FollowedDirectory, DirectoryDoubt> {
  const versions: Directory[] = [];
  for (const text of texts) {
    const read = readDirectory(encodeUtf8(text));
    if (!read.ok) return read;
    versions.push(read.value);
  }
  const chain = verifyDirectoryChain(null, versions);
  if (!chain.ok) return chain;
  const newest = chain.value;
  if (newest === null) return refuse(known === null ? 'no-directory' : 'withdrawn');
  if (newest.office !== office) return refuse('wrong-office');
  if (known !== null) {
    const remembered = versions[known.number - 1];
    if (remembered === undefined) return refuse('withdrawn');
    if (hashDirectory(remembered) !== known.hash) return refuse('replaced');
  }
  return ok({
    versions,
    newest,
    known: { number: newest.number, hash: hashDirectory(newest) },
    fingerprint: fingerprintDirectory(newest),
  });
}
