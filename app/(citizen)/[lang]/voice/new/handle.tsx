/**
 * What the form's two addresses do with it: `/voice/new`, and `/voice/new/plain` for browsers that cannot seal
 * although script is on. The answer to a post is the page with the code: no redirect, no cookie, no code in an
 * address. Field names: docs/form-fields.md.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { CitizenVisit } from '@/app/_http/citizen';
import type { Form } from '@/app/_http/read-form';
import { confirmCode } from '@/lib/complaints/code-confirmation';
import { type ClearReceipt, type ClearRefusal, takeClearComplaint } from '@/lib/complaints/intake';
import { formPace } from '@/lib/complaints/pace';
import { type ComplaintForm, listUnanswered, readComplaintForm, type SentComplaint } from '@/lib/complaints/schema';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { env } from '@/lib/platform/env';
import { formatDate } from '@/lib/platform/thai-date';
import { findOpenDirectory } from '@/lib/readers/queries';
import { formatTrackingCode, parseTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { isInLine } from '../line-notice';
import { showVoice } from '../show-voice';
import { ClosedView } from './closed-view';
import { CodeView, type CodeViewProps, DoneView } from './code-view';
import { fieldNames, readSent, writeOwnText } from './form';
import { type FormState, FormView } from './view';

const pathOf = (isSpare: boolean) => (isSpare ? '/voice/new/plain' : '/voice/new');
const drawTicket = () => randomBytes(32).toString('base64url');

const answer = (visit: CitizenVisit, status: number, body: React.ReactNode) =>
  showVoice(visit, { path: '/voice/new', title: voiceFormTexts[visit.lang].pageTitle, status }, body);

const answerForm = (visit: CitizenVisit, isSpare: boolean, status: number, state: FormState) =>
  showVoice(
    visit,
    {
      path: pathOf(isSpare),
      title: voiceFormTexts[visit.lang].pageTitle,
      status,
      ...(isSpare ? {} : { script: 'seal' }),
    },
    <FormView
      lang={visit.lang}
      officeName={visit.office.name[visit.lang]}
      state={state}
      isSpare={isSpare}
      isInLine={isInLine(visit.request)}
      grievanceDesk={visit.office.grievanceDesk}
    />,
  );

/** A form of its own. */
const drawForm = () => {
  const ticket = drawTicket();
  return { ticket, pace: formPace.draw(ticket) };
};

/** An empty form, or word that none can be taken in now. */
export const showForm = async (visit: CitizenVisit, isSpare: boolean): Promise<Response> => {
  if (!(await findOpenDirectory(visit.desk))) return answer(visit, 503, <ClosedView lang={visit.lang} />);
  return answerForm(visit, isSpare, 200, { ...drawForm(), sent: { posts: [] } });
};

const answerCode = (visit: CitizenVisit, status: number, code: TrackingCode, more: Partial<CodeViewProps>) =>
  answer(
    visit,
    status,
    <CodeView
      lang={visit.lang}
      groups={formatTrackingCode(code).split(' ')}
      receivedOn={null}
      ownText={null}
      {...more}
    />,
  );

const answerReceipt = (visit: CitizenVisit, form: ComplaintForm, { code, receivedOn, outcome }: ClearReceipt) =>
  answerCode(visit, 200, code, {
    receivedOn: formatDate(receivedOn, visit.lang, 'arabic'),
    ownText: writeOwnText(form, (field) => voiceFormTexts[visit.lang].fields[field].label),
    isEarlier: outcome === 'already-received',
    unanswered: listUnanswered(form),
  });

/** The form again with everything typed, and why. */
const answerRefusal = (visit: CitizenVisit, isSpare: boolean, state: FormState, refusal: ClearRefusal) => {
  const answerAs = (status: number, more: Partial<FormState>) =>
    answerForm(visit, isSpare, status, { ...state, ...more });
  switch (refusal) {
    case 'try-later':
      return answerAs(429, { failure: 'too-many' });
    case 'intake-closed':
      return answerAs(503, { failure: 'intake-closed' });
    case 'no-reader':
      return answerAs(422, { problems: [{ field: 'posts', code: 'no-reader' }] });
    case 'too-large':
      return answerAs(422, { problems: [{ field: 'what', code: 'too-much' }] });
    case 'ticket-malformed':
      return answerAs(422, { ...drawForm(), again: refusal });
    case 'already-confirmed':
      return answerAs(409, { ...drawForm(), again: refusal });
  }
};

const takeForm = async (visit: CitizenVisit, isSpare: boolean, form: Form): Promise<Response> => {
  const sent: SentComplaint = readSent(form);
  const ticket = form.get(fieldNames.ticket) ?? '';
  const token = form.get(fieldNames.pace) ?? '';
  const state: FormState = { ticket, pace: formPace.keep(ticket, token), sent, isReturned: true };
  const read = readComplaintForm(sent);
  if (!read.ok) return answerForm(visit, isSpare, 422, { ...state, problems: read.problems });
  if (form.get(fieldNames.trap)) return answerForm(visit, isSpare, 422, { ...state, failure: 'hidden' });
  if (!formPace.isUnhurried({ ticket, token, peer: visit.peer }, visit.desk.clock.now().getTime())) {
    return answerForm(visit, isSpare, 429, { ...state, failure: 'hurried' });
  }
  const taken = await takeClearComplaint(
    visit.desk,
    { form: read.form, ticket },
    { peer: visit.peer, inboxRelease: env().inboxRelease, ticketKey: env().deriveKey('ticket') },
  );
  return taken.ok ? answerReceipt(visit, read.form, taken.value) : answerRefusal(visit, isSpare, state, taken.error);
};

/**
 * The last digits come back with the code; the form is then done with, and its code never shown again. The forms of the
 * page that answers carry it on to the follow-up page.
 */
const takeDigits = async (
  visit: CitizenVisit,
  isSpare: boolean,
  typedCode: string,
  typedLastFour: string,
): Promise<Response> => {
  const code = parseTrackingCode(typedCode);
  if (!code.ok) return visit.refuse('malformed');
  const confirmed = await confirmCode(visit.desk, { typedCode, typedLastFour }, visit);
  if (confirmed.ok) {
    const sending = { code: code.value, once: randomUUID(), isSpare };
    return answer(visit, 200, <DoneView lang={visit.lang} dueOn={null} sending={sending} />);
  }
  if (confirmed.error === 'wrong-digits') return answerCode(visit, 422, code.value, { problem: 'lastFourWrong' });
  if (confirmed.error === 'try-later') return answerCode(visit, 429, code.value, { problem: 'wait' });
  return visit.refuse('malformed');
};

/** A form that was sent in clear, or the digits asked back after it. */
export const takeFormOrDigits = (visit: CitizenVisit, isSpare: boolean, form: Form): Promise<Response> => {
  const code = form.get(fieldNames.code);
  return code === undefined
    ? takeForm(visit, isSpare, form)
    : takeDigits(visit, isSpare, code, form.get(fieldNames.lastFour) ?? '');
};
