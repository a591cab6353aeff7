/** The register of published documents, and the official ITA scores entered from their source. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { bilingual, json } from './text';

export const publication = sqliteTable(
  'publication',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    key: text().notNull(),
    position: integer().notNull(),
    title: bilingual('title').notNull(),
    kind: text().notNull(),
    number: text(),
    date: text(),
    signer: text(),
    address: text(),
    /** Stable keys of OIT items. */
    oit: json<string[]>('oit').notNull(),
    divisionKey: text('division_key'),
    checkedOn: text('checked_on'),
    revision: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.key] })],
);

export const officialScore = sqliteTable(
  'official_score',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    tool: text({ enum: ['IIT', 'EIT', 'OIT', 'total'] }).notNull(),
    /** 0 and empty text where the score is of the whole tool. */
    part: integer().notNull(),
    indicator: integer().notNull(),
    question: text().notNull(),
    valueHundredths: integer('value_hundredths').notNull(),
    source: text().notNull(),
    /** The day of the source; null where the source gives none. */
    date: text(),
    /** 1 where the score was read in another document, not in the official result. */
    quoted: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.tool, table.part, table.indicator, table.question] })],
);
