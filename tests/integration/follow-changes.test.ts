/**
 * What a reporter changes besides writing, with script and without: contact details only readers open, the day of the
 * last opening only the code opens, a word of danger, and the questions after closing.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openCaseContact } from '@/app/office/_keys/contact-opening';
import { getContact } from '@/lib/complaints/case-contact';
import { changeStateSchema } from '@/lib/complaints/case-schema';
import { changeContactWithCode, rateWithCode } from '@/lib/complaints/code-changes';
import { takeClearComplaint } from '@/lib/complaints/intake';
import { releaseDue } from '@/lib/complaints/release';
import { addClearMessage, openThreadWithCode } from '@/lib/complaints/thread';
import { changeState, getCase } from '@/lib/complaints/triage';
import type { TrackingCode } from '@/lib/vault/tracking-code';
import {
  acknowledgeWith,
  listOwn,
  openIntake,
  readCase,
  type TestReader,
  type TestReaders,
} from '../helpers/reader-directory';
import { createTestClock, openTestDesk, type TestDesk } from '../helpers/test-desk';
import { connectBrowsers, formWith, must, openInBrowser, tellSealed } from '../helpers/voice-network';

let desk: TestDesk;
let readers: TestReaders;
let network: ReturnType<typeof connectBrowsers>;
let tries = 0;

const here = () => ({ peer: `page ${++tries}` });
const noon = (day: string) => `${day}T05:00:00Z`;

beforeEach(async () => {
  desk = await openTestDesk(createTestClock(noon('2026-11-18')));
  readers = await openIntake(desk);
  network = connectBrowsers(desk);
});

afterEach(() => {
  vi.unstubAllGlobals();
  desk.database.close();
});

const tell = () => tellSealed(formWith({ what: 'เรื่องที่ผู้แจ้งกลับมาติดตาม' }));

const tellClear = async (): Promise<{ id: string; code: TrackingCode }> => {
  const ticket = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  const form = formWith({ what: 'เรื่องที่แจ้งโดยไม่มีสคริปต์' });
  const circumstances = { ...here(), inboxRelease: 'now' as const, ticketKey: new Uint8Array(32) };
  const { code } = must(await takeClearComplaint(desk, { form, ticket }, circumstances));
  return { id: must(await openThreadWithCode(desk, code, here())).id, code };
};

const readRow = async (sql: string): Promise<Record<string, unknown>> => {
  const { rows } = await desk.database.client.execute(sql);
  return { ...rows[0] };
};

const close = async (id: string): Promise<void> => {
  await acknowledgeWith(desk, readers.officer, id, { text: 'รับเรื่องแล้ว' });
  const { revision } = must(await getCase(readers.officer.actor, desk, { id }));
  const change = changeStateSchema.parse({ id, revision, to: 'closed', result: 'grounds' });
  must(await changeState(readers.officer.actor, desk, change, { retentionMonths: 24 }));
};

describe('contact details', () => {
  const contact = { phone: '081 234 5678', email: '', other: 'ผ่านพี่สาว หลังหกโมงเย็น' };

  const readContact = async (reader: TestReader, id: string) => {
    const { held } = await readCase(desk, reader, id);
    return openCaseContact(held, must(await getContact(reader.actor, desk, { id })));
  };

  const give: [
    string,
    () => Promise<{ id: string; code: TrackingCode }>,
    (code: TrackingCode, given: typeof contact | null) => Promise<unknown>,
  ][] = [
    ['with script', tell, async (code, given) => must(await (await openInBrowser(code)).changeContact(given))],
    [
      'without script',
      tellClear,
      async (code, given) => must(await changeContactWithCode(desk, { typedCode: code, contact: given }, here())),
    ],
  ];

  test.each(give)(
    'given %s are opened by every reader who asks, which is recorded, and by nothing else',
    async (_, file, change) => {
      const { id, code } = await file();
      await change(code, contact);
      for (const reader of [readers.officer, readers.reviewer]) {
        expect(await readContact(reader, id)).toEqual({ ok: true, value: contact });
      }
      const { n } = await readRow(`select count(*) as n from complaint_event where kind = 'contact-opened'`);
      expect(Number(n)).toBe(2);
      // Opening the case alone hands nothing of it out.
      expect(JSON.stringify(must(await getCase(readers.officer.actor, desk, { id })))).not.toContain('"contact"');
      const { thread } = await openInBrowser(code);
      expect(thread.contact).toEqual({ changes: 1, isGiven: true });
      expect(JSON.stringify(thread)).not.toContain(contact.phone);
      for (const { body } of network.posted) expect(body).not.toContain(contact.phone);
    },
  );

  test.each(give)('are replaced and withdrawn %s; the file is gone', async (_, file, change) => {
    const { id, code } = await file();
    await change(code, contact);
    await change(code, { ...contact, phone: '02 000 0000' });
    expect(await readContact(readers.officer, id)).toMatchObject({ value: { phone: '02 000 0000' } });
    await change(code, null);
    expect(await getContact(readers.officer.actor, desk, { id })).toEqual({ ok: false, error: 'no-contact' });
    expect(await readRow('select changes, file from complaint_contact')).toMatchObject({
      changes: 3,
      file: null,
    });
  });

  test('have one size, however much is in them', async () => {
    const sizes = new Set<number>();
    for (const phone of ['1', 'ก'.repeat(300)]) {
      const { code } = await tell();
      must(await (await openInBrowser(code)).changeContact({ phone, email: phone, other: phone }));
    }
    const { rows } = await desk.database.client.execute('select length(file) as n from complaint_contact');
    for (const { n } of rows) sizes.add(Number(n));
    expect([...sizes]).toHaveLength(1);
  });

  test('recorded on the way and sent again after they were withdrawn are not taken', async () => {
    const { code } = await tell();
    must(await (await openInBrowser(code)).changeContact(contact));
    const given = network.posted.find(({ name, body }) => name === 'change' && body.includes('"contact"'));
    must(await (await openInBrowser(code)).changeContact(null));
    if (!given) throw new Error('nothing was posted');
    expect(await network.repeat(given)).toEqual({ ok: false, error: 'stale' });
  });

  test('are not sealed to a key the complaint does not state', async () => {
    const { code } = await tell();
    const other = await tell();
    await desk.database.client.execute({
      sql: 'update complaint set file_recipient = (select file_recipient from complaint where id = ?) where id <> ?',
      args: [other.id, other.id],
    });
    expect(await (await openInBrowser(code)).changeContact(contact)).toEqual({ ok: false, error: 'tampered' });
    const clear = await changeContactWithCode(desk, { typedCode: code, contact }, here());
    expect(clear).toEqual({ ok: false, error: 'not-now' });
    expect(Number((await readRow('select count(*) as n from complaint_contact')).n)).toBe(0);
  });

  test('of one complaint put in the place of another’s are refused', async () => {
    const [one, other] = [await tell(), await tell()];
    for (const { code } of [one, other]) must(await (await openInBrowser(code)).changeContact(contact));
    await desk.database.client.execute({
      sql: 'update complaint_contact set file = (select file from complaint_contact where complaint_id = ?)',
      args: [other.id],
    });
    expect(await readContact(readers.officer, one.id)).toEqual({ ok: false, error: 'contact:damaged' });
  });
});

describe('the day of the last opening', () => {
  const openings: [string, (code: TrackingCode) => Promise<string | null>][] = [
    [
      'with script',
      async (code) => {
        const { thread } = await openInBrowser(code);
        await vi.waitFor(async () => expect(network.posted.at(-1)?.name).not.toBe('thread'));
        return thread.lastOpenedOn;
      },
    ],
    ['without script', async (code) => must(await openThreadWithCode(desk, code, here())).lastOpenedOn],
  ];

  test.each(openings)('is shown at the next %s, and shows nothing before the first', async (_, open) => {
    const { code } = await tell();
    expect(await open(code)).toBeNull();
    desk.clock.set(noon('2026-11-20'));
    expect(await open(code)).toBe('2026-11-18');
    desk.clock.set(noon('2026-12-02'));
    expect(await openThreadWithCode(desk, code, here())).toMatchObject({ value: { lastOpenedOn: '2026-11-20' } });
  });

  const readNote = async () =>
    Buffer.from((await readRow('select last_opened from complaint')).last_opened as ArrayBuffer);

  test('is written once a day, in one size, and a thread never opened looks the same', async () => {
    const { code } = await tell();
    const never = await readNote();
    must(await openThreadWithCode(desk, code, here()));
    const first = await readNote();
    must(await openThreadWithCode(desk, code, here()));
    expect((await readNote()).equals(first)).toBe(true);
    expect(first.equals(never)).toBe(false);
    expect(first.length).toBe(never.length);
    const headOf = (file: Buffer) =>
      file
        .toString('latin1')
        .split('\n')
        .map((line) => line.replace(/ [A-Za-z0-9+/]+$/, ''))[0];
    expect(headOf(first)).toBe(headOf(never));
    desk.clock.set(noon('2026-11-19'));
    must(await openThreadWithCode(desk, code, here()));
    expect((await readNote()).length).toBe(first.length);
  });

  test('recorded on the way and sent again on another day changes nothing', async () => {
    const { code } = await tell();
    await openInBrowser(code);
    const note = await vi.waitFor(() => {
      const found = network.posted.find(({ body }) => body.includes('"opened"'));
      if (!found) throw new Error('not yet');
      return found;
    });
    desk.clock.set(noon('2026-11-25'));
    must(await openThreadWithCode(desk, code, here()));
    const kept = await readNote();
    expect(await network.repeat(note)).toEqual({ ok: false, error: 'stale' });
    expect((await readNote()).equals(kept)).toBe(true);
  });

  test('is in nothing the office is given', async () => {
    const { id, code } = await tell();
    must(await openThreadWithCode(desk, code, here()));
    expect(Object.keys(must(await getCase(readers.officer.actor, desk, { id })))).not.toContain('lastOpened');
  });
});

describe('a word of danger', () => {
  const times = ['09:00', '13:00'];
  const at = (time: string) => `2026-11-18T${time}:00+07:00`;
  const countShown = async () =>
    Number((await readRow('select count(*) as n from complaint where released_on is not null')).n);
  const hour = async () => (await readRow(`select value from office_setting where key = 'inbox.danger'`)).value;

  beforeEach(async () => {
    vi.unstubAllGlobals();
    network = connectBrowsers(desk, times);
    desk.clock.set(at('10:20'));
    await releaseDue(desk, times);
  });

  test('with the complaint shows it from the next full hour, alone; the others wait for their time', async () => {
    await tell();
    await tellSealed(formWith({ what: 'มีคนขู่จะทำร้ายพยานคืนนี้', isDanger: true }));
    expect(await hour()).toBe('2026-11-18 11:00');
    desk.clock.set(at('10:59'));
    await releaseDue(desk, times);
    expect(await countShown()).toBe(0);
    desk.clock.set(at('11:00'));
    await releaseDue(desk, times);
    expect(await countShown()).toBe(1);
    expect(await readRow('select is_danger from complaint where released_on is not null')).toMatchObject({
      is_danger: 1,
    });
    expect(await hour()).toBeUndefined();
    desk.clock.set(at('13:00'));
    await releaseDue(desk, times);
    expect(await countShown()).toBe(2);
  });

  test('added later moves a waiting complaint, with everything it had, and an ordinary message does not', async () => {
    const { id, code } = await tell();
    const { write, changeContact } = await openInBrowser(code);
    must(await changeContact({ phone: '081', email: '', other: '' }));
    must(await write('ยังไม่มีอะไร'));
    expect(await hour()).toBeUndefined();
    must(await write('เขามารออยู่หน้าบ้าน', { change: 'danger' }));
    expect(await hour()).toBe('2026-11-18 11:00');
    desk.clock.set(at('11:30'));
    await releaseDue(desk, times);
    const { opened } = await readCase(desk, readers.officer, id);
    expect(opened.messages.entries.map(({ text }) => text)).toEqual(['ยังไม่มีอะไร', 'เขามารออยู่หน้าบ้าน']);
    expect(await getContact(readers.officer.actor, desk, { id })).toMatchObject({ ok: true });
    expect(must(await openThreadWithCode(desk, code, here())).isDanger).toBe(true);
  });

  test('puts the complaint first in the queue, before older ones', async () => {
    desk.clock.set(noon('2026-11-10'));
    const older = await tell();
    desk.clock.set(noon('2026-11-18'));
    const { id, code } = await tell();
    must(
      await addClearMessage(
        desk,
        { typedCode: code, text: 'ช่วยด้วย', once: crypto.randomUUID(), change: 'danger' },
        here(),
      ),
    );
    await releaseDue(desk, 'now');
    const entries = await listOwn(desk, readers.officer);
    expect(entries.map((entry) => entry.id)).toEqual([id, older.id]);
    expect(entries[0]).toMatchObject({ isDanger: true, isFollowed: true });
  });

  test('cannot be said for somebody else: the signature names it', async () => {
    const { code } = await tell();
    must(await (await openInBrowser(code)).write('ข้อความธรรมดา'));
    const message = network.posted.find(({ name }) => name === 'message');
    const body = JSON.stringify({ ...JSON.parse(message?.body ?? '{}'), change: 'danger' });
    expect(await network.repeat({ name: 'message', body })).toEqual({ ok: false, error: 'forged' });
    expect(await readRow('select is_danger from complaint')).toMatchObject({ is_danger: 0 });
  });
});

describe('after closing', () => {
  test('a rating counts once, in the sums of the month, and stands nowhere beside the complaint', async () => {
    const [one, other] = [await tell(), await tell()];
    const { rate } = await openInBrowser(one.code);
    expect(await rate('5')).toEqual({ ok: false, error: 'not-now' });
    for (const { id } of [one, other]) await close(id);
    must(await (await openInBrowser(one.code)).rate('5'));
    must(await rateWithCode(desk, { typedCode: other.code, rating: '5' }, here()));
    expect(await rateWithCode(desk, { typedCode: other.code, rating: '1' }, here())).toMatchObject({ ok: false });
    const { rows } = await desk.database.client.execute('select * from satisfaction_tally');
    expect(rows).toMatchObject([{ month: '2026-11', rating: 5, count: 2 }]);
    const { thread } = await openInBrowser(one.code);
    expect(thread.isRated).toBe(true);
  });

  test.each(['0', '6', '', '55', 'x'])('%j is no rating', async (rating) => {
    const { id, code } = await tell();
    await close(id);
    expect(await (await openInBrowser(code)).rate(rating)).toMatchObject({ ok: false });
    expect(Number((await readRow('select count(*) as n from satisfaction_tally')).n)).toBe(0);
  });

  test('the question what happened since waits 30, 90 and 180 days after the end, and is asked once each', async () => {
    const { id, code } = await tell();
    await close(id);
    const dueOn = async (day: string) => {
      desk.clock.set(noon(day));
      return must(await openThreadWithCode(desk, code, here())).dueCheckIn;
    };
    expect(await dueOn('2026-12-17')).toBeNull();
    expect(await dueOn('2026-12-18')).toBe(30);
    must(await (await openInBrowser(code)).write('ไม่มีอะไรเกิดขึ้น', { checkIn: 30 }));
    expect(await dueOn('2026-12-19')).toBeNull();
    expect(await dueOn('2027-02-16')).toBe(90);
    expect(await dueOn('2027-06-01')).toBe(180);
    expect(await readRow('select has_retaliation from complaint')).toMatchObject({ has_retaliation: 0 });
    must(await (await openInBrowser(code)).write('ถูกย้ายงาน', { change: 'retaliation', checkIn: 180 }));
    expect(await dueOn('2027-06-02')).toBeNull();
    expect(await listOwn(desk, readers.officer)).toMatchObject([{ id, hasRetaliation: true }]);
  });
});
