/**
 * What is asked without script besides looking and writing. Each form carries the code; whatever is refused comes back
 * with everything that was typed, on the page it came from.
 */
import { randomUUID } from 'node:crypto';
import type { CitizenVisit } from '@/app/_http/citizen';
import type { Form } from '@/app/_http/read-form';
import { writeCheckIn, writeDanger } from '@/lib/complaints/besides';
import { checkIns, isRetaliation, readHappenings } from '@/lib/complaints/check-in';
import { changeContactWithCode, freezeWithCode, rateWithCode } from '@/lib/complaints/code-changes';
import { contactFields, readTypedContact } from '@/lib/complaints/contact';
import type { ReadableThread } from '@/lib/complaints/open-thread';
import { addClearMessage, type ClearMessage, openThreadWithCode } from '@/lib/complaints/thread';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { voiceTrackTexts } from '@/lib/i18n/voice-track';
import type { Result } from '@/lib/platform/result';
import { formatDate } from '@/lib/platform/thai-date';
import { showVoice } from '../show-voice';
import { answerCodeRefusal, answerThread, isCodeRefusal } from './answers';
import { writeCopy } from './copy-text';
import { CopyView } from './copy-view';
import { checkInDetailId, dangerDetailId, type FormChange, fieldNames } from './form';
import { FreezeView, FrozenView } from './freeze-view';
import { listLabels, trackWords } from './words';

type Asked = { visit: CitizenVisit; isSpare: boolean; change: FormChange; form: Form; typedCode: string };

const typedFields = [...contactFields, fieldNames.rating, fieldNames.happened, fieldNames.detail] as const;

/** Everything the form holds besides the code, for the form that asks for the code again. */
const keptOf = ({ form }: Asked) => ({
  kept: form
    .names()
    .filter((name) => name !== fieldNames.code)
    .flatMap((name) => form.all(name).map((value) => ({ name, value }))),
});

const sendingOf = ({ typedCode, isSpare }: Asked) => ({ code: typedCode, once: randomUUID(), isSpare });

const show = (visit: CitizenVisit, body: React.ReactNode) =>
  showVoice(visit, { path: '/voice/track', title: voiceTrackTexts[visit.lang].pageTitle }, body);

/** The thread as it is now; a code that opens nothing leads to its form. */
const withThread = async (asked: Asked, answer: (thread: ReadableThread) => Promise<Response>): Promise<Response> => {
  const { visit, isSpare, typedCode } = asked;
  const thread = await openThreadWithCode(visit.desk, typedCode, visit);
  return thread.ok ? answer(thread.value) : answerCodeRefusal(visit, isSpare, typedCode, thread.error, keptOf(asked));
};

/** The form again with what was typed, and why. */
const giveBack = (asked: Asked, fieldId: string, message: string): Promise<Response> => {
  const { visit, change, form } = asked;
  const typed = Object.fromEntries(typedFields.map((field) => [field, form.all(field)]));
  return withThread(asked, (thread) =>
    answerThread(visit, 422, thread, {
      sending: sendingOf(asked),
      returned: { change, typed, problem: { fieldId, message } },
    }),
  );
};

/** What a change was refused for: the code, or the moment. */
const answerRefusal = (asked: Asked, refusal: string, fieldId: string): Promise<Response> => {
  const { visit, isSpare, typedCode } = asked;
  if (isCodeRefusal(refusal)) return answerCodeRefusal(visit, isSpare, typedCode, refusal, keptOf(asked));
  return giveBack(asked, fieldId, voiceFollowTexts[visit.lang].notNow);
};

const answerSaved = async (
  asked: Asked,
  outcome: Result<unknown, string>,
  { saved, fieldId }: { saved: string; fieldId: string },
): Promise<Response> => {
  if (!outcome.ok) return answerRefusal(asked, outcome.error, fieldId);
  return withThread(asked, (thread) => answerThread(asked.visit, 200, thread, { sending: sendingOf(asked), saved }));
};

const takeContact = async (asked: Asked): Promise<Response> => {
  const { visit, form, typedCode } = asked;
  const { contact: texts } = voiceFollowTexts[visit.lang];
  const read = readTypedContact(Object.fromEntries(contactFields.map((field) => [field, form.get(field) ?? ''])));
  if (!read.ok) {
    const [first] = read.problems;
    return giveBack(asked, first?.field ?? 'phone', texts.problems[first?.code ?? 'missing']);
  }
  const outcome = await changeContactWithCode(visit.desk, { typedCode, contact: read.contact }, visit);
  return answerSaved(asked, outcome, { saved: texts.saved, fieldId: 'phone' });
};

