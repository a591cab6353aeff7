/** Narrowing a table: whose entries, and which of them. Every choice is an address of its own and says how many it shows. */
import Link from 'next/link';
import { count } from './numerals';

export const scopes = ['all', 'own'] as const;
export type Scope = (typeof scopes)[number];

type Asked = Record<string, string | string[] | undefined>;

/** The choice an address makes, or the first. */
export const readChoice = <T extends string>(asked: Asked, name: string, choices: readonly [T, ...T[]]): T =>
  choices.find((choice) => choice === asked[name]) ?? choices[0];

/** `path` with the given choices in its query, those that narrow nothing left out. */
export const narrowed = (path: string, choices: Record<string, string | number | undefined>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) {
    if (value !== undefined && value !== 'all') query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
};

type Props = {
  label: string;
  choices: readonly { key: string; label: string; href: string; rows: number; isCurrent: boolean }[];
};

/** Leaves out choices that would show nothing, and itself where there is nothing to choose. */
export function FilterLinks({ label, choices }: Props) {
  const shown = choices.filter(({ rows, isCurrent }) => rows > 0 || isCurrent);
  if (shown.length < 2) return null;
  return (
    <nav aria-label={label}>
      <ul className="links small">
        {shown.map(({ key, label: words, href, rows, isCurrent }) => (
          <li key={key}>
            <Link href={href} aria-current={isCurrent ? 'true' : undefined}>
              {words} ({count(rows)})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
