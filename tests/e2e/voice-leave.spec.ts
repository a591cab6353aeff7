/**
 * Leaving the complaint pages, in a browser that keeps pages for the Back button as people's browsers do, those marked
 * `no-store` too; the runner turns that off unless told.
 */
import type { Page } from '@playwright/test';
import type { Desk } from '../../lib/platform/desk';
import { expect, refusedStatus, test } from '../helpers/office-test';
import { openDeskOf, openIntake } from '../helpers/reader-directory';
import { countComplaints, fillForm, openThread, readCode, sendButton, tell, writeMessage } from '../helpers/voice-page';

test.use({
  launchOptions: {
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: [
      ...['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      '--enable-features=CacheControlNoStoreEnterBackForwardCache:level/restore-unless-cookie-change',
    ],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

let desk: Desk;

test.beforeAll(async ({ office }) => {
  desk = await openDeskOf(office);
  await openIntake(desk);
});

test.afterAll(() => desk.database.close());

const secret = 'ใครเห็นหน้าจอนี้บ้าง';

/** Everything a page shows, what stands in its fields included. */
const readShown = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.body.innerText,
      ...Array.from(document.querySelectorAll('input, textarea'), (field) => (field as HTMLInputElement).value),
    ].join('\n'),
  );

const exitButton = (page: Page) => page.locator('#exit button');

/** Goes back as far as the history leads and says what was seen on the way. */
const readBackwards = async (page: Page): Promise<string> => {
  const seen: string[] = [];
  for (let steps = 0; steps < 4; steps += 1) {
    await page.goBack({ waitUntil: 'commit', timeout: 2_000 }).catch(() => null);
    await page.waitForTimeout(300);
    seen.push(await readShown(page));
  }
  return seen.join('\n');
};

test('the browser of these tests does keep pages for the Back button', async ({ page }) => {
  await page.goto('/survey');
  await page.evaluate(() => {
    (globalThis as { mark?: string }).mark = 'kept';
  });
  await page.goto('/transparency');
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('kept');
});

test('leaving empties the page in less than 100 ms', async ({ page }) => {
  await fillForm(page, { what: secret });
  await expect(sendButton(page)).toBeVisible();
  const emptyAfterMs = await exitButton(page).evaluate((button: HTMLButtonElement) => {
    const start = performance.now();
    button.click();
    return document.body.childNodes.length === 0 ? performance.now() - start : Number.POSITIVE_INFINITY;
  });
  expect(emptyAfterMs).toBeLessThan(100);
  await page.waitForURL('**/survey');
});

test('three presses of Shift leave as the button does', async ({ page }) => {
  await fillForm(page, { what: secret });
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
  await page.waitForURL('**/survey');
  expect(await readBackwards(page)).not.toContain(secret);
});

const stages: [string, (page: Page) => Promise<string>][] = [
  ['the form', (page) => fillForm(page, { what: secret }).then(() => secret)],
  ['the page with the code', (page) => tell(page, { what: secret })],
  [
    'the thread',
    async (page) => {
      const code = await tell(page, { what: secret });
      await openThread(page, code);
      await writeMessage(page, secret);
      await expect(page.locator('#thread')).toContainText(secret);
      return secret;
    },
  ],
];

for (const [name, reach] of stages) {
  test(`the Back button does not bring back ${name} after leaving`, async ({ page }) => {
    await page.goto('/');
    const private_ = await reach(page);
    await exitButton(page).click();
    await page.waitForURL('**/survey');
    const seen = (await readBackwards(page)).replace(/(\d) (?=\d)/g, '$1');
    expect(seen).not.toContain(private_);
    expect(seen).not.toContain(secret);
  });

  test(`the Back button does not bring back ${name} after going on by itself`, async ({ page }) => {
    await page.goto('/');
    const private_ = await reach(page);
    await page.goto('/transparency');
    const seen = (await readBackwards(page)).replace(/(\d) (?=\d)/g, '$1');
    expect(seen).not.toContain(private_);
    expect(seen).not.toContain(secret);
  });
}

test('what was sent cannot be sent again by going back: there is nothing left to send', async ({ page }) => {
  const before = await countComplaints(desk);
  await page.goto('/');
  await tell(page, { what: secret });
  await page.goBack({ waitUntil: 'commit' });
  await page.goForward({ waitUntil: 'commit' });
  await page.waitForTimeout(300);
  expect(await readShown(page)).not.toContain(secret);
  expect(await countComplaints(desk)).toBe(before + 1);
});

test.describe('script off', () => {
  test.use({ javaScriptEnabled: false, expectedConsole: [refusedStatus] });

  test('leaving goes to the dull page and asks the browser to forget', async ({ page }) => {
    await fillForm(page, { what: secret });
    const left = page.waitForResponse((response) => response.url().endsWith('/voice/exit'));
    await exitButton(page).click();
    expect((await (await left).allHeaders())['clear-site-data']).toBe('"cache"');
    await page.waitForURL('**/survey');
  });

  test('going back after sending and pressing send again adds nothing', async ({ page }) => {
    const before = await countComplaints(desk);
    await tell(page, { what: secret });
    await page.goBack({ waitUntil: 'commit' });
    // This browser asks for the form anew and finds it empty; one that kept it would send the same ticket again.
    await sendButton(page).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    expect(await countComplaints(desk)).toBe(before + 1);
  });

  test('reloading the page with the code gives the same code, and one complaint', async ({ page }) => {
    const before = await countComplaints(desk);
    const code = await tell(page, { what: secret });
    await page.reload();
    expect(await readCode(page)).toBe(code);
    expect(await countComplaints(desk)).toBe(before + 1);
  });
});
