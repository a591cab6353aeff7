/**
 * People who do not write on the web: a member types for them, sealed in the member's browser; they follow the matter
 * with a code that was handed over or lay in a slip; and the member who is excluded never opens it again.
 */
import type { Page } from '@playwright/test';
import { voicePaperTexts } from '../../lib/i18n/voice-paper';
import { generateTrackingCode, parseTrackingCode } from '../../lib/vault/tracking-code';
import { expectClean, expectNoSidewaysScroll } from '../helpers/accessible';
import { expect } from '../helpers/office-test';
import { openButtonOf, openPageOf, paneOf, shoot, test, unlockOn, type WatchedPage } from '../helpers/reader-pages';
import { findText, openThread, readKept, writeMessage } from '../helpers/voice-page';

test.setTimeout(180_000);

const marker = 'ถ้อยคำของคนที่มาบอก';
const contact = 'ชื่อสมมติจันทร์เพ็ญ';

const findIdOf = async (
  desk: { database: { client: { execute: (sql: string) => Promise<unknown> } } },
  way: string,
) => {
  const { rows } = (await desk.database.client.execute(`select id from complaint where channel = '${way}'`)) as {
    rows: { id: string }[];
  };
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? '';
};

const sentBytes = ({ sent }: WatchedPage) => ({ sent: Buffer.from(sent.join('\n')) });

const fillEntry = async (page: Page, told: { way: string; post: string; what: string; code: string }) => {
  await page.locator(`input[name="channel"][value="${told.way}"]`).check();
  await page.locator('#category').selectOption('bribery');
  await page.locator(`input[name="posts"][value="${told.post}"]`).check();
  await page.locator('#what').fill(told.what);
  await page.locator(`input[name="codeWay"][value="${told.code}"]`).check();
};

/** The framework has an alert of its own for changes of page. */
const alertOf = (page: Page) => page.locator('#entry [role="alert"]');

/** The follow-up page shows what was told on the copy to take elsewhere. */
const expectOwnWords = async (page: Page, told: string) => {
  await page.locator('summary', { hasText: 'สำเนาไว้นำไปแจ้งที่อื่น' }).click();
  await page.getByRole('button', { name: 'ดูสำเนา' }).click();
  await expect(page.locator('.typed')).toContainText(told);
};

const submitOf = (page: Page) => page.locator('#entry button[type="submit"]');

