/** The pages of following up as answers: the form that asks for the code, and the thread. */
import type { CitizenVisit } from '@/app/_http/citizen';
import type { ReadableThread } from '@/lib/complaints/open-thread';
import type { CodeRefusal } from '@/lib/complaints/thread';
import { voiceEvidenceTexts } from '@/lib/i18n/voice-evidence';
import { voiceTrackTexts } from '@/lib/i18n/voice-track';
import { formatDate } from '@/lib/platform/thai-date';
import { isInLine } from '../line-notice';
import { showVoice } from '../show-voice';
import { describeThread, listParts } from './describe';
import { ThreadView, type ThreadViewProps } from './thread-view';
import { type CodeFormProps, type CodeProblem, TrackView } from './view';
import { trackWords } from './words';

export const showCodeForm = (
  visit: CitizenVisit,
  isSpare: boolean,
  status = 200,
  state: Pick<CodeFormProps, 'typed' | 'problem' | 'message' | 'kept'> = {},
): Promise<Response> =>
  showVoice(
    visit,
    {
      path: isSpare ? '/voice/track/plain' : '/voice/track',
      title: voiceTrackTexts[visit.lang].pageTitle,
      status,
      ...(isSpare ? {} : { script: 'track' }),
    },
    <TrackView
      lang={visit.lang}
      isSpare={isSpare}
      officeName={visit.office.name[visit.lang]}
      isInLine={isInLine(visit.request)}
      {...state}
    />,
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
  rest: Pick<CodeFormProps, 'message' | 'kept'> = {},
) => {
  const { status, problem } = problemOf[refusal];
  return showCodeForm(visit, isSpare, status, { typed, problem, ...rest });
};

export const answerThread = (
  visit: CitizenVisit,
  status: number,
  thread: ReadableThread,
  form: Pick<ThreadViewProps, 'sending' | 'typed' | 'problem' | 'isSent' | 'returned' | 'saved' | 'file'>,
) => {
  const { lang } = visit;
  const texts = voiceTrackTexts[lang];
  const words = trackWords(lang);
  return showVoice(
    visit,
    { path: '/voice/track', title: texts.pageTitle, status },
    <ThreadView
      lang={lang}
      words={describeThread(thread, lang, (name) => words[name] ?? '')}
      shown={listParts(thread)}
      dueCheckIn={thread.dueCheckIn}
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

export const isCodeRefusal = (refusal: string): refusal is CodeRefusal => Object.hasOwn(problemOf, refusal);
