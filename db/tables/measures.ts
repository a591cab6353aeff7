/**
 * The yearly plan and its report: measures, their lines, outcome statements, doubts and every change
 * made to them. Rows are named by fiscal year and the plan's own keys, so that an import, a
 * carry-over and an export speak of the same thing.
 */
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const unit = sqliteTable('unit', {
  key: text().primaryKey(),
  kind: text({ enum: ['division', 'section'] }).notNull(),
  parentKey: text('parent_key'),
  nameTh: text('name_th').notNull(),
  nameEn: text('name_en').notNull(),
});

export const plan = sqliteTable('plan', {
  fiscalYear: integer('fiscal_year').primaryKey(),
  state: text({ enum: ['draft', 'frozen', 'imported'] }).notNull(),
  version: integer().notNull(),
  officeTh: text('office_th').notNull(),
  officeEn: text('office_en').notNull(),
  titleTh: text('title_th').notNull(),
  titleEn: text('title_en').notNull(),
  preambleTh: text('preamble_th').notNull(),
  preambleEn: text('preamble_en').notNull(),
  /** JSON: the headings of the report's columns, and the names of the status boxes. */
  columns: text().notNull(),
  statusOptions: text('status_options').notNull(),
});

export const measure = sqliteTable(
  'measure',
  {
    fiscalYear: integer('fiscal_year')
      .notNull()
      .references(() => plan.fiscalYear),
    key: text().notNull(),
    no: integer().notNull(),
    /** JSON: ITA indicators this measure serves. */
    indicators: text().notNull(),
    glossTh: text('gloss_th'),
    glossEn: text('gloss_en'),
    periodTh: text('period_th').notNull(),
    periodEn: text('period_en').notNull(),
    periodFrom: text('period_from').notNull(),
    periodTo: text('period_to').notNull(),
    status: text({ enum: ['unable', 'in-progress', 'completed', 'to-confirm'] }).notNull(),
    /** JSON: which statuses a 'to-confirm' stands between. */
    statusCandidates: text('status_candidates').notNull(),
    /** Counts up with every change, so that a stale form is noticed. */
    revision: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.key] })],
);

export const measureLine = sqliteTable(
  'measure_line',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    measureKey: text('measure_key').notNull(),
    kind: text({ enum: ['item', 'method'] }).notNull(),
    key: text().notNull(),
    position: integer().notNull(),
    textTh: text('text_th').notNull(),
    textEn: text('text_en').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fiscalYear, table.measureKey, table.kind, table.key] }),
    foreignKey({ columns: [table.fiscalYear, table.measureKey], foreignColumns: [measure.fiscalYear, measure.key] }),
  ],
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
  (table) => [
    primaryKey({ columns: [table.fiscalYear, table.measureKey, table.position] }),
    foreignKey({ columns: [table.fiscalYear, table.measureKey], foreignColumns: [measure.fiscalYear, measure.key] }),
  ],
);

export const statement = sqliteTable(
  'statement',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    measureKey: text('measure_key').notNull(),
    key: text().notNull(),
    position: integer().notNull(),
    kind: text({ enum: ['figure', 'evidence', 'score', 'text'] }).notNull(),
    /** What stands written. Empty for a statement whose wording is generated. */
    textTh: text('text_th').notNull(),
    textEn: text('text_en').notNull(),
    /** What the year before said, shown to the person who writes this year's. */
    previousTh: text('previous_th').notNull(),
    previousEn: text('previous_en').notNull(),
    /** JSON: { metric, filter }, keys of publications, an official score, what the next year binds to. */
    bind: text(),
    publications: text().notNull(),
    score: text(),
    carry: text(),
    revision: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fiscalYear, table.measureKey, table.key] }),
    foreignKey({ columns: [table.fiscalYear, table.measureKey], foreignColumns: [measure.fiscalYear, measure.key] }),
  ],
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
    measureKey: text('measure_key'),
    statementKey: text('statement_key'),
    publicationKey: text('publication_key'),
    textTh: text('text_th').notNull(),
    textEn: text('text_en').notNull(),
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
    field: text().notNull(),
    before: text().notNull(),
    after: text().notNull(),
    staffId: text('staff_id').notNull(),
    staffName: text('staff_name').notNull(),
    changedAt: text('changed_at').notNull(),
  },
  (table) => [index('plan_change_by_measure').on(table.fiscalYear, table.measureKey)],
);
