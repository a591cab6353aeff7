/**
 * The thread from the reporter's side: with script every change is signed and taken once; without script the code
 * opens, writes and is forgotten. Whatever does not match is refused and leaves no trace.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { messageBytesMax } from '@/lib/complaints/message';
import {
  addClearMessage,
  addSealedMessage,
  fetchThread,
  openThreadWithCode,
  reporterEnvelopesMax,
} from '@/lib/complaints/thread';
import type { MessagePost } from '@/lib/complaints/wire';
import { encodeBase64url } from '@/lib/vault/bytes';
import { hashPayload, signChange } from '@/lib/vault/change';
import { createSigningKey } from '@/lib/vault/signing';
import { formatTrackingCode, generateTrackingCode } from '@/lib/vault/tracking-code';
import { acknowledgeWith } from '../helpers/reader-directory';
import { sealReporterMessage } from '../helpers/sealed-thread';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createReporter,
  fillForm,
  freshPeer,
  memberNamed,
  office,
  openVaultOffice,
  type Reporter,
  type Sent,
  sealForm,
  type VaultOffice,
} from '../helpers/vault-office';

let desk: TestDesk;
let vault: VaultOffice;
let reporter: Reporter;
let sent: Sent;

beforeEach(async () => {
  desk = await openTestDesk();
  vault = await openVaultOffice(desk);
  reporter = await createReporter();
  sent = await sealForm(vault, reporter.keys, fillForm('มีการเรียกเงินเพื่ออนุญาตก่อสร้าง'));
  const taken = await takeSealedComplaint(desk, sent.post, { peer: freshPeer(), inboxRelease: 'now' });
  if (!taken.ok) throw new Error(taken.error);
});

afterEach(() => desk.database.close());

const add = (post: MessagePost | object) => addSealedMessage(desk, post, { peer: freshPeer() });

const thread = () => ({ threadKey: sent.sealed.threadKey, envelopes: [sent.sealed.envelope] });

const countEnvelopes = async (): Promise<number> =>
  Number((await desk.database.client.execute('select count(*) as n from complaint_envelope')).rows[0]?.n);

describe('with script', () => {
  test('a locator fetches the reporter’s own wrap, the envelopes and the facts, nothing of the office', async () => {
    const fetched = await fetchThread(desk, { locator: sent.post.locator }, { peer: freshPeer() });
    if (!fetched.ok) throw new Error(fetched.error);
    const own = sent.post.wraps.find(({ key, holder }) => key === 'thread' && holder === 'reporter');
    expect(fetched.value).toEqual({
      ...{ id: sent.post.id, receivedOn: '2026-11-18', state: 'received', result: null },
      ...{ caseNumber: null, acknowledgedOn: null, today: '2026-11-18', closedOn: null },
      ...{ isDanger: false, isRated: false, contact: { changes: 0, isGiven: false } },
      lastOpened: expect.any(String),
      wraps: [{ key: 'thread', version: 1, file: own?.file }],
      envelopes: [{ position: 1, fromReporter: true, keyVersion: 1, sentOn: '2026-11-18', file: sent.post.complaint }],
    });
  });

  test.each<[string, unknown, string]>([
    ['an unknown locator', { locator: encodeBase64url(randomBytes(32)) }, 'not-found'],
    ['a locator cut short', { locator: 'AAAA' }, 'invalid'],
    ['a code in place of a locator', { locator: '12345678901234567890' }, 'invalid'],
    ['nothing', null, 'invalid'],
  ])('%s fetches nothing', async (_, input, error) => {
    expect(await fetchThread(desk, input, { peer: freshPeer() })).toEqual({ ok: false, error });
  });

  test('a message takes its counter once; the same bytes again are answered as before', async () => {
    const { post } = await sealReporterMessage(reporter.keys, thread(), 'มีพยานอีกหนึ่งคน');
    const first = await add(post);
    expect(first).toEqual({ ok: true, value: { position: 2, sentOn: '2026-11-18' } });
    expect(await add(post)).toEqual(first);
    expect(await countEnvelopes()).toBe(2);
  });

  test('the same message twice at once is stored once', async () => {
    const { post } = await sealReporterMessage(reporter.keys, thread(), 'กดส่งสองครั้ง');
    const answers = await Promise.all([add(post), add(post), add(post)]);
    expect(answers).toEqual(Array(3).fill({ ok: true, value: { position: 2, sentOn: '2026-11-18' } }));
    expect(await countEnvelopes()).toBe(2);
  });

  test('of two messages at once under one counter one is stored, the other must be sealed again', async () => {
    const posts = [
      (await sealReporterMessage(reporter.keys, thread(), 'จากเครื่องหนึ่ง')).post,
      (await sealReporterMessage(reporter.keys, thread(), 'จากอีกเครื่องหนึ่ง')).post,
    ];
    const answers = await Promise.all(posts.map(add));
    expect(answers.map((answer) => (answer.ok ? 'stored' : answer.error)).toSorted()).toEqual(['stale', 'stored']);
    expect(await countEnvelopes()).toBe(2);
  });

  test('messages of both sides stand in their order, and the reporter’s counter passes over the office’s', async () => {
    const legal = memberNamed(vault, 'legal');
    const first = await sealReporterMessage(reporter.keys, thread(), 'ข้อความที่หนึ่ง');
    await add(first.post);
    await acknowledgeWith(desk, legal, sent.post.id, { text: 'ได้รับเรื่องแล้ว' });
    const read = await openThreadWithCode(desk, reporter.code, { peer: freshPeer() });
    if (!read.ok) throw new Error(read.error);
    expect(read.value.caseNumber).toEqual({ fiscalYear: 2570, number: 1 });
    expect(read.value.messages).toEqual([
      { from: 'reporter', sentOn: '2026-11-18', text: 'ข้อความที่หนึ่ง', files: 0 },
      { from: 'office', sentOn: '2026-11-18', text: 'ได้รับเรื่องแล้ว', files: 0 },
    ]);
    // Sealed before the answer was seen: its counter is still the next, and the thread still holds.
    const envelopes = [sent.sealed.envelope, first.envelope];
    const crossed = await sealReporterMessage(reporter.keys, { ...thread(), envelopes }, 'สวนกันกลางทาง');
    expect(crossed.post.counter).toBe(3);
    expect(await add(crossed.post)).toEqual({ ok: true, value: { position: 4, sentOn: '2026-11-18' } });
    expect(await openThreadWithCode(desk, reporter.code, { peer: freshPeer() })).toMatchObject({ ok: true });
  });

  const signAgain = (post: MessagePost, change: Partial<{ counter: number; complaint: string; change: string }>) => ({
    ...post,
    signature: signChange(reporter.keys.signing, {
      ...{ office, complaint: sent.post.id, change: 'message', counter: post.counter },
      payloadSha256: hashPayload(Buffer.from(post.file, 'base64url')),
      ...change,
    }),
  });

  test.each<[string, (post: MessagePost) => Promise<object> | object, string]>([
    ['an unknown locator', (post) => ({ ...post, locator: encodeBase64url(randomBytes(32)) }), 'not-found'],
    ['no signature', (post) => ({ ...post, signature: 'A'.repeat(86) }), 'forged'],
    ['a stranger’s signature', (post) => ({ ...post, signature: signByStranger(post) }), 'forged'],
    ['the signature of another counter', (post) => signAgain(post, { counter: 9 }), 'forged'],
    ['the signature of another complaint', (post) => signAgain(post, { complaint: randomUUID() }), 'forged'],
    ['a signature to freeze', (post) => signAgain(post, { change: 'freeze' }), 'forged'],
    ['another text under the signature', async (post) => ({ ...post, file: await sealOther() }), 'forged'],
    ['a counter left out', (post) => signAgain({ ...post, counter: 3 }, {}), 'stale'],
    ['the complaint’s counter', (post) => signAgain({ ...post, counter: 1 }, {}), 'stale'],
    ['a key there is not', (post) => ({ ...post, keyVersion: 2 }), 'stale'],
    ['text that is not sealed', (post) => ({ ...post, file: encodeBase64url(Buffer.alloc(5755)) }), 'invalid'],
    ['a field too many', (post) => ({ ...post, when: 'now' }), 'invalid'],
  ])('a message with %s is refused', async (_, change, error) => {
    const { post } = await sealReporterMessage(reporter.keys, thread(), 'ข้อความที่ถูกแก้');
    expect(await add(await change(post))).toEqual({ ok: false, error });
    expect(await countEnvelopes()).toBe(1);
  });

  const signByStranger = (post: MessagePost): string =>
    signChange(createSigningKey(), {
      ...{ office, complaint: sent.post.id, change: 'message', counter: post.counter },
      payloadSha256: hashPayload(Buffer.from(post.file, 'base64url')),
    });

  const sealOther = async (): Promise<string> =>
    (await sealReporterMessage(reporter.keys, thread(), 'อีกข้อความหนึ่ง')).post.file;

  test('a thread with as many messages as one may write takes no more, and what it has stays', async () => {
    await desk.database.client.execute(`update complaint set reporter_changes = ${reporterEnvelopesMax}`);
    const { post } = await sealReporterMessage(reporter.keys, thread(), 'เกินจำนวน');
    const late = signAgain({ ...post, counter: reporterEnvelopesMax + 1 }, {});
    expect(await add(late)).toEqual({ ok: false, error: 'thread-full' });
    expect(await countEnvelopes()).toBe(1);
  });
});

describe('without script', () => {
  const write = (text: string, { code = reporter.code as string, once = randomUUID() as string } = {}) =>
    addClearMessage(desk, { typedCode: code, text, once }, { peer: freshPeer() });

  test('a code is read in any spelling people use', async () => {
    const thai = reporter.code.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');
    for (const typed of [formatTrackingCode(reporter.code), thai, ` ${reporter.code.replace(/(.{5})/g, '$1-')}`]) {
      expect(await openThreadWithCode(desk, typed, { peer: freshPeer() })).toMatchObject({ ok: true });
    }
  });

  test('a written message is sealed, counted and readable; the same form again adds nothing', async () => {
    const once = randomUUID();
    const first = await write('เพิ่มเติมจากเดิม', { once });
    expect(first).toMatchObject({ ok: true, value: { messages: [{ from: 'reporter', text: 'เพิ่มเติมจากเดิม' }] } });
    const again = await write('เพิ่มเติมจากเดิม', { once });
    expect(again.ok && again.value.messages).toEqual(first.ok && first.value.messages);
    expect(await countEnvelopes()).toBe(2);
    const { rows } = await desk.database.client.execute('select file from complaint_envelope');
    for (const { file } of rows) expect(Buffer.from(file as ArrayBuffer).includes('เพิ่มเติมจากเดิม')).toBe(false);
  });

  test('the same form twice at once adds one message', async () => {
    const once = randomUUID();
    const answers = await Promise.all([write('กดสองครั้ง', { once }), write('กดสองครั้ง', { once })]);
    expect(answers.map((answer) => answer.ok && answer.value.messages.length)).toEqual([1, 1]);
    expect(await countEnvelopes()).toBe(2);
  });

  test('two forms at once add both', async () => {
    await Promise.all([write('ข้อความหนึ่ง'), write('ข้อความสอง')]);
    const read = await openThreadWithCode(desk, reporter.code, { peer: freshPeer() });
    if (!read.ok) throw new Error(read.error);
    expect(read.value.messages.map(({ text }) => text).toSorted()).toEqual(['ข้อความสอง', 'ข้อความหนึ่ง'].toSorted());
  });

  test('what was written with script and what was written without stand in one thread', async () => {
    await add((await sealReporterMessage(reporter.keys, thread(), 'เขียนในเบราว์เซอร์')).post);
    const read = await write('เขียนโดยไม่มีสคริปต์');
    if (!read.ok) throw new Error(read.error);
    expect(read.value.messages.map(({ text }) => text)).toEqual(['เขียนในเบราว์เซอร์', 'เขียนโดยไม่มีสคริปต์']);
  });

  test.each<[string, Parameters<typeof write>, string]>([
    ['no text', ['  \n '], 'text-missing'],
    ['too much text', ['ก'.repeat(messageBytesMax / 3 + 1)], 'text-too-long'],
    ['a form number of its own making', ['ข้อความ', { once: 'again' }], 'once-malformed'],
    ['letters in the code', ['ข้อความ', { code: 'x' }], 'wrong-characters'],
    ['a code too short', ['ข้อความ', { code: '1234' }], 'wrong-length'],
    ['a digit mistyped', ['ข้อความ', { code: '00000000000000000001' }], 'wrong-check-digit'],
  ])('a message with %s is refused', async (_, [text, rest], error) => {
    expect(await write(text, rest)).toEqual({ ok: false, error });
    expect(await countEnvelopes()).toBe(1);
  });

  test('a code of nobody finds nothing', async () => {
    const code = generateTrackingCode();
    expect(await openThreadWithCode(desk, code, { peer: freshPeer() })).toEqual({ ok: false, error: 'not-found' });
    expect(await write('ถึงใคร', { code })).toEqual({ ok: false, error: 'not-found' });
  });

  test('a thread with as many messages as one may write takes no more', async () => {
    await desk.database.client.execute(`update complaint set reporter_changes = ${reporterEnvelopesMax}`);
    expect(await write('เกินจำนวน')).toEqual({ ok: false, error: 'thread-full' });
  });

  test('one network’s many tries are told to come later; another’s first is not', async () => {
    const peer = freshPeer();
    const errors = [];
    for (let tried = 0; tried < 31; tried++) {
      const read = await openThreadWithCode(desk, generateTrackingCode(), { peer });
      errors.push(read.ok ? 'found' : read.error);
    }
    expect(errors).toEqual([...Array(30).fill('not-found'), 'try-later']);
    expect(await openThreadWithCode(desk, reporter.code, { peer: freshPeer() })).toMatchObject({ ok: true });
  });
});
