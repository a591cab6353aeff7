/**
 * Statements as values. `compose` builds inserts, updates and deletes but has no connection, so
 * nothing can be written around the write queue; domains return statements from `statements.ts`
 * and one use case hands them to `write` as one batch.
 */
import type { InStatement, InValue } from '@libsql/client';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';

/** Builds statements; awaiting one of them fails, because it has no connection. */
export const compose: Pick<ReturnType<typeof drizzle.mock>, 'insert' | 'update' | 'delete'> = drizzle.mock();

type Built = { toSQL(): { sql: string; params: unknown[] } };
export type Statement = Built | SQL;

const dialect = new SQLiteSyncDialect();

export const toDriverStatement = (statement: Statement): InStatement => {
  const built = 'toSQL' in statement ? statement.toSQL() : dialect.sqlToQuery(statement);
  return { sql: built.sql, args: built.params as InValue[] };
};

/**
 * A guard for the statement just before it in a batch: unless that one changed exactly `rows` rows,
 * the whole batch is undone and `write` throws a `DatabaseError` with `isStale`. SQLite has no
 * assertion, so the guard asks it to read text that is not JSON.
 */
export const expectChanged = (rows: number): Statement =>
  sql`select case when changes() = ${rows} then 1 else json('stale') end`;
