/**
 * T-21. A reporter, or whoever pretends to be one, writes script into everything that can be written: it stays text
 * wherever it is shown. And should one ever slip through, the policy of the very answer it stands in keeps it from
 * running: every address the application has, good answers and refusals, is asked and its headers are read.
 */
import { readdirSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import type { Page } from '@playwright/test';
import { expect, ownOffice, refusedStatus } from '../helpers/office-test';
import { acknowledgeWith, openIntake, readCase, replyAs, type TestReaders } from '../helpers/reader-directory';
import { openCaseAs, openPageOf, paneOf, withDesk } from '../helpers/reader-pages';
import { listRouteAddresses } from '../helpers/route-addresses';
import { fileComplaint, writeAsReporter } from '../helpers/sealed-complaints';
import { fillForm, openThread, tell, writeMessage } from '../helpers/voice-page';

/** Its last test gives the readers other keys. */
const test = withDesk(ownOffice());

const corpus = [
  '<script>window.stolen=1</script>',
  '"><script>window.stolen=1</script>',
  '</textarea><script>window.stolen=1</script>',
  '</title></style></noscript></template><script>window.stolen=1</script>',
  '<img src=x onerror="window.stolen=1">',
  '<svg/onload=window.stolen=1>',
  '<svg><script>window.stolen=1</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.stolen=1">',
  '<iframe srcdoc="<script>parent.stolen=1</script>"></iframe>',
  '<a href="javascript:window.stolen=1">ดูหลักฐาน</a>',
  '<form action="javascript:window.stolen=1"><button id="send">ส่ง</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.example">',
  '<base href="https://elsewhere.example/">',
  '<link rel="stylesheet" href="https://elsewhere.example/x.css">',
  '<style>body{display:none}</style>',
  '<body onload=window.stolen=1>',
  '<details open ontoggle=window.stolen=1>',
  '<input autofocus onfocus=window.stolen=1>',
  "';window.stolen=1;'",
  '${window.stolen=1}{{constructor.constructor("window.stolen=1")()}}',
  '&lt;script&gt;window.stolen=1&lt;/script&gt;',
  '&#60;script&#62;window.stolen=1&#60;/script&#62;',
  '\u003cscript\u003ewindow.stolen=1\u003c/script\u003e',
  '<!--><script>window.stolen=1</script>-->',
  '<![CDATA[<script>window.stolen=1</script>]]>',
  '\u202e<script>window.stolen=1</script>',
  '{name}{code}{text}<b>{message}</b>',
  '=HYPERLINK("https://elsewhere.example","กด")',
  '{"padding":"","ok":true}</script>',
] as const;
const all = corpus.join('\n');
/** For fields of one line. */
const oneLine = corpus.join(' ');

/** Nothing of the corpus became part of the page: no script ran, and it left no element of its own. */
const expectInert = async (page: Page) => {
  const found = await page.evaluate(() => ({
    stolen: (globalThis as { stolen?: unknown }).stolen ?? null,
    foreign: Array.from(
      document.querySelectorAll(
        'img, svg, math, iframe, object, embed, base, meta[http-equiv], details[ontoggle], main style, main script, main link',
      ),
      (element) => element.outerHTML.slice(0, 100),
    ).filter((markup) => /elsewhere|stolen|onerror|refresh/.test(markup)),
    handlers: Array.from(document.querySelectorAll('*')).flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
    javascriptLinks: document.querySelectorAll('[href^="javascript:" i], [action^="javascript:" i]').length,
    isVisible: getComputedStyle(document.body).display !== 'none',
  }));
  expect(found).toEqual({ stolen: null, foreign: [], handlers: [], javascriptLinks: 0, isVisible: true });
  expect(new URL(page.url()).hostname).toBe('127.0.0.1');
};

test('the search for what was injected finds it where it was', async ({ page }) => {
  await page.setContent(`<main>${corpus.slice(0, 6).join('')}</main>`);
  await expect(expectInert(page)).rejects.toThrow();
});

for (const script of [true, false]) {
  test.describe(`script ${script ? 'on' : 'off'}`, () => {
    test.use({
      javaScriptEnabled: script,
      expectedConsole: [new RegExp(`${refusedStatus.source}|net::ERR_FAILED`)],
    });

    test('what a reporter types is text on every page that shows it again', async ({ page }) => {
      // Refused and shown again.
      await fillForm(page, { what: script ? all : '<b>', posts: ['not-sure', 'executive'], more: { where: oneLine } });
      if (script) await page.route('**/api/voice/complaint', (route) => route.abort());
      await page.locator('#tell button[type="submit"]').click();
      await expect(page.locator('.error-summary, #problems [role="alert"]')).toBeVisible();
      await page.unroute('**/api/voice/complaint');
      await expect(page.locator('#where')).toHaveValue(oneLine);
      await expectInert(page);
      // Sent, and shown to be copied.
      const code = await tell(page, { what: all });
      await expectInert(page);
      // A code that is none, shown again.
      await openThread(page, '"><script>window.stolen=1</script>');
      await expect(page.locator('.error-summary')).toBeVisible();
      await expectInert(page);
      // Read back in the thread.
      await openThread(page, code);
      await writeMessage(page, all);
      await expect(page.locator('#thread .message')).toHaveCount(1);
      expect((await page.locator('#thread .message').innerText()).replace(/\s+/g, ' ')).toContain(corpus[0]);
      await expectInert(page);
    });
  });
}

test('what a reporter typed is text in the office', async ({ browser, office, desk }) => {
  test.setTimeout(180_000);
  const filed = await fileComplaint(desk, { told: { what: all, who: all, witnesses: all } });
  await writeAsReporter(desk, filed, all);
  const watched = await openCaseAs(browser, office, 'legal-officer', filed.id);
  await expect(paneOf(watched.page).locator('.typed').first()).toBeVisible();
  expect(await paneOf(watched.page).locator('.typed').first().textContent()).toBe(all);
  await expectInert(watched.page);
  expect(watched.problems).toEqual([]);
  await watched.page.context().close();
});

type Answer = { status: number; headers: Record<string, string>; body: string };

const json = { 'content-type': 'application/json' };

const ask = (
  origin: string,
  method: string,
  address: string,
  { cookie = '', body }: { cookie?: string; body?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const headers = {
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { ...json, 'content-length': String(body.length) }),
    };
    const outgoing = rawRequest({ hostname, port, method, path: address, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const fixedHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const readPolicy = (text: string): Map<string, string[]> =>
  new Map(
    text.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );

/** What is wrong with an answer's headers; empty for a strict one. */
const judge = ({ headers, body }: Answer): string[] => {
  const wrong = Object.entries(fixedHeaders).flatMap(([name, value]) => (headers[name] === value ? [] : [name]));
  const policy = readPolicy(headers['content-security-policy'] ?? '');
  const values = [...policy.values()].flat();
  if (policy.get('default-src')?.join() !== "'none'") wrong.push('default-src');
  // A Worker's file has a policy of its own that reaches nothing at all; the other two speak of pages.
  const isPage = headers['content-type']?.startsWith('text/html') ?? false;
  if (isPage && policy.get('base-uri')?.join() !== "'none'") wrong.push('base-uri');
  if (isPage && policy.get('frame-ancestors')?.join() !== "'none'") wrong.push('frame-ancestors');
  if (isPage && policy.get('require-trusted-types-for')?.join() !== "'script'")
    wrong.push('trusted types not required');
  if (isPage && !/^(?:'none'|default|prongsai-worker)$/.test(policy.get('trusted-types')?.join() ?? ''))
    wrong.push('trusted-types');
  if (isPage && policy.get('form-action')?.join() !== "'self'") wrong.push('form-action');
  if (values.some((value) => /unsafe|\*|https?:|^data:$/.test(value) && value !== 'data:'))
    wrong.push('a loose source');
  const scripts = policy.get('script-src') ?? [];
  if (scripts.some((value) => !/^'(?:self|strict-dynamic|nonce-[A-Za-z0-9+/=]{22,})'$/.test(value)))
    wrong.push('script-src');
  for (const [, attributes = ''] of body.matchAll(/<script\b([^>]*)>/g)) {
    const nonce = /nonce="([^"]*)"/.exec(attributes)?.[1];
    const isAllowed =
      /\bsrc="\/(?!\/)/.test(attributes) || (nonce !== undefined && scripts.includes(`'nonce-${nonce}'`));
    if (isPage && !isAllowed) wrong.push('an inline script without its nonce');
  }
  if (isPage && /<[^>]+\s(?:on[a-z]+|style)=/i.test(body)) wrong.push('inline handlers or style');
  if (headers['x-powered-by'] !== undefined) wrong.push('x-powered-by');
  return wrong;
};

const addresses = listRouteAddresses();

test('the addresses were read from the application itself', () => {
  expect(addresses.length).toBeGreaterThan(60);
  for (const known of [
    '/',
    '/en',
    '/voice/new',
    '/en/voice/track/plain',
    '/api/voice/complaint',
    '/office/complaints',
  ]) {
    expect(addresses.map(({ address }) => address)).toContain(known);
  }
});

test('every answer of every address is strict, whatever the method, signed in or not', async ({ browser, office }) => {
  test.setTimeout(300_000);
  const cookieOf = async (role: 'legal-officer' | 'administrator') => {
    const { page } = await openPageOf(browser, office, role);
    const cookies = await page.context().cookies(office.origin);
    await page.context().close();
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  };
  const isOffice = (address: string) => /^\/(?:office|api\/office)/.test(address);
  const sessions = ['', await cookieOf('legal-officer'), await cookieOf('administrator')];
  const wrong: string[] = [];
  const statuses = new Set<number>();
  const broken: string[] = [];
  let asked = 0;
  for (const { address } of addresses) {
    for (const cookie of isOffice(address) ? sessions : ['']) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
        const hasBody = ['POST', 'PUT', 'DELETE'].includes(method);
        const answer = await ask(office.origin, method, address, { cookie, ...(hasBody ? { body: '{}' } : {}) });
        asked += 1;
        statuses.add(answer.status);
        if (answer.status >= 500) broken.push(`${method} ${address}: ${answer.status}`);
        for (const what of judge(answer)) wrong.push(`${method} ${address} (${answer.status}): ${what}`);
      }
    }
  }
  expect(asked).toBeGreaterThan(400);
  for (const status of [200, 400, 401, 404, 405, 422]) expect([...statuses]).toContain(status);
  expect(wrong).toEqual([]);
  expect(broken).toEqual([]);
});

