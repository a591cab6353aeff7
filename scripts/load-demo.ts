/** Fills a new, empty demonstration database and prints one sign-in a role, as JSON lines. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrateDatabase } from '@/db/migrate';
import { openDatabase } from '@/db/open';
import { systemClock } from '@/lib/platform/clock';
import { readSettings } from '@/lib/platform/env';
import { setUpDemoOffice } from './demo-office';

const settings = readSettings();
const file = settings.databaseUrl.replace(/^file:/, '');
mkdirSync(path.dirname(file), { recursive: true });
for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });

const database = await openDatabase({ url: settings.databaseUrl });
await migrateDatabase(database);
const signIns = await setUpDemoOffice({ database, clock: systemClock }, settings);
database.close();

const lines = signIns.map((signIn) => `${JSON.stringify(signIn)}\n`).join('');
writeFileSync(`${file}.sign-in.jsonl`, lines, { mode: 0o600 });
process.stdout.write(lines);
