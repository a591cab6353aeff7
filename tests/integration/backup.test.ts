/**
 * The commands of backup and restore, as an office types them: what was backed up comes back row by row into an empty
 * place; whatever is damaged, foreign or in the way is refused in plain words and changes nothing.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/db/open';
import { openSnapshot } from '@/db/snapshot';
import { type RestoreRefusal, restore } from '@/lib/backups/restore';
import { markSecret } from '@/lib/backups/secret-mark';
import { acknowledge } from '@/lib/complaints/triage';
import { composeBackupRecipient } from '@/lib/office/statements';
import { readSettings } from '@/lib/platform/env';
import { bangkokDay } from '@/lib/platform/iso-day';
import { FOUR_ASPECTS_1 } from '@/lib/surveys/four-aspects';
import { composeQuestionnaire } from '@/lib/surveys/statements';
import { createSealingKeys, open, type SealingKeys, seal } from '@/lib/vault/seal';
import { runCommand } from '../helpers/commands';
import { openIntake, readCase, type TestReaders } from '../helpers/reader-directory';
import { fileComplaint, prepareAcknowledgement } from '../helpers/sealed-complaints';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import { environment, settings } from '../helpers/vault-office';

const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-backup-'));
const backups = path.join(folder, 'backups');
const inFolder = (name: string) => path.join(folder, name);

let desk: TestDesk;
let readers: TestReaders;
let paper: SealingKeys;
let ids: string[];
/** The backup every test restores from. */
let backup: string;

const otherSettings = readSettings({
  ...environment,
  PRONGSAI_SECRET: Buffer.alloc(32, 'another').toString('base64'),
});

const groups = (identity: string): string => `${identity.match(/.{1,8}/g)?.join(' ')}\n`;

const dump = async (databasePath: string, leftOut: readonly string[] = []): Promise<string> => {
  const client = createClient({ url: `file:${databasePath}`, intMode: 'bigint' });
  const { rows: tables } = await client.execute(
    `select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\' order by name`,
  );
  const written: unknown[] = [];
  for (const { name } of tables) {
    if (leftOut.includes(String(name))) continue;
    const { rows, columns } = await client.execute(`select * from "${String(name)}"`);
    written.push(name, ...rows.map((row) => columns.map((column) => row[column])));
  }
  client.close();
  return JSON.stringify(written, (_, value) => {
    if (typeof value === 'bigint') return `${value}n`;
    return value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value;
  });
};

const everyFile = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

beforeAll(async () => {
  mkdirSync(backups);
  desk = await openTestDesk();
  readers = await openIntake(desk, { hasRecovery: true });
  ids = [(await fileComplaint(desk)).id, (await fileComplaint(desk)).id];
  const { officer } = readers;
  const taken = await acknowledge(
    officer.actor,
    desk,
    await prepareAcknowledgement(desk, officer, ids[0] ?? '', 'รับแล้ว'),
  );
  expect(taken.ok).toBe(true);
  const { client } = desk.database;
  await desk.database.write('add a questionnaire', composeQuestionnaire(FOUR_ASPECTS_1, '2026-10-01'));
  await client.execute(
    `insert into staff_session (id, staff_id, expires_at, idle_until, has_second_factor) values ('s', '${officer.actor.staffId}', 1, 1, 1)`,
  );
  // Outgrows a double: it must come back to the last digit.
  await client.execute(`insert into official_score (fiscal_year, tool, part, indicator, question, value_hundredths, source, date, quoted)
    values (2568, 'total', 0, 0, 0, 9007199254740993, 'ทดสอบ', '2025-08-01', 0)`);
});

afterAll(() => {
  desk.database.close();
  rmSync(folder, { recursive: true, force: true });
});

const here = () => ({ databasePath: desk.databasePath });

