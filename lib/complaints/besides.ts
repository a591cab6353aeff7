/**
 * What a message of the reporter says besides its text, put into words: a word of danger, or the answer to a question
 * after closing. Pure; the browser and the server write the same.
 */
import type { CheckIn, Happening } from './check-in';

/** Gives a sentence by its name. */
type Say = (name: string) => string;

const join = (head: string, detail: string): string => [head, detail.trim()].filter(Boolean).join('\n\n');

export const writeDanger = (detail: string, say: Say): string => join(say('danger.message'), detail);

export const writeCheckIn = (
  answer: { days: CheckIn; happened: readonly Happening[]; detail: string },
  say: Say,
): string => {
  const head = say('check-in.message').replace('{days}', String(answer.days));
  const list = answer.happened.map((one) => `- ${say(`happening.${one}`)}`);
  return join([head, ...list].join('\n'), answer.detail);
};