test('a visitor’s words are entered, handed a code, followed by it, read by the reader who may, and by no other', async ({
  browser,
  office,
  desk,
}) => {
  const watched = await openPageOf(browser, office, 'legal-officer');
  const { page } = watched;
  await page.goto(`${office.origin}/office/complaints`);
  await page.getByRole('link', { name: 'บันทึกเรื่องแทนผู้แจ้ง' }).click();
  await page.waitForURL('**/office/complaints/new');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('บันทึกเรื่องแทนผู้แจ้ง');

  // Everything that is missing is said at once, and nothing typed is lost by it.
  await page.locator('#where').fill(`ศาลาประชาคม ${marker}`);
  await submitOf(page).click();
  await expect(alertOf(page)).toContainText('ยังไม่ได้บันทึก สิ่งที่พิมพ์ไว้ยังอยู่ครบ');
  await expect(alertOf(page).getByRole('listitem')).toHaveCount(5);
  await expectClean(page);
  await shoot(page, 'entry-1-missing');

  await fillEntry(page, { way: 'walk-in', post: 'legal-office', what: `${marker} เรียกเงินค่ารับรอง`, code: 'fresh' });
  await expect(page.getByText('ท่านจะเปิดอ่านเรื่องนี้ไม่ได้อีก').first()).toBeVisible();
  await expect(page.locator('#phone')).toBeHidden();
  await page.locator('#consent').check();
  await page.locator('#other').fill(contact);
  await submitOf(page).click();
  await expect(alertOf(page)).toContainText('แล้วทำเครื่องหมาย');
  await expect(page.locator('#where')).toHaveValue(`ศาลาประชาคม ${marker}`);
  await expectClean(page);
  await shoot(page, 'entry-2-excluded');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await shoot(page, 'entry-2-excluded-360');
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.locator('#aware').check();
  await submitOf(page).click();
  await expect(page.getByRole('status')).toContainText('ปิดผนึกและบันทึกแล้ว');
  const code = (await page.locator('#code').innerText()).replace(/\D/g, '');
  expect(code).toHaveLength(20);
  await expectClean(page);
  await shoot(page, 'entry-3-code');
  await page.emulateMedia({ media: 'print' });
  expect((await page.locator('body').innerText()).replace(/\s/g, '')).toBe(`เก็บไว้เป็นส่วนตัว${code}`);
  await shoot(page, 'entry-4-slip-printed');
  await page.emulateMedia({ media: null });
  await page.getByRole('button', { name: 'มอบรหัสแล้ว ล้างหน้าจอ' }).click();
  expect(await page.content()).not.toContain(code.slice(0, 4));

  const id = await findIdOf(desk, 'walk-in');
  const refused = await page.goto(`${office.origin}/office/complaints/${id}`);
  expect(refused?.status()).toBe(404);
  await page.goto(`${office.origin}/office/complaints`);
  await expect(page.locator(`a[href="/office/complaints/${id}"]`)).toHaveCount(0);
  for (const word of [marker, contact, code]) {
    expect(findText(sentBytes(watched), word)).toEqual([]);
    expect(findText(readKept(office), word)).toEqual([]);
  }
  expect(watched.problems).toEqual([]);
  await page.context().close();

  const reporter = await browser.newPage();
  await openThread(reporter, code, { origin: office.origin });
  await expectOwnWords(reporter, `${marker} เรียกเงินค่ารับรอง`);
  await openThread(reporter, code, { origin: office.origin });
  await writeMessage(reporter, 'มาเล่าเพิ่มจากบ้าน');
  await expect(reporter.locator('#thread .message')).toHaveCount(1);
  await reporter.close();

  const other = await openPageOf(browser, office, 'reviewer');
  await other.page.goto(`${office.origin}/office/complaints/${id}`);
  await unlockOn(other.page, office, 'reviewer');
  await openButtonOf(other.page).click();
  await expect(paneOf(other.page).getByText(`${marker} เรียกเงินค่ารับรอง`)).toBeVisible();
  await expect(paneOf(other.page).locator('.message', { hasText: 'มาเล่าเพิ่มจากบ้าน' })).toBeVisible();
  await expect(other.page.locator('.summary').filter({ hasText: 'มาด้วยตนเอง' })).toBeVisible();
  await other.page.getByRole('button', { name: 'แสดงช่องทางติดต่อ' }).click();
  await expect(other.page.getByText(contact)).toBeVisible();
  // Who typed it is not in the history.
  await expect(other.page.getByRole('cell', { name: 'นิติกร' })).toHaveCount(0);
  expect(other.problems).toEqual([]);
  await other.page.context().close();
});

test('a slip’s code binds a letter to it, once; a server that cannot be reached loses nothing', async ({
  browser,
  office,
  desk,
}) => {
  const watched = await openPageOf(browser, office, 'reviewer');
  const { page } = watched;
  const code = generateTrackingCode();
  await page.goto(`${office.origin}/office/complaints/new`);
  await fillEntry(page, { way: 'paper', post: 'division:finance', what: `${marker} ในจดหมาย`, code: 'slip' });
  await page.locator('#slipCode').fill(`${code.slice(0, 19)}${(Number(code[19]) + 1) % 10}`);
  await submitOf(page).click();
  await expect(alertOf(page)).toContainText('มีเลขผิดหนึ่งตัวหรือสลับกัน');
  await page.locator('#slipCode').fill(code);

  await page.route('**/api/office/enter-complaint', (route) => route.abort());
  await submitOf(page).click();
  await expect(alertOf(page)).toContainText('ติดต่อระบบไม่ได้');
  await expect(page.locator('#what')).toHaveValue(`${marker} ในจดหมาย`);
  await page.unroute('**/api/office/enter-complaint');
  await submitOf(page).click();
  await expect(page.getByRole('status')).toContainText('ทำลายครึ่งใบนั้น');
  await expect(page.locator('#code')).toHaveCount(0);

  await page.getByRole('button', { name: 'บันทึกเรื่องต่อไป' }).click();
  await fillEntry(page, { way: 'paper', post: 'none', what: 'จดหมายอีกฉบับด้วยรหัสเดิม', code: 'slip' });
  await page.locator('#slipCode').fill(code);
  await submitOf(page).click();
  await expect(alertOf(page)).toContainText('รหัสนี้ใช้กับเรื่องอื่นแล้ว');
  await page.locator('input[name="codeWay"][value="none"]').check();
  await page.locator('input[name="channel"][value="phone"]').check();
  await submitOf(page).click();
  await expect(page.getByRole('status')).toContainText('ไม่มีการออกรหัส');
  await findIdOf(desk, 'phone');
  await findIdOf(desk, 'paper');
  for (const word of [marker, code]) expect(findText(sentBytes(watched), word)).toEqual([]);
  expect(watched.problems.filter((problem) => !problem.includes('net::ERR_FAILED'))).toEqual([]);

  await openThread(page, code, { origin: office.origin });
  await expectOwnWords(page, `${marker} ในจดหมาย`);
  await page.context().close();
});

