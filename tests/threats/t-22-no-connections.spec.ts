/**
 * T-22. A package that was tampered with, or a font from elsewhere, would have to speak to somebody. During everything
 * people do here neither the server nor a page connects to any address or asks for any name: what is not asked for
 * cannot be answered with something else, and nobody outside learns that somebody was here.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { FOUR_ASPECTS_1 } from '../../lib/surveys/four-aspects';
import { listItems } from '../../lib/surveys/questionnaire';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { expect, signInAs, test } from '../helpers/office-test';
import { openThread, tell, typeLastFour, writeMessage } from '../helpers/voice-page';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-connections-'));
const recorder = path.resolve('tests/helpers/record-connections.cjs');
const asked: string[] = [];
let office: OfficeServer;

const startRecorded = (file: string) =>
  startOffice({ NODE_OPTIONS: `--require=${recorder}`, CONNECTIONS_FILE: path.join(folder, file) });

const readRecord = (file: string): string[] => {
  const name = path.join(folder, file);
  return existsSync(name) ? readFileSync(name, 'utf8').split('\n').filter(Boolean) : [];
};

const watch = (context: BrowserContext) => context.on('request', (request) => asked.push(request.url()));

const listStrange = (addresses: readonly string[]): string[] =>
  addresses.filter((address) => !address.startsWith(`${office.origin}/`) && !/^(?:data|blob):/.test(address));

test.beforeAll(async () => {
  office = await startRecorded('journeys');
});

test.afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const visit = async (page: Page, addresses: readonly string[]) => {
  for (const address of addresses) await page.goto(`${office.origin}${address}`);
};

for (const script of [true, false]) {
  test(`what citizens do, script ${script ? 'on' : 'off'}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: office.origin, javaScriptEnabled: script, locale: 'th-TH' });
    watch(context);
    const page = await context.newPage();
    await visit(page, ['/', '/en', '/protection', '/transparency', '/transparency/2568/measures', '/survey', '/voice']);
    const code = await tell(page, { what: 'เรียกเงินก่อนเซ็นรับงาน' });
    await typeLastFour(page, code.slice(-4));
    await openThread(page, code);
    await writeMessage(page, 'เพิ่มเติมวันที่และสถานที่');
    await expect(page.locator('#thread .message')).toHaveCount(1);
    await page.goto(`${office.origin}/survey/revenue`);
    for (const { key } of listItems(FOUR_ASPECTS_1)) {
      await page.locator(`input[name="answer.${key}"][value="5"]`).check();
    }
    await page.locator('main button[type="submit"]').click();
    await page.waitForURL(/\/thanks$/);
    await context.close();
  });
}

test('what the office does', async ({ browser }) => {
  for (const role of ['legal-officer', 'division-officer', 'executive', 'administrator'] as const) {
    const context = await browser.newContext({ locale: 'th-TH' });
    watch(context);
    const page = await context.newPage();
    const { passphrase } = await signInAs(page, office, role);
    const sections = await page.getByRole('navigation').getByRole('link').all();
    const addresses = await Promise.all(sections.map((link) => link.getAttribute('href')));
    await visit(page, addresses.map(String));
    if (role === 'legal-officer') {
      await visit(page, ['/office/keys']);
      await page.locator('#unlock-passphrase').fill(passphrase);
      await page.getByRole('button', { name: 'ปลดล็อก', exact: true }).click();
      await expect(page.getByText('กุญแจของท่านเปิดอยู่')).toBeVisible({ timeout: 30_000 });
    }
    await context.close();
  }
});

test('nobody outside was spoken to', () => {
  expect(asked.length).toBeGreaterThan(100);
  expect(listStrange(asked)).toEqual([]);
  expect(listStrange([...asked, 'https://elsewhere.example/x.js'])).toHaveLength(1);
  expect(readRecord('journeys')).toEqual([]);
});

test('the record would have shown it', async () => {
  // An office whose database lies on another machine does connect, and is seen doing so.
  const { port, hostname } = new URL(office.origin);
  const connected = await startOffice({
    NODE_OPTIONS: `--require=${recorder}`,
    CONNECTIONS_FILE: path.join(folder, 'control'),
    DATABASE_URL: `http://localhost:${port}`,
  }).then(
    (started) => started.close(),
    () => undefined,
  );
  expect(connected).toBeUndefined();
  expect(hostname).toBe('127.0.0.1');
  expect(readRecord('control').join('\n')).toMatch(new RegExp(`(?:connect|name) .*(?:localhost|${port})`));
});
