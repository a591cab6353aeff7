/**
 * Shows waiting complaints to the office, all together at the fixed times of `INBOX_RELEASE`. No time is kept of any
 * complaint, so what came before a time of release and what came after must be told apart otherwise: whatever
 * touches the inbox first after such a time, the office looking or the next complaint coming in, releases what
 * waits before it does anything else. Only the name of the last time served is remembered.
 *
 * A database file also remembers where each row was put. So a batch is taken out and put back in an order drawn by
 * chance, and the write-ahead log, which tells the order of everything, is emptied.
 *
 * Whoever touches the inbox also clears away the files that were sent to a complaint and never told of.
 */
import { randomInt } from 'node:crypto';
import { and, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import { DatabaseError, guarded } from '@/db/errors';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { complaint, complaintEnvelope, complaintEvent, complaintWrap } from '@/db/tables/complaints';
import { officeSetting } from '@/db/tables/office';
import { listForgotten } from '@/lib/evidence/queries';
import { composeErasure } from '@/lib/evidence/statements';
import type { Desk } from '@/lib/platform/desk';
import type { InboxRelease } from '@/lib/platform/env';
import { addDays, type IsoDay } from '@/lib/platform/iso-day';
import { findLastSlot } from './inbox-rules';

/** A whole number from 0 up to and without `below`, each as likely. */
type Draw = (below: number) => number;

const slotKey = 'inbox.slot';
/** A flood is moved in parts drawn by chance, so that a batch never fills the memory. */
const movedAtOnceMax = 200;
const triesMax = 5;

/** Releases what is due; costs two look-ups when nothing is. */
export const releaseDue = async (desk: Desk, schedule: InboxRelease, draw: Draw = randomInt): Promise<void> => {
  await eraseForgottenEvidence(desk);
  for (let tries = 1; ; tries++) {
    const slot = schedule === 'now' ? null : findLastSlot(schedule, desk.clock.now());
    if (slot !== null && (await findServedSlot(desk)) >= slot) return;
    try {
      return await releaseWaiting(desk, slot, draw);
    } catch (error) {
      // Something came in between, or somebody else is releasing: look again.
      if (!(error instanceof DatabaseError && error.isStale) || tries === triesMax) throw error;
    }
  }
};

/** Sorts before every slot when none was served yet. */
const findServedSlot = async ({ database }: Desk): Promise<string> => {
  const rows = await database.read('find inbox slot', (from) =>
    from.select().from(officeSetting).where(eq(officeSetting.key, slotKey)),
  );
  return rows[0]?.value ?? '';
};

const releaseWaiting = async (desk: Desk, slot: string | null, draw: Draw): Promise<void> => {
  const { database } = desk;
  const rows = await database.read('list waiting complaints', (from) =>
    from.select({ id: complaint.id }).from(complaint).where(isNull(complaint.releasedOn)),
  );
  const ids = shuffle(
    rows.map(({ id }) => id),
    draw,
  );
  const served = slot === null ? [] : composeServed(slot);
  for (let from = 0; from < ids.length; from += movedAtOnceMax) {
    const isLast = from + movedAtOnceMax >= ids.length;
    const moved = await composeMove(desk, ids.slice(from, from + movedAtOnceMax), desk.clock.today(), draw);
    await database.write('release complaints', [...(isLast ? served : []), ...moved]);
  }
  if (ids.length === 0 && served.length > 0) await database.write('note inbox slot', served);
  if (ids.length > 0) await emptyLog(desk);
};

/** Undoes its batch where another release of the same time was faster. */
const composeServed = (slot: string): Statement[] => [
  compose
    .insert(officeSetting)
    .values({ key: slotKey, value: slot })
    .onConflictDoUpdate({ target: officeSetting.key, set: { value: slot }, setWhere: lt(officeSetting.value, slot) }),
  expectChanged(1),
];

/** Takes the complaints out with all that belongs to them and puts them back, released, in another order. */
const composeMove = async ({ database }: Desk, ids: string[], releasedOn: IsoDay, draw: Draw): Promise<Statement[]> => {
  const rows = await database.read('read waiting complaints', (from) =>
    from.select().from(complaint).where(inArray(complaint.id, ids)),
  );
  const envelopes = await database.read('read waiting envelopes', (from) =>
    from.select().from(complaintEnvelope).where(inArray(complaintEnvelope.complaintId, ids)),
  );
  const wraps = await database.read('read waiting wraps', (from) =>
    from.select().from(complaintWrap).where(inArray(complaintWrap.complaintId, ids)),
  );
  const isOne = and(inArray(complaint.id, ids), isNull(complaint.releasedOn));
  const withTicket = rows.filter(({ ticketHash }) => ticketHash !== null).length;
  return [
    // What changed since it was read changes one of these numbers, and the batch is undone.
    compose.delete(complaintWrap).where(inArray(complaintWrap.complaintId, ids)),
    expectChanged(wraps.length),
    compose.delete(complaintEnvelope).where(inArray(complaintEnvelope.complaintId, ids)),
    expectChanged(envelopes.length),
    compose.delete(complaint).where(and(isOne, isNotNull(complaint.ticketHash))),
    expectChanged(withTicket),
    compose.delete(complaint).where(isOne),
    expectChanged(rows.length - withTicket),
    ...shuffle(rows, draw).map((row) => compose.insert(complaint).values({ ...row, releasedOn })),
    ...shuffle(envelopes, draw).map((row) => compose.insert(complaintEnvelope).values(row)),
    ...shuffle(wraps, draw).map((row) => compose.insert(complaintWrap).values(row)),
    // An unreleased complaint has no events: the office has not seen it.
    ...shuffle(ids, draw).map((complaintId) =>
      compose.insert(complaintEvent).values({ complaintId, position: 1, kind: 'released', happenedOn: releasedOn }),
    ),
  ];
};

/** Fisher and Yates. */
const shuffle = <T>(items: readonly T[], draw: Draw): T[] => {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
};

/** A remote server keeps its log by its own rules. */
const emptyLog = async ({ database: { client } }: Desk): Promise<void> => {
  if (client.protocol !== 'file') return;
  await guarded('empty the log', () => client.execute('pragma wal_checkpoint(truncate)'));
};

/**
 * Uploads left half-way and complete files that no message names stay for one whole day, so that a closed page can go
 * on tomorrow.
 */
const eraseForgottenEvidence = async (desk: Desk): Promise<void> => {
  const yesterday = addDays(desk.clock.today(), -1);
  for (const forgotten of await listForgotten(desk, yesterday)) {
    try {
      for (const batch of composeErasure(forgotten)) await desk.database.write('erase forgotten evidence', batch);
    } catch (error) {
      // A message named it meanwhile, or somebody else erases it.
      if (!(error instanceof DatabaseError && error.isStale)) throw error;
    }
  }
};
