/**
 * Closing junk, several at once: what a flood leaves behind must not bury the rest. Only what nobody acknowledged, only
 * what the member holds a key of, and only what the same member has opened before, so that nothing is swept away
 * unread. All of them or none; each gets its event, and its reporter sees the result like any other.
 */
import { and, eq } from 'drizzle-orm';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { complaint } from '@/db/tables/complaints';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { writeUnlessStale } from '@/lib/platform/write-unless-stale';
import { type Actor, may } from '@/lib/staff/policy';
import { findWorkable, listOpenedBy } from './case-queries';
import type { UnfoundedCases } from './case-schema';
import { eraseDayOf, type Retention } from './retention-rules';
import { composeEvent } from './statements';
import type { QueueEntry } from './wire';

/** The complaints among these that the member may tick. */
export const listClosable = async (
  actor: Actor,
  desk: Desk,
  entries: readonly QueueEntry[],
): Promise<ReadonlySet<string>> => {
  const waiting = entries.filter(({ state }) => state === 'received').map(({ id }) => id);
  return waiting.length > 0 ? listOpenedBy(desk, actor.staffId, waiting) : new Set();
};

/** `not-opened`: the member has not opened one of them. `stale`: one of them has changed; none was closed. */
export type BulkRefusal = 'not-found' | 'not-opened' | 'stale';

export const closeUnfounded = async (
  actor: Actor,
  desk: Desk,
  { cases }: UnfoundedCases,
  { retentionMonths }: Retention,
): Promise<Result<{ closed: number }, BulkRefusal>> => {
  if (!may(actor, 'work-complaints')) return refuse('not-found');
  const revisions = new Map(cases.map(({ id, revision }) => [id, revision]));
  const ids = [...revisions.keys()];
  for (const id of ids) {
    const found = await findWorkable(desk, actor.staffId, id);
    if (!found) return refuse('not-found');
    if (found.state !== 'received' || found.revision !== revisions.get(id)) return refuse('stale');
  }
  const opened = await listOpenedBy(desk, actor.staffId, ids);
  if (opened.size < ids.length) return refuse('not-opened');
  const today = desk.clock.today();
  const eraseOn = eraseDayOf(today, retentionMonths);
  const written = await writeUnlessStale(
    desk,
    'close unfounded complaints',
    ids.flatMap((id) => composeClosing(actor.staffId, today, { id, revision: revisions.get(id) ?? 0, eraseOn })),
  );
  return written.ok ? ok({ closed: ids.length }) : written;
};

/** The day of closing is also the day the reporter was told; a case number is for what goes into work. */
const composeClosing = (
  staffId: string,
  today: IsoDay,
  { id, revision, eraseOn }: { id: string; revision: number; eraseOn: IsoDay },
): Statement[] => [
  compose
    .update(complaint)
    .set({ state: 'closed', result: 'no-grounds', acknowledgedOn: today, eraseOn, revision: revision + 1 })
    .where(and(eq(complaint.id, id), eq(complaint.revision, revision), eq(complaint.state, 'received'))),
  expectChanged(1),
  composeEvent({
    ...{ complaintId: id, staffId, happenedOn: today },
    ...{ kind: 'state-changed', state: 'closed', result: 'no-grounds' },
  }),
];
