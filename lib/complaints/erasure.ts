/**
 * Destroys the content of complaints whose time of keeping is over. The keys go first of all, then everything they
 * opened; what stays is a row that counts: its days, kind, state, result and number. The code of its reporter finds
 * nothing afterwards, like any code that never was.
 *
 * It runs when the office looks and when a backup is made, never on a reporter's request and never by a timer: what it
 * writes leaves a moment in the file system, and that moment must not be somebody's arrival. Deleted content is
 * overwritten in the file (`secure_delete`), and the write-ahead log, which still holds it, is emptied.
 */
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { DatabaseError } from '@/db/errors';
import type { Database } from '@/db/open';
import { complaint } from '@/db/tables/complaints';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import { composeErasure } from './erasure-statements';
import { emptyLog } from './release';

/** Bounds how long one look may take; the rest follows at the next. */
export const erasedAtOnceMax = 50;
const triesMax = 5;

/** The day on which everything due was found erased: nothing falls due again before the next. */
const doneOn = new WeakMap<Database, IsoDay>();

/** Erases what is due, at most `erasedAtOnceMax` complaints; costs nothing once it found nothing left on a day. */
export const eraseDue = async (desk: Desk): Promise<void> => {
  const today = desk.clock.today();
  if (doneOn.get(desk.database) === today) return;
  const erased = await eraseSome(desk, today);
  // Also where nothing was due: an earlier run may have been cut off between the two.
  const isEmptied = await emptyLog(desk);
  if (isEmptied && erased < erasedAtOnceMax) doneOn.set(desk.database, today);
};

const eraseSome = async (desk: Desk, today: IsoDay): Promise<number> => {
  for (let tries = 1; ; tries++) {
    const ids = await listDue(desk, today);
    if (ids.length === 0) return 0;
    try {
      const statements = ids.flatMap((id) => composeErasure(id, today));
      await desk.database.write('erase complaints', statements);
      return ids.length;
    } catch (error) {
      // One of them was held in between, or somebody else is erasing: look again.
      if (!(error instanceof DatabaseError && error.isStale) || tries === triesMax) throw error;
    }
  }
};

const listDue = async ({ database }: Desk, today: IsoDay): Promise<string[]> => {
  const rows = await database.read('list complaints to erase', (from) =>
    from
      .select({ id: complaint.id })
      .from(complaint)
      .where(and(lte(complaint.eraseOn, today), isNull(complaint.erasedOn), eq(complaint.isHeld, false)))
      .orderBy(asc(complaint.eraseOn), asc(complaint.id))
      .limit(erasedAtOnceMax),
  );
  return rows.map(({ id }) => id);
};
