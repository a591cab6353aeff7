/** A reader works a complaint from the queue to its end in the browser; what was told reaches the server sealed only. */
import { existsSync, readFileSync } from 'node:fs';
import { expectClean } from '../helpers/accessible';
import { expect } from '../helpers/office-test';
import {
  goToCase,
  openButtonOf,
  openCaseAs,
  openPageOf,
  paneOf,
  shoot,
  test,
  unlockOn,
  type WatchedPage,
} from '../helpers/reader-pages';
import { fileComplaint, writeAsReporter } from '../helpers/sealed-complaints';

test.setTimeout(180_000);

const marker = 'ความลับจากปากผู้แจ้ง';

const expectNothingLeft = ({ sent, problems }: WatchedPage, words: readonly string[]) => {
  expect(problems).toEqual([]);
  expect(sent.length).toBeGreaterThan(5);
  for (const request of sent) {
    const decoded = [...request.matchAll(/[\w-]{40,}/g)].map(([text]) => Buffer.from(text, 'base64url').toString());
    for (const word of words) {
      for (const seen of [request, decodeURIComponent(request.replace(/%(?![0-9A-Fa-f]{2})/g, '%25')), ...decoded]) {
        expect(seen.includes(word)).toBe(false);
      }
    }
  }
};

for (const role of ['legal-officer', 'reviewer'] as const) {
  test(`the ${role} opens, acknowledges, answers, notes, moves on and closes; nothing told leaves the browser in clear`, async ({
    browser,
    office,
    desk,
  }) => {
    const filed = await fileComplaint(desk, {
      told: {
        what: `${marker} เรียกเงินก่อนเซ็นรับงาน`,
        when: 'ต้นเดือน',
        witnesses: 'คนงานสองคน',
        posts: ['division:finance'],
      },
    });
    const watched = await openPageOf(browser, office, role);
    const { page } = watched;
    await page.goto(`${office.origin}/office`);
    await expect(page.locator('.key-figure').filter({ hasText: 'รอรับเรื่อง' })).toBeVisible();
    await goToCase(page, office.origin, filed.id);
    await expectClean(page);
    await shoot(page, `${role}-1-locked`);

    await unlockOn(page, office, role);
    await expect(openButtonOf(page)).toBeFocused();
    await shoot(page, `${role}-2-unlocked`);
    await openButtonOf(page).press('Enter');
    await expect(paneOf(page).getByText(marker)).toBeVisible();
    await expect(paneOf(page)).toContainText('กองคลัง');
    // In the order of the form, whatever order they were sealed in.
    const asked = await paneOf(page).locator('dt').allInnerTexts();
    expect(asked.slice(0, 3)).toEqual(['เกิดอะไรขึ้น', 'เมื่อใด', 'พยาน']);
    await expectClean(page);
    await shoot(page, `${role}-3-open`);

    await page.locator('#message-text').fill('รับเรื่องแล้ว จะตรวจเอกสารภายในสิบห้าวัน');
    await page.getByRole('button', { name: 'รับเรื่องและออกเลขที่' }).click();
    await expect(page.getByRole('status').filter({ hasText: /รับเรื่องแล้ว เลขที่ [๐-๙]+\/[๐-๙]{4}/ })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/เรื่องร้องเรียนเลขที่ [๐-๙]+\/[๐-๙]{4}/);
    await expect(paneOf(page).locator('.message')).toHaveCount(1);
    await expect(page.locator('#message-text')).toHaveValue('');
    await expectClean(page);
    await shoot(page, `${role}-4-acknowledged`);

    await page.getByRole('button', { name: 'ปิดผนึกและส่ง' }).click();
    await expect(paneOf(page).getByText('กรุณาพิมพ์ข้อความก่อนส่ง')).toBeVisible();
    await page.locator('#message-text').fill('ขอทราบวันที่ส่งมอบงาน');
    await page.getByRole('button', { name: 'ปิดผนึกและส่ง' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'ส่งถึงผู้แจ้งแล้ว' })).toBeVisible();
    await expect(paneOf(page).locator('.message', { hasText: 'ขอทราบวันที่ส่งมอบงาน' })).toContainText('(ท่าน)');

    await page.locator('#note-text').fill('เทียบสัญญากับใบตรวจรับ');
    await page.getByRole('button', { name: 'ปิดผนึกและบันทึก' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'เพิ่มบันทึกแล้ว' })).toBeVisible();
    await expect(paneOf(page).locator('.message', { hasText: 'เทียบสัญญากับใบตรวจรับ' })).toBeVisible();

    await page.getByRole('button', { name: 'บันทึกสถานะ' }).click();
    await expect(page.getByText('กรุณาเลือกสถานะใหม่')).toBeVisible();
    await page.getByLabel('ตรวจสอบข้อเท็จจริง').check();
    await page.getByRole('button', { name: 'บันทึกสถานะ' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'เปลี่ยนสถานะเป็น “ตรวจสอบข้อเท็จจริง” แล้ว' })).toBeVisible();
    await expect(page.locator('.summary .tag').filter({ hasText: 'ตรวจสอบข้อเท็จจริง' })).toBeVisible();

    await page.getByLabel('ยุติเรื่อง').check();
    await page.getByRole('button', { name: 'บันทึกสถานะ' }).click();
    await expect(page.getByText('กรุณาเลือกผลการพิจารณา')).toBeVisible();
    await page.getByLabel('ผลการพิจารณา').selectOption('grounds');
    await page.getByRole('button', { name: 'บันทึกสถานะ' }).click();
    await expect(page.getByText('กรุณาทำเครื่องหมายเพื่อยืนยันการยุติเรื่อง')).toBeVisible();
    await expectClean(page);
    await shoot(page, `${role}-5-closing`);
    await page.getByLabel(/เข้าใจว่าเมื่อยุติเรื่องแล้ว/).check();
    await page.getByRole('button', { name: 'บันทึกสถานะ' }).click();
    await expect(page.getByText('เรื่องนี้ยุติแล้ว เปลี่ยนสถานะไม่ได้')).toBeVisible();
    await expect(page.locator('.summary')).toContainText(['มีมูล', 'ดำเนินการแล้ว', marker]);
    await expectClean(page);
    await shoot(page, `${role}-6-closed`);

    await page.getByRole('button', { name: 'เก็บเนื้อหา' }).click();
    await expect(page.getByText(marker)).toHaveCount(0);
    const told = [marker, 'รับเรื่องแล้ว จะตรวจ', 'ขอทราบวันที่', 'เทียบสัญญา'];
    expectNothingLeft(watched, told);
    for (const file of [office.databasePath, `${office.databasePath}-wal`].filter(existsSync)) {
      const bytes = readFileSync(file);
      for (const word of told) expect(bytes.includes(word)).toBe(false);
    }
    for (const word of told) expect(office.readLog()).not.toContain(word);
    await page.context().close();
  });
}

