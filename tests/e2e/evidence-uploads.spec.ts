/**
 * Uploads against a real server process: killed without warning between chunks it has lost none that it answered for,
 * and many large ones at once do not fill its memory, which is measured on top of the idle server's. The long form kills
 * between every two chunks and sends 16 files of 50 MB.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileBytesMax } from '@/lib/evidence/rules';
import type { UploadState } from '@/lib/evidence/wire';
import type { Result } from '@/lib/platform/result';
import { decodeBase64url } from '@/lib/vault/bytes';
import { createSealingKeys } from '@/lib/vault/seal';
import { expect, ownOffice } from '../helpers/office-test';
import { withDesk } from '../helpers/reader-pages';
import { fileComplaint } from '../helpers/sealed-complaints';
import { preparePosts, type SealedFile, sealFile } from '../helpers/sealed-evidence';

/** Its server dies on the way: nobody else may have been at its database. */
const test = withDesk(ownOffice());

test.describe.configure({ mode: 'serial' });
test.setTimeout(process.env.PRONGSAI_FULL ? 1_200_000 : 120_000);

const isFull = Boolean(process.env.PRONGSAI_FULL);
const MB = 2 ** 20;

type Posts = ReturnType<typeof preparePosts>;
type Answer = Result<UploadState>;

/** A connection that was kept too long, or from before the server was killed, fails once; every step may be repeated. */
const stubbornly = (send: () => Promise<Response>): Promise<Response> => send().catch(send);

const post = async (origin: string, step: string, body: object | Uint8Array): Promise<Answer> => {
  const isBytes = body instanceof Uint8Array;
  const send = () =>
    fetch(`${origin}/api/voice/evidence/${step}`, {
      method: 'POST',
      headers: { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' },
      body: isBytes ? new Uint8Array(body) : JSON.stringify(body),
    });
  const response = await stubbornly(send);
  return (await response.json()) as Answer;
};

const begin = async (desk: Parameters<typeof fileComplaint>[0], file: SealedFile): Promise<Posts> => {
  const filed = await fileComplaint(desk);
  const locator = decodeBase64url(filed.locator) ?? new Uint8Array();
  const { office, id: complaint, signing } = filed;
  return preparePosts({ office, complaint, id: randomUUID(), keys: { locator, signing } }, file);
};

test('killed between two chunks, the server has every chunk it answered for', async ({ office, desk }) => {
  const { recipient } = await createSealingKeys();
  const posts = await begin(desk, await sealFile(recipient, 1_400_000));
  expect(await post(office.origin, 'open', posts.open())).toMatchObject({ ok: true, value: { next: 0 } });
  const killAfter = new Set(isFull ? Array.from({ length: posts.chunks }, (_, place) => place) : [0, 4]);
  for (let place = 0; place < posts.chunks; place++) {
    expect(await post(office.origin, 'chunk', posts.chunk(place))).toMatchObject({ ok: true });
    if (!killAfter.has(place)) continue;
    // The next one is on its way while the process dies: it is there whole or not at all.
    const cutOff = post(office.origin, 'chunk', posts.chunk(place + 1)).catch(() => null);
    await office.kill();
    await cutOff;
    await office.start();
    const opened = await post(office.origin, 'open', posts.open());
    if (!opened.ok) throw new Error(opened.error);
    expect([place + 1, place + 2]).toContain(opened.value.next);
  }
  expect(await post(office.origin, 'finish', posts.finish())).toMatchObject({ ok: true, value: { isFinished: true } });
});

/** In megabytes. */
const readResident = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** What handling chunks costs the server on top of standing idle, however much passes through it. */
const growthMax = 130;

test('many uploads at once pass through the server without filling its memory', async ({ office, desk }) => {
  const [count, bytes] = isFull ? [16, fileBytesMax] : [4, 35 * MB];
  const { recipient } = await createSealingKeys();
  const file = await sealFile(recipient, bytes);
  const uploads = await Promise.all(Array.from({ length: count }, () => begin(desk, file)));
  await stubbornly(() => fetch(`${office.origin}/voice`));
  const before = readResident(office.pid());
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, readResident(office.pid()));
  }, 50);
  const send = async (posts: Posts) => {
    await post(office.origin, 'open', posts.open());
    for (let place = 0; place < posts.chunks; place++) {
      expect(await post(office.origin, 'chunk', posts.chunk(place))).toMatchObject({ ok: true });
    }
    expect(await post(office.origin, 'finish', posts.finish())).toMatchObject({ ok: true });
  };
  await Promise.all(uploads.map(send));
  clearInterval(watch);
  const description = `${before.toFixed()} MB idle, ${most.toFixed()} MB at most`;
  test.info().annotations.push({ type: 'memory', description });
  expect(most - before, description).toBeLessThanOrEqual(growthMax);
});
