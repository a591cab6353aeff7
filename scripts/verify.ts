/** `npm run verify`: looks at everything that must hold in the database, one line a check. Changes nothing. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findDamage } from '@/db/load';
import { areWrapsOutdated, wrapsFileName } from '@/lib/backups/wraps-latest';
import {
  countBrokenHistories,
  countBrokenKeeping,
  countMalformed,
  listNumberGaps,
  listWithoutKeys,
} from '@/lib/complaints/soundness-queries';
import { backupTexts } from '@/lib/i18n/backups';
import { followDirectories } from '@/lib/readers/queries';
import { recountTallies } from '@/lib/surveys/recount';
import { openOffice } from './open-office';

const { th, en } = { th: backupTexts.th.verify, en: backupTexts.en.verify };

const { desk, settings } = await openOffice();
const { backupFolder } = settings;

/** What cannot even be read does not hold. */
const holds = async (isSound: Check[1]): Promise<boolean> => {
  try {
    return await isSound();
  } catch {
    return false;
  }
};
const findsIn = async (...kinds: (string | null)[]) => kinds.includes(await findDamage(desk.database));

type Check = readonly [key: keyof typeof th.checks, isSound: () => Promise<boolean>];

const checks: readonly Check[] = [
  ['integrity', () => findsIn(null, 'references')],
  ['references', () => findsIn(null)],
  ['tallies', async () => (await recountTallies(desk)).length === 0],
  ['directory', async () => (await followDirectories(desk)).ok],
  ['numbers', async () => (await listNumberGaps(desk)).length === 0],
  ['histories', async () => (await countBrokenHistories(desk)) === 0],
  ['envelopes', async () => (await countMalformed(desk)) === 0],
  ['keeping', async () => (await countBrokenKeeping(desk)) === 0 && (await listWithoutKeys(desk)).length === 0],
];
const ofFolder = (folder: string): Check => [
  'wraps',
  async () => existsSync(path.join(folder, wrapsFileName)) && !(await areWrapsOutdated(desk)),
];

let unsound = 0;
for (const [key, isSound] of backupFolder === undefined ? checks : [...checks, ofFolder(backupFolder)]) {
  const isHolding = await holds(isSound);
  if (!isHolding) unsound += 1;
  const mark = isHolding ? '✓' : '✗';
  const [thai, english] = isHolding ? [th.sound, en.sound] : [th.wrong, en.wrong];
  process.stdout.write(`${mark} ${th.checks[key]}: ${thai} / ${en.checks[key]}: ${english}\n`);
}
desk.database.close();
process.stdout.write(unsound === 0 ? `${th.allSound} / ${en.allSound}\n` : `${th.notSound} / ${en.notSound}\n`);
process.exitCode = unsound === 0 ? 0 : 1;
