/** What is printed must bring the keys back, with age's own text form and nothing else. */
import { armor } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { openInnerSheet, openOuterSheet } from '@/lib/vault/recovery';
import { open, recoverSealingKeys, seal } from '@/lib/vault/seal';
import { makeBackupPaper, makeRecoveryPapers } from './paper-keys';

const holders = [
  { holder: 'ปลัด', isOutside: false },
  { holder: 'นิติกร', isOutside: false },
  { holder: 'ผู้สอบทาน', isOutside: true },
];

describe('recovery papers', () => {
  test('open for each pair with both holders’ printed keys, and with no one’s alone', async () => {
    const made = await makeRecoveryPapers(holders);
    if (!made.ok) throw new Error(made.error);
    const { recipient, pairs } = made.value;
    expect(pairs.map(({ firstHolder, lastHolder }) => `${firstHolder}+${lastHolder}`)).toEqual([
      'ปลัด+ผู้สอบทาน',
      'นิติกร+ผู้สอบทาน',
    ]);
    const keyOf = (name: string) => made.value.holders.find(({ holder }) => holder === name)?.identity ?? '';
    for (const { firstHolder, lastHolder, file } of pairs) {
      expect(file).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n[A-Za-z0-9+/=\n]+\n-----END AGE ENCRYPTED FILE-----/);
      const outer = armor.decode(file);
      expect((await openOuterSheet(outer, keyOf(lastHolder))).ok).toBe(false);
      const inner = await openOuterSheet(outer, keyOf(firstHolder));
      if (!inner.ok) throw new Error(inner.error);
      expect((await openInnerSheet(inner.value, keyOf(firstHolder))).ok).toBe(false);
      expect(await openInnerSheet(inner.value, keyOf(lastHolder))).toMatchObject({ ok: true, value: { recipient } });
    }
  });

  test('are not made for two insiders', async () => {
    expect(await makeRecoveryPapers(holders.slice(0, 2))).toEqual({ ok: false, error: 'no-pair' });
  });
});

test('the backup paper opens what is sealed to its recipient', async () => {
  const { recipient, identity } = await makeBackupPaper();
  const sealed = await seal([recipient], Uint8Array.of(1, 2, 3));
  if (!sealed.ok) throw new Error(sealed.error);
  const typed = await recoverSealingKeys(identity);
  if (!typed.ok) throw new Error(typed.error);
  expect(await open(typed.value.identity, sealed.value)).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3) });
});
