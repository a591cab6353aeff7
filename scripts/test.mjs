/**
 * `npm test`: from a fresh clone to one line, `N passed, N failed`. Checks of the source, unit and
 * integration tests, then the browser tests against the built server. `--full` (npm run prove) runs the
 * long form of every heavy check.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, ensureBuild, ensurePackages, root } from './prepare.mjs';

const isFull = process.argv.includes('--full');
const results = path.join(root, 'test-results');
const environment = { ...process.env, ...(isFull ? { PRONGSAI_FULL: '1' } : {}), NEXT_TELEMETRY_DISABLED: '1' };

let passed = 0;
let failed = 0;

const runs = (name, args, extra = {}) =>
  spawnSync(bin(name), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...environment, ...extra } })
    .status === 0;

/** A check that is one thing: it holds or it does not. */
const check = (title, holds) => {
  if (holds) passed += 1;
  else failed += 1;
  process.stdout.write(`${holds ? 'ok' : 'FAILED'}: ${title}\n`);
};

/** A runner that counts for itself; one that dies before its first test counts as a failure. */
const count = (title, file, isGreen, read) => {
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  passed += counted.passed;
  failed += counted.failed;
  if (!isGreen && counted.failed === 0) check(`${title} ran to its end`, false);
};

ensurePackages();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

check('the source is formatted and linted', runs('biome', ['check', '.', '--diagnostic-level=error']));
check('types hold', runs('tsc', ['--noEmit', '--incremental', 'false']));
check('nothing is unused', runs('knip', []));

const unitFile = path.join(results, 'unit.json');
const unitIsGreen = runs('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitFile}`]);
count('unit tests', unitFile, unitIsGreen, ({ numPassedTests, numFailedTests }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
}));

ensureBuild();
const { ensureBrowser } = await import('../tests/helpers/browser.mjs');
const browser = await ensureBrowser();
const browserFile = path.join(results, 'browser.json');
const browserIsGreen = runs('playwright', ['test'], { CHROMIUM_PATH: browser });
count('browser tests', browserFile, browserIsGreen, ({ stats }) => {
  if (stats.flaky > 0)
    process.stdout.write(`${stats.flaky} browser tests passed at the second try only; see «flaky» above\n`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
});

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
