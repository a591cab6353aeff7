'use client';

/**
 * This browser's own judgement of the stored directory: every signature followed, and held against the version accepted
 * here before. Only what passes is remembered. An open key is also compared with what the directory says of its owner.
 */
import { useEffect, useState } from 'react';
import { Notice } from '@/app/_ui/notice';
import type { DirectorySummary } from '@/app/office/_keys/key-messages';
import { useKeyClient, useKeyState } from '@/app/office/_keys/key-provider';
import { keySentence, keyTexts } from '@/lib/i18n/office-keys';
import { isAlarm, vaultSentence, vaultTexts } from '@/lib/i18n/office-vault';
import type { Result } from '@/lib/platform/result';

const texts = keyTexts.th.check;

function Doubt({ code }: { code: string }) {
  return (
    <Notice kind="danger" role="alert" word={texts.refusedWord}>
      <p>{isAlarm(code) ? vaultSentence('th', code) : keySentence('th', code)}</p>
      {isAlarm(code) ? (
        <p>
          {vaultTexts.th.tell} <strong>{vaultTexts.th.code(code)}</strong>
        </p>
      ) : null}
    </Notice>
  );
}

type Listed = { recipient: string; publicKey: string } | null;

type Props = {
  versions: readonly string[];
  /** What the newest version says of the member; null where they are not in it. */
  listed: Listed;
};

export function CheckDirectory({ versions, listed }: Props) {
  const client = useKeyClient();
  const state = useKeyState();
  const [checked, setChecked] = useState<Result<DirectorySummary> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list of the same texts is the same directory
  useEffect(() => {
    let isCurrent = true;
    void client
      .ask('follow-directory', { versions, office: client.account.office, known: client.recall() })
      .then((followed) => {
        if (!isCurrent) return;
        if (followed.ok) client.remember(followed.value.known);
        setChecked(followed);
      });
    return () => {
      isCurrent = false;
    };
  }, [client, versions.join('\n')]);

  if (checked === null) return <p role="status">{texts.working}</p>;
  if (!checked.ok) {
    if (checked.error === 'no-directory') return null;
    return <Doubt code={checked.error === 'worker-broken' ? checked.error : `directory:${checked.error}`} />;
  }
  const isSwapped =
    state.status === 'unlocked' &&
    listed !== null &&
    (listed.recipient !== state.keys.recipient || listed.publicKey !== state.keys.publicKey);
  if (isSwapped) return <Doubt code="own-keys:different" />;
  return (
    <Notice kind="success" role="status" word={texts.holdsWord}>
      <p>
        <strong translate="no">{checked.value.fingerprint}</strong>
      </p>
      <p>{texts.holds}</p>
    </Notice>
  );
}
