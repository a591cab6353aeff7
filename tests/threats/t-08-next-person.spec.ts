/**
 * T-08. The next person at the device presses Back, Forward and Reload, or restores the tab: nothing the reporter read
 * or wrote shows, in a browser that really keeps pages for the Back button, which a control page proves. With script;
 * Firefox and Safari are not here to be tried.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { expect, test } from '../helpers/office-test';
import { openDeskOf, openIntake } from '../helpers/reader-directory';
import { fillForm, openThread, tell, typeLastFour, writeMessage } from '../helpers/voice-page';

const launchOptions = {
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: [
    ...['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    '--enable-features=CacheControlNoStoreEnterBackForwardCache:level/restore-unless-cookie-change',
  ],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
};

test.use({ launchOptions });

test.beforeAll(async ({ office }) => {
  const desk = await openDeskOf(office);
  await openIntake(desk);
  desk.database.close();
});

const secret = 'คำที่คนถัดไปต้องไม่เห็น';
const contact = '081-777-5555';

/** Everything the page shows and holds: its markup with what stands in the fields, and its address. */
const readNow = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      location.href,
      document.title,
      document.documentElement.outerHTML,
      ...Array.from(document.querySelectorAll('input, textarea'), (field) => (field as HTMLInputElement).value),
    ].join('\n'),
  );

/** The same; a page that is just making room for another is asked again. */
const readHeld = async (page: Page): Promise<string> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await readNow(page);
    } catch (error) {
      if (tries === 20) throw error;
      await page.waitForTimeout(50);
    }
  }
};

type Reached = { page: Page; words: string[] };

const openDetails = (page: Page, form: string) =>
  page
    .locator('details', { has: page.locator(`#${form}`) })
    .locator('summary')
    .click();

const reachThread = async (page: Page): Promise<string> => {
  const code = await tell(page, { what: secret });
  await openThread(page, code);
  await writeMessage(page, secret);
  await expect(page.locator('#thread')).toContainText(secret);
  return code;
};

const stages: [string, (page: Page) => Promise<Reached>][] = [
  [
    'the form, filled in',
    async (page) => ({ page, words: [await fillForm(page, { what: secret }).then(() => secret)] }),
  ],
  ['the page with the code', async (page) => ({ page, words: [secret, await tell(page, { what: secret })] })],
  [
    'the page after the code, with contact details typed in',
    async (page) => {
      const code = await tell(page, { what: secret });
      await typeLastFour(page, code.slice(-4));
      await openDetails(page, 'contact');
      await page.locator('#phone').fill(contact);
      return { page, words: [secret, contact, code] };
    },
  ],
  [
    'the copy to print',
    async (page) => {
      const code = await reachThread(page);
      await openDetails(page, 'copy');
      await page.locator('#copy button').click();
      await page.locator('#how-title').waitFor();
      return { page, words: [secret, code] };
    },
  ],
];

const expectNothing = async ({ page, words }: Reached, where: string): Promise<void> => {
  const held = await readHeld(page);
  const digits = held.replace(/(\d) (?=\d)/g, '$1');
  for (const word of words)
    expect(held.includes(word) || digits.includes(word), `${where}: ${word.slice(0, 6)}…`).toBe(false);
};

/** Every way back and forth that the next person has. */
const pressEverything = async (reached: Reached): Promise<void> => {
  const { page } = reached;
  for (const press of ['goBack', 'reload', 'goBack', 'goForward', 'goForward'] as const) {
    await page[press]({ waitUntil: 'commit', timeout: 5_000 }).catch(() => null);
    // A page that comes back leaves again by itself; neither before nor after that may it show anything.
    await expectNothing(reached, press);
    await page.waitForTimeout(150);
    await expectNothing(reached, `after ${press}`);
  }
};

test('control: this browser does bring back a page it kept, with what was typed into it', async ({ page }) => {
  await page.goto('/survey/revenue');
  await page.evaluate((mark) => {
    (globalThis as { mark?: string }).mark = mark;
    document.body.append(mark);
  }, secret);
  await page.goto('/transparency');
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe(secret);
  expect(await readHeld(page)).toContain(secret);
});

for (const [name, reach] of stages) {
  test(`${name} is gone for the next person, after going on and after a reload in its place`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto('/');
    const left = await reach(page);
    await page.goto('/transparency');
    await pressEverything(left);
    const reloaded = await reach(page);
    await page.reload();
    await expectNothing(reloaded, 'reload');
  });
}

test('a tab that is restored after the browser was closed shows nothing', async ({ office }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-profile-'));
  const start = (...more: string[]): Promise<BrowserContext> =>
    chromium.launchPersistentContext(folder, {
      ...launchOptions,
      args: [...launchOptions.args, ...more],
      baseURL: office.origin,
      locale: 'th-TH',
    });
  try {
    const first = await start();
    const [page = await first.newPage()] = first.pages();
    const code = await reachThread(page);
    const other = await first.newPage();
    await other.goto('/transparency');
    await first.close();
    const second = await start('--restore-last-session');
    // The tab of the thread itself is among those that come back.
    const isBack = () => second.pages().some((one) => new URL(one.url()).pathname === '/voice/track');
    await expect.poll(isBack, { timeout: 20_000 }).toBe(true);
    for (const restored of second.pages()) {
      await restored.waitForLoadState('domcontentloaded');
      await expectNothing({ page: restored, words: [secret, code] }, restored.url());
    }
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
