/**
 * A whole running office for browser tests: the real server on a free loopback port, with the
 * demonstration's data in a database of its own. Whatever the server writes to its log is kept, so that
 * a test can look for what must not be there.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SignIn } from '../../scripts/demo-office';
import { serveArguments, serveEnvironment } from '../../scripts/serve-command';

/** Fixed for the tests: a copied database must open under the secret it was made with. */
export const testSecret = Buffer.alloc(32, 'prongsai tests').toString('base64');

export type OfficeServer = {
  origin: string;
  databasePath: string;
  signIns: SignIn[];
  /** Of the process that runs now. */
  pid(): number;
  /** Everything the server has written so far. */
  readLog(): string;
  /** Kills the process without warning, as a power cut would. */
  kill(): Promise<void>;
  /** Starts again on the same database and port. */
  start(): Promise<void>;
  close(): Promise<void>;
};

export const templateFolder = path.join(process.cwd(), 'test-results', 'office-template');

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

export const environmentOf = (databasePath: string, port: number, host = '127.0.0.1'): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  PRONGSAI_DEMO: '1',
  PRONGSAI_SECRET: testSecret,
  DATABASE_URL: `file:${databasePath}`,
  PUBLIC_ORIGIN: `http://${host}:${port}`,
  HOST: '127.0.0.1',
  PORT: String(port),
  INBOX_RELEASE: 'now',
  NEXT_TELEMETRY_DISABLED: '1',
});

const waitUntilHealthy = async (origin: string, child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error('the server stopped while starting');
    const isUp = await fetch(`${origin}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start within 30 seconds');
};

/**
 * Starts an office with a fresh copy of the template database; see `tests/helpers/global-setup.ts`. `host` is how
 * browsers address it; whatever its name, only this machine reaches it.
 */
export const startOffice = async (
  extraEnvironment: Record<string, string> = {},
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
): Promise<OfficeServer> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-office-'));
  const databasePath = path.join(folder, 'office.db');
  copyFileSync(path.join(templateFolder, 'office.db'), databasePath);
  const signIns = readFileSync(path.join(templateFolder, 'sign-in.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SignIn);
  const port = await findFreePort();
  const origin = `http://${host}:${port}`;
  let log = '';
  let child: ChildProcess | undefined;

  const start = async () => {
    child = spawn(process.execPath, [...serveArguments], {
      cwd: process.cwd(),
      env: { ...environmentOf(databasePath, port, host), ...serveEnvironment, ...extraEnvironment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (log += String(chunk)));
    await waitUntilHealthy(origin, child);
  };
  const end = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill(signal);
    });

  await start();
  return {
    origin,
    databasePath,
    signIns,
    pid: () => child?.pid ?? 0,
    readLog: () => log,
    kill: () => end('SIGKILL'),
    start,
    close: async () => {
      await end('SIGTERM');
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
};
