/** Words that must not break in the middle: names, dates, the headings of narrow columns. */
import type { ReactNode } from 'react';
import type { Column } from '@/app/_ui/data-table';

export function Whole({ children }: { children: ReactNode }) {
  return <span className="nowrap">{children}</span>;
}

/** A column whose heading stays on one line. */
export const narrowColumn = (key: string, header: string): Column => ({
  key,
  header: <Whole>{header}</Whole>,
  label: header,
});
