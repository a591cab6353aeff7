/** Whether the service can do its work: it reads its database, and the tables are of this version. */
import { countPendingMigrations } from '@/db/migrate';
import { officeSetting } from '@/db/tables/office';
import type { Desk } from '@/lib/platform/desk';
import { logFault } from '@/lib/platform/log';

export type FailingPart = 'database' | 'migrations';

/** The first part that fails, or null. `openDesk` may fail too, and then it is the database. */
export const findFailingPart = async (openDesk: () => Promise<Desk>): Promise<FailingPart | null> => {
  try {
    const { database } = await openDesk();
    await database.read('check health', (from) => from.select().from(officeSetting).limit(1));
    return (await countPendingMigrations(database)) > 0 ? 'migrations' : null;
  } catch (error) {
    logFault('health check', error);
    return 'database';
  }
};
