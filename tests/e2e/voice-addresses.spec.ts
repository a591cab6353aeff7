/** The addresses behind the complaint pages, asked without a browser, as a script or a stranger would. */
import { randomBytes, randomUUID } from 'node:crypto';
import { request as rawRequest, STATUS_CODES } from 'node:http';
import { baselineHeaders } from '../../app/_http/headers';
import type { Desk } from '../../lib/platform/desk';
import { expect, test } from '../helpers/office-test';
import { openDeskOf, openIntake } from '../helpers/reader-directory';
import { countComplaints, findText, openThread, readKept, tell } from '../helpers/voice-page';

let desk: Desk;

test.beforeAll(async ({ office }) => {
  desk = await openDeskOf(office);
  await openIntake(desk);
});

test.afterAll(() => desk.database.close());

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; bytes: number; json: unknown };
type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: Buffer | string };

/** Sends exactly these bytes and takes the answer as it comes, packed if the server packs it. */
const ask = (origin: string, { method = 'POST', path, headers = {}, body }: Asked): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const all = { 'accept-encoding': 'gzip, br', ...headers };
    const outgoing = rawRequest({ hostname, port, method, path, headers: all }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: bytes.length,
          json: JSON.parse(bytes.toString()),
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const json = { 'content-type': 'application/json' };
const thread = '/api/voice/thread';
const typed = 'ข้อความที่ไม่ควรเห็นซ้ำ';

const refusals: [title: string, status: number, error: string, asked: Asked][] = [
  ['another method', 405, 'method', { method: 'DELETE', path: thread }],
  ['reading what is only posted', 405, 'method', { method: 'GET', path: '/api/voice/complaint' }],
  ['posting what is only read', 405, 'method', { path: '/api/voice/directory', headers: json, body: '{}' }],
  [
    'a page of another site',
    403,
    'foreign-origin',
    { path: thread, headers: { ...json, origin: 'https://elsewhere.example' }, body: '{}' },
  ],
  [
    'a frame of another site',
    403,
    'foreign-origin',
    { path: thread, headers: { ...json, 'sec-fetch-site': 'cross-site' }, body: '{}' },
  ],
  [
    'something else than JSON',
    400,
    'malformed',
    { path: thread, headers: { 'content-type': 'text/plain' }, body: '{}' },
  ],
  ['broken JSON', 400, 'malformed', { path: thread, headers: json, body: `{"locator":"${typed}` }],
  ['text that is not UTF-8', 400, 'malformed', { path: thread, headers: json, body: Buffer.from([0x22, 0xff, 0x22]) }],
  ['nothing', 400, 'malformed', { path: thread, headers: json }],
  ['a locator that is none', 422, 'invalid', { path: thread, headers: json, body: JSON.stringify({ locator: typed }) }],
  [
    'fields nobody asked for',
    422,
    'invalid',
    { path: '/api/voice/message', headers: json, body: `{"text":"${typed}"}` },
  ],
  ['no complaint at all', 422, 'invalid', { path: '/api/voice/complaint', headers: json, body: `["${typed}"]` }],
  [
    'a body that is declared too large',
    413,
    'too-large',
    { path: '/api/voice/complaint', headers: json, body: Buffer.alloc(1_100_000, 'a') },
  ],
  [
    'a body that grows too large',
    413,
    'too-large',
    {
      path: '/api/voice/complaint',
      headers: { ...json, 'transfer-encoding': 'chunked' },
      body: Buffer.alloc(1_100_000, 'a'),
    },
  ],
];

for (const [title, status, error, asked] of refusals) {
  test(`${title} gets its own word, as strict as a good answer, and nothing back of what it sent`, async ({
    office,
  }) => {
    const answer = await ask(office.origin, asked);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ ok: false, error });
    const { 'cache-control': _, ...strict } = baselineHeaders;
    for (const [name, value] of Object.entries(strict)) expect(answer.headers[name], name).toBe(value);
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(JSON.stringify(answer.json)).not.toContain(typed);
    expect(findText(readKept(office), typed)).toEqual([]);
    expect(office.readLog()).not.toContain('fault');
  });
}

test('a locator that finds something and one that finds nothing are answered in the same number of bytes', async ({
  office,
  page,
}) => {
  const sizes: number[] = [];
  page.on('response', async (response) => {
    if (!response.url().endsWith(thread)) return;
    sizes.push((await response.body()).length + (STATUS_CODES[response.status()]?.length ?? 0));
  });
  const code = await tell(page, { what: 'ขนาดของคำตอบ' });
  await openThread(page, code);
  await expect(page.locator('#thread')).toBeVisible();
  const unknown = await ask(office.origin, {
    path: thread,
    headers: json,
    body: JSON.stringify({ locator: randomBytes(32).toString('base64url') }),
  });
  expect(unknown).toMatchObject({ status: 404, json: { ok: false, error: 'not-found' } });
  expect(unknown.headers['content-encoding']).toBeUndefined();
  // The words for the status are of different lengths, and the bodies make up for it.
  await expect.poll(() => sizes).toEqual([unknown.bytes + (STATUS_CODES[unknown.status]?.length ?? 0)]);
});

test('the same form posted twice, also at once, is one complaint with one code, until its code is confirmed', async ({
  office,
}) => {
  const before = await countComplaints(desk);
  const address = `${office.origin}/voice/new`;
  const ticket = /name="ticket" value="([^"]+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';
  const fields = new URLSearchParams({ ticket, category: 'bribery', posts: 'none', what: 'ส่งซ้ำจากหน้าที่ค้างอยู่' });
  const post = async (body: URLSearchParams) => {
    const response = await fetch(address, { method: 'POST', body });
    return { status: response.status, html: await response.text() };
  };
  const codeIn = (html: string) => /name="code" value="(\d{20})"/.exec(html)?.[1];
  const [first, second] = await Promise.all([post(fields), post(fields)]);
  const third = await post(fields);
  const code = codeIn(first.html);
  expect(code).toHaveLength(20);
  expect([second, third].map(({ html }) => codeIn(html))).toEqual([code, code]);
  expect(await countComplaints(desk)).toBe(before + 1);

  const confirmed = await post(new URLSearchParams({ code: code ?? '', lastFour: code?.slice(-4) ?? '' }));
  expect(confirmed.status).toBe(200);
  const after = await post(fields);
  expect(after.status).toBe(409);
  expect(after.html).not.toContain(code);
  expect(after.html).toContain('ส่งซ้ำจากหน้าที่ค้างอยู่');
  expect(await countComplaints(desk)).toBe(before + 1);
});

for (const [title, code] of [
  ['a code that cannot be right', '1234'],
  ['a code that finds nothing', '0'.repeat(20)],
] as const) {
  for (const path of ['/voice/track', '/voice/track/plain']) {
    test(`a message under ${title} comes back whole, ready to be sent again (${path})`, async ({ office }) => {
      const once = randomUUID();
      const response = await fetch(`${office.origin}${path}`, {
        method: 'POST',
        body: new URLSearchParams({ code, text: typed, once }),
      });
      expect(response.status).toBe(422);
      const html = await response.text();
      expect(html).toMatch(new RegExp(`<form[^>]*action="${path}"`));
      expect(html).toContain(`name="once" value="${once}"`);
      expect(html).toMatch(new RegExp(`<textarea[^>]*name="text"[^>]*>${typed}</textarea>`));
    });
  }
}
