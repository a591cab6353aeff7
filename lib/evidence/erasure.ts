/** Erasing one file that came to nothing. Those that were left and forgotten go when the inbox is touched. */
import { DatabaseError } from '@/db/errors';
import type { Desk } from '@/lib/platform/desk';
import type { StoredEvidence } from './queries';
import { composeErasure } from './statements';

/** Does nothing to a file that a message names. */
export const eraseEvidence = async ({ database }: Desk, file: StoredEvidence): Promise<void> => {
  try {
    for (const batch of composeErasure(file)) await database.write('erase evidence', batch);
  } catch (error) {
    // A message named it meanwhile, or somebody else erases it.
    if (!(error instanceof DatabaseError && error.isStale)) throw error;
  }
};
