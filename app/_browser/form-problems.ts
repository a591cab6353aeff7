/** Shows what has to be put right, above the form and at each field, as the page does when it is sent without script. */
import { marks, templates } from './marks';
import { copyTemplate, fill, find, word } from './stage';

export type ShownProblem = {
  /** Id of the control. */
  fieldId: string;
  /** Name of the sentence. */
  sentence: string;
};

const describedBy = (control: Element): string[] => (control.getAttribute('aria-describedby') ?? '').split(' ');

/** A group of boxes says it for all of them. */
const ownerOf = (control: HTMLElement): HTMLElement => control.closest('fieldset') ?? control;

const unmark = (): void => {
  for (const field of document.querySelectorAll('.field.is-wrong')) {
    field.classList.remove('is-wrong');
    for (const error of field.querySelectorAll('.error')) error.remove();
    const owner = field.querySelector('[aria-invalid]');
    if (!owner) continue;
    owner.removeAttribute('aria-invalid');
    const rest = describedBy(owner).filter((id) => !id.endsWith('-error'));
    if (rest.join('')) owner.setAttribute('aria-describedby', rest.join(' '));
    else owner.removeAttribute('aria-describedby');
  }
};

const mark = ({ fieldId, sentence }: ShownProblem): void => {
  const control = find(fieldId);
  const owner = ownerOf(control);
  const error = copyTemplate(templates.fieldError, { sentence: word(sentence) });
  const errorId = `${fieldId}-error`;
  for (const element of error.querySelectorAll('.error')) element.id = errorId;
  const before = owner === control ? control : owner.querySelector('.choice');
  before?.parentNode?.insertBefore(error, before);
  owner.closest('.field')?.classList.add('is-wrong');
  owner.setAttribute('aria-invalid', 'true');
  owner.setAttribute('aria-describedby', [...describedBy(owner), errorId].filter(Boolean).join(' '));
};

/** Takes away whatever was said before. */
export const clearProblems = (): void => {
  unmark();
  fill(find(marks.problems));
};

/** `title`: the template of the summary, which says what did not happen. */
export const showProblems = (problems: readonly ShownProblem[], title: string = templates.problems): void => {
  clearProblems();
  const summary = copyTemplate(title);
  const list = summary.querySelector('ul');
  for (const problem of problems) {
    mark(problem);
    const link = document.createElement('a');
    link.href = `#${problem.fieldId}`;
    link.textContent = word(problem.sentence);
    const item = document.createElement('li');
    item.append(link);
    list?.append(item);
  }
  fill(find(marks.problems), summary);
  document.querySelector<HTMLElement>('.error-summary')?.focus();
};

/** Says why it could not be sent, and brings that into view. */
export const showFailure = (sentence: string): void => {
  clearProblems();
  const problems = find(marks.problems);
  fill(problems, copyTemplate(templates.failure, { sentence: word(sentence) }));
  problems.scrollIntoView();
};
