/**
 * Opens the office's database: a libSQL file for one machine, or a remote libSQL server for more.
 * Reading and writing are two doors: `read` cannot write, `write` takes a whole batch and is the
 * only place that opens a write transaction.
 *
 * File databases run in WAL mode with full synchronisation, so what was acknowledged survives a
 * kill; deleted content is overwritten (`secure_delete`), so that erased wraps do not linger.
 */
import { type Client, createClient, type ResultSet } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { guarded } from './errors';
import { type Statement, toDriverStatement } from './statement';
import { createWriteQueue } from './write-queue';

export type Reader = Pick<LibSQLDatabase, 'select' | 'selectDistinct' | '$count' | 'with'>;

export type Database = {
  /** Runs one query; `operation` names it in errors. */
  read<T>(operation: string, query: (from: Reader) => Promise<T>): Promise<T>;
  /** Writes all statements or none; answers when they are durable. Throws `DatabaseError`. */
  write(operation: string, statements: readonly Statement[]): Promise<ResultSet[]>;
  /** The bare client, for migrations, backup and health only. */
  client: Client;
  close(): void;
};

export type DatabaseSettings = { url: string; authToken?: string | undefined };

// One connection to a file: pragmas are per connection, and calls are synchronous anyway.
const connectionsToFile = 1;
const busyTimeoutMs = 2000;

const pragmas = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON'];

export const openDatabase = async ({ url, authToken }: DatabaseSettings): Promise<Database> => {
  const isFile = url.startsWith('file:');
  const client = createClient({
    url,
    ...(authToken ? { authToken } : {}),
    ...(isFile ? { concurrency: connectionsToFile, timeout: busyTimeoutMs } : {}),
  });
  const prepareConnection = async () => {
    if (!isFile) return;
    for (const pragma of pragmas) await client.execute(`pragma ${pragma}`);
  };
  await guarded('open database', prepareConnection);

  const reader: Reader = drizzle(client);
  const enqueue = createWriteQueue(async () => {
    await client.reconnect();
    await prepareConnection();
  });

  return {
    read: (operation, query) => guarded(operation, () => query(reader)),
    write: (operation, statements) =>
      enqueue(operation, () => client.batch(statements.map(toDriverStatement), 'write')),
    client,
    close: () => client.close(),
  };
};
