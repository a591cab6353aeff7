/**
 * Two-language texts. Thai is the original; English follows it in meaning. Both stand side by side
 * so that a missing or differently shaped English sentence does not compile.
 */
export type Lang = 'th' | 'en';

/** A text held as data: questionnaire questions, measure titles, generated sentences. */
export type Text = { th: string; en: string };

type Sentence = string | ((...args: never[]) => string);
export type Sentences = { readonly [key: string]: Sentence | Sentences };

type SameShape<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : SameShape<T[K]>;
};

/** Declares the sentences of one area: `defineTexts({ th: {…}, en: {…} })[lang].someKey`. */
export const defineTexts = <const T extends Sentences>(texts: {
  th: T;
  en: SameShape<T>;
}): Record<Lang, SameShape<T>> => texts as unknown as Record<Lang, SameShape<T>>;
