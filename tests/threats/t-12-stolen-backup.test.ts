/**
 * T-12. The thief of a backup or a disk: the database file, every backup and the backup identity from paper hold no word
 * of a complaint and open none. And what was erased stays erased: the oldest backup with the newest file of keys opens
 * nothing of it, not even for a reader who once could.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '@/db/open';
import { backUp } from '@/lib/backups/backup';
import { restore } from '@/lib/backups/restore';
import { markSecret } from '@/lib/backups/secret-mark';
import { areWrapsOutdated, refreshWraps } from '@/lib/backups/wraps-latest';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { findOutline } from '@/lib/complaints/queue';
import { openThreadWithCode } from '@/lib/complaints/thread';
import { changeState } from '@/lib/complaints/triage';
import { composeBackupRecipient } from '@/lib/office/statements';
import { createSealingKeys, open, type SealingKeys } from '@/lib/vault/seal';
import { type Loot, openAsMember, openWithIdentity, openWithLoot, takeEverything } from '../helpers/attacker';
import { runCommand } from '../helpers/commands';
import { acknowledgeWith, readCase } from '../helpers/reader-directory';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createReporter,
  environment,
  fillForm,
  freshPeer,
  memberNamed,
  openVaultOffice,
  type Reporter,
  sealForm,
  settings,
  type VaultOffice,
} from '../helpers/vault-office';

const erasedMarker = 'เครื่องหมายของเรื่องที่จะถูกทำลาย-5e1c';
const keptMarker = 'เครื่องหมายของเรื่องที่ยังเก็บไว้-77ab';

const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-t12-'));
const backupFolder = path.join(folder, 'backups');
/** What a thief copied before anything was erased. */
const copied = path.join(folder, 'copied');

let desk: TestDesk;
let vault: VaultOffice;
let paper: SealingKeys;
let reporter: Reporter;
let erasedId: string;
let keptId: string;
let oldBackup: string;
const databases: Database[] = [];

const must = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T =>
  result.ok ? result.value : expect.fail(result.error);

const circumstances = () => ({
  databaseUrl: `file:${desk.databasePath}`,
  backupFolder,
  secretMark: markSecret(settings),
});

const file = async (marker: string, from: Reporter): Promise<string> => {
  const { post } = await sealForm(vault, from.keys, fillForm(marker));
  must(await takeSealedComplaint(desk, post, { peer: freshPeer(), inboxRelease: 'now' }));
  return post.id;
};

const answer = (id: string, marker: string) =>
  acknowledgeWith(desk, memberNamed(vault, 'legal'), id, { text: `ตอบ ${marker}` });

const outlineOf = (id: string) => findOutline(memberNamed(vault, 'legal').actor, desk, id, { inboxRelease: 'now' });

/** Puts a backup back where its file of keys lies beside it, and opens what came out. */
const restoreFrom = async (backup: string, name: string): Promise<Database> => {
  const databaseUrl = `file:${path.join(folder, name)}`;
  const asked = { file: backup, databaseUrl, typedIdentity: paper.identity, secretMark: '', clock: desk.clock };
  must(await restore(asked));
  const database = await openDatabase({ url: databaseUrl });
  databases.push(database);
  return database;
};

const lootOf = (database: Database): Promise<Loot> => takeEverything(database.client, environment, settings);

/** Each once. */
const unite = (...lists: (readonly Uint8Array[])[]): Uint8Array[] => [
  ...new Map(lists.flat().map((bytes) => [Buffer.from(bytes).toString('hex'), bytes])).values(),
];

beforeAll(async () => {
  mkdirSync(backupFolder);
  mkdirSync(copied);
  desk = await openTestDesk();
  vault = await openVaultOffice(desk);
  paper = await createSealingKeys();
  await desk.database.write('print', [composeBackupRecipient(paper.recipient)]);
  reporter = await createReporter();
  erasedId = await file(erasedMarker, reporter);
  await answer(erasedId, erasedMarker);
  keptId = await file(keptMarker, await createReporter());
  const { actor } = memberNamed(vault, 'legal');
  const revision = (await outlineOf(erasedId))?.revision ?? 0;
  const change = { id: erasedId, revision, to: 'closed', result: 'no-grounds' } as const;
  must(await changeState(actor, desk, change, { retentionMonths: 24 }));
  oldBackup = must(await backUp(desk, backupFolder, circumstances()));
  for (const name of readdirSync(backupFolder)) copyFileSync(path.join(backupFolder, name), path.join(copied, name));
}, 120_000);