test('what was typed by a stranger stays text, wherever it is shown', async ({ browser, office, desk }) => {
  const hostile = [
    '<img src=x onerror="alert(1)">',
    '</script><script>alert(2)</script>',
    '[กดที่นี่](javascript:alert(3)) javascript:alert(4)',
    '<a href="javascript:alert(5)">ดูหลักฐาน</a><style>body{display:none}</style>',
    '{{7*7}} ${7*7} &lt;b&gt; \u202eกลับทิศ',
  ];
  const filed = await fileComplaint(desk, {
    told: { what: hostile.join('\n'), who: hostile.join(' '), where: hostile.join(' '), witnesses: hostile.join('\n') },
  });
  await writeAsReporter(desk, filed, hostile.join('\n'));
  const watched = await openCaseAs(browser, office, 'legal-officer', filed.id);
  const { page } = watched;
  const typed = paneOf(page).locator('.typed');
  await expect(typed.first()).toBeVisible();
  expect(await typed.first().textContent()).toBe(hostile.join('\n'));
  expect(await paneOf(page).locator('.message .typed').textContent()).toBe(hostile.join('\n'));
  expect(await paneOf(page).locator('img, script, style, a, b, iframe').count()).toBe(0);
  await expect(page.locator('.office-bar')).toBeVisible();
  expectNothingLeft(watched, ['onerror', 'ดูหลักฐาน']);
  await page.context().close();
});

