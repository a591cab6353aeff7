/** How to reach the reporter, if they want to be reached: after the code was copied, and on the follow-up page. */
import { marks } from '@/app/_browser/marks';
import { Actions, Button } from '@/app/_ui/buttons';
import { TextField } from '@/app/_ui/field';
import { contactFields } from '@/lib/complaints/contact';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { ChangeForm, type ChangeFormProps, problemAt, typedIn } from './change-form';

export function ContactForm(props: ChangeFormProps) {
  const { contact } = voiceFollowTexts[props.lang];
  return (
    <ChangeForm {...props} id={marks.contactForm} change="contact">
      {contactFields.map((field) => (
        <TextField
          key={field}
          name={field}
          label={contact[field]}
          hint={field === 'other' ? contact.otherHint : undefined}
          error={problemAt(props.returned, field)}
          value={typedIn(props.returned, 'contact', field)[0]}
        />
      ))}
      <Actions>
        <Button variant="secondary">{contact.save}</Button>
      </Actions>
    </ChangeForm>
  );
}

export function WithdrawForm(props: ChangeFormProps) {
  return (
    <ChangeForm {...props} id={marks.withdrawForm} change="withdraw-contact">
      <Actions>
        <Button variant="secondary">{voiceFollowTexts[props.lang].contact.withdraw}</Button>
      </Actions>
    </ChangeForm>
  );
}
