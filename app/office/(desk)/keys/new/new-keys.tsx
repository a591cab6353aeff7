'use client';

/**
 * A member's first keys: made in the Worker, shown as a rescue sheet, and kept by the server only once the sheet is on
 * paper. The passphrase is checked before anything is printed; every refusal leaves the sheet as it is.
 */
import { useState } from 'react';
import { Notice } from '@/app/_ui/notice';
import { postAction } from '@/app/office/_client/post-action';
import { useLeaveGuard } from '@/app/office/_client/use-leave-guard';
import type { KeyClient } from '@/app/office/_keys/key-client';
import { useKeyClient } from '@/app/office/_keys/key-provider';
import type { CreatedKeys } from '@/app/office/_keys/own-keys';
import { PassphraseForm } from '@/app/office/_keys/passphrase-form';
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { keySentence } from '@/lib/i18n/office-keys';
import { ok, type Result, refuse } from '@/lib/platform/result';
import type { KeyState } from '@/lib/readers/own-keys';
import { KeptNotice } from '../kept-notice';
import { RescueSheet } from './rescue-sheet';

const texts = keyPaperTexts.th.newKeys;

const makeKeys = async (client: KeyClient, passphrase: string): Promise<Result<CreatedKeys>> => {
  const state = await postAction<KeyState>('reader-key-state', {});
  if (!state.ok) return state;
  if (state.value.status === 'kept') return refuse('keys-exist');
  const { serverParts } = state.value;
  const made = await client.ask('create-keys', { passphrase, account: client.account, serverParts });
  if (!made.ok) return made;
  const checked = await postAction('reader-check-passphrase', { signInSecret: made.value.signInSecret });
  if (checked.ok) return ok(made.value);
  client.lock('asked');
  return checked;
};

const keepKeys = ({ recipient, publicKey, signInSecret, wraps }: CreatedKeys): Promise<Result<unknown>> =>
  postAction('reader-save-keys', { recipient, publicKey, signInSecret, wraps });

export type PaperParticulars = { officeName: string; memberName: string; madeOn: string };

export function NewKeys(particulars: PaperParticulars) {
  const client = useKeyClient();
  const [created, setCreated] = useState<CreatedKeys | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  useLeaveGuard(created !== null && !isKept, texts.leave);

  if (isKept) {
    return <KeptNotice word={texts.doneWord}>{texts.done}</KeptNotice>;
  }
  if (created) {
    return (
      <RescueSheet
        {...particulars}
        created={created}
        keep={async () => {
          const kept = await keepKeys(created);
          if (kept.ok) setKept(true);
          return kept;
        }}
      />
    );
  }
  return (
    <>
      <p>{texts.steps}</p>
      {refusal ? (
        <Notice kind="danger" role="alert" word={texts.refused}>
          {keySentence('th', refusal)}
        </Notice>
      ) : null}
      <PassphraseForm
        id="passphrase"
        words={texts}
        take={async (passphrase) => {
          setRefusal(null);
          const made = await makeKeys(client, passphrase);
          if (made.ok) setCreated(made.value);
          else setRefusal(made.error);
          return made.ok;
        }}
      />
    </>
  );
}
