/** A state in a word or two, framed; the colour only repeats it. */
import type { ReactNode } from 'react';

export type TagTone = 'plain' | 'action' | 'warning' | 'danger' | 'muted';

export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
