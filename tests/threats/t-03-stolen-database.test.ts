/**
 * T-03. The administrator, the contractor, the host: a copy of the database with the whole environment opens nothing,
 * and a reader added or swapped in the table is refused by the browsers of both sides.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchCheckedDirectory } from '@/app/_browser/checked-directory';
import { checkOwnEntry, openCase } from '@/app/office/_keys/case-opening';
import { followDirectory } from '@/app/office/_keys/directory-check';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { getDirectoryAnswer } from '@/lib/complaints/intake-directory';
import { getCase } from '@/lib/complaints/triage';
import { listDirectories } from '@/lib/readers/queries';
import { type Directory, type DirectoryContent, hashDirectory, writeDirectory } from '@/lib/vault/directory';
import { createReaderIdentity } from '@/lib/vault/reader-identity';
import { createSealingKeys } from '@/lib/vault/seal';
import { openAsMember, openWithLoot, takeEverything } from '../helpers/attacker';
import { acknowledgeWith } from '../helpers/reader-directory';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createReporter,
  environment,
  fillForm,
  freshPeer,
  type Member,
  memberNamed,
  office,
  openVaultOffice,
  replaceReaders,
  sealForm,
  settings,
  signAll,
  toEntry,
  type VaultOffice,
} from '../helpers/vault-office';

const marker = 'เครื่องหมายเฉพาะของเรื่องนี้-93d1';

let desk: TestDesk;
let vault: VaultOffice;

beforeEach(async () => {
  desk = await openTestDesk();
  vault = await openVaultOffice(desk);
});

afterEach(() => {
  vi.unstubAllGlobals();
  desk.database.close();
});

const file = async (): Promise<string> => {
  const { keys } = await createReporter();
  const { post } = await sealForm(vault, keys, fillForm(marker));
  const taken = await takeSealedComplaint(desk, post, { peer: freshPeer(), inboxRelease: 'now' });
  if (!taken.ok) throw new Error(taken.error);
  return post.id;
};

describe('a copy of the database and the environment', () => {
  test('opens nothing; with one member’s passphrase beside it, everything of theirs', async () => {
    const id = await file();
    const legal = memberNamed(vault, 'legal');
    await acknowledgeWith(desk, legal, id, { text: `ตอบ ${marker}` });
    const loot = await takeEverything(desk.database.client, environment, settings);
    // A complaint, a reply, its seven keys, three for notes, two readers' own, and the note of its last opening.
    expect(loot.files).toHaveLength(15);
    expect(await openWithLoot(loot)).toEqual([]);
    const opened = await openAsMember(loot, legal.memberPart);
    expect(opened.filter((text) => text.includes(marker))).toHaveLength(2);
  }, 60_000);

  test('holds no secret key in clear', async () => {
    await file();
    const { client } = desk.database;
    const { rows: tables } = await client.execute(`select name from sqlite_master where type = 'table'`);
    for (const { name } of tables) {
      const { rows } = await client.execute(`select * from "${String(name)}"`);
      const text = JSON.stringify(rows, (_, cell) =>
        cell instanceof ArrayBuffer ? Buffer.from(cell).toString('latin1') : cell,
      );
      expect(text, String(name)).not.toContain('AGE-SECRET-KEY');
    }
  });
});

const storeDirectories = async (directories: readonly Directory[]) => {
  await desk.database.client.execute('delete from reader_directory');
  for (const directory of directories) {
    await desk.database.client.execute({
      sql: 'insert into reader_directory (number, content) values (?, ?)',
      args: [directory.number, writeDirectory(directory)],
    });
  }
};

const makeStranger = async (): Promise<Member> => ({
  ...{ userName: 'stranger', role: 'reviewer', posts: [], isOutside: true, memberPart: new Uint8Array(32) },
  identity: await createReaderIdentity(),
  actor: {
    ...{ staffId: randomUUID(), displayName: 'คนแปลกหน้า', role: 'reviewer', divisionKey: null, hasSecondFactor: true },
  },
});

type Tampering = (stranger: Member) => Directory[] | Promise<Directory[]>;

const contentOf = ({ signatures: _, ...content }: Directory): DirectoryContent => content;
const nextAfter = (before: Directory, members: readonly Member[]): DirectoryContent => ({
  ...contentOf(before),
  ...{ number: before.number + 1, previous: hashDirectory(before), readers: members.map(toEntry) },
});

/** What somebody with the table in their hands can write, and the word it is refused with in the office. */
const tamperings: readonly [string, Tampering, string][] = [
  [
    'a reader added to the version that stands',
    (stranger) => [{ ...vault.directory, readers: [...vault.directory.readers, toEntry(stranger)] }],
    'forged',
  ],
  ['a reader’s keys swapped', (stranger) => [swapKeys(stranger)], 'forged'],
  [
    'a reader from inside called one from outside',
    () => [{ ...vault.directory, readers: vault.directory.readers.map((one) => ({ ...one, isOutside: true })) }],
    'forged',
  ],
  [
    'a post taken off a reader',
    () => [{ ...vault.directory, readers: vault.directory.readers.map((one) => ({ ...one, posts: [] })) }],
    'forged',
  ],
  [
    'another recovery recipient',
    async () => [{ ...vault.directory, recovery: (await createSealingKeys()).recipient }],
    'forged',
  ],
  [
    'a next version that nobody signed',
    (stranger) => [vault.directory, signAll(nextAfter(vault.directory, [...vault.members, stranger]), [])],
    'too-few-signatures',
  ],
  [
    'a next version signed by one reader and the stranger',
    (stranger) => [
      vault.directory,
      signAll(nextAfter(vault.directory, [...vault.members, stranger]), [memberNamed(vault, 'legal'), stranger]),
    ],
    'too-few-signatures',
  ],
  [
    'a next version with one reader’s signature twice',
    (stranger) => {
      const legal = memberNamed(vault, 'legal');
      return [vault.directory, signAll(nextAfter(vault.directory, [...vault.members, stranger]), [legal, legal])];
    },
    'too-few-signatures',
  ],
  [
    'a next version with the signatures of the one before',
    (stranger) => [
      vault.directory,
      { ...nextAfter(vault.directory, [...vault.members, stranger]), signatures: vault.directory.signatures },
    ],
    'forged',
  ],
  [
    'a version left out',
    (stranger) => {
      const second = signAll(nextAfter(vault.directory, vault.members), vault.members);
      return [vault.directory, signAll(nextAfter(second, [...vault.members, stranger]), vault.members)];
    },
    'wrong-number',
  ],
];

