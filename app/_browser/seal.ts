/**
 * The complaint form with script: brings the button, seals in the browser, sends, and shows the code. If it does not
 * run to its end the form has no button and sends nothing; it never lets the form go in clear.
 */
import { fieldNames, readSent, writeOwnText } from '@/app/(citizen)/[lang]/voice/new/form';
import { listDueDays } from '@/lib/complaints/rules';
import { readComplaintForm, textFields } from '@/lib/complaints/schema';
import { formatDate } from '@/lib/platform/thai-date';
import { toArabicDigits } from '@/lib/platform/thai-digits';
import { formatTrackingCode, lastFourDigits, type TrackingCode } from '@/lib/vault/tracking-code';
import { offerEvidence } from './evidence-offer';
import { clearProblems, showFailure, showProblems } from './form-problems';
import { marks, templates } from './marks';
import { createParcel, type SendRefusal, type Sent } from './parcel';
import { copyTemplate, fill, find, lang, onSubmit, setStage, word } from './stage';

/** What an unsigned complaint is judged by. */
const weighed = textFields.filter((field) => field !== 'happenedToYou');

const readTyped = (form: HTMLFormElement) => {
  const data = new FormData(form);
  const texts = (name: string) => data.getAll(name).filter((value): value is string => typeof value === 'string');
  return readSent({ get: (name) => texts(name)[0], all: texts });
};

const showDone = (code: TrackingCode, receivedOn: Sent['receivedOn']): void => {
  const days = listDueDays(receivedOn).map(({ key, day }) => [key, formatDate(day, lang, 'arabic')]);
  setStage(copyTemplate(templates.done, Object.fromEntries(days)));
  offerEvidence(code);
};

const askDigitsBack = (code: TrackingCode, receivedOn: Sent['receivedOn']): void => {
  const form = find<HTMLFormElement>(marks.confirm);
  const input = form.querySelector<HTMLInputElement>(`[name="${fieldNames.lastFour}"]`);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!input) return;
    if (toArabicDigits(input.value).replace(/\D/g, '') === lastFourDigits(code)) return showDone(code, receivedOn);
    const field = input.closest('.field');
    for (const error of field?.querySelectorAll('.error') ?? []) error.remove();
    field?.classList.add('is-wrong');
    field?.insertBefore(copyTemplate(templates.wrongDigits), input);
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', `${fieldNames.lastFour}-hint ${fieldNames.lastFour}-error`);
    input.focus();
  });
};

const showCode = ({ code, receivedOn, outcome, form }: Sent): void => {
  const values: Record<string, string> = {
    receivedOn: formatDate(receivedOn, lang, 'arabic'),
    ownText: writeOwnText(form, (field) => word(`label.${field}`)),
  };
  for (const [index, group] of formatTrackingCode(code).split(' ').entries()) values[`group${index + 1}`] = group;
  setStage(copyTemplate(templates.code, values));
  if (outcome === 'already-received') fill(find(marks.problems), copyTemplate(templates.earlier));
  find(marks.print).addEventListener('click', () => print());
  askDigitsBack(code, receivedOn);
};

const showRefusal = (refusal: SendRefusal): void => {
  if (refusal === 'no-reader') showProblems([{ fieldId: fieldNames.posts, sentence: 'posts.no-reader' }]);
  else showFailure(refusal);
  find<HTMLDetailsElement>(marks.outside).open = true;
};

const countAnswers = (form: HTMLFormElement): void => {
  const typed = readTyped(form);
  const answered = weighed.filter((field) => (typed[field] ?? '').trim() !== '').length;
  const counted = copyTemplate(templates.completeness, { answered: String(answered), all: String(weighed.length) });
  for (const bar of counted.querySelectorAll('progress')) {
    bar.max = weighed.length;
    bar.value = answered;
  }
  fill(find(marks.completeness), counted);
};

const start = (): void => {
  const form = find<HTMLFormElement>(marks.form);
  const parcel = createParcel();
  const submit = async (): Promise<void> => {
    const read = readComplaintForm(readTyped(form));
    if (!read.ok) {
      return showProblems(read.problems.map(({ field, code }) => ({ fieldId: field, sentence: `${field}.${code}` })));
    }
    clearProblems();
    const outcome = await parcel.send(read.form);
    if (outcome.ok) showCode(outcome.value);
    else showRefusal(outcome.error);
  };
  onSubmit(form, templates.sending, submit, () => showRefusal('broken'));
  form.addEventListener('input', () => countAnswers(form));
  // The slow part runs while somebody writes; a failure shows, and is tried again, when it is sent.
  form.addEventListener('input', () => parcel.prepare().catch(() => undefined), { once: true });
  countAnswers(form);
  fill(find(marks.send), copyTemplate(templates.sendSealed));
  find(marks.waiting).remove();
};

if (typeof TransformStream === 'function' && typeof BigInt === 'function') start();
