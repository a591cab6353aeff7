/**
 * Complaints that a member enters for somebody: stored like any other and once only, with the way and the day they
 * came; who entered them is nowhere; whoever is excluded gets no key although they typed it.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openContact, sealContact } from '@/lib/complaints/contact';
import { releaseDue } from '@/lib/complaints/release';
import { enterComplaint } from '@/lib/complaints/staff-entry';
import { entryAgeDaysMax } from '@/lib/complaints/staff-entry-rules';
import { type EntryPost, enterComplaintSchema } from '@/lib/complaints/staff-entry-schema';
import { openThreadWithCode } from '@/lib/complaints/thread';
import { getCase } from '@/lib/complaints/triage';
import { addDays } from '@/lib/platform/iso-day';
import type { Actor } from '@/lib/staff/policy';
import { decodeBase64url, encodeBase64url } from '@/lib/vault/bytes';
import { unwrapComplaintKey } from '@/lib/vault/complaint-keys';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createCodelessKeys,
  createReporter,
  fillForm,
  freshPeer,
  memberNamed,
  office,
  openVaultOffice,
  sealForm,
  type VaultOffice,
} from '../helpers/vault-office';

let desk: TestDesk;
let vault: VaultOffice;

beforeEach(async () => {
  desk = await openTestDesk();
  vault = await openVaultOffice(desk);
});

afterEach(() => desk.database.close());

const legal = () => memberNamed(vault, 'legal');

const came = { channel: 'paper', receivedOn: '2026-11-16', contact: null } as const;

const sealEntry = async (what: string, more: Partial<EntryPost> = {}): Promise<EntryPost> => ({
  ...(await sealForm(vault, await createCodelessKeys(), fillForm(what))).post,
  ...came,
  ...more,
});

const enter = (post: unknown, actor: Actor = legal().actor, inboxRelease: 'now' | readonly string[] = 'now') =>
  enterComplaint(actor, desk, enterComplaintSchema.parse(post), { inboxRelease });

const rowsOf = async (table: string) => (await desk.database.client.execute(`select * from ${table}`)).rows;

const tables = ['complaint', 'complaint_envelope', 'complaint_wrap', 'complaint_event', 'complaint_contact'];

/** Every row of the reporter's side; bytes as hexadecimal. */
const dump = async (): Promise<string> =>
  JSON.stringify(await Promise.all(tables.map(rowsOf)), (_, value) =>
    value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value,
  );

const refused = (error: string) => ({ ok: false, error });

describe('an entered complaint', () => {
  test('is stored with the way and the day it came, is opened by its code, and is shown when it was entered', async () => {
    const { code, keys } = await createReporter();
    const { post } = await sealForm(vault, keys, fillForm('เจ้าหน้าที่เรียกเงินค่าน้ำมัน'));
    expect(await enter({ ...post, ...came })).toEqual({ ok: true, value: { receivedOn: '2026-11-16' } });
    expect(await rowsOf('complaint')).toMatchObject([
      { id: post.id, channel: 'paper', received_on: '2026-11-16', released_on: '2026-11-18', ticket_hash: null },
    ]);
    const opened = await openThreadWithCode(desk, code, { peer: freshPeer() });
    expect(opened).toMatchObject({ ok: true, value: { receivedOn: '2026-11-16' } });
    expect(JSON.stringify(opened)).toContain('เจ้าหน้าที่เรียกเงินค่าน้ำมัน');
  });

  test('names nowhere who entered it', async () => {
    await enter(await sealEntry('เรื่องที่มาบอกด้วยตนเอง', { channel: 'walk-in' }));
    expect(await rowsOf('complaint_event')).toMatchObject([{ kind: 'released', staff_id: null }]);
    const withoutWraps = (await dump()).replaceAll(`"holder":"${legal().actor.staffId}"`, '');
    expect(withoutWraps).not.toContain(legal().actor.staffId);
  });

  test('waits for the next batch like any other, and keeps its contact details on the way', async () => {
    const keys = await createCodelessKeys();
    const { post, sealed } = await sealForm(vault, keys, fillForm('เรื่องที่เล่าทางโทรศัพท์'));
    const contact = await sealContact(
      {
        ...{ office, complaint: post.id, keyVersion: 1, counter: 1 },
        ...{ recipient: sealed.fileRecipient, signing: keys.signing },
      },
      { phone: '053-000-000', email: '', other: 'นางสมมติ' },
    );
    const entry = { ...post, ...came, channel: 'phone', contact: encodeBase64url(contact) };
    expect(await enter(entry, legal().actor, ['09:00'])).toMatchObject({ ok: true });
    expect(await rowsOf('complaint')).toMatchObject([{ released_on: null, channel: 'phone' }]);
    expect(await rowsOf('complaint_event')).toEqual([]);
    expect(await dump()).not.toContain(Buffer.from('นางสมมติ').toString('hex'));
    await releaseDue(desk, 'now');
    const [kept] = await rowsOf('complaint_contact');
    expect(kept).toMatchObject({ complaint_id: post.id, changes: 1, key_version: 1 });

    const outside = memberNamed(vault, 'outside');
    const found = await getCase(outside.actor, desk, { id: post.id });
    if (!found.ok) throw new Error('the outside reader does not find it');
    const wrap = found.value.wraps.find(({ key }) => key === 'file');
    const context = { office, complaint: post.id, keyVersion: 1 };
    const reporter = { publicKey: keys.signing.publicKey, role: 'reporter', lastKeyVersion: null } as const;
    const fileKey = await unwrapComplaintKey({
      holderIdentity: outside.identity.sealing.identity,
      file: decodeBase64url(wrap?.file ?? '') ?? new Uint8Array(),
      expected: { office, complaint: post.id, key: 'file', version: 1 },
      senders: [reporter],
    });
    if (!fileKey.ok) throw new Error(fileKey.error);
    const file = new Uint8Array(kept?.file as ArrayBuffer);
    expect(await openContact({ identity: fileKey.value.key.identity, file, context, reporter })).toEqual({
      ok: true,
      value: { phone: '053-000-000', email: '', other: 'นางสมมติ' },
    });
  });

  test('gives no key to the member who entered it where they are excluded', async () => {
    const form = fillForm('งานนิติการเก็บเรื่องไว้ไม่ส่งต่อ', { posts: ['legal-office'] });
    const { post } = await sealForm(vault, await createCodelessKeys(), form);
    expect(await enter({ ...post, ...came })).toMatchObject({ ok: true });
    expect(await getCase(legal().actor, desk, { id: post.id })).toEqual(refused('not-found'));
    expect(await getCase(memberNamed(vault, 'outside').actor, desk, { id: post.id })).toMatchObject({ ok: true });
  });
});

