import { Decrypter, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import vector from '@/tests/fixtures/vault/recovery.json';
import { decodeBase64url } from './bytes';
import { expectOk } from './parties.fixture';
import { createRecovery, listPermittedPairs, openInnerSheet, openOuterSheet, type RecoveryHolder } from './recovery';
import { createSealingKeys, open, type SealingKeys, seal } from './seal';

const holder = (name: string, isOutside: boolean, recipient = name): RecoveryHolder => ({
  holder: name,
  isOutside,
  recipient,
});
const pairNames = (holders: readonly RecoveryHolder[]) =>
  listPermittedPairs(holders).map(({ first, last }) => `${first.holder}+${last.holder}`);

describe('permitted pairs', () => {
  test.each([
    [[holder('a', false), holder('b', false)], []],
    [[holder('a', false), holder('x', true)], ['a+x']],
    [[holder('x', true), holder('a', false)], ['a+x']],
    [
      [holder('a', false), holder('b', false), holder('x', true)],
      ['a+x', 'b+x'],
    ],
    [
      [holder('a', false), holder('x', true), holder('y', true)],
      ['a+x', 'a+y', 'x+y'],
    ],
    [[], []],
  ])('case %#: each has an outside holder, who opens last', (holders, pairs) => {
    expect(pairNames(holders)).toEqual(pairs);
  });
});

describe('the recovery identity', () => {
  let keys: Record<'inside' | 'insider' | 'outside', SealingKeys>;
  let holders: RecoveryHolder[];

  beforeAll(async () => {
    keys = {
      inside: await createSealingKeys(),
      insider: await createSealingKeys(),
      outside: await createSealingKeys(),
    };
    holders = [
      holder('inside', false, keys.inside.recipient),
      holder('insider', false, keys.insider.recipient),
      holder('outside', true, keys.outside.recipient),
    ];
  });

  test('comes back by every permitted pair and opens what was sealed to its recipient', async () => {
    const { recipient, sheets } = expectOk(await createRecovery(holders));
    expect(sheets.map(({ firstHolder, lastHolder }) => `${firstHolder}+${lastHolder}`)).toEqual([
      'inside+outside',
      'insider+outside',
    ]);
    const sealed = expectOk(await seal([recipient], Uint8Array.of(1, 2, 3)));
    for (const sheet of sheets) {
      const inner = expectOk(await openOuterSheet(sheet.file, keys[sheet.firstHolder as 'inside'].identity));
      const recovered = expectOk(await openInnerSheet(inner, keys.outside.identity));
      expect(recovered.recipient).toBe(recipient);
      expect(await open(recovered.identity, sealed)).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3) });
    }
  });

  test('no holder alone and no two insiders get anywhere', async () => {
    const { sheets } = expectOk(await createRecovery(holders));
    const sheet = sheets[0]?.file as Uint8Array;
    for (const alone of [keys.outside, keys.insider]) {
      expect(await openOuterSheet(sheet, alone.identity)).toEqual({ ok: false, error: 'wrong-key' });
    }
    const inner = expectOk(await openOuterSheet(sheet, keys.inside.identity));
    for (const insider of [keys.inside, keys.insider]) {
      expect(await openInnerSheet(inner, insider.identity)).toEqual({ ok: false, error: 'wrong-key' });
    }
    expect(await openInnerSheet(sheet, keys.inside.identity)).toEqual({ ok: false, error: 'damaged' });
  });

  test('is not made for holders who cannot form a pair, share a key or have none', async () => {
    expect(await createRecovery(holders.slice(0, 2))).toEqual({ ok: false, error: 'no-pair' });
    const shared = holders.map((h) => ({ ...h, recipient: keys.inside.recipient }));
    expect(await createRecovery(shared)).toEqual({ ok: false, error: 'repeated-holder' });
    const without = [...holders, holder('classical', true, 'age1qqqq')];
    expect(await createRecovery(without)).toEqual({ ok: false, error: 'wrong-recipient' });
  });

  test('as stored opens with the age package alone, one holder after the other', async () => {
    const decrypt = async (identity: string, file: Uint8Array) => {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      return decrypter.decrypt(file);
    };
    const inner = await decrypt(vector.firstHolder.identity, decodeBase64url(vector.sheet) as Uint8Array);
    const identity = new TextDecoder().decode(await decrypt(vector.lastHolder.identity, inner));
    expect(await identityToRecipient(identity)).toBe(vector.recipient);
  });
});
