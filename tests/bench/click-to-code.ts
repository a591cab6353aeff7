/**
 * What a reporter waits for: from the press of the button, with five kilobytes of Thai in the form, to the code on the
 * screen, in Chromium as it is (`click-to-code`) and slowed down six times as a cheap telephone is
 * (`click-to-code.slow6`). The script stretches the code while somebody writes, so a second and a half pass between
 * the answers and the press; `….at-once` leaves no more than going through the steps by machine takes. `form.script` is what the form needs to seal,
 * packed with brotli; `form.script.wire` is what this server sends.
 */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { fillForm } from '../helpers/voice-page';
import { longText, type MeasuredIntake } from './intake';
import { type Result, toSize, toWaits } from './report';

type Kind = { key: string; slowdown: number; writingMs: number };

const writingMs = 1_500;
const kinds: readonly Kind[] = [
  { key: 'click-to-code', slowdown: 1, writingMs },
  { key: 'click-to-code.at-once', slowdown: 1, writingMs: 0 },
  { key: 'click-to-code.slow6', slowdown: 6, writingMs: 6 * writingMs },
  { key: 'click-to-code.slow6.at-once', slowdown: 6, writingMs: 0 },
];

/** Milliseconds from the press to the frame in which the code stands, by the page's own clock. */
const clickOnce = async (page: Page, origin: string, kind: Kind): Promise<number> => {
  await fillForm(page, { what: longText, origin });
  if (kind.writingMs > 0) await page.waitForTimeout(kind.writingMs);
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = document.querySelector<HTMLButtonElement>('#tell button[type="submit"]');
        let pressedAt = 0;
        const seen = new MutationObserver(() => {
          if (!/\d{4}/.test(document.querySelector('output#code, #code:not(input)')?.textContent ?? '')) return;
          seen.disconnect();
          // The frame after the next begins when this one is on the screen.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressedAt)));
        });
        seen.observe(document.body, { childList: true, subtree: true });
        setTimeout(() => reject(new Error('no code within 30 seconds')), 30_000);
        pressedAt = performance.now();
        button?.click();
      }),
  );
};

export const measureClicks = async (origin: string, { clicks }: { clicks: number }): Promise<MeasuredIntake> => {
  const finder = new URL('../helpers/browser.mjs', import.meta.url).href;
  const { ensureBrowser } = (await import(finder)) as { ensureBrowser(): Promise<string> };
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
  const results: Result[] = [];
  let accepted = 0;
  for (const kind of kinds) {
    const waits: number[] = [];
    // The first visit fetches the script and is not measured; each has a network of its own.
    for (let click = -1; click < clicks; click += 1) {
      const context = await browser.newContext({
        locale: 'th-TH',
        extraHTTPHeaders: { 'x-forwarded-for': `172.16.${20 * kinds.indexOf(kind) + click + 1}.1` },
      });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: kind.slowdown });
      const waited = await clickOnce(page, origin, kind);
      accepted += 1;
      if (click >= 0) waits.push(waited);
      await context.close();
    }
    results.push(toWaits(kind.key, waits, 0));
  }
  await browser.close();
  return { results, accepted };
};

const formScripts = ['exit.js', 'floor.js', 'seal.js'];

/** Bytes of a body as they come over the line, packed as the server packs them. */
const countWireBytes = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(address, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
    });
    asked.on('error', reject);
    asked.end();
  });

export const measureFormScript = async (origin: string): Promise<Result[]> => {
  let packed = 0;
  let sent = 0;
  for (const name of formScripts) {
    const text = readFileSync(path.join('public', 'assets', name));
    packed += brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    sent += await countWireBytes(`${origin}/assets/${name}`);
  }
  return [toSize('form.script', packed), toSize('form.script.wire', sent)];
};
