/** `npm run verify` says of each check by itself whether it holds, ends with a code, and changes nothing. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acknowledge, changeState } from '@/lib/complaints/triage';
import { FOUR_ASPECTS_1 } from '@/lib/surveys/four-aspects';
import { typicalServices } from '@/lib/surveys/services';
import { composeQuestionnaire, composeService } from '@/lib/surveys/statements';
import { composeDemoAnswers } from '../../scripts/demo-answers';
import { runCommand } from '../helpers/commands';
import { openIntake } from '../helpers/reader-directory';
import { fileComplaint, prepareAcknowledgement } from '../helpers/sealed-complaints';
import { openTestDesk } from '../helpers/test-desk';

const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-verify-'));
const sound = path.join(folder, 'sound.db');
const backupFolder = path.join(folder, 'backups');

/** The names of the checks that do not hold. */
const failing = (out: string): string[] =>
  [...out.matchAll(/^✗ .* \/ (.*): NOT SOUND$/gm)].map(([, name]) => name ?? '').sort();

beforeAll(async () => {
  mkdirSync(backupFolder);
  const desk = await openTestDesk();
  const { officer } = await openIntake(desk, { hasRecovery: true });
  for (const isClosed of [true, false]) {
    const { id } = await fileComplaint(desk);
    const taken = await acknowledge(officer.actor, desk, await prepareAcknowledgement(desk, officer, id, 'รับแล้ว'));
    if (!taken.ok) throw new Error(taken.error);
    const change = { id, revision: taken.value.revision, to: 'closed', result: 'grounds' } as const;
    if (isClosed) await changeState(officer.actor, desk, change, { retentionMonths: 24 });
  }
  const services = typicalServices.slice(0, 2);
  await desk.database.write('add answers', [
    ...services.map((one, position) =>
      composeService({ ...one, parentKey: null, position, validFrom: '2026-10-01', validTo: null }),
    ),
    ...composeQuestionnaire(FOUR_ASPECTS_1, '2026-10-01'),
    ...composeDemoAnswers(
      FOUR_ASPECTS_1,
      services.map(({ key }) => key),
      2570 as Parameters<typeof composeDemoAnswers>[2],
      desk.clock.today(),
    ),
  ]);
  await desk.database.client.execute('pragma wal_checkpoint(truncate)');
  desk.database.close();
  copyFileSync(desk.databasePath, sound);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const breakWith = async (name: string, statements: readonly string[]): Promise<string> => {
  const databasePath = path.join(folder, name);
  copyFileSync(sound, databasePath);
  const client = createClient({ url: `file:${databasePath}` });
  await client.execute('pragma foreign_keys = off');
  for (const sql of statements) expect((await client.execute(sql)).rowsAffected).toBeGreaterThan(0);
  client.close();
  return databasePath;
};

test('a sound office: every line says so, and no byte of the file changes', async () => {
  const before = readFileSync(sound);
  const ran = await runCommand('verify', [], { databasePath: sound });
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out.match(/^✓ .* \/ .*: sound$/gm)).toHaveLength(8);
  expect(failing(ran.out)).toEqual([]);
  expect(readFileSync(sound).equals(before)).toBe(true);
});

test('references, tallies, case numbers and envelopes that do not hold are named, and nothing else', async () => {
  const databasePath = await breakWith('first.db', [
    `update service set parent_key = 'nowhere' where position = 0`,
    `update tally set n = n + 1 where subject = 'overall' and n > 0`,
    `update complaint set case_number = 5 where case_number = 1`,
    `update complaint_envelope set file = x'00' where position = 1`,
  ]);
  const ran = await runCommand('verify', [], { databasePath });
  expect(failing(ran.out)).toEqual([
    'case numbers without gap or repeat',
    'references between rows',
    'sealed envelopes well-formed',
    'survey tallies equal their recount',
  ]);
  expect(ran).toMatchObject({ code: 1, err: '' });
});

test('a directory, histories, keeping and a file of keys that do not hold are named, and nothing else', async () => {
  const databasePath = await breakWith('second.db', [
    `update reader_directory set content = replace(content, '"isOutside":false', '"isOutside":true')`,
    `update complaint_event set happened_on = '2020-01-01' where kind = 'acknowledged'`,
    `update complaint set erase_on = null where state = 'closed'`,
  ]);
  const ran = await runCommand('verify', [], { databasePath, extra: { BACKUP_FOLDER: backupFolder } });
  expect(failing(ran.out)).toEqual([
    'file of keys up to date',
    'histories in order',
    'reader directory, every version signed',
    'retention and erasure',
  ]);
  expect(ran).toMatchObject({ code: 1, err: '' });
});

test('a damaged file is said to be damaged, without a stack', async () => {
  const databasePath = path.join(folder, 'damaged.db');
  const bytes = readFileSync(sound);
  // The first pages of tables; the very first page, with the schema, stays.
  bytes.fill(0xaa, 3 * 4096, 12 * 4096);
  writeFileSync(databasePath, bytes);
  const ran = await runCommand('verify', [], { databasePath });
  expect(failing(ran.out)).toContain('database file');
  expect(ran.code).toBe(1);
  expect(ran.err).not.toMatch(/\n\s+at /);
});

test('where there is no database, it says so and makes none', async () => {
  const databasePath = path.join(folder, 'nothing.db');
  const ran = await runCommand('verify', [], { databasePath });
  expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining('ไม่พบฐานข้อมูล') });
  expect(existsSync(databasePath)).toBe(false);
});
