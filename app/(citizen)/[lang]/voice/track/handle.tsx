/**
 * Following up without script: every page of it is the answer to a post that carries the code, so that no address and
 * no cookie holds it. `/voice/track/plain` is the same for browsers that cannot open envelopes although script is on.
 */
import { randomUUID } from 'node:crypto';
import type { CitizenVisit } from '@/app/_http/citizen';
import type { Form } from '@/app/_http/read-form';
import type { ReadableThread } from '@/lib/complaints/open-thread';
import {
  addClearMessage,
  type ClearMessageRefusal,
  type CodeRefusal,
  openThreadWithCode,
} from '@/lib/complaints/thread';
import { voiceEvidenceTexts } from '@/lib/i18n/voice-evidence';
import { voiceTrackTexts } from '@/lib/i18n/voice-track';
import { formatDate } from '@/lib/platform/thai-date';
import { showVoice } from '../show-voice';
import { describeThread } from './describe';
import { fieldNames } from './form';
import { ThreadView, type ThreadViewProps } from './thread-view';
import { type CodeFormProps, type CodeProblem, TrackView } from './view';
import { trackWords } from './words';

export const showCodeForm = (
  visit: CitizenVisit,
  isSpare: boolean,
  status = 200,
  state: Pick<CodeFormProps, 'typed' | 'problem' | 'message'> = {},
): Promise<Response> =>
  showVoice(
    visit,
    {
      path: isSpare ? '/voice/track/plain' : '/voice/track',
      title: voiceTrackTexts[visit.lang].pageTitle,
      status,
      ...(isSpare ? {} : { script: 'track' }),
    },
    <TrackView lang={visit.lang} isSpare={isSpare} {...state} />,
  );

const problemOf: Record<CodeRefusal, { status: number; problem: CodeProblem }> = {
  'wrong-characters': { status: 422, problem: 'wrong-characters' },
  'wrong-length': { status: 422, problem: 'wrong-length' },
  'wrong-check-digit': { status: 422, problem: 'wrong-check-digit' },
  'not-found': { status: 422, problem: 'not-found' },
  'try-later': { status: 429, problem: 'too-many' },
  damaged: { status: 500, problem: 'tampered' },
};

export const answerCodeRefusal = (
  visit: CitizenVisit,
  isSpare: boolean,
  typed: string,
  refusal: CodeRefusal,
  message?: CodeFormProps['message'],
) => {
  const { status, problem } = problemOf[refusal];
  return showCodeForm(visit, isSpare, status, { typed, problem, message });
};

export const answerThread = (
  visit: CitizenVisit,
  status: number,
  thread: ReadableThread,
  form: Pick<ThreadViewProps, 'sending' | 'typed' | 'problem' | 'isSent' | 'file'>,
) => {
  const { lang } = visit;
  const texts = voiceTrackTexts[lang];
  const words = trackWords(lang);
  const firstReply = thread.messages.find(({ from }) => from === 'office');
  return showVoice(
    visit,
    { path: '/voice/track', title: texts.pageTitle, status },
    <ThreadView
      lang={lang}
      words={describeThread(thread, firstReply?.sentOn ?? null, lang, (name) => words[name] ?? '')}
      messages={thread.messages.map(({ from, sentOn, text, files }, index) => ({
        key: String(index),
        from: from === 'office' ? texts.thread.office : texts.thread.you,
        date: formatDate(sentOn, lang, 'arabic'),
        isFromOffice: from === 'office',
        text: files === 0 ? text : voiceEvidenceTexts[lang].inThread(String(files)),
      }))}
      {...form}
    />,
  );
};

const isCodeRefusal = (refusal: ClearMessageRefusal): refusal is CodeRefusal => Object.hasOwn(problemOf, refusal);

const openThread = async (visit: CitizenVisit, isSpare: boolean, typedCode: string): Promise<Response> => {
  const thread = await openThreadWithCode(visit.desk, typedCode, visit);
  if (!thread.ok) return answerCodeRefusal(visit, isSpare, typedCode, thread.error);
  return answerThread(visit, 200, thread.value, { sending: { code: typedCode, once: randomUUID(), isSpare } });
};

type SentMessage = { typedCode: string; text: string; once: string };

/** The message again with why it was not added; the thread is opened anew to show it. */
const answerMessageRefusal = async (
  visit: CitizenVisit,
  isSpare: boolean,
  message: SentMessage,
  refusal: Exclude<ClearMessageRefusal, CodeRefusal>,
): Promise<Response> => {
  const { message: texts } = voiceTrackTexts[visit.lang];
  const sentences = {
    'text-missing': texts.empty,
    'text-too-long': texts.tooLong,
    'once-malformed': texts.broken,
    'thread-full': texts.full,
  };
  const { typedCode, text } = message;
  const once = refusal === 'once-malformed' ? randomUUID() : message.once;
  const thread = await openThreadWithCode(visit.desk, typedCode, visit);
  if (!thread.ok) return answerCodeRefusal(visit, isSpare, typedCode, thread.error, { text, once });
  return answerThread(visit, 422, thread.value, {
    sending: { code: typedCode, once, isSpare },
    typed: text,
    problem: sentences[refusal],
  });
};

const addMessage = async (visit: CitizenVisit, isSpare: boolean, message: SentMessage) => {
  const thread = await addClearMessage(visit.desk, message, visit);
  if (thread.ok) {
    const sending = { code: message.typedCode, once: randomUUID(), isSpare };
    return answerThread(visit, 200, thread.value, { sending, isSent: true });
  }
  if (!isCodeRefusal(thread.error)) return answerMessageRefusal(visit, isSpare, message, thread.error);
  return answerCodeRefusal(visit, isSpare, message.typedCode, thread.error, message);
};

/** The code alone opens the thread; with a text it adds a message first. */
export const takeCodeOrMessage = (visit: CitizenVisit, isSpare: boolean, form: Form): Promise<Response> => {
  const typedCode = form.get(fieldNames.code) ?? '';
  const text = form.get(fieldNames.text);
  if (text === undefined) return openThread(visit, isSpare, typedCode);
  return addMessage(visit, isSpare, { typedCode, text, once: form.get(fieldNames.once) ?? '' });
};
