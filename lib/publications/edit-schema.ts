/**
 * An entry of the publication register and an official score, as they are typed: the browser's form and the
 * address behind it read the same text in the same way. Thai and Arabic digits, Buddhist and Common Era
 * years are all read; what cannot be read with certainty is refused with a code, never guessed.
 */
import { z } from 'zod';
import { parseFiscalYear } from '@/lib/platform/fiscal-year';
import { parseThaiNumber, toArabicDigits } from '@/lib/platform/thai-digits';
import { parseTypedDay } from '@/lib/platform/typed-day';
import { optionalText, requiredText } from '@/lib/platform/typed-text';

export const publicationKinds = [
  'announcement',
  'order',
  'manual',
  'plan',
  'report',
  'data',
  'channel',
  'questionnaire',
  'other',
] as const;

export const scoreTools = ['IIT', 'EIT', 'OIT', 'total'] as const;

/** As in the plan file, so that what is written here can be exported and imported again. */
export const limits = { title: 500, number: 60, signer: 200, address: 500, source: 300, day: 60 } as const;

const planKey = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Takes typed text through a reader; `null` from the reader is the issue `code`. */
const readAs = <T>(charactersMax: number, code: string, read: (text: string) => T | null) =>
  requiredText(charactersMax).transform((text, context): T => {
    const value = read(text);
    if (value !== null) return value;
    context.addIssue(code);
    return z.NEVER;
  });

const optionally = <T>(charactersMax: number, code: string, read: (text: string) => T | null) =>
  optionalText(charactersMax).transform((text, context): T | null => {
    const value = text === null ? null : read(text);
    if (text !== null && value === null) context.addIssue(code);
    return value;
  });

const optionalDay = () => optionally(limits.day, 'bad-day', parseTypedDay);

/**
 * A whole web address that anybody can open: http or https, a host with a dot, no name and password inside,
 * where `https://known.go.th@elsewhere` could pass for what it is not.
 */
export const readAddress = (text: string): string | null => {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) return null;
  const { hostname, username, password } = new URL(text);
  return hostname.includes('.') && username === '' && password === '' ? text : null;
};

const fiscalYear = readAs(4, 'bad-year', parseFiscalYear);

export const savePublicationSchema = z
  .object({
    fiscalYear: z.int().refine((year) => parseFiscalYear(year) !== null),
    /** `null` for a new entry, whose key is drawn when it is saved. */
    key: z.string().max(60).regex(planKey).nullable(),
    /** The revision the person saw; 0 for a new entry. */
    revision: z.int().min(0),
    titleTh: requiredText(limits.title),
    titleEn: optionalText(limits.title),
    kind: z.enum(publicationKinds, 'choose'),
    number: optionalText(limits.number),
    date: optionalDay(),
    signer: optionalText(limits.signer),
    address: optionally(limits.address, 'bad-address', readAddress),
    checkedOn: optionalDay(),
  })
  .refine(({ checkedOn, address }) => checkedOn === null || address !== null, {
    error: 'address-missing',
    path: ['address'],
  });

const readValue = (text: string): number | null => {
  const value = parseThaiNumber(text);
  return value !== null && value >= 0 && value <= 100 && !/[.]\d{3,}$/.test(toArabicDigits(text)) ? value : null;
};

const readIndicator = (text: string): number | null => {
  const indicator = parseThaiNumber(text);
  return indicator !== null && Number.isInteger(indicator) && indicator >= 1 && indicator <= 30 ? indicator : null;
};

const readQuestion = (text: string): string | null => {
  const key = toArabicDigits(text).toLowerCase();
  return planKey.test(key) ? key : null;
};

export const enterScoreSchema = z
  .object({
    fiscalYear,
    tool: z.enum(scoreTools, 'choose'),
    part: z.enum(['', '1', '2'], 'choose').transform((part) => (part === '' ? null : Number(part))),
    indicator: optionally(10, 'bad-indicator', readIndicator),
    question: optionally(60, 'bad-question', readQuestion),
    /** 0–100 with at most two decimals. */
    value: readAs(20, 'bad-score', readValue),
    source: requiredText(limits.source),
    date: optionalDay(),
    /** Read in another document, not in the official result. Only then may the date be absent. */
    quoted: z.boolean(),
  })
  .refine(({ part, tool }) => part === null || tool === 'EIT', { error: 'part-not-eit', path: ['part'] })
  .refine(({ tool, indicator, question }) => tool !== 'total' || (indicator === null && question === null), {
    error: 'total-is-whole',
    path: ['indicator'],
  })
  .refine(({ date, quoted }) => date !== null || quoted, { error: 'date-missing', path: ['date'] });

export type PublicationEntry = z.output<typeof savePublicationSchema>;
export type ScoreEntry = z.output<typeof enterScoreSchema>;
