/**
 * Fills an empty database with rows that were read from another, as restoring does. References are not looked at while
 * rows come in table by table; `findDamage` looks at all of them, and at the file itself, afterwards.
 */
import type { InStatement } from '@libsql/client';
import { guarded } from './errors';
import type { Database } from './open';
import type { Cell } from './snapshot';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Stops looking at references until the database is opened again. */
export const suspendReferences = async ({ client }: Database): Promise<void> => {
  await guarded('suspend references', () => client.execute('pragma foreign_keys = off'));
};

/** Adds all the rows or none. Throws `DatabaseError` where one does not fit. */
export const loadRows = async (
  { client }: Database,
  table: { name: string; columns: readonly string[] },
  rows: readonly (readonly Cell[])[],
): Promise<void> => {
  const names = table.columns.map(quoted).join(', ');
  const sql = `insert into ${quoted(table.name)} (${names}) values (${table.columns.map(() => '?').join(', ')})`;
  const statements: InStatement[] = rows.map((row) => ({ sql, args: [...row] }));
  if (statements.length > 0) await guarded('load rows', () => client.batch(statements, 'write'));
};

/** What is wrong with the file or between its rows; `null` where nothing is. */
export const findDamage = async ({ client }: Database): Promise<'integrity' | 'references' | null> =>
  guarded('look for damage', async () => {
    const { rows } = await client.execute('pragma integrity_check');
    if (rows.length !== 1 || rows[0]?.integrity_check !== 'ok') return 'integrity';
    const broken = await client.execute('pragma foreign_key_check');
    return broken.rows.length > 0 ? 'references' : null;
  });
