/**
 * A file from a reporter without script, below the page: a picture is kept as a clean copy for the thread, the original
 * only for readers and only if asked for; one form adds once; and whatever goes wrong leaves nothing behind.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addClearEvidence } from '@/lib/complaints/clear-evidence';
import { readEvidenceList } from '@/lib/complaints/evidence-list';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { findStoredThread } from '@/lib/complaints/queries';
import { type ClearFileRefusal, keepClearFile } from '@/lib/evidence/clear-file';
import { findChunk, findEvidence } from '@/lib/evidence/queries';
import { fileBytesMax, sealedBytesMax } from '@/lib/evidence/rules';
import { openEvidenceFile } from '@/lib/evidence/storage';
import { unwrapComplaintKey } from '@/lib/vault/complaint-keys';
import { openEnvelope } from '@/lib/vault/envelope';
import { openEvidence } from '@/lib/vault/evidence-seal';
import { countMarks } from '../helpers/planted-marks';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createReporter,
  fillForm,
  freshPeer,
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
  sent = await sealForm(vault, reporter.keys, fillForm('มีรูปถ่ายใบเสร็จ'));
  const taken = await takeSealedComplaint(desk, sent.post, { peer: freshPeer(), inboxRelease: 'now' });
  if (!taken.ok) throw new Error(taken.error);
});

afterEach(() => desk.database.close());

const fixture = (name: string) => readFileSync(`tests/fixtures/evidence/${name}`);

type Sending = {
  once?: string;
  keepOriginal?: boolean;
  asItIs?: boolean;
  signal?: AbortSignal;
  typedCode?: string;
};

const send = (file: Buffer | AsyncIterable<Uint8Array>, sending: Sending = {}) => {
  const { once = randomUUID(), keepOriginal = false, asItIs = false, typedCode = reporter.code } = sending;
  const signal = sending.signal ?? new AbortController().signal;
  const stream = Buffer.isBuffer(file) ? Readable.from([file]) : file;
  const peer = freshPeer();
  return addClearEvidence<ClearFileRefusal>(
    desk,
    {
      ...{ typedCode, once },
      keep: (place, list) => keepClearFile(desk, { ...place, keepOriginal, asItIs, stream }, { peer, signal }, list),
    },
    { peer },
  );
};

const countRows = async (table: string): Promise<number> =>
  Number((await desk.database.client.execute(`select count(*) as n from ${table}`)).rows[0]?.n);

const expectNothingKept = async () => {
  expect(await countRows('evidence')).toBe(0);
  expect(await countRows('evidence_chunk')).toBe(0);
  expect(await countRows('complaint_envelope')).toBe(1);
};

/** The files that the newest message names, as whoever holds the thread key reads them. */
const readList = async () => {
  const stored = await findStoredThread(desk, reporter.keys.locatorHash);
  const newest = stored?.envelopes.at(-1);
  if (!newest) throw new Error('no thread');
  const opened = await openEnvelope({
    identity: sent.sealed.threadKey.identity,
    file: newest.file,
    kinds: ['evidence-list'],
    context: { office, complaint: sent.post.id, keyVersion: 1 },
    senders: [{ publicKey: reporter.keys.signing.publicKey, role: 'reporter', lastKeyVersion: null }],
  });
  const files = opened.ok ? readEvidenceList(opened.value) : null;
  if (!files) throw new Error('no list');
  return files;
};

const readSealed = async (id: string): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  for (let place = 0; place < ((await findEvidence(desk, id))?.chunks ?? 0); place++) {
    chunks.push((await findChunk(desk, id, place)) ?? Buffer.alloc(0));
  }
  return new Uint8Array(Buffer.concat(chunks));
};

const open = async (identity: string, { id, sha256 }: { id: string; sha256: string }) =>
  openEvidence({ identity, sealed: await readSealed(id), sha256 });

const fileIdentity = async (): Promise<string> => {
  const [member] = vault.members;
  const wrap = sent.sealed.files.wraps.find(
    ({ key, holder }) => key === 'file' && holder.role === 'reader' && holder.person === member?.actor.staffId,
  );
  const unwrapped = await unwrapComplaintKey({
    file: wrap?.file ?? new Uint8Array(),
    holderIdentity: member?.identity.sealing.identity ?? '',
    expected: { office, complaint: sent.post.id, key: 'file', version: 1 },
    senders: 'as-stated',
  });
  if (!unwrapped.ok) throw new Error(unwrapped.error);
  return unwrapped.value.key.identity;
};

