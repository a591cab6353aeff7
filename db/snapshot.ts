/**
 * Reads a whole database as it stood at one moment, table by table, while others go on writing. No copy is made on the
 * disk: rows come as they are asked for, under one read transaction of a connection of its own. Until it is closed, the
 * log of a file database cannot be emptied; whoever empties it asks again later.
 */
import { createClient, type ResultSet, type Transaction } from '@libsql/client';
import { guarded } from './errors';
import type { DatabaseSettings } from './open';

/** A value as SQLite keeps it; whole numbers outgrow a double. */
export type Cell = null | string | bigint | number | Uint8Array;

export type TableShape = { name: string; columns: readonly string[]; keys: readonly string[] };

export type Snapshot = {
  /** Of the newest migration, as `drizzle/meta` names it. */
  schema: number;
  tables: readonly TableShape[];
  /** In the order of its key. */
  rowsOf(table: TableShape): AsyncGenerator<Cell[]>;
  close(): Promise<void>;
};

/** Rows may hold large files. */
const rowsPerRead = 50;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const listed = (names: readonly string[]): string => names.map(quoted).join(', ');

const toCell = (value: unknown): Cell => (value instanceof ArrayBuffer ? new Uint8Array(value) : (value as Cell));

/** Every table of ours with its columns in order; `from` may be a transaction or a whole client. */
export const listTables = async (from: Pick<Transaction, 'execute'>): Promise<TableShape[]> => {
  const { rows } = await from.execute(
    `select t.name as name, c.name as field, c.pk as pk from pragma_table_list t join pragma_table_info(t.name) c
      where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'
      and t.name not like '\\_\\_drizzle%' escape '\\' order by t.name, c.cid`,
  );
  const shapes = new Map<string, { columns: string[]; keys: { name: string; place: number }[] }>();
  for (const row of rows) {
    const name = String(row.name);
    const shape = shapes.get(name) ?? { columns: [], keys: [] };
    shapes.set(name, shape);
    shape.columns.push(String(row.field));
    if (Number(row.pk) > 0) shape.keys.push({ name: String(row.field), place: Number(row.pk) });
  }
  return [...shapes].map(([name, { columns, keys }]) => ({
    ...{ name, columns },
    keys: keys.sort((a, b) => a.place - b.place).map((key) => key.name),
  }));
};

export const readSchemaNumber = async (from: Pick<Transaction, 'execute'>): Promise<number> => {
  const { rows } = await from.execute('select max(created_at) as newest from __drizzle_migrations');
  return Number(rows[0]?.newest ?? 0);
};

async function* readRows(from: Transaction, { name, columns, keys }: TableShape): AsyncGenerator<Cell[]> {
  const places = keys.map((key) => columns.indexOf(key));
  let after: Cell[] | null = null;
  for (;;) {
    const isLater: string = after === null ? '' : `where (${listed(keys)}) > (${keys.map(() => '?').join(', ')})`;
    const args: Cell[] = after ?? [];
    const { rows }: ResultSet = await guarded('read snapshot', () =>
      from.execute({
        sql: `select ${listed(columns)} from ${quoted(name)} ${isLater} order by ${listed(keys)} limit ${rowsPerRead}`,
        args,
      }),
    );
    const read = rows.map((row) => columns.map((_, index) => toCell(row[index])));
    yield* read;
    const last: Cell[] | undefined = read.at(-1);
    if (!last || read.length < rowsPerRead) return;
    after = places.map((place) => last[place] ?? null);
  }
}

/** Throws `DatabaseError`. */
export const openSnapshot = async ({ url }: DatabaseSettings): Promise<Snapshot> =>
  guarded('open snapshot', async () => {
    const client = createClient({ url, intMode: 'bigint', concurrency: 1 });
    const from = await client.transaction('deferred');
    // The moment is that of the first read.
    const tables = await listTables(from);
    return {
      schema: await readSchemaNumber(from),
      tables,
      rowsOf: (table) => readRows(from, table),
      close: async () => {
        await from.rollback();
        client.close();
      },
    };
  });
