/**
 * What the scripts do to a page: copy a waiting template, fill in its texts, put it on the stage. Everything goes in
 * as text, nothing as markup; sentences come from the page, so no script has a language.
 */
import { marks } from './marks';

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
