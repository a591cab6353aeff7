/** What the office says of itself: its name, the public salt of its codes and passphrases, what backups are sealed to. */
import { eq } from 'drizzle-orm';
import { officeSetting } from '@/db/tables/office';
import type { Text } from '@/lib/i18n/text';
import type { Desk } from '@/lib/platform/desk';

export type OfficeProfile = {
  name: Text;
  /** 32 random bytes in base64, public; see docs/vault.md. */
  salt: string;
};

/** Throws where the database was never set up. */
export const getOfficeProfile = async ({ database }: Desk): Promise<OfficeProfile> => {
  const rows = await database.read('read office settings', (from) => from.select().from(officeSetting));
  const settings = new Map(rows.map((row) => [row.key, row.value]));
  const get = (key: string) => {
    const value = settings.get(key);
    if (value === undefined) throw new Error(`office setting missing: ${key}`);
    return value;
  };
  return { name: { th: get('name.th'), en: get('name.en') }, salt: get('salt') };
};

export const backupRecipientKey = 'backup.recipient';

/** `age1pq1…` that backups are sealed to; null until a backup identity was printed. */
export const findBackupRecipient = async ({ database }: Desk): Promise<string | null> => {
  const [setting] = await database.read('read backup recipient', (from) =>
    from.select().from(officeSetting).where(eq(officeSetting.key, backupRecipientKey)),
  );
  return setting?.value ?? null;
};

/** A number the office counts something by; null before the first. */
export const findOfficeNumber = async ({ database }: Desk, key: string): Promise<number | null> => {
  const [setting] = await database.read('read office number', (from) =>
    from.select().from(officeSetting).where(eq(officeSetting.key, key)),
  );
  return setting ? Number(setting.value) : null;
};
