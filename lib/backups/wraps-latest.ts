/**
 * The one file of complaint keys that lies beside all backups: `wraps-latest.age`, always as of now. Backups hold no
 * complaint key, so what was erased opens from no backup, however old, once this file was written anew: at each
 * backup, and in the office's own folder on the day of an erasure.
 */
import path from 'node:path';
import { openSnapshot, type Snapshot } from '@/db/snapshot';
import { countErased } from '@/lib/complaints/soundness-queries';
import { findBackupRecipient, findOfficeNumber, getOfficeProfile } from '@/lib/office/queries';
import { composeOfficeNumber } from '@/lib/office/statements';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { writeSealed } from './archive-file';
import { writeArchive } from './archive-lines';
import { type ArchiveHeader, type ArchiveKind, archiveFormats } from './archive-schema';

export const wrapsFileName = 'wraps-latest.age';
export const wrapsTable = 'complaint_wrap';

/** Counts the files of keys ever written. */
const runKey = 'backup.run';
/** How many erasures the file of keys in the office's own folder knows of. */
const knownErasuresKey = 'backup.erased';

export type BackupCircumstances = {
  databaseUrl: string;
  /** The office's own folder of backups, if it has one. */
  backupFolder: string | undefined;
  /** Names the environment secret without giving it away; see `ArchiveHeader`. */
  secretMark: string;
};

export type Sealing = { recipient: string; day: IsoDay; header(kind: ArchiveKind): ArchiveHeader };

const prepareSealing = async (desk: Desk, recipient: string, snapshot: Snapshot, run: number, secretMark: string) => {
  const { name, salt } = await getOfficeProfile(desk);
  const day = desk.clock.today();
  const header = (kind: ArchiveKind): ArchiveHeader => ({
    ...{ format: archiveFormats[kind], office: salt, officeName: name.th, madeOn: day },
    ...{ schema: snapshot.schema, run, secretMark },
  });
  return { recipient, day, header };
};

const triesMax = 5;

/**
 * Writes the file of keys into a folder, and with the same snapshot whatever `alongside` writes after it. Where
 * something was erased while it was being written, it is written once more: the last one never knows an erased key.
 */
export const writeWraps = async (
  desk: Desk,
  folder: string,
  { databaseUrl, backupFolder, secretMark }: BackupCircumstances,
  alongside: (snapshot: Snapshot, sealing: Sealing) => Promise<void> = async () => undefined,
): Promise<Result<null, 'no-identity'>> => {
  const recipient = await findBackupRecipient(desk);
  if (recipient === null) return refuse('no-identity');
  for (let tries = 1; tries <= triesMax; tries++) {
    await desk.database.write('count backup', [composeOfficeNumber(runKey, 1)]);
    // Both are read before the snapshot: what comes in between makes it newer than it says, never older.
    const [run, erased] = [(await findOfficeNumber(desk, runKey)) ?? 0, await countErased(desk)];
    const snapshot = await openSnapshot({ url: databaseUrl });
    try {
      const sealing = await prepareSealing(desk, recipient, snapshot, run, secretMark);
      const keys = snapshot.tables.filter(({ name }) => name === wrapsTable);
      const lines = writeArchive(sealing.header('wraps'), snapshot, keys);
      await writeSealed(path.join(folder, wrapsFileName), lines, sealing);
      await alongside(snapshot, sealing);
    } finally {
      await snapshot.close();
    }
    if ((await countErased(desk)) !== erased) continue;
    if (backupFolder !== undefined && path.resolve(folder) === path.resolve(backupFolder)) {
      await desk.database.write('note known erasures', [composeOfficeNumber(knownErasuresKey, 0, erased)]);
    }
    return ok(null);
  }
  throw new Error('complaints are being erased faster than their keys can be written');
};

/** Whether the file of keys in the office's own folder holds keys of complaints that were erased since. */
export const areWrapsOutdated = async (desk: Desk): Promise<boolean> =>
  (await countErased(desk)) !== ((await findOfficeNumber(desk, knownErasuresKey)) ?? 0);

/**
 * Writes the file of keys in the office's own folder anew where something was erased since; costs two look-ups
 * otherwise. `folder-unusable`: it cannot be written, and what was erased still opens from there.
 */
export const refreshWraps = async (
  desk: Desk,
  circumstances: BackupCircumstances,
): Promise<Result<null, 'folder-unusable' | 'no-identity'>> => {
  const { backupFolder } = circumstances;
  if (backupFolder === undefined || !(await areWrapsOutdated(desk))) return ok(null);
  try {
    return await writeWraps(desk, backupFolder, circumstances);
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) return refuse('folder-unusable');
    throw error;
  }
};
