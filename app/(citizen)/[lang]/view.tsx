/** The citizen home page: what a visitor can do here, one choice under another. */
import { addressIn } from '@/app/_http/page';
import { homeTexts } from '@/lib/i18n/home';
import type { Lang } from '@/lib/i18n/text';

function Choice({ href, title, text }: { href: string; title: string; text: string }) {
  return (
    <li>
      <a href={href}>{title}</a>
      <p>{text}</p>
    </li>
  );
}

export function HomeView({ lang, officeName }: { lang: Lang; officeName: string }) {
  const texts = homeTexts[lang];
  return (
    <>
      <h1>{officeName}</h1>
      <p className="lead">{texts.lead}</p>
      <ul className="choices">
        <Choice href={addressIn(lang, '/survey')} title={texts.surveyTitle} text={texts.surveyText} />
        <Choice href={addressIn(lang, '/voice')} title={texts.voiceTitle} text={texts.voiceText} />
        <Choice href={addressIn(lang, '/transparency')} title={texts.transparencyTitle} text={texts.transparencyText} />
      </ul>
    </>
  );
}
