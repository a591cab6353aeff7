/**
 * The complaint form with script: shows it in steps, brings the button, seals in the browser, sends, and shows the code. If it does not
 * run to its end the form has no button and sends nothing; it never lets the form go in clear.
 */
import { fieldNames, readSent, writeOwnText } from '@/app/(citizen)/[lang]/voice/new/form';
import { listDueDays } from '@/lib/complaints/rules';
import { listUnanswered, readComplaintForm, weighedFields } from '@/lib/complaints/schema';
import { formatDate } from '@/lib/platform/thai-date';
import { toArabicDigits } from '@/lib/platform/thai-digits';
import { formatTrackingCode, lastFourDigits } from '@/lib/vault/tracking-code';
import { mountAfterCode } from './after-code';
import { offerEvidence } from './evidence-offer';
import { clearProblems, showFailure } from './form-problems';
import { marks, templates } from './marks';
import { createParcel, type SendRefusal, type Sent } from './parcel';
import { copyTemplate, fill, find, lang, onSubmit, setStage, word } from './stage';
import { startSteps } from './steps';

const readTyped = (form: HTMLFormElement) => {
  const data = new FormData(form);
  const texts = (name: string) => data.getAll(name).filter((value): value is string => typeof value === 'string');
  return readSent({ get: (name) => texts(name)[0], all: texts });
};

/** What was told and when, in words. */
const copyOf = ({ receivedOn, form }: Sent) => ({
  receivedOn: formatDate(receivedOn, lang, 'arabic'),
  ownText: writeOwnText(form, (field) => word(`label.${field}`)),
});

const showDone = (sent: Sent): void => {
  const { receivedOn } = sent;
  const days = listDueDays(receivedOn).map(({ key, day }) => [key, formatDate(day, lang, 'arabic')]);
  setStage(copyTemplate(templates.done, Object.fromEntries(days)));
  offerEvidence(sent.code);
  mountAfterCode(sent.held, copyOf(sent), () => showDone(sent));
};

const askDigitsBack = (sent: Sent): void => {
  const { code } = sent;
  const form = find<HTMLFormElement>(marks.confirm);
  const input = form.querySelector<HTMLInputElement>(`[name="${fieldNames.lastFour}"]`);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!input) return;
    if (toArabicDigits(input.value).replace(/\D/g, '') === lastFourDigits(code)) return showDone(sent);
    const field = input.closest('.field');
    for (const error of field?.querySelectorAll('.error') ?? []) error.remove();
    field?.classList.add('is-wrong');
    field?.insertBefore(copyTemplate(templates.wrongDigits), input);
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', `${fieldNames.lastFour}-hint ${fieldNames.lastFour}-error`);
    input.focus();
  });
};

/** How much is there, and what would still help. */
const copyCompleteness = (unanswered: readonly unknown[]): DocumentFragment => {
  const [all, answered] = [weighedFields.length, weighedFields.length - unanswered.length];
  const counted = copyTemplate(templates.completeness, { answered: String(answered), all: String(all) });
  for (const bar of counted.querySelectorAll('progress')) {
    bar.max = all;
    bar.value = answered;
  }
  return counted;
};

const copyStronger = (form: Sent['form']): DocumentFragment[] => {
  const unanswered = listUnanswered(form);
  const more = copyTemplate(templates.stronger);
  for (const field of unanswered) {
    const line = document.createElement('li');
    line.textContent = word(`label.${field}`);
    more.querySelector('ul')?.append(line);
  }
  return unanswered.length > 0 ? [copyCompleteness(unanswered), more] : [copyCompleteness(unanswered)];
};

const showCode = (sent: Sent): void => {
  const { code, outcome, form } = sent;
  const values: Record<string, string> = copyOf(sent);
  for (const [index, group] of formatTrackingCode(code).split(' ').entries()) values[`group${index + 1}`] = group;
  setStage(copyTemplate(templates.code, values));
  find(marks.stronger).append(...copyStronger(form));
  if (outcome === 'already-received') fill(find(marks.problems), copyTemplate(templates.earlier));
  find(marks.print).addEventListener('click', () => print());
  askDigitsBack(sent);
};

const start = (): void => {
  const form = find<HTMLFormElement>(marks.form);
  const parcel = createParcel();
  const listProblems = () => {
    const read = readComplaintForm(readTyped(form));
    return read.ok ? [] : read.problems;
  };
  const countAnswers = (): void => fill(find(marks.completeness), copyCompleteness(listUnanswered(readTyped(form))));
  const steps = startSteps({ form, listProblems, onReview: countAnswers });

  const showRefusal = (refusal: SendRefusal): void => {
    if (refusal === 'no-reader') {
      steps.showProblems([{ fieldId: fieldNames.posts, sentence: 'posts.no-reader' }]);
    } else {
      showFailure(refusal);
    }
    const outside = find<HTMLDetailsElement>(marks.outside);
    outside.hidden = false;
    outside.open = true;
  };
  const submit = async (): Promise<void> => {
    const read = readComplaintForm(readTyped(form));
    if (!read.ok) {
      return steps.showProblems(
        read.problems.map(({ field, code }) => ({ fieldId: field, sentence: `${field}.${code}` })),
      );
    }
    clearProblems();
    const outcome = await parcel.send(read.form);
    if (outcome.ok) showCode(outcome.value);
    else showRefusal(outcome.error);
  };
  // Before what sends: until the answers were looked over, the button and Enter lead to the next question.
  form.addEventListener('submit', (event) => {
    if (steps.isAtReview()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    steps.next();
  });
  onSubmit(form, templates.sending, submit, () => showRefusal('broken'));
  form.addEventListener('input', countAnswers);
  // The slow part runs while somebody writes; a failure shows, and is tried again, when it is sent.
  form.addEventListener('input', () => parcel.prepare().catch(() => undefined), { once: true });
  countAnswers();
  find(marks.waiting).remove();
};

if (typeof TransformStream === 'function' && typeof BigInt === 'function') start();
