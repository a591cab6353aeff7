/**
 * The scripts of the reporter's browser against the server's use cases, with a network between them that can lose an
 * answer or serve something else than what is stored.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followThread } from '@/app/_browser/followed-thread';
import { createParcel } from '@/app/_browser/parcel';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { getDirectoryAnswer } from '@/lib/complaints/intake-directory';
import { type ComplaintForm, readComplaintForm } from '@/lib/complaints/schema';
import { addSealedMessage, fetchThread } from '@/lib/complaints/thread';
import type { DirectoryAnswer, ThreadAnswer } from '@/lib/complaints/wire';
import type { Result } from '@/lib/platform/result';
import { decodeBase64url, encodeBase64url } from '@/lib/vault/bytes';
import { type Directory, writeDirectory } from '@/lib/vault/directory';
import { createReaderIdentity } from '@/lib/vault/reader-identity';
import { generateTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { acknowledgeWith, listOwn, openIntake, readCase, replyAs, type TestReaders } from '../helpers/reader-directory';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';

type Answers = { directory: DirectoryAnswer; thread: ThreadAnswer };

let desk: TestDesk;
let readers: TestReaders;
let bodies: string[];
/** Requests of this name reach the server, and their answers get lost. */
let lost: string | null;
let serve: { [K in keyof Answers]?: (answer: Answers[K]) => Answers[K] };
let peers = 0;

const answerTo = (name: string, input: unknown): Promise<Result<unknown>> => {
  peers += 1;
  const circumstances = { peer: `peer ${peers}`, inboxRelease: 'now' } as const;
  if (name === 'complaint') return takeSealedComplaint(desk, input, circumstances);
  if (name === 'message') return addSealedMessage(desk, input, circumstances);
  return fetchThread(desk, input, circumstances);
};

const answer = async (name: string, input: unknown) => {
  if (name === 'directory') {
    const value = await getDirectoryAnswer(desk);
    return { ok: true, value: serve.directory?.(value) ?? value };
  }
  const result = await answerTo(name, input);
  if (name !== 'thread' || !result.ok || !serve.thread) return result;
  return { ok: true, value: serve.thread(result.value as ThreadAnswer) };
};

