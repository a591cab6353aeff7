import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import vector from '@/tests/fixtures/vault/directory.json';
import { encodeUtf8 } from './bytes';
import { type Directory, fingerprintDirectory, hashDirectory, readDirectory, writeDirectory } from './directory';
import { verifyDirectoryChain, verifyDirectoryStep } from './directory-step';
import { createReaderParty, expectOk, type ReaderParty, signedDirectory } from './parties.fixture';

let officer: ReaderParty;
let reviewer: ReaderParty;
let newcomer: ReaderParty;
let first: Directory;
let second: Directory;

beforeAll(async () => {
  officer = await createReaderParty('p-1', ['legal-office']);
  reviewer = await createReaderParty('p-2', ['reviewer'], true);
  newcomer = await createReaderParty('p-3', ['legal-office']);
  first = signedDirectory({ number: 1, previous: null, readers: [officer.entry, reviewer.entry] }, [officer, reviewer]);
  second = secondBy([officer, reviewer]);
});

const secondBy = (signers: readonly ReaderParty[], change: Partial<Directory> = {}) =>
  signedDirectory(
    {
      number: 2,
      previous: hashDirectory(first),
      readers: [officer.entry, reviewer.entry, newcomer.entry],
      ...change,
    },
    signers,
  );

describe('the written directory', () => {
  test('as stored reads, hashes and prints the same', () => {
    const directory = expectOk(readDirectory(encodeUtf8(vector.text)));
    expect(writeDirectory(directory)).toBe(vector.text);
    expect(hashDirectory(directory)).toBe(vector.hash);
    expect(fingerprintDirectory(directory)).toBe(vector.fingerprint);
    expect(verifyDirectoryStep(null, directory)).toEqual({ ok: true, value: null });
  });

  test('hash and fingerprint are what Node alone computes from the text without signatures', () => {
    const { signatures, ...signed } = JSON.parse(vector.text);
    expect(signatures).toHaveLength(2);
    // The stored text has its members sorted, and JSON.parse keeps their order.
    const digest = createHash('sha256').update(JSON.stringify(signed)).digest('hex');
    expect(digest).toBe(vector.hash);
    const digits = (BigInt(`0x${digest}`) % 10n ** 30n).toString().padStart(30, '0');
    expect(vector.fingerprint).toMatch(/^\d{5}( \d{5}){5}$/);
    expect(vector.fingerprint.replaceAll(' ', '')).toBe(digits);
  });

  test('comes back as written', () => {
    expect(readDirectory(encodeUtf8(writeDirectory(second)))).toEqual({ ok: true, value: second });
  });

  test('signatures do not change the hash, anything else does', () => {
    const unsigned: Directory = { ...first, signatures: [] };
    expect(hashDirectory(unsigned)).toBe(hashDirectory(first));
    const [entry, other] = first.readers;
    if (entry === undefined || other === undefined) throw new Error('two readers');
    const changes: Partial<Directory>[] = [
      { office: 'x' },
      { number: 2 },
      { previous: 'ab'.repeat(32) },
      { recovery: entry.recipient },
      { readers: [entry] },
      { readers: [other, entry] },
      { readers: [{ ...entry, isOutside: true }, other] },
      {
        readers: [{ ...entry, posts: [...entry.posts, { post: 'clerk', isActing: true, until: '2026-12-31' }] }, other],
      },
    ];
    const hashes = changes.map((change) => hashDirectory({ ...first, ...change }));
    expect(new Set([...hashes, hashDirectory(first)]).size).toBe(changes.length + 1);
  });

  test.each<[string, (text: string) => string]>([
    ['not canonical', (text) => text.replace('{', '{ ')],
    ['of another format', (text) => text.replace('prongsai.directory/1', 'prongsai.directory/2')],
    ['with a classical recipient', (text) => text.replace(/"age1pq1[^"]*"/, '"age1qqqq"')],
    ['with something added', (text) => text.replace('"number":1', '"number":1,"other":1')],
    ['with a post that is no post', (text) => text.replace('"isActing":false', '"isActing":0')],
    ['numbered 1 after another', (text) => text.replace('"previous":null', `"previous":"${'ab'.repeat(32)}"`)],
    ['numbered 0', (text) => text.replace('"number":1', '"number":0')],
    ['cut', (text) => text.slice(0, -1)],
  ])('%s is refused', (_, change) => {
    expect(change(vector.text)).not.toBe(vector.text);
    expect(readDirectory(encodeUtf8(change(vector.text)))).toEqual({ ok: false, error: 'damaged' });
  });
});

describe('what may follow', () => {
  test('the first is signed by its own two, each next by two readers of the one before', () => {
    expect(verifyDirectoryStep(null, first).ok).toBe(true);
    expect(verifyDirectoryStep(first, second).ok).toBe(true);
    expect(verifyDirectoryChain(null, [first, second])).toEqual({ ok: true, value: second });
    expect(verifyDirectoryChain(first, [second])).toEqual({ ok: true, value: second });
  });

  test('an added reader cannot sign themselves in', () => {
    expect(verifyDirectoryStep(first, secondBy([officer, newcomer]))).toEqual({
      ok: false,
      error: 'too-few-signatures',
    });
  });

  test('one reader alone, signing once or twice, is not enough', () => {
    for (const signers of [[], [officer], [officer, officer]]) {
      expect(verifyDirectoryStep(first, secondBy(signers))).toEqual({ ok: false, error: 'too-few-signatures' });
    }
  });

  test('a reader put in after signing, or a swapped key, is refused', async () => {
    const stranger = await createReaderParty('p-9', ['division:finance']);
    const swapped = first.readers.map((reader) =>
      reader.person === 'p-1' ? { ...stranger.entry, person: 'p-1' } : reader,
    );
    expect(verifyDirectoryStep(first, { ...second, readers: swapped })).toEqual({ ok: false, error: 'forged' });
    const added = { ...second, readers: [...second.readers, stranger.entry] };
    expect(verifyDirectoryStep(first, added)).toEqual({ ok: false, error: 'forged' });
    const signedByStranger = secondBy([{ ...stranger, entry: { ...stranger.entry, person: 'p-1' } }, reviewer]);
    expect(verifyDirectoryStep(first, signedByStranger)).toEqual({ ok: false, error: 'forged' });
  });

  test('a whole new directory in place of the known one is refused', async () => {
    const a = await createReaderParty('p-1', []);
    const b = await createReaderParty('p-2', []);
    const fake = signedDirectory({ number: 1, previous: null, readers: [a.entry, b.entry] }, [a, b]);
    const fakeSecond = signedDirectory({ number: 2, previous: hashDirectory(fake), readers: [a.entry, b.entry] }, [
      a,
      b,
    ]);
    expect(verifyDirectoryStep(first, fake)).toEqual({ ok: false, error: 'wrong-number' });
    expect(verifyDirectoryStep(first, fakeSecond)).toEqual({ ok: false, error: 'wrong-previous' });
    const claimed = signedDirectory({ number: 2, previous: hashDirectory(first), readers: [a.entry, b.entry] }, [a, b]);
    expect(verifyDirectoryStep(first, claimed)).toEqual({ ok: false, error: 'forged' });
  });

  test.each<[string, () => Directory, string]>([
    ['of another office', () => secondBy([officer, reviewer], { office: 'x' }), 'wrong-office'],
    ['with a skipped number', () => secondBy([officer, reviewer], { number: 3 }), 'wrong-number'],
    ['that is older', () => first, 'wrong-number'],
    [
      'with fewer than two readers',
      () => secondBy([officer, reviewer], { readers: [reviewer.entry] }),
      'too-few-readers',
    ],
    [
      'with one person twice',
      () => secondBy([officer, reviewer], { readers: [officer.entry, { ...newcomer.entry, person: 'p-1' }] }),
      'repeated-reader',
    ],
    [
      'with one signing key twice',
      () =>
        secondBy([officer, reviewer], {
          readers: [officer.entry, { ...newcomer.entry, publicKey: officer.entry.publicKey }],
        }),
      'repeated-reader',
    ],
  ])('one %s is refused', (_, next, error) => {
    expect(verifyDirectoryStep(first, next())).toEqual({ ok: false, error });
  });

  test('a reader who was dropped signs no more', () => {
    const without = secondBy([officer, reviewer], { readers: [reviewer.entry, newcomer.entry] });
    const third = (signers: readonly ReaderParty[]) =>
      signedDirectory({ number: 3, previous: hashDirectory(without), readers: without.readers }, signers);
    expect(verifyDirectoryStep(without, third([officer, reviewer]))).toEqual({
      ok: false,
      error: 'too-few-signatures',
    });
    expect(verifyDirectoryStep(without, third([newcomer, reviewer])).ok).toBe(true);
    expect(verifyDirectoryChain(null, [first, without, third([officer, newcomer])]).ok).toBe(false);
  });
});
