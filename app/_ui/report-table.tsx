/**
 * The ruled table of an official report: on paper A4 landscape with the heading repeated and rows kept whole,
 * on a screen a region that scrolls, on a phone one card a row. Columns and their widths are the caller's.
 * Stands inside `<article className="report">`, which chooses the landscape sheet.
 */
import type { ReactNode } from 'react';

export type ReportColumn = { key: string; header: string; width?: 'narrow' | 'medium' | 'wide' };

export type ReportTableProps = {
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
};

export function ReportTable({ caption, columns, rows }: ReportTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="report-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, width = 'medium' }) => (
              <th key={key} scope="col" className={`col-${width}`}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={columns[index]?.key} data-label={columns[index]?.header}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
