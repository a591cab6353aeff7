/**
 * What was typed into the entry form: the same questions and bounds as the reporter's own form, and what only an entry
 * has. Every problem comes with the field to mend and the name of its sentence; nothing here looks at the network.
 */
import { type Contact, contactFields, readTypedContact } from '@/lib/complaints/contact';
import { type ComplaintForm, type ComplaintProblem, readComplaintForm, textFields } from '@/lib/complaints/schema';
import { type EntryChannel, entryChannels, isEntryDay } from '@/lib/complaints/staff-entry-rules';
import type { IsoDay } from '@/lib/platform/iso-day';
import { parseTypedDay } from '@/lib/platform/typed-day';
import { parseTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { type CodeWay, codeWays, entryFields } from './entry-fields';

export type Entry = {
  channel: EntryChannel;
  receivedOn: IsoDay;
  form: ComplaintForm;
  contact: Contact | null;
  codeWay: CodeWay;
  /** Of the slip that came with it; null where a code is drawn. */
  slipCode: TrackingCode | null;
};

export type EntrySentence =
  | 'channel'
  | 'day'
  | 'dayRange'
  | 'category'
  | 'ordinary'
  | 'postsMissing'
  | 'postsContradicting'
  | 'what'
  | 'tooLong'
  | 'tooMuch'
  | 'contactMissing'
  | 'contactLong'
  | 'codeWay'
  | 'codeLength'
  | 'codeCharacters'
  | 'codeDigit'
  | 'aware';

export type EntryProblem = { field: string; sentence: EntrySentence };
export type ReadEntry = { ok: true; entry: Entry } | { ok: false; problems: readonly EntryProblem[] };

/** What a form holds: `FormData`, or anything like it. */
export type TypedFields = Pick<FormData, 'get' | 'getAll' | 'has'>;

const textOf = (typed: TypedFields, name: string): string => {
  const value = typed.get(name);
  return typeof value === 'string' ? value : '';
};

const sentenceOfCode = {
  'wrong-length': 'codeLength',
  'wrong-characters': 'codeCharacters',
  'wrong-check-digit': 'codeDigit',
} as const;

const sentenceOf = ({ field, code }: ComplaintProblem): EntrySentence => {
  if (field === 'category') return code === 'ordinary' ? 'ordinary' : 'category';
  if (field === 'posts') return code === 'contradicting' ? 'postsContradicting' : 'postsMissing';
  if (code === 'too-long') return 'tooLong';
  return code === 'too-much' ? 'tooMuch' : 'what';
};

/** A part of the form: what it says, or null with what is wrong. */
type Part<T> = { value: T | null; problems: readonly EntryProblem[] };

const problemAt = (field: string, sentence: EntrySentence): Part<never> => ({
  value: null,
  problems: [{ field, sentence }],
});

const readChoice = <T extends string>(
  typed: TypedFields,
  field: 'channel' | 'codeWay',
  choices: readonly T[],
): Part<T> => {
  const chosen = choices.find((choice) => choice === typed.get(field));
  return chosen === undefined ? problemAt(field, field) : { value: chosen, problems: [] };
};

const readDay = (typed: TypedFields, today: IsoDay): Part<IsoDay> => {
  const day = parseTypedDay(textOf(typed, entryFields.receivedOn));
  if (day === null) return problemAt(entryFields.receivedOn, 'day');
  return isEntryDay(day, today) ? { value: day, problems: [] } : problemAt(entryFields.receivedOn, 'dayRange');
};

const readTold = (typed: TypedFields): Part<ComplaintForm> => {
  const told = readComplaintForm({
    category: textOf(typed, 'category'),
    posts: typed.getAll('posts'),
    isDanger: typed.has(entryFields.isDanger),
    ...Object.fromEntries(textFields.map((field) => [field, textOf(typed, field)])),
  });
  if (told.ok) return { value: told.form, problems: [] };
  return {
    value: null,
    problems: told.problems.map((problem) => ({ field: problem.field, sentence: sentenceOf(problem) })),
  };
};

const readContact = (typed: TypedFields): Part<Contact> => {
  // Without consent the fields are not even looked at.
  if (!typed.has(entryFields.consent)) return { value: null, problems: [] };
  const read = readTypedContact(Object.fromEntries(contactFields.map((field) => [field, textOf(typed, field)])));
  if (read.ok) return { value: read.contact, problems: [] };
  return {
    value: null,
    problems: read.problems.map(({ field, code }) => ({
      field,
      sentence: code === 'too-long' ? 'contactLong' : 'contactMissing',
    })),
  };
};

const readSlipCode = (typed: TypedFields, way: CodeWay | null): Part<TrackingCode> => {
  if (way !== 'slip') return { value: null, problems: [] };
  const code = parseTrackingCode(textOf(typed, entryFields.slipCode));
  return code.ok ? { value: code.value, problems: [] } : problemAt(entryFields.slipCode, sentenceOfCode[code.error]);
};

/** Reads the whole form; problems stand in the order of the page. */
export const readEntry = (typed: TypedFields, today: IsoDay): ReadEntry => {
  const channel = readChoice(typed, entryFields.channel, entryChannels);
  const receivedOn = readDay(typed, today);
  const told = readTold(typed);
  const contact = readContact(typed);
  const codeWay = readChoice(typed, entryFields.codeWay, codeWays);
  const slipCode = readSlipCode(typed, codeWay.value);
  const problems = [channel, receivedOn, told, contact, codeWay, slipCode].flatMap((part) => part.problems);
  if (problems.length > 0 || !channel.value || !receivedOn.value || !told.value || !codeWay.value) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    entry: {
      ...{ channel: channel.value, receivedOn: receivedOn.value, form: told.value },
      ...{ contact: contact.value, codeWay: codeWay.value, slipCode: slipCode.value },
    },
  };
};
