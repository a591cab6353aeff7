'use client';

/** How to reach the reporter: fetched, recorded and opened only when the reader asks, and put away with the rest. */
import { useState } from 'react';
import { Actions, Button } from '@/app/_ui/buttons';
import { SummaryList } from '@/app/_ui/summary-list';
import { postAction } from '@/app/office/_client/post-action';
import { useKeyClient } from '@/app/office/_keys/key-provider';
import { type Contact, contactFields } from '@/lib/complaints/contact';
import type { SealedContact } from '@/lib/complaints/wire';
import { caseTexts } from '@/lib/i18n/office-case';
import { RefusedOpening } from './alarm';

const texts = caseTexts.th.contact;

type Shown =
  | { state: 'away' }
  | { state: 'opening' }
  | { state: 'refused'; code: string }
  | { state: 'open'; contact: Contact };

const away: Shown = { state: 'away' };

export function ContactPaper({ id, hasContact }: { id: string; hasContact: boolean }) {
  const client = useKeyClient();
  const [shown, setShown] = useState<Shown>(away);

  const show = async () => {
    setShown({ state: 'opening' });
    const fetched = await postAction<SealedContact>('complaint-contact', { id });
    if (!fetched.ok) return setShown({ state: 'refused', code: fetched.error });
    const opened = await client.ask('open-contact', { complaint: id, ...fetched.value });
    setShown(opened.ok ? { state: 'open', contact: opened.value } : { state: 'refused', code: opened.error });
  };

  return (
    <section>
      <h2>{texts.title}</h2>
      {hasContact ? (
        <>
          <p className="hint">{texts.lead}</p>
          {shown.state === 'refused' ? <RefusedOpening code={shown.code} word={texts.refusedWord} /> : null}
          {shown.state === 'open' ? (
            <>
              <SummaryList
                rows={contactFields
                  .filter((field) => shown.contact[field] !== '')
                  .map((field) => ({
                    key: field,
                    name: texts[field],
                    value: <div className="typed">{shown.contact[field]}</div>,
                  }))}
              />
              <Actions>
                <Button type="button" variant="secondary" onClick={() => setShown(away)}>
                  {texts.hide}
                </Button>
              </Actions>
            </>
          ) : (
            <Actions>
              <Button type="button" variant="secondary" disabled={shown.state === 'opening'} onClick={show}>
                {shown.state === 'opening' ? texts.working : texts.show}
              </Button>
            </Actions>
          )}
        </>
      ) : (
        <p className="muted">{texts.none}</p>
      )}
    </section>
  );
}
