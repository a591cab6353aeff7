/** The sentences of the follow-up page by name, as `describe.ts` and the script ask for them. */
import { complaintResults, complaintStates } from '@/lib/complaints/rules';
import type { Lang } from '@/lib/i18n/text';
import { voiceTrackTexts } from '@/lib/i18n/voice-track';
import { evidenceWords } from '../evidence-view';

const named = (prefix: string, texts: Readonly<Record<string, string>>, names: readonly string[]) =>
  names.map((name) => [`${prefix}.${name}`, texts[name] ?? '']);

export const trackWords = (lang: Lang): Record<string, string> => {
  const { thread, states, results, problems, message } = voiceTrackTexts[lang];
  return {
    ...Object.fromEntries([...named('state', states, complaintStates), ...named('result', results, complaintResults)]),
    'promise.acknowledge': thread.acknowledge('{date}'),
    'promise.reply': thread.reply('{date}'),
    'promise.finish': thread.finish('{date}'),
    'kept.acknowledge': thread.acknowledged('{date}'),
    'kept.reply': thread.replied('{date}'),
    'kept.finish': thread.finished,
    'no-case-number': thread.noCaseNumber,
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
