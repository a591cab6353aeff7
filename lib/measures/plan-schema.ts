import { z } from 'zod';
import { parseFiscalYear } from '@/lib/platform/fiscal-year';
import type { PlanProblemCode } from './plan-problems';

/**
 * The shape of a yearly plan file, `prongsai-plan/1`: an imported report of a past year or the draft of a new one.
 *
 * Why: the plan is typed, generated and exchanged outside this program, so nothing in it is trusted. Every string and
 * list has a limit, unknown fields are refused, and the lists of choices below are the only ones accepted.
 * The promise: what passes is kept character for character; nothing is trimmed, defaulted or guessed.
 * It does not see across fields (keys, references, years): that is plan-rules.ts. `checkPlan` runs both.
 */
export const planFormat = 'prongsai-plan/1';

export const planStates = ['draft', 'imported'] as const;
export const settledStatuses = ['unable', 'in-progress', 'completed'] as const;
/** `to-confirm`: the source does not settle which status was ticked. It is no box of the printed form. */
export const measureStatuses = [...settledStatuses, 'to-confirm'] as const;
/** The headings of `columns`, in this order. */
export const planColumns = ['measure', 'methods', 'responsible', 'period', 'status', 'outcome'] as const;
export const unitKinds = ['division', 'section'] as const;
export const itaTools = ['IIT', 'EIT', 'OIT'] as const;
export const scoreTools = [...itaTools, 'total'] as const;
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
export const planNoteKinds = [
  'status-unclear',
  'year-conflict',
  'number-missing',
  'comparison-missing',
  'zero-unverified',
  'not-evidenced',
  'document-unlocated',
  'score-quoted',
  'indicator-inferred',
  'reading-corrected',
  'as-written',
  'translation',
  'check-year',
  'other',
] as const;

/** Metrics over one questionnaire's responses of the plan's fiscal year. */
export const surveyMetrics = ['survey.mean', 'survey.percent', 'survey.n'] as const;
/**
 * What a `bind` may read. A figure never binds to `score.value`: an official score is its own kind of statement, so
 * that no figure of ours is ever printed in its place, nor the other way round.
 */
export const planMetrics = [...surveyMetrics, 'complaints.received', 'publications.present', 'score.value'] as const;

/** A `custom` issue carries one of our problem codes as its message. */
const asCode = (code: PlanProblemCode) => ({ error: code });

const isReadable = (value: string) => !/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/u.test(value);

/** Words of at most `charactersMax` UTF-16 units: not blank, no control characters, no broken surrogates. */
const words = (charactersMax: number) =>
  z
    .string()
    .max(charactersMax)
    .refine((value) => value.trim() !== '', asCode('blank'))
    .refine(isReadable, asCode('bad-character'));

/** The Thai original; English may be absent in a plan imported from a Thai document, and then no page invents it. */
const text = (charactersMax: number) =>
  z.strictObject({ th: words(charactersMax), en: z.exactOptional(words(charactersMax)) });

/** At most `max` entries; the entries of a longer list are not even looked at. */
const list = <T extends z.ZodType>(entry: T, max: number, min = 0) =>
  z.array(z.unknown()).min(min).max(max).pipe(z.array(entry));

const key = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const fiscalYear = z
  .int()
  .refine((year) => year < 1900 || year > 2200, asCode('christian-year'))
  .refine((year) => parseFiscalYear(year) !== null, asCode('out-of-range'));
/** A real calendar day, Christian era. Thai hands often write 2568-09-30: that is caught here. */
const day = z.iso
  .date()
  .refine((date) => date < '2400' || date >= '2700', asCode('buddhist-date'))
  .refine((date) => date >= '1950' && date < '2200', asCode('bad-date'));
const address = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine(isReadable, asCode('bad-character'));
const number = (max: number) => z.int().min(1).max(max);

const hasPartOnlyWithEit = (score: { tool: string; part?: number }) => score.part === undefined || score.tool === 'EIT';

/** Which official score: a tool's, or one part of the EIT (1 self-answered, 2 by assessors), indicator or question. */
const scoreFields = {
  tool: z.enum(scoreTools),
  part: z.exactOptional(z.int().min(1).max(2)),
  indicator: z.exactOptional(number(30)),
  question: z.exactOptional(key),
};
const scoreReference = z
  .strictObject(scoreFields)
  .refine(hasPartOnlyWithEit, { ...asCode('part-not-eit'), path: ['part'] });

/** One group at a time: crossed groups are small ones. */
const isOneGroup = (filter: Record<string, string>) => Object.keys(filter).length <= 2;

const surveyBind = z.strictObject({
  metric: z.enum(surveyMetrics),
  filter: z
    .strictObject({
      questionnaire: key,
      aspect: z.exactOptional(key),
      item: z.exactOptional(key),
      service: z.exactOptional(key),
      channel: z.exactOptional(key),
    })
    .refine(isOneGroup, asCode('one-group-only')),
});
const complaintsBind = z.strictObject({
  metric: z.literal('complaints.received'),
  filter: z.strictObject({ category: z.exactOptional(key) }),
});
const publicationKeys = list(key, 30, 1);
const publicationsBind = z.strictObject({
  metric: z.literal('publications.present'),
  filter: z.strictObject({ publications: publicationKeys }),
});
const scoreBind = z.strictObject({ metric: z.literal('score.value'), filter: scoreReference });

