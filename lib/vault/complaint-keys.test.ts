import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ComplaintKey, createComplaintKey, unwrapComplaintKey, wrapComplaintKey } from './complaint-keys';
import { openEnvelope, type Sender, sealEnvelope } from './envelope';
import {
  complaint,
  createReaderParty,
  createReporterParty,
  expectOk,
  office,
  type ReaderParty,
  type ReporterParty,
} from './parties.fixture';
import { open } from './seal';
import { createSigningKey } from './signing';

let key: ComplaintKey;
let reporter: ReporterParty;
let officer: ReaderParty;
let reviewer: ReaderParty;
let senders: readonly Sender[];
let wrap: Uint8Array;

const position = { counter: 0, seen: null };

beforeAll(async () => {
  key = await createComplaintKey('thread');
  reporter = await createReporterParty();
  officer = await createReaderParty('p-1', ['legal-office']);
  reviewer = await createReaderParty('p-2', ['reviewer'], true);
  senders = [reporter.sender, officer.sender, reviewer.sender];
  wrap = await wrapFor(officer.sealing.recipient);
});

const wrapFor = async (holder: string, signing = reporter.signing, wrapped = key) =>
  expectOk(await wrapComplaintKey({ key: wrapped, holder, signing, office, complaint, position }));

const unwrap = (file: Uint8Array, change: Partial<Parameters<typeof unwrapComplaintKey>[0]> = {}) =>
  unwrapComplaintKey({
    file,
    holderIdentity: officer.sealing.identity,
    expected: { office, complaint, key: 'thread', version: 1 },
    senders,
    ...change,
  });

describe('a complaint key wrapped for one holder', () => {
  test('comes back whole, and says who granted it', async () => {
    expect(await unwrap(wrap)).toEqual({
      ok: true,
      value: { key, grantedBy: reporter.signing.publicKey, position },
    });
  });

  test('opens for its holder only', async () => {
    expect(await unwrap(wrap, { holderIdentity: reviewer.sealing.identity })).toEqual({
      ok: false,
      error: 'wrong-key',
    });
  });

  test('can be passed on by a reader, with the reader’s own signature', async () => {
    const granted = await wrapFor(reviewer.sealing.recipient, officer.signing);
    const opened = expectOk(await unwrap(granted, { holderIdentity: reviewer.sealing.identity }));
    expect(opened.grantedBy).toBe(officer.signing.publicKey);
  });

  test('has one size, whatever it holds', async () => {
    const notes = await createComplaintKey('notes', 12);
    expect((await wrapFor(officer.sealing.recipient, officer.signing, notes)).length).toBe(wrap.length);
    expect(wrap.length).toBeLessThan(3000);
  });

  test('granted by a stranger, such as the server, is refused', async () => {
    const file = await wrapFor(officer.sealing.recipient, createSigningKey());
    expect(await unwrap(file)).toEqual({ ok: false, error: 'unknown-sender' });
  });

  test('granted under a new version by a reader who had lost access is refused', async () => {
    const next = await createComplaintKey('thread', 2);
    const file = await wrapFor(reviewer.sealing.recipient, officer.signing, next);
    const expected = { office, complaint, key: 'thread', version: 2 } as const;
    const holderIdentity = reviewer.sealing.identity;
    expect((await unwrap(file, { holderIdentity, expected })).ok).toBe(true);
    const departed = senders.map((sender) => (sender === officer.sender ? { ...sender, lastKeyVersion: 1 } : sender));
    expect(await unwrap(file, { holderIdentity, expected, senders: departed })).toEqual({
      ok: false,
      error: 'unknown-sender',
    });
  });

  test.each([
    ['office', { office: 'x', complaint, key: 'thread', version: 1 }, 'wrong-office'],
    ['complaint', { office, complaint: 'x', key: 'thread', version: 1 }, 'wrong-complaint'],
    ['key', { office, complaint, key: 'file', version: 1 }, 'wrong-kind'],
    ['version', { office, complaint, key: 'thread', version: 2 }, 'wrong-key-version'],
  ] as const)('shown as that of another %s is refused', async (_, expected, error) => {
    expect(await unwrap(wrap, { expected })).toEqual({ ok: false, error });
  });

  test('with any changed bit is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(wrap.length * 8 - 1), async (bit) => {
        const changed = wrap.slice();
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
        const opened = await unwrap(changed);
        expect(opened.ok ? 'opened' : opened.error).toMatch(/^(damaged|wrong-key)$/);
      }),
      { numRuns: 200 },
    );
  });

  test('holding something that is no key is refused', async () => {
    for (const body of [
      null,
      {},
      { key: 'thread' },
      { key: 'thread', identity: 'AGE-SECRET-KEY-PQ-1QQQQ' },
      { key: 'thread', identity: 7 },
    ]) {
      const envelope = { office, complaint, kind: 'wrap', keyVersion: 1, ...position, evidence: [], body } as const;
      const file = expectOk(
        await sealEnvelope({ recipients: [officer.sealing.recipient], signing: reporter.signing, envelope }),
      ).file;
      expect(await unwrap(file)).toEqual({ ok: false, error: 'damaged' });
    }
  });

  test('is not taken for a message, nor a message for a key', async () => {
    const context = { office, complaint, keyVersion: 1 };
    const identity = officer.sealing.identity;
    expect(await openEnvelope({ identity, file: wrap, kinds: ['message'], context, senders })).toEqual({
      ok: false,
      error: 'wrong-kind',
    });
  });
});

describe('a new version after somebody lost access', () => {
  test('has nothing in common with the old one', async () => {
    const next = await createComplaintKey('thread', 2);
    expect(next.version).toBe(2);
    const envelope = {
      office,
      complaint,
      kind: 'note',
      keyVersion: 2,
      counter: 1,
      seen: null,
      evidence: [],
      body: 'x',
    } as const;
    const sealed = expectOk(await sealEnvelope({ recipients: [next.recipient], signing: reviewer.signing, envelope }));
    expect(await open(key.identity, sealed.file)).toEqual({ ok: false, error: 'wrong-key' });
  });
});
