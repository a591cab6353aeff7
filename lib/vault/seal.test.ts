import {
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { encodeHybridIdentity } from './bech32';
import { areEqualBytes, encodeUtf8 } from './bytes';
import { expectOk } from './parties.fixture';
import {
  createSealingKeys,
  deriveSealingKeys,
  isRecipient,
  open,
  openStream,
  recoverSealingKeys,
  type SealingKeys,
  seal,
  sealStream,
} from './seal';

const text = encodeUtf8('ข้อความที่ไม่ใช่ของใคร');
let keys: SealingKeys;
let others: SealingKeys;

beforeAll(async () => {
  keys = await createSealingKeys();
  others = await createSealingKeys();
});

async function sealOrThrow(recipients: readonly string[], bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = await seal(recipients, bytes);
  if (!sealed.ok) throw new Error(sealed.error);
  return sealed.value;
}

const readAll = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
const streamOf = (...chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });

describe('who can be sealed to', () => {
  test('nothing is sealed to nobody', async () => {
    expect(await seal([], text)).toEqual({ ok: false, error: 'no-recipient' });
    expect(await sealStream([], streamOf(text))).toEqual({ ok: false, error: 'no-recipient' });
  });

  test('one recipient that is not post-quantum spoils the list, wherever it stands', async () => {
    const classical = await identityToRecipient(await generateX25519Identity());
    const broken = `${keys.recipient.slice(0, -1)}${keys.recipient.endsWith('q') ? 'p' : 'q'}`;
    for (const wrong of [
      classical,
      'age1tag1qqqq',
      'age1tagpq1qqqq',
      'age1pq1',
      broken,
      keys.identity,
      '',
      keys.recipient.toUpperCase(),
    ]) {
      expect(isRecipient(wrong)).toBe(false);
      for (const list of [[wrong], [keys.recipient, wrong], [wrong, keys.recipient]]) {
        expect(await seal(list, text)).toEqual({ ok: false, error: 'wrong-recipient' });
        expect(await sealStream(list, streamOf(text))).toEqual({ ok: false, error: 'wrong-recipient' });
      }
    }
    expect(isRecipient(keys.recipient)).toBe(true);
  });

  test('keys made here are post-quantum', () => {
    expect(keys.identity).toMatch(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]{58}$/);
    expect(keys.recipient).toMatch(/^age1pq1[0-9a-z]{1952}$/);
  });
});

describe('sealed files', () => {
  test('each recipient opens them, nobody else, and every sealing looks different', async () => {
    const file = await sealOrThrow([keys.recipient, others.recipient], text);
    expect(await open(keys.identity, file)).toEqual({ ok: true, value: text });
    expect(await open(others.identity, file)).toEqual({ ok: true, value: text });
    expect(await open((await createSealingKeys()).identity, file)).toEqual({ ok: false, error: 'wrong-key' });
    expect(await sealOrThrow([keys.recipient, others.recipient], text)).not.toEqual(file);
  });

  test('they are age files that the age package alone opens, and the other way round', async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(keys.identity);
    expect(await decrypter.decrypt(await sealOrThrow([keys.recipient], text))).toEqual(text);
    const encrypter = new Encrypter();
    encrypter.addRecipient(keys.recipient);
    expect(await open(keys.identity, await encrypter.encrypt(text))).toEqual({ ok: true, value: text });
  });

  test('a text that is no post-quantum identity is a wrong key', async () => {
    const file = await sealOrThrow([keys.recipient], text);
    const classical = await generateX25519Identity();
    for (const identity of ['', classical, keys.recipient, `${keys.identity.slice(0, -1)}!`]) {
      expect(await open(identity, file)).toEqual({ ok: false, error: 'wrong-key' });
      expect(await openStream(identity, streamOf(file))).toEqual({ ok: false, error: 'wrong-key' });
      expect(await recoverSealingKeys(identity)).toEqual({ ok: false, error: 'wrong-key' });
    }
  });

  test('a file sealed to a classical key is not opened, not even with that key', async () => {
    const classical = await generateX25519Identity();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(classical));
    const file = await encrypter.encrypt(text);
    expect(await open(classical, file)).toEqual({ ok: false, error: 'wrong-key' });
    expect(await openStream(classical, streamOf(file))).toEqual({ ok: false, error: 'wrong-key' });
  });

  test('any changed bit, any cut and any addition is refused', async () => {
    const file = await sealOrThrow([keys.recipient], text);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length * 8 - 1), async (bit) => {
        const changed = file.slice();
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
        expect((await open(keys.identity, changed)).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
        expect((await open(keys.identity, file.slice(0, length))).ok).toBe(false);
      }),
      { numRuns: 30 },
    );
    const longer = new Uint8Array(file.length + 1);
    longer.set(file);
    expect(await open(keys.identity, longer)).toEqual({ ok: false, error: 'damaged' });
    expect(await open(keys.identity, text)).toEqual({ ok: false, error: 'damaged' });
  });

  test('streams of several age chunks come through whole, and a cut one fails', async () => {
    const large = Uint8Array.from({ length: 200_000 }, (_, i) => i % 251);
    const sealed = await sealStream([keys.recipient], streamOf(large.subarray(0, 7), large.subarray(7)));
    if (!sealed.ok) throw new Error(sealed.error);
    const file = await readAll(sealed.value);
    expect(areEqualBytes(expectOk(await open(keys.identity, file)), large)).toBe(true);
    const opened = await openStream(keys.identity, streamOf(file));
    if (!opened.ok) throw new Error(opened.error);
    expect(areEqualBytes(await readAll(opened.value), large)).toBe(true);
    const cut = await openStream(keys.identity, streamOf(file.slice(0, -70_000)));
    if (!cut.ok) throw new Error(cut.error);
    await expect(readAll(cut.value)).rejects.toThrow();
    expect(await openStream(others.identity, streamOf(file))).toEqual({ ok: false, error: 'wrong-key' });
  });
});

describe('derived keys', () => {
  test('32 bytes are written as an identity exactly as the age package writes those it draws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (seed) => {
        const draw = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
          (array as Uint8Array).set(seed);
          return array;
        });
        const theirs = await generateHybridIdentity();
        draw.mockRestore();
        expect(encodeHybridIdentity(seed)).toBe(theirs);
      }),
      { numRuns: 50 },
    );
    expect(() => encodeHybridIdentity(new Uint8Array(31))).toThrow(RangeError);
  });

  test('the same bytes always stand for the same keys, and the recipient follows from the identity', async () => {
    const seed = new Uint8Array(32).fill(9);
    const derived = await deriveSealingKeys(seed);
    expect(await deriveSealingKeys(seed)).toEqual(derived);
    expect(await recoverSealingKeys(derived.identity)).toEqual({ ok: true, value: derived });
  });
});