const withdrawContact = async (asked: Asked): Promise<Response> => {
  const { visit, typedCode } = asked;
  const outcome = await changeContactWithCode(visit.desk, { typedCode, contact: null }, visit);
  const saved = voiceFollowTexts[visit.lang].contact.withdrawn;
  return answerSaved(asked, outcome, { saved, fieldId: 'phone' });
};

const addBesides = async (
  asked: Asked,
  message: Pick<ClearMessage, 'text' | 'change' | 'checkIn'>,
  { saved, fieldId }: { saved: string; fieldId: string },
): Promise<Response> => {
  const { visit, form, typedCode } = asked;
  const once = form.get(fieldNames.once) ?? '';
  const outcome = await addClearMessage(visit.desk, { typedCode, once, ...message }, visit);
  if (outcome.ok) return answerThread(visit, 200, outcome.value, { sending: sendingOf(asked), saved });
  const { message: texts } = voiceTrackTexts[visit.lang];
  if (outcome.error === 'text-too-long') return giveBack(asked, fieldId, texts.tooLong);
  if (outcome.error === 'thread-full') return giveBack(asked, fieldId, texts.full);
  if (outcome.error === 'once-malformed') return giveBack(asked, fieldId, texts.broken);
  return answerRefusal(asked, outcome.error, fieldId);
};

const sayOf = ({ visit }: Asked) => {
  const words = trackWords(visit.lang);
  return (name: string) => words[name] ?? '';
};

const takeDanger = (asked: Asked): Promise<Response> => {
  const text = writeDanger(asked.form.get(fieldNames.detail) ?? '', sayOf(asked));
  const saved = voiceFollowTexts[asked.visit.lang].danger.sent;
  return addBesides(asked, { text, change: 'danger' }, { saved, fieldId: dangerDetailId });
};

const takeCheckIn = async (asked: Asked): Promise<Response> => {
  const { visit, form } = asked;
  const { checkIn: texts, notNow } = voiceFollowTexts[visit.lang];
  const happened = readHappenings(form.all(fieldNames.happened));
  const days = checkIns.find((one) => String(one) === form.get(fieldNames.checkIn));
  if (!happened.ok) return giveBack(asked, fieldNames.happened, texts[happened.error]);
  if (days === undefined) return giveBack(asked, fieldNames.happened, notNow);
  const detail = form.get(fieldNames.detail) ?? '';
  const text = writeCheckIn({ days, happened: happened.value, detail }, sayOf(asked));
  const change = isRetaliation(happened.value) ? 'retaliation' : 'message';
  return addBesides(asked, { text, change, checkIn: days }, { saved: texts.sent, fieldId: checkInDetailId });
};

const takeRating = async (asked: Asked): Promise<Response> => {
  const { visit, form, typedCode } = asked;
  const { rating: texts } = voiceFollowTexts[visit.lang];
  const rating = form.get(fieldNames.rating) ?? '';
  if (!/^[1-5]$/.test(rating)) return giveBack(asked, fieldNames.rating, texts.missing);
  const outcome = await rateWithCode(visit.desk, { typedCode, rating }, visit);
  return answerSaved(asked, outcome, { saved: texts.sent, fieldId: fieldNames.rating });
};

const showCopy = (asked: Asked): Promise<Response> =>
  withThread(asked, (thread) => {
    const { visit } = asked;
    const { lang } = visit;
    return show(
      visit,
      <CopyView
        lang={lang}
        sending={sendingOf(asked)}
        officeName={visit.office.name[lang]}
        receivedOn={formatDate(thread.receivedOn, lang, 'arabic')}
        ownText={writeCopy(thread, listLabels(lang), voiceFollowTexts[lang].copy.later, lang)}
      />,
    );
  });

const askToFreeze = (asked: Asked): Promise<Response> =>
  withThread(asked, () => show(asked.visit, <FreezeView lang={asked.visit.lang} sending={sendingOf(asked)} />));

const takeFreeze = async (asked: Asked): Promise<Response> => {
  const { visit, typedCode } = asked;
  const outcome = await freezeWithCode(visit.desk, typedCode, visit);
  if (!outcome.ok) return answerRefusal(asked, outcome.error, '');
  return show(visit, <FrozenView lang={visit.lang} />);
};

const takers: Record<FormChange, (asked: Asked) => Promise<Response>> = {
  danger: takeDanger,
  contact: takeContact,
  'withdraw-contact': withdrawContact,
  copy: showCopy,
  freeze: askToFreeze,
  'freeze-for-good': takeFreeze,
  rating: takeRating,
  'check-in': takeCheckIn,
};

export const takeChange = (visit: CitizenVisit, isSpare: boolean, change: FormChange, form: Form): Promise<Response> =>
  takers[change]({ visit, isSpare, change, form, typedCode: form.get(fieldNames.code) ?? '' });
