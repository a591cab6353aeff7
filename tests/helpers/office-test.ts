/**
 * Browser tests of an office. Each worker has a running office of its own; every page fails its test
 * if it breaks, logs an error, or is reported for violating its policy.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { fromBase32, totpCode, totpStepOf } from '../../lib/staff/second-factor';
import type { SignIn } from '../../scripts/demo-office';
import { type OfficeServer, startOffice } from './office-server';

type WorkerFixtures = { office: OfficeServer };
type TestFixtures = { expectedConsole: RegExp[] };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixture's needs from this pattern
    async ({}, use) => {
      const office = await startOffice();
      await use(office);
      await office.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ office }, use) => use(office.origin),
  /** Console lines a test means to provoke, such as the browser's own line about a refused form. */
  expectedConsole: [[], { option: true }],
  page: async ({ page, expectedConsole }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      const isExpected = expectedConsole.some((pattern) => pattern.test(message.text()));
      if (message.type() === 'error' && !isExpected) problems.push(`console: ${message.text()}`);
    });
    await use(page);
    expect(problems).toEqual([]);
  },
});

/** An office that no other file of tests shares: for those that change what others rely on, such as readers' keys. */
export const ownOffice = (extraEnvironment: Record<string, string> = {}) =>
  test.extend<object, { office: OfficeServer }>({
    office: [
      // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixture's needs from this pattern
      async ({}, use) => {
        const office = await startOffice(extraEnvironment);
        await use(office);
        await office.close();
      },
      { scope: 'worker', timeout: 60_000 },
    ],
  });

export { expect };

/** The browser's line for an answer with an error status; refusals are meant to have one. */
export const refusedStatus = /Failed to load resource: the server responded with a status of 4\d\d/;

// A code counts once, and tests are faster than codes change: each sign-in takes the next unused step.
const lastSteps = new Map<string, number>();

const nextCode = async (page: Page, user: string, totp: string): Promise<string> => {
  const last = lastSteps.get(user) ?? 0;
  // The server takes the present step and one to either side; the oldest must not run out while we type.
  const isEarlyInStep = Date.now() % 30_000 < 12_000;
  const step = Math.max(last + 1, totpStepOf(Date.now()) - (isEarlyInStep ? 1 : 0));
  const earliestMs = (step - 1) * 30_000;
  if (earliestMs > Date.now()) await page.waitForTimeout(earliestMs - Date.now() + 200);
  lastSteps.set(user, step);
  return totpCode(fromBase32(totp), step);
};

/** Signs in through the page as the demonstration member of a role. */
export const signInAs = async (page: Page, office: OfficeServer, role: SignIn['role']): Promise<SignIn> => {
  const signIn = office.signIns.find((entry) => entry.role === role);
  if (!signIn) throw new Error('no such role');
  await page.goto(`${office.origin}/office/sign-in`);
  await page.locator('#userName').fill(signIn.user);
  await page.locator('#passphrase').fill(signIn.passphrase);
  if (signIn.totp)
    await page.locator('#code').fill(await nextCode(page, `${office.origin} ${signIn.user}`, signIn.totp));
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  await page.waitForURL(`${office.origin}/office`);
  return signIn;
};
