/**
 * Where a complaint stands, in plain words: for the page without script, and for the script that opens the thread in
 * the browser. Both take the sentences by name from one list and fill in the dates.
 */
import { type DeadlineKey, listDueDays } from '@/lib/complaints/rules';
import type { ComplaintFacts } from '@/lib/complaints/wire';
import type { Lang } from '@/lib/i18n/text';
import type { IsoDay } from '@/lib/platform/iso-day';
import { formatDate } from '@/lib/platform/thai-date';

/** Gives a sentence by its name; `{date}` in it stands for a day. */
export type Say = (name: string) => string;

export type ThreadWords = {
  status: string;
  receivedOn: string;
  caseNumber: string;
  /** One sentence for each promised day, kept ones included. */
  promises: readonly string[];
};

/** `firstReplyOn`: the day of the office's first message. */
export const describeThread = (
  facts: ComplaintFacts,
  firstReplyOn: IsoDay | null,
  lang: Lang,
  say: Say,
): ThreadWords => {
  const onDay = (name: string, day: IsoDay) => say(name).replace('{date}', formatDate(day, lang, 'arabic'));
  const keptOn: Record<DeadlineKey, IsoDay | null> = {
    acknowledge: facts.acknowledgedOn,
    reply: firstReplyOn,
    finish: null,
  };
  const describePromise = (key: DeadlineKey, dueOn: IsoDay) => {
    if (facts.state === 'closed' && key === 'finish') return say('kept.finish');
    const kept = keptOn[key];
    return kept === null ? onDay(`promise.${key}`, dueOn) : onDay(`kept.${key}`, kept);
  };
  return {
    status: say(facts.result === null ? `state.${facts.state}` : `result.${facts.result}`),
    receivedOn: formatDate(facts.receivedOn, lang, 'arabic'),
    caseNumber: facts.caseNumber ? `${facts.caseNumber.number}/${facts.caseNumber.fiscalYear}` : say('no-case-number'),
    promises: listDueDays(facts.receivedOn).map(({ key, day }) => describePromise(key, day)),
  };
};
