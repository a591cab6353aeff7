/**
 * What waits for a reader, before anything is opened: the figures, and the outline of one complaint. Only what the
 * member holds a key of is counted; whoever is named in a complaint learns of it neither from a row nor from a
 * number. Looking here hands out nothing sealed, so it is no opening.
 */
import type { Desk } from '@/lib/platform/desk';
import type { InboxRelease } from '@/lib/platform/env';
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type Actor, may } from '@/lib/staff/policy';
import { findWorkable, listEvents, listWorkable } from './case-queries';
import type { QueueConcern } from './case-schema';
import { eraseDue } from './erasure';
import { releaseDue } from './release';
import { complaintStates, isOverdue } from './rules';
import type { CaseEvent, QueueEntry } from './wire';

export type QueueCircumstances = { inboxRelease: InboxRelease };

export type WorkFigures = {
  toAcknowledge: number;
  /** A promise that still stands, its day past. */
  overdue: number;
  /** Acknowledged, and the last message is the reporter's. */
  waiting: number;
  /** Acknowledged and not closed. */
  inProgress: number;
};

const openStates = complaintStates.filter((state) => state !== 'closed');

/** What is due whenever the office looks: no timer of ours ever writes. */
const keepUp = async (desk: Desk, inboxRelease: InboxRelease): Promise<void> => {
  await releaseDue(desk, inboxRelease);
  await eraseDue(desk);
};

/** Everything not closed that the member can open, in the order of work, after what is due has been released and erased. */
export const listOpen = async (
  actor: Actor,
  desk: Desk,
  { inboxRelease }: QueueCircumstances,
): Promise<QueueEntry[]> => {
  await keepUp(desk, inboxRelease);
  return listWorkable(desk, actor.staffId, { states: openStates });
};

const concerns: Record<QueueConcern, (entry: QueueEntry, today: IsoDay) => boolean> = {
  overdue: isOverdue,
  waiting: ({ state, isWaitingForOffice }) => state !== 'received' && isWaitingForOffice,
};

/** The open complaints that give a reason to act. */
export const narrowTo = (concern: QueueConcern, open: readonly QueueEntry[], today: IsoDay): QueueEntry[] =>
  open.filter((entry) => concerns[concern](entry, today));

export const countFigures = (open: readonly QueueEntry[], today: IsoDay): WorkFigures => ({
  toAcknowledge: open.filter(({ state }) => state === 'received').length,
  overdue: narrowTo('overdue', open, today).length,
  waiting: narrowTo('waiting', open, today).length,
  inProgress: open.filter(({ state }) => state !== 'received').length,
});

/** The figures alone, for the home page. */
export const getWorkFigures = async (
  actor: Actor,
  desk: Desk,
  circumstances: QueueCircumstances,
): Promise<Result<WorkFigures, 'not-found'>> => {
  if (!may(actor, 'work-complaints')) return refuse('not-found');
  return ok(countFigures(await listOpen(actor, desk, circumstances), desk.clock.today()));
};

export type CaseOutline = QueueEntry & { events: readonly CaseEvent[] };

/** What may be seen of one complaint without a key; null for whoever could not open it. */
export const findOutline = async (
  actor: Actor,
  desk: Desk,
  id: string,
  { inboxRelease }: QueueCircumstances,
): Promise<CaseOutline | null> => {
  if (!may(actor, 'work-complaints')) return null;
  await keepUp(desk, inboxRelease);
  const found = await findWorkable(desk, actor.staffId, id);
  return found && { ...found, events: await listEvents(desk, id) };
};
