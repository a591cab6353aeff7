/** What the office says of itself: its name, its grievance desk, the public salt of its codes and passphrases, what backups are sealed to. */
import { eq } from 'drizzle-orm';
import { officeSetting } from '@/db/tables/office';
import type { Text } from '@/lib/i18n/text';
import type { Desk } from '@/lib/platform/desk';

export type OfficeProfile = {
  name: Text;
  /** Where ordinary grievances go: a road, a lamp, rubbish. */
  grievanceDesk: { phone: string; place: Text };
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
  return {
    name: { th: get('name.th'), en: get('name.en') },
    grievanceDesk: {
      phone: get('grievance.phone'),
      place: { th: get('grievance.place.th'), en: get('grievance.place.en') },
    },
    salt: get('salt'),
  };
};

/** The office's public salt as envelopes, directories and browsers spell it: base64url. */
export const getOfficeSalt = async (desk: Desk): Promise<string> =>
  Buffer.from((await getOfficeProfile(desk)).salt, 'base64').toString('base64url');

/** Settings every page needs that an office set up by an earlier version does not have yet. */
export const listMissingSettings = async ({ database }: Pick<Desk, 'database'>): Promise<string[]> => {
  const rows = await database.read('list office settings', (from) =>
    from.select({ key: officeSetting.key }).from(officeSetting),
  );
  const known = new Set(rows.map(({ key }) => key));
  if (!known.has('name.th')) return [];
  return ['grievance.phone', 'grievance.place.th', 'grievance.place.en'].filter((key) => !known.has(key));
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
