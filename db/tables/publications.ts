/** The register of published documents, and the official ITA scores entered from their source. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const publication = sqliteTable(
  'publication',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    key: text().notNull(),
    titleTh: text('title_th').notNull(),
    titleEn: text('title_en').notNull(),
    kind: text().notNull(),
    number: text(),
    date: text(),
    signer: text(),
    address: text(),
    /** JSON: stable keys of OIT items. */
    oit: text().notNull(),
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
    /** Empty text where the score is of the whole tool. */
    part: text().notNull(),
    indicator: text().notNull(),
    question: text().notNull(),
    valueHundredths: integer('value_hundredths').notNull(),
    source: text().notNull(),
    /** The day of the source; null where the source gives none. */
    date: text(),
  },
  (table) => [
    primaryKey({ columns: [table.fiscalYear, table.tool, table.part, table.indicator, table.question] }),
  ],
);
