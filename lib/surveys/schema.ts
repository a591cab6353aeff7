/**
 * The shape of one response, made from the questionnaire version it answers: the form, paper entry and the
 * use case all check against it. It says which answer is wrong and why, in codes, so that the form can be
 * shown again with everything chosen kept. It stores nothing and asks nobody anything.
 */
import { z } from 'zod';
import { type Answers, countAnswered, listItems, type Questionnaire, type ScaleValue } from './questionnaire';

/** How an answer reached us. */
export const channels = ['web', 'qr', 'kiosk', 'paper', 'assisted'] as const;
export type Channel = (typeof channels)[number];

/** The value of a form field that says the item does not apply. */
export const NOT_USED = 'not-used';

/** Item key → the values sent for it, as they came. More than one is already a fault. */
export type SentAnswers = Readonly<Record<string, readonly string[]>>;

export type Submission = {
  /** Which questionnaire and version was answered, as the form said. */
  readonly questionnaire: string;
  readonly version: string;
  /** Random UUID (version 4) drawn with the form; it becomes the response's key, so a repeat counts once. */
  readonly once: string;
  readonly answers: SentAnswers;
};

export type SubmissionProblem =
  | { readonly code: 'once-malformed' | 'item-unknown' | 'too-few-answers' }
  | { readonly code: 'option-unknown' | 'answered-twice'; readonly itemKey: string };

// Version 4 only and one spelling only: other versions carry a time, and another spelling would be another key.
const responseId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

const chosen = z.array(z.enum(['1', '2', '3', '4', '5', NOT_USED])).max(1);

const toAnswers = (sent: Record<string, readonly string[] | undefined>): Answers =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([key, values]) => {
      const value = values?.[0];
      return value === undefined || value === NOT_USED ? [] : [[key, Number(value) as ScaleValue]];
    }),
  );

/** What a form of this questionnaire version may send; its output holds the answers as they are stored. */
export const responseSchema = (questionnaire: Questionnaire) =>
  z.object({
    once: responseId,
    answers: z
      .strictObject(Object.fromEntries(listItems(questionnaire).map(({ key }) => [key, chosen.optional()])))
      .transform(toAnswers)
      .refine((answers) => countAnswered(questionnaire, answers) >= questionnaire.minAnswered),
  });

const problemOf = (issue: z.core.$ZodIssue): SubmissionProblem => {
  const [field, itemKey] = issue.path;
  if (field === 'once') return { code: 'once-malformed' };
  if (issue.code === 'unrecognized_keys') return { code: 'item-unknown' };
  if (typeof itemKey !== 'string') return { code: 'too-few-answers' };
  return { code: issue.code === 'too_big' ? 'answered-twice' : 'option-unknown', itemKey };
};

export type ReadResponse =
  | { ok: true; id: string; answers: Answers }
  | { ok: false; problems: readonly SubmissionProblem[] };

/** Checks one submission against the version it claims to answer. */
export const readResponse = (questionnaire: Questionnaire, { once, answers }: Submission): ReadResponse => {
  const parsed = responseSchema(questionnaire).safeParse({ once, answers });
  if (parsed.success) return { ok: true, id: parsed.data.once, answers: parsed.data.answers };
  return { ok: false, problems: parsed.error.issues.map(problemOf) };
};

/** Item key → the chosen value, for every answer that this version of the questionnaire can show again. */
export const keepChosen = (questionnaire: Questionnaire, sent: SentAnswers): Readonly<Record<string, string>> =>
  Object.fromEntries(
    listItems(questionnaire).flatMap(({ key }) => {
      const values = Object.hasOwn(sent, key) ? chosen.safeParse(sent[key]).data : undefined;
      return values?.[0] === undefined ? [] : [[key, values[0]]];
    }),
  );

/** `once` when it can serve again, so that a corrected form still counts only once. */
export const keepOnce = (once: string): string | null => responseId.safeParse(once).data ?? null;

export const reasonCharactersMax = 500;

const isReadable = (text: string) => !/[^\P{Cc}\n\t]|\p{Cs}/u.test(text);

/** A staff member's decision about one response. A message is a code: 'missing', 'too-long' or 'unreadable'. */
export const reviewSchema = z.object({
  responseId,
  decision: z.enum(['exclude', 'include']),
  reason: z.string().trim().min(1, 'missing').max(reasonCharactersMax, 'too-long').refine(isReadable, 'unreadable'),
});

export type ReviewInput = z.output<typeof reviewSchema>;