const swapKeys = ({ identity }: Member): Directory => ({
  ...vault.directory,
  readers: vault.directory.readers.map((reader) =>
    reader.isOutside
      ? { ...reader, recipient: identity.sealing.recipient, publicKey: identity.signing.publicKey }
      : reader,
  ),
});

const serveDirectory = () =>
  vi.stubGlobal('fetch', async () => Response.json({ ok: true, value: await getDirectoryAnswer(desk) }));

describe('a table of readers with', () => {
  test('nothing changed is accepted by both sides', async () => {
    serveDirectory();
    expect(await fetchCheckedDirectory()).toMatchObject({ ok: true, value: { isIntakeOpen: true } });
    expect(followDirectory(await listDirectories(desk), office, null)).toMatchObject({ ok: true });
    await replaceReaders(vault, vault.members);
    expect(await fetchCheckedDirectory()).toMatchObject({ ok: true, value: { versions: [{}, { number: 2 }] } });
    expect(followDirectory(await listDirectories(desk), office, null)).toMatchObject({ ok: true });
  });

  test.each(tamperings)('%s is refused by both sides', async (_, tamper, word) => {
    await storeDirectories(await tamper(await makeStranger()));
    serveDirectory();
    expect(await fetchCheckedDirectory()).toEqual({ ok: false, error: 'directory' });
    expect(followDirectory(await listDirectories(desk), office, null)).toEqual({ ok: false, error: word });
  });

  test('a whole new beginning is refused by every browser that knew the old one', async () => {
    const followed = followDirectory(await listDirectories(desk), office, null);
    if (!followed.ok) throw new Error(followed.error);
    const strangers = [await makeStranger(), await makeStranger()];
    const begun = signAll({ ...contentOf(vault.directory), readers: strangers.map(toEntry) }, strangers);
    await storeDirectories([begun]);
    const texts = await listDirectories(desk);
    expect(followDirectory(texts, office, followed.value.known)).toEqual({ ok: false, error: 'replaced' });
    expect(followDirectory([], office, followed.value.known)).toEqual({ ok: false, error: 'withdrawn' });
    // On a first visit only the fingerprint on paper tells; it is another one.
    const first = followDirectory(texts, office, null);
    expect(first).toMatchObject({ ok: true });
    expect(first.ok && first.value.fingerprint).not.toBe(followed.value.fingerprint);
  });

  test('another’s keys under a reader’s name shows that reader at once', async () => {
    const swapped = swapKeys(await makeStranger());
    const outside = memberNamed(vault, 'outside');
    const opener = { person: outside.actor.staffId, identity: outside.identity };
    expect(checkOwnEntry(swapped, opener)).toEqual({ ok: false, error: 'own-keys:different' });
  });

  test('a stranger signed in by colluding readers still opens nothing filed before', async () => {
    const id = await file();
    const stranger = await makeStranger();
    await replaceReaders(vault, [...vault.members, stranger]);
    const outside = memberNamed(vault, 'outside');
    const fetched = await getCase(outside.actor, desk, { id });
    if (!fetched.ok) throw new Error(fetched.error);
    const opener = { person: stranger.actor.staffId, identity: stranger.identity };
    expect(await openCase(fetched.value, opener, office, null)).toEqual({ ok: false, error: 'complaint:wrong-key' });
  });
});
