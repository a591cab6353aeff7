/**
 * T-13. A poster with another QR code leads people to somebody else's page; one with a mark of its own tells who looked
 * at which poster. The code that is printed holds the home address and nothing more, by an independent decoder, and the
 * number beside it is that of the reader directory the site serves.
 */
import type { Browser, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { encodeUtf8 } from '../../lib/vault/bytes';
import { fingerprintDirectory, readDirectory } from '../../lib/vault/directory';
import { expectClean, expectNoSidewaysScroll } from '../helpers/accessible';
import { expect } from '../helpers/office-test';
import { openPageOf, shoot, test } from '../helpers/reader-pages';

test.setTimeout(120_000);

/** What a phone would read in a picture; null where it finds no code. */
const decodePicture = async (browser: Browser, png: Buffer): Promise<string | null> => {
  const page = await browser.newPage();
  const { dark, width, height } = await page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const drawing = canvas.getContext('2d');
      if (!drawing) throw new Error('nothing to draw on');
      drawing.drawImage(image, 0, 0);
      const { data: pixels } = drawing.getImageData(0, 0, canvas.width, canvas.height);
      // One sign for each pixel: a quarter of what travels otherwise.
      const signs = Array.from({ length: pixels.length / 4 }, (_, pixel) =>
        (pixels[4 * pixel] ?? 0) < 128 ? '1' : '0',
      );
      return { dark: signs.join(''), width: canvas.width, height: canvas.height };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  const pixels = [...dark].flatMap((sign) => (sign === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255]));
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data ?? null;
};

const posterOf = (page: Page, name: string) => page.getByRole('region', { name });
const sheets = ['ป้าย A4', 'บัตรวางเคาน์เตอร์ 1', 'บัตรวางเคาน์เตอร์ 2'];

test('what hangs on the wall leads home, says so in words, and shows the number of the served directory', async ({
  browser,
  office,
}) => {
  const { page, problems } = await openPageOf(browser, office, 'legal-officer');
  await page.goto(`${office.origin}/office/poster`);
  await expectClean(page);
  await shoot(page, 'poster-1-screen');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await shoot(page, 'poster-1-screen-360');

  const served = (await (await fetch(`${office.origin}/api/voice/directory`)).json()) as {
    value: { directories: string[] };
  };
  const directory = readDirectory(encodeUtf8(served.value.directories.at(-1) ?? ''));
  if (!directory.ok) throw new Error(directory.error);
  const fingerprint = fingerprintDirectory(directory.value);
  const shownToCitizens = await browser.newPage();
  await shownToCitizens.goto(`${office.origin}/protection`);
  await expect(shownToCitizens.locator('#fingerprint')).toHaveText(`${fingerprint} `);
  await shownToCitizens.close();

  await page.setViewportSize({ width: 794, height: 1123 });
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    for (const name of sheets) {
      const sheet = posterOf(page, name);
      const picture = await sheet.locator('svg.qr').screenshot();
      expect(await decodePicture(browser, picture)).toBe(`${office.origin}/`);
      await expect(sheet.locator('.poster-address .breaks')).toHaveText(`${office.origin}/`);
      await expect(sheet.locator('.code-groups')).toHaveText(`${fingerprint} `);
    }
  }
  await shoot(page, 'poster-2-printed');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(3);
  // In the dark a code drawn in the colours of the page could not be read.
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  const inTheDark = await posterOf(page, sheets[0] ?? '')
    .locator('svg.qr')
    .screenshot();
  expect(await decodePicture(browser, inTheDark)).toBe(`${office.origin}/`);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('where the code leads is the page of all services, open to anybody', async ({ browser, office }) => {
  const page = await browser.newPage();
  const answer = await page.goto(`${office.origin}/`);
  expect(answer?.status()).toBe(200);
  expect(page.url()).toBe(`${office.origin}/`);
  for (const address of ['/survey', '/voice', '/transparency']) {
    await expect(page.locator(`main a[href="${address}"]`)).toBeVisible();
  }
  await page.close();
});
