'use client';

/**
 * Where a member unlocks and locks their key, on any page that needs one. The passphrase goes to the Worker and is
 * cleared from the field once it has opened the key; a refusal leaves it standing.
 */
import Link from 'next/link';
import { useState } from 'react';
import { Actions, Button } from '@/app/_ui/buttons';
import { Notice } from '@/app/_ui/notice';
import { keyTexts } from '@/lib/i18n/office-keys';
import { passkeySentence, passkeyTexts } from '@/lib/i18n/office-passkeys';
import { vaultSentence, vaultTexts } from '@/lib/i18n/office-vault';
import { useHasPasskey, useKeyClient, useKeyState } from './key-provider';
import { unlockWithPasskey } from './passkeys';
import { PassphraseForm } from './passphrase-form';
import { unlockWithPassphrase } from './unlock-keys';

const texts = keyTexts.th.unlock;

function Unlocked({ fingerprint }: { fingerprint: string }) {
  const client = useKeyClient();
  return (
    <Notice kind="success" role="status" word={texts.unlockedWord}>
      <p>{texts.unlocked}</p>
      <p>
        {texts.fingerprint} <strong translate="no">{fingerprint}</strong>
      </p>
      <Button type="button" variant="secondary" onClick={() => client.lock('asked')}>
        {texts.lock}
      </Button>
    </Notice>
  );
}

function Refusal({ code }: { code: string }) {
  if (code === 'no-keys') {
    return (
      <Notice kind="warning" role="alert" word={texts.noKeysWord}>
        <p>
          {texts.noKeys} <Link href="/office/keys">{texts.toKeys}</Link>
        </p>
      </Notice>
    );
  }
  return (
    <Notice kind="danger" role="alert" word={vaultTexts.th.unlockedNot}>
      {vaultSentence('th', code)}
    </Notice>
  );
}

/** One touch, where the member has a passkey; the passphrase stays below for the day the device is not at hand. */
function PasskeyButton() {
  const client = useKeyClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const unlock = async () => {
    setWorking(true);
    setRefusal(null);
    const unlocked = await unlockWithPasskey(client);
    setWorking(false);
    if (!unlocked.ok) setRefusal(unlocked.error);
  };
  return (
    <>
      {refusal ? (
        <Notice kind="danger" role="alert" word={vaultTexts.th.unlockedNot}>
          {passkeySentence('th', refusal)}
        </Notice>
      ) : null}
      <Actions>
        <Button type="button" disabled={isWorking} onClick={unlock}>
          {isWorking ? passkeyTexts.th.unlocking : passkeyTexts.th.unlock}
        </Button>
      </Actions>
      <h3>{passkeyTexts.th.orPassphrase}</h3>
    </>
  );
}

/** The key's state with the way to change it. */
export function UnlockPanel() {
  const client = useKeyClient();
  const state = useKeyState();
  const hasPasskey = useHasPasskey();
  const [refusal, setRefusal] = useState<string | null>(null);

  const take = async (passphrase: string): Promise<boolean> => {
    setRefusal(null);
    const unlocked = await unlockWithPassphrase(client, passphrase);
    if (!unlocked.ok) setRefusal(unlocked.error);
    return unlocked.ok;
  };

  if (state.status === 'unlocked') return <Unlocked fingerprint={state.keys.fingerprint} />;
  return (
    <>
      <h2>{texts.title}</h2>
      {state.reason === 'idle' && refusal === null ? (
        <Notice kind="warning" role="status" word={texts.idleWord}>
          {texts.idle}
        </Notice>
      ) : null}
      <p>{texts.lead}</p>
      {hasPasskey ? <PasskeyButton /> : null}
      {refusal ? <Refusal code={refusal} /> : null}
      <PassphraseForm
        id="unlock-passphrase"
        label={texts.title}
        words={texts}
        variant={hasPasskey ? 'secondary' : 'primary'}
        take={take}
      />
    </>
  );
}
