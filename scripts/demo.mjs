/**
 * `npm run demo`: from a fresh clone to a running office on 127.0.0.1. Everything it invents is new at
 * each start: the database, the passphrases, the secret. Only the FY 2568 report is real.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { bin, ensureBuild, ensurePackages, root, run } from './prepare.mjs';

ensurePackages();
ensureBuild();

const port = process.env.PORT ?? '3000';
const environment = {
  ...process.env,
  NODE_ENV: 'production',
  PRONGSAI_DEMO: '1',
  PRONGSAI_SECRET: randomBytes(32).toString('base64'),
  DATABASE_URL: `file:${path.join(root, 'data', `demo-${port}.db`)}`,
  PUBLIC_ORIGIN: process.env.PUBLIC_ORIGIN ?? `http://127.0.0.1:${port}`,
  // A visitor of the demonstration wants to see the office's side at once; the queue says that this is so.
  INBOX_RELEASE: 'now',
  HOST: '127.0.0.1',
  PORT: port,
};

run(bin('tsx'), ['scripts/load-demo.ts'], environment);

// As `npm start`.
const smallMemory = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_TRIM_THRESHOLD_: '131072' };
const server = spawn(process.execPath, ['--max-semi-space-size=2', 'scripts/serve.mjs'], {
  cwd: root,
  env: { ...environment, ...smallMemory },
  stdio: ['ignore', 'inherit', 'inherit'],
});
server.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));

if (process.stdin.isTTY) {
  process.stdout.write('Press Enter for the present six-digit codes.\n');
  createInterface({ input: process.stdin }).on('line', () => {
    run(bin('tsx'), ['scripts/demo-codes.ts'], environment);
  });
}
