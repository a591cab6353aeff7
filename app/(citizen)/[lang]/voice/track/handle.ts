/**
 * Following up without script: every page of it is the answer to a post that carries the code, so that no address and
 * no cookie holds it. `/voice/track/plain` is the same for browsers that cannot open envelopes although script is on.
 */
import { randomUUID } from 'node:crypto';
import type { CitizenVisit } from '@/app/_http/citizen';
import type { Form } from '@/app/_http/read-form';
import {
  addClearMessage,
  type ClearMessageRefusal,
  type CodeRefusal,
  openThreadWithCode,
} from '@/lib/complaints/thread';
import { voiceTrackTexts } from '@/lib/i18n/voice-track';
import { answerCodeRefusal, answerThread, isCodeRefusal } from './answers';
import { changes, fieldNames } from './form';
import { takeChange } from './handle-change';

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
  if (!thread.ok) return answerCodeRefusal(visit, isSpare, typedCode, thread.error, { message: { text, once } });
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
  return answerCodeRefusal(visit, isSpare, message.typedCode, thread.error, { message });
};

/** The code alone opens the thread; with a text or a change it does that first. */
export const takeCodeOrMessage = (visit: CitizenVisit, isSpare: boolean, form: Form): Promise<Response> => {
  const typedCode = form.get(fieldNames.code) ?? '';
  const change = changes.find((one) => one === form.get(fieldNames.change));
  if (change) return takeChange(visit, isSpare, change, form);
  const text = form.get(fieldNames.text);
  if (text === undefined) return openThread(visit, isSpare, typedCode);
  return addMessage(visit, isSpare, { typedCode, text, once: form.get(fieldNames.once) ?? '' });
};
