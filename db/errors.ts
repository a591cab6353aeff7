/**
 * What the database layer throws. The driver's own messages carry bound values (a failed insert
 * prints the complaint text), so they never leave this folder: an error names the operation and
 * SQLite's code, nothing else.
 */
import { LibsqlError } from '@libsql/client';

export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';

  constructor(
    /** What was being done, in our own words: 'count response'. */
    readonly operation: string,
    /** SQLite's extended code, such as SQLITE_CONSTRAINT_PRIMARYKEY, or UNKNOWN. */
    readonly code: string,
  ) {
    super(`${operation}: ${code}`);
  }

  /** The row was there already: a repeated submission, a lost race for a number. */
  get isDuplicate(): boolean {
    return this.code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || this.code === 'SQLITE_CONSTRAINT_UNIQUE';
  }

  /** An `expectChanged` guard did not hold: somebody else changed the row first. */
  get isStale(): boolean {
    return this.code === STALE;
  }
}

/** The code an `expectChanged` guard fails with; see `db/write-queue.ts`. */
export const STALE = 'STALE';

const codeOf = (error: unknown): string => {
  for (let cause = error; cause instanceof Error; cause = cause.cause as Error) {
    if (cause instanceof LibsqlError) {
      if (cause.message.includes('malformed JSON')) return STALE;
      return cause.extendedCode ?? cause.code;
    }
  }
  return 'UNKNOWN';
};

/** Runs one database operation and rethrows whatever the driver says as a `DatabaseError`. */
export const guarded = async <T>(operation: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DatabaseError ? error : new DatabaseError(operation, codeOf(error));
  }
};
