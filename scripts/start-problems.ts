/** What keeps the service from starting, in plain words: missing settings, pending migrations, no database. */
import { DatabaseError } from '@/db/errors';
import { countPendingMigrations } from '@/db/migrate';
import { openDatabase } from '@/db/open';
import { listMissingSettings } from '@/lib/office/queries';
import { readSettings, SettingsError } from '@/lib/platform/env';

export const listStartProblems = async (): Promise<string[]> => {
  try {
    const settings = readSettings();
    const database = await openDatabase({ url: settings.databaseUrl, authToken: settings.databaseAuthToken });
    const pending = await countPendingMigrations(database);
    const missing = pending > 0 ? [] : await listMissingSettings({ database });
    database.close();
    if (pending > 0) return [`${pending} pending migrations: run "npm run migrate" first`];
    return missing.map((key) => `the office setting ${key} is missing (see docs/settings.md)`);
  } catch (error) {
    if (error instanceof SettingsError) {
      return error.settingNames.map((name) => `the setting ${name} is missing or unusable (see docs/settings.md)`);
    }
    if (error instanceof DatabaseError) return [`the database of DATABASE_URL cannot be opened (${error.code})`];
    throw error;
  }
};
