/**
 * The frame of the office's pages inside `<body class="office">`: bar with office, user and sign-out,
 * sections at the side, work in the middle. Written for 1366 × 768; narrower windows get the sections on top.
 * Takes a link component of the framework's kind, because a full reload would drop a key that is open in the page;
 * that component also knows which section is open.
 */
import type { ElementType, ReactNode } from 'react';

export type Section = {
  href: string;
  label: string;
  /** How many wait there; `countLabel` says of what, for screen readers. */
  count?: number | undefined;
  countLabel?: string | undefined;
};

export type OfficeFrameProps = {
  skipLabel: string;
  officeName: ReactNode;
  homeHref: string;
  navLabel: string;
  sections: readonly Section[];
  userName?: ReactNode;
  userRole?: ReactNode;
  signOut?: ReactNode;
  /** Anything else for the bar, such as the state of the key. */
  tools?: ReactNode;
  banner?: ReactNode;
  link?: ElementType;
  children: ReactNode;
};

export function OfficeFrame(props: OfficeFrameProps) {
  const { link: Link = 'a', sections } = props;
  return (
    <>
      <a className="skip" href="#main">
        {props.skipLabel}
      </a>
      <header>
        {props.banner ? <div className="demo-banner office-banner">{props.banner}</div> : null}
        <div className="office-bar">
          <Link className="masthead-name" href={props.homeHref}>
            {props.officeName}
          </Link>
          <div className="office-user">
            {props.tools}
            {props.userName ? (
              <span>
                <strong>{props.userName}</strong>{' '}
                {props.userRole ? <span className="muted">{props.userRole}</span> : null}
              </span>
            ) : null}
            {props.signOut}
          </div>
        </div>
      </header>
      <div className="office-body">
        <nav className="office-nav" aria-label={props.navLabel}>
          <ul>
            {sections.map(({ href, label, count, countLabel }) => (
              <li key={href}>
                <Link href={href}>
                  {label}
                  {count ? (
                    <span className="count">
                      {count}
                      {countLabel ? <span className="visually-hidden"> {countLabel}</span> : null}
                    </span>
                  ) : null}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <main className="office-main" id="main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
    </>
  );
}

/** Title of an office page with its actions on the same line. */
export function OfficeTitle({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="office-title">
      <h1>{title}</h1>
      {children ? <div className="office-title-actions">{children}</div> : null}
    </div>
  );
}

/** List on the left, the open paper on the right; one under the other where the window is narrow. */
export function Desk({ list, pane, paneLabel }: { list: ReactNode; pane: ReactNode; paneLabel: string }) {
  return (
    <div className="desk">
      <div>{list}</div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls by itself and must be reachable without a mouse */}
      <section className="pane" aria-label={paneLabel} tabIndex={0}>
        {pane}
      </section>
    </div>
  );
}
