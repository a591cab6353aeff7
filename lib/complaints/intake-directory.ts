/**
 * What a browser needs before it seals or opens anything: the salt its code is stretched with, and every version of the
 * reader directory, so that it can follow the signatures from the first by itself. All of it is public.
 */
import { getOfficeSalt } from '@/lib/office/queries';
import type { Desk } from '@/lib/platform/desk';
import { findOpenDirectory, listDirectories } from '@/lib/readers/queries';
import type { DirectoryAnswer } from './wire';

/** The answer of `GET /api/voice/directory`; before the first directory the list is empty and the intake closed. */
export const getDirectoryAnswer = async (desk: Desk): Promise<DirectoryAnswer> => ({
  officeSalt: await getOfficeSalt(desk),
  directories: await listDirectories(desk),
  intakeOpen: (await findOpenDirectory(desk)) !== null,
});
