/** Readers' public keys, their wrapped identities, and the signed directory that says who may be sealed to. */
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { staff, staffPasskey } from './staff';
import { json } from './text';

export const readerKey = sqliteTable('reader_key', {
  staffId: text('staff_id')
    .primaryKey()
    .references(() => staff.id),
  /** `age1pq1…`. */
  recipient: text().notNull(),
  /** Ed25519, base64url. */
  publicKey: text('public_key').notNull(),
  createdOn: text('created_on').notNull(),
});

/** A reader's keys, sealed for one way of unlocking them. */
export const readerWrap = sqliteTable(
  'reader_wrap',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    way: text({ enum: ['passphrase', 'rescue'] }).notNull(),
    file: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.way] })],
);

/** A reader's keys, sealed for one of their passkeys. */
export const readerPasskeyWrap = sqliteTable('reader_passkey_wrap', {
  passkeyId: text('passkey_id')
    .primaryKey()
    .references(() => staffPasskey.id),
  file: blob({ mode: 'buffer' }).notNull(),
});

/** Every signed version of the reader directory, as canonical JSON. */
export const readerDirectory = sqliteTable('reader_directory', {
  number: integer().primaryKey(),
  content: text().notNull(),
  /** The day of the last signature it needed. */
  signedOn: text('signed_on'),
});

/** The next version, while it waits for its second signature. At most one. */
export const directoryProposal = sqliteTable('directory_proposal', {
  number: integer().primaryKey(),
  /** As it would be stored, without signatures. */
  content: text().notNull(),
  signatures: json<{ person: string; signature: string }[]>('signatures').notNull(),
});
