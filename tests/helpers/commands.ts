/** The commands of the office, run as they are: a process of their own, on the database and the environment given. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { environment } from './vault-office';

export type Ran = { code: number | null; out: string; err: string };

type Circumstances = { databasePath: string; typed?: string; extra?: Record<string, string> };

export const runCommand = (
  name: 'backup' | 'restore' | 'verify',
  args: readonly string[],
  { databasePath, typed = '', extra = {} }: Circumstances,
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(path.join('node_modules', '.bin', 'tsx'), [`scripts/${name}.ts`, ...args], {
      env: {
        ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
        ...environment,
        DATABASE_URL: `file:${databasePath}`,
        ...extra,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.on('data', (chunk) => (ran.out += String(chunk)));
    child.stderr.on('data', (chunk) => (ran.err += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
    // A command that refuses before it asks does not wait for what is typed.
    child.stdin.on('error', () => undefined);
    child.stdin.end(typed);
  });
