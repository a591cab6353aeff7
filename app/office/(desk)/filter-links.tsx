/** «เลือกดูเฉพาะ»: the choices a table can be narrowed to, with how many rows each would show. */
import Link from 'next/link';
import { count } from './numerals';

type Props = {
  label: string;
  choices: readonly { key: string; label: string; href: string; rows: number; isCurrent: boolean }[];
};

export function FilterLinks({ label, choices }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="links small">
        {choices
          .filter(({ rows, isCurrent }) => rows > 0 || isCurrent)
          .map(({ key, label: words, href, rows, isCurrent }) => (
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
