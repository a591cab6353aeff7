import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/office-test';

/** Bytes over the wire and requests of one visit, as the browser counts them. */
const weigh = async (page: Page, address: string) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  const requests: string[] = [];
  const types = new Set<string>();
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) requests.push(request.url);
  });
  session.on('Network.responseReceived', ({ type }) => types.add(type));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await session.detach();
  return { bytes, requests: requests.length, types };
};

for (const address of ['/', '/survey/revenue']) {
  test(`${address} weighs at most 60 kB in 6 requests, 5 kB the second time, and runs no script`, async ({ page }) => {
    const first = await weigh(page, address);
    expect(first.bytes).toBeLessThanOrEqual(60_000);
    expect(first.requests).toBeLessThanOrEqual(6);
    expect(first.types.has('Font')).toBe(true);
    expect(first.types.has('Script')).toBe(false);
    await expect(page.locator('script')).toHaveCount(0);
    await page.goto('about:blank');
    const second = await weigh(page, address);
    expect(second.bytes).toBeLessThanOrEqual(5_000);
  });
}
