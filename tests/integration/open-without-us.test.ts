/**
 * Years from now, with a copy of the database, the environment secret and what people kept: everything a real database
 * holds is opened by following docs/vault.md, with its queries, its script and the age package. Nothing of this
 * program opens anything here; it only fills the database.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealNote } from '@/app/office/_keys/case-sealing';
import { officeEnvelopeSchema } from '@/lib/complaints/case-schema';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { addClearMessage } from '@/lib/complaints/thread';
import { addNote } from '@/lib/complaints/triage';
import { deriveWrapKeyPart, generatePassphrase, normalisePassphrase, stretchPassphrase } from '@/lib/vault/passphrase';
import { deriveServerPart, wrapReaderIdentity } from '@/lib/vault/reader-identity';
import { scryptInNode } from '@/lib/vault/scrypt-node';
import { acknowledgeWith, readCase } from '../helpers/reader-directory';
import { openTestDesk } from '../helpers/test-desk';
import {
  createReporter,
  environment,
  fillForm,
  freshPeer,
  memberNamed,
  openVaultOffice,
  sealForm,
  settings,
} from '../helpers/vault-office';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/vault.md'), 'utf8');
const script = /```js\n(\/\/ by-hand\.mjs\n[\s\S]*?)```/.exec(page)?.[1] ?? '';
const queries = (/```sql\n([\s\S]*?)```/.exec(page)?.[1] ?? '').split(';').map((query) => query.trim());

/** What is left of the office: the file, and what people kept on paper. */
type Kept = { databasePath: string; passphrase: string; userName: string; code: string; id: string; staffId: string };

let folder: string;
let kept: Kept;

const must = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vault-rows-'));
  const desk = await openTestDesk();
  const vault = await openVaultOffice(desk);
  const legal = memberNamed(vault, 'legal');
  const { staffId } = legal.actor;
  const passphrase = generatePassphrase();
  const officeSalt = Buffer.alloc(32, 7);
  const stretch = await stretchPassphrase({ passphrase, userName: 'legal', officeSalt, scrypt: scryptInNode });
  const wrap = await wrapReaderIdentity(legal.identity, {
    way: 'passphrase',
    memberPart: deriveWrapKeyPart(stretch),
    serverPart: deriveServerPart(settings.deriveKey('reader-key'), staffId, 'passphrase'),
  });
  await desk.database.client.execute({
    sql: 'update reader_wrap set file = ? where staff_id = ?',
    args: [wrap, staffId],
  });

  const { code, keys } = await createReporter();
  const { post } = await sealForm(vault, keys, fillForm('ถนนสายบ้านห้วยทรายบางกว่าแบบ'));
  must(await takeSealedComplaint(desk, post, { peer: freshPeer(), inboxRelease: 'now' }));
  await acknowledgeWith(desk, legal, post.id, { text: 'ขอทราบวันที่พบเห็น' });
  const message = { typedCode: code, text: 'พบเห็นเมื่อต้นเดือน', once: crypto.randomUUID() };
  must(await addClearMessage(desk, message, { peer: freshPeer() }));
  const { held } = await readCase(desk, legal, post.id);
  const note = must(await sealNote(held, { person: staffId, identity: legal.identity }, 'ตรวจสัญญาจ้างแล้ว'));
  must(await addNote(legal.actor, desk, officeEnvelopeSchema.parse({ id: post.id, ...note })));
  desk.database.close();
  kept = { databasePath: desk.databasePath, passphrase, userName: 'legal', code, id: post.id, staffId };
});

afterAll(() => rmSync(folder, { recursive: true }));

const byHand = (...args: string[]): string =>
  execFileSync(process.execPath, ['--input-type=module', '-', ...args], {
    cwd: root,
    input: script,
    encoding: 'utf8',
  }).trim();

/** Runs one of the page's queries with other words in it; `writefile` is the sqlite3 tool's, so it is done here. */
const writeRow = async (index: number, holder: string, changes: readonly [string, string][] = []): Promise<string> => {
  const found = /^select writefile\('([^']+)', file\) (from .*)$/s.exec(queries[index] ?? '');
  if (!found) throw new Error('the page has no such query');
  const [, name = '', rest = ''] = found;
  const filled = rest.replace('HOLDER', holder).replace("'ID'", `'${kept.id}'`);
  const sql = changes.reduce((text, [from, to]) => text.replace(from, to), `select file ${filled}`);
  const client = createClient({ url: `file:${kept.databasePath}` });
  const { rows } = await client.execute(sql);
  client.close();
  expect(rows).toHaveLength(1);
  const file = path.join(folder, name);
  writeFileSync(file, Buffer.from(rows[0]?.file as ArrayBuffer));
  return file;
};

