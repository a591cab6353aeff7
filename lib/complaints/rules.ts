/**
 * The life of a complaint as plain decisions: which state may follow which, what a closing needs, and the days
 * by which the reporter was promised an answer. Days come in as arguments; nothing is read or stored here.
 */
import { addDays, type IsoDay } from '@/lib/platform/iso-day';

/** In the order in which work goes through them. */
export const complaintStates = [
  'received',
  'screening',
  'need-more-information',
  'fact-finding',
  'referred',
  'closed',
] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** How a complaint ended. */
export const complaintResults = [
  'no-grounds',
  'grounds',
  'insufficient',
  'out-of-jurisdiction',
  'duplicate',
  'withdrawn',
] as const;
export type ComplaintResult = (typeof complaintResults)[number];

export const complaintChannels = ['web', 'paper', 'phone', 'walk-in'] as const;
export type ComplaintChannel = (typeof complaintChannels)[number];

/** What a member may set by hand. Leaving 'received' is not among it: that is the acknowledgement. */
const movesFrom: Record<ComplaintState, readonly ComplaintState[]> = {
  received: [],
  screening: ['need-more-information', 'fact-finding', 'referred', 'closed'],
  'need-more-information': ['screening', 'fact-finding', 'referred', 'closed'],
  'fact-finding': ['need-more-information', 'referred', 'closed'],
  referred: ['fact-finding', 'closed'],
  closed: [],
};

export const listMoves = (from: ComplaintState): readonly ComplaintState[] => movesFrom[from];

/** Whether the move is allowed: a closing states its result, nothing else has one. */
export const isAllowedMove = (from: ComplaintState, to: ComplaintState, result: ComplaintResult | null): boolean =>
  movesFrom[from].includes(to) && (to === 'closed') === (result !== null);

/**
 * The promises shown to the reporter, in calendar days from the day it was received: acknowledged within 7, told the
 * result or the progress within 15 (Royal Decree on Good Governance B.E. 2546, section 38), finished within 90.
 */
export const deadlines = [
  { key: 'acknowledge', days: 7 },
  { key: 'reply', days: 15 },
  { key: 'finish', days: 90 },
] as const;
export type DeadlineKey = (typeof deadlines)[number]['key'];

export type DueDay = { key: DeadlineKey; days: number; day: IsoDay };

/** The last day of each promise; the day of receipt is day 0. */
export const listDueDays = (receivedOn: IsoDay): readonly DueDay[] =>
  deadlines.map(({ key, days }) => ({ key, days, day: addDays(receivedOn, days) }));

/** As much of a complaint as tells which promises were kept. */
export type Standing = {
  state: ComplaintState;
  receivedOn: IsoDay;
  acknowledgedOn: IsoDay | null;
  /** The day of the office's first message. */
  repliedOn: IsoDay | null;
};

/** The page of the reporter shows the result of a closed complaint, so closing it also answers. */
const isKept: Record<DeadlineKey, (standing: Standing) => boolean> = {
  acknowledge: ({ acknowledgedOn }) => acknowledgedOn !== null,
  reply: ({ repliedOn, state }) => repliedOn !== null || state === 'closed',
  finish: ({ state }) => state === 'closed',
};

/** Every promise with its last day, and whether it is kept by now. */
export const listPromises = (standing: Standing): readonly (DueDay & { isKept: boolean })[] =>
  listDueDays(standing.receivedOn).map((due) => ({ ...due, isKept: isKept[due.key](standing) }));

/** The first promise that still stands; null where none does. */
export const findNextDue = (standing: Standing): DueDay | null =>
  listPromises(standing).find((promise) => !promise.isKept) ?? null;

/** Whether the day of a promise that still stands has passed. */
export const isOverdue = (standing: Standing, today: IsoDay): boolean => {
  const next = findNextDue(standing);
  return next !== null && next.day < today;
};