test('so are files, what the outer server refuses by itself, and the framework’s own', async ({ office }) => {
  const folders = ['assets', 'css', 'fonts'];
  const files = folders.flatMap((folder) => readdirSync(`public/${folder}`).map((name) => `/${folder}/${name}`));
  const chunks = readdirSync('.next/static', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .slice(0, 3)
    .map((name) => `/_next/static/${name}`);
  expect(chunks.length).toBe(3);
  const others: [string, string][] = [
    ...[...files, ...chunks].map((address): [string, string] => ['GET', address]),
    ['GET', '/%E0%A4%A'],
    ['GET', `/${'a'.repeat(3_000)}`],
    ['TRACE', '/'],
    ['GET', '/_next/static/nothing.js'],
    ['GET', '/_next/image?url=https://elsewhere.example/x.png&w=64&q=75'],
    ['GET', '/favicon.ico'],
    ['GET', '//elsewhere.example/'],
    ['GET', '/.env'],
    ['GET', '/%2e%2e/%2e%2e/etc/passwd'],
  ];
  const wrong: string[] = [];
  for (const [method, address] of others) {
    const answer = await ask(office.origin, method, address);
    for (const what of judge(answer)) wrong.push(`${method} ${address.slice(0, 60)} (${answer.status}): ${what}`);
  }
  expect(wrong).toEqual([]);
});

test('every office page has a nonce of its own each time', async ({ office }) => {
  const nonces = [];
  for (let time = 0; time < 3; time++) {
    const { headers } = await ask(office.origin, 'GET', '/office/sign-in');
    nonces.push(/'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1]);
  }
  expect(new Set(nonces).size).toBe(3);
});

test.describe('where something slipped through', () => {
  test.use({ expectedConsole: [/Content Security Policy|Failed to load resource/] });

  test('a script that did get into a complaint page would not run', async ({ page, office }) => {
    await page.route('**/voice', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '</main>',
        '<script>window.stolen=1</script><img src=x onerror="window.stolen=1"></main>',
      );
      await route.fulfill({ response, body });
    });
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto(`${office.origin}/voice`);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as { stolen?: unknown }).stolen ?? null)).toBeNull();
    expect(refused.filter((text) => /Content Security Policy/i.test(text)).length).toBeGreaterThanOrEqual(2);
  });
});

