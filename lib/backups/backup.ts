/**
 * `npm run backup`: everything the database remembers, except the keys of complaints and who is signed in, as of one
 * moment, sealed to the backup identity. The keys go into their own file beside it.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { isSealedFile, writeSealed } from './archive-file';
import { writeArchive } from './archive-lines';
import { type BackupCircumstances, wrapsFileName, wrapsTable, writeWraps } from './wraps-latest';

/** Not in a backup: keys, which have their own file, and sessions, which must not come back to life. */
const leftOut: readonly string[] = [wrapsTable, 'staff_session'];

export const isBackedUp = (table: string): boolean => !leftOut.includes(table);

/**
 * `no-identity`: nobody has printed a backup identity. `not-a-file`: the database is on a remote server. `no-folder`:
 * where it should go is no folder. `in-the-way`: something else has that name.
 */
export type BackupRefusal = 'no-identity' | 'not-a-file' | 'no-folder' | 'in-the-way';

const isFolder = async (name: string): Promise<boolean> => {
  try {
    return (await stat(name)).isDirectory();
  } catch {
    return false;
  }
};

/** Writes a backup and the newest file of keys beside it. `asked` is a file or a folder. Answers with the file's name. */
export const backUp = async (
  desk: Desk,
  asked: string,
  circumstances: BackupCircumstances,
): Promise<Result<string, BackupRefusal>> => {
  if (!circumstances.databaseUrl.startsWith('file:')) return refuse('not-a-file');
  const file = (await isFolder(asked)) ? path.join(asked, `prongsai-${desk.clock.today()}.age`) : asked;
  const folder = path.dirname(path.resolve(file));
  if (!(await isFolder(folder))) return refuse('no-folder');
  // Only an older backup may be written over; and never the file of keys.
  if (path.basename(file) === wrapsFileName || (await isSealedFile(file)) === false) return refuse('in-the-way');
  const written = await writeWraps(desk, folder, circumstances, async (snapshot, sealing) => {
    const tables = snapshot.tables.filter(({ name }) => isBackedUp(name));
    await writeSealed(file, writeArchive(sealing.header('backup'), snapshot, tables), sealing);
  });
  return written.ok ? ok(file) : written;
};
