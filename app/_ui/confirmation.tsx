/** The panel that says a thing is done, and a number to copy by hand in groups that never break. */
import type { ReactNode } from 'react';
import { Phrases } from './phrases';

export type ConfirmationProps = { title: ReactNode; children?: ReactNode };

export function Confirmation({ title, children }: ConfirmationProps) {
  return (
    <div className="panel">
      <h1>{typeof title === 'string' ? <Phrases text={title} /> : title}</h1>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}

export type CodeGroupsProps = { label: ReactNode; groups: readonly string[]; id?: string };

/** Plain text in groups: no picture, no copy button, nothing left in a clipboard. */
export function CodeGroups({ label, groups, id }: CodeGroupsProps) {
  return (
    <div className="code-card">
      <p className="code-label">{label}</p>
      <p className="code-groups" id={id} translate="no">
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups may repeat and never move
          <span key={index}>{group} </span>
        ))}
      </p>
    </div>
  );
}
