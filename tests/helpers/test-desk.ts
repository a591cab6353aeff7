/** A desk of its own for each test: a real libSQL file copied from a migrated template, and a clock that obeys. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateDatabase } from '@/db/migrate';
import { openDatabase } from '@/db/open';
import { composeOfficeSetUp } from '@/lib/office/statements';
import type { Clock } from '@/lib/platform/clock';
import type { Desk } from '@/lib/platform/desk';
import { bangkokDay } from '@/lib/platform/iso-day';

export type TestClock = Clock & { set(instant: string): void };

export const createTestClock = (instant = '2026-11-18T03:00:00Z'): TestClock => {
  let now = new Date(instant);
  return {
    now: () => now,
    today: () => bangkokDay(now),
    set: (next) => {
      now = new Date(next);
    },
  };
};

let folder: string | undefined;

const templatePath = async (): Promise<string> => {
  if (!folder) {
    folder = mkdtempSync(path.join(tmpdir(), 'prongsai-test-'));
    const made = folder;
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  const template = path.join(folder, 'template.db');
  if (!existsSync(template)) {
    const database = await openDatabase({ url: `file:${template}` });
    await migrateDatabase(database);
    await database.write('set up office', [
      composeOfficeSetUp({
        name: { th: 'องค์การบริหารส่วนตำบลทดสอบ', en: 'Test Subdistrict Administrative Organisation' },
        grievanceDesk: { phone: '053 000 000', place: { th: 'โต๊ะรับเรื่อง', en: 'Grievance desk' } },
        salt: Buffer.alloc(32, 7).toString('base64'),
      }),
    ]);
    await database.client.execute('pragma wal_checkpoint(truncate)');
    database.close();
  }
  return template;
};

export type TestDesk = Desk & { clock: TestClock; databasePath: string };

let count = 0;

/** Opens a fresh copy; `close` it in `afterEach` through `desk.database.close()`. */
export const openTestDesk = async (clock: TestClock = createTestClock()): Promise<TestDesk> => {
  const template = await templatePath();
  count += 1;
  const databasePath = path.join(path.dirname(template), `desk-${count}.db`);
  copyFileSync(template, databasePath);
  return { database: await openDatabase({ url: `file:${databasePath}` }), clock, databasePath };
};
