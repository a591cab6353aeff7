/**
 * Evidence below the pages: chunks are taken once and in order, whatever is repeated; only the reporter's signature adds
 * or ends anything; a message keeps the files it names, and what no message names is gone after a day.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { releaseDue } from '@/lib/complaints/release';
import { getCase } from '@/lib/complaints/triage';
import { findChunk } from '@/lib/evidence/queries';
import { complaintBytesMax, filesMax } from '@/lib/evidence/rules';
import { storeSealedStream } from '@/lib/evidence/storage';
import { abandonUpload, addChunk, fetchUnlisted, finishUpload, openUpload } from '@/lib/evidence/upload';
import { encodeBase64url } from '@/lib/vault/bytes';
import { openEvidence } from '@/lib/vault/evidence-seal';
import { preparePosts, type SealedFile, sealFile } from '../helpers/sealed-evidence';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createCodelessKeys,
  fillForm,
  freshPeer,
  memberNamed,
  openVaultOffice,
  type Sent,
  sealForm,
  type VaultOffice,
} from '../helpers/vault-office';

let desk: TestDesk;
let vault: VaultOffice;
let keys: Awaited<ReturnType<typeof createCodelessKeys>>;
let sent: Sent;
let file: SealedFile;

beforeEach(async () => {
  desk = await openTestDesk();
  vault = await openVaultOffice(desk);
  keys = await createCodelessKeys();
  sent = await sealForm(vault, keys, fillForm('มีหลักฐานเป็นภาพถ่าย'));
  const taken = await takeSealedComplaint(desk, sent.post, { peer: freshPeer(), inboxRelease: 'now' });
  if (!taken.ok) throw new Error(taken.error);
  file = await sealFile(sent.sealed.threadKey.recipient, 600_000);
});

afterEach(() => desk.database.close());

const circumstances = () => ({ peer: freshPeer() });
const prepare = (id: string = randomUUID(), sealed = file) =>
  preparePosts({ keys, complaint: sent.post.id, id }, sealed);

const upload = async (id: string = randomUUID()): Promise<string> => {
  const posts = prepare(id);
  await openUpload(desk, posts.open(), circumstances());
  for (let place = 0; place < posts.chunks; place++) await addChunk(desk, posts.chunk(place), circumstances());
  expect(await finishUpload(desk, posts.finish(), circumstances())).toMatchObject({ ok: true });
  return id;
};

const countRows = async (table: 'evidence' | 'evidence_chunk'): Promise<number> =>
  Number((await desk.database.client.execute(`select count(*) as n from ${table}`)).rows[0]?.n);

const readStored = async (id: string): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for (let place = 0; ; place++) {
    const chunk = await findChunk(desk, id, place);
    if (!chunk) return Buffer.concat(chunks);
    chunks.push(chunk);
  }
};

describe('an upload', () => {
  test('comes out as it went in, and opens with the SHA-256 that was stated', async () => {
    const id = await upload();
    const stored = await readStored(id);
    expect(stored.equals(file.bytes)).toBe(true);
    const { identity } = sent.sealed.threadKey;
    const opened = await openEvidence({ identity, sealed: stored, sha256: file.sha256 });
    expect(opened).toMatchObject({ ok: true, value: { description: { name: 'รูป.jpg' } } });
  });

  test('takes each chunk once, however often and at once it is sent', async () => {
    const posts = prepare();
    const open = () => openUpload(desk, posts.open(), circumstances());
    expect(await Promise.all([open(), open()])).toEqual(
      Array(2).fill({ ok: true, value: { next: 0, isFinished: false, isListed: false } }),
    );
    const send = () => addChunk(desk, posts.chunk(0), circumstances());
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map((one) => (one.ok ? one.value.outcome : one.error)).toSorted()).toEqual([
      'stored',
      'stored-before',
      'stored-before',
    ]);
    expect(await open()).toEqual({ ok: true, value: { next: 1, isFinished: false, isListed: false } });
    expect(await countRows('evidence_chunk')).toBe(1);
  });

  test('told at the wrong place which is the next; other bytes at a filled place are refused', async () => {
    const posts = prepare();
    await openUpload(desk, posts.open(), circumstances());
    expect(await addChunk(desk, posts.chunk(2), circumstances())).toMatchObject({
      ok: true,
      value: { outcome: 'out-of-place', next: 0 },
    });
    await addChunk(desk, posts.chunk(0), circumstances());
    const other = (await sealFile(sent.sealed.threadKey.recipient, 600_000)).bytes.subarray(0, 256 * 1024);
    expect(await addChunk(desk, posts.chunk(0, other), circumstances())).toEqual({ ok: false, error: 'different' });
    expect(await finishUpload(desk, posts.finish(), circumstances())).toEqual({ ok: false, error: 'incomplete' });
  });

  test('whose bytes are not what was meant is thrown away whole', async () => {
    const posts = prepare();
    await openUpload(desk, posts.open(), circumstances());
    for (let place = 0; place < posts.chunks; place++) await addChunk(desk, posts.chunk(place), circumstances());
    const wrong = prepare(posts.open().id, { ...file, sha256: '0'.repeat(64) });
    expect(await finishUpload(desk, wrong.finish(), circumstances())).toEqual({ ok: false, error: 'different' });
    expect([await countRows('evidence'), await countRows('evidence_chunk')]).toEqual([0, 0]);
  });

  test.each([
    ['cut short', (posts: ReturnType<typeof prepare>) => posts.chunk(0, file.bytes.subarray(0, 100))],
    ['in clear', (posts: ReturnType<typeof prepare>) => posts.chunk(0, new Uint8Array(256 * 1024).fill(65))],
    ['beyond the end', (posts: ReturnType<typeof prepare>) => posts.chunk(9, new Uint8Array(256 * 1024))],
    ['of nothing', () => new Uint8Array(0)],
    ['without a signature', () => new Uint8Array(300).fill(97)],
  ])('takes no chunk %s', async (_, frameOf) => {
    const posts = prepare();
    await openUpload(desk, posts.open(), circumstances());
    expect(await addChunk(desk, frameOf(posts), circumstances())).toEqual({ ok: false, error: 'invalid' });
    expect(await countRows('evidence_chunk')).toBe(0);
  });

  test('of a stranger who has the locator alone is refused at every step', async () => {
    const id = await upload();
    const { signing } = await createCodelessKeys();
    const stranger = preparePosts({ keys: { ...keys, signing }, complaint: sent.post.id, id }, file);
    const forged = { ok: false, error: 'forged' };
    expect(await openUpload(desk, stranger.open(), circumstances())).toEqual(forged);
    expect(await addChunk(desk, stranger.chunk(0), circumstances())).toEqual(forged);
    expect(await finishUpload(desk, stranger.finish(), circumstances())).toEqual(forged);
    expect(await abandonUpload(desk, stranger.abandon(), circumstances())).toEqual(forged);
    expect(await countRows('evidence')).toBe(1);
  });

  test('signed for one step, file or place serves no other', async () => {
    const posts = prepare();
    await openUpload(desk, posts.open(), circumstances());
    const forged = { ok: false, error: 'forged' };
    expect(await abandonUpload(desk, posts.open(), circumstances())).toEqual(forged);
    expect(await openUpload(desk, { ...posts.open(), id: randomUUID() }, circumstances())).toEqual(forged);
    const moved = posts.chunk(0);
    new DataView(moved.buffer).setUint32(68, 1);
    expect(await addChunk(desk, moved, circumstances())).toEqual(forged);
  });

  test('of another complaint is neither added to, finished nor erased', async () => {
    const id = await upload();
    const other = await createCodelessKeys();
    const second = await sealForm(vault, other, fillForm('อีกเรื่องหนึ่ง'));
    await takeSealedComplaint(desk, second.post, { peer: freshPeer(), inboxRelease: 'now' });
    const posts = preparePosts({ keys: other, complaint: second.post.id, id }, file);
    expect(await openUpload(desk, posts.open(), circumstances())).toEqual({ ok: false, error: 'id-taken' });
    expect(await addChunk(desk, posts.chunk(0), circumstances())).toEqual({ ok: false, error: 'not-found' });
    expect(await finishUpload(desk, posts.finish(), circumstances())).toEqual({ ok: false, error: 'not-found' });
    expect(await abandonUpload(desk, posts.abandon(), circumstances())).toEqual({ ok: false, error: 'not-found' });
  });

  test('finds no room beyond the limits of a complaint, also half-way', async () => {
    const fill = (sealedBytes: number, complaintId = sent.post.id) =>
      desk.database.client.execute({
        sql: "insert into evidence values (?, ?, ?, 0, null, '2026-11-18', 0)",
        args: [randomUUID(), complaintId, sealedBytes],
      });
    await fill(complaintBytesMax, randomUUID());
    await fill(complaintBytesMax - file.bytes.length);
    expect(await openUpload(desk, prepare().open(), circumstances())).toMatchObject({ ok: true });
    expect(await openUpload(desk, prepare().open(), circumstances())).toEqual({ ok: false, error: 'full' });
    await desk.database.client.execute('delete from evidence');
    for (let n = 0; n < filesMax; n++) await fill(1);
    expect(await openUpload(desk, prepare().open(), circumstances())).toEqual({ ok: false, error: 'full' });
  });

  test('given up leaves nothing', async () => {
    const id = await upload();
    expect(await abandonUpload(desk, prepare(id).abandon(), circumstances())).toEqual({ ok: true, value: null });
    expect([await countRows('evidence'), await countRows('evidence_chunk')]).toEqual([0, 0]);
  });
});

describe('what no message names', () => {
  test('is told to whoever has the locator, and erased after one whole day when the inbox is touched', async () => {
    const id = await upload();
    const half = prepare();
    await openUpload(desk, half.open(), circumstances());
    await addChunk(desk, half.chunk(0), circumstances());
    const unlisted = await fetchUnlisted(desk, { locator: encodeBase64url(keys.locator) }, circumstances());
    if (!unlisted.ok) throw new Error(unlisted.error);
    expect(unlisted.value.files.map((one) => [one.id === id, one.next, one.isFinished]).toSorted()).toEqual([
      [false, 1, false],
      [true, half.chunks, true],
    ]);
    desk.clock.set('2026-11-19T16:00:00Z');
    await releaseDue(desk, 'now');
    expect(await countRows('evidence')).toBe(2);
    desk.clock.set('2026-11-19T17:00:00Z');
    await releaseDue(desk, ['09:00']);
    expect([await countRows('evidence'), await countRows('evidence_chunk')]).toEqual([0, 0]);
  });
});

describe('sealed on the server', () => {
  async function* pour(bytes: Uint8Array, pieceBytes: number) {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const store = (sealed: AsyncIterable<Uint8Array>, id: string = randomUUID()) =>
    storeSealedStream(desk, { id, complaintId: sent.post.id, sealedBytes: file.bytes.length }, sealed);

  test.each([1_000, 65_552, 262_144, 700_000])('a stream in pieces of %i bytes is kept whole', async (pieceBytes) => {
    const id = randomUUID();
    expect(await store(pour(file.bytes, pieceBytes), id)).toEqual({ ok: true, value: { sha256: file.sha256 } });
    expect((await readStored(id)).equals(file.bytes)).toBe(true);
  });

  test('a stream that ends early, goes on too long or fails leaves nothing', async () => {
    expect(await store(pour(file.bytes.subarray(0, 500_000), 9_999))).toEqual({ ok: false, error: 'invalid' });
    const longer = Buffer.concat([file.bytes, Buffer.alloc(10)]);
    expect(await store(pour(longer, 9_999))).toEqual({ ok: false, error: 'invalid' });
    async function* fail() {
      yield file.bytes.subarray(0, 300_000);
      throw new Error('the cleaner died');
    }
    await expect(store(fail())).rejects.toThrow('the cleaner died');
    expect([await countRows('evidence'), await countRows('evidence_chunk')]).toEqual([0, 0]);
  });
});

test('a complaint that waits for its release keeps the files sent to it', async () => {
  desk.clock.set('2026-11-18T03:00:00Z');
  const later = await createCodelessKeys();
  const waiting = await sealForm(vault, later, fillForm('เรื่องที่รอเวลาเปิด'));
  await takeSealedComplaint(desk, waiting.post, { peer: freshPeer(), inboxRelease: ['13:00'] });
  const posts = preparePosts({ keys: later, complaint: waiting.post.id, id: randomUUID() }, file);
  await openUpload(desk, posts.open(), circumstances());
  await addChunk(desk, posts.chunk(0), circumstances());
  desk.clock.set('2026-11-18T06:30:00Z');
  await releaseDue(desk, ['13:00']);
  const { actor } = memberNamed(vault, 'outside');
  expect(await getCase(actor, desk, { id: waiting.post.id })).toMatchObject({ ok: true, value: { evidence: [] } });
  expect(await addChunk(desk, posts.chunk(1), circumstances())).toMatchObject({ value: { outcome: 'stored' } });
});
