/**
 * T-21. Whatever script of ours could be talked into making script or markup out of text is refused by the browser
 * itself, on pages for citizens and in the office, before the text does anything.
 */
import type { Page } from '@playwright/test';
import { expect, ownOffice, signInAs } from '../helpers/office-test';

const test = ownOffice();

/** What a page of ours refuses to make of text that reached it, whoever asks. */
const trySinks = (page: Page) =>
  page.evaluate(() => {
    const tried: Record<string, boolean> = {};
    const isRefused = (sink: string, use: () => void) => {
      try {
        use();
        tried[sink] = false;
      } catch (error) {
        tried[sink] = error instanceof TypeError;
      }
    };
    const element = document.createElement('div');
    const script = document.createElement('script');
    isRefused('innerHTML', () => (element.innerHTML = '<img src=x>'));
    isRefused('insertAdjacentHTML', () => element.insertAdjacentHTML('beforeend', '<b></b>'));
    isRefused('document.write', () => document.write('<b></b>'));
    isRefused('srcdoc', () => (document.createElement('iframe').srcdoc = '<b></b>'));
    isRefused('script.src', () => (script.src = 'https://elsewhere.example/x.js'));
    isRefused('script.src of a page', () => (script.src = '/voice'));
    isRefused('script.text', () => (script.text = 'window.stolen=1'));
    isRefused('Worker', () => new Worker('/voice'));
    isRefused('another policy', () => {
      const types = (globalThis as { trustedTypes?: { createPolicy(name: string, gate: object): unknown } })
        .trustedTypes;
      types?.createPolicy('default', { createHTML: (text: string) => text });
    });
    return tried;
  });

test.describe('text never becomes script or markup', () => {
  test.use({ expectedConsole: [/Trusted ?(?:Types?|HTML|Script)|Content Security Policy/i] });

  for (const address of ['/voice/new', '/voice/track', '/office/sign-in', '/office']) {
    test(`on ${address}`, async ({ page, office }) => {
      if (address === '/office') await signInAs(page, office, 'executive');
      await page.goto(`${office.origin}${address}`);
      await page.waitForLoadState('networkidle');
      const tried = await trySinks(page);
      expect(Object.keys(tried)).toHaveLength(9);
      expect(Object.entries(tried).filter(([, isRefused]) => !isRefused)).toEqual([]);
      expect(await page.evaluate(() => (globalThis as { stolen?: unknown }).stolen ?? null)).toBeNull();
    });
  }
});
