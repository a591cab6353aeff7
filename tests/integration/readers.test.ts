/**
 * Readers' keys on the server's side: who gets its part of a wrap, whose keys it keeps, which directory it stores. What
 * browsers refuse by themselves is tested beside them.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBackupRecipient } from '@/lib/office/queries';
import { saveBackupRecipient } from '@/lib/readers/backup';
import { getKeyHealth } from '@/lib/readers/key-health';
import { checkPassphrase, getKeyState, saveNewKeys } from '@/lib/readers/own-keys';
import { findDirectory, findIntakeState, findOpenDirectory, findProposal } from '@/lib/readers/queries';
import { newKeysSchema } from '@/lib/readers/schema';
import { proposeDirectory, signProposal, withdrawProposal } from '@/lib/readers/signing';
import { roles } from '@/lib/staff/policy';
import { encodeBase64url } from '@/lib/vault/bytes';
import { type Directory, hashDirectory, signDirectory } from '@/lib/vault/directory';
import { createReaderIdentity, deriveServerPart } from '@/lib/vault/reader-identity';
import { createSealingKeys } from '@/lib/vault/seal';
import {
  actorOf,
  forceDirectory,
  giveKeys,
  officer,
  openReaderDesk,
  reviewer,
  second,
  signAs,
  signInSecretOf,
  signNext,
  third,
  wrapForPosting,
} from '../helpers/reader-desk';
import type { TestDesk } from '../helpers/test-desk';

const secret = Buffer.alloc(32, 5);
const refused = (error: string) => ({ ok: false, error });
const keepRecovery = { recovery: null };

let desk: TestDesk;
beforeEach(async () => {
  desk = await openReaderDesk();
});
afterEach(() => desk.database.close());

const anyHash = '0'.repeat(64);
const anySignature = 'A'.repeat(86);

/** Every use case, asked by a member. */
const askAll = async (actor: Parameters<typeof getKeyState>[0]) => {
  const { recipient } = await createSealingKeys();
  const keys = newKeysSchema.parse(await wrapForPosting(await createReaderIdentity(), actor.staffId));
  return [
    await getKeyState(actor, desk, secret),
    await checkPassphrase(actor, desk, keys),
    await saveNewKeys(actor, desk, keys),
    await proposeDirectory(actor, desk, keepRecovery),
    await signProposal(actor, desk, { hash: anyHash, signature: anySignature }),
    await withdrawProposal(actor, desk, { hash: anyHash }),
    await saveBackupRecipient(actor, desk, { recipient }),
  ];
};

describe('without a second factor', () => {
  test('nothing is given out and nothing is kept', async () => {
    await giveKeys(desk, officer);
    for (const answer of await askAll({ ...officer, hasSecondFactor: false })) {
      expect(answer).toEqual(refused('no-second-factor'));
    }
    expect(await findBackupRecipient(desk)).toBeNull();
  });
});

describe('to a role that holds no keys', () => {
  const others = roles.filter((role) => role !== 'legal-officer' && role !== 'reviewer');

  test.each(others)('there is nothing here: %s', async (role) => {
    for (const answer of await askAll(actorOf('officer', role))) expect(answer).toEqual(refused('not-found'));
    expect(await getKeyHealth(actorOf('officer', role), desk)).toEqual(refused('not-found'));
  });
});

