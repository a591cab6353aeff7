/** Reads docs/fields.md: which fields it describes, on which side, and what it says of each. */
import type { Side } from './schema-rules';

export type DescribedField = {
  table: string;
  field: string;
  side: Side;
  meaning: string;
  /** Begins with 'clear', 'hash', 'public key' or 'sealed'. */
  form: string;
  why: string;
  erased: string;
};

const sides: Record<string, Side> = { "Reporter's side": 'reporter', "Office's side": 'office' };

const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

/** The rows of every table's section. Throws for a row outside a section or with a cell too few. */
export const readRegister = (markdown: string): DescribedField[] => {
  let side: Side | undefined;
  let table: string | undefined;
  const fields: DescribedField[] = [];
  for (const line of markdown.split('\n')) {
    const chapter = /^## (.+)$/.exec(line)?.[1];
    if (chapter !== undefined) [side, table] = [sides[chapter], undefined];
    table = /^### `([a-z_]+)`$/.exec(line)?.[1] ?? table;
    if (!line.startsWith('| `')) continue;
    const [field = '', meaning = '', form = '', why = '', erased = '', ...more] = cellsOf(line);
    if (side === undefined || table === undefined || more.length > 0)
      throw new Error(`not a row of the register: ${line}`);
    fields.push({ table, field: field.replaceAll('`', ''), side, meaning, form, why, erased });
  }
  return fields;
};
