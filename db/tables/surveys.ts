/**
 * Satisfaction: questionnaires, services, answers and their tallies. Nothing here knows a time finer
 * than the month or an order of arrival; a response's key is chance, chosen when the form was drawn.
 */
import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const questionnaire = sqliteTable(
  'questionnaire',
  {
    key: text().notNull(),
    version: integer().notNull(),
    state: text({ enum: ['draft', 'published', 'retired'] }).notNull(),
    /** The questions as they stood: a `Questionnaire` of `lib/surveys`, never edited once published. */
    definition: text().notNull(),
    publishedOn: text('published_on'),
  },
  (table) => [primaryKey({ columns: [table.key, table.version] })],
);

export const service = sqliteTable('service', {
  key: text().primaryKey(),
  parentKey: text('parent_key').references((): AnySQLiteColumn => service.key),
  nameTh: text('name_th').notNull(),
  nameEn: text('name_en').notNull(),
  position: integer().notNull(),
  validFrom: text('valid_from').notNull(),
  validTo: text('valid_to'),
});

export const response = sqliteTable(
  'response',
  {
    id: text().primaryKey(),
    questionnaireKey: text('questionnaire_key').notNull(),
    questionnaireVersion: integer('questionnaire_version').notNull(),
    serviceKey: text('service_key').notNull(),
    channel: text().notNull(),
    month: text().notNull(),
    /** JSON object: item key → 1…5; an item left out or not used is absent. */
    answers: text().notNull(),
    state: text({ enum: ['counted', 'excluded'] }).notNull(),
  },
  (table) => [index('response_by_service_month').on(table.serviceKey, table.month)],
);

/** Why a response was taken out of the figures, or put back: kept for good, one row a decision. */
export const responseReview = sqliteTable('response_review', {
  id: text().primaryKey(),
  responseId: text('response_id')
    .notNull()
    .references(() => response.id),
  decision: text({ enum: ['exclude', 'include'] }).notNull(),
  reason: text().notNull(),
  staffId: text('staff_id').notNull(),
  decidedOn: text('decided_on').notNull(),
});

const tallyColumns = () => ({
  questionnaireKey: text('questionnaire_key').notNull(),
  questionnaireVersion: integer('questionnaire_version').notNull(),
  serviceKey: text('service_key').notNull(),
  channel: text().notNull(),
  month: text().notNull(),
  /** 'overall', 'aspect:<key>' or 'item:<key>'. */
  subject: text().notNull(),
  n: integer().notNull(),
  excluded: integer().notNull(),
  c1: integer().notNull(),
  c2: integer().notNull(),
  c3: integer().notNull(),
  c4: integer().notNull(),
  c5: integer().notNull(),
  /** Sums in the exact unit of `lib/surveys/statistics`; read as text, they outgrow a double. */
  sum: integer().notNull(),
  sumSquares: integer('sum_squares').notNull(),
});

/** Running counts, moved in the same batch as the answer that moves them. For the office only. */
export const tally = sqliteTable('tally', tallyColumns(), (table) => [
  primaryKey({
    columns: [
      table.questionnaireKey,
      table.questionnaireVersion,
      table.serviceKey,
      table.month,
      table.channel,
      table.subject,
    ],
  }),
]);

/** The counts as last shown to the public: a copy made at most once a week. */
export const publicTally = sqliteTable('public_tally', tallyColumns(), (table) => [
  primaryKey({
    columns: [
      table.questionnaireKey,
      table.questionnaireVersion,
      table.serviceKey,
      table.month,
      table.channel,
      table.subject,
    ],
  }),
]);

/** Up to which week, and how many answers, each questionnaire's public figures reach. */
export const tallyPublication = sqliteTable('tally_publication', {
  questionnaireKey: text('questionnaire_key').primaryKey(),
  week: text().notNull(),
  n: integer().notNull(),
});
