/** Files sent as the page without script sends them, over a line of the test's own, and what became of them. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readEvidenceList } from '@/lib/complaints/evidence-list';
import { openWithCode } from '@/lib/complaints/thread';
import { findChunk, findEvidence } from '@/lib/evidence/queries';
import type { Desk } from '@/lib/platform/desk';
import { openEvidence } from '@/lib/vault/evidence-seal';
import { parseTrackingCode } from '@/lib/vault/tracking-code';

let networks = 0;
/** A network nobody has used yet; the office must be behind a proxy (`TRUSTED_PROXY`). */
export const newNetwork = (): string => `10.${Math.floor(++networks / 250)}.${networks % 250}.1`;

/** Tells something without script; answers with the code. */
export const tellPlainly = async (origin: string, what = 'มีหลักฐานเป็นไฟล์'): Promise<string> => {
  const headers = { 'x-forwarded-for': newNetwork(), origin };
  const page = await (await fetch(`${origin}/voice/new`, { headers })).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams({ ticket, category: 'bribery', posts: 'none', what });
  const answer = await (await fetch(`${origin}/voice/new`, { method: 'POST', headers, body })).text();
  const code = parseTrackingCode(answer.replace(/<[^>]+>/g, ' ').match(/(?:\d{4}\s+){4}\d{4}/)?.[0] ?? '');
  if (!code.ok) throw new Error('the page shows no code');
  return code.value;
};

export type PlainFile = {
  code: string;
  file: Buffer | AsyncIterable<Buffer>;
  once?: string;
  /** Boxes that are ticked. */
  ticks?: readonly string[];
  name?: string;
  type?: string;
};

export type PlainAnswer = { status: number; body: string };

/** Posts the form; fails where the line is cut before an answer. */
export const postPlainFile = async (origin: string, sent: PlainFile, signal?: AbortSignal): Promise<PlainAnswer> => {
  const { code, file, once = randomUUID(), ticks = [], name = 'IMG_0001.jpg', type = 'image/jpeg' } = sent;
  const boundary = `----${randomUUID()}`;
  const fields = Object.entries({ code, once, ...Object.fromEntries(ticks.map((tick) => [tick, 'yes'])) });
  const part = (head: string) => `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n`;
  async function* body() {
    for (const [field, value] of fields) yield Buffer.from(`${part(`name="${field}"`)}\r\n${value}\r\n`);
    yield Buffer.from(`${part(`name="file"; filename="${name}"`)}content-type: ${type}\r\n\r\n`);
    if (Buffer.isBuffer(file)) yield file;
    else yield* file;
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  const { hostname, port } = new URL(origin);
  const headers = {
    ...{ origin, 'x-forwarded-for': newNetwork() },
    'content-type': `multipart/form-data; boundary=${boundary}`,
  };
  const options = { hostname, port, method: 'POST', path: '/voice/track/file', headers, signal };
  return new Promise<PlainAnswer>((resolve, reject) => {
    const outgoing = rawRequest(options, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
    });
    outgoing.on('error', reject);
    pipeline(Readable.from(body()), outgoing).catch(reject);
  });
};

export type OpenedFile = { kind: string; description: { name: string; type: string }; file: Buffer };

/** The files that a thread names and its own key opens. */
export const openPlainFiles = async (desk: Desk, typedCode: string): Promise<OpenedFile[]> => {
  const code = parseTrackingCode(typedCode);
  const found = code.ok ? await openWithCode(desk, code.value, { peer: randomUUID() }) : code;
  if (!found.ok) throw new Error(found.error);
  const { envelopes, newestKey } = found.value.opened;
  const files: OpenedFile[] = [];
  for (const { id, sha256, kind, key } of envelopes.flatMap((one) => readEvidenceList(one) ?? [])) {
    if (key !== 'thread') continue;
    const chunks: Buffer[] = [];
    for (let place = 0; place < ((await findEvidence(desk, id))?.chunks ?? 0); place++) {
      chunks.push((await findChunk(desk, id, place)) ?? Buffer.alloc(0));
    }
    const sealed = new Uint8Array(Buffer.concat(chunks));
    const opened = await openEvidence({ identity: newestKey.identity, sealed, sha256 });
    if (!opened.ok) throw new Error(opened.error);
    files.push({ kind, description: opened.value.description, file: Buffer.from(opened.value.file) });
  }
  return files;
};

/** Resident memory of a process in MB (Linux). */
const residentMB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** The most memory a process had at any look while `work` went on, 20 looks a second. */
export const watchMemory = async (pid: number, work: () => Promise<void>): Promise<number> => {
  let most = residentMB(pid);
  const looking = setInterval(() => {
    most = Math.max(most, residentMB(pid));
  }, 50);
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  return most;
};

/** The processes that a process has started and that still run (Linux). */
export const countChildren = (pid: number): number =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).length;
