import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeUtf8 } from './bytes';
import { writeCanonicalJson } from './canonical-json';
import { type Envelope, hashEnvelope, openEnvelope, type Sender, sealEnvelope } from './envelope';
import { pad } from './padding';
import {
  complaint,
  createReaderParty,
  createReporterParty,
  expectOk,
  office,
  type ReaderParty,
  type ReporterParty,
} from './parties.fixture';
import { createSealingKeys, open, type SealingKeys, seal } from './seal';
import { createSigningKey, type SigningKey, signObject } from './signing';

let thread: SealingKeys;
let reporter: ReporterParty;
let reader: ReaderParty;
let senders: readonly Sender[];

beforeAll(async () => {
  thread = await createSealingKeys();
  reporter = await createReporterParty();
  reader = await createReaderParty('p-1', ['legal-office']);
  senders = [reporter.sender, reader.sender];
});

const message: Omit<Envelope, 'sender'> = {
  office,
  complaint,
  kind: 'message',
  keyVersion: 1,
  counter: 2,
  seen: 'ab'.repeat(32),
  evidence: [{ id: 'e-1', sha256: 'cd'.repeat(32) }],
  body: { text: 'ขอบคุณที่แจ้งให้ทราบ' },
};

const sealMessage = async (envelope: Omit<Envelope, 'sender'>, signing: SigningKey = reader.signing) =>
  expectOk(await sealEnvelope({ recipients: [thread.recipient], signing, envelope })).file;

const openMessage = (file: Uint8Array, change: Partial<Parameters<typeof openEnvelope>[0]> = {}) =>
  openEnvelope({
    identity: thread.identity,
    file,
    kinds: ['message', 'evidence-list', 'note', 'complaint'],
    context: { office, complaint, keyVersion: 1 },
    senders,
    ...change,
  });

/** Seals whatever text is given, as a hostile party with the recipient could. */
const sealText = async (text: string) =>
  expectOk(await seal([thread.recipient], expectOk(pad('body', encodeUtf8(text)))));

const signedText = (envelope: object, signing: SigningKey) =>
  writeCanonicalJson({ ...envelope, signature: signObject(signing, envelope as never) } as never);

