/**
 * Brings a database to the newest table layout, or says how far behind it is. Migrations are the
 * SQL files of `drizzle/`; they only ever move forward.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { guarded } from './errors';
import type { Database } from './open';

const migrationsFolder = path.join(process.cwd(), 'drizzle');

/** Applies every pending migration. Throws `DatabaseError`. */
export const migrateDatabase = (database: Database): Promise<void> =>
  guarded('migrate', () => migrate(drizzle(database.client), { migrationsFolder }));

/** How many migrations of `drizzle/` the database has not seen; all of them for an empty one. */
export const countPendingMigrations = async (database: Database): Promise<number> => {
  const journal = JSON.parse(readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  const applied = await guarded('read migrations', async () => {
    const { rows } = await database.client.execute(
      `select name from sqlite_master where type = 'table' and name = '__drizzle_migrations'`,
    );
    if (rows.length === 0) return 0;
    const newest = await database.client.execute('select max(created_at) as newest from __drizzle_migrations');
    return Number(newest.rows[0]?.newest ?? 0);
  });
  return journal.entries.filter((entry) => entry.when > applied).length;
};
