/**
 * The complaint form one question at a time. Every field stays where it is, in this page and nowhere else; a step only
 * decides which part is on the screen. So nothing is lost between steps, and there is one address and one entry in the
 * history, which Back leaves at once.
 */
import { fieldNames } from '@/app/(citizen)/[lang]/voice/new/form';
import { formSteps, stepId } from '@/app/(citizen)/[lang]/voice/new/steps';
import type { ComplaintField, ComplaintProblem } from '@/lib/complaints/schema';
import { clearProblems, type ShownProblem, showProblems } from './form-problems';
import { backMark, marks, stepMark, templates } from './marks';
import { copyTemplate, fill, find, word } from './stage';

type Steps = {
  /** Whether the answers are being looked over, and pressing the button sends them. */
  isAtReview(): boolean;
  next(): void;
  /** Shows what must be put right, beginning with the step of the first of it. */
  showProblems(problems: readonly ShownProblem[]): void;
};

type Settings = {
  form: HTMLFormElement;
  listProblems: () => readonly ComplaintProblem[];
  /** Before the answers are looked over. */
  onReview: () => void;
};

const reviewStep = formSteps.length;
const questions: readonly ComplaintField[] = formSteps.flatMap(({ fields }) => fields as readonly ComplaintField[]);

const indexOf = (element: Element | null): number =>
  formSteps.findIndex(({ key }) => element !== null && find(stepId(key)).contains(element));

const headingOf = (index: number): HTMLElement | null =>
  find(index === reviewStep ? marks.review : stepId(formSteps[index]?.key ?? '')).querySelector('h2');

/** What a question was answered, as the page itself words it. */
const readAnswer = (form: HTMLFormElement, field: ComplaintField): string => {
  if (field === 'posts') {
    const ticked = Array.from(form.querySelectorAll<HTMLInputElement>('[name="posts"]:checked'));
    return ticked.map((box) => box.labels?.[0]?.firstChild?.textContent ?? '').join('\n');
  }
  const control = find<HTMLInputElement | HTMLSelectElement>(field);
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
  return control.value.trim();
};

const copyRow = (field: string, question: string, answer: string): Node => {
  const row = copyTemplate(templates.answer, { question, answer });
  const shown = row.querySelector<HTMLElement>('.typed');
  if (answer === '' && shown) fill(shown, copyTemplate(templates.noAnswer));
  for (const link of row.querySelectorAll('a')) link.setAttribute('href', `#${field}`);
  return row;
};

const copyAnswer = (form: HTMLFormElement, field: ComplaintField): Node =>
  copyRow(field, word(`label.${field}`), readAnswer(form, field));

/** The warning is no question: it stands among the answers only where it was given. */
const copyWarning = (): Node[] => {
  const box = find<HTMLInputElement>(fieldNames.danger);
  return box.checked ? [copyRow(box.id, box.labels?.[0]?.firstChild?.textContent ?? '', word('danger.said'))] : [];
};

const showReview = (form: HTMLFormElement): void => {
  const review = copyTemplate(templates.review);
  review.querySelector('dl')?.append(...questions.map((field) => copyAnswer(form, field)), ...copyWarning());
  fill(find(marks.review), review);
};

const actionsOf = (index: number): string => {
  if (index === reviewStep) return templates.sendSealed;
  return index === 0 ? templates.firstActions : templates.stepActions;
};

export const startSteps = ({ form, listProblems, onReview }: Settings): Steps => {
  let current = 0;
  const page = document.querySelector('h1');

  const show = (index: number): void => {
    current = index;
    form.setAttribute(stepMark, formSteps[index]?.key ?? 'review');
    for (const [at, { key }] of formSteps.entries()) find(stepId(key)).hidden = at !== index;
    for (const id of [marks.back, marks.intro, marks.outside]) find(id).hidden = index > 0;
    page?.classList.toggle('visually-hidden', index > 0);
    find(marks.completeness).hidden = index < 3;
    fill(find(marks.review));
    if (index === reviewStep) {
      onReview();
      showReview(form);
    }
    fill(find(marks.send), copyTemplate(actionsOf(index)));
    clearProblems();
  };

  const goTo = (index: number): void => {
    show(index);
    scrollTo(0, 0);
    const heading = headingOf(index);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };

  const showWrong = (problems: readonly ShownProblem[], title?: string): void => {
    const first = indexOf(find(problems[0]?.fieldId ?? marks.form));
    if (first >= 0 && first !== current) show(first);
    showProblems(problems, title);
    find(marks.outside).hidden = current > 0 && !problems.some(({ sentence }) => sentence === 'posts.no-reader');
    if (problems.some(({ sentence }) => sentence === 'category.ordinary')) {
      find<HTMLDetailsElement>(marks.ordinary).open = true;
    }
  };

  for (const [index] of formSteps.entries()) {
    const values = { step: String(index + 1), all: String(formSteps.length) };
    headingOf(index)?.prepend(copyTemplate(templates.stepNumber, values));
  }

  document.addEventListener('click', (event) => {
    const pressed = event.target as Element;
    // The page with the code has taken its place.
    if (!form.isConnected) return;
    if (pressed.closest(`[${backMark}]`)) return goTo(current - 1);
    // A link inside the page would take a place in the history of its own.
    const link = pressed.closest<HTMLAnchorElement>(`#${marks.stage} a[href^="#"]`);
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const index = indexOf(field);
    if (index >= 0 && index !== current) show(index);
    field.focus();
    field.scrollIntoView({ block: 'center' });
  });

  // Somebody who was faster than this program goes on where they are.
  show(Math.max(0, indexOf(document.activeElement)));

  return {
    isAtReview: () => current === reviewStep,
    next: () => {
      const fields: readonly ComplaintField[] = formSteps[current]?.fields ?? [];
      const wrong = listProblems().filter(({ field }) => fields.includes(field));
      if (wrong.length === 0) return goTo(current + 1);
      showWrong(
        wrong.map(({ field, code }) => ({ fieldId: field, sentence: `${field}.${code}` })),
        templates.stepProblems,
      );
    },
    showProblems: (problems) => showWrong(problems),
  };
};
