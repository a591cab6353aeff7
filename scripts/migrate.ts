/** `npm run migrate`: brings the database of DATABASE_URL to the newest table layout. */
import { migrateDatabase } from '@/db/migrate';
import { openDatabase } from '@/db/open';
import { readSettings } from '@/lib/platform/env';

const settings = readSettings();
const database = await openDatabase({ url: settings.databaseUrl, authToken: settings.databaseAuthToken });
await migrateDatabase(database);
database.close();
process.stdout.write('The database is up to date.\n');
