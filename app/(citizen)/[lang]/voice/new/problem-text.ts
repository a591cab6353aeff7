/** Why a complaint was not taken in, as sentences: for the page, and by name for the script. */
import type { ComplaintField, ComplaintProblemCode } from '@/lib/complaints/schema';
import { textFields } from '@/lib/complaints/schema';
import type { Lang } from '@/lib/i18n/text';
import { voiceFormTexts } from '@/lib/i18n/voice-form';

/** `no-reader`: the posts leave nobody who could open it. */
export type FormProblem = { field: ComplaintField; code: ComplaintProblemCode | 'no-reader' };

export const problemSentence = (lang: Lang, { field, code }: FormProblem): string => {
  const { problems, fields } = voiceFormTexts[lang];
  if (code === 'no-reader') return problems.noReader;
  if (code === 'too-much') return problems.tooMuch;
  if (code === 'too-long') return problems.tooLong(fields[field].label);
  if (code === 'ordinary') return problems.ordinary;
  if (field === 'category') return problems.category;
  if (field === 'posts') return code === 'contradicting' ? problems.postsContradicting : problems.postsMissing;
  return problems.what;
};

const possibleProblems: readonly FormProblem[] = [
  { field: 'category', code: 'missing' },
  { field: 'category', code: 'unknown' },
  { field: 'category', code: 'ordinary' },
  { field: 'posts', code: 'missing' },
  { field: 'posts', code: 'unknown' },
  { field: 'posts', code: 'contradicting' },
  { field: 'posts', code: 'no-reader' },
  { field: 'what', code: 'missing' },
  { field: 'what', code: 'too-short' },
  { field: 'what', code: 'too-much' },
  ...textFields.map((field): FormProblem => ({ field, code: 'too-long' })),
];

export const problemName = ({ field, code }: FormProblem): string => `${field}.${code}`;

/** Every sentence the script may need. */
export const problemWords = (lang: Lang): Record<string, string> =>
  Object.fromEntries(possibleProblems.map((problem) => [problemName(problem), problemSentence(lang, problem)]));
