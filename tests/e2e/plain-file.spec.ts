/**
 * A photograph from a reporter without script, from the page after the code or from the follow-up page: the office reads
 * it as a clean copy, and what was planted in it stands in no byte that is kept. Refusals say what to do and keep nothing.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk } from '../../lib/platform/desk';
import { expectClean } from '../helpers/accessible';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { test as base, expect, refusedStatus } from '../helpers/office-test';
import { openPlainFiles } from '../helpers/plain-files';
import { countMarks } from '../helpers/planted-marks';
import { openDeskOf, openIntake } from '../helpers/reader-directory';
import { openThread, readKept, tell, typeLastFour } from '../helpers/voice-page';

let folder: string;
let desk: Desk;

/** An office whose temporary files go to a folder of this test's own. */
const test = base.extend<object, { office: OfficeServer }>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixture's needs from this pattern
    async ({}, use) => {
      folder = mkdtempSync(path.join(tmpdir(), 'prongsai-file-'));
      const office = await startOffice({ TMPDIR: folder });
      desk = await openDeskOf(office);
      await openIntake(desk);
      await use(office);
      desk.database.close();
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.describe.configure({ mode: 'serial' });
test.use({ javaScriptEnabled: false, expectedConsole: [refusedStatus] });

const fixture = (name: string) => path.join('tests', 'fixtures', 'evidence', name);

const sendFile = async (page: Page, name: string, ticks: readonly string[] = []) => {
  for (const tick of ticks) await page.locator(`#${tick}`).check();
  await page.locator('#file').setInputFiles(fixture(name));
  await page.getByRole('button', { name: 'ส่งไฟล์' }).click();
};

const listFiles = (root: string): string[] =>
  readdirSync(root).flatMap((entry) => {
    const name = path.join(root, entry);
    return !existsSync(name) ? [] : statSync(name).isDirectory() ? listFiles(name) : [name];
  });

const expectNoMarks = (office: OfficeServer) => {
  const temporary = Object.fromEntries(listFiles(folder).map((name) => [name, readFileSync(name)]));
  for (const [place, bytes] of Object.entries({ ...readKept(office), ...temporary })) {
    // Inflating a database byte by byte would take minutes; nothing of ours compresses.
    expect(
      ['Planted', 'ปลูกฝัง', 'exiftool-camera'].filter((word) => bytes.includes(word)),
      place,
    ).toEqual([]);
    expect(bytes.includes(Buffer.from('Planted', 'utf16le')), place).toBe(false);
  }
};

let code = '';

test('from the page after the code: sealed as a clean copy, named in the thread, its marks nowhere', async ({
  page,
  office,
}) => {
  code = await tell(page, { what: 'ถ่ายรูปใบเสร็จไว้ จะส่งให้ดู' });
  await typeLastFour(page, code.slice(-4));
  await expect(page.getByText('ไฟล์ผ่านเครื่องของเราก่อนปิดผนึก')).toBeVisible();
  await sendFile(page, 'exiftool-camera.jpg');
  await expect(page.getByRole('status')).toContainText('ส่งไฟล์แล้ว');
  await expect(page.locator('#thread .message')).toContainText('ส่งหลักฐาน 1 ไฟล์');
  await expectClean(page, { script: false });
  const [file, ...others] = await openPlainFiles(desk, code);
  expect(others).toEqual([]);
  expect(file?.description).toEqual({ name: 'file.jpg', type: 'image/jpeg' });
  expect(countMarks(file?.file ?? Buffer.from('Planted'))).toBe(0);
  expectNoMarks(office);
});

test('from the follow-up page: with the original, sealed apart', async ({ page, office }) => {
  await openThread(page, code);
  await sendFile(page, 'heif-enc.heic', ['keepOriginal']);
  await expect(page.locator('#thread .message').last()).toContainText('ส่งหลักฐาน 2 ไฟล์');
  expectNoMarks(office);
});

test('the same form sent again, by reloading its answer, adds nothing', async ({ page }) => {
  await openThread(page, code);
  await sendFile(page, 'pillow.png');
  await expect(page.locator('#thread .message')).toHaveCount(3);
  await page.reload();
  await expect(page.locator('#thread .message')).toHaveCount(3);
});

test.describe('refusals', () => {
  const cases: [string, string, string][] = [
    ['a document nobody asked to keep as it is', 'qpdf.pdf', 'ไฟล์นี้ไม่ใช่รูป'],
    ['a drawing with script', 'hand.svg', 'ไฟล์ชนิดนี้รับไม่ได้'],
    ['a picture that moves', 'gifsicle-moving.gif', 'ภาพเคลื่อนไหว'],
  ];
  for (const [what, name, sentence] of cases) {
    test(`${what}: says what to do, and keeps nothing`, async ({ page }) => {
      const before = (await openPlainFiles(desk, code)).length;
      await openThread(page, code);
      await sendFile(page, name, ['keepOriginal']);
      await expect(page.locator('.error-summary')).toContainText(sentence);
      await expect(page.locator('#keepOriginal')).toBeChecked();
      await expectClean(page, { script: false });
      expect((await openPlainFiles(desk, code)).length).toBe(before);
    });
  }

  test('nothing chosen', async ({ page }) => {
    await openThread(page, code);
    await page.getByRole('button', { name: 'ส่งไฟล์' }).click();
    await expect(page.locator('.error-summary')).toContainText('เลือกไฟล์ก่อนส่ง');
    await page.screenshot({ path: 'test-results/plain-file.png', fullPage: true });
  });

  test('a document kept as it is once that is asked for', async ({ page }) => {
    await openThread(page, code);
    await sendFile(page, 'qpdf.pdf', ['asItIs']);
    await expect(page.getByRole('status')).toContainText('ส่งไฟล์แล้ว');
    const newest = (await openPlainFiles(desk, code)).at(-1);
    expect(newest?.kind).toBe('as-is');
    expect(newest?.file.equals(readFileSync(fixture('qpdf.pdf')))).toBe(true);
  });
});
