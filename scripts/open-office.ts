/** Opens the office's database for a command, or stops it in plain words: a setting, a file or a migration is missing. */
import { openDatabase } from '@/db/open';
import { judgePlace } from '@/lib/backups/restore';
import { backupTexts } from '@/lib/i18n/backups';
import { systemClock } from '@/lib/platform/clock';
import type { Desk } from '@/lib/platform/desk';
import { readSettings, type Settings } from '@/lib/platform/env';
import { listStartProblems } from './start-problems';

export const stop = (...lines: string[]): never => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
};

export const openOffice = async (): Promise<{ desk: Desk; settings: Settings }> => {
  // Opening a file that is not there would make one.
  const url = process.env.DATABASE_URL ?? '';
  if (url !== '' && judgePlace(url).ok) stop(backupTexts.th.noDatabase, backupTexts.en.noDatabase);
  const problems = await listStartProblems();
  if (problems.length > 0) stop(...problems);
  const settings = readSettings();
  const database = await openDatabase({ url: settings.databaseUrl, authToken: settings.databaseAuthToken });
  return { desk: { database, clock: systemClock }, settings };
};
