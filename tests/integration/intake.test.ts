/**
 * Taking complaints in: sent twice is stored once, the first text stays, nobody reads instead of somebody who may
 * not, and what was answered as received is on the disk, whatever happens to the process next.
 */
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '@/db/open';
import { compose } from '@/db/statement';
import { staff } from '@/db/tables/staff';
import { type ClearComplaint, takeClearComplaint, takeSealedComplaint } from '@/lib/complaints/intake';
import { openThreadWithCode } from '@/lib/complaints/thread';
import type { ComplaintPost } from '@/lib/complaints/wire';
import { encodeBase64url } from '@/lib/vault/bytes';
import { parseTrackingCode } from '@/lib/vault/tracking-code';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createCodelessKeys,
  fillForm,
  freshPeer,
  memberNamed,
  openVaultOffice,
  replaceReaders,
  sealForm,
  settings,
  twoReaders,
  type VaultOffice,
} from '../helpers/vault-office';

const isFull = process.env.PRONGSAI_FULL === '1';

let desk: TestDesk;
let vault: VaultOffice;

beforeEach(async () => {
  desk = await openTestDesk();
  vault = await openVaultOffice(desk);
});

afterEach(() => desk.database.close());

const take = (input: unknown, peer = freshPeer()) => takeSealedComplaint(desk, input, { peer, inboxRelease: 'now' });

const ticketKey = settings.deriveKey('ticket');
const takeClear = (sent: ClearComplaint) =>
  takeClearComplaint(desk, sent, { peer: freshPeer(), inboxRelease: 'now', ticketKey });

const newTicket = () => encodeBase64url(randomBytes(32));

/** Every row of the reporter's side, to compare before and after. */
const dump = async (): Promise<string> => {
  const rows = [];
  for (const table of ['complaint', 'complaint_envelope', 'complaint_wrap', 'complaint_event']) {
    rows.push((await desk.database.client.execute(`select * from ${table}`)).rows);
  }
  return JSON.stringify(rows, (_, value) =>
    value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value,
  );
};

const countComplaints = async (): Promise<number> =>
  Number((await desk.database.client.execute('select count(*) as n from complaint')).rows[0]?.n);

const received = { ok: true, value: { id: expect.any(String), receivedOn: '2026-11-18', outcome: 'received' } };