describe('a backup', () => {
  test('is refused without a backup identity, a folder, or over another file, and leaves nothing behind', async () => {
    expect(await runCommand('backup', [inFolder('a.age')], here())).toMatchObject({
      code: 1,
      err: expect.stringContaining('/office/keys/backup'),
    });
    paper = await createSealingKeys();
    await desk.database.write('print', [composeBackupRecipient(paper.recipient)]);
    const noFolder = await runCommand('backup', [inFolder('nowhere/a.age')], here());
    expect(noFolder).toMatchObject({ code: 1, err: expect.stringContaining('ไม่พบโฟลเดอร์') });
    writeFileSync(inFolder('letter.txt'), 'a letter of the office');
    const inTheWay = await runCommand('backup', [inFolder('letter.txt')], here());
    expect(inTheWay).toMatchObject({ code: 1, err: expect.stringContaining('ไม่เขียนทับ') });
    expect(readFileSync(inFolder('letter.txt'), 'utf8')).toBe('a letter of the office');
    expect(everyFile()).toEqual([inFolder('letter.txt')]);
  });

  test('is two sealed files that know the day and no more, made while the office is open', async () => {
    const before = bangkokDay(new Date());
    const ran = await runCommand('backup', [backups], here());
    expect(ran).toMatchObject({ code: 0, err: '' });
    const after = bangkokDay(new Date());
    const names = readdirSync(backups).sort();
    expect([`prongsai-${before}.age`, `prongsai-${after}.age`]).toContain(names[0]);
    expect(names).toEqual([names[0], 'wraps-latest.age']);
    backup = path.join(backups, names[0] ?? '');
    for (const name of names) {
      const file = path.join(backups, name);
      expect(readFileSync(file, 'latin1').startsWith('age-encryption.org/v1\n-> mlkem768x25519 ')).toBe(true);
      const { mtime, mode } = statSync(file);
      expect([before, after].map((day) => new Date(`${day}T00:00:00+07:00`).getTime())).toContain(mtime.getTime());
      expect(mode & 0o777).toBe(0o600);
    }
    // No clear copy beside the database or in the folder.
    expect(everyFile()).toEqual([backup, path.join(backups, 'wraps-latest.age'), inFolder('letter.txt')].sort());
    const beside = readdirSync(path.dirname(desk.databasePath)).filter((name) =>
      name.startsWith(path.basename(desk.databasePath)),
    );
    expect(beside.every((name) => /\.db(?:-wal|-shm)?$/.test(name))).toBe(true);
  });

  test('is of one moment: what is written while it is being read is not in it', async () => {
    const snapshot = await openSnapshot({ url: `file:${desk.databasePath}` });
    const table = snapshot.tables.find(({ name }) => name === 'office_setting');
    const rows = snapshot.rowsOf(table ?? expect.fail('no settings'));
    const first = await rows.next();
    await desk.database.client.execute(`insert into office_setting (key, value) values ('zzz', 'late')`);
    const read = [first.value];
    for await (const row of rows) read.push(row);
    await snapshot.close();
    expect(read.length).toBeGreaterThan(3);
    expect(read.flat()).not.toContain('zzz');
    await desk.database.client.execute(`delete from office_setting where key = 'zzz'`);
  });

  test('comes back whole into an empty place, but for sessions, and its readers open what they could', async () => {
    const databasePath = inFolder('restored.db');
    const ran = await runCommand('restore', [backup], { databasePath, typed: groups(paper.identity.toLowerCase()) });
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(ran.err).not.toContain('คำเตือน');
    expect(await dump(databasePath, ['staff_session'])).toBe(await dump(desk.databasePath, ['staff_session']));
    const database = await openDatabase({ url: `file:${databasePath}` });
    const { rows } = await database.client.execute('select count(*) as n from staff_session');
    expect(rows[0]?.n).toBe(0);
    const restored = { ...desk, database };
    for (const id of ids) expect((await readCase(restored, readers.reviewer, id)).opened.readerNames).toBeTruthy();
    database.close();
    expect(existsSync(`${databasePath}.restoring`)).toBe(false);
    expect(await runCommand('verify', [], { databasePath })).toMatchObject({ code: 0 });
  });

  test('tells where the environment has another secret', async () => {
    const asked = { file: backup, typedIdentity: paper.identity, clock: desk.clock };
    const databaseUrl = (name: string) => `file:${inFolder(name)}`;
    const same = { databaseUrl: databaseUrl('same.db'), secretMark: markSecret(settings) };
    const other = { databaseUrl: databaseUrl('other.db'), secretMark: markSecret(otherSettings) };
    expect(await restore({ ...asked, ...same })).toMatchObject({ ok: true, value: { hasSameSecret: true, erased: 0 } });
    expect(await restore({ ...asked, ...other })).toMatchObject({ ok: true, value: { hasSameSecret: false } });
  });
});

