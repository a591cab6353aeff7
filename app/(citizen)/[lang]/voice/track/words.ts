/** The sentences of the follow-up page by name, as `describe.ts` and the script ask for them. */
import { happenings } from '@/lib/complaints/check-in';
import { complaintResults, complaintStates, deadlines } from '@/lib/complaints/rules';
import { textFields } from '@/lib/complaints/schema';
import type { Lang } from '@/lib/i18n/text';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { voiceTrackTexts } from '@/lib/i18n/voice-track';
import { evidenceWords } from '../evidence-view';

const named = (prefix: string, texts: Readonly<Record<string, string>>, names: readonly string[]) =>
  names.map((name) => [`${prefix}.${name}`, texts[name] ?? '']);

const dated = (prefix: string, texts: Readonly<Record<string, (date: string) => string>>) =>
  deadlines.map(({ key }) => [`${prefix}.${key}`, texts[key]?.('{date}') ?? '']);

/** The questions of the form in their order, by field. */
export const listLabels = (lang: Lang): { field: string; label: string }[] =>
  textFields.map((field) => ({ field, label: voiceFormTexts[lang].fields[field].label }));

const describingWords = (lang: Lang): Record<string, string> => {
  const { thread, states, results } = voiceTrackTexts[lang];
  const { next, promises, lastOpened } = voiceFollowTexts[lang];
  return {
    ...Object.fromEntries([
      ...named('state', states, complaintStates),
      ...named('result', results, complaintResults),
      ...dated('promise', { acknowledge: thread.acknowledge, reply: thread.reply, finish: thread.finish }),
      ...dated('kept', { acknowledge: thread.acknowledged, reply: thread.replied, finish: promises.finished }),
      ...dated('missed', promises.missed),
      ...dated('late-done', promises.lateDone),
      ...dated('next', { acknowledge: next.acknowledge, reply: next.reply, finish: next.finish }),
      ...dated('next.late', next.late),
    ]),
    'next.answer': next.answer('{date}'),
    'next.closed': next.closed,
    'no-case-number': thread.noCaseNumber,
    'last-opened': lastOpened.before('{date}'),
    'never-opened': lastOpened.never,
  };
};

const changeWords = (lang: Lang): Record<string, string> => {
  const { contact, danger, rating, checkIn, notNow, copy } = voiceFollowTexts[lang];
  return {
    'not-now': notNow,
    'contact.saved': contact.saved,
    'contact.withdrawn': contact.withdrawn,
    'contact.missing': contact.problems.missing,
    'contact.too-long': contact.problems['too-long'],
    'danger.sent': danger.sent,
    'danger.message': danger.message,
    'rating.sent': rating.sent,
    'rating.missing': rating.missing,
    'check-in.sent': checkIn.sent,
    'check-in.message': checkIn.message('{days}'),
    'check-in.missing': checkIn.missing,
    'check-in.contradicting': checkIn.contradicting,
    'copy.later': copy.later,
    ...Object.fromEntries(named('happening', checkIn.happenings, happenings)),
    ...Object.fromEntries(listLabels(lang).map(({ field, label }) => [`label.${field}`, label])),
  };
};

export const trackWords = (lang: Lang): Record<string, string> => {
  const { thread, problems, message } = voiceTrackTexts[lang];
  return {
    ...describingWords(lang),
    ...changeWords(lang),
    'from.reporter': thread.you,
    'from.office': thread.office,
    ...problems,
    ...evidenceWords(lang),
    'message.missing': message.empty,
    'message.too-long': message.tooLong,
    'message.thread-full': message.full,
    'message.unreachable': message.unreachable,
    'message.too-many': message.tooMany,
    'message.broken': message.broken,
  };
};
