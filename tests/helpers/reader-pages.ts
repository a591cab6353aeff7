/**
 * Pages of signed-in readers. A code of the second factor counts once and the next is half a minute away, so each
 * reader signs in once for every office and later pages take the session over; keys they do not take over, those are
 * unlocked on every page anew.
 */
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import type { Desk } from '../../lib/platform/desk';
import type { Role } from '../../lib/staff/policy';
import type { OfficeServer } from './office-server';
import { test as base, signInAs } from './office-test';
import { openDeskOf } from './reader-directory';

type StorageState = NonNullable<BrowserContextOptions['storageState']>;

const sessions = new Map<string, StorageState>();

const signInOnce = async (browser: Browser, office: OfficeServer, role: Role): Promise<StorageState> => {
  const key = `${office.origin} ${role}`;
  const known = sessions.get(key);
  if (known) return known;
  const context = await browser.newContext();
  await signInAs(await context.newPage(), office, role);
  const state = await context.storageState();
  await context.close();
  sessions.set(key, state);
  return state;
};

/** What went wrong in a page, in the browser's words. */
export type WatchedPage = { page: Page; problems: string[]; sent: string[] };

/** A page of its own for a member; `sent` collects everything the browser asks the server. */
export const openPageOf = async (
  browser: Browser,
  office: OfficeServer,
  role: Role,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> => {
  const storageState = await signInOnce(browser, office, role);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options, storageState });
  const page = await context.newPage();
  const problems: string[] = [];
  const sent: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.type()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    // Refusals are meant to have a status.
    if (message.type() === 'error' && !/responded with a status of 4\d\d/.test(message.text())) {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) =>
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`),
  );
  return { page, problems, sent };
};

/** Unlocks the member's key on the page that is open. */
export const unlockOn = async (page: Page, office: OfficeServer, role: Role): Promise<void> => {
  const passphrase = office.signIns.find((entry) => entry.role === role)?.passphrase ?? '';
  await page.locator('#unlock-passphrase').fill(passphrase);
  await page.locator('form:has(#unlock-passphrase) button[type="submit"]').click();
  await page.locator('#unlock-passphrase').waitFor({ state: 'detached', timeout: 30_000 });
};

/** Browser tests with the running office's database opened beside it, to file complaints as reporters would. */
export const withDesk = (tests: typeof base) =>
  tests.extend<object, { desk: Desk }>({
    desk: [
      async ({ office }, use) => {
        const desk = await openDeskOf(office);
        await use(desk);
        desk.database.close();
      },
      { scope: 'worker' },
    ],
  });

export const test = withDesk(base);

/** The pane a complaint is read in. */
export const paneOf = (page: Page): Locator => page.getByRole('region', { name: 'เรื่องที่แจ้ง' });

export const openButtonOf = (page: Page): Locator => page.getByRole('button', { name: 'เปิดอ่านเรื่องนี้' });

/** From the queue to the page of one complaint. */
export const goToCase = async (page: Page, origin: string, id: string): Promise<void> => {
  await page.goto(`${origin}/office/complaints`);
  await page.locator(`a[href="/office/complaints/${id}"]`).click();
  await page.waitForURL(`**/office/complaints/${id}`);
};

/** A page of the member with the complaint opened. */
export const openCaseAs = async (
  browser: Browser,
  office: OfficeServer,
  role: Role,
  id: string,
): Promise<WatchedPage> => {
  const watched = await openPageOf(browser, office, role);
  await goToCase(watched.page, office.origin, id);
  await unlockOn(watched.page, office, role);
  await openButtonOf(watched.page).click();
  return watched;
};

/** For people to look at: written only where SHOTS names a folder. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
