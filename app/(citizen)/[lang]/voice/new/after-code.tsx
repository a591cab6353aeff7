/**
 * After the code was copied: how to reach the reporter, if they want to be reached, and a copy to take elsewhere. Not
 * before, so that nothing stands between the reporter and copying the code.
 */
import { marks } from '@/app/_browser/marks';
import { Actions, Button } from '@/app/_ui/buttons';
import type { Lang } from '@/lib/i18n/text';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { ChangeForm, type Sending } from '../track/change-form';
import { ContactForm } from '../track/contact-form';

export function AfterCode({ lang, sending }: { lang: Lang; sending: Sending | null }) {
  const { contact, copy } = voiceFollowTexts[lang];
  return (
    <>
      <details>
        <summary>{contact.title}</summary>
        <p>{contact.lead}</p>
        <ContactForm lang={lang} sending={sending} />
      </details>
      <details>
        <summary>{copy.title}</summary>
        <ChangeForm lang={lang} sending={sending} id={marks.copyForm} change="copy">
          <p>{copy.lead}</p>
          <Actions>
            <Button variant="secondary">{copy.open}</Button>
          </Actions>
        </ChangeForm>
      </details>
    </>
  );
}
