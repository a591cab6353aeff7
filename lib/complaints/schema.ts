/**
 * What a reporter is asked, the same for the script in the browser, the page without script and entry from paper.
 * The questions are those that make an unsigned letter acceptable (cabinet resolution of 22 December 2541: stated
 * evidence, plain circumstances, definite witnesses); all but three may stay empty. Problems are codes beside the
 * name of the field, so that the form can be shown again with everything kept.
 *
 * It is written with the small half of zod: the whole of it weighs more than the vault, and phones load this.
 */
import * as z from 'zod/mini';
import { tidyText } from '@/lib/platform/thai-text';
import { encodeUtf8 } from '@/lib/vault/bytes';
import { type JsonObject, writeCanonicalJson } from '@/lib/vault/canonical-json';
import type { Implicated } from '@/lib/vault/eligible-readers';
import { type ComplaintCategory, complaintCategories } from './categories';

/** Posts a reporter can name, as the reader directory knows them. */
export const namedPosts = [
  'executive',
  'deputy-executive',
  'council',
  'clerk',
  'legal-office',
  'division:clerk-office',
  'division:finance',
  'division:public-works',
] as const;

/** What can be ticked: the posts; not being sure, which only readers from outside will read; or none of them. */
export const postChoices = [...namedPosts, 'not-sure', 'none'] as const;
export type PostChoice = (typeof postChoices)[number];

/** Fields of free text in the order in which they are asked. Only `what` must be filled. */
export const textFields = [
  'what',
  'who',
  'when',
  'where',
  'howKnown',
  'evidenceWhere',
  'witnesses',
  'toldElsewhere',
  'happenedToYou',
] as const;
export type TextField = (typeof textFields)[number];
export type ComplaintField = 'category' | 'posts' | TextField;

export const whatCharactersMin = 10;
/** UTF-8; a Thai character takes three bytes. */
export const whatBytesMax = 20_000;
export const otherBytesMax = 4_000;
/** All answers together as canonical JSON, so that they fit one envelope with what stands around them. */
export const answersBytesMax = 58_000;

/** `contradicting`: 'none' beside a post. `too-much`: every field fits, all together do not. */
export type ComplaintProblemCode = 'missing' | 'unknown' | 'contradicting' | 'too-short' | 'too-long' | 'too-much';
export type ComplaintProblem = { field: ComplaintField; code: ComplaintProblemCode };

export type ComplaintForm = { category: ComplaintCategory; posts: readonly PostChoice[] } & Record<TextField, string>;

/** As it comes from a form: anything may be missing or wrong. */
export type SentComplaint = { category?: string; posts: readonly string[] } & { [K in TextField]?: string };

const code = (name: ComplaintProblemCode) => ({ error: name });
const countCharacters = (text: string): number => Array.from(text).length;
const bytesAtMost = (max: number) => z.refine<string>((text) => encodeUtf8(text).length <= max, code('too-long'));
const typedText = z.pipe(
  z.optional(z.string()),
  z.transform((typed) => tidyText(typed ?? '')),
);

const otherText = z.pipe(typedText, z.string().check(bytesAtMost(otherBytesMax)));

const whatText = z.pipe(
  typedText,
  z.string().check(
    z.refine<string>((text) => text !== '', { ...code('missing'), abort: true }),
    z.refine<string>((text) => countCharacters(text) >= whatCharactersMin, code('too-short')),
    bytesAtMost(whatBytesMax),
  ),
);

const categoryKeys = complaintCategories.map(({ key }) => key) as [ComplaintCategory, ...ComplaintCategory[]];

const chosenPosts = z.array(z.enum(postChoices, code('unknown'))).check(
  z.refine<readonly string[]>((posts) => posts.length > 0, code('missing')),
  z.refine<readonly string[]>((posts) => !posts.includes('none') || posts.length === 1, code('contradicting')),
);

/** The shape of the answers after tidying; an empty text field is ''. */
export const complaintFormSchema = z.object({
  category: z.enum(categoryKeys, {
    error: ({ input }) => (input === undefined || input === '' ? 'missing' : 'unknown'),
  }),
  posts: z.pipe(
    z.transform((posts: unknown) => (Array.isArray(posts) ? [...new Set(posts)] : [])),
    chosenPosts,
  ),
  what: whatText,
  who: otherText,
  when: otherText,
  where: otherText,
  howKnown: otherText,
  evidenceWhere: otherText,
  witnesses: otherText,
  toldElsewhere: otherText,
  happenedToYou: otherText,
});

export type ReadComplaint = { ok: true; form: ComplaintForm } | { ok: false; problems: readonly ComplaintProblem[] };

/** Checks what was typed; the first problem of each field, in the order of the form. */
export const readComplaintForm = (sent: unknown): ReadComplaint => {
  const parsed = complaintFormSchema.safeParse(sent);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues) };
  const isTooMuch = encodeUtf8(writeCanonicalJson(toAnswers(parsed.data))).length > answersBytesMax;
  return isTooMuch ? { ok: false, problems: [{ field: 'what', code: 'too-much' }] } : { ok: true, form: parsed.data };
};

const formOrder: readonly ComplaintField[] = ['category', 'posts', ...textFields];

const problemsOf = (issues: readonly { path: PropertyKey[]; message: string }[]): readonly ComplaintProblem[] =>
  formOrder.flatMap((field) => {
    const issue = issues.find(({ path }) => path[0] === field);
    return issue ? [{ field, code: asCode(issue.message) }] : [];
  });

const codes: readonly string[] = ['missing', 'unknown', 'contradicting', 'too-short', 'too-long'];
const asCode = (message: string): ComplaintProblemCode =>
  codes.includes(message) ? (message as ComplaintProblemCode) : 'unknown';

/** What is sealed as the answers: the category, so that a reader sees if the clear one was changed, and the texts. */
export const toAnswers = (form: ComplaintForm): JsonObject => ({
  category: form.category,
  ...Object.fromEntries(textFields.flatMap((field) => (form[field] === '' ? [] : [[field, form[field]]]))),
});

/** Whom the reporter names, for the choice of readers; sealed, never a column. */
export const toImplicated = (form: Pick<ComplaintForm, 'posts'>): Implicated => ({
  posts: form.posts.filter((post) => post !== 'none'),
  persons: [],
});

export type ReadAnswers = { category: string | null; texts: readonly { field: TextField; text: string }[] };

/** The answers of an opened complaint, in the order of the form; whatever is not one of its fields is passed over. */
export const readAnswers = (answers: JsonObject): ReadAnswers => ({
  category: typeof answers.category === 'string' ? answers.category : null,
  texts: textFields.flatMap((field) => {
    const text = answers[field];
    return typeof text === 'string' && text !== '' ? [{ field, text }] : [];
  }),
});
