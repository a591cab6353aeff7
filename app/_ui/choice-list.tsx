/** Where one can go from here: large links with a line of explanation, the whole row to press. */
import type { ReactNode } from 'react';

export type ChoiceListProps = { choices: readonly { href: string; label: ReactNode; explanation?: ReactNode }[] };

export function ChoiceList({ choices }: ChoiceListProps) {
  return (
    <ul className="choices">
      {choices.map(({ href, label, explanation }) => (
        <li key={href}>
          <a href={href}>{label}</a>
          {explanation ? <p>{explanation}</p> : null}
        </li>
      ))}
    </ul>
  );
}