describe('what is kept', () => {
  test('of a picture, a clean copy that the thread key opens, under a name that says nothing', async () => {
    expect(await send(fixture('exiftool-camera.jpg'))).toMatchObject({ ok: true });
    const [clean, ...others] = await readList();
    if (!clean) throw new Error('nothing listed');
    expect(others).toEqual([]);
    expect(clean).toMatchObject({ kind: 'clean', key: 'thread', keyVersion: 1 });
    const opened = await open(sent.sealed.threadKey.identity, clean);
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value.description).toEqual({ name: 'file.jpg', type: 'image/jpeg' });
    expect(countMarks(Buffer.from(opened.value.file))).toBe(0);
    expect(await sharp(opened.value.file).metadata()).toMatchObject({ width: 48, height: 32, format: 'jpeg' });
    expect(await countRows('evidence')).toBe(1);
  });

  test('the original only if asked for, whole, for readers and not for the code', async () => {
    const file = fixture('heif-enc.heic');
    expect(await send(file, { keepOriginal: true })).toMatchObject({ ok: true });
    const [clean, original] = await readList();
    if (!clean || !original) throw new Error('not both listed');
    expect([clean.kind, original.kind, original.key]).toEqual(['clean', 'original', 'file']);
    expect(await open(sent.sealed.threadKey.identity, original)).toEqual({ ok: false, error: 'wrong-key' });
    const opened = await open(await fileIdentity(), original);
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value.description).toEqual({ name: 'file.heic', type: 'image/heic' });
    expect(Buffer.from(opened.value.file).equals(file)).toBe(true);
  });

  test('of another file, exactly what it was, and only if asked for', async () => {
    const file = fixture('qpdf.pdf');
    expect(await send(file)).toEqual({ ok: false, error: 'not-a-picture' });
    await expectNothingKept();
    expect(await send(file, { asItIs: true })).toMatchObject({ ok: true });
    const [asItIs] = await readList();
    if (!asItIs) throw new Error('nothing listed');
    expect(asItIs).toMatchObject({ kind: 'as-is', key: 'thread' });
    const opened = await open(sent.sealed.threadKey.identity, asItIs);
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value.description).toEqual({ name: 'file.pdf', type: 'application/pdf' });
    expect(Buffer.from(opened.value.file).equals(file)).toBe(true);
  });

  test('once for each form, also when it is sent twice at the same moment', async () => {
    const once = randomUUID();
    const answers = await Promise.all([1, 2].map(() => send(fixture('pillow.png'), { once })));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await send(fixture('pillow.png'), { once })).toMatchObject({ ok: true });
    expect(await countRows('evidence')).toBe(1);
    expect(await countRows('complaint_envelope')).toBe(2);
  });
});

describe('what leaves nothing behind', () => {
  const bytes = (text: string) => Buffer.from(text.padEnd(64, ' '));

  test.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'missing'],
    ['a page that calls itself a picture', bytes('<!doctype html><script>1</script>'), 'unknown'],
    ['a drawing with script', fixture('hand.svg'), 'unknown'],
    ['a program', bytes('\x7fELF\x02\x01\x01'), 'unknown'],
    ['an archive that is no document', bytes('PK\x03\x04 nothing of an office'), 'unknown'],
    ['half a picture', fixture('exiftool-camera.jpg').subarray(0, 5_800), 'damaged'],
    ['a picture that moves', fixture('gifsicle-moving.gif'), 'moving'],
  ])('%s', async (_, file, error) => {
    expect(await send(file)).toEqual({ ok: false, error });
    await expectNothingKept();
  });

  test('a file one byte too long', async () => {
    const piece = Buffer.alloc(1 << 20, 'x');
    async function* long() {
      yield fixture('pillow.png');
      for (let sent = 0; sent < fileBytesMax; sent += piece.length) yield piece;
    }
    expect(await send(long())).toEqual({ ok: false, error: 'too-large' });
    await expectNothingKept();
  });

  test('a sender who hangs up while sending', async () => {
    async function* broken() {
      yield fixture('pillow.png');
      throw new Error('hung up');
    }
    await expect(send(broken())).rejects.toThrow('hung up');
    await expectNothingKept();
  });

  test('a sender who hangs up while the copy is made and kept', async () => {
    const hangUp = new AbortController();
    const noise = { type: 'gaussian', mean: 90, sigma: 40 } as const;
    const picture = await sharp({ create: { width: 1500, height: 1500, channels: 3, background: '#555', noise } })
      .png()
      .toBuffer();
    const sending = send(picture, { signal: hangUp.signal, keepOriginal: true });
    // As soon as the first piece of the copy stands in the database.
    while ((await countRows('evidence_chunk')) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    hangUp.abort();
    await expect(sending).rejects.toThrow();
    await expectNothingKept();
  });

  test('a complaint that has no room', async () => {
    for (let count = 0; count < 4; count++) {
      const file = { id: randomUUID(), complaintId: sent.post.id, sealedBytes: sealedBytesMax };
      expect(await openEvidenceFile(desk, file)).toMatchObject({ ok: true });
    }
    expect(await send(fixture('pillow.png'))).toEqual({ ok: false, error: 'full' });
    expect(await countRows('evidence_chunk')).toBe(0);
    expect(await countRows('complaint_envelope')).toBe(1);
  });

  test('a wrong code, and nothing of the file is read', async () => {
    const isRead = { value: false };
    async function* watched() {
      isRead.value = true;
      yield fixture('pillow.png');
    }
    const { code } = await createReporter();
    expect(await send(watched(), { typedCode: code })).toEqual({ ok: false, error: 'not-found' });
    expect(isRead.value).toBe(false);
    await expectNothingKept();
  });
});
