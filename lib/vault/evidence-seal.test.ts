import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEvidence, sealEvidence } from './evidence-seal';
import { expectOk } from './parties.fixture';
import { createSealingKeys, type SealingKeys, seal } from './seal';

const kB = 1024;
let keys: SealingKeys;
const description = { name: 'ภาพถ่าย.jpg', type: 'image/jpeg' };

beforeAll(async () => {
  keys = await createSealingKeys();
});

const fileOf = (bytes: number) => Uint8Array.from({ length: bytes }, (_, i) => (i * 7) % 253);

function inChunks(file: Uint8Array, chunkBytes: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= file.length) return controller.close();
      controller.enqueue(file.slice(at, at + chunkBytes));
      at += chunkBytes;
    },
  });
}

const readAll = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

async function sealFile(file: Uint8Array, statedBytes = file.length) {
  const sealed = expectOk(
    await sealEvidence({
      recipients: [keys.recipient],
      description,
      file: inChunks(file, 50_000),
      fileBytes: statedBytes,
    }),
  );
  return { bytes: await readAll(sealed.stream), sha256: await sealed.sha256 };
}

describe('a sealed file', () => {
  test.each([0, 1, 300_000])('of %i bytes comes back whole, with its name inside only', async (bytes) => {
    const file = fileOf(bytes);
    const sealed = await sealFile(file);
    expect(sealed.sha256).toBe(createHash('sha256').update(sealed.bytes).digest('hex'));
    const opened = expectOk(
      await openEvidence({ identity: keys.identity, sealed: sealed.bytes, sha256: sealed.sha256 }),
    );
    expect(opened.description).toEqual(description);
    expect(Buffer.from(opened.file).equals(Buffer.from(file))).toBe(true);
    expect(Buffer.from(sealed.bytes).includes(Buffer.from(description.name))).toBe(false);
  });

  test('tells no more of its length than the step', async () => {
    const one = (await sealFile(fileOf(1))).bytes.length;
    expect((await sealFile(fileOf(255 * kB))).bytes.length).toBe(one);
    // 256 kB more are four more age chunks of 64 kB, each with a tag of 16 bytes.
    expect((await sealFile(fileOf(256 * kB))).bytes.length).toBe(one + 256 * kB + 4 * 16);
  });

  test('other than the one listed in the envelope is refused before it is opened', async () => {
    const sealed = await sealFile(fileOf(10));
    const other = await sealFile(fileOf(11));
    const open = (bytes: Uint8Array, sha256: string) =>
      openEvidence({ identity: keys.identity, sealed: bytes, sha256 });
    expect(await open(other.bytes, sealed.sha256)).toEqual({ ok: false, error: 'wrong-file' });
    const changed = sealed.bytes.slice();
    changed[5000] = (changed[5000] as number) ^ 1;
    expect(await open(changed, sealed.sha256)).toEqual({ ok: false, error: 'wrong-file' });
    expect(await open(sealed.bytes, 'not a hash')).toEqual({ ok: false, error: 'wrong-file' });
  });

  test('opens for nobody else', async () => {
    const { identity } = await createSealingKeys();
    const sealed = await sealFile(fileOf(10));
    expect(await openEvidence({ identity, sealed: sealed.bytes, sha256: sealed.sha256 })).toEqual({
      ok: false,
      error: 'wrong-key',
    });
  });

  test('that was no padded file is refused', async () => {
    for (const content of [
      new Uint8Array(0),
      new Uint8Array(100),
      new Uint8Array(256 * kB),
      new Uint8Array(256 * kB).fill(1),
    ]) {
      const sealed = expectOk(await seal([keys.recipient], content));
      const sha256 = createHash('sha256').update(sealed).digest('hex');
      expect(await openEvidence({ identity: keys.identity, sealed, sha256 })).toEqual({ ok: false, error: 'damaged' });
    }
  });

  test('longer or shorter than stated fails instead of being cut', async () => {
    await expect(sealFile(fileOf(100), 99)).rejects.toThrow();
    await expect(sealFile(fileOf(100), 101)).rejects.toThrow();
  });

  test('is never sealed to nobody, and never beyond what the length prefix can say', async () => {
    const seal = (recipients: string[], fileBytes: number) =>
      sealEvidence({ recipients, description, file: inChunks(fileOf(1), 1), fileBytes });
    expect(await seal([], 1)).toEqual({ ok: false, error: 'no-recipient' });
    expect(await seal([keys.recipient], 2 ** 32)).toEqual({ ok: false, error: 'too-large' });
  });
});
