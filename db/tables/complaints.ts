/**
 * Complaints: what work and statistics need in clear, and sealed files. Days, never times; keys are chance;
 * no table remembers an order of arrival. The register of every field is docs/fields.md.
 */
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const complaint = sqliteTable(
  'complaint',
  {
    /** UUID, version 4, drawn where the complaint was sealed. */
    id: text().primaryKey(),
    /** SHA-256 of the locator, hexadecimal; the locator itself comes from the tracking code and is never kept. */
    locatorHash: text('locator_hash').notNull(),
    /** The reporter's Ed25519 key, base64url, derived from the tracking code: to check what is added later. */
    reporterPublicKey: text('reporter_public_key').notNull(),
    /** SHA-256 of a script-off form's ticket, so that a retry finds its complaint; removed on confirmation. */
    ticketHash: text('ticket_hash'),
    receivedOn: text('received_on').notNull(),
    channel: text({ enum: ['web', 'paper', 'phone', 'walk-in'] }).notNull(),
    category: text().notNull(),
    state: text({
      enum: ['received', 'screening', 'need-more-information', 'fact-finding', 'referred', 'closed'],
    }).notNull(),
    result: text({
      enum: ['no-grounds', 'grounds', 'insufficient', 'out-of-jurisdiction', 'duplicate', 'withdrawn'],
    }),
    /** The day the office may first see it; null while it waits for its batch. */
    releasedOn: text('released_on'),
    isDanger: integer('is_danger', { mode: 'boolean' }).notNull(),
    caseFiscalYear: integer('case_fiscal_year'),
    caseNumber: integer('case_number'),
    acknowledgedOn: text('acknowledged_on'),
    /** How many changes the reporter made; each number is taken once. */
    reporterChanges: integer('reporter_changes').notNull(),
    revision: integer().notNull(),
  },
  (table) => [
    uniqueIndex('complaint_by_locator').on(table.locatorHash),
    uniqueIndex('complaint_by_ticket').on(table.ticketHash),
    uniqueIndex('complaint_by_case_number').on(table.caseFiscalYear, table.caseNumber),
    index('complaint_by_state').on(table.state, table.id),
  ],
);

/** The thread and the notes of a complaint, each envelope a sealed age file. */
export const complaintEnvelope = sqliteTable(
  'complaint_envelope',
  {
    complaintId: text('complaint_id')
      .notNull()
      .references(() => complaint.id),
    thread: text({ enum: ['messages', 'notes'] }).notNull(),
    /** 1, 2, 3 … within one thread of one complaint. */
    position: integer().notNull(),
    fromReporter: integer('from_reporter', { mode: 'boolean' }).notNull(),
    keyVersion: integer('key_version').notNull(),
    sentOn: text('sent_on').notNull(),
    file: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.complaintId, table.thread, table.position] })],
);

/** A complaint's keys, wrapped to one holder each: erasing them erases the complaint. */
export const complaintWrap = sqliteTable(
  'complaint_wrap',
  {
    complaintId: text('complaint_id')
      .notNull()
      .references(() => complaint.id),
    key: text({ enum: ['thread', 'file', 'notes'] }).notNull(),
    version: integer().notNull(),
    /** 'reporter', 'recovery', or a reader's id in the directory. */
    holder: text().notNull(),
    file: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.complaintId, table.key, table.version, table.holder] })],
);

/** What the office did with a complaint, appended only. */
export const complaintEvent = sqliteTable(
  'complaint_event',
  {
    complaintId: text('complaint_id')
      .notNull()
      .references(() => complaint.id),
    /** 1, 2, 3 … within one complaint. */
    position: integer().notNull(),
    kind: text({
      enum: ['released', 'acknowledged', 'state-changed', 'replied', 'noted', 'opened', 'original-opened'],
    }).notNull(),
    state: text(),
    result: text(),
    staffId: text('staff_id'),
    happenedOn: text('happened_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.complaintId, table.position] })],
);

/** The last case number given out in a fiscal year. */
export const caseCounter = sqliteTable('case_counter', {
  fiscalYear: integer('fiscal_year').primaryKey(),
  last: integer().notNull(),
});
