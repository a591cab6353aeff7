/**
 * What a fresh clone lacks: packages, and a build of the pages. Plain JavaScript without packages of
 * its own, since it runs before there are any. Does nothing that is done already.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command with our output; throws with its name if it fails. */
export const run = (command, args, environment = {}) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
};

export const bin = (name) => path.join(root, 'node_modules', '.bin', name);

const changedAt = (name) => {
  const target = path.join(root, name);
  return existsSync(target) ? statSync(target).mtimeMs : 0;
};

const newestChangeIn = (name) => {
  const target = path.join(root, name);
  if (!existsSync(target)) return 0;
  const status = statSync(target);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(target).map((entry) => newestChangeIn(path.join(name, entry))));
};

const installedMark = path.join(root, 'node_modules', '.installed-lock');

/** Installs the locked packages unless exactly these are there already. */
export const ensurePackages = () => {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(installedMark) && readFileSync(installedMark, 'utf8') === lock) return;
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(installedMark, lock);
};

const buildSources = [
  'app',
  'lib',
  'db',
  'public/css',
  'proxy.ts',
  'instrumentation-client.ts',
  'next.config.ts',
  'package-lock.json',
  'scripts/build-browser.ts',
];

/** Builds the pages unless nothing they are made of has changed since. */
export const ensureBuild = () => {
  if (changedAt('.next/BUILD_ID') > Math.max(...buildSources.map(newestChangeIn))) return;
  run(bin('tsx'), ['scripts/build.ts']);
};
