/**
 * What the scripts do to a page: copy a waiting template, fill in its texts, put it on the stage. Everything goes in
 * as text, nothing as markup; sentences come from the page, so no script has a language.
 */
import { marks } from './marks';

/** The language of the page. */
export const lang = document.documentElement.lang === 'en' ? 'en' : 'th';

/** The element of an id; throws where page and script do not belong together. */
export const find = <E extends HTMLElement = HTMLElement>(id: string): E => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`missing element: ${id}`);
  return element as E;
};

/** A copy of a template, with each `{name}` of its texts replaced. A name that is not given stays empty. */
export const copyTemplate = (id: string, values: Readonly<Record<string, string>> = {}): DocumentFragment => {
  const copy = document.importNode(find<HTMLTemplateElement>(id).content, true);
  const texts = document.createNodeIterator(copy, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    node.nodeValue = (node.nodeValue ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  }
  return copy;
};

/** A sentence of the page by its name. */
export const word = (name: string): string => {
  const words = find<HTMLTemplateElement>(marks.words).content;
  return words.querySelector(`[data-word="${CSS.escape(name)}"]`)?.textContent ?? '';
};

/** Sentences whose names begin alike, in the page's order, without that beginning. */
export const listWords = (prefix: string): { field: string; label: string }[] => {
  const words = find<HTMLTemplateElement>(marks.words).content;
  const found = words.querySelectorAll<HTMLElement>(`[data-word^="${CSS.escape(prefix)}"]`);
  return [...found].map((element) => ({
    field: (element.dataset.word ?? '').slice(prefix.length),
    label: element.textContent ?? '',
  }));
};

/** What stands in a field of a form. */
export const readField = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
};

/** Empties an element and puts something else in. */
export const fill = (element: HTMLElement, ...contents: (Node | string)[]): void => {
  element.textContent = '';
  for (const content of contents) element.append(content);
};

/** Shows the next thing instead of everything before it, from the top, and reads it out. */
export const setStage = (next: DocumentFragment): void => {
  const stage = find(marks.stage);
  const heading = next.querySelector('h1');
  stage.replaceWith(next);
  scrollTo(0, 0);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
};

/**
 * Does `work` when a form is sent, instead of sending it: once at a time, however often the button is pressed, with a
 * word about it (`status`, a template) while it takes. `sayBroken` runs where this program itself fails.
 */
export const onSubmit = (
  form: HTMLFormElement,
  status: string,
  work: () => Promise<void>,
  sayBroken: () => void,
): void => {
  let isWorking = false;
  const run = async (): Promise<void> => {
    const button = form.querySelector('button');
    const place = form.querySelector('[data-send]') ?? find(marks.send);
    const shown = document.createElement('div');
    shown.append(copyTemplate(status));
    button?.setAttribute('aria-disabled', 'true');
    place.append(shown);
    await work().catch(sayBroken);
    button?.removeAttribute('aria-disabled');
    shown.remove();
    isWorking = false;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isWorking) return;
    isWorking = true;
    run().catch(sayBroken);
  });
};