/** Copies backup and keys into a folder of their own, to be damaged there. */
const copyOf = (name: string): { file: string; wraps: string } => {
  const own = inFolder(name);
  mkdirSync(own);
  const file = path.join(own, path.basename(backup));
  copyFileSync(backup, file);
  copyFileSync(path.join(backups, 'wraps-latest.age'), path.join(own, 'wraps-latest.age'));
  return { file, wraps: path.join(own, 'wraps-latest.age') };
};

const flip = (file: string, at: number) => {
  const bytes = readFileSync(file);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};
const cut = (file: string, toLength: number) => writeFileSync(file, readFileSync(file).subarray(0, toLength));

type Line = Record<string, unknown> | unknown[];

const linesOf = async (file: string): Promise<Line[]> => {
  const opened = await open(paper.identity, readFileSync(file));
  const text = opened.ok ? gunzipSync(opened.value).toString('utf8') : '';
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

/** Seals lines of our own making to the office's identity, under a right count and hash if `isWhole`. */
const forge = async (file: string, change: (lines: Line[]) => Line[], isWhole = true) => {
  const told = change((await linesOf(file)).slice(0, -1));
  const text = told.map((line) => `${JSON.stringify(line)}\n`).join('');
  const end = {
    rows: told.filter(Array.isArray).length,
    sha256: createHash('sha256')
      .update(isWhole ? text : 'another text')
      .digest('hex'),
  };
  const sealed = await seal([paper.recipient], gzipSync(`${text}${JSON.stringify(end)}\n`));
  writeFileSync(file, sealed.ok ? sealed.value : '');
};

/** Another value in the first line. */
const retell = (file: string, told: (header: Line) => Record<string, unknown>) =>
  forge(file, ([header = {}, ...rest]) => [{ ...header, ...told(header) }, ...rest]);

type Files = { file: string; wraps: string };
type Damage = (files: Files) => unknown;

const schemaOf = (header: Line): number => Number('schema' in header && header.schema);

/** Those an office meets, refused by the command itself. */
const usual: readonly [string, Damage, string][] = [
  ['cut off at its end', ({ file }) => cut(file, statSync(file).size - 200), 'เสียหายหรือไม่ครบ'],
  ['changed by one bit', ({ file }) => flip(file, -5000), 'เสียหายหรือไม่ครบ'],
  ['without its file of keys', ({ wraps }) => rmSync(wraps), 'wraps-latest.age: ไม่พบ'],
  ['made by a newer program', ({ file }) => retell(file, (header) => ({ schema: schemaOf(header) + 1 })), 'รุ่นใหม่กว่า'],
];

/** The rest, by the code that stands for their words. */
const unusual: readonly [string, Damage, RestoreRefusal][] = [
  ['not there', ({ file }) => rmSync(file), 'missing'],
  ['empty', ({ file }) => writeFileSync(file, ''), 'not-sealed'],
  ['another kind of file', ({ file }) => writeFileSync(file, 'PK…'), 'not-sealed'],
  ['cut off in its header', ({ file }) => cut(file, 900), 'not-sealed'],
  ['cut off after its header', ({ file }) => cut(file, 2000), 'damaged'],
  [
    'with more at its end',
    ({ file }) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(9)])),
    'damaged',
  ],
  ['the file of keys in its place', ({ file, wraps }) => copyFileSync(wraps, file), 'foreign'],
  ['made by an older program', ({ file }) => retell(file, () => ({ schema: 1 })), 'older-schema'],
  ['without one of its rows', ({ file }) => forge(file, (lines) => lines.toSpliced(5, 1), false), 'damaged'],
  [
    'without one of its tables',
    ({ file }) => forge(file, (lines) => lines.filter((line) => !('table' in line && line.table === 'unit'))),
    'damaged',
  ],
  [
    'with a table of keys',
    ({ file }) => forge(file, (lines) => [...lines, { table: 'complaint_wrap', columns: ['id'] }]),
    'damaged',
  ],
  [
    'with a row that refers to nothing',
    ({ file }) =>
      forge(file, (lines) => lines.filter((line) => !(Array.isArray(line) && line[0] === ids[0] && line.length > 10))),
    'unsound',
  ],
  [
    'with a directory nobody signed',
    ({ file }) =>
      forge(file, (lines) =>
        JSON.parse(JSON.stringify(lines).replaceAll('\\"isOutside\\":false', '\\"isOutside\\":true')),
      ),
    'unsound',
  ],
  ['beside a damaged file of keys', ({ wraps }) => flip(wraps, -300), 'wraps:damaged'],
  ['beside another backup in place of the keys', ({ file, wraps }) => copyFileSync(file, wraps), 'wraps:foreign'],
  ['newer than its file of keys', ({ wraps }) => retell(wraps, () => ({ run: 0 })), 'wraps:older'],
  [
    'beside the keys of another office',
    ({ wraps }) => retell(wraps, () => ({ office: 'another' })),
    'wraps:other-office',
  ],
];

