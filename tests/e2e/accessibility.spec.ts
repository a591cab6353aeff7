import { expectClean, expectNoSidewaysScroll } from '../helpers/accessible';
import { expect, refusedStatus, signInAs, test } from '../helpers/office-test';

const citizenPages = [
  '/',
  '/survey',
  '/survey/revenue',
  '/survey/revenue/thanks',
  '/protection',
  '/transparency',
  '/transparency/2568/measures',
  '/transparency/2570/measures',
  '/nowhere',
];

const isFull = process.env.PRONGSAI_FULL === '1';

/** In the short form the narrow screen is looked at in Thai, the wide one in English. */
const listAddresses = (width: number): string[] => {
  const english = citizenPages.map((path) => (path === '/' ? '/en' : `/en${path}`));
  if (isFull) return [...citizenPages, ...english];
  return width === 320 ? citizenPages : english;
};

for (const script of [true, false]) {
  for (const width of [320, 1366]) {
    test.describe(`script ${script ? 'on' : 'off'}, ${width} px`, () => {
      test.use({ javaScriptEnabled: script, viewport: { width, height: 740 }, expectedConsole: [refusedStatus] });

      for (const address of listAddresses(width)) {
        test(`${address} has nothing axe finds and no sideways scroll`, async ({ page }) => {
          await page.goto(address);
          await expectClean(page, { script });
          await expectNoSidewaysScroll(page);
        });
      }

      test('a refused questionnaire is as accessible, and leads to what to mend', async ({ page }) => {
        await page.goto('/survey/revenue');
        await page.locator('main button[type="submit"]').click();
        await expect(page.getByRole('alert')).toBeVisible();
        await expectClean(page, { script });
        await expectNoSidewaysScroll(page);
      });
    });
  }
}

test('office pages have nothing axe finds', async ({ page, office }) => {
  test.setTimeout(120_000);
  await page.goto(`${office.origin}/office/sign-in`);
  await expectClean(page);
  await signInAs(page, office, 'legal-officer');
  const addresses = [
    '/office',
    '/office/measures',
    '/office/measures/2568',
    '/office/measures/2570',
    '/office/measures/2570/service-quality',
    '/office/measures/2570/preview',
    '/office/publications',
    '/office/scores',
    '/office/survey',
    '/office/survey/responses',
  ];
  for (const address of addresses) {
    await page.goto(`${office.origin}${address}`);
    await expectClean(page);
  }
});
