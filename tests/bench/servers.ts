/** Starting and ending what is measured: servers on free loopback ports, and the process that sends to them. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Job, Outcome } from './load';

export type Server = { origin: string; pid: number; close(): Promise<void> };

/** A loopback port nobody uses at the moment. */
export const findFreePort = (): Promise<number> =>
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

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** Runs `node ...args` and waits until it answers at `probePath`. What it prints goes to our error output. */
export const startServer = async (
  args: readonly string[],
  { port, environment, probePath }: { port: number; environment: NodeJS.ProcessEnv; probePath: string },
): Promise<Server> => {
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} stopped while starting`);
    const isUp = await fetch(`${origin}${probePath}`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return { origin, pid: child.pid ?? 0, close: () => end(child) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await end(child);
  throw new Error(`${args.join(' ')} did not start within 30 seconds`);
};

/** Resident memory of a process in MB; null where the system does not say. */
export const readRssMb = (pid: number): number | null => {
  const status = `/proc/${pid}/status`;
  try {
    const kilobytes = existsSync(status)
      ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
  } catch {
    return null;
  }
};

export type Sender = { send(job: Job): Promise<Outcome>; close(): Promise<void> };

/** Starts the sending process. */
export const startSender = (): Sender => {
  const child = spawn(path.join('node_modules', '.bin', 'tsx'), [path.join('tests', 'bench', 'load.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    send: async (job) => {
      child.stdin.write(`${JSON.stringify(job)}\n`);
      const answer = await answers.next();
      if (answer.done) throw new Error('the sending process stopped');
      return JSON.parse(answer.value) as Outcome;
    },
    close: async () => {
      child.stdin.end();
      await end(child);
    },
  };
};
