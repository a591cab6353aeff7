/** The key signs only what follows from what its browser accepts, and never a list with other keys under its owner's name. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Directory,
  type DirectoryContent,
  hashDirectory,
  signDirectory,
  writeDirectory,
} from '@/lib/vault/directory';
import { createReaderIdentity, type ReaderIdentity } from '@/lib/vault/reader-identity';
import { signNextDirectory } from './directory-signing';

const office = Buffer.alloc(32, 7).toString('base64url');
let identities: Record<'officer' | 'reviewer' | 'newcomer' | 'stranger', ReaderIdentity>;
let first: Directory;
let next: DirectoryContent;

const readerOf = (person: string, { sealing, signing }: ReaderIdentity, isOutside = false) => ({
  person,
  name: person,
  isOutside,
  posts: [],
  recipient: sealing.recipient,
  publicKey: signing.publicKey,
});

beforeAll(async () => {
  identities = {
    officer: await createReaderIdentity(),
    reviewer: await createReaderIdentity(),
    newcomer: await createReaderIdentity(),
    stranger: await createReaderIdentity(),
  };
  const { officer, reviewer, newcomer } = identities;
  const readers = [readerOf('officer', officer), readerOf('reviewer', reviewer, true)];
  const content: DirectoryContent = { office, number: 1, previous: null, recovery: null, readers };
  const signatures = [
    signDirectory(content, 'officer', officer.signing),
    signDirectory(content, 'reviewer', reviewer.signing),
  ];
  first = { ...content, signatures };
  next = {
    ...content,
    number: 2,
    previous: hashDirectory(first),
    readers: [...readers, readerOf('newcomer', newcomer)],
  };
});

const sign = (
  content: DirectoryContent,
  person: keyof typeof identities = 'officer',
  versions: readonly Directory[] = [first],
  known: { number: number; hash: string } | null = null,
) =>
  signNextDirectory({
    content,
    versions: versions.map(writeDirectory),
    office,
    known,
    opener: { person, identity: identities[person] },
  });

describe('a reader’s key', () => {
  test('signs the version that follows', () => {
    expect(sign(next)).toMatchObject({
      ok: true,
      value: { signature: signDirectory(next, 'officer', identities.officer.signing).signature },
    });
    expect(sign({ ...first, signatures: [] } as DirectoryContent, 'reviewer', [])).toMatchObject({ ok: true });
  });

  test.each([
    ['another office', { office: Buffer.alloc(32, 8).toString('base64url') }, 'wrong-office'],
    ['a version left out', { number: 3 }, 'wrong-number'],
    ['another version before', { previous: '0'.repeat(64) }, 'wrong-previous'],
  ])('does not sign for %s', (_, change, error) => {
    expect(sign({ ...next, ...change })).toEqual({ ok: false, error });
  });

  test('does not sign a list that leaves one reader, or that gives its owner other keys', () => {
    expect(sign({ ...next, readers: next.readers.slice(0, 1) })).toEqual({ ok: false, error: 'too-few-readers' });
    const swapped = next.readers.map((reader) =>
      reader.person === 'officer' ? readerOf('officer', identities.stranger) : reader,
    );
    expect(sign({ ...next, readers: swapped })).toEqual({ ok: false, error: 'own-keys-different' });
  });

  test('does not sign as a newcomer, or as somebody whose name stands over other keys', () => {
    expect(sign(next, 'newcomer')).toEqual({ ok: false, error: 'not-entitled' });
    identities = { ...identities, reviewer: identities.stranger };
    expect(sign(next, 'reviewer')).toEqual({ ok: false, error: 'own-keys-different' });
  });

  test('does not build on a version that is forged, or another than the browser knew', () => {
    const [one, two] = first.readers;
    if (!one || !two) throw new Error('two readers');
    const forged = { ...first, readers: [one, { ...two, isOutside: false }] };
    expect(sign(next, 'officer', [forged])).toEqual({ ok: false, error: 'forged' });
    expect(sign(next, 'officer', [first], { number: 1, hash: '0'.repeat(64) })).toEqual({
      ok: false,
      error: 'replaced',
    });
    expect(sign(next, 'officer', [], { number: 1, hash: hashDirectory(first) })).toEqual({
      ok: false,
      error: 'withdrawn',
    });
  });
});
