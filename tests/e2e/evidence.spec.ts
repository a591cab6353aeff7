/**
 * Files from a reporter's browser to a reader's: a photograph loses what is hidden in it before it leaves the device; a
 * large file arrives whole over a connection that is cut again and again; a closed tab goes on where it stopped. The
 * long form sends 50 MB.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page, Request } from '@playwright/test';
import { expectClean, expectNoSidewaysScroll } from '../helpers/accessible';
import {
  comeBack,
  makeLargeFile,
  openEvidence,
  sendAsIs,
  sentNotice,
  takePhoto,
  tellAndConfirm,
} from '../helpers/evidence-page';
import type { OfficeServer } from '../helpers/office-server';
import { expect, ownOffice, refusedStatus } from '../helpers/office-test';
import type { listOwn } from '../helpers/reader-directory';
import { openCaseAs, paneOf, shoot, withDesk } from '../helpers/reader-pages';
import { findText, openThread, readKept, writeMessage } from '../helpers/voice-page';

/** Its server dies on the way: nobody else may have been at its database. */
const test = withDesk(ownOffice());

test.setTimeout(process.env.PRONGSAI_FULL ? 900_000 : 240_000);
/** Cut connections are meant, and so is a message that crossed with another. */
const provoked = new RegExp(
  `${refusedStatus.source}|net::ERR_(?:FAILED|CONNECTION_REFUSED|ABORTED|CONNECTION_RESET|EMPTY_RESPONSE)`,
);
test.use({ expectedConsole: [provoked] });

const MB = 2 ** 20;
const largeBytes = (process.env.PRONGSAI_FULL ? 50 : 12) * MB;
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const readRequest = (request: Request): Buffer =>
  Buffer.concat([
    Buffer.from(`${request.url()} ${JSON.stringify(request.headers())}`),
    request.postDataBuffer() ?? Buffer.alloc(0),
  ]);

const saveFrom = async (page: Page): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'บันทึกลงเครื่องนี้' }).last().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

const newestId = async (desk: Parameters<typeof listOwn>[0], before: readonly string[]): Promise<string> => {
  const { rows } = await desk.database.client.execute('select id from complaint');
  return String(rows.find(({ id }) => !before.includes(String(id)))?.id);
};

const listIds = async (desk: Parameters<typeof listOwn>[0]): Promise<string[]> =>
  (await desk.database.client.execute('select id from complaint')).rows.map(({ id }) => String(id));

