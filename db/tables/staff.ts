/** Staff accounts and their sessions. The server never holds a passphrase, only a hash of what it yields. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { json } from './text';

export const staff = sqliteTable('staff', {
  id: text().primaryKey(),
  /** Normalised as `lib/vault/passphrase` does. */
  userName: text('user_name').notNull().unique(),
  displayName: text('display_name').notNull(),
  role: text({
    enum: ['legal-officer', 'reviewer', 'division-officer', 'executive', 'administrator'],
  }).notNull(),
  divisionKey: text('division_key'),
  /** Posts held, such as 'legal-office' or 'division:finance'; whoever names one is not read by its holder. */
  posts: json<string[]>('posts').notNull(),
  /** Stands outside the line of command of the executive and the clerk. */
  isOutside: integer('is_outside', { mode: 'boolean' }).notNull(),
  /** argon2id of the sign-in secret. */
  signInHash: text('sign_in_hash').notNull(),
  /** The TOTP secret under the environment secret; null where no second factor is set. */
  totpSealed: text('totp_sealed'),
  /** The last TOTP step used, so that a code is good once. */
  totpLastStep: integer('totp_last_step').notNull(),
  disabledOn: text('disabled_on'),
});

export const staffSession = sqliteTable(
  'staff_session',
  {
    /** SHA-256 of the session's secret. */
    id: text().primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    expiresAt: integer('expires_at').notNull(),
    idleUntil: integer('idle_until').notNull(),
    /** Whether a second factor was given at sign-in; without it no reader key is unlocked. */
    hasSecondFactor: integer('has_second_factor', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('staff_session_by_staff').on(table.staffId)],
);

/** Passkeys of members: public halves alone. */
export const staffPasskey = sqliteTable(
  'staff_passkey',
  {
    /** The credential's id as its authenticator drew it, base64url. */
    id: text().primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    /** COSE key, base64url. */
    publicKey: text('public_key').notNull(),
    /** Uses as the authenticator counts them; going back means a copy. */
    signCount: integer('sign_count').notNull(),
    createdOn: text('created_on').notNull(),
  },
  (table) => [index('staff_passkey_by_staff').on(table.staffId)],
);