beforeEach(async () => {
  desk = await openTestDesk();
  readers = await openIntake(desk);
  bodies = [];
  lost = null;
  serve = {};
  vi.stubGlobal('fetch', async (address: string, init: { body?: string }) => {
    const name = address.replace('/api/voice/', '');
    if (init.body !== undefined) bodies.push(init.body);
    const result = await answer(name, init.body === undefined ? undefined : JSON.parse(init.body));
    if (name === lost) throw new TypeError('network');
    return Response.json(result);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  desk.database.close();
});

const told = 'ช่างเรียกเงินสองพันบาทหน้าสำนักงาน';
const formWith = (what: string, posts: readonly string[] = ['none']): ComplaintForm => {
  const read = readComplaintForm({ category: 'bribery', posts, what });
  if (!read.ok) throw new Error('the form is not right');
  return read.form;
};

const must = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
};

const tell = async (what = told) => must(await createParcel().send(formWith(what)));
const open = async (code: TrackingCode) => must(await followThread(code).open());

describe('a complaint sealed in the browser', () => {
  it('is read by its readers, answered, and the answer read and answered by its reporter', async () => {
    const { id, code } = await tell();
    expect((await readCase(desk, readers.officer, id)).opened.answers.what).toBe(told);
    expect(await open(code)).toMatchObject({ state: 'received', caseNumber: null, messages: [] });

    await acknowledgeWith(desk, readers.reviewer, id, { text: 'วันไหน', state: 'need-more-information' });
    const following = followThread(code);
    const thread = must(await following.open());
    expect(thread).toMatchObject({ state: 'need-more-information', caseNumber: { number: 1 } });
    expect(thread.messages).toMatchObject([{ from: 'office', text: 'วันไหน' }]);

    expect(await following.write('วันจันทร์')).toMatchObject({ ok: true });
    const entries = (await readCase(desk, readers.officer, id)).opened.messages.entries;
    expect(entries.map(({ text }) => text)).toEqual(['วันไหน', 'วันจันทร์']);
  });

  it('leaves the page without a word of it, and without its code', async () => {
    const { code } = await tell();
    const following = followThread(code);
    await following.open();
    await following.write('อีกเรื่องหนึ่ง');
    const sent = bodies.join('\n');
    for (const word of [told, 'อีกเรื่องหนึ่ง', code, encodeURIComponent(told)]) expect(sent).not.toContain(word);
    // The complaint, the thread by its locator, the message, and the note that it was opened.
    expect(bodies).toHaveLength(4);
  });

  it('goes to the outside reader alone when the legal office is named', async () => {
    const sent = must(await createParcel().send(formWith(told, ['legal-office'])));
    expect(await listOwn(desk, readers.officer)).toEqual([]);
    expect((await listOwn(desk, readers.reviewer)).map(({ id }) => id)).toEqual([sent.id]);
  });

  it('is one complaint under one code however often it is sent and whatever was lost', async () => {
    const parcel = createParcel();
    lost = 'complaint';
    expect(await parcel.send(formWith(told))).toEqual({ ok: false, error: 'unreachable' });
    lost = null;
    const [first, second] = await Promise.all([parcel.send(formWith(told)), parcel.send(formWith(told))]);
    expect(must(first)).toEqual(must(second));
    expect(must(first).outcome).toBe('received');
    expect(await listOwn(desk, readers.officer)).toHaveLength(1);
    expect((await open(must(first).code)).id).toBe(must(first).id);
  });

  it('keeps its first text when another one follows under the same code, and says so', async () => {
    const parcel = createParcel();
    lost = 'complaint';
    await parcel.send(formWith(told));
    lost = null;
    const { id, outcome } = must(await parcel.send(formWith('เรื่องที่แก้ใหม่ทั้งหมด')));
    expect(outcome).toBe('already-received');
    expect(await listOwn(desk, readers.officer)).toHaveLength(1);
    const [stored] = await listOwn(desk, readers.officer);
    expect((await readCase(desk, readers.officer, stored?.id ?? id)).opened.answers.what).toBe(told);
  });

  it('is not sealed by a list of readers into which somebody was slipped', async () => {
    const stranger = await createReaderIdentity();
    serve.directory = (value) => {
      const directory = JSON.parse(value.directories[0] ?? '') as Directory;
      const [own, ...others] = directory.readers;
      const slipped = { ...own, recipient: stranger.sealing.recipient, publicKey: stranger.signing.publicKey };
      const readersThen = [slipped, ...others] as Directory['readers'];
      return { ...value, directories: [writeDirectory({ ...directory, readers: readersThen })] };
    };
    expect(await createParcel().send(formWith(told))).toEqual({ ok: false, error: 'directory' });
    expect(bodies).toEqual([]);
  });
});

describe('a message of the reporter', () => {
  it('stands in the thread once although its first answer was lost', async () => {
    const { code } = await tell();
    const following = followThread(code);
    await following.open();
    lost = 'message';
    expect(await following.write('เพิ่มเติม')).toEqual({ ok: false, error: 'unreachable' });
    lost = null;
    expect(await following.write('เพิ่มเติม')).toEqual({ ok: true, value: null });
    expect((await open(code)).messages.map(({ text }) => text)).toEqual(['เพิ่มเติม']);
  });

  it('finds its place after one that was written elsewhere with the same code', async () => {
    const { code } = await tell();
    const [here, there] = [followThread(code), followThread(code)];
    await here.open();
    await there.open();
    expect(await here.write('จากเครื่องหนึ่ง')).toMatchObject({ ok: true });
    expect(await there.write('จากอีกเครื่อง')).toMatchObject({ ok: true });
    expect((await open(code)).messages.map(({ text }) => text)).toEqual(['จากเครื่องหนึ่ง', 'จากอีกเครื่อง']);
  });

  it('may cross with an answer of the office', async () => {
    const { id, code } = await tell();
    await acknowledgeWith(desk, readers.officer, id, { text: 'ได้รับแล้ว' });
    const following = followThread(code);
    await following.open();
    await replyAs(desk, readers.reviewer, id, 'ขอถามเพิ่ม');
    expect(await following.write('มีพยาน')).toMatchObject({ ok: true });
    expect((await open(code)).messages.map(({ text }) => text)).toEqual(['ได้รับแล้ว', 'ขอถามเพิ่ม', 'มีพยาน']);
    expect((await readCase(desk, readers.officer, id)).opened.messages.doubt).toBeNull();
  });

  it('is refused with its own word when it is empty or too long', async () => {
    const { code } = await tell();
    const following = followThread(code);
    await following.open();
    expect(await following.write(' \n ')).toEqual({ ok: false, error: 'missing' });
    expect(await following.write('ก'.repeat(7_000))).toEqual({ ok: false, error: 'too-long' });
  });
});

describe('a thread that is not as it was written', () => {
  const damage = (file: string): string => {
    const bytes = decodeBase64url(file) ?? new Uint8Array();
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    return encodeBase64url(bytes);
  };
  type Envelopes = ThreadAnswer['envelopes'];
  const at = (envelopes: Envelopes, index: number) => envelopes[index] as Envelopes[number];
  const tampering: [string, (envelopes: Envelopes) => Envelopes][] = [
    ['damaged', (all) => all.map((one, index) => (index === 1 ? { ...one, file: damage(one.file) } : one))],
    ['not base64url', (all) => all.map((one, index) => (index === 1 ? { ...one, file: '*' } : one))],
    ['replayed', (all) => [...all, at(all, 1)]],
    ['reordered', (all) => [at(all, 0), at(all, 2), at(all, 1), at(all, 3)]],
    ['truncated in the middle', (all) => [at(all, 0), at(all, 2), at(all, 3)]],
    ['without its beginning', (all) => all.slice(1)],
    ['empty', () => []],
    ['under a key version nobody made', (all) => all.map((one) => ({ ...one, keyVersion: one.keyVersion + 1 }))],
  ];

  const converse = async () => {
    const { id, code } = await tell();
    await acknowledgeWith(desk, readers.officer, id, { text: 'หนึ่ง' });
    const following = followThread(code);
    await following.open();
    await following.write('สอง');
    await replyAs(desk, readers.officer, id, 'สาม');
    return { id, code };
  };

  it.each(tampering)('is not shown: %s', async (_, tamper) => {
    const { code } = await converse();
    expect((await open(code)).messages).toHaveLength(3);
    serve.thread = (value) => ({ ...value, envelopes: tamper(value.envelopes) });
    expect(await followThread(code).open()).toEqual({ ok: false, error: 'tampered' });
  });

  it('is not shown with an envelope of another complaint in it', async () => {
    const { code } = await converse();
    const other = await converse();
    const [stolen] = await desk.database.client
      .execute({
        sql: 'select file from complaint_envelope where complaint_id = ? and position = 2',
        args: [other.id],
      })
      .then(({ rows }) => rows.map(({ file }) => encodeBase64url(new Uint8Array(file as ArrayBuffer))));
    serve.thread = (value) => ({
      ...value,
      envelopes: value.envelopes.map((one, index) => (index === 1 ? { ...one, file: stolen ?? '' } : one)),
    });
    expect(await followThread(code).open()).toEqual({ ok: false, error: 'tampered' });
  });

  it('is not shown when the whole of another complaint is served for it', async () => {
    const { code } = await converse();
    const other = await converse();
    const foreign = await open(other.code).then(() => JSON.parse(bodies.at(-1) ?? '{}') as unknown);
    const answered = await answerTo('thread', foreign);
    serve.thread = () => must(answered) as ThreadAnswer;
    expect(await followThread(code).open()).toEqual({ ok: false, error: 'tampered' });
  });

  it('is not shown when an answer was signed by somebody no directory names', async () => {
    const { id, code } = await tell();
    const stranger = { ...readers.officer, identity: await createReaderIdentity() };
    await acknowledgeWith(desk, readers.officer, id, { text: 'หนึ่ง' });
    const { held } = await readCase(desk, readers.officer, id);
    const { sealMessage } = await import('@/app/office/_keys/case-sealing');
    const forged = must(
      await sealMessage(held, { person: stranger.actor.staffId, identity: stranger.identity }, 'ปลอม'),
    );
    serve.thread = (value) => ({
      ...value,
      envelopes: [...value.envelopes, { ...at(value.envelopes, 1), position: 3, file: forged.file }],
    });
    expect(await followThread(code).open()).toEqual({ ok: false, error: 'tampered' });
  });

  it('is not found under a code that stands for nothing', async () => {
    await tell();
    expect(await followThread(generateTrackingCode()).open()).toEqual({ ok: false, error: 'not-found' });
  });
});
