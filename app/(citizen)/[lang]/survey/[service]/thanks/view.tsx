/** Thanks, what becomes of the answers, and where to go on. It knows nothing of the answers themselves. */
import { addressIn } from '@/app/_http/page';
import { Actions, ButtonLink } from '@/app/_ui/buttons';
import { Confirmation } from '@/app/_ui/confirmation';
import { surveyTexts } from '@/lib/i18n/survey';
import type { Lang } from '@/lib/i18n/text';

export function ThanksView({ lang }: { lang: Lang }) {
  const texts = surveyTexts[lang];
  return (
    <>
      <Confirmation title={texts.thanksTitle}>{texts.thanks}</Confirmation>
      <p>{texts.results}</p>
      <Actions>
        <ButtonLink href={addressIn(lang, '/survey')} variant="secondary">
          {texts.rateAnother}
        </ButtonLink>
        <ButtonLink href={addressIn(lang, '/transparency')} variant="quiet">
          {texts.seeResults}
        </ButtonLink>
      </Actions>
    </>
  );
}
