/** Makes the database every browser test copies: the demonstration office, once. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { environmentOf, templateFolder } from './office-server';

export default function makeTemplate(): void {
  rmSync(templateFolder, { recursive: true, force: true });
  mkdirSync(templateFolder, { recursive: true });
  const databasePath = path.join(templateFolder, 'office.db');
  execFileSync(path.join('node_modules', '.bin', 'tsx'), ['scripts/load-demo.ts'], {
    env: environmentOf(databasePath, 3000),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  copyFileSync(`${databasePath}.sign-in.jsonl`, path.join(templateFolder, 'sign-in.jsonl'));
}