afterAll(() => {
  for (const database of databases) database.close();
  desk.database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every byte of the database and the backups as they lie on the disk, and of the backups once they are unsealed. */
const everyByte = async (): Promise<Buffer[]> => {
  const files = ['', '-wal', '-shm'].map((suffix) => desk.databasePath + suffix).filter(existsSync);
  const backups = [backupFolder, copied].flatMap((one) => readdirSync(one).map((name) => path.join(one, name)));
  const unsealed = backups.map(async (name) => gunzipSync(must(await open(paper.identity, readFileSync(name)))));
  return [...[...files, ...backups].map((name) => readFileSync(name)), ...(await Promise.all(unsealed))];
};

const spellingsOf = (marker: string): Buffer[] => [
  Buffer.from(marker),
  Buffer.from(marker.slice(-8)),
  Buffer.from(encodeURIComponent(marker)),
  Buffer.from(JSON.stringify(marker).slice(1, -1)),
  Buffer.from(Buffer.from(marker).toString('base64').slice(4, -4)),
  Buffer.from(Buffer.from(marker).toString('hex')),
  Buffer.from(marker, 'utf16le'),
];

test('no byte of the database or of a backup, sealed or unsealed, holds what was reported, or the tracking code', async () => {
  const bytes = await everyByte();
  expect(bytes.length).toBeGreaterThanOrEqual(9);
  for (const secret of [erasedMarker, keptMarker, reporter.code, paper.identity]) {
    for (const spelling of spellingsOf(secret)) expect(bytes.some((part) => part.includes(spelling))).toBe(false);
  }
  // The search finds what is there: the office's name stands in each unsealed file.
  expect(bytes.filter((part) => part.includes('องค์การบริหารส่วนตำบลทดสอบ')).length).toBeGreaterThanOrEqual(4);
});

test('database, backups, environment and the backup identity together open nothing; a reader’s passphrase does', async () => {
  const loot = await lootOf(desk.database);
  const back = await lootOf(await restoreFrom(oldBackup, 'whole.db'));
  const all = { ...loot, ...{ files: unite(loot.files, back.files), secrets: unite(loot.secrets, back.secrets) } };
  // Two letters, an answer, seven keys of each complaint and its last opening, three for notes, two readers' own.
  expect(all.files).toHaveLength(24);
  expect(await openWithLoot(all)).toEqual([]);
  expect(await openWithIdentity(all, paper.identity)).toEqual([]);
  const opened = await openAsMember(back, memberNamed(vault, 'legal').memberPart);
  expect(opened.filter((text) => text.includes(erasedMarker))).toHaveLength(2);
}, 120_000);

test('once the erase day has come, the file of keys is written anew, and the old backup opens nothing erased', async () => {
  desk.clock.set('2028-11-18T03:00:00Z');
  expect(await outlineOf(erasedId)).toMatchObject({ erasedOn: '2028-11-18' });
  expect(await areWrapsOutdated(desk)).toBe(true);
  must(await refreshWraps(desk, circumstances()));
  expect(await areWrapsOutdated(desk)).toBe(false);

  const database = await restoreFrom(oldBackup, 'after.db');
  const loot = await lootOf(database);
  const { memberPart } = memberNamed(vault, 'legal');
  const opened = [
    ...(await openWithIdentity(loot, paper.identity)),
    ...(await openWithIdentity(loot, vault.recoveryIdentity)),
    ...(await openWithIdentity(loot, reporter.keys.reporter.identity)),
    ...(await openAsMember(loot, memberPart)),
  ];
  expect(opened.filter((text) => text.includes(erasedMarker))).toEqual([]);
  expect(opened.filter((text) => text.includes(keptMarker)).length).toBeGreaterThan(0);

  // The same with the rows of the backup itself, which still has the sealed letters.
  const lines = gunzipSync(must(await open(paper.identity, readFileSync(oldBackup)))).toString('utf8');
  const files = [...lines.matchAll(/"bytes":"([\w-]+)"/g)].map(([, text]) => Buffer.from(text ?? '', 'base64url'));
  const wraps = gunzipSync(must(await open(paper.identity, readFileSync(path.join(backupFolder, 'wraps-latest.age')))));
  expect(wraps.includes(keptId)).toBe(true);
  expect(wraps.includes(erasedId)).toBe(false);
  const withLetters = { ...loot, files: [...loot.files, ...files] };
  const again = await openAsMember(withLetters, memberPart);
  expect(again.filter((text) => text.includes(erasedMarker))).toEqual([]);
  expect(again.filter((text) => text.includes(keptMarker)).length).toBeGreaterThan(0);

  // What came back says itself that it is erased; the other complaint is worked on as before.
  const restored = { ...desk, database };
  expect(
    await findOutline(memberNamed(vault, 'legal').actor, restored, erasedId, { inboxRelease: 'now' }),
  ).toMatchObject({ erasedOn: '2028-11-18', state: 'closed', result: 'no-grounds' });
  expect(JSON.stringify((await readCase(restored, memberNamed(vault, 'outside'), keptId)).opened)).toContain(
    keptMarker,
  );
  const asked = await openThreadWithCode(restored, reporter.code, { peer: freshPeer() });
  expect(asked).toEqual({ ok: false, error: 'not-found' });
  const verified = await runCommand('verify', [], { databasePath: path.join(folder, 'after.db') });
  expect(verified).toMatchObject({ code: 0, err: '' });
}, 180_000);

test('a copy of the old file of keys, made outside the program, still opens it: the page says so', async () => {
  const database = await restoreFrom(path.join(copied, path.basename(oldBackup)), 'outside.db');
  const opened = await openAsMember(await lootOf(database), memberNamed(vault, 'legal').memberPart);
  expect(opened.filter((text) => text.includes(erasedMarker))).toHaveLength(2);
  expect(readFileSync('docs/backup.md', 'utf8')).toContain('Copies made outside the program');
}, 120_000);
