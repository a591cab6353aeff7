/**
 * Where a complaint stands, in plain words: for the page without script, and for the script that opens the thread in
 * the browser. Both take the sentences by name from one list and fill in the dates. What is late is said as late.
 */
import type { ReadableThread } from '@/lib/complaints/open-thread';
import { type DeadlineKey, type DueDay, findNextDue, listDueDays, type Standing } from '@/lib/complaints/rules';
import type { Lang } from '@/lib/i18n/text';
import type { IsoDay } from '@/lib/platform/iso-day';
import { formatDate } from '@/lib/platform/thai-date';

/** Gives a sentence by its name; `{date}` in it stands for a day. */
export type Say = (name: string) => string;

export type ThreadWords = {
  status: string;
  /** What happens next, by when, or what should have happened. */
  next: string;
  receivedOn: string;
  caseNumber: string;
  /** One sentence for each promised day, kept ones included. */
  promises: readonly string[];
  /** When the code opened it before. */
  lastOpened: string;
};

/** Pieces of the page that only some threads show. */
export const parts = [
  'danger-offer',
  'danger-set',
  'contact-offer',
  'contact-given',
  'contact-unavailable',
  'rating',
  'check-in',
] as const;
export type Part = (typeof parts)[number];

export const listParts = (thread: ReadableThread): readonly Part[] => {
  const isClosed = thread.state === 'closed';
  const shown: Record<Part, boolean> = {
    'danger-offer': !isClosed && !thread.isDanger,
    'danger-set': !isClosed && thread.isDanger,
    'contact-offer': thread.canGiveContact,
    'contact-given': thread.contact.isGiven,
    'contact-unavailable': !thread.canGiveContact,
    rating: isClosed && !thread.isRated,
    'check-in': thread.dueCheckIn !== null,
  };
  return parts.filter((part) => shown[part]);
};

const firstReplyOf = ({ messages }: ReadableThread): IsoDay | null =>
  messages.find(({ from }) => from === 'office')?.sentOn ?? null;

export const describeThread = (thread: ReadableThread, lang: Lang, say: Say): ThreadWords => {
  const { today, closedOn } = thread;
  const onDay = (name: string, day: IsoDay) => say(name).replace('{date}', formatDate(day, lang, 'arabic'));
  const repliedOn = firstReplyOf(thread);
  const standing: Standing = { ...thread, repliedOn };
  // Closing answers as well: the result stands on this page.
  const keptOn: Record<DeadlineKey, IsoDay | null> = {
    acknowledge: thread.acknowledgedOn,
    reply: repliedOn ?? closedOn,
    finish: closedOn,
  };
  const describePromise = ({ key, day }: DueDay) => {
    const kept = keptOn[key];
    if (kept === null) return onDay(day < today ? `missed.${key}` : `promise.${key}`, day);
    return onDay(kept > day ? `late-done.${key}` : `kept.${key}`, kept);
  };
  const describeNext = () => {
    const next = findNextDue(standing);
    if (next === null) return say('next.closed');
    if (next.day < today) return onDay(`next.late.${next.key}`, next.day);
    const isReportersTurn = thread.state === 'need-more-information' && next.key === 'finish';
    return onDay(isReportersTurn ? 'next.answer' : `next.${next.key}`, next.day);
  };
  return {
    status: say(thread.result === null ? `state.${thread.state}` : `result.${thread.result}`),
    next: describeNext(),
    receivedOn: formatDate(thread.receivedOn, lang, 'arabic'),
    caseNumber: thread.caseNumber
      ? `${thread.caseNumber.number}/${thread.caseNumber.fiscalYear}`
      : say('no-case-number'),
    promises: listDueDays(thread.receivedOn).map(describePromise),
    lastOpened: thread.lastOpenedOn ? onDay('last-opened', thread.lastOpenedOn) : say('never-opened'),
  };
};
