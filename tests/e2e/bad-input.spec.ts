import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { baselineHeaders } from '../../app/_http/headers';
import { expect, test } from '../helpers/office-test';

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** Sends exactly these bytes: no client library mends them on the way. */
const send = (
  origin: string,
  {
    method = 'GET',
    path,
    headers = {},
    body,
  }: { method?: string; path: string; headers?: Record<string, string>; body?: Buffer | string },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const outgoing = rawRequest({ hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const survey = '/survey/revenue';
const once = '3f1c2b9a-5d7e-4c1a-9b2d-0123456789ab';
const fields = (more: string) => `questionnaire=four-aspects&version=1&once=${once}${more}`;

const cases: [title: string, status: number, request: Parameters<typeof send>[1]][] = [
  ['an unknown address', 404, { path: '/nowhere/at/all' }],
  ['an unknown service', 404, { path: '/survey/no-such-service' }],
  ['a damaged address', 400, { path: '/%E0%A4%A' }],
  ['an address that is not UTF-8', 400, { path: '/survey/%FF%FE' }],
  ['an endless address', 400, { path: `/${'a'.repeat(3000)}` }],
  ['a method nobody uses', 405, { method: 'TRACE', path: '/' }],
  ['a method the page does not know', 405, { method: 'DELETE', path: survey }],
  ['a post to a page without a form', 405, { method: 'POST', path: '/transparency', headers: form, body: 'a=1' }],
  [
    'a form of another site',
    403,
    { method: 'POST', path: survey, headers: { ...form, origin: 'https://elsewhere.example' }, body: fields('') },
  ],
  [
    'a form from a foreign frame',
    403,
    { method: 'POST', path: survey, headers: { ...form, 'sec-fetch-site': 'cross-site' }, body: fields('') },
  ],
  [
    'a body that is no form',
    400,
    { method: 'POST', path: survey, headers: { 'content-type': 'text/plain' }, body: 'hello' },
  ],
  [
    'malformed UTF-8',
    400,
    { method: 'POST', path: survey, headers: form, body: Buffer.from('once=\xff\xfe', 'latin1') },
  ],
  ['malformed percent-encoding', 400, { method: 'POST', path: survey, headers: form, body: 'once=%E0%A4' }],
  ['a declared oversized body', 413, { method: 'POST', path: survey, headers: form, body: Buffer.alloc(200_000, 'a') }],
  [
    'an oversized body of unknown length',
    413,
    {
      method: 'POST',
      path: survey,
      headers: { ...form, 'transfer-encoding': 'chunked' },
      body: Buffer.alloc(200_000, 'a'),
    },
  ],
  ['an unknown option', 422, { method: 'POST', path: survey, headers: form, body: fields('&answer.timely=9') }],
  ['an unknown question', 422, { method: 'POST', path: survey, headers: form, body: fields('&answer.nothing=5') }],
  [
    'a question answered twice',
    422,
    { method: 'POST', path: survey, headers: form, body: fields('&answer.timely=5&answer.timely=1') },
  ],
  ['too few answers', 422, { method: 'POST', path: survey, headers: form, body: fields('&answer.timely=5') }],
  [
    'a missing form key',
    422,
    { method: 'POST', path: survey, headers: form, body: 'questionnaire=four-aspects&version=1&answer.timely=5' },
  ],
  [
    'a version that never was',
    409,
    {
      method: 'POST',
      path: survey,
      headers: form,
      body: `questionnaire=four-aspects&version=99&once=${once}&answer.timely=5`,
    },
  ],
  [
    'a staff action without a session',
    401,
    {
      method: 'POST',
      path: '/api/office/review-response',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    },
  ],
  [
    'a staff action of another site',
    403,
    {
      method: 'POST',
      path: '/api/office/review-response',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: '{}',
    },
  ],
];

const strict = ['referrer-policy', 'x-content-type-options', 'x-frame-options', 'permissions-policy', 'cache-control'];

for (const [title, status, request] of cases) {
  test(`${title} gets its own plain answer, as strict as a good one`, async ({ office }) => {
    const answer = await send(office.origin, request);
    expect(answer.status).toBe(status);
    for (const name of strict) expect(answer.headers[name], name).toBe(baselineHeaders[name]);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(answer.body).not.toMatch(/\bat .+\(.+:\d+:\d+\)|Error:|SQLITE|node_modules/);
    expect(answer.body.length).toBeGreaterThan(20);
    if (String(answer.headers['content-type']).startsWith('text/html')) {
      expect(answer.body).toMatch(/<h1|role="alert"/);
      expect(answer.body).toMatch(/กรุณา|โปรด/);
    }
  });
}

/** Writes these bytes to the server's socket and reads until it closes. */
const sendBytes = (origin: string, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

for (const [title, bytes] of [
  ['what is not HTTP', 'hello\r\n\r\n'],
  ['a header without an end', `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(40_000)}\r\n\r\n`],
  ['a length that is no number', 'POST /survey/revenue HTTP/1.1\r\nhost: x\r\ncontent-length: many\r\n\r\n'],
] as const) {
  test(`${title} gets our own page, as strict as a good one`, async ({ office }) => {
    const answer = await sendBytes(office.origin, bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    for (const name of strict) expect(answer).toContain(`${name}: ${baselineHeaders[name]}\r\n`);
    expect(answer).toContain("content-security-policy: default-src 'none'");
    expect(answer).toContain('อ่านแบบฟอร์มที่ส่งมาไม่ได้');
  });
}

test('nothing of all this was written or logged', async ({ office }) => {
  const before = await (await fetch(`${office.origin}/transparency/2568/measures.json`)).text();
  for (const [, , request] of cases) await send(office.origin, request);
  expect(office.readLog()).not.toContain('fault');
  expect(await (await fetch(`${office.origin}/transparency/2568/measures.json`)).text()).toBe(before);
});

test('a refused questionnaire keeps every answer chosen', async ({ office }) => {
  const answer = await send(office.origin, {
    method: 'POST',
    path: survey,
    headers: form,
    body: fields('&answer.timely=4&answer.clear-steps=2'),
  });
  const checked = [...answer.body.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([input]) => input);
  expect(checked).toHaveLength(2);
  expect(checked.some((input) => input.includes('answer.timely') && input.includes('value="4"'))).toBe(true);
  expect(checked.some((input) => input.includes('answer.clear-steps') && input.includes('value="2"'))).toBe(true);
});