describe('a complaint sealed in the browser', () => {
  test('is stored with its keys and nothing the reporter did not send', async () => {
    const { post } = await sealForm(vault, await createCodelessKeys(), fillForm('เรียกรับเงินค่าปรับถนน'));
    expect(await take(post)).toEqual(received);
    const [row] = (await desk.database.client.execute('select * from complaint')).rows;
    expect(row).toMatchObject({
      ...{ id: post.id, reporter_public_key: post.reporterPublicKey, ticket_hash: null, received_on: '2026-11-18' },
      ...{ channel: 'web', category: 'procurement', state: 'received', case_number: null, is_danger: 0 },
    });
    expect(await dump()).not.toContain(post.locator);
  });

  test('sent again, byte for byte, is answered as the first time and stored once', async () => {
    const { post } = await sealForm(vault, await createCodelessKeys(), fillForm('เรียกรับเงินค่าปรับถนน'));
    const first = await take(post);
    const before = await dump();
    expect(await take(post)).toEqual(first);
    expect(await dump()).toBe(before);
  });

  test('sent twice at once is stored once, and both are told so', async () => {
    const { post } = await sealForm(vault, await createCodelessKeys(), fillForm('เรียกรับเงินค่าปรับถนน'));
    const answers = await Promise.all([take(post), take(post), take(post)]);
    expect(answers).toEqual([received, received, received]);
    expect(await countComplaints()).toBe(1);
  });

  test('under the same code with another text leaves the first, and says that one is there', async () => {
    const keys = await createCodelessKeys();
    const first = await sealForm(vault, keys, fillForm('เรื่องแรกที่ส่งมา'));
    const other = await sealForm(vault, keys, fillForm('เรื่องที่สองซึ่งต่างไป'));
    await take(first.post);
    const before = await dump();
    expect(await take(other.post)).toEqual({
      ok: true,
      value: { id: first.post.id, receivedOn: '2026-11-18', outcome: 'already-received' },
    });
    expect(await dump()).toBe(before);
  });

  test('two texts at once under one code: one is stored, the other is told', async () => {
    const keys = await createCodelessKeys();
    const posts = [
      (await sealForm(vault, keys, fillForm('เรื่องแรกที่ส่งมา'))).post,
      (await sealForm(vault, keys, fillForm('เรื่องที่สองซึ่งต่างไป'))).post,
    ];
    const answers = await Promise.all(posts.map((post) => take(post)));
    const outcomes = answers.map((answer) => (answer.ok ? answer.value.outcome : answer.error));
    expect(outcomes.toSorted()).toEqual(['already-received', 'received']);
    expect(await countComplaints()).toBe(1);
  });

  test('whose id another complaint has is asked to draw a new one', async () => {
    const id = randomUUID();
    const posts = [
      (await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องของคนแรก'), { id })).post,
      (await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องของคนที่สอง'), { id })).post,
    ];
    const [first, second] = posts;
    expect(await take(first)).toEqual(received);
    expect(await take(second)).toEqual({ ok: false, error: 'id-taken' });
    expect(await countComplaints()).toBe(1);
  });

  test('sealed by a directory that was replaced is asked to seal again, unless it is already there', async () => {
    const early = await sealForm(vault, await createCodelessKeys(), fillForm('ส่งก่อนเปลี่ยนรายชื่อ'));
    const late = await sealForm(vault, await createCodelessKeys(), fillForm('ปิดผนึกก่อน แต่ส่งหลัง'));
    expect(await take(early.post)).toEqual(received);
    const next = await replaceReaders(vault, vault.members);
    expect(await take(late.post)).toEqual({ ok: false, error: 'stale-directory' });
    expect(await take(early.post)).toEqual(received);
    const again = await sealForm(next, await createCodelessKeys(), fillForm('ปิดผนึกตามรายชื่อใหม่'));
    expect(await take(again.post)).toEqual(received);
  });

  test('is not taken in while fewer than two readers work here, and is still answered if it is there', async () => {
    const { post } = await sealForm(vault, await createCodelessKeys(), fillForm('ส่งก่อนปิดรับ'));
    await take(post);
    await desk.database.write('disable outside reader', [
      compose
        .update(staff)
        .set({ disabledOn: '2026-11-18' })
        .where(eq(staff.id, memberNamed(vault, 'outside').actor.staffId)),
    ]);
    const late = await sealForm(vault, await createCodelessKeys(), fillForm('ส่งหลังปิดรับ'));
    expect(await take(late.post)).toEqual({ ok: false, error: 'intake-closed' });
    expect(await take(post)).toEqual(received);
    expect(await countComplaints()).toBe(1);
  });

  const breakPost = (change: (post: ComplaintPost) => unknown) => async () => {
    const { post } = await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องที่ถูกแก้ระหว่างทาง'));
    expect(await take(change(post))).toEqual({ ok: false, error: 'invalid' });
    expect(await countComplaints()).toBe(0);
  };

  const clear = encodeBase64url(new TextEncoder().encode('clear text by mistake'));
  const withoutHolder = (holder: (one: string) => boolean) => (post: ComplaintPost) => ({
    ...post,
    wraps: post.wraps.filter((wrap) => !holder(wrap.holder)),
  });

  test.each<[string, (post: ComplaintPost) => unknown]>([
    ['a field too many', (post) => ({ ...post, browser: 'x' })],
    ['text that is not sealed', (post) => ({ ...post, complaint: clear })],
    ['a key that is not sealed', (post) => ({ ...post, wraps: post.wraps.map((wrap) => ({ ...wrap, file: clear })) })],
    ['no key for the reporter', withoutHolder((holder) => holder === 'reporter')],
    ['no key for recovery', withoutHolder((holder) => holder === 'recovery')],
    ['no reader at all', withoutHolder((holder) => holder !== 'reporter' && holder !== 'recovery')],
    ['the file key for the reporter', (post) => ({ ...post, wraps: [...post.wraps, ...copyForReporter(post)] })],
    ['a key for a stranger', (post) => ({ ...post, wraps: post.wraps.map(toStranger) })],
    ['the same key twice', (post) => ({ ...post, wraps: [...post.wraps, ...post.wraps] })],
    ['an id that carries a time', (post) => ({ ...post, id: '01890a5d-ac96-774b-bcce-b302099a8057' })],
    ['an unknown kind', (post) => ({ ...post, category: 'gossip' })],
    ['a body cut short', (post) => ({ ...post, complaint: post.complaint.slice(0, -4) })],
  ])('is refused with %s', (_, change) => breakPost(change)());

  const toStranger = (wrap: ComplaintPost['wraps'][number]) =>
    wrap.holder === 'reporter' || wrap.holder === 'recovery' ? wrap : { ...wrap, holder: randomUUID() };
  const copyForReporter = (post: ComplaintPost) =>
    post.wraps
      .filter(({ key, holder }) => key === 'thread' && holder === 'reporter')
      .map((wrap) => ({ ...wrap, key: 'file' as const }));

  test('of one network beyond a fair number is told to come later, and others are not', async () => {
    const peer = freshPeer();
    const answers = [];
    for (let sent = 0; sent < 22; sent++) answers.push(await take({}, peer));
    expect(answers.at(19)).toEqual({ ok: false, error: 'invalid' });
    expect(answers.at(20)).toEqual({ ok: false, error: 'try-later' });
    expect(await take({})).toEqual({ ok: false, error: 'invalid' });
  });
});

describe('a complaint that came without script', () => {
  test('is sealed here, and its ticket always leads to the same code', async () => {
    const ticket = newTicket();
    const form = fillForm('ส่งจากหน้าเว็บที่ไม่มีสคริปต์');
    const first = await takeClear({ form, ticket });
    if (!first.ok) throw new Error(first.error);
    const before = await dump();
    expect(first.value).toMatchObject({ outcome: 'received', receivedOn: '2026-11-18' });
    expect(parseTrackingCode(first.value.code).ok).toBe(true);
    expect(await takeClear({ form, ticket })).toEqual(first);
    expect(await dump()).toBe(before);
    expect(before).not.toContain(ticket);
    expect(before).not.toContain(first.value.code);
    expect(await openThreadWithCode(desk, first.value.code, { peer: freshPeer() })).toMatchObject({ ok: true });
  });

  test('sent twice at once is stored once under one code', async () => {
    const sent = { form: fillForm('กดส่งสองครั้งติดกัน'), ticket: newTicket() };
    const [one, other] = await Promise.all([takeClear(sent), takeClear(sent)]);
    expect(one).toEqual(other);
    expect(one).toMatchObject({ ok: true, value: { outcome: 'received' } });
    expect(await countComplaints()).toBe(1);
  });

  test('with another text under the same ticket leaves the first and shows its code', async () => {
    const ticket = newTicket();
    const first = await takeClear({ form: fillForm('เรื่องแรกที่ส่งมา'), ticket });
    const before = await dump();
    const second = await takeClear({ form: fillForm('ย้อนกลับมาแก้แล้วส่งใหม่'), ticket });
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(second.value).toEqual({ ...first.value, outcome: 'already-received' });
    expect(await dump()).toBe(before);
  });

  test('differing only in whom it names is another text', async () => {
    const ticket = newTicket();
    await takeClear({ form: fillForm('ข้อความเดียวกันทุกตัว'), ticket });
    const second = await takeClear({ form: fillForm('ข้อความเดียวกันทุกตัว', { posts: ['executive'] }), ticket });
    expect(second).toMatchObject({ ok: true, value: { outcome: 'already-received' } });
  });

  test.each(['', 'abc', encodeBase64url(randomBytes(16)), `${newTicket()}=`])(
    'with the ticket “%s” is asked for a new one',
    async (ticket) => {
      expect(await takeClear({ form: fillForm('ไม่มีตั๋ว'), ticket })).toEqual({ ok: false, error: 'ticket-malformed' });
      expect(await countComplaints()).toBe(0);
    },
  );

  test('while the intake is closed stores nothing', async () => {
    await desk.database.write('disable everybody', [compose.update(staff).set({ disabledOn: '2026-11-18' })]);
    expect(await takeClear({ form: fillForm('ส่งตอนปิดรับ'), ticket: newTicket() })).toEqual({
      ok: false,
      error: 'intake-closed',
    });
    expect(await countComplaints()).toBe(0);
  });

  test('that leaves nobody eligible stores nothing, and nobody else is asked', async () => {
    desk.database.close();
    desk = await openTestDesk();
    vault = await openVaultOffice(
      desk,
      twoReaders.map((spec) => (spec.isOutside ? { ...spec, posts: ['council'] } : spec)),
    );
    const form = fillForm('เกี่ยวกับทั้งนายกและสภา', { posts: ['executive', 'council'] });
    expect(await takeClear({ form, ticket: newTicket() })).toEqual({ ok: false, error: 'no-reader' });
    expect(await countComplaints()).toBe(0);
  });

  test('has wraps for whoever may read it and for nobody else', async () => {
    const holdersOf = async (posts: Parameters<typeof fillForm>[1]) => {
      await desk.database.client.execute('delete from complaint_event');
      await desk.database.client.execute('delete from complaint_wrap');
      await takeClear({ form: fillForm('ใครอ่านได้บ้าง', posts), ticket: newTicket() });
      const { rows } = await desk.database.client.execute(`select holder from complaint_wrap where key = 'thread'`);
      return rows.map(({ holder }) => String(holder)).toSorted();
    };
    const [legal, outside] = vault.members.map(({ actor }) => actor.staffId);
    expect(await holdersOf({ posts: ['none'] })).toEqual([legal, outside, 'recovery', 'reporter'].toSorted());
    expect(await holdersOf({ posts: ['clerk'] })).toEqual([outside, 'recovery', 'reporter'].toSorted());
    expect(await holdersOf({ posts: ['not-sure'] })).toEqual([outside, 'recovery', 'reporter'].toSorted());
  });
});

describe('what was answered as received', () => {
  const kills = isFull ? 12 : 3;

  test(`outlives ${kills} kills of the process`, { timeout: 60_000 }, async () => {
    const promised: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const posts = [];
      for (let sent = 0; sent < 6; sent++) {
        posts.push((await sealForm(vault, await createCodelessKeys(), fillForm(`เรื่องที่ ${kill}-${sent} ก่อนไฟดับ`))).post);
      }
      promised.push(...(await killAfterReceiving(posts, 1 + (kill % 3))));
    }
    expect(promised.length).toBeGreaterThanOrEqual(kills);
    const after = await openDatabase({ url: `file:${desk.databasePath}` });
    const { rows } = await after.client.execute(
      `select c.id, (select count(*) from complaint_wrap w where w.complaint_id = c.id) as wraps,
        (select count(*) from complaint_envelope e where e.complaint_id = c.id) as envelopes from complaint c`,
    );
    const { rows: checked } = await after.client.execute('pragma integrity_check');
    after.close();
    expect(checked[0]).toMatchObject({ integrity_check: 'ok' });
    // A complaint is there with its text and all seven keys or not at all.
    expect(rows.filter(({ wraps, envelopes }) => Number(wraps) !== 7 || Number(envelopes) !== 1)).toEqual([]);
    const stored = new Set(rows.map(({ id }) => String(id)));
    expect(promised.filter((id) => !stored.has(id))).toEqual([]);
  });

  /** A process of its own takes complaints in; at the n-th answer it is killed. Gives the ids it had answered. */
  const killAfterReceiving = (posts: readonly ComplaintPost[], answers: number): Promise<string[]> =>
    new Promise((resolve, reject) => {
      const taker = path.join('tests', 'helpers', 'complaint-taker.ts');
      const child = spawn(process.execPath, ['--import', 'tsx', taker, desk.databasePath], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let printed = '';
      child.stdout.on('data', (chunk) => {
        printed += String(chunk);
        if (printed.split('\n').length > answers) child.kill('SIGKILL');
      });
      child.on('error', reject);
      // Killed, not ended: a process that finished in peace proves nothing.
      child.on('exit', (_, signal) =>
        signal === 'SIGKILL' ? resolve(printed.split('\n').slice(0, -1)) : reject(new Error('it was not killed')),
      );
      child.stdin.end(JSON.stringify(posts));
    });
});
