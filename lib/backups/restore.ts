/**
 * `npm run restore`: makes a database out of a backup and the newest file of keys, beside the place where it will stand,
 * and looks at all of it before it takes that place. Whatever is refused changes nothing. Complaints whose keys were
 * destroyed since the backup was made are erased here too.
 */
import { existsSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { findDamage, loadRows, suspendReferences } from '@/db/load';
import { migrateDatabase } from '@/db/migrate';
import { type Database, openDatabase } from '@/db/open';
import { listTables, readSchemaNumber } from '@/db/snapshot';
import { composeErasureAgain } from '@/lib/complaints/erasure-statements';
import { listWithoutKeys } from '@/lib/complaints/soundness-queries';
import type { Clock } from '@/lib/platform/clock';
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { followDirectories } from '@/lib/readers/queries';
import { recoverSealingKeys } from '@/lib/vault/seal';
import { readSealed } from './archive-file';
import { ArchiveDamage, readHeader, readParts } from './archive-lines';
import { type ArchiveHeader, type ArchiveKind, archiveFormats } from './archive-schema';
import { isBackedUp } from './backup';
import { wrapsFileName, wrapsTable } from './wraps-latest';

/**
 * About the place: `not-a-file`, `not-empty`. About the typed key: `key-malformed`. About the backup: `missing`,
 * `not-sealed`, `wrong-key`, `damaged`, `foreign`, `newer-schema`, `older-schema`. About the file of keys beside it, the
 * same with `wraps:` before it, and `wraps:older`, `wraps:other-office`. `unsound`: what came out does not hold.
 */
export type RestoreRefusal =
  | 'not-a-file'
  | 'not-empty'
  | 'key-malformed'
  | FileRefusal
  | `wraps:${FileRefusal}`
  | 'wraps:older'
  | 'wraps:other-office'
  | 'unsound';

type FileRefusal = 'missing' | 'not-sealed' | 'wrong-key' | 'damaged' | 'foreign' | 'newer-schema' | 'older-schema';

export type Restored = {
  madeOn: IsoDay;
  officeName: string;
  /** How many complaints were erased because their keys were destroyed after the backup. */
  erased: number;
  /** Whether the environment here has the secret of the office that was backed up. */
  hasSameSecret: boolean;
};

/** As a sheet of paper shows it: in groups, on several lines, perhaps in small letters. */
const readTypedIdentity = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

const fileOf = (databaseUrl: string): string | null =>
  databaseUrl.startsWith('file:') ? databaseUrl.replace(/^file:(?:\/\/(?=\/))?/, '').replace(/\?.*$/, '') : null;

const isTaken = (file: string): boolean =>
  ['', '-wal', '-shm'].some((suffix) => existsSync(file + suffix) && statSync(file + suffix).size > 0);

/** Whether something may be restored into the place: asked before the key is. */
export const judgePlace = (databaseUrl: string): Result<string, 'not-a-file' | 'not-empty'> => {
  const file = fileOf(databaseUrl);
  if (file === null) return refuse('not-a-file');
  return isTaken(file) ? refuse('not-empty') : ok(file);
};

export type Restoring = { file: string; databaseUrl: string; typedIdentity: string; secretMark: string; clock: Clock };

export const restore = async (asked: Restoring): Promise<Result<Restored, RestoreRefusal>> => {
  const place = judgePlace(asked.databaseUrl);
  if (!place.ok) return place;
  const keys = await recoverSealingKeys(readTypedIdentity(asked.typedIdentity));
  if (!keys.ok) return refuse('key-malformed');
  const building = `${place.value}.restoring`;
  await removeDatabase(building);
  try {
    const built = await build(building, keys.value.identity, asked);
    if (!built.ok) return built;
    if (isTaken(place.value)) return refuse('not-empty');
    await rename(building, place.value);
    return built;
  } finally {
    await removeDatabase(building);
  }
};

const removeDatabase = async (file: string): Promise<void> => {
  for (const suffix of ['', '-wal', '-shm']) await rm(file + suffix, { force: true });
};

const build = async (
  building: string,
  identity: string,
  { file, secretMark, clock }: Restoring,
): Promise<Result<Restored, RestoreRefusal>> => {
  const database = await openDatabase({ url: `file:${building}` });
  const desk = { database, clock };
  try {
    await migrateDatabase(database);
    await suspendReferences(database);
    const backup = await load(database, file, identity, 'backup');
    if (!backup.ok) return backup;
    const wraps = await load(database, path.join(path.dirname(file), wrapsFileName), identity, 'wraps');
    if (!wraps.ok) return refuse(`wraps:${wraps.error}`);
    if (wraps.value.office !== backup.value.office) return refuse('wraps:other-office');
    if (wraps.value.run < backup.value.run) return refuse('wraps:older');
    await dropStrayWraps(database);
    const erased = await listWithoutKeys(desk);
    for (const id of erased) await database.write('erase again', composeErasureAgain(id, clock.today()));
    const directories = await followDirectories(desk);
    if ((await findDamage(database)) !== null || !directories.ok) return refuse('unsound');
    await database.client.execute('pragma wal_checkpoint(truncate)');
    const { madeOn, officeName } = backup.value;
    const hasSameSecret = backup.value.secretMark === secretMark;
    return ok({ madeOn: madeOn as IsoDay, officeName, erased: erased.length, hasSameSecret });
  } finally {
    database.close();
    await settle(building);
  }
};

/** Keys of complaints that came after the backup open nothing here. */
const dropStrayWraps = async (database: Database): Promise<void> => {
  await database.client.execute(`delete from ${wrapsTable} where complaint_id not in (select id from complaint)`);
};

const settle = async (file: string): Promise<void> => {
  if (!existsSync(file)) return;
  const handle = await open(file, 'r+');
  await handle.chmod(0o600);
  await handle.sync();
  await handle.close();
};

/** Reads one sealed file into the database; the refusals are about that file. */
const load = async (
  database: Database,
  file: string,
  identity: string,
  kind: ArchiveKind,
): Promise<Result<ArchiveHeader, FileRefusal>> => {
  const opened = await readSealed(file, identity);
  if (!opened.ok) return opened;
  try {
    const first = await opened.value.next();
    const header = first.done ? null : readHeader(first.value);
    if (header?.format !== archiveFormats[kind]) return refuse('foreign');
    const schema = await readSchemaNumber(database.client);
    if (header.schema !== schema) return refuse(header.schema > schema ? 'newer-schema' : 'older-schema');
    const expected = (await listTables(database.client)).filter(({ name }) =>
      kind === 'backup' ? isBackedUp(name) : name === wrapsTable,
    );
    const missing = new Map(expected.map(({ name, columns }) => [name, columns.join()]));
    for await (const part of readParts(String(first.value), opened.value)) {
      const columns = expected.find(({ name }) => name === part.table)?.columns.join();
      if (columns !== part.columns.join()) return refuse('damaged');
      missing.delete(part.table);
      await loadRows(database, { name: part.table, columns: part.columns }, part.rows);
    }
    return missing.size > 0 ? refuse('damaged') : ok(header);
  } catch (error) {
    if (isDamage(error)) return refuse('damaged');
    throw error;
  }
};

/** What a file that was cut, changed or made by hand throws: our own word, the unpacker's, or age's. */
const isDamage = (error: unknown): boolean => {
  if (error instanceof ArchiveDamage) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '' || code.startsWith('Z_') || code.startsWith('ERR_STREAM');
};
