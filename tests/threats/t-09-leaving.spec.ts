/**
 * T-09. Somebody steps up behind the reporter: from every step the page is empty within 100 ms of the press, another
 * one takes its place, and the Back button leads past it.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/office-test';
import { fillForm, openThread, readCode, tell, typeLastFour, writeMessage } from '../helpers/voice-page';

const secret = 'ผู้แจ้งนั่งอยู่ตรงนี้-41c7';

test.use({
  launchOptions: {
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: [
      ...['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      // Pages are kept for the Back button as people's browsers keep them.
      '--enable-features=CacheControlNoStoreEnterBackForwardCache:level/restore-unless-cookie-change',
    ],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

const told = (page: Page, lang: 'th' | 'en' = 'th') => tell(page, { what: secret, lang });

/** Every step a reporter can stand at, and how they come to it. */
const steps: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['the safety page', (page) => page.goto('/voice')],
  ['the safety page in English', (page) => page.goto('/en/voice')],
  ['the form, filled in', (page) => fillForm(page, { what: secret })],
  ['the form in English', (page) => fillForm(page, { what: secret, lang: 'en' })],
  ['the form without sealing', (page) => fillForm(page, { what: secret, isSpare: true })],
  ['the code', (page) => told(page)],
  ['the code in English', (page) => told(page, 'en')],
  ['the code of the form without sealing', (page) => tell(page, { what: secret, isSpare: true })],
  [
    'the last word after the code',
    async (page) => {
      const code = await told(page);
      await typeLastFour(page, code.slice(-4));
      await expect(page.locator('#code')).toHaveCount(0);
    },
  ],
  ['the question for the code', (page) => page.goto('/voice/track')],
  [
    'the thread',
    async (page) => {
      const code = await told(page);
      await openThread(page, code);
      await writeMessage(page, secret);
      await expect(page.locator('#thread')).toContainText(secret);
    },
  ],
  [
    'the thread without unsealing',
    async (page) => {
      const code = await told(page);
      await openThread(page, code, { isSpare: true });
      await writeMessage(page, secret);
      await expect(page.locator('#thread')).toContainText(secret);
    },
  ],
];

/** A real press with the mouse; the page itself notes when it came and when nothing was left. */
const pressExit = async (page: Page): Promise<number> => {
  const times: Record<string, number> = {};
  await page.exposeFunction('noteTime', (name: string, ms: number) => {
    times[name] ??= ms;
  });
  await page.evaluate(() => {
    const { noteTime } = globalThis as unknown as { noteTime: (name: string, ms: number) => void };
    document.addEventListener('click', (event) => noteTime('pressed', event.timeStamp), true);
    new MutationObserver(() => {
      if (document.body.childNodes.length === 0) noteTime('empty', performance.now());
    }).observe(document.body, { childList: true });
  });
  await page.locator('#exit button').click();
  await page.waitForURL(/\/survey$/);
  await expect.poll(() => Object.keys(times).sort()).toEqual(['empty', 'pressed']);
  return (times.empty ?? Number.NaN) - (times.pressed ?? 0);
};

const readShown = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      location.pathname,
      document.body?.innerText ?? '',
      ...Array.from(document.querySelectorAll('input, textarea'), (field) => (field as HTMLInputElement).value),
    ].join('\n'),
  );

for (const [name, reach] of steps) {
  test(`leaving ${name} takes less than 100 ms, and Back leads past it`, async ({ page }) => {
    await page.goto('/transparency');
    await reach(page);
    const code = (await page.locator('#code').count()) === 1 && (await page.locator('input#code').count()) === 0;
    const digits = code ? await readCode(page) : null;
    expect(await pressExit(page)).toBeLessThan(100);
    for (const turn of ['goBack', 'goBack', 'goForward', 'goForward', 'goForward'] as const) {
      await page[turn]({ waitUntil: 'commit', timeout: 2_000 }).catch(() => null);
      await page.waitForTimeout(200);
      const shown = await readShown(page);
      expect(shown).not.toContain(secret);
      if (digits) expect(shown.replace(/\D/g, '')).not.toContain(digits);
    }
  });
}
