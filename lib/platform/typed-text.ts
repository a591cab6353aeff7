/**
 * Text as a person types it, taken in the same way by the form in the browser and by the address behind
 * it: one spelling, no spaces around, nothing that cannot be printed. What is wrong is said as a code;
 * the page that shows the field has the sentence.
 */
import { z } from 'zod';
import { normaliseThai } from './thai-text';

/** Line breaks and tabs are text; other control characters, broken surrogates and non-characters are not. */
const isPrintable = (text: string): boolean => !/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/u.test(text);

/** Typed text of at most `charactersMax` UTF-16 units; may be empty. Issues: 'too-long', 'bad-character'. */
const typedText = (charactersMax: number) =>
  z
    .string()
    .transform((text) => normaliseThai(text.replace(/\r\n?/g, '\n')).trim())
    .pipe(z.string().max(charactersMax, 'too-long').refine(isPrintable, 'bad-character'));

/** The same, with 'required' where nothing was typed. */
export const requiredText = (charactersMax: number) =>
  typedText(charactersMax).refine((text) => text !== '', 'required');

/** The same, with `null` where nothing was typed. */
export const optionalText = (charactersMax: number) =>
  typedText(charactersMax).transform((text) => (text === '' ? null : text));
