/**
 * Writes the next migration from `db/tables/`. The generator knows neither STRICT nor WITHOUT ROWID:
 * without the first SQLite stores anything anywhere, without the second a table remembers the order
 * in which its rows arrived. Both are added here, for every new table.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = 'drizzle';
const listMigrations = () => readdirSync(folder).filter((file) => file.endsWith('.sql'));

mkdirSync(folder, { recursive: true });
const before = new Set(listMigrations());
execFileSync('npx', ['drizzle-kit', 'generate', ...process.argv.slice(2)], { stdio: 'inherit' });

for (const file of listMigrations().filter((name) => !before.has(name))) {
  const target = path.join(folder, file);
  const sql = readFileSync(target, 'utf8').replace(/^(CREATE TABLE [\s\S]*?\n\));$/gm, '$1 STRICT, WITHOUT ROWID;');
  writeFileSync(target, sql);
  process.stdout.write(`${target}: review it by hand before it lands; never edit it afterwards.\n`);
}
