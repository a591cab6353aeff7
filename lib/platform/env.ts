/**
 * The settings of this installation, read once from the environment and checked. The only place that
 * reads `process.env`; a missing or damaged setting stops the start with its name, never its value.
 */
import { createHash, hkdfSync } from 'node:crypto';
import { z } from 'zod';

const settingsSchema = z.object({
  /** `file:` path of the database, or the address of a remote libSQL server. */
  DATABASE_URL: z.string().min(1),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  /** 32 random bytes or more in base64: wraps second factors, mixes into readers' keys, signs sessions. */
  PRONGSAI_SECRET: z.string().refine((value) => Buffer.from(value, 'base64').length >= 32),
  /** The address people type, such as https://soppong.go.th. */
  PUBLIC_ORIGIN: z.url(),
  /** '1' marks every page as a demonstration. */
  PRONGSAI_DEMO: z.enum(['0', '1']).default('0'),
  /** '1' when a reverse proxy of ours sets X-Forwarded-For. */
  TRUSTED_PROXY: z.enum(['0', '1']).default('0'),
  /** When new complaints are shown to the office: times of day in Thailand such as 09:00,13:00, or 'now'. */
  INBOX_RELEASE: z
    .string()
    .default('09:00,13:00')
    .transform((value) => value.replace(/\s/g, ''))
    .refine((value) => value === 'now' || /^(?:[01]\d|2[0-3]):[0-5]\d(?:,(?:[01]\d|2[0-3]):[0-5]\d)*$/.test(value)),
  /** How long the content of a closed complaint is kept; afterwards it is destroyed. */
  RETENTION_MONTHS: z.coerce.number().int().min(1).max(240).default(24),
  /** Folder that always holds the newest file of complaint keys, rewritten on the day of an erasure. */
  BACKUP_FOLDER: z.string().min(1).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
});

/** Times of day, `HH:MM` in Thailand in rising order, or at once. */
export type InboxRelease = 'now' | readonly string[];

export type Settings = {
  databaseUrl: string;
  databaseAuthToken: string | undefined;
  publicOrigin: string;
  isDemonstration: boolean;
  isBehindProxy: boolean;
  inboxRelease: InboxRelease;
  retentionMonths: number;
  backupFolder: string | undefined;
  host: string;
  port: number;
  /** A 32-byte key for one purpose, derived from the environment secret. */
  deriveKey(purpose: 'session' | 'second-factor' | 'reader-key' | 'ticket' | 'backup-mark'): Buffer;
};

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  constructor(readonly settingNames: string[]) {
    super(`missing or unusable settings: ${settingNames.join(', ')}`);
  }
}

/** Reads and checks the environment. Throws `SettingsError` naming every bad setting. */
export const readSettings = (environment: Record<string, string | undefined> = process.env): Settings => {
  const parsed = settingsSchema.safeParse(environment);
  if (!parsed.success) {
    throw new SettingsError([...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]);
  }
  const given = parsed.data;
  const secret = Buffer.from(given.PRONGSAI_SECRET, 'base64');
  const salt = createHash('sha256').update('prongsai environment secret').digest();
  return {
    databaseUrl: given.DATABASE_URL,
    databaseAuthToken: given.DATABASE_AUTH_TOKEN,
    publicOrigin: new URL(given.PUBLIC_ORIGIN).origin,
    isDemonstration: given.PRONGSAI_DEMO === '1',
    isBehindProxy: given.TRUSTED_PROXY === '1',
    inboxRelease: given.INBOX_RELEASE === 'now' ? 'now' : [...new Set(given.INBOX_RELEASE.split(','))].sort(),
    retentionMonths: given.RETENTION_MONTHS,
    backupFolder: given.BACKUP_FOLDER,
    host: given.HOST,
    port: given.PORT,
    deriveKey: (purpose) => Buffer.from(hkdfSync('sha256', secret, salt, purpose, 32)),
  };
};

let settings: Settings | undefined;

/** The settings of this process. */
export const env = (): Settings => {
  settings ??= readSettings();
  return settings;
};