const figureBind = z.discriminatedUnion('metric', [surveyBind, complaintsBind]);
const evidenceBind = z.discriminatedUnion('metric', [publicationsBind]);
const officialBind = z.discriminatedUnion('metric', [scoreBind]);

/** What a statement becomes in the next year's plan: only where the figure comes from, never wording. */
const carryEntry = z.discriminatedUnion('kind', [
  z.strictObject({ key, kind: z.literal('figure'), bind: figureBind }),
  z.strictObject({ key, kind: z.literal('evidence'), bind: evidenceBind }),
  z.strictObject({ key, kind: z.literal('score'), bind: officialBind }),
  z.strictObject({ key, kind: z.literal('text') }),
]);

/** `text` is quoted as it stands; `previousText` is last year's wording, for the editor's eyes only. */
const statementFields = {
  key,
  text: z.exactOptional(text(4000)),
  previousText: z.exactOptional(text(4000)),
  carry: z.exactOptional(list(carryEntry, 6, 1)),
};
const statement = z.discriminatedUnion('kind', [
  z.strictObject({ ...statementFields, kind: z.literal('figure'), bind: figureBind }),
  z.strictObject({
    ...statementFields,
    kind: z.literal('evidence'),
    bind: z.exactOptional(evidenceBind),
    publications: z.exactOptional(publicationKeys),
  }),
  z.strictObject({
    ...statementFields,
    kind: z.literal('score'),
    bind: z.exactOptional(officialBind),
    score: z.exactOptional(scoreReference),
  }),
  z.strictObject({ ...statementFields, kind: z.literal('text') }),
]);

const passage = z.strictObject({ key, text: text(2000) });

const measure = z.strictObject({
  key,
  no: number(999),
  indicators: list(z.strictObject({ tool: z.enum(itaTools), no: number(30), name: text(200) }), 10),
  gloss: z.exactOptional(text(200)),
  items: list(passage, 30, 1),
  methods: list(passage, 30),
  responsible: list(z.strictObject({ division: key, unit: z.exactOptional(key) }), 30, 1),
  period: z.strictObject({ text: text(500), from: day, to: day }),
  status: z.enum(measureStatuses),
  statusCandidates: z.exactOptional(list(z.enum(settledStatuses), 3, 2)),
  statements: list(statement, 40),
});

const publication = z.strictObject({
  key,
  title: text(500),
  kind: z.enum(publicationKinds),
  number: z.exactOptional(words(60)),
  date: z.exactOptional(day),
  signer: z.exactOptional(words(200)),
  address: z.exactOptional(address),
  oit: list(key, 20),
  division: z.exactOptional(key),
  checkedOn: z.exactOptional(day),
});

const isTwoDecimals = (value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;

/** `quoted`: read in another document, not in the official result. Only then may the date be absent. */
const officialScore = z
  .strictObject({
    fiscalYear,
    ...scoreFields,
    value: z.number().min(0).max(100).refine(isTwoDecimals, asCode('too-precise')),
    /** Cited as it stands, in its own language. */
    source: words(300),
    date: z.exactOptional(day),
    quoted: z.exactOptional(z.literal(true)),
  })
  .refine(hasPartOnlyWithEit, { ...asCode('part-not-eit'), path: ['part'] });

/** `about` names what is doubted; empty, the note is about the whole plan. */
const note = z.strictObject({
  about: z.strictObject({
    measure: z.exactOptional(key),
    item: z.exactOptional(key),
    method: z.exactOptional(key),
    statement: z.exactOptional(key),
    publication: z.exactOptional(key),
  }),
  kind: z.enum(planNoteKinds),
  text: text(1000),
});

export const planSchema = z.strictObject({
  format: z.literal(planFormat),
  office: text(200),
  fiscalYear,
  state: z.enum(planStates),
  title: text(500),
  /** The heading printed above the table, where it differs from the title. */
  tableTitle: z.exactOptional(text(500)),
  preamble: text(4000),
  columns: z.exactOptional(list(text(200), planColumns.length, planColumns.length)),
  statusOptions: z.exactOptional(list(z.strictObject({ key: z.enum(settledStatuses), label: text(200) }), 3, 1)),
  units: list(z.strictObject({ key, name: text(200), kind: z.enum(unitKinds), parent: z.exactOptional(key) }), 60, 1),
  measures: list(measure, 60, 1),
  publications: list(publication, 500),
  scores: list(officialScore, 300),
  notes: list(note, 5000),
});

export type Plan = z.output<typeof planSchema>;
export type PlanText = Plan['title'];
export type PlanMeasure = Plan['measures'][number];
export type PlanStatement = PlanMeasure['statements'][number];
export type PlanCarry = NonNullable<PlanStatement['carry']>[number];
export type PlanBind = z.output<typeof figureBind> | z.output<typeof evidenceBind> | z.output<typeof officialBind>;
export type PlanMetric = (typeof planMetrics)[number];
export type PlanPublication = Plan['publications'][number];
export type PlanNote = Plan['notes'][number];