describe('a member’s keys', () => {
  test('are kept as posted, and only the server’s part for the passphrase is given out from then on', async () => {
    expect(await getKeyState(officer, desk, secret)).toEqual({
      ok: true,
      value: {
        status: 'none',
        serverParts: {
          passphrase: encodeBase64url(deriveServerPart(secret, 'officer', 'passphrase')),
          rescue: encodeBase64url(deriveServerPart(secret, 'officer', 'rescue')),
        },
      },
    });
    const posted = await wrapForPosting(await createReaderIdentity(), 'officer');
    expect(await saveNewKeys(officer, desk, newKeysSchema.parse(posted))).toEqual({ ok: true, value: null });
    const state = await getKeyState(officer, desk, secret);
    expect(state).toEqual({
      ok: true,
      value: {
        status: 'kept',
        recipient: posted.recipient,
        publicKey: posted.publicKey,
        passphrase: {
          wrap: posted.wraps[0]?.file,
          serverPart: encodeBase64url(deriveServerPart(secret, 'officer', 'passphrase')),
        },
      },
    });
    expect(JSON.stringify(state)).not.toContain(encodeBase64url(deriveServerPart(secret, 'officer', 'rescue')));
  });

  test('are refused with another passphrase than the member’s own', async () => {
    const posted = newKeysSchema.parse(await wrapForPosting(await createReaderIdentity(), 'officer'));
    const foreign = { ...posted, signInSecret: signInSecretOf('second') };
    expect(await checkPassphrase(officer, desk, foreign)).toEqual(refused('wrong-passphrase'));
    expect(await saveNewKeys(officer, desk, foreign)).toEqual(refused('wrong-passphrase'));
    expect(await getKeyState(officer, desk, secret)).toMatchObject({ value: { status: 'none' } });
  });

  test('are made once: a second time, and of two at the same moment the later, changes nothing', async () => {
    const make = async () => newKeysSchema.parse(await wrapForPosting(await createReaderIdentity(), 'officer'));
    const sets = [await make(), await make()];
    const outcomes = await Promise.all(sets.map((keys) => saveNewKeys(officer, desk, keys)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.error === 'keys-exist')).toHaveLength(1);
    const before = await getKeyState(officer, desk, secret);
    expect(await saveNewKeys(officer, desk, await make())).toEqual(refused('keys-exist'));
    expect(await getKeyState(officer, desk, secret)).toEqual(before);
  });

  test('are not taken when a wrap is not sealed, or sealed to two, or one way is missing', async () => {
    const posted = await wrapForPosting(await createReaderIdentity(), 'officer');
    const [passphrase, rescue] = posted.wraps;
    const clear = encodeBase64url(Buffer.from('AGE-SECRET-KEY-PQ-1 in clear'));
    const header = Buffer.from(passphrase?.file ?? '', 'base64url').toString('latin1');
    const twice = header.replace('\n---', `\n${header.split('\n')[1]}\n---`);
    const wrong = [
      { ...posted, wraps: [{ way: 'passphrase', file: clear }, rescue] },
      { ...posted, wraps: [{ way: 'passphrase', file: encodeBase64url(Buffer.from(twice, 'latin1')) }, rescue] },
      { ...posted, wraps: [passphrase, passphrase] },
      { ...posted, wraps: [passphrase] },
      { ...posted, recipient: 'age1qqqq' },
    ];
    for (const input of wrong) expect(newKeysSchema.safeParse(input).success).toBe(false);
    expect(newKeysSchema.safeParse(posted).success).toBe(true);
  });
});

