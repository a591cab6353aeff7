/** Notices that say what they are with a sign and a word, never by colour alone; and the empty state of a list. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type NoticeKind = IconName;

export type NoticeProps = {
  kind?: NoticeKind;
  /** The word beside the sign: «โปรดทราบ», «คำเตือน», or a short heading. */
  word: ReactNode;
  /** `status` or `alert` where the notice appears in answer to an action. */
  role?: 'note' | 'status' | 'alert';
  id?: string;
  children?: ReactNode;
};

export function Notice({ kind = 'info', word, role, id, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={role} id={id}>
      <Icon name={kind} />
      <div className="notice-body">
        <strong className="notice-word">{word}</strong>
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}

/** Says that a list is empty, and why or what to do. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{typeof children === 'string' ? <p>{children}</p> : children}</div>;
}
