/** Fetches the reader directory and follows its signatures from the first version; nothing is sealed by any other. */
import type { DirectoryAnswer } from '@/lib/complaints/wire';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { decodeBase64url, encodeUtf8 } from '@/lib/vault/bytes';
import { type Directory, readDirectory } from '@/lib/vault/directory';
import { verifyDirectoryChain } from '@/lib/vault/directory-step';
import { askServer } from './ask-server';

export type CheckedDirectory = {
  officeSalt: Uint8Array;
  /** Every version, newest last. */
  versions: readonly Directory[];
  isIntakeOpen: boolean;
};

/** `directory`: a version is damaged, does not follow from the one before, or is not this office's. */
export const fetchCheckedDirectory = async (): Promise<Result<CheckedDirectory, 'unreachable' | 'directory'>> => {
  const answer = await askServer<DirectoryAnswer, never>('directory');
  if (!answer.ok) return refuse('unreachable');
  const { officeSalt: office, directories, intakeOpen } = answer.value;
  const officeSalt = decodeBase64url(office);
  if (officeSalt?.length !== 32) return refuse('directory');
  const versions: Directory[] = [];
  for (const text of directories) {
    const directory = readDirectory(encodeUtf8(text));
    if (!directory.ok || directory.value.office !== office) return refuse('directory');
    versions.push(directory.value);
  }
  if (!verifyDirectoryChain(null, versions).ok) return refuse('directory');
  return ok({ officeSalt, versions, isIntakeOpen: intakeOpen });
};
