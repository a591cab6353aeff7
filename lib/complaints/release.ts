/**
 * Shows waiting complaints to the office, all together at the fixed times of `INBOX_RELEASE`. No time is kept of any
 * complaint, so what came before a time of release and what came after must be told apart otherwise: whatever
 * touches the inbox first after such a time, the office looking or the next complaint coming in, releases what
 * waits before it does anything else. Only the name of the last time served is remembered.
 * Where somebody is in danger that is the next full hour; the name of that hour stands by itself until it is served.
 *
 * A database file also remembers where each row was put. So a batch is taken out and put back in an order drawn by
 * chance, and the write-ahead log, which tells the order of everything, is emptied.
 *
 * Whoever touches the inbox also clears away the files that were sent to a complaint and never told of.
 */
import { randomInt } from 'node:crypto';
import { and, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { DatabaseError, guarded } from '@/db/errors';
import type { Database } from '@/db/open';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { complaint, complaintContact, complaintEnvelope, complaintEvent, complaintWrap } from '@/db/tables/complaints';
import { officeSetting } from '@/db/tables/office';
import { listForgotten } from '@/lib/evidence/queries';
import { composeErasure } from '@/lib/evidence/statements';
import type { Desk } from '@/lib/platform/desk';
import type { InboxRelease } from '@/lib/platform/env';
import { addDays, type IsoDay } from '@/lib/platform/iso-day';
import { findLastSlot, findNextHour, hasCome } from './inbox-rules';

/** A whole number from 0 up to and without `below`, each as likely. */
type Draw = (below: number) => number;

const slotKey = 'inbox.slot';
/** The full hour at which what is marked as danger is shown; stands only while something so marked waits. */
const dangerKey = 'inbox.danger';
/** A flood is moved in parts drawn by chance, so that a batch never fills the memory. */
const movedAtOnceMax = 200;
const triesMax = 5;

/** Releases what is due; costs one look-up when nothing is. */
export const releaseDue = async (desk: Desk, schedule: InboxRelease, draw: Draw = randomInt): Promise<void> => {
  await eraseForgottenEvidence(desk);
  for (let tries = 1; ; tries++) {
    const slot = schedule === 'now' ? null : findLastSlot(schedule, desk.clock.now());
    const { served, danger } = await findSlots(desk);
    const isServed = slot !== null && served >= slot;
    const isDangerDue = danger !== null && hasCome(danger, desk.clock.now());
    if (isServed && !isDangerDue) return;
    try {
      return await (isServed ? releaseEndangered(desk, draw) : releaseWaiting(desk, slot, draw));
    } catch (error) {
      // Something came in between, or somebody else is releasing: look again.
      if (!(error instanceof DatabaseError && error.isStale) || tries === triesMax) throw error;
    }
  }
};

/** `served` sorts before every slot when none was served yet. */
const findSlots = async ({ database }: Desk): Promise<{ served: string; danger: string | null }> => {
  const rows = await database.read('find inbox slots', (from) =>
    from
      .select()
      .from(officeSetting)
      .where(inArray(officeSetting.key, [slotKey, dangerKey])),
  );
  const valueAt = (key: string) => rows.find((row) => row.key === key)?.value;
  return { served: valueAt(slotKey) ?? '', danger: valueAt(dangerKey) ?? null };
};

/** Sets the full hour at which a complaint marked as danger is shown, where it waits and no hour is set yet. */
export const composeDangerSlot = (complaintId: string, now: Date): Statement =>
  sql`insert into ${officeSetting} (key, value)
    select ${dangerKey}, ${findNextHour(now)} from ${complaint}
    where ${complaint.id} = ${complaintId} and ${complaint.releasedOn} is null
    on conflict do nothing`;

/** The hour goes with the last of what waited for it. */
const composeDangerServed = (): Statement =>
  sql`delete from ${officeSetting} where key = ${dangerKey} and not exists
    (select 1 from ${complaint} where released_on is null and is_danger = 1)`;

const releaseEndangered = async (desk: Desk, draw: Draw): Promise<void> => {
  const { database } = desk;
  const rows = await database.read('list waiting danger', (from) =>
    from
      .select({ id: complaint.id })
      .from(complaint)
      .where(and(isNull(complaint.releasedOn), eq(complaint.isDanger, true))),
  );
  const ids = shuffle(
    rows.map(({ id }) => id),
    draw,
  ).slice(0, movedAtOnceMax);
  const moved = ids.length === 0 ? [] : await composeMove(desk, ids, desk.clock.today(), draw);
  await database.write('release danger', [...moved, composeDangerServed()]);
  await emptyLog(desk);
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
    await database.write('release complaints', [
      ...(isLast ? served : []),
      ...moved,
      ...(isLast ? [composeDangerServed()] : []),
    ]);
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
  const contacts = await database.read('read waiting contacts', (from) =>
    from.select().from(complaintContact).where(inArray(complaintContact.complaintId, ids)),
  );
  const isOne = and(or(...rows.map(isAsRead)), isNull(complaint.releasedOn));
  const withTicket = rows.filter(({ ticketHash }) => ticketHash !== null).length;
  return [
    // What changed since it was read changes one of these numbers, and the batch is undone.
    compose.delete(complaintWrap).where(inArray(complaintWrap.complaintId, ids)),
    expectChanged(wraps.length),
    ...(contacts.length === 0
      ? []
      : [compose.delete(complaintContact).where(or(...contacts.map(isContactAsRead))), expectChanged(contacts.length)]),
    compose.delete(complaintEnvelope).where(inArray(complaintEnvelope.complaintId, ids)),
    expectChanged(envelopes.length),
    compose.delete(complaint).where(and(isOne, isNotNull(complaint.ticketHash))),
    expectChanged(withTicket),
    compose.delete(complaint).where(isOne),
    expectChanged(rows.length - withTicket),
    ...shuffle(rows, draw).map((row) => compose.insert(complaint).values({ ...row, releasedOn })),
    ...shuffle(envelopes, draw).map((row) => compose.insert(complaintEnvelope).values(row)),
    ...shuffle(wraps, draw).map((row) => compose.insert(complaintWrap).values(row)),
    ...shuffle(contacts, draw).map((row) => compose.insert(complaintContact).values(row)),
    // An unreleased complaint has no events: the office has not seen it.
    ...shuffle(ids, draw).map((complaintId) =>
      compose.insert(complaintEvent).values({ complaintId, position: 1, kind: 'released', happenedOn: releasedOn }),
    ),
  ];
};

/** A row that was not changed since: what its envelopes and keys do not show. */
const isAsRead = ({ id, lastOpened }: typeof complaint.$inferSelect) =>
  and(eq(complaint.id, id), lastOpened === null ? isNull(complaint.lastOpened) : eq(complaint.lastOpened, lastOpened));

const isContactAsRead = ({ complaintId, changes }: typeof complaintContact.$inferSelect) =>
  and(eq(complaintContact.complaintId, complaintId), eq(complaintContact.changes, changes));

/** Fisher and Yates. */
const shuffle = <T>(items: readonly T[], draw: Draw): T[] => {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
};

/** Answers whether it is empty: somebody reading keeps it. A remote server keeps its log by its own rules. */
export const emptyLog = async ({ database: { client } }: Desk): Promise<boolean> => {
  if (client.protocol !== 'file') return true;
  const { rows } = await guarded('empty the log', () => client.execute('pragma wal_checkpoint(truncate)'));
  return rows[0]?.busy === 0;
};

/** The day on which everything forgotten was erased: nothing more is forgotten before the next. */
const clearedOn = new WeakMap<Database, IsoDay>();

/**
 * Uploads left half-way and complete files that no message names stay for one whole day, so that a closed page can go
 * on tomorrow.
 */
const eraseForgottenEvidence = async (desk: Desk): Promise<void> => {
  const today = desk.clock.today();
  if (clearedOn.get(desk.database) === today) return;
  const yesterday = addDays(today, -1);
  for (const forgotten of await listForgotten(desk, yesterday)) {
    try {
      for (const batch of composeErasure(forgotten)) await desk.database.write('erase forgotten evidence', batch);
    } catch (error) {
      // A message named it meanwhile, or somebody else erases it.
      if (!(error instanceof DatabaseError && error.isStale)) throw error;
    }
  }
  clearedOn.set(desk.database, today);
};