test('a photograph is cleaned before it leaves the browser; its original only where that was chosen, for a reason', async ({
  page,
  browser,
  office,
  desk,
}) => {
  const marker = 'MarkerInExif8d21c07f';
  const photo = await takePhoto(marker);
  expect(photo.includes(marker)).toBe(true);
  const before = await listIds(desk);
  const requests: Buffer[] = [];
  page.on('request', (request) => requests.push(readRequest(request)));

  await tellAndConfirm(page);
  const id = await newestId(desk, before);
  await openEvidence(page);
  await page
    .locator('#evidence-file')
    .setInputFiles({ name: 'somchai-7f3a91c2-ของฉัน.jpg', mimeType: 'image/jpeg', buffer: photo });
  await expect(page.locator('#evidence-preview canvas')).toBeVisible();
  await page.locator('#evidence-original').check();
  await page.locator('#evidence-send').click();
  await expect(sentNotice(page)).toContainText('ส่งรูปและต้นฉบับแล้ว');
  // Once more, the same: it is there already and is not told of twice.
  await page.locator('#evidence-file').setInputFiles({ name: 'again.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.locator('#evidence-send').click();
  await expect(sentNotice(page)).toContainText('ส่งรูปแล้ว');

  // A kind of photograph this browser cannot read by itself.
  await page.locator('#evidence-file').setInputFiles('tests/fixtures/photo.heic');
  await expect(page.locator('#evidence-preview canvas')).toHaveAttribute('width', '320');
  await shoot(page, 'evidence-heic');
  await page.locator('#evidence-send').click();
  await expect(sentNotice(page)).toContainText('ส่งรูปแล้ว');
  await expect(page.locator('#evidence-preview')).toHaveCount(0);

  expect(requests.filter((request) => request.includes('/evidence/chunk')).length).toBeGreaterThanOrEqual(4);
  expect(readFileSync('tests/fixtures/photo.heic').includes('MarkerInHeic5b7e20')).toBe(true);
  for (const text of [marker, 'MarkerInHeic5b7e20', 'somchai-7f3a91c2', 'ของฉัน.jpg']) {
    expect(findText(Object.fromEntries(requests.entries()), text)).toEqual([]);
    expect(findText(readKept(office), text)).toEqual([]);
  }

  const watched = await openCaseAs(browser, office, 'legal-officer', id);
  const pane = paneOf(watched.page);
  await expect(pane.locator('.message')).toHaveCount(2);
  await expect(pane).toContainText('ต้นฉบับเปิดได้หลังจากรับเรื่อง');
  await pane.getByRole('button', { name: 'เปิดเอกสาร ๑' }).click();
  await expect(pane.getByRole('img', { name: 'ภาพของเอกสาร ๑' })).toHaveAttribute('width', '1200');
  await expectClean(watched.page);
  await shoot(watched.page, 'evidence-office-open');
  const clean = await saveFrom(watched.page);
  expect(clean.name).toMatch(/^evidence-1(\.\w+)?$/);
  expect(clean.bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(clean.bytes.includes(marker)).toBe(false);

  await watched.page.getByRole('button', { name: 'รับเรื่องและออกเลขที่' }).click();
  const reason = pane.getByRole('textbox', { name: 'เหตุผลที่ต้องเปิดต้นฉบับ' });
  await reason.waitFor();
  await pane.getByRole('button', { name: 'บันทึกเหตุผลและเปิดต้นฉบับ' }).click();
  await expect(pane).toContainText('กรุณาพิมพ์ข้อความก่อนส่ง');
  await reason.fill('ตรวจวันที่ถ่าย');
  await pane.getByRole('button', { name: 'บันทึกเหตุผลและเปิดต้นฉบับ' }).click();
  await expect(pane.getByText('เปิดเอกสาร ๑ (ต้นฉบับ) เพราะ ตรวจวันที่ถ่าย')).toBeVisible();
  await expect(watched.page.getByRole('cell', { name: 'เปิดต้นฉบับของหลักฐาน' })).toBeVisible();
  await expect(pane.getByRole('img', { name: 'ภาพของเอกสาร ๑ (ต้นฉบับ)' })).toBeVisible();
  expect((await saveFrom(watched.page)).bytes.equals(photo)).toBe(true);
  await expectClean(watched.page);
  await shoot(watched.page, 'evidence-office-original');
  expect(watched.problems).toEqual([]);
  expect(findText(readKept(office), 'ตรวจวันที่ถ่าย')).toEqual([]);

  // What is stored is swapped for something else: it is named, not shown.
  await desk.database.client.execute('update evidence_chunk set file = zeroblob(length(file)) where position = 1');
  await pane.getByRole('button', { name: 'เก็บไฟล์นี้' }).first().click();
  await pane.getByRole('button', { name: 'เปิดเอกสาร ๑' }).click();
  await expect(pane).toContainText('ไฟล์ที่เก็บไว้ไม่ใช่ไฟล์ที่ผู้แจ้งส่ง');
});

/** Its port may be on loan for a moment: to a connection that somebody else made meanwhile. */
const startAgain = async (office: OfficeServer): Promise<void> => {
  for (let tries = 1; ; tries++) {
    try {
      return await office.start();
    } catch (error) {
      if (tries === 5) throw error;
      await office.kill();
    }
  }
};

test('a large file arrives whole though the connection is cut, the server dies and the tab is closed', async ({
  page,
  browser,
  office,
  desk,
}) => {
  const file = makeLargeFile(largeBytes);
  const before = await listIds(desk);
  const code = await tellAndConfirm(page);
  const id = await newestId(desk, before);
  await openEvidence(page);

  let chunks = 0;
  let stopAt = Number.POSITIVE_INFINITY;
  await page.route('**/api/voice/evidence/chunk', async (route) => {
    chunks += 1;
    if (chunks > stopAt) return;
    // Cut before it was sent; cut after it was stored; cut by the server's death.
    if (chunks === 4) return route.abort();
    if (chunks === 9) {
      await route.fetch();
      return route.abort();
    }
    if (chunks === 14) {
      await office.kill();
      await route.abort();
      return startAgain(office);
    }
    await route.continue();
  });
  await sendAsIs(page, file);
  await expect(page.locator('#evidence-state')).toContainText('สัญญาณหลุด');
  const countKept = async (): Promise<number> => {
    const question = { sql: 'select chunks from evidence where complaint_id = ?', args: [id] };
    const { rows } = await desk.database.client.execute(question);
    return rows.length === 1 ? Number(rows[0]?.chunks) : 0;
  };
  await expect.poll(countKept, { timeout: 120_000 }).toBeGreaterThan(20);
  stopAt = chunks;
  await expect.poll(() => chunks, { timeout: 60_000 }).toBeGreaterThan(stopAt);
  await page.close();

  const again = await browser.newPage({ baseURL: office.origin });
  let sentAgain = 0;
  again.on('request', (request) => {
    if (request.url().endsWith('/evidence/chunk')) sentAgain += 1;
  });
  await comeBack(again, code);
  await expect(again.locator('#evidence-news')).toContainText('มีไฟล์ส่งค้างไว้ 1 ไฟล์');
  const kept = await countKept();
  await sendAsIs(again, file);
  await expect(sentNotice(again)).toContainText('ส่งไฟล์แล้ว', { timeout: 240_000 });
  // Padded to the next megabyte, and what the seal adds.
  const all = Math.ceil((largeBytes + MB) / (256 * 1024)) + 1;
  expect(sentAgain).toBe(all - kept);
  await openThread(again, code);
  await expect(again.locator('#thread')).toContainText('ส่งหลักฐาน 1 ไฟล์');
  await again.close();

  const watched = await openCaseAs(browser, office, 'reviewer', id);
  await paneOf(watched.page).getByRole('button', { name: 'เปิดเอกสาร ๑' }).click();
  await expect(paneOf(watched.page)).toContainText('เปิดแล้ว ตรงกับไฟล์ที่ผู้แจ้งส่ง', { timeout: 120_000 });
  expect(hash((await saveFrom(watched.page)).bytes)).toBe(hash(readFileSync(file)));
  expect(watched.problems).toEqual([]);
});

for (const lang of ['th', 'en'] as const) {
  test(`no state has anything axe finds or scrolls sideways at 320 px: ${lang}`, async ({ page, office }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const look = (state: string) =>
      test.step(state, async () => {
        await expectClean(page);
        await expectNoSidewaysScroll(page);
        await shoot(page, `evidence-${lang}-${state}`);
      });
    const code = await tellAndConfirm(page, lang);
    await look('closed');
    await page.route('**/assets/evidence.js*', (route) => route.abort());
    await page.locator('#evidence-open').click();
    await page.locator('#evidence [role="alert"]').waitFor();
    await look('script-unreachable');
    await page.unroute('**/assets/evidence.js*');
    await openEvidence(page);
    await look('choose');
    await page.locator('#evidence-file').setInputFiles({ name: 'a', mimeType: 'audio/mpeg', buffer: Buffer.alloc(0) });
    await page.locator('#evidence-news [role="alert"]').waitFor();
    await look('refused');
    const photo = await takePhoto('x');
    await page.locator('#evidence-file').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.locator('#evidence-preview canvas').waitFor();
    await look('photo');
    await page.locator('#evidence-other').click();
    await page
      .locator('#evidence-file')
      .setInputFiles({ name: 'a.heic', mimeType: 'image/heic', buffer: Buffer.alloc(2_000_000, 7) });
    await page.locator('#evidence-send').waitFor();
    await look('as-is');
    await page.route('**/api/voice/evidence/chunk', (route) => route.abort());
    await page.locator('#evidence-send').click();
    const state = page.locator('#evidence-state');
    await expect(state).toContainText(lang === 'th' ? 'สัญญาณหลุด' : 'connection is lost');
    await look('unreachable');
    // Writing a message meanwhile leaves the upload where it is.
    await page.locator('#evidence-stop').click();
    await page.locator('#evidence-news [role="alert"]').waitFor();
    await look('stopped');
    await page.unroute('**/api/voice/evidence/chunk');

    await page.goto(`${office.origin}${lang === 'en' ? '/en' : ''}/voice/track`);
    await page.locator('#code').fill(code);
    await page.locator('#find button[type="submit"]').click();
    await openEvidence(page);
    await page.locator('#evidence-file').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.locator('#evidence-preview canvas').waitFor();
    await writeMessage(page, 'ข้อความระหว่างเลือกรูป');
    await page.locator('#problems [role="status"]').waitFor();
    await page.locator('#evidence-send').click();
    await sentNotice(page).waitFor();
    await look('sent');
  });
}
