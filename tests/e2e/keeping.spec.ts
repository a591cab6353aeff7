/**
 * How long a complaint is kept, as a reader meets it: its erase day and legal hold on the page of the case, and the
 * page of a case whose content is gone. On that day the office's own file of keys forgets it as well.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { composeBackupRecipient } from '../../lib/office/statements';
import { createSealingKeys, open } from '../../lib/vault/seal';
import { expectClean, expectNoSidewaysScroll } from '../helpers/accessible';
import { runCommand } from '../helpers/commands';
import { startOffice, testSecret } from '../helpers/office-server';
import { expect } from '../helpers/office-test';
import { test as base, openCaseAs, openPageOf, paneOf, shoot } from '../helpers/reader-pages';
import { fileComplaint } from '../helpers/sealed-complaints';

const backupFolder = mkdtempSync(path.join(tmpdir(), 'prongsai-keeping-'));

const test = base.extend<object, object>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixture's needs from this pattern
    async ({}, use) => {
      const office = await startOffice({ BACKUP_FOLDER: backupFolder });
      await use(office);
      await office.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.setTimeout(180_000);
test.afterAll(() => rmSync(backupFolder, { recursive: true, force: true }));

const statusOf = (page: Awaited<ReturnType<typeof openCaseAs>>['page'], text: string) =>
  page.getByRole('status').filter({ hasText: text });

test('a reader holds a complaint, lifts the hold, and finds it gone after its day, from the backups too', async ({
  browser,
  office,
  desk,
}) => {
  const filed = await fileComplaint(desk, { told: { what: 'เรื่องที่มีกำหนดทำลาย' } });
  const { page, problems } = await openCaseAs(browser, office, 'legal-officer', filed.id);
  await expect(page.locator('#hold-text')).toHaveCount(0);
  await page.getByRole('button', { name: 'รับเรื่องและออกเลขที่' }).click();
  await expect(statusOf(page, 'รับเรื่องแล้ว')).toBeVisible();
  await page.getByLabel('ยุติเรื่อง').check();
  await page.getByLabel('ผลการพิจารณา').selectOption('no-grounds');
  await page.getByLabel(/เข้าใจว่าเมื่อยุติเรื่องแล้ว/).check();
  await page.getByRole('button', { name: 'บันทึกสถานะ' }).click();
  await expect(page.locator('.summary').filter({ hasText: 'เก็บเนื้อหาถึง' })).toBeVisible();

  await page.getByRole('button', { name: 'ระงับการทำลาย' }).click();
  await expect(paneOf(page).getByText('กรุณาพิมพ์ข้อความก่อนส่ง')).toBeVisible();
  await expectClean(page);
  await page.locator('#hold-text').fill('ศาลปกครองขอเอกสาร คดี อ. ๑๒/๒๕๗๐');
  await page.getByRole('button', { name: 'ระงับการทำลาย' }).click();
  await expect(statusOf(page, 'ระงับการทำลายแล้ว')).toBeVisible();
  await expect(page.locator('.summary').filter({ hasText: 'ระงับไว้ ไม่ทำลาย' })).toBeVisible();
  const note = paneOf(page).locator('.message', { hasText: 'ระงับการทำลาย: ศาลปกครองขอเอกสาร' });
  await expect(note).toBeVisible();
  await expect(page.getByRole('cell', { name: 'ระงับการทำลายเนื้อหา' })).toBeVisible();
  await expectClean(page);
  await shoot(page, 'keeping-1-held');

  await page.locator('#hold-text').fill('คดีถึงที่สุดแล้ว');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await shoot(page, 'keeping-2-lifting-320');
  await page.getByRole('button', { name: 'ยกเลิกการระงับ' }).click();
  await expect(statusOf(page, 'ยกเลิกการระงับแล้ว')).toBeVisible();
  expect(problems).toEqual([]);
  await page.context().close();

  const paper = await createSealingKeys();
  await desk.database.write('print', [composeBackupRecipient(paper.recipient)]);
  const extra = { PRONGSAI_SECRET: testSecret, BACKUP_FOLDER: backupFolder };
  expect(await runCommand('backup', [], { databasePath: office.databasePath, extra })).toMatchObject({
    code: 0,
    err: '',
  });
  const wraps = path.join(backupFolder, 'wraps-latest.age');
  const readWraps = async (): Promise<string> => {
    const opened = await open(paper.identity, readFileSync(wraps));
    return opened.ok ? gunzipSync(opened.value).toString('utf8') : '';
  };
  expect(await readWraps()).toContain(filed.id);

  // The day has come: years pass in the database, and the office is started anew.
  await desk.database.client.execute(`update complaint set erase_on = '2026-01-01' where id = '${filed.id}'`);
  await office.kill();
  await office.start();
  const after = await openPageOf(browser, office, 'legal-officer');
  await after.page.goto(`${office.origin}/office/complaints/${filed.id}`);
  await expect(after.page.getByRole('heading', { name: 'เนื้อหาถูกทำลายแล้ว' })).toBeVisible();
  await expect(after.page.getByRole('heading', { level: 1 })).toHaveText(/เรื่องร้องเรียนเลขที่ [๐-๙]+\/[๐-๙]{4}/);
  await expect(after.page.getByRole('cell', { name: 'ทำลายเนื้อหาตามกำหนดเก็บรักษา' })).toBeVisible();
  await expect(after.page.locator('#unlock-passphrase')).toHaveCount(0);
  await expectClean(after.page);
  await shoot(after.page, 'keeping-3-erased');
  await after.page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(after.page);
  await shoot(after.page, 'keeping-4-erased-360');
  const told = await readWraps();
  expect(told).toContain('prongsai.wraps/1');
  expect(told).not.toContain(filed.id);
  // Midnight in Thailand.
  expect((statSync(wraps).mtime.getTime() + 7 * 3_600_000) % 86_400_000).toBe(0);
  expect(after.problems).toEqual([]);
  await after.page.context().close();

  // A reader who had nothing to do with it learns of it from no list.
  const other = await openPageOf(browser, office, 'reviewer');
  const answer = await other.page.goto(`${office.origin}/office/complaints/${filed.id}`);
  expect(answer?.status()).toBe(404);
  await other.page.context().close();
});

test('an office whose backup folder is gone is told so where it works, and works on', async ({
  browser,
  office,
  desk,
}) => {
  await desk.database.client.execute(`update office_setting set value = '0' where key = 'backup.erased'`);
  rmSync(backupFolder, { recursive: true, force: true });
  const { page, problems } = await openPageOf(browser, office, 'legal-officer');
  await page.goto(`${office.origin}/office/complaints`);
  await expect(page.getByText('เขียนไฟล์กุญแจสำรองไม่ได้')).toBeVisible();
  await expectClean(page);
  await shoot(page, 'keeping-5-folder-gone');
  expect(problems).toEqual([]);
  await page.context().close();
});
