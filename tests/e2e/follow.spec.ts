/** Following up to the end, with script and without: every state, on a phone and a desk, in both languages. */
import { mkdirSync } from 'node:fs';
import { expectClean, expectNoSidewaysScroll } from '../helpers/accessible';
import { walkFollowing } from '../helpers/follow-states';
import { expect, ownOffice, refusedStatus } from '../helpers/office-test';
import { openDeskOf, openIntake } from '../helpers/reader-directory';
import { fillForm, openThread, readCode, sendButton, tell } from '../helpers/voice-page';

/** Each reporter comes from a network of their own: together they open threads more often than one may. */
const test = ownOffice({ TRUSTED_PROXY: '1' }).extend({
  extraHTTPHeaders: async ({ browserName: _ }, use, { testId }) => {
    const drawn = Number.parseInt(testId.slice(-6), 16) || 1;
    await use({ 'x-forwarded-for': `10.${drawn % 250}.${Math.floor(drawn / 250) % 250}.1` });
  },
});

/** Set to look at the pages with one's own eyes. */
const shots = process.env.FOLLOW_SHOTS;

const phones = [
  { script: true, lang: 'th', width: 360 },
  { script: false, lang: 'en', width: 320 },
] as const;
const desks = [
  { script: true, lang: 'en', width: 1366 },
  { script: false, lang: 'th', width: 1366 },
] as const;
/** The short form leaves the desks out. */
const views = process.env.PRONGSAI_FULL === '1' ? [...phones, ...desks] : phones;

const widest = ['thread with everything open', 'copy', 'closed', 'freeze'];

for (const { script, lang, width } of views) {
  test.describe(`script ${script ? 'on' : 'off'}, ${lang}, ${width} px`, () => {
    test.use({ javaScriptEnabled: script, viewport: { width, height: 740 }, expectedConsole: [refusedStatus] });

    test('a reporter gives and withdraws contact details, warns, copies, answers and ends the code; axe finds nothing', async ({
      page,
      office,
    }) => {
      test.setTimeout(240_000);
      const desk = await openDeskOf(office);
      const readers = await openIntake(desk);
      let states = 0;
      const { id } = await walkFollowing(page, desk, readers, { lang, hasScript: script }, async (state) => {
        states += 1;
        await test.step(state, async () => {
          // On the desk the same markup is wider: the pages that differ most are looked at again.
          if (width < 1000 || widest.includes(state)) await expectClean(page, { script });
          await expectNoSidewaysScroll(page);
        });
        expect(await page.title(), state).not.toMatch(/ร้องเรียน|ทุจริต|complain|corrupt|report/i);
        if (!shots) return;
        mkdirSync(shots, { recursive: true });
        const name = `${shots}/${script ? 'on' : 'off'}-${lang}-${width}-${String(states).padStart(2, '0')}-${state.replace(/ /g, '-')}`;
        await page.screenshot({ path: `${name}.png`, fullPage: true });
        if (state !== 'copy') return;
        await page.emulateMedia({ media: 'print' });
        await page.screenshot({ path: `${name}-print.png`, fullPage: true });
        await page.emulateMedia({ media: null });
      });
      expect(states).toBe(16);
      const { rows } = await desk.database.client.execute({
        sql: 'select is_danger, has_retaliation, is_rated, reporter_public_key from complaint where id = ?',
        args: [id],
      });
      expect(rows[0]).toMatchObject({ is_danger: 1, has_retaliation: 1, is_rated: 1, reporter_public_key: '' });
      desk.database.close();
    });
  });
}

for (const script of [true, false]) {
  test.describe(`script ${script ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: script });

    test('the copy on paper holds what was told and the day, neither the code nor anything of the frame', async ({
      page,
      office,
    }) => {
      const desk = await openDeskOf(office);
      await openIntake(desk);
      const code = await tell(page, { what: 'ทั้งหมดที่ฉันเห็นในวันนั้น' });
      await openThread(page, code);
      await page
        .locator('details', { has: page.locator('#copy') })
        .locator('summary')
        .click();
      await page.locator('#copy button').click();
      await page.locator('#how-title').waitFor();
      await page.emulateMedia({ media: 'print' });
      const paper = await page.locator('body').innerText();
      expect(paper).toContain('ทั้งหมดที่ฉันเห็นในวันนั้น');
      expect(paper).toContain('1205');
      expect(paper.replace(/\D/g, '')).not.toContain(code);
      await expect(
        page.locator('.masthead, .footer, #exit button, #return button').filter({ visible: true }),
      ).toHaveCount(0);
      desk.database.close();
    });

    test('what is late is said as late, and the next step has its day', async ({ page, office }) => {
      const desk = await openDeskOf(office);
      await openIntake(desk);
      const code = await tell(page, { what: 'เรื่องที่ไม่มีใครเปิดอ่าน' });
      await openThread(page, code);
      const next = page.locator('.summary-row').nth(1);
      await expect(next).toContainText(/เจ้าหน้าที่จะเปิดอ่านและบอกว่ารับเรื่องแล้ว ภายในวันที่ \d+ \S+ \d{4}/);
      await desk.database.client.execute(
        `update complaint set received_on = '2026-01-05' where acknowledged_on is null`,
      );
      await openThread(page, code);
      await expect(next).toContainText('เราช้ากว่าที่สัญญาไว้');
      await expect(page.locator('.summary-row').nth(4)).toContainText('ยังไม่ได้ทำ');
      await page.locator('#stage > details > summary').first().click();
      await expect(page.getByText('1205').first()).toBeVisible();
      desk.database.close();
    });
  });
}

test('a word of danger in the form marks the complaint, with script and without', async ({ page, office }) => {
  const desk = await openDeskOf(office);
  await openIntake(desk);
  const count = async () =>
    Number((await desk.database.client.execute('select count(*) as n from complaint where is_danger = 1')).rows[0]?.n);
  const before = await count();
  for (const isSpare of [false, true]) {
    const warn = () => page.locator('#danger').check();
    await fillForm(page, { what: 'มีคนถูกขู่อยู่ตอนนี้หน้าสำนักงาน', isSpare }, async (step) => {
      if (step === 'you') await warn();
      if (step === 'review') await expect(page.locator('#review')).toContainText('มีคนกำลังอยู่ในอันตราย');
    });
    if (isSpare) await warn();
    await sendButton(page).click();
    await readCode(page);
  }
  expect(await count()).toBe(before + 2);
  desk.database.close();
});
