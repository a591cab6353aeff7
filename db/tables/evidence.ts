/**
 * Files that came with a complaint, each a sealed age file in pieces. Neither name nor kind nor true length stands
 * here: of a file the tables know how large its padded seal is, and that it belongs to a complaint.
 */
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const evidence = sqliteTable(
  'evidence',
  {
    /** UUID, version 4; see docs/vault.md for how a browser draws it. */
    id: text().primaryKey(),
    /**
     * Not a foreign key: releasing the inbox takes a complaint out and puts it back, and large files stay where they
     * are meanwhile.
     */
    complaintId: text('complaint_id').notNull(),
    /** Length of the whole age file, one of the sizes that padding leaves. */
    sealedBytes: integer('sealed_bytes').notNull(),
    /** Pieces that have arrived; the next one goes to this place. */
    chunks: integer().notNull(),
    /** SHA-256 of the whole age file in hexadecimal, once it is complete and was checked. */
    sha256: text(),
    /** The last day on which something of it arrived. */
    activeOn: text('active_on').notNull(),
    /** Whether a message of the thread names it; what no message names is erased. */
    isListed: integer('is_listed', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('evidence_by_complaint').on(table.complaintId, table.id),
    index('evidence_by_activity').on(table.isListed, table.activeOn),
  ],
);

export const evidenceChunk = sqliteTable(
  'evidence_chunk',
  {
    evidenceId: text('evidence_id')
      .notNull()
      .references(() => evidence.id),
    /** 0, 1, 2 … within one file. */
    position: integer().notNull(),
    file: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.evidenceId, table.position] })],
);
