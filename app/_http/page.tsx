/**
 * Citizen pages as answers: a view rendered to plain markup inside the common frame, with the headers
 * of a page that runs no script unless it brings its own files.
 */
import type { ReactElement, ReactNode } from 'react';
import { CitizenDocument, type CitizenDocumentProps } from '@/app/_ui/document';
import { WholeName } from '@/app/_ui/phrases';
import { frameTexts } from '@/lib/i18n/frame';
import type { Lang } from '@/lib/i18n/text';
import { placeOf } from '@/lib/platform/thai-text';
import { assetVersion } from './asset-version';
import { citizenPolicy } from './headers';

export type PageSettings = {
  lang: Lang;
  /** The page's address without the language, such as '/survey'. */
  path: string;
  title: string;
  status?: number;
  layout?: CitizenDocumentProps['layout'];
  isDemonstration: boolean;
  officeName: string;
  scripts?: CitizenDocumentProps['scripts'];
  /** The way out, on pages that somebody may have to leave at once. */
  exit?: ReactNode;
  headers?: Record<string, string>;
  head?: ReactNode;
};

/** `path` in a language: Thai at the root, English under `/en`. */
export const addressIn = (lang: Lang, path: string): string =>
  lang === 'th' ? path : path === '/' ? '/en' : `/en${path}`;

const footerPaths = ['/', '/survey', '/voice', '/transparency', '/protection', '/office'] as const;
const footerKeys = {
  '/': 'home',
  '/survey': 'survey',
  '/voice': 'voice',
  '/transparency': 'transparency',
  '/protection': 'protection',
  '/office': 'office',
} as const;

const markupOf = async (element: ReactElement): Promise<string> => {
  // Only the dynamic import is allowed in a route; the framework refuses the static one.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!doctype html>${renderToStaticMarkup(element)}`;
};

/** The whole document of a citizen page as text. */
export const renderPage = (settings: PageSettings, body: ReactNode): Promise<string> => {
  const { lang, path, scripts } = settings;
  const texts = frameTexts[lang];
  const otherLang = lang === 'th' ? 'en' : 'th';
  return markupOf(
    <CitizenDocument
      lang={lang}
      title={settings.title}
      assetVersion={assetVersion()}
      skipLabel={texts.skip}
      officeName={<WholeName text={settings.officeName} name={placeOf(settings.officeName)} />}
      homeHref={addressIn(lang, '/')}
      otherLanguage={{ lang: otherLang, href: addressIn(otherLang, path), label: texts.otherLanguage }}
      banner={settings.isDemonstration ? texts.demonstration : undefined}
      layout={settings.layout ?? 'page'}
      footerLabel={texts.footerLabel}
      footerLinks={footerPaths.map((footerPath) => ({
        href: footerPath === '/office' ? footerPath : addressIn(lang, footerPath),
        label: texts[footerKeys[footerPath]],
        isCurrent: footerPath === path,
      }))}
      {...(scripts ? { scripts } : {})}
      exit={settings.exit}
      head={settings.head}
    >
      {body}
    </CitizenDocument>,
  );
};

/** Answers with a citizen page. */
export const page = async (settings: PageSettings, body: ReactNode): Promise<Response> =>
  new Response(await renderPage(settings, body), {
    status: settings.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': citizenPolicy((settings.scripts?.length ?? 0) > 0),
      ...settings.headers,
    },
  });

/** Sends the browser on to another page of ours after a form was taken in. */
export const seeOther = (address: string): Response =>
  new Response(null, { status: 303, headers: { location: address } });
