/**
 * T-14. One sender floods the intake, with forms and with sealed posts: the disk grows by what a network is allowed,
 * everybody else is served as before, no word that was refused is lost, and whoever shares the flooder's network still
 * gets in with script on.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import type { Desk } from '../../lib/platform/desk';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { expect, test } from '../helpers/office-test';
import { percentile95 } from '../helpers/paired-timing';
import { openDeskOf, openIntake } from '../helpers/reader-directory';
import { createCodelessKeys, fillForm as formOf, sealForm } from '../helpers/vault-office';
import { countComplaints, tell } from '../helpers/voice-page';

const isFull = process.env.PRONGSAI_FULL === '1';
const floodPosts = isFull ? 1_000 : 240;
const senders = 8;

/** What a network may send: see `perNetwork` in intake.ts, and the tries of codes in code-keys.ts. */
const sealedAtOnce = 20;
const clearAtOnce = 30;
const perMinute = 2 + 15;

let office: OfficeServer;
let desk: Desk;

test.describe.configure({ mode: 'serial', timeout: isFull ? 900_000 : 240_000 });

test.beforeAll(async () => {
  office = await startOffice({ TRUSTED_PROXY: '1' });
  desk = await openDeskOf(office);
});

test.afterAll(async () => {
  desk.database.close();
  await office.close();
});

type Answer = { status: number; body: string };

