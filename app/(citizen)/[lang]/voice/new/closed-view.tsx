/** Instead of the form while there are not enough readers. */
import { addressIn } from '@/app/_http/page';
import { BackLink } from '@/app/_ui/buttons';
import { Phrases } from '@/app/_ui/phrases';
import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';
import { OutsideChannels } from '../outside-channels';

export function ClosedView({ lang }: { lang: Lang }) {
  const texts = voiceTexts[lang];
  return (
    <>
      <BackLink href={addressIn(lang, '/voice')}>{texts.backToStart}</BackLink>
      <h1>
        <Phrases text={texts.closedWord} />
      </h1>
      <p className="lead">{texts.closed}</p>
      <OutsideChannels lang={lang} />
    </>
  );
}
