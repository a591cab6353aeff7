/**
 * The sending side, a process of its own so that it shares no event loop with the server it measures. It takes
 * one job a line on its input and answers each with one line; connections stay open as a browser's do.
 */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';

export type Job = {
  origin: string;
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  /** Sent as it is, but for the words below. */
  body?: string;
  /** In place of `body`: a file with one body a line, taken in turns, all read before the first is sent. */
  bodiesFile?: string;
  expectedStatus: number;
  clients: number;
  /** Requests of this long are sent but not measured. */
  warmMs: number;
  measureMs: number;
};

export type Outcome = {
  /** Of every measured request that was answered as expected, in milliseconds. */
  latenciesMs: number[];
  elapsedMs: number;
  failed: number;
  /** Answered as expected, the unmeasured ones included. */
  accepted: number;
  /** Bytes received for one request, headers included, on average. */
  bytes: number;
};

/** Visitors of ten thousand networks: the fair limits are for one network, and a village is not one. */
const drawNetwork = () => `10.${randomInt(40)}.${randomInt(250)}.1`;

/** Each sending is another's: `{once}` becomes a new random id, `{ticket}` 32 new random bytes. */
const makeOwn = (body: string): string =>
  body.replaceAll('{once}', randomUUID()).replaceAll('{ticket}', () => randomBytes(32).toString('base64url'));

const send = (job: Job, pattern: string | undefined, agent: Agent): Promise<number> =>
  new Promise((resolve) => {
    const body = pattern === undefined ? undefined : makeOwn(pattern);
    const headers = {
      ...job.headers,
      'x-forwarded-for': drawNetwork(),
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    };
    const sent = request(`${job.origin}${job.path}`, { method: job.method, agent, headers }, (response) => {
      response.on('error', () => resolve(0));
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    sent.on('error', () => resolve(0));
    sent.end(body);
  });

const run = async (job: Job): Promise<Outcome> => {
  const bodies = job.bodiesFile === undefined ? [job.body] : readFileSync(job.bodiesFile, 'utf8').trim().split('\n');
  const agent = new Agent({ keepAlive: true, maxSockets: job.clients });
  const begin = performance.now() + job.warmMs;
  const end = begin + job.measureMs;
  const outcome: Outcome = { latenciesMs: [], elapsedMs: 0, failed: 0, accepted: 0, bytes: 0 };
  let requests = 0;

  const visit = async () => {
    for (let from = performance.now(); from < end; from = performance.now()) {
      requests += 1;
      const isExpected = (await send(job, bodies[requests % bodies.length], agent)) === job.expectedStatus;
      outcome.accepted += Number(isExpected);
      if (from < begin) continue;
      if (isExpected) outcome.latenciesMs.push(performance.now() - from);
      else outcome.failed += 1;
    }
  };
  await Promise.all(Array.from({ length: job.clients }, visit));

  outcome.elapsedMs = performance.now() - begin;
  const sockets = Object.values(agent.freeSockets).flatMap((free) => free ?? []);
  outcome.bytes = Math.round(sockets.reduce((sum, socket) => sum + socket.bytesRead, 0) / requests);
  agent.destroy();
  return outcome;
};

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await run(JSON.parse(line) as Job))}\n`);
}