describe('restoring refuses, in plain words and without a trace, a backup', () => {
  test.each(usual.map(([what, damage, word], index) => [what, damage, word, index] as const))(
    '%s',
    async (_, damage, word, index) => {
      const files = copyOf(`usual-${index}`);
      await damage(files);
      const before = everyFile();
      const databasePath = inFolder('damaged.db');
      const ran = await runCommand('restore', [files.file], { databasePath, typed: groups(paper.identity) });
      expect(ran.err).toContain(word);
      expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining('ไม่ได้เปลี่ยนแปลงสิ่งใด') });
      expect(ran.err).not.toMatch(/\n\s+at /);
      expect(everyFile()).toEqual(before);
    },
  );

  test.each(unusual.map(([what, damage, code], index) => [what, damage, code, index] as const))(
    '%s',
    async (_, damage, code, index) => {
      const files = copyOf(`unusual-${index}`);
      await damage(files);
      const before = everyFile();
      const asked = {
        file: files.file,
        databaseUrl: `file:${inFolder(`unusual-${index}/office.db`)}`,
        secretMark: '',
        clock: desk.clock,
      };
      expect(await restore({ ...asked, typedIdentity: paper.identity })).toEqual({ ok: false, error: code });
      expect(everyFile()).toEqual(before);
    },
  );

  test('under another key, or one that is mistyped', async () => {
    const other = await createSealingKeys();
    const databasePath = inFolder('wrong.db');
    const before = everyFile();
    const wrong = await runCommand('restore', [backup], { databasePath, typed: groups(other.identity) });
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('กุญแจนี้เปิดไฟล์นี้ไม่ได้') });
    const asked = { file: backup, databaseUrl: `file:${databasePath}`, secretMark: '', clock: desk.clock };
    for (const typedIdentity of ['', 'letters', paper.identity.slice(0, -1), paper.identity.replace(/.$/, 'B')]) {
      expect(await restore({ ...asked, typedIdentity })).toEqual({ ok: false, error: 'key-malformed' });
    }
    expect(everyFile()).toEqual(before);
  });

  test('into a place where something is, which stays byte for byte', async () => {
    const databasePath = inFolder('restored.db');
    const before = readFileSync(databasePath);
    const ran = await runCommand('restore', [backup], { databasePath, typed: groups(paper.identity) });
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('มีข้อมูลอยู่แล้ว') });
    expect(readFileSync(databasePath).equals(before)).toBe(true);
  });
});
