/** `/api/health`: 200 with `{"status":"ok"}`, or 503 naming the part that fails. For monitors; it says nothing else. */
import { countPendingMigrations } from '@/db/migrate';
import { officeSetting } from '@/db/tables/office';
import { desk } from '@/lib/platform/desk';
import { logFault } from '@/lib/platform/log';

const findFailingPart = async (): Promise<'database' | 'migrations' | null> => {
  try {
    const { database } = await desk();
    await database.read('check health', (from) => from.select().from(officeSetting).limit(1));
    return (await countPendingMigrations(database)) > 0 ? 'migrations' : null;
  } catch (error) {
    logFault('health check', error);
    return 'database';
  }
};

export const GET = async (): Promise<Response> => {
  const failing = await findFailingPart();
  return failing
    ? Response.json({ status: 'failing', part: failing }, { status: 503 })
    : Response.json({ status: 'ok' });
};
