/**
 * The frame of every citizen page: a whole HTML document as a pure function of its props.
 *
 * It promises a page that works without script and without cookies, asks the server for at most six
 * files (page, style sheet, four font files), and keeps the way out at one place. It holds no sentence
 * of its own: every word comes in as a prop. Headers and policies belong to the answer, not to this file.
 */
import type { ReactNode } from 'react';

export type FooterLink = { href: string; label: string; isCurrent?: boolean };

/** `isClassic`: not a module, so that old browsers run it too. */
export type PageScript = { src: string; integrity?: string; isClassic?: boolean };

export type CitizenDocumentProps = {
  lang: 'th' | 'en';
  /** Neutral: it ends up in the history of a shared phone. */
  title: string;
  description?: string | undefined;
  /** Hash of the style sheet's content, appended as `?v=` so that it may be cached for a year. */
  assetVersion: string;
  skipLabel: string;
  officeName: ReactNode;
  homeHref: string;
  /** The same page in the other language, written in that language. */
  otherLanguage?: { lang: 'th' | 'en'; href: string; label: string } | undefined;
  /** Demonstration notice above everything else. */
  banner?: ReactNode;
  /** `page` is one column; `wide` is for tables and figures; `kiosk` has no header, footer or scrolling. */
  layout?: 'page' | 'wide' | 'kiosk' | undefined;
  /** The way out, normally an `ExitForm`. */
  exit?: ReactNode;
  footerLabel?: string;
  footerLinks?: FooterLink[];
  footer?: ReactNode;
  /** Scripts that only improve the page; loaded deferred, as modules. */
  scripts?: PageScript[];
  /** Additional elements of the head, such as robots or preview tags. */
  head?: ReactNode;
  children: ReactNode;
};

/** Whole citizen page for `renderToStaticMarkup`; the caller puts `<!doctype html>` before it. */
export function CitizenDocument(props: CitizenDocumentProps) {
  const layout = props.layout ?? 'page';
  const classNames = ['citizen', layout === 'page' ? '' : layout, props.exit ? 'has-exit' : ''];
  return (
    <html lang={props.lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        {props.description ? <meta name="description" content={props.description} /> : null}
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={`/css/prongsai.css?v=${props.assetVersion}`} />
        {props.head}
        {props.scripts?.map(({ src, integrity, isClassic = false }) => (
          <script
            key={src}
            src={src}
            {...(isClassic ? { defer: true } : { type: 'module' })}
            {...(integrity ? { integrity } : {})}
          />
        ))}
      </head>
      <body className={classNames.filter(Boolean).join(' ')}>
        <a className="skip" href="#main">
          {props.skipLabel}
        </a>
        <header>
          {props.banner ? (
            <div className="demo-banner">
              <div className="wrap">{props.banner}</div>
            </div>
          ) : null}
          {layout === 'kiosk' ? null : <Masthead {...props} />}
          {/* Early in the reading order, so that a keyboard or screen reader reaches it at once. */}
          {props.exit ? (
            <div className="exit">
              <div className="wrap">{props.exit}</div>
            </div>
          ) : null}
        </header>
        <main className="main" id="main" tabIndex={-1}>
          <div className="wrap">{props.children}</div>
        </main>
        {layout === 'kiosk' ? null : <Footer {...props} />}
      </body>
    </html>
  );
}

function Masthead({ officeName, homeHref, otherLanguage }: CitizenDocumentProps) {
  return (
    <div className="masthead">
      <div className="wrap">
        <a className="masthead-name" href={homeHref}>
          {officeName}
        </a>
        {otherLanguage ? (
          <a
            className="masthead-lang"
            href={otherLanguage.href}
            hrefLang={otherLanguage.lang}
            lang={otherLanguage.lang}
            rel="alternate"
          >
            {otherLanguage.label}
          </a>
        ) : null}
      </div>
    </div>
  );
}

function Footer({ footer, footerLinks = [], footerLabel }: CitizenDocumentProps) {
  if (!footer && footerLinks.length === 0) return null;
  return (
    <footer className="footer">
      <div className="wrap">
        {footerLinks.length > 0 ? (
          <nav aria-label={footerLabel}>
            <ul className="links">
              {footerLinks.map(({ href, label, isCurrent }) => (
                <li key={href}>
                  <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {footer}
      </div>
    </footer>
  );
}
