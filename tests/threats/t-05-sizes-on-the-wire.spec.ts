/**
 * T-05. Somebody watches the line of the office's Wi-Fi: TLS hides words, not lengths. Whatever a reporter does, every
 * answer has one of a few lengths, head and body together, whether something was found, refused or taken in; and what
 * a script sends has one of a few lengths too, whatever was told. Files are apart.
 */
import { connect } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, ownOffice } from '../helpers/office-test';
import { fillForm, openThread, sendButton, tell, typeLastFour, writeMessage } from '../helpers/voice-page';

const test = ownOffice();

type Asked = { method: 'GET' | 'POST'; path: string; form?: Record<string, string>; json?: object };

/** All bytes of one answer as they come over the line, from its first to its last. */
const countBytes = (origin: string, { method, path, form, json }: Asked): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(origin);
    const body = form ? new URLSearchParams(form).toString() : json ? JSON.stringify(json) : '';
    const socket = connect(Number(port), hostname);
    let bytes = 0;
    socket.on('data', (chunk) => {
      bytes += chunk.length;
    });
    socket.on('end', () => resolve(bytes));
    socket.on('error', reject);
    socket.write(
      [
        `${method} ${path} HTTP/1.1`,
        `host: ${host}`,
        `origin: ${origin}`,
        'accept-encoding: gzip, deflate, br, zstd',
        'connection: close',
        ...(body ? [`content-type: application/${json ? 'json' : 'x-www-form-urlencoded'}`] : []),
        ...(method === 'POST' ? [`content-length: ${Buffer.byteLength(body)}`] : []),
        '',
        body,
      ].join('\r\n'),
    );
  });

const wrongCode = '12345678901234567890';

test('answers about complaints come in four lengths at most, whatever was asked', async ({ page, office }) => {
  const code = await tell(page, { what: 'เรียกเงินก่อนเซ็นรับงาน' });
  const complete = { category: 'bribery', posts: 'none', what: 'เรียกเงินก่อนเซ็นรับงาน' };
  const languages = ['', '/en'];
  const steps: Asked[] = languages.flatMap((lang): Asked[] => [
    ...['/voice', '/voice/new', '/voice/new/plain', '/voice/track', '/voice/track/plain', '/voice/nothing'].map(
      (path): Asked => ({ method: 'GET', path: `${lang}${path}` }),
    ),
    { method: 'POST', path: `${lang}/voice/new`, form: { what: 'สั้น' } },
    { method: 'POST', path: `${lang}/voice/new`, form: { ...complete, ticket: 'ไม่ใช่' } },
    {
      method: 'POST',
      path: `${lang}/voice/new`,
      form: { ...complete, ticket: Buffer.alloc(32, lang || 'th').toString('base64url') },
    },
    { method: 'POST', path: `${lang}/voice/new`, form: { code, lastFour: '0000' } },
    { method: 'POST', path: `${lang}/voice/track`, form: { code } },
    { method: 'POST', path: `${lang}/voice/track`, form: { code: wrongCode } },
    { method: 'POST', path: `${lang}/voice/track`, form: { code: '1' } },
    { method: 'POST', path: `${lang}/voice/exit`, form: { exit: '1' } },
    { method: 'GET', path: `${lang}/voice/exit` },
  ]);
  const scripted: Asked[] = [
    { method: 'GET', path: '/api/voice/directory' },
    { method: 'GET', path: '/api/voice/work' },
    { method: 'POST', path: '/api/voice/thread', json: { locator: Buffer.alloc(32).toString('base64url') } },
    { method: 'POST', path: '/api/voice/thread', json: { locator: 'x' } },
    { method: 'POST', path: '/api/voice/complaint', json: {} },
    { method: 'POST', path: '/api/voice/message', json: {} },
  ];
  const seen = new Map<number, string[]>();
  for (const step of [...steps, ...scripted]) {
    const bytes = await countBytes(office.origin, step);
    expect(bytes).toBeGreaterThan(1_000);
    seen.set(bytes, [...(seen.get(bytes) ?? []), `${step.method} ${step.path}`]);
  }
  expect([...seen.keys()].length, JSON.stringify([...seen], null, 1)).toBeLessThanOrEqual(4);
  // Other pages do differ: the count above is not blind.
  const others = await Promise.all(
    ['/', '/survey', '/transparency'].map((path) => countBytes(office.origin, { method: 'GET', path })),
  );
  expect(new Set(others).size).toBe(3);
});

const watchSent = (page: Page): Map<string, Set<number>> => {
  const sent = new Map<string, Set<number>>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/api/voice/')) return;
    const bytes = request.postDataBuffer()?.length ?? 0;
    sent.set(pathname, (sent.get(pathname) ?? new Set()).add(bytes));
  });
  return sent;
};

test('what a script sends is as long for every category, choice and short text', async ({ page }) => {
  const sent = watchSent(page);
  const told = [
    { what: 'สั้น ๆ แต่พอเข้าใจ', posts: ['none'] },
    { what: `ยาวกว่า ${'มาก '.repeat(90)}`, posts: ['clerk', 'division:finance', 'council'] },
  ];
  for (const [index, telling] of told.entries()) {
    await fillForm(page, telling);
    await page.locator('#category').evaluate((select: HTMLSelectElement, at) => {
      select.selectedIndex = select.options.length - 1 - at;
    }, index);
    await sendButton(page).click();
    const code = (await page.locator('#code').innerText()).replace(/\D/g, '');
    await typeLastFour(page, code.slice(-4));
    await openThread(page, code);
    await writeMessage(page, 'ก'.repeat(5 + index * 200));
    await expect(page.locator('#thread .message')).toHaveCount(1);
  }
  expect([...sent.keys()]).toEqual(expect.arrayContaining(['/api/voice/complaint', '/api/voice/message']));
  for (const [address, sizes] of sent) expect([...sizes], address).toHaveLength(1);
});
