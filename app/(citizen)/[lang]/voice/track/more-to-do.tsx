/**
 * What a reporter can do besides writing, each behind a line to open: danger, contact details, a copy, the end of the
 * code. A piece that only some threads show is marked with its name, so that the script can take it out.
 */
import type { ReactNode } from 'react';
import { marks } from '@/app/_browser/marks';
import { Actions, Button } from '@/app/_ui/buttons';
import { TextArea } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { ChangeForm, type ChangeFormProps, problemAt, typedIn } from './change-form';
import { ContactForm, WithdrawForm } from './contact-form';
import type { Part } from './describe';
import { dangerDetailId, type FormChange, fieldNames } from './form';

/** Rendered where it is among the parts shown. */
export function OnlyWith({ part, shown, children }: { part: Part; shown: readonly Part[]; children: ReactNode }) {
  return shown.includes(part) ? <div data-part={part}>{children}</div> : null;
}

export type MoreProps = ChangeFormProps & { shown: readonly Part[] };

function Foldout({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function DangerForm(props: ChangeFormProps) {
  const { danger } = voiceFollowTexts[props.lang];
  return (
    <ChangeForm {...props} id={marks.dangerForm} change="danger">
      <p>{danger.lead}</p>
      <TextArea
        name={fieldNames.detail}
        id={dangerDetailId}
        label={danger.detail}
        error={problemAt(props.returned, dangerDetailId)}
        value={typedIn(props.returned, 'danger', fieldNames.detail)[0]}
        rows={3}
      />
      <Actions>
        <Button variant="danger">{danger.send}</Button>
      </Actions>
    </ChangeForm>
  );
}

function OneButton({
  lead,
  label,
  ...form
}: ChangeFormProps & { id: string; change: FormChange; lead: string; label: string }) {
  return (
    <ChangeForm {...form}>
      <p>{lead}</p>
      <Actions>
        <Button variant="secondary">{label}</Button>
      </Actions>
    </ChangeForm>
  );
}

function ContactPart({ shown, ...props }: MoreProps) {
  const { contact } = voiceFollowTexts[props.lang];
  return (
    <>
      <p>{contact.lead}</p>
      <OnlyWith part="contact-given" shown={shown}>
        <p>
          <strong>{contact.given}</strong>
        </p>
        <WithdrawForm {...props} />
      </OnlyWith>
      <OnlyWith part="contact-offer" shown={shown}>
        <ContactForm {...props} />
      </OnlyWith>
      <OnlyWith part="contact-unavailable" shown={shown}>
        <p>{contact.unavailable}</p>
      </OnlyWith>
    </>
  );
}

export function MoreToDo({ shown, ...props }: MoreProps) {
  const { more, danger, contact, copy, freeze } = voiceFollowTexts[props.lang];
  const isReturned = (...changes: FormChange[]) => changes.some((change) => props.returned?.change === change);
  return (
    <section aria-labelledby="more-title">
      <h2 id="more-title">{more}</h2>
      <OnlyWith part="danger-set" shown={shown}>
        <Notice kind="warning" word={danger.title}>
          {danger.isSet}
        </Notice>
      </OnlyWith>
      <OnlyWith part="danger-offer" shown={shown}>
        <Foldout title={danger.title} isOpen={isReturned('danger')}>
          <DangerForm {...props} />
        </Foldout>
      </OnlyWith>
      <Foldout title={contact.title} isOpen={isReturned('contact', 'withdraw-contact')}>
        <ContactPart {...props} shown={shown} />
      </Foldout>
      <Foldout title={copy.title} isOpen={false}>
        <OneButton {...props} id={marks.copyForm} change="copy" lead={copy.lead} label={copy.open} />
      </Foldout>
      <Foldout title={freeze.title} isOpen={isReturned('freeze', 'freeze-for-good')}>
        <OneButton {...props} id={marks.freezeForm} change="freeze" lead={freeze.lead} label={freeze.open} />
      </Foldout>
    </section>
  );
}
