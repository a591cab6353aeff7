/**
 * Horizontal bars with the figure written at the end and the table beneath: no legend, no script, no
 * inline style (the widths are SVG attributes). Bars start at zero and share one maximum, so lengths compare.
 */
import type { ReactNode } from 'react';

export type Bar = {
  key: string;
  label: ReactNode;
  /** `null` where the figure is withheld; no bar is drawn then. */
  value: number | null;
  /** The figure as written, with its unit. */
  figure: ReactNode;
};

export type BarChartProps = {
  title: ReactNode;
  bars: readonly Bar[];
  /** Length of a full bar in the unit of the values. */
  max: number;
  /** What is counted, n, period. */
  note?: ReactNode;
  /** Normally a `DataTable`; then screen readers read the table and skip the bars. */
  table?: ReactNode;
};

export function BarChart({ title, bars, max, note, table }: BarChartProps) {
  return (
    <figure className="chart">
      <figcaption className="chart-title">
        {title}
        {note ? <span className="caption">{note}</span> : null}
      </figcaption>
      <ul className="bars" aria-hidden={table ? true : undefined}>
        {bars.map(({ key, label, value, figure }) => (
          <li key={key}>
            <span className="bar-label">{label}</span>
            <svg className="bar-track" aria-hidden="true" focusable="false">
              <rect className="bar-rest" width="100%" height="100%" />
              {value === null ? null : <rect width={`${percentOf(value, max)}%`} height="100%" fill="currentColor" />}
            </svg>
            <span className="bar-figure">{figure}</span>
          </li>
        ))}
      </ul>
      {table}
    </figure>
  );
}

const percentOf = (value: number, max: number) =>
  max > 0 ? Math.round(Math.min(Math.max(value / max, 0), 1) * 10000) / 100 : 0;