// Last: it gives the readers other keys than the demonstration's.
test('what the office answers is text for the reporter, and members’ names are text in the office', async ({
  browser,
  office,
  desk,
  page,
}) => {
  test.setTimeout(180_000);
  const readers: TestReaders = await openIntake(desk);
  const code = await tell(page, { what: 'เรื่องที่มีผู้ตอบชื่อแปลก' });
  const { rows } = await desk.database.client.execute('select id from complaint order by received_on');
  const found = [];
  for (const { id } of rows) {
    const isOwn = await readCase(desk, readers.officer, String(id)).then(
      ({ opened }) => opened.answers.what === 'เรื่องที่มีผู้ตอบชื่อแปลก',
      () => false,
    );
    if (isOwn) found.push(String(id));
  }
  const [id = ''] = found;
  await acknowledgeWith(desk, readers.officer, id, { text: all });
  await replyAs(desk, readers.reviewer, id, all);
  await openThread(page, code);
  await expect(page.locator('#thread .message-office')).toHaveCount(2);
  await expectInert(page);
  const { client } = desk.database;
  await client.execute({ sql: 'update staff set display_name = ?', args: [corpus[4]] });
  const watched = await openPageOf(browser, office, 'executive');
  await watched.page.goto(`${office.origin}/office`);
  await expect(watched.page.locator('.office-user')).toContainText(corpus[4]);
  await expectInert(watched.page);
  expect(watched.problems).toEqual([]);
  await watched.page.context().close();
});
