/**
 * T-10. Somebody found the code. The reporter ends it: afterwards the code opens nothing, by page or by script, and
 * nothing kept leads from it to the complaint; nothing else is lost.
 */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followThread } from '@/app/_browser/followed-thread';
import { changeContactWithCode, freezeWithCode, rateWithCode } from '@/lib/complaints/code-changes';
import { findOutline } from '@/lib/complaints/queue';
import { addClearMessage, openThreadWithCode } from '@/lib/complaints/thread';
import { reply } from '@/lib/complaints/triage';
import { scryptInNode } from '@/lib/vault/scrypt-node';
import { generateTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { deriveTrackingKeys } from '@/lib/vault/tracking-keys';
import { acknowledgeWith, openIntake, readCase, type TestReaders } from '../helpers/reader-directory';
import { prepareEnvelope } from '../helpers/sealed-complaints';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import { connectBrowsers, formWith, must, openInBrowser, type Posted, tellSealed } from '../helpers/voice-network';

let desk: TestDesk;
let readers: TestReaders;
let network: ReturnType<typeof connectBrowsers>;
let id: string;
let code: TrackingCode;
let tries = 0;

const here = () => ({ peer: `finder ${++tries}` });

beforeEach(async () => {
  desk = await openTestDesk();
  readers = await openIntake(desk);
  network = connectBrowsers(desk);
  ({ id, code } = await tellSealed(formWith({ what: 'รหัสของเรื่องนี้มีคนอื่นเก็บได้' })));
  const { write, changeContact } = await openInBrowser(code);
  must(await write('ข้อความก่อนปิด'));
  must(await changeContact({ phone: '081', email: '', other: '' }));
  await acknowledgeWith(desk, readers.officer, id, { text: 'คำตอบที่คนเก็บรหัสไม่ควรได้อ่าน' });
});

afterEach(() => {
  vi.unstubAllGlobals();
  desk.database.close();
});

const dump = async (): Promise<string> => {
  const { rows: tables } = await desk.database.client.execute(`select name from sqlite_master where type = 'table'`);
  const all: unknown[] = [];
  for (const { name } of tables) all.push((await desk.database.client.execute(`select * from ${name}`)).rows);
  return JSON.stringify(all, (_, value) => (value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value));
};

const ways: [string, () => Promise<void>][] = [
  ['with script', async () => void must(await (await openInBrowser(code)).freeze())],
  ['without script', async () => void must(await freezeWithCode(desk, code, here()))],
];

describe.each(ways)('a code ended %s', (_, freeze) => {
  test('opens nothing, adds nothing and changes nothing, like a code of nobody', async () => {
    const before = [...network.posted];
    await freeze();
    const state = await dump();
    const stranger = generateTrackingCode();
    const acts: ((which: TrackingCode) => Promise<unknown>)[] = [
      (which) => followThread(which).open(),
      (which) => openThreadWithCode(desk, which, here()),
      (which) => addClearMessage(desk, { typedCode: which, text: 'จากคนเก็บรหัส', once: crypto.randomUUID() }, here()),
      (which) =>
        changeContactWithCode(desk, { typedCode: which, contact: { phone: '1', email: '', other: '' } }, here()),
      (which) => changeContactWithCode(desk, { typedCode: which, contact: null }, here()),
      (which) => rateWithCode(desk, { typedCode: which, rating: '1' }, here()),
      (which) => freezeWithCode(desk, which, here()),
    ];
    for (const act of acts) {
      const ended = await act(code);
      expect(ended).toEqual({ ok: false, error: 'not-found' });
      expect(ended).toEqual(await act(stranger));
    }
    // Whatever was recorded on the way before, the opening included, does nothing when it is sent again.
    for (const posted of before.filter(({ name }: Posted) => name !== 'complaint')) {
      expect(await network.repeat(posted)).toEqual({ ok: false, error: 'not-found' });
    }
    expect(await dump()).toBe(state);
  });

  test('is nowhere in what is kept: neither its locator, nor its key, nor a file it could open', async () => {
    const { rows } = await desk.database.client.execute('select value from office_setting where key = ?', [
      'office.salt',
    ]);
    const salt = rows[0] ? Buffer.from(String(rows[0].value), 'base64') : Buffer.alloc(32, 7);
    const keys = await deriveTrackingKeys(code, salt, scryptInNode);
    const wraps = await desk.database.client.execute(`select file from complaint_wrap where holder = 'reporter'`);
    const wrap = Buffer.from(wraps.rows[0]?.file as ArrayBuffer);
    const kept = () => ['', '-wal'].map((end) => readFileSync(`${desk.databasePath}${end}`));
    const traces = [Buffer.from(keys.locatorHash), Buffer.from(keys.signing.publicKey), wrap.subarray(-600)];
    const found = () => traces.map((trace) => kept().some((bytes) => bytes.includes(trace)));
    await desk.database.client.execute('pragma wal_checkpoint(truncate)');
    expect(found()).toEqual([true, true, true]);
    await freeze();
    expect(found()).toEqual([false, false, false]);
  });

  test('leaves readers everything, tells them, and takes no reply that nobody would see', async () => {
    const late = await prepareEnvelope(desk, readers.officer, id, 'message', 'ตอบช้าไป');
    await freeze();
    for (const reader of [readers.officer, readers.reviewer]) {
      const { opened } = await readCase(desk, reader, id);
      expect(opened.answers.what).toBe('รหัสของเรื่องนี้มีคนอื่นเก็บได้');
      expect(opened.messages.doubt).toBeNull();
      expect(opened.messages.entries.map(({ text }) => text)).toEqual(['ข้อความก่อนปิด', 'คำตอบที่คนเก็บรหัสไม่ควรได้อ่าน']);
    }
    const outline = await findOutline(readers.officer.actor, desk, id, { inboxRelease: 'now' });
    expect(outline).toMatchObject({ isFollowed: false, state: 'screening' });
    expect(await reply(readers.officer.actor, desk, late)).toEqual({ ok: false, error: 'not-followed' });
    const { rows } = await desk.database.client.execute(
      'select count(*) as n from complaint_contact where file is not null',
    );
    expect(Number(rows[0]?.n)).toBe(1);
  });
});

test('other codes are not touched', async () => {
  const other = await tellSealed(formWith({ what: 'อีกเรื่องของอีกคนหนึ่ง' }));
  must(await (await openInBrowser(code)).freeze());
  expect((await openInBrowser(other.code)).thread.ownAnswers.what).toBe('อีกเรื่องของอีกคนหนึ่ง');
});

test('ending needs the code: neither its locator nor the signature of a message ends it', async () => {
  const message = network.posted.find(({ name }) => name === 'message');
  const { locator, signature, counter } = JSON.parse(message?.body ?? '{}');
  for (const asked of [counter, counter + 1]) {
    const body = JSON.stringify({ locator, change: 'freeze', counter: asked, payload: '', signature });
    expect(await network.repeat({ name: 'change', body })).toEqual({ ok: false, error: 'forged' });
  }
  expect((await openInBrowser(code)).thread.messages).toHaveLength(2);
});
