/** The end of every use case that can lose a race: its batch is written whole, or somebody was faster and it is told so. */
import { DatabaseError } from '@/db/errors';
import type { Statement } from '@/db/statement';
import type { Desk } from './desk';
import { ok, type Result, refuse } from './result';

/** `stale`: a guard of the batch (`expectChanged`) found something else than was looked at; nothing was written. */
export const writeUnlessStale = async (
  { database }: Pick<Desk, 'database'>,
  operation: string,
  statements: readonly Statement[],
): Promise<Result<null, 'stale'>> => {
  try {
    await database.write(operation, statements);
    return ok(null);
  } catch (error) {
    if (error instanceof DatabaseError && error.isStale) return refuse('stale');
    throw error;
  }
};