describe('the first directory', () => {
  test('opens the intake once two of its own readers have signed, one of them outside', async () => {
    const [mine, theirs] = [await giveKeys(desk, officer), await giveKeys(desk, reviewer)];
    expect(await findIntakeState(desk)).toBe('no-directory');
    await proposeDirectory(officer, desk, keepRecovery);
    expect(await signAs(desk, officer, mine)).toEqual({ ok: true, value: { isComplete: false } });
    expect(await findDirectory(desk)).toBeNull();
    expect(await signAs(desk, reviewer, theirs)).toEqual({ ok: true, value: { isComplete: true } });
    expect((await findOpenDirectory(desk))?.readers.map(({ person }) => person)).toEqual(['officer', 'reviewer']);
    expect(await findProposal(desk)).toBeNull();
    expect(await getKeyHealth(officer, desk)).toMatchObject({
      value: { intake: 'open', directory: { number: 1, signedOn: '2026-11-18' }, next: 'unchanged' },
    });
  });

  test('is not complete when one reader signs twice', async () => {
    const mine = await giveKeys(desk, officer);
    await giveKeys(desk, reviewer);
    await proposeDirectory(officer, desk, keepRecovery);
    await signAs(desk, officer, mine);
    expect(await signAs(desk, officer, mine)).toEqual({ ok: true, value: { isComplete: false } });
    expect(await findDirectory(desk)).toBeNull();
  });

  test('without a reader outside the line of command leaves the intake closed', async () => {
    const signers = [
      [officer, await giveKeys(desk, officer)],
      [second, await giveKeys(desk, second)],
    ] as const;
    await signNext(desk, signers);
    expect(await findIntakeState(desk)).toBe('no-outside-reader');
    expect(await findOpenDirectory(desk)).toBeNull();
  });

  test('needs two with keys, and a proposer with keys', async () => {
    expect(await proposeDirectory(officer, desk, keepRecovery)).toEqual(refused('no-keys'));
    await giveKeys(desk, officer);
    expect(await proposeDirectory(officer, desk, keepRecovery)).toEqual(refused('too-few-readers'));
  });

  test('does not take a signature of another key, over another content, or of a stranger', async () => {
    const [mine, theirs] = [await giveKeys(desk, officer), await giveKeys(desk, reviewer)];
    await proposeDirectory(officer, desk, keepRecovery);
    expect(await signAs(desk, officer, theirs)).toEqual(refused('forged'));
    const content = (await findProposal(desk))?.content as Directory;
    const other = signDirectory({ ...content, readers: content.readers.toReversed() }, 'officer', mine.signing);
    const hash = hashDirectory(content);
    expect(await signProposal(officer, desk, { hash, signature: other.signature })).toEqual(refused('forged'));
    expect(await signAs(desk, third, await createReaderIdentity())).toEqual(refused('not-entitled'));
    expect((await findProposal(desk))?.signatures).toEqual([]);
  });

  test('keeps the signatures of an equal proposal and drops those of another', async () => {
    const mine = await giveKeys(desk, officer);
    await giveKeys(desk, reviewer);
    await proposeDirectory(officer, desk, keepRecovery);
    await signAs(desk, officer, mine);
    await proposeDirectory(reviewer, desk, keepRecovery);
    expect((await findProposal(desk))?.signatures).toHaveLength(1);
    const { recipient } = await createSealingKeys();
    const seen = hashDirectory((await findProposal(desk))?.content as Directory);
    await proposeDirectory(reviewer, desk, { recovery: recipient });
    expect(await findProposal(desk)).toMatchObject({ content: { recovery: recipient }, signatures: [] });
    // Whoever still looks at the older one signs and withdraws nothing.
    expect(await signProposal(officer, desk, { hash: seen, signature: anySignature })).toEqual(refused('stale'));
    expect(await withdrawProposal(officer, desk, { hash: seen })).toEqual(refused('stale'));
  });

  test('waits no longer once withdrawn', async () => {
    await giveKeys(desk, officer);
    await giveKeys(desk, reviewer);
    const proposed = await proposeDirectory(officer, desk, keepRecovery);
    if (!proposed.ok) throw new Error(proposed.error);
    expect(await withdrawProposal(reviewer, desk, proposed.value)).toEqual({ ok: true, value: null });
    expect(await findProposal(desk)).toBeNull();
  });
});

