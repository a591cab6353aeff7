/**
 * Writes that the code opened its thread today, for the code's own eyes. Once a day at most, and where nobody else
 * wrote one meanwhile; whoever reads the database sees that the sealed note became another, and no more.
 */
import { and, eq } from 'drizzle-orm';
import { compose } from '@/db/statement';
import { complaint } from '@/db/tables/complaints';
import type { Desk } from '@/lib/platform/desk';
import { type LastOpenedContext, sealLastOpened } from '@/lib/vault/last-opened';
import type { StoredThread } from './queries';

/** Replaces the note; the one that stands where another opening was faster is as good. */
export const writeOpeningNote = async (
  desk: Desk,
  { id }: Pick<StoredThread, 'id'>,
  locatorHash: string,
  file: Uint8Array,
): Promise<void> => {
  await desk.database.write('note opening', [
    compose
      .update(complaint)
      .set({ lastOpened: Buffer.from(file) })
      // Not where the code was ended meanwhile: it would leave a trace of it.
      .where(and(eq(complaint.id, id), eq(complaint.locatorHash, locatorHash))),
  ]);
};

/** For a reporter without script: seals the note here. */
export const noteOpening = async (
  desk: Desk,
  stored: Pick<StoredThread, 'id'>,
  context: LastOpenedContext & { keys: { locatorHash: string } },
): Promise<void> =>
  writeOpeningNote(desk, stored, context.keys.locatorHash, await sealLastOpened(context, desk.clock.today()));
