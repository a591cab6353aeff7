/** The page behind every refusal that has no form of its own to show again. */
import { BackLink } from '@/app/_ui/buttons';
import { type RefusalReason, refusalTexts } from '@/lib/i18n/refusals';
import type { Lang } from '@/lib/i18n/text';
import { addressIn, type PageSettings, page, renderPage } from './page';

const statusOf: Record<RefusalReason, number> = {
  'not-found': 404,
  method: 405,
  address: 400,
  'too-large': 413,
  malformed: 400,
  'foreign-origin': 403,
  'too-many': 429,
  broken: 500,
};

function Refusal({ lang, reason }: { lang: Lang; reason: RefusalReason }) {
  const texts = refusalTexts[lang];
  return (
    <>
      <h1>{texts[reason].title}</h1>
      <p>{texts[reason].text}</p>
      <BackLink href={addressIn(lang, '/')}>{texts.backHome}</BackLink>
    </>
  );
}

type Frame = Pick<PageSettings, 'isDemonstration' | 'officeName'>;

const settingsOf = (lang: Lang, reason: RefusalReason, frame: Frame): PageSettings => ({
  ...frame,
  lang,
  path: '/',
  title: refusalTexts[lang][reason].title,
  status: statusOf[reason],
});

export const refusal = (lang: Lang, reason: RefusalReason, frame: Frame): Promise<Response> =>
  page(settingsOf(lang, reason, frame), <Refusal lang={lang} reason={reason} />);

/** The same page as text, in Thai, for the outer server, which knows neither language nor office. */
export const refusalPage = (reason: RefusalReason, isDemonstration: boolean): Promise<string> =>
  renderPage(
    settingsOf('th', reason, { isDemonstration, officeName: 'โปร่งใส' }),
    <Refusal lang="th" reason={reason} />,
  );
