/** What a reporter told, as one text to print: each question with its answer, then what was added, by day. */
import type { ReadableThread } from '@/lib/complaints/open-thread';
import type { Lang } from '@/lib/i18n/text';
import { formatDate } from '@/lib/platform/thai-date';

/** `labels`: the questions in their order, by the name of their field. */
export const writeCopy = (
  { ownAnswers, messages }: Pick<ReadableThread, 'ownAnswers' | 'messages'>,
  labels: readonly { field: string; label: string }[],
  later: string,
  lang: Lang,
): string => {
  const answers = labels.flatMap(({ field, label }) => {
    const text = ownAnswers[field];
    return typeof text === 'string' && text !== '' ? [`${label}\n${text}`] : [];
  });
  const added = messages
    .filter(({ from }) => from === 'reporter')
    .map(({ sentOn, text }) => `${later} ${formatDate(sentOn, lang, 'arabic')}\n${text}`);
  return [...answers, ...added].join('\n\n');
};