describe('sent again', () => {
  test('byte for byte, also at once, it is stored once and answered as the first time', async () => {
    const post = await sealEntry('เรื่องในจดหมายฉบับเดียว');
    const answers = await Promise.all([enter(post), enter(post), enter(post)]);
    expect(answers).toEqual(Array(3).fill({ ok: true, value: { receivedOn: '2026-11-16' } }));
    expect(await rowsOf('complaint')).toHaveLength(1);
  });

  test('another text under the same code is refused, and tells nothing of the first', async () => {
    const keys = await createCodelessKeys();
    const first = (await sealForm(vault, keys, fillForm('จดหมายฉบับแรกที่ได้รับ'))).post;
    const other = (await sealForm(vault, keys, fillForm('จดหมายอีกฉบับด้วยรหัสเดิม'))).post;
    await enter({ ...first, ...came });
    const before = await dump();
    expect(await enter({ ...other, ...came })).toEqual(refused('code-used'));
    expect(await dump()).toBe(before);
  });

  test('an id another complaint has is to be drawn anew', async () => {
    const id = randomUUID();
    const { post } = await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องของคนแรก'), { id });
    const other = await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องของคนที่สอง'), { id });
    await enter({ ...post, ...came });
    expect(await enter({ ...other.post, ...came })).toEqual(refused('id-taken'));
  });
});

describe('nothing is stored', () => {
  const expectNothing = async () => expect(await rowsOf('complaint')).toEqual([]);

  test.each(['division-officer', 'executive', 'administrator'] as const)('for the %s', async (role) => {
    expect(await enter(await sealEntry('เรื่องจากคนที่ไม่มีสิทธิ'), { ...legal().actor, role })).toEqual(refused('not-found'));
    await expectNothing();
  });

  test('of a day that has not come, or one too long ago', async () => {
    const today = desk.clock.today();
    for (const receivedOn of [addDays(today, 1), addDays(today, -entryAgeDaysMax - 1)]) {
      expect(await enter(await sealEntry('เรื่องที่ลงวันที่ผิด', { receivedOn }))).toEqual(refused('bad-day'));
    }
    await expectNothing();
    for (const receivedOn of [today, addDays(today, -entryAgeDaysMax)]) {
      expect(await enter(await sealEntry('เรื่องที่ลงวันที่ถูก', { receivedOn }))).toMatchObject({ ok: true });
    }
  });

  test('of a time, of the web as a way, or of a field more', async () => {
    const post = await sealEntry('เรื่องที่มีช่องเกินมา');
    for (const change of [
      { receivedOn: '2026-11-16T08:30' },
      { receivedOn: '2026-02-30' },
      { channel: 'web' },
      { enteredBy: 'somebody' },
      { work: '1' },
    ]) {
      expect(enterComplaintSchema.safeParse({ ...post, ...change }).success).toBe(false);
    }
    expect(await enter({ ...post, contact: '' })).toEqual(refused('invalid'));
    await expectNothing();
  });

  test('in clear, or sealed to somebody else than the rule says', async () => {
    const post = await sealEntry('เรื่องที่ปิดผนึกผิด');
    const clear = encodeBase64url(Buffer.from('เรื่องที่ไม่ได้ปิดผนึก'));
    expect(await enter({ ...post, complaint: clear })).toEqual(refused('invalid'));
    expect(await enter({ ...post, contact: clear })).toEqual(refused('invalid'));
    expect(await enter({ ...post, wraps: post.wraps.filter(({ holder }) => holder !== 'reporter') })).toEqual(
      refused('invalid'),
    );
    expect(await enter({ ...post, directoryNumber: 2 })).toEqual(refused('stale-directory'));
    await expectNothing();
  });
});
