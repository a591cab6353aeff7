/**
 * What every page is held to: nothing that axe finds, nothing to scroll sideways for. axe is itself a script, and
 * stands still on a page whose scripts are off; there the page is taken as the browser drew it, what `<noscript>`
 * shows included, and examined on a second page that gets the same styles.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const findViolations = async (page: Page): Promise<string[]> => {
  // A page reached by a link of the office has no title for an instant, while the framework exchanges the heads.
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

const findViolationsWithoutScript = async (page: Page): Promise<string[]> => {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  const drawn = await page.content();
  const still = drawn.replace(/<script\b[\s\S]*?<\/script>/g, '').replace(/<(\/?)noscript\b[^>]*>/g, '<$1div>');
  const context = await browser.newContext({
    javaScriptEnabled: true,
    viewport: page.viewportSize(),
    bypassCSP: true,
  });
  try {
    const second = await context.newPage();
    await second.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: still }));
    await second.goto(page.url());
    return await findViolations(second);
  } finally {
    await context.close();
  }
};

export const expectClean = async (page: Page, { script = true }: { script?: boolean } = {}): Promise<void> => {
  expect(await (script ? findViolations(page) : findViolationsWithoutScript(page))).toEqual([]);
};

export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
};
