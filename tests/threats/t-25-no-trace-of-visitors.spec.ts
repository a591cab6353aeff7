/**
 * T-25. The machine's host and the network keep records that we cannot forbid, so no page may promise that there are
 * none; and what we ourselves keep says nothing of who was here: whatever a visitor's browser or a proxy in front tells
 * about them is in no byte of the database, no line of the log, no file and no file's name.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { expect, test } from '../helpers/office-test';
import { listRouteAddresses } from '../helpers/route-addresses';
import { findText, readKept } from '../helpers/voice-page';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let office: OfficeServer;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'prongsai-visitors-'));
  // Behind a proxy of ours: here the forwarded address is believed, and used.
  office = await startOffice({ TRUSTED_PROXY: '1', TMPDIR: folder });
});

test.afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const isPage = (address: string) => !/^\/(?:api|office)\b/.test(address);

/** What would promise more than anybody can keep. */
const promises = [
  /no logs?\b/i,
  /untraceable|cannot be traced|impossible to trace/i,
  /(?:fully|completely|100\s?%|absolutely) anonymous/i,
  /ไม่(?:มี|เก็บ|บันทึก)(?:การ|ข้อมูล)?(?:เก็บ|บันทึก)?\s*(?:log|ล็อก|ล็อค|จราจร|ประวัติการเข้า)/i,
  /(?:ตามรอย|ตามตัว|สืบหาตัว|แกะรอย)(?:คุณ|ท่าน)?ไม่ได้/,
  /ไร้ร่องรอย|ไม่ทิ้งร่องรอย|ปลอดภัย\s*(?:๑๐๐|100)/,
];

test('no page promises that nobody keeps a record, and the page on protection says who may', async () => {
  const texts = new Map<string, string>();
  for (const { address } of listRouteAddresses().filter((route) => isPage(route.address))) {
    const answer = await fetch(`${office.origin}${address}`);
    if (answer.headers.get('content-type')?.startsWith('text/html')) texts.set(address, await answer.text());
  }
  expect(texts.size).toBeGreaterThan(25);
  const claims = [...texts].flatMap(([address, text]) =>
    promises.filter((promise) => promise.test(text)).map((promise) => `${address}: ${promise.source}`),
  );
  expect(claims).toEqual([]);
  const sayers = ['We keep no logs.', 'คุณใช้ได้โดยไม่ทิ้งร่องรอย', 'ระบบไม่เก็บ log', 'ใครก็ตามตัวคุณไม่ได้'];
  for (const saying of sayers) expect(promises.some((promise) => promise.test(saying))).toBe(true);
  expect(texts.get('/protection')).toContain('ผู้ให้บริการเครื่องแม่ข่ายเห็นได้ว่ามีคนเปิดเว็บไซต์นี้ และอาจต้องเก็บบันทึกนั้น');
  expect(texts.get('/en/protection')).toMatch(/network|host/i);
});

const visitor = {
  agent: 'Mozilla-of-visitor-7c1d90/5.0',
  address: '203.0.113.77',
  realAddress: '203.0.113.78',
  forwarded: '203.0.113.79',
  referer: 'referer-of-visitor-5b2e81',
  language: 'xx-visitor-3f9a64',
  cookie: 'cookie-of-visitor-8d04c2',
  query: 'query-of-visitor-1a6b35',
  body: 'body-of-visitor-90ce17',
} as const;

const visit = (method: 'GET' | 'POST', address: string, type: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(office.origin);
    const body = type === 'application/json' ? JSON.stringify({ locator: visitor.body }) : `what=${visitor.body}`;
    const outgoing = rawRequest(
      {
        ...{ hostname, port, method, path: `${address}?seen=${visitor.query}` },
        headers: {
          'user-agent': visitor.agent,
          'x-forwarded-for': visitor.address,
          'x-real-ip': visitor.realAddress,
          forwarded: `for=${visitor.forwarded}`,
          referer: `${office.origin}/${visitor.referer}`,
          'accept-language': visitor.language,
          cookie: `seen=${visitor.cookie}`,
          origin: office.origin,
          ...(method === 'POST' ? { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) } : {}),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(method === 'POST' ? body : undefined);
  });

test('who was here stands nowhere', async () => {
  const seen = new Set<number>();
  for (const { address } of listRouteAddresses()) {
    seen.add(await visit('GET', address, ''));
    for (const type of ['application/x-www-form-urlencoded', 'application/json']) {
      seen.add(await visit('POST', address, type));
    }
  }
  for (const status of [200, 404, 422]) expect([...seen]).toContain(status);
  const written = [folder, path.dirname(office.databasePath)].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const places = {
    ...readKept(office),
    ...Object.fromEntries(written.map((file) => [file, readFileSync(file)])),
    names: Buffer.from(written.join('\n')),
  };
  expect(Object.keys(places)).toEqual(expect.arrayContaining(['office.db', 'log']));
  for (const trace of Object.values(visitor)) expect(findText(places, trace)).toEqual([]);
  // What is stored is found by the same look: the office's own name.
  expect(findText(places, 'สบป่อง')).not.toEqual([]);
});
