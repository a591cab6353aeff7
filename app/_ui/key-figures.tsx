/** The numbers that matter, first on an office page; a sign and the words say which are urgent. */
import type { ElementType, ReactNode } from 'react';
import { Icon } from './icon';

export type KeyFigure = {
  key: string;
  value: ReactNode;
  label: ReactNode;
  tone?: 'plain' | 'warning' | 'danger';
  href?: string | undefined;
};

export type KeyFiguresProps = {
  figures: readonly KeyFigure[] /** Link component of the framework, where there is one. */;
  link?: ElementType;
};

export function KeyFigures({ figures, link: Link = 'a' }: KeyFiguresProps) {
  return (
    <ul className="key-figures">
      {figures.map(({ key, value, label, tone = 'plain', href }) => (
        <li className={`key-figure key-figure-${tone}`} key={key}>
          <span className="key-figure-value">
            {tone === 'plain' ? null : <Icon name={tone} />}
            {value}
          </span>
          <span className="key-figure-label">{href ? <Link href={href}>{label}</Link> : label}</span>
        </li>
      ))}
    </ul>
  );
}