const post = (path: string, type: string, body: string, network: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(office.origin);
    const headers = { 'content-type': type, origin: office.origin, 'x-forwarded-for': network };
    const outgoing = rawRequest({ hostname, port, method: 'POST', path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const postForm = (what: string, network: string): Promise<Answer> => {
  const ticket = randomBytes(32).toString('base64url');
  const fields = new URLSearchParams({ ticket, category: 'bribery', posts: 'none', what });
  return post('/voice/new', 'application/x-www-form-urlencoded', fields.toString(), network);
};

const sizeOnDisk = (): number =>
  ['', '-wal'].reduce((sum, end) => {
    const file = `${office.databasePath}${end}`;
    return sum + (existsSync(file) ? statSync(file).size : 0);
  }, 0);

let lastNetwork = 0;
const newNetwork = () => `10.14.${++lastNetwork}.1`;

/** The way a browser with script tells: one sealed post. */
const makeSealed = async (directory: Awaited<ReturnType<typeof openIntake>>['directory']) => {
  const { post: sealed } = await sealForm({ directory }, await createCodelessKeys(), formOf('เรื่องของคนอื่น'));
  return JSON.stringify(sealed);
};

const hand = async (sealed: string): Promise<number> => {
  const from = performance.now();
  const answer = await post('/api/voice/complaint', 'application/json', sealed, newNetwork());
  expect(answer.status).toBe(200);
  return performance.now() - from;
};

test(`${floodPosts} posts of one network: bounded on disk, nobody else waits, every refused word comes back`, async () => {
  const { directory } = await openIntake(desk);
  const others = await Promise.all(Array.from({ length: 100 }, () => makeSealed(directory)));
  const junk = JSON.parse(others[0] ?? '{}') as Record<string, unknown>;
  // As many honest senders at once as the flooder has hands: what this machine, busy with other things, can do at all.
  const crowd: number[] = [];
  const honest = others.splice(0, 3 * senders);
  const sendOn = async () => {
    for (let sealed = honest.pop(); sealed !== undefined; sealed = honest.pop()) crowd.push(await hand(sealed));
  };
  await Promise.all(Array.from({ length: senders }, sendOn));
  const before = { complaints: await countComplaints(desk), bytes: sizeOnDisk() };
  const flooder = '203.0.113.7';

  const statuses = new Map<number, number>();
  const lost: string[] = [];
  let posted = 0;
  let isOver = false;
  const flood = async () => {
    while (posted < floodPosts) {
      posted += 1;
      const isClear = posted % 2 === 0;
      const text = `ข้อความก่อกวนที่ ${posted} ${randomUUID()}`;
      const locator = randomBytes(32).toString('base64url');
      const answer = isClear
        ? await postForm(text, flooder)
        : await post(
            '/api/voice/complaint',
            'application/json',
            JSON.stringify({ ...junk, id: randomUUID(), locator }),
            flooder,
          );
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (isClear && answer.status !== 200 && !answer.body.includes(`>${text}</textarea>`)) lost.push(text);
    }
  };
  const waits: number[] = [];
  const serveOthers = async () => {
    for (const sealed of others) {
      if (isOver) return;
      waits.push(await hand(sealed));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const begin = performance.now();
  const serving = serveOthers();
  await Promise.all(Array.from({ length: senders }, flood));
  const minutes = (performance.now() - begin) / 60_000;
  isOver = true;
  await serving;

  // Nothing but a receipt or a request to come later, and no text gone.
  expect([...statuses.keys()].sort()).toEqual([200, 429]);
  expect(lost).toEqual([]);
  expect(waits.length).toBeGreaterThan(10);
  expect(percentile95(waits)).toBeLessThan(Math.max(300, 3 * percentile95(crowd)));

  const stored = (await countComplaints(desk)) - before.complaints - waits.length;
  const allowed = Math.ceil(sealedAtOnce + clearAtOnce + perMinute * minutes);
  expect(stored).toBeLessThanOrEqual(allowed);
  expect(stored).toBeLessThan(floodPosts / 2);
  // A complaint and its keys take less than 100 kB, the log beside the database as much again.
  expect(sizeOnDisk() - before.bytes).toBeLessThan((stored + waits.length) * 200_000 + 5_000_000);
});

test('a form of another network is taken in at once while the flooder is told to come later', async () => {
  const flooder = '203.0.113.7';
  const answers = await Promise.all([
    ...Array.from({ length: 10 }, () => postForm('ยังก่อกวนอยู่', flooder)),
    postForm('เรื่องจริงจากอีกหมู่บ้าน', newNetwork()),
  ]);
  expect(answers.at(-1)?.status).toBe(200);
  expect(answers.slice(0, -1).map(({ status }) => status)).toContain(429);
});

test('whoever shares the flooded network still gets a code, by work the page does itself', async ({ browser }) => {
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.8' } });
  const page = await context.newPage();
  for (let sent = 0; sent < 2 * sealedAtOnce; sent++) {
    await post('/api/voice/complaint', 'application/json', '{}', '203.0.113.9');
  }
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const before = await countComplaints(desk);
  await tell(page, { what: 'คนในหมู่บ้านเดียวกับคนก่อกวน', origin: office.origin });
  expect(asked.filter((path) => path === '/api/voice/work')).toHaveLength(1);
  expect(await countComplaints(desk)).toBe(before + 1);
  // In a network that is not flooded nothing is computed at all.
  const elsewhere = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': newNetwork() } });
  const calm = await elsewhere.newPage();
  const calmly: string[] = [];
  calm.on('request', (request) => calmly.push(new URL(request.url()).pathname));
  await tell(calm, { what: 'คนในอีกหมู่บ้านหนึ่ง', origin: office.origin });
  expect(calmly).not.toContain('/api/voice/work');
  await context.close();
  await elsewhere.close();
});

test('a hurried form of a crowded network waits ten seconds, keeps every word, and is then taken in', async () => {
  const crowded = '203.0.114.1';
  const read = async () => {
    const html = await (await fetch(`${office.origin}/voice/new`)).text();
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
    return { ticket: hidden('ticket'), pace: hidden('pace') };
  };
  for (let sent = 0; sent < 13; sent++) await postForm('ส่งถี่เกินกว่าคนพิมพ์', crowded);
  const what = 'พิมพ์มานานแล้ว แต่เครือข่ายแน่น';
  const fields = new URLSearchParams({ ...(await read()), category: 'bribery', posts: 'none', what });
  const send = () => post('/voice/new', 'application/x-www-form-urlencoded', fields.toString(), crowded);
  const hurried = await send();
  expect(hurried.status).toBe(429);
  expect(hurried.body).toContain(`>${what}</textarea>`);
  expect(hurried.body).toContain(`name="pace" value="${fields.get('pace')}"`);
  await new Promise((resolve) => setTimeout(resolve, 11_500));
  expect((await send()).status).toBe(200);
});