describe('a signed envelope', () => {
  test('comes back whole, with its sender', async () => {
    const opened = expectOk(await openMessage(await sealMessage(message)));
    const expected: Envelope = { ...message, sender: reader.signing.publicKey };
    expect(opened).toEqual(expected);
  });

  test('hashes alike for writer and opener, and differently when anything in it differs', async () => {
    const sealed = expectOk(
      await sealEnvelope({ recipients: [thread.recipient], signing: reader.signing, envelope: message }),
    );
    const opened = expectOk(await openMessage(sealed.file));
    expect(hashEnvelope(opened)).toBe(hashEnvelope(sealed.envelope));
    const changes: Partial<Envelope>[] = [
      { office: 'x' },
      { complaint: 'x' },
      { kind: 'note' },
      { keyVersion: 2 },
      { sender: reporter.signing.publicKey },
      { counter: 3 },
      { seen: null },
      { evidence: [] },
      { body: null },
    ];
    const hashes = changes.map((change) => hashEnvelope({ ...sealed.envelope, ...change }));
    expect(new Set([...hashes, hashEnvelope(sealed.envelope)]).size).toBe(changes.length + 1);
  });

  test('of any length is sealed to one of three sizes', async () => {
    const empty = (await sealMessage({ ...message, body: '' })).length;
    expect((await sealMessage({ ...message, body: 'ก'.repeat(800) })).length).toBe(empty);
    expect((await sealMessage({ ...message, body: 'ก'.repeat(1600) })).length).toBe(empty + 12 * 1024);
    expect((await sealMessage({ ...message, body: 'ก'.repeat(16_000) })).length).toBe(empty + 60 * 1024);
    const tooLong = { ...message, body: 'ก'.repeat(22_000) };
    expect(await sealEnvelope({ recipients: [thread.recipient], signing: reader.signing, envelope: tooLong })).toEqual({
      ok: false,
      error: 'too-large',
    });
  });

  test('is never sealed to nobody', async () => {
    expect(await sealEnvelope({ recipients: [], signing: reader.signing, envelope: message })).toEqual({
      ok: false,
      error: 'no-recipient',
    });
  });

  test('with any changed bit is refused', async () => {
    const file = await sealMessage(message);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length * 8 - 1), async (bit) => {
        const changed = file.slice();
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
        const opened = await openMessage(changed);
        expect(opened.ok ? 'opened' : opened.error).toMatch(/^(damaged|wrong-key)$/);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['another office', { context: { office: 'x', complaint, keyVersion: 1 } }, 'wrong-office'],
    ['another complaint', { context: { office, complaint: 'x', keyVersion: 1 } }, 'wrong-complaint'],
    ['another key version', { context: { office, complaint, keyVersion: 2 } }, 'wrong-key-version'],
    ['another kind', { kinds: ['note'] as const }, 'wrong-kind'],
    ['no known sender', { senders: [] }, 'unknown-sender'],
  ])('shown in place of %s is refused', async (_, change, error) => {
    expect(await openMessage(await sealMessage(message), change)).toEqual({ ok: false, error });
  });

  test('opened with another key is refused', async () => {
    const other = await createSealingKeys();
    expect(await openMessage(await sealMessage(message), { identity: other.identity })).toEqual({
      ok: false,
      error: 'wrong-key',
    });
  });

  test('from a stranger who knows the recipient is refused', async () => {
    expect(await openMessage(await sealMessage(message, createSigningKey()))).toEqual({
      ok: false,
      error: 'unknown-sender',
    });
  });

  test('signed by one and stated as another is refused', async () => {
    const stated = { format: 'prongsai.envelope/1', ...message, sender: reader.signing.publicKey };
    expect(await openMessage(await sealText(signedText(stated, reporter.signing)))).toEqual({
      ok: false,
      error: 'forged',
    });
    expect((await openMessage(await sealText(signedText(stated, reader.signing)))).ok).toBe(true);
  });

  test('with any word changed by someone who can seal is refused', async () => {
    const file = await sealMessage(message);
    const padded = expectOk(await open(thread.identity, file));
    const length = new DataView(padded.buffer).getUint32(0);
    const text = new TextDecoder().decode(padded.subarray(4, 4 + length));
    const tries: [string, string, string][] = [
      ['"counter":2', '"counter":3', 'forged'],
      ['"kind":"message"', '"kind":"note"', 'forged'],
      ['ขอบคุณ', 'ขอโทษ', 'forged'],
      [`"seen":"${'ab'.repeat(32)}"`, '"seen":null', 'forged'],
      ['"cdcd', '"cdce', 'forged'],
      ['prongsai.envelope/1', 'prongsai.envelope/2', 'damaged'],
      ['"kind":"message"', '"kind":"other"', 'damaged'],
      ['"counter":2', '"counter":0', 'damaged'],
      ['"format":', '"extra":1,"format":', 'damaged'],
      ['"counter":2', '"counter": 2', 'damaged'],
      ['"keyVersion":1', '"keyVersion":0', 'damaged'],
    ];
    for (const [from, to, error] of tries) {
      expect(text).toContain(from);
      expect(await openMessage(await sealText(text.replace(from, to)))).toEqual({ ok: false, error });
    }
  });

  test('padded like a key is refused, whatever its signature', async () => {
    const small = { ...message, body: '', evidence: [], seen: null };
    const stated = { format: 'prongsai.envelope/1', ...small, sender: reader.signing.publicKey };
    const padded = expectOk(pad('wrap', encodeUtf8(signedText(stated, reader.signing))));
    const file = expectOk(await seal([thread.recipient], padded));
    expect(await openMessage(file)).toEqual({ ok: false, error: 'damaged' });
  });
});

describe('who may write what', () => {
  test.each([
    ['a reader cannot file the complaint', 'complaint', 'reader'],
    ['a reporter cannot write a note', 'note', 'reporter'],
  ] as const)('%s', async (_, kind, role) => {
    const signing = role === 'reader' ? reader.signing : reporter.signing;
    expect(await openMessage(await sealMessage({ ...message, kind }, signing))).toEqual({
      ok: false,
      error: 'unknown-sender',
    });
  });

  test('a reader who lost access writes nothing under a later key, what was written before stays valid', async () => {
    const departed: Sender = { ...reader.sender, lastKeyVersion: 1 };
    expect((await openMessage(await sealMessage(message), { senders: [departed] })).ok).toBe(true);
    const later = await sealMessage({ ...message, keyVersion: 2 });
    const context = { office, complaint, keyVersion: 2 };
    expect(await openMessage(later, { senders: [departed], context })).toEqual({ ok: false, error: 'unknown-sender' });
    expect((await openMessage(later, { context })).ok).toBe(true);
  });
});
