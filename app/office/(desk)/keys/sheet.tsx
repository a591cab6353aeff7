/** One sheet of paper for the safe: heading, office, what it is for. Prints alone; whatever else a page shows is not paper. */
import type { ReactNode } from 'react';

type Props = { title: string; officeName: string /** Begins on a new page. */; isNext?: boolean; children: ReactNode };

export function Sheet({ title, officeName, isNext = false, children }: Props) {
  return (
    <section className={isNext ? 'pane sheet page-break' : 'pane sheet'} aria-label={title}>
      <h2>{title}</h2>
      <p>{officeName}</p>
      {children}
    </section>
  );
}

/** A long key in groups of eight, so that a hand can copy it and an eye can compare it. */
export const groupsOfEight = (text: string): string[] => text.match(/.{1,8}/g) ?? [];
