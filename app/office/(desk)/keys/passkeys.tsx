'use client';

/** The member's passkeys: which there are, adding one on this device while the keys are open, taking one away. */
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/buttons';
import { DataTable } from '@/app/_ui/data-table';
import { Notice } from '@/app/_ui/notice';
import { postAction } from '@/app/office/_client/post-action';
import { useKeyClient, useKeyState } from '@/app/office/_keys/key-provider';
import { addPasskey } from '@/app/office/_keys/passkeys';
import { PassphraseForm } from '@/app/office/_keys/passphrase-form';
import { passkeySentence, passkeyTexts } from '@/lib/i18n/office-passkeys';
import type { IsoDay } from '@/lib/platform/iso-day';
import type { Result } from '@/lib/platform/result';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { numeral } from '../numerals';

const texts = passkeyTexts.th;

type Passkey = { id: string; createdOn: IsoDay };
type Outcome = { ok: true; said: string } | { ok: false; code: string };

function Said({ outcome }: { outcome: Outcome | null }) {
  if (!outcome) return null;
  if (outcome.ok) return <Notice kind="success" role="status" word={outcome.said} />;
  return (
    <Notice kind="danger" role="alert" word={texts.refusedWord}>
      {passkeySentence('th', outcome.code)}
    </Notice>
  );
}

function List({ passkeys, remove }: { passkeys: readonly Passkey[]; remove: (id: string) => void }) {
  if (passkeys.length === 0) return <p>{texts.none}</p>;
  return (
    <DataTable
      caption={texts.caption}
      isStacked
      columns={[
        { key: 'name', header: texts.columns.name },
        { key: 'created-on', header: texts.columns.createdOn },
        { key: 'remove', header: texts.columns.remove },
      ]}
      rows={passkeys.map(({ id, createdOn }, index) => {
        const name = texts.name(numeral(index + 1));
        return {
          key: id,
          cells: [
            name,
            formatThaiDate(createdOn),
            <Button
              key="remove"
              type="button"
              variant="quiet"
              aria-label={texts.removeOf(name)}
              onClick={() => remove(id)}
            >
              {texts.remove}
            </Button>,
          ],
        };
      })}
    />
  );
}

/** `isPossible`: whether browsers know passkeys under this office's address. */
export function Passkeys({ passkeys, isPossible }: { passkeys: readonly Passkey[]; isPossible: boolean }) {
  const client = useKeyClient();
  const state = useKeyState();
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const settle = (result: Result<unknown>, said: string): boolean => {
    setOutcome(result.ok ? { ok: true, said } : { ok: false, code: result.error });
    if (result.ok) router.refresh();
    return result.ok;
  };
  const add = async (passphrase: string) => {
    setOutcome(null);
    return settle(await addPasskey(client, passphrase), texts.added);
  };
  const remove = async (id: string) => {
    setOutcome(null);
    settle(await postAction('reader-passkey-remove', { id }), texts.removed);
  };
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{texts.title}</h2>
      <p>{texts.lead}</p>
      <Said outcome={outcome} />
      <List passkeys={passkeys} remove={remove} />
      {isPossible ? null : <p>{texts.noHost}</p>}
      {isPossible && state.status === 'unlocked' ? (
        <PassphraseForm
          id="passkey-passphrase"
          label={texts.add}
          words={{ ...texts, submit: texts.add, working: texts.adding }}
          variant="secondary"
          take={add}
        />
      ) : null}
      {isPossible && state.status === 'locked' ? <p>{texts.unlockFirst}</p> : null}
    </section>
  );
}
