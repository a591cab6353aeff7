import { expectClean, expectNoSidewaysScroll } from '../helpers/accessible';
import { expect, refusedStatus, test } from '../helpers/office-test';
import { openDeskOf } from '../helpers/reader-directory';
import { shoot } from '../helpers/reader-pages';
import { walkVoice } from '../helpers/voice-states';

const provoked = new RegExp(
  `${refusedStatus.source}|net::ERR_FAILED|Failed to load resource: the server responded with a status of 503`,
);

const isFull = process.env.PRONGSAI_FULL === '1';

const allViews = [
  ['th', 320],
  ['en', 320],
  ['th', 1366],
] as const;

/** In the short form each language, each width and each way of working is seen, not every one with every other. */
const listViews = (script: boolean) =>
  isFull ? allViews : allViews.filter(([lang, width]) => (script ? lang === 'th' : lang === 'en' && width === 320));

for (const script of [true, false]) {
  for (const [lang, width] of listViews(script)) {
    test.describe(`script ${script ? 'on' : 'off'}, ${lang}, ${width} px`, () => {
      test.use({ javaScriptEnabled: script, viewport: { width, height: 740 }, expectedConsole: [provoked] });

      test('no state of the complaint pages has anything axe finds, or scrolls sideways', async ({ page, office }) => {
        test.setTimeout(180_000);
        const desk = await openDeskOf(office);
        const seen: string[] = [];
        await walkVoice(page, desk, { lang, hasScript: script }, async (state) => {
          seen.push(state);
          await test.step(state, async () => {
            await expectClean(page, { script });
            await expectNoSidewaysScroll(page);
          });
          await expect(page.locator('.waits-for-script')).toBeHidden();
          await shoot(page, `${state}-${lang}-${width}-${script ? 'on' : 'off'}`);
          expect(await page.title(), state).not.toMatch(/ร้องเรียน|ทุจริต|complain|corrupt|report/i);
        });
        expect(seen.length).toBeGreaterThanOrEqual(16);
        desk.database.close();
      });
    });
  }
}