/** `age -d -i identity file > out` */
const decrypt = async (identity: string, file: string, out: string): Promise<string> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const opened = path.join(folder, out);
  writeFileSync(opened, await decrypter.decrypt(new Uint8Array(readFileSync(file))));
  return opened;
};

const readContent = async (identity: string, file: string) =>
  JSON.parse(byHand('content', await decrypt(identity, file, 'opened.bin')));

/** Office salt and environment secret, as the page says where they stand. */
const readOfficeSalt = async (): Promise<string> => {
  const client = createClient({ url: `file:${kept.databasePath}` });
  const { rows } = await client.execute('select * from office_setting');
  client.close();
  const salt = rows.map(({ value }) => Buffer.from(String(value), 'base64')).find(({ length }) => length === 32);
  return salt?.toString('hex') ?? '';
};

const openReader = async (): Promise<string> => {
  const secret = byHand('secret', environment.PRONGSAI_SECRET, 'reader-key');
  const part = byHand('passphrase', normalisePassphrase(kept.passphrase), kept.userName, await readOfficeSalt());
  const way = byHand('way', 'passphrase', part, secret, kept.staffId);
  const opened = await decrypt(way, await writeRow(0, kept.staffId), 'reader.json');
  return JSON.parse(readFileSync(opened, 'utf8')).identity;
};

test('a reader’s passphrase opens the complaint, the thread and the notes', async () => {
  const reader = await openReader();
  const key = (await readContent(reader, await writeRow(1, kept.staffId))).body.identity;
  const complaint = await readContent(key, await writeRow(2, ''));
  expect(complaint).toMatchObject({ isGenuine: true, kind: 'complaint', complaint: kept.id });
  expect(complaint.body.answers.what).toBe('ถนนสายบ้านห้วยทรายบางกว่าแบบ');
  const second = await readContent(key, await writeRow(2, '', [['position = 1', 'position = 2']]));
  const third = await readContent(key, await writeRow(2, '', [['position = 1', 'position = 3']]));
  expect([second, third].map(({ isGenuine, body }) => [isGenuine, body.text])).toEqual([
    [true, 'ขอทราบวันที่พบเห็น'],
    [true, 'พบเห็นเมื่อต้นเดือน'],
  ]);
  expect([complaint.sender === third.sender, third.seen === second.hash]).toEqual([true, true]);
  const notesKey = await readContent(reader, await writeRow(1, kept.staffId, [["'thread'", "'notes'"]]));
  const note = await readContent(notesKey.body.identity, await writeRow(2, '', [["'messages'", "'notes'"]]));
  expect(note).toMatchObject({ isGenuine: true, kind: 'note', body: { text: 'ตรวจสัญญาจ้างแล้ว' } });
});

test('the tracking code finds and opens the complaint, and not the notes', async () => {
  const salt = await readOfficeSalt();
  const client = createClient({ url: `file:${kept.databasePath}` });
  const found = await client.execute({
    sql: 'select id from complaint where locator_hash = ?',
    args: [byHand('locator', kept.code, salt)],
  });
  client.close();
  expect(found.rows.map(({ id }) => id)).toEqual([kept.id]);
  const reporter = byHand('code', kept.code, salt);
  const key = (await readContent(reporter, await writeRow(1, 'reporter'))).body.identity;
  expect((await readContent(key, await writeRow(2, ''))).body.answers.what).toBe('ถนนสายบ้านห้วยทรายบางกว่าแบบ');
  const notes = await writeRow(2, '', [["'messages'", "'notes'"]]);
  await expect(decrypt(key, notes, 'never.bin')).rejects.toThrow();
});

test('another passphrase, another secret or another account opens nothing', async () => {
  const salt = await readOfficeSalt();
  const wrap = await writeRow(0, kept.staffId);
  const secret = byHand('secret', environment.PRONGSAI_SECRET, 'reader-key');
  const part = byHand('passphrase', normalisePassphrase(kept.passphrase), kept.userName, salt);
  const ways = [
    byHand('way', 'passphrase', byHand('passphrase', 'aaaabbbbccccdddd', kept.userName, salt), secret, kept.staffId),
    byHand('way', 'passphrase', part, byHand('secret', environment.PRONGSAI_SECRET, 'ticket'), kept.staffId),
    byHand('way', 'passphrase', part, secret, kept.id),
  ];
  for (const way of ways) await expect(decrypt(way, wrap, 'never.bin')).rejects.toThrow();
});
