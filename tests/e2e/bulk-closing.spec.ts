/** A reader clears junk away: ticked in the table, confirmed once, told by the table afterwards. */
import { expectClean } from '../helpers/accessible';
import { expect, ownOffice } from '../helpers/office-test';
import { listOwn, openIntake, readCase } from '../helpers/reader-directory';
import { openPageOf, shoot, withDesk } from '../helpers/reader-pages';
import { fileComplaint } from '../helpers/sealed-complaints';

/** Its readers get keys of the test's own. */
const test = withDesk(ownOffice());

test('several complaints that are none are closed with one confirmation, unread ones cannot be ticked', async ({
  browser,
  office,
  desk,
}) => {
  const readers = await openIntake(desk);
  const ids: string[] = [];
  for (let filed = 0; filed < 4; filed++) {
    ids.push((await fileComplaint(desk, { told: { what: `ข้อความก่อกวน ${filed}` } })).id);
  }
  for (const id of ids.slice(0, 3)) await readCase(desk, readers.officer, id);

  const { page, problems } = await openPageOf(browser, office, 'legal-officer');
  await page.goto(`${office.origin}/office/complaints?state=received`);
  await page.getByText('ยุติหลายเรื่องที่ไม่มีมูล').click();
  const submit = page.getByRole('button', { name: 'ยุติเรื่องที่เลือก' });
  const boxOf = (id: string | undefined) => page.locator(`input[name="case"][value^="${id}"]`);
  await expect(boxOf(ids[3])).toHaveCount(0);

  await submit.click();
  await expect(page.locator('.field.is-wrong')).toContainText('เลือกเรื่องในตาราง');
  await boxOf(ids[0]).check();
  await boxOf(ids[1]).check();
  await submit.click();
  await expect(page.locator('.field.is-wrong')).toContainText('เพื่อยืนยัน');
  await expectClean(page);
  await shoot(page, 'bulk-1-ticked');
  await page.locator('#bulk-confirm').check();
  await submit.click();
  await expect(page.getByRole('status')).toContainText('ยุติแล้ว ๒ เรื่อง');
  await expect(boxOf(ids[0])).toHaveCount(0);
  await expect(boxOf(ids[2])).toHaveCount(1);
  await expectClean(page);
  await shoot(page, 'bulk-2-done');

  const closed = (await listOwn(desk, readers.officer)).filter(({ state }) => state === 'closed').map(({ id }) => id);
  expect(closed).toEqual(expect.arrayContaining(ids.slice(0, 2)));
  expect(closed).not.toContain(ids[2]);

  await page.goto(`${office.origin}/office/complaints?state=closed`);
  await expect(page.locator('tbody tr').filter({ hasText: 'ไม่ออกเลขที่' })).toHaveCount(2);
  await page.goto(`${office.origin}/office/complaints/${ids[0]}`);
  await expect(page.locator('h1')).toContainText('ยุติโดยไม่ออกเลขที่');
  await expect(page.locator('main')).toContainText('ไม่มีมูล');
  await expectClean(page);
  expect(problems).toEqual([]);
});
