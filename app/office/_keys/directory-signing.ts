/**
 * Signs the next version of the reader directory with the key in the Worker. It signs only what follows from the
 * version this browser accepts and only for a reader who is entitled: of the version before, or, for version 1, of
 * itself.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type DirectoryContent, fingerprintDirectory, hashDirectory, signDirectory } from '@/lib/vault/directory';
import type { Opener } from './case-opening';
import { type DirectoryDoubt, followDirectory, type KnownDirectory } from './directory-check';

export type SigningRefusal = DirectoryDoubt | 'not-entitled' | 'own-keys-different';

export type SignedStep = { signature: string; fingerprint: string };

export function signNextDirectory(input: {
  content: DirectoryContent;
  versions: readonly string[];
  office: string;
  known: KnownDirectory | null;
  opener: Opener;
}): Result<SignedStep, SigningRefusal> {
  const { content, office, known, opener } = input;
  const followed = followDirectory(input.versions, office, known);
  if (!followed.ok && followed.error !== 'no-directory') return followed;
  const before = followed.ok ? followed.value.newest : null;
  if (content.office !== office) return refuse('wrong-office');
  if (content.number !== (before?.number ?? 0) + 1) return refuse('wrong-number');
  if (content.previous !== (before === null ? null : hashDirectory(before))) return refuse('wrong-previous');
  if (content.readers.length < 2) return refuse('too-few-readers');

  const { recipient } = opener.identity.sealing;
  const { publicKey } = opener.identity.signing;
  const hasOwnKeys = (reader: { recipient: string; publicKey: string }) =>
    reader.recipient === recipient && reader.publicKey === publicKey;
  const entitled = (before ?? content).readers.find(({ person }) => person === opener.person);
  if (entitled === undefined) return refuse('not-entitled');
  if (!hasOwnKeys(entitled)) return refuse('own-keys-different');
  const next = content.readers.find(({ person }) => person === opener.person);
  if (next !== undefined && !hasOwnKeys(next)) return refuse('own-keys-different');
  return ok({
    signature: signDirectory(content, opener.person, opener.identity.signing).signature,
    fingerprint: fingerprintDirectory(content),
  });
}
