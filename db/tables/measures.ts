/**
 * The yearly plan and its report: measures, their lines, outcome statements, doubts and every change
 * made to them. Rows are named by fiscal year and the plan's own keys, so that an import, a
 * carry-over and an export speak of the same thing.
 */
import {
  type AnySQLiteColumn,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import { bilingual, json, type StoredText } from './text';

export const unit = sqliteTable('unit', {
  key: text().primaryKey(),
  kind: text({ enum: ['division', 'section'] }).notNull(),
  parentKey: text('parent_key'),
  name: bilingual('name').notNull(),
});

const settledStatuses = ['unable', 'in-progress', 'completed'] as const;
type SettledStatus = (typeof settledStatuses)[number];

export const plan = sqliteTable('plan', {
  fiscalYear: integer('fiscal_year').primaryKey(),
  state: text({ enum: ['draft', 'frozen', 'imported'] }).notNull(),
  version: integer().notNull(),
  office: bilingual('office').notNull(),
  title: bilingual('title').notNull(),
  tableTitle: bilingual('table_title'),
  preamble: bilingual('preamble').notNull(),
  columns: json<StoredText[]>('columns'),
  statusOptions: json<{ key: SettledStatus; label: StoredText }[]>('status_options'),
});

/** An ITA indicator as the plan names it. */
export type StoredIndicator = { tool: 'IIT' | 'EIT' | 'OIT'; no: number; name: StoredText };

export const measure = sqliteTable(
  'measure',
  {
    fiscalYear: integer('fiscal_year')
      .notNull()
      .references(() => plan.fiscalYear),
    key: text().notNull(),
    position: integer().notNull(),
    no: integer().notNull(),
    indicators: json<StoredIndicator[]>('indicators').notNull(),
    gloss: bilingual('gloss'),
    period: json<{ text: StoredText; from: string; to: string }>('period').notNull(),
    status: text({ enum: [...settledStatuses, 'to-confirm'] }).notNull(),
    /** Which statuses a 'to-confirm' stands between. */
    statusCandidates: json<SettledStatus[]>('status_candidates'),
    /** Counts up with every change, so that a stale form is noticed. */
    revision: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.key] })],
);

const ofMeasure = (table: { fiscalYear: AnySQLiteColumn; measureKey: AnySQLiteColumn }) =>
  foreignKey({ columns: [table.fiscalYear, table.measureKey], foreignColumns: [measure.fiscalYear, measure.key] });

export const measureLine = sqliteTable(
  'measure_line',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    measureKey: text('measure_key').notNull(),
    kind: text({ enum: ['item', 'method'] }).notNull(),
    key: text().notNull(),
    position: integer().notNull(),
    text: bilingual('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.measureKey, table.kind, table.key] }), ofMeasure(table)],
);

export const measureResponsible = sqliteTable(
  'measure_responsible',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    measureKey: text('measure_key').notNull(),
    position: integer().notNull(),
    divisionKey: text('division_key')
      .notNull()
      .references(() => unit.key),
    unitKey: text('unit_key').references(() => unit.key),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.measureKey, table.position] }), ofMeasure(table)],
);

export const statement = sqliteTable(
  'statement',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    measureKey: text('measure_key').notNull(),
    key: text().notNull(),
    position: integer().notNull(),
    kind: text({ enum: ['figure', 'evidence', 'score', 'text'] }).notNull(),
    /** What stands written; null for a statement whose wording is generated, or still to be written. */
    text: bilingual('text'),
    /** What the year before said, shown to the person who writes this year's. */
    previousText: bilingual('previous_text'),
    /** Where a generated statement takes its figure from. */
    bind: json<unknown>('bind'),
    /** Keys of publications a written statement names. */
    publications: json<string[]>('publications'),
    /** The official score a written statement quotes. */
    score: json<unknown>('score'),
    /** What the statement becomes in the next year's plan. */
    carry: json<unknown>('carry'),
    revision: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.measureKey, table.key] }), ofMeasure(table)],
);

/** A doubt about the plan that stands until a person settles it. */
export const planNote = sqliteTable(
  'plan_note',
  {
    fiscalYear: integer('fiscal_year')
      .notNull()
      .references(() => plan.fiscalYear),
    position: integer().notNull(),
    kind: text().notNull(),
    about: json<{ measure?: string; item?: string; method?: string; statement?: string; publication?: string }>(
      'about',
    ).notNull(),
    text: bilingual('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.position] })],
);

/** Who changed what in a plan, kept for good. */
export const planChange = sqliteTable(
  'plan_change',
  {
    id: text().primaryKey(),
    fiscalYear: integer('fiscal_year').notNull(),
    measureKey: text('measure_key').notNull(),
    statementKey: text('statement_key'),
    field: text({ enum: ['status', 'text'] }).notNull(),
    before: text().notNull(),
    after: text().notNull(),
    staffId: text('staff_id').notNull(),
    staffName: text('staff_name').notNull(),
    changedAt: text('changed_at').notNull(),
  },
  (table) => [index('plan_change_by_measure').on(table.fiscalYear, table.measureKey)],
);
