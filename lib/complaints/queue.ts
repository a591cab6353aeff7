/**
 * What waits for a reader: the figures first, the queue behind them, and the outline of one complaint. Only what
 * the member holds a key of is counted or listed, whatever page is asked for; whoever is named in a complaint learns
 * of it neither from a row nor from a number. Looking here hands out nothing sealed, so it is no opening.
 */
import type { Desk } from '@/lib/platform/desk';
import type { InboxRelease } from '@/lib/platform/env';
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type Actor, may } from '@/lib/staff/policy';
import { countWorkable, findWorkable, listEvents, listWorkable } from './case-queries';
import type { QueueQuestion, QueueShow } from './case-schema';
import { releaseDue } from './release';
import { complaintStates, isOverdue } from './rules';
import type { CaseEvent, QueueEntry } from './wire';

export const entriesPerPage = 25;

const openStates = complaintStates.filter((state) => state !== 'closed');

export type WorkFigures = {
  toAcknowledge: number;
  /** A promise that still stands, its day past. */
  overdue: number;
  /** Acknowledged, and the last message is the reporter's. */
  waiting: number;
  /** Acknowledged and not closed. */
  inProgress: number;
};

type Circumstances = { inboxRelease: InboxRelease };

const isWaiting = ({ state, isWaitingForOffice }: QueueEntry): boolean => state !== 'received' && isWaitingForOffice;

/** Everything not closed that the member can open, in the order of work, after what is due has been released. */
const listOpen = async (actor: Actor, desk: Desk, { inboxRelease }: Circumstances): Promise<QueueEntry[]> => {
  await releaseDue(desk, inboxRelease);
  return listWorkable(desk, actor.staffId, { states: openStates });
};

const countFigures = (open: readonly QueueEntry[], today: IsoDay): WorkFigures => ({
  toAcknowledge: open.filter(({ state }) => state === 'received').length,
  overdue: open.filter((entry) => isOverdue(entry, today)).length,
  waiting: open.filter(isWaiting).length,
  inProgress: open.filter(({ state }) => state !== 'received').length,
});

/** The figures alone, for the home page. */
export const getWorkFigures = async (
  actor: Actor,
  desk: Desk,
  circumstances: Circumstances,
): Promise<Result<WorkFigures, 'not-found'>> => {
  if (!may(actor, 'work-complaints')) return refuse('not-found');
  return ok(countFigures(await listOpen(actor, desk, circumstances), desk.clock.today()));
};

export type Queue = {
  figures: WorkFigures;
  /** How many entries each choice shows. */
  counts: Record<QueueShow, number>;
  entries: readonly QueueEntry[];
  /** The page shown: the one asked for, or the last there is. */
  page: number;
  pageCount: number;
};

/** One page of the complaints the member can open: to acknowledge first, then the oldest, what is closed last. */
export const listQueue = async (
  actor: Actor,
  desk: Desk,
  { show, page: askedPage }: QueueQuestion,
  circumstances: Circumstances,
): Promise<Result<Queue, 'not-found'>> => {
  if (!may(actor, 'work-complaints')) return refuse('not-found');
  const today = desk.clock.today();
  const open = await listOpen(actor, desk, circumstances);
  const figures = countFigures(open, today);
  const byState = await countWorkable(desk, actor.staffId);
  const counts = {
    ...Object.fromEntries(complaintStates.map((state) => [state, byState[state] ?? 0])),
    all: complaintStates.reduce((sum, state) => sum + (byState[state] ?? 0), 0),
    overdue: figures.overdue,
    waiting: figures.waiting,
  } as Record<QueueShow, number>;
  const pageCount = Math.max(1, Math.ceil(counts[show] / entriesPerPage));
  const page = Math.min(askedPage, pageCount);
  const offset = (page - 1) * entriesPerPage;
  const across = { overdue: (entry: QueueEntry) => isOverdue(entry, today), waiting: isWaiting };
  const entries =
    show === 'overdue' || show === 'waiting'
      ? open.filter(across[show]).slice(offset, offset + entriesPerPage)
      : await listWorkable(desk, actor.staffId, {
          states: show === 'all' ? complaintStates : [show],
          part: { offset, limit: entriesPerPage },
        });
  return ok({ figures, counts, entries, page, pageCount });
};

export type CaseOutline = QueueEntry & { events: readonly CaseEvent[] };

/** What may be seen of one complaint without a key. */
export const findOutline = async (
  actor: Actor,
  desk: Desk,
  id: string,
  { inboxRelease }: Circumstances,
): Promise<CaseOutline | null> => {
  if (!may(actor, 'work-complaints')) return null;
  await releaseDue(desk, inboxRelease);
  const found = await findWorkable(desk, actor.staffId, id);
  return found && { ...found, events: await listEvents(desk, id) };
};