describe('a later directory', () => {
  const setUp = async () => {
    const signers = [
      [officer, await giveKeys(desk, officer)],
      [reviewer, await giveKeys(desk, reviewer)],
    ] as const;
    await signNext(desk, signers);
    return signers;
  };

  test('takes a new reader in by two of the readers before, never by the newcomer', async () => {
    const signers = await setUp();
    const newcomer = await giveKeys(desk, second);
    await proposeDirectory(second, desk, keepRecovery);
    expect(await signAs(desk, second, newcomer)).toEqual(refused('not-entitled'));
    await signNext(desk, signers);
    expect(await findOpenDirectory(desk)).toMatchObject({ number: 2, readers: [{}, {}, { person: 'second' }] });
  });

  test('says nothing new when nothing changed', async () => {
    await setUp();
    expect(await proposeDirectory(officer, desk, keepRecovery)).toEqual(refused('unchanged'));
  });

  test('closes the intake as soon as a reader outside has left', async () => {
    await setUp();
    await desk.database.client.execute("update staff set disabled_on = '2026-11-18' where id = 'reviewer'");
    expect(await findIntakeState(desk)).toBe('too-few-readers');
    expect(await findOpenDirectory(desk)).toBeNull();
  });
});

describe('a directory changed in the table', () => {
  const readDirectory1 = async (): Promise<Directory> => {
    await signNext(desk, [
      [officer, await giveKeys(desk, officer)],
      [reviewer, await giveKeys(desk, reviewer)],
    ]);
    return (await findDirectory(desk)) as Directory;
  };
  const stranger = async () => {
    const { sealing, signing } = await createReaderIdentity();
    return { recipient: sealing.recipient, publicKey: signing.publicKey };
  };

  test.each([
    [
      'with a reader swapped',
      'forged',
      (readers: Directory['readers'], keys: object) =>
        readers.map((reader) => (reader.person === 'reviewer' ? { ...reader, ...keys } : reader)),
    ],
    [
      'with a reader added',
      'forged',
      (readers: Directory['readers'], keys: object) => [
        ...readers,
        { ...readers[0], person: 'spy', name: 'spy', ...keys } as Directory['readers'][number],
      ],
    ],
    ['with a reader taken out', 'too-few-readers', (readers: Directory['readers']) => readers.slice(0, 1)],
  ] as const)('%s closes the intake, and nothing is built on it', async (_, error, change) => {
    const directory = await readDirectory1();
    await forceDirectory(desk, { ...directory, readers: change(directory.readers, await stranger()) });
    expect(await findIntakeState(desk)).toBe('in-doubt');
    expect(await findOpenDirectory(desk)).toBeNull();
    expect(await proposeDirectory(officer, desk, keepRecovery)).toEqual(refused(`directory:${error}`));
    expect(await getKeyHealth(officer, desk)).toMatchObject({ value: { intake: 'in-doubt', directory: null } });
  });

  test('with one signature of two is no directory', async () => {
    const directory = await readDirectory1();
    await forceDirectory(desk, { ...directory, signatures: directory.signatures.slice(0, 1) });
    expect(await findIntakeState(desk)).toBe('in-doubt');
    expect(await proposeDirectory(officer, desk, keepRecovery)).toEqual(refused('directory:too-few-signatures'));
  });

  test('or a proposal changed there takes no signature made for what was shown', async () => {
    await readDirectory1();
    await giveKeys(desk, second);
    await proposeDirectory(officer, desk, keepRecovery);
    const shown = (await findProposal(desk))?.content as Directory;
    const { recipient } = await createSealingKeys();
    await desk.database.client.execute({
      sql: 'update directory_proposal set content = replace(content, ?, ?)',
      args: [shown.readers[2]?.recipient ?? '', recipient],
    });
    const hash = hashDirectory(shown);
    expect(await signProposal(officer, desk, { hash, signature: anySignature })).toEqual(refused('stale'));
  });
});

test('the recipient for backups is kept, and a newer one takes its place', async () => {
  const recipients = [(await createSealingKeys()).recipient, (await createSealingKeys()).recipient];
  for (const recipient of recipients) {
    expect(await saveBackupRecipient(officer, desk, { recipient })).toEqual({ ok: true, value: null });
    expect(await findBackupRecipient(desk)).toBe(recipient);
  }
});
