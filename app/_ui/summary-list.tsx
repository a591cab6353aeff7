/** Names and values in two columns: «ตรวจคำตอบ» before sending, particulars of a paper afterwards. */
import type { ReactNode } from 'react';

export type SummaryRow = {
  key: string;
  name: ReactNode;
  value: ReactNode;
  /** `about` completes the link for screen readers: «แก้ไข วันที่เกิดเหตุ». */
  action?: { href: string; label: ReactNode; about: ReactNode } | undefined;
};

export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary">
      {rows.map(({ key, name, value, action }) => (
        <div className="summary-row" key={key}>
          <dt>{name}</dt>
          <dd className="summary-value">{value}</dd>
          {action ? (
            <dd className="summary-action">
              <a href={action.href}>
                {action.label} <span className="visually-hidden">{action.about}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