test('slips: codes on paper alone, eight on a sheet, and nothing else printed', async ({ browser, office }) => {
  const watched = await openPageOf(browser, office, 'reviewer');
  const { page } = watched;
  await page.goto(`${office.origin}/office/complaints/slips`);
  await page.getByRole('button', { name: 'สร้างใบรหัส' }).click();
  await expect(page.getByText('พิมพ์เลขชุด 1 ถึง 9999')).toBeVisible();
  await expectClean(page);
  await page.locator('#batch').fill('๑๒');
  await page.locator('#sheets').selectOption('2');
  const before = watched.sent.length;
  await page.getByRole('button', { name: 'สร้างใบรหัส' }).click();
  await expect(page.getByRole('status')).toContainText('เลขที่ 12-01 ถึง 12-16');
  expect(await page.locator('body').innerText()).not.toMatch(/\d{4} \d{4}/);
  await expectClean(page);
  await shoot(page, 'slips-1-made');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await shoot(page, 'slips-1-made-360');

  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('.slips text').allTextContents();
  const halves = printed.flatMap((text, place) =>
    /^(?:\d{4} ){2}\d{4}$/.test(text) ? [text + printed[place + 1]] : [],
  );
  const codes = halves.map((half) => half.replaceAll(' ', ''));
  // Both halves of a slip have the same code.
  expect(codes).toHaveLength(32);
  expect(codes.every((code) => parseTrackingCode(code).ok)).toBe(true);
  expect(new Set(codes).size).toBe(16);
  const words = new Set(printed.filter((text) => /[\u0e00-\u0e7f]/.test(text)));
  expect([...words].filter((word) => !/^เลขที่ 12-\d\d$/.test(word)).sort()).toEqual(['ฉีกใส่ซอง', 'เก็บไว้กับตัว']);
  // Of the page around them nothing is printed.
  const onPaper = (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
  expect(onPaper.filter((line) => line !== '' && !printed.some((text) => line.includes(text)))).toEqual([]);
  await shoot(page, 'slips-2-printed');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(2);
  await page.emulateMedia({ media: null });
  for (const code of codes) expect(findText(sentBytes(watched), code)).toEqual([]);
  expect(watched.sent.slice(before)).toEqual([]);
  await page.getByRole('button', { name: 'พิมพ์ครบแล้ว ล้าง' }).click();
  expect(await page.content()).not.toContain(codes[0]?.slice(0, 4));
  expect(watched.problems).toEqual([]);
  await page.context().close();
});

for (const lang of ['th', 'en'] as const) {
  test(`the paper form (${lang}) asks the same, and a file made of it says nothing of the office`, async ({
    browser,
    office,
  }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${office.origin}${lang === 'en' ? '/en' : ''}/voice`);
    await page.getByRole('link', { name: voicePaperTexts[lang].link }).click();
    await expect(page).toHaveTitle(voicePaperTexts[lang].pageTitle);
    await expectClean(page);
    await expectNoSidewaysScroll(page);
    await shoot(page, `paper-${lang}-360`);
    const officeName = await page.locator('.masthead-name').innerText();
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    expect(printed).toContain(voicePaperTexts[lang].noName);
    expect(printed).not.toContain(officeName);
    expect(printed).not.toContain('127.0.0.1');
    await shoot(page, `paper-${lang}-printed`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const title = Buffer.from(`\ufeff${voicePaperTexts[lang].pageTitle}`, 'utf16le').swap16().toString('hex');
    const spelled = lang === 'th' ? `<${title.toUpperCase()}>` : `(${voicePaperTexts.en.pageTitle})`;
    expect(/\/Title ?(<[0-9A-Fa-f]+>|\([^)]*\))/.exec(pdf)?.[1]?.toUpperCase()).toBe(spelled.toUpperCase());
    expect(pdf).not.toMatch(/\/Author|\/Subject|\/Keywords|\/URI/);
    expect(pdf.match(/\/Type ?\/Page\b/g)?.length).toBeLessThanOrEqual(4);
    await context.close();
  });
}