test('the content goes with reloading, locking, leaving and putting away; what was typed stays as long as the page', async ({
  browser,
  office,
  desk,
}) => {
  const filed = await fileComplaint(desk, { told: { what: `${marker} เรื่องที่สอง` } });
  const watched = await openPageOf(browser, office, 'legal-officer');
  const { page } = watched;
  const gone = () => expect(page.getByText(marker)).toHaveCount(0);
  const open = async () => {
    await openButtonOf(page).click();
    await expect(paneOf(page).getByText(marker)).toBeVisible();
  };
  await goToCase(page, office.origin, filed.id);
  await unlockOn(page, office, 'legal-officer');
  await open();

  await page.getByRole('button', { name: 'เก็บเนื้อหา' }).click();
  await gone();
  await open();

  await page.locator('#message-text').fill('ร่างที่ยังไม่ส่ง');
  await page.getByRole('button', { name: 'ล็อกกุญแจเดี๋ยวนี้' }).click();
  await gone();
  expect(await page.content()).not.toContain('ร่างที่ยังไม่ส่ง');
  await expect(page.getByText('ข้อความที่พิมพ์ค้างไว้ยังอยู่')).toBeVisible();
  await expectClean(page);
  await shoot(page, 'locked-with-draft');
  await unlockOn(page, office, 'legal-officer');
  await open();
  await expect(page.locator('#message-text')).toHaveValue('ร่างที่ยังไม่ส่ง');
  await page.locator('#message-text').fill('');

  // A link of ours keeps the key, not the content.
  await page.getByRole('navigation').getByRole('link', { name: 'เรื่องร้องเรียน' }).click();
  await page.waitForURL('**/office/complaints');
  await page.goBack();
  await expect(openButtonOf(page)).toBeVisible();
  await gone();
  await open();

  // What the browser may keep for the way back is empty before it is kept.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  expect(await page.content()).not.toContain(marker);
  await unlockOn(page, office, 'legal-officer');
  await open();

  await page.reload();
  await expect(page.locator('#unlock-passphrase')).toBeVisible();
  await gone();
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(marker);
  expectNothingLeft(watched, [marker, 'ร่างที่ยังไม่ส่ง']);
  await page.context().close();
});

test('at 320 px and with the keyboard alone a complaint can be opened and acknowledged', async ({
  browser,
  office,
  desk,
}) => {
  const filed = await fileComplaint(desk, { told: { what: `${marker} ${'ยาวมากไม่มีวรรค'.repeat(30)}` } });
  const watched = await openPageOf(browser, office, 'reviewer', { viewport: { width: 320, height: 640 } });
  const { page } = watched;
  const passphrase = office.signIns.find(({ role }) => role === 'reviewer')?.passphrase ?? '';
  const expectNoSidewaysScroll = async () =>
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
  const tabTo = async (isThere: () => Promise<boolean>) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await isThere()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('not reached with the Tab key');
  };
  const focused = (selector: string) => () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  await page.goto(`${office.origin}/office/complaints`);
  await expectNoSidewaysScroll();
  await shoot(page, 'queue-320');
  await tabTo(focused(`a[href="/office/complaints/${filed.id}"]`));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/office/complaints/${filed.id}`);
  await expectNoSidewaysScroll();
  await tabTo(focused('#unlock-passphrase'));
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(openButtonOf(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(paneOf(page).getByText(marker)).toBeVisible();
  await expectNoSidewaysScroll();
  await shoot(page, 'open-320');
  await tabTo(focused('#message-text'));
  await page.keyboard.type('ok');
  await tabTo(focused('form:has(#message-text) button'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'รับเรื่องแล้ว เลขที่' })).toBeVisible();
  await expectNoSidewaysScroll();
  await expectClean(page);
  expect(watched.problems).toEqual([]);
  await page.context().close();
});
