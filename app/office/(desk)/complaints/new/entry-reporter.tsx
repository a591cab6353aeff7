/** What concerns the reporter as a person: contact details, with their consent only, and how they will follow the matter. */
import { Checkbox, RadioGroup, TextField } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { contactFields } from '@/lib/complaints/contact';
import { entryTexts } from '@/lib/i18n/office-entry';
import { entryFields } from './entry-fields';
import type { ErrorOf } from './entry-questions';

const { contact, code } = entryTexts.th;

/** The fields stand there with consent only; what was typed in them stays while the tick is taken out and put back. */
export function ContactPart({ errorOf, hasConsent }: { errorOf: ErrorOf; hasConsent: boolean }) {
  return (
    <section>
      <h2>{contact.title}</h2>
      <Checkbox name={entryFields.consent} label={contact.consent} hint={contact.consentHint} />
      <div hidden={!hasConsent}>
        {contactFields.map((field) => (
          <TextField key={field} name={field} label={contact[field]} error={errorOf(field)} width="medium" />
        ))}
      </div>
    </section>
  );
}

export function CodePart({ errorOf }: { errorOf: ErrorOf }) {
  return (
    <section>
      <h2>{code.title}</h2>
      <Notice kind="warning" word={code.seen} />
      <RadioGroup
        name={entryFields.codeWay}
        label={code.way}
        error={errorOf(entryFields.codeWay)}
        options={[
          { value: 'fresh', label: code.fresh, hint: code.freshHint },
          {
            value: 'slip',
            label: code.slip,
            hint: code.slipHint,
            more: (
              <TextField
                name={entryFields.slipCode}
                label={code.slipCode}
                hint={code.slipCodeHint}
                error={errorOf(entryFields.slipCode)}
                inputMode="numeric"
                width="code"
              />
            ),
          },
          { value: 'none', label: code.none, hint: code.noneHint },
        ]}
      />
    </section>
  );
}
