/**
 * A table with caption and headings. It scrolls inside its own region where it does not fit, or, with
 * `isStacked`, turns every row into a short card on a phone, each value after its column's name.
 */
import type { ReactNode } from 'react';

export type Column = {
  key: string;
  header: ReactNode;
  isNumber?: boolean /** Name before the value in a card. */;
  label?: string;
};

export type Row = {
  key: string;
  /** One per column, in their order. */
  cells: readonly ReactNode[];
  /** The row whose paper lies open in the reading pane. */
  isOpen?: boolean;
};

export type DataTableProps = {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  footer?: readonly ReactNode[];
  isCaptionHidden?: boolean;
  isStacked?: boolean;
  /** Whether the first cell names its row. */
  hasRowHeaders?: boolean;
};

export function DataTable(props: DataTableProps) {
  const { caption, columns, rows, footer, isCaptionHidden = false, isStacked = false, hasRowHeaders = true } = props;
  const renderCell = (cell: ReactNode, index: number) => {
    const column = columns[index];
    const common = {
      className: column?.isNumber ? 'num' : undefined,
      'data-label': isStacked && (index > 0 || !hasRowHeaders) ? labelOf(column) : undefined,
    };
    return hasRowHeaders && index === 0 ? (
      <th key={column?.key} scope="row" {...common}>
        {cell}
      </th>
    ) : (
      <td key={column?.key} {...common}>
        {cell}
      </td>
    );
  };
  const table = (
    <table className={isStacked ? 'table table-stack' : 'table'}>
      <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.isNumber ? 'num' : undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.isOpen ? 'is-open' : undefined}>
            {row.cells.map(renderCell)}
          </tr>
        ))}
      </tbody>
      {footer ? (
        <tfoot>
          <tr>{footer.map(renderCell)}</tr>
        </tfoot>
      ) : null}
    </table>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

const labelOf = (column: Column | undefined) =>
  column?.label ?? (typeof column?.header === 'string' ? column.header : undefined);
