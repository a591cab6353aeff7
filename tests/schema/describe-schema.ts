/** What a database itself says of its tables, asked by PRAGMA: the migrated truth, not what the sources intend. */
import type { Client } from '@libsql/client';

export type Column = {
  name: string;
  type: string;
  /** 1, 2, … for the columns of the primary key; 0 for the others. */
  keyPosition: number;
  defaultValue: string | null;
};

export type Table = {
  name: string;
  isStrict: boolean;
  hasRowid: boolean;
  columns: readonly Column[];
  /** The SQL of its triggers. */
  triggers: readonly string[];
};

// The migrator's own note of which migrations ran, and SQLite's own tables: not ours to shape.
const isOurs = (name: string) => name !== '__drizzle_migrations' && !name.startsWith('sqlite_');

const describeColumns = async (client: Client, table: string): Promise<Column[]> => {
  const { rows } = await client.execute({ sql: 'select * from pragma_table_xinfo(?)', args: [table] });
  return rows.map((row) => ({
    name: String(row.name),
    type: String(row.type).toUpperCase(),
    keyPosition: Number(row.pk),
    defaultValue: row.dflt_value === null ? null : String(row.dflt_value),
  }));
};

const listTriggers = async (client: Client, table: string): Promise<string[]> => {
  const { rows } = await client.execute({
    sql: `select sql from sqlite_master where type = 'trigger' and tbl_name = ?`,
    args: [table],
  });
  return rows.map((row) => String(row.sql));
};

export const describeSchema = async (client: Client): Promise<Table[]> => {
  const { rows } = await client.execute(
    `select name, strict, wr from pragma_table_list where schema = 'main' and type = 'table' order by name`,
  );
  return Promise.all(
    rows
      .filter((row) => isOurs(String(row.name)))
      .map(async (row) => ({
        name: String(row.name),
        isStrict: Number(row.strict) === 1,
        hasRowid: Number(row.wr) === 0,
        columns: await describeColumns(client, String(row.name)),
        triggers: await listTriggers(client, String(row.name)),
      })),
  );
};
