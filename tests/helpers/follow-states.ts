/** Everything a reporter can do on the follow-up page, one state after the other, as they come through it. */
import { expect, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { compose } from '@/db/statement';
import { complaint, complaintEvent } from '@/db/tables/complaints';
import type { Desk } from '@/lib/platform/desk';
import { addDays } from '@/lib/platform/iso-day';
import { acknowledgeWith, listOwn, type TestReaders } from './reader-directory';
import { openThread, tell, typeLastFour } from './voice-page';

export type Walk = { lang: 'th' | 'en'; hasScript: boolean };

type Look = (state: string) => Promise<void>;

const submit = (page: Page, form: string) => page.locator(`#${form} button[type="submit"]`).click();

const openAll = async (page: Page): Promise<void> => {
  // Each that is opened leaves the list.
  const closed = page.locator('details:not([open]) > summary');
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
};

const saved = (page: Page) => page.locator('#problems [role="status"]');
const refused = (page: Page) => page.locator('.error-summary');

/** Ends the complaint as the office does, so many days ago. */
export const closeDaysAgo = async (desk: Desk, readers: TestReaders, id: string, days: number): Promise<void> => {
  await acknowledgeWith(desk, readers.officer, id, { text: 'รับเรื่องแล้ว', state: 'fact-finding' });
  const happenedOn = addDays(desk.clock.today(), -days);
  await desk.database.write('close in the past', [
    compose.update(complaint).set({ state: 'closed', result: 'grounds' }).where(eq(complaint.id, id)),
    compose
      .insert(complaintEvent)
      .values({ complaintId: id, position: 90, kind: 'state-changed', state: 'closed', result: 'grounds', happenedOn }),
  ]);
};

export const secretContact = '081-999-4321';

/** From telling to the end of the code. Answers with the complaint's id. */
export const walkFollowing = async (
  page: Page,
  desk: Desk,
  readers: TestReaders,
  { lang, hasScript }: Walk,
  look: Look,
): Promise<{ id: string; code: string }> => {
  const before = (await listOwn(desk, readers.officer)).map(({ id }) => id);
  const code = await tell(page, { what: 'คำที่ผู้แจ้งเล่าไว้ทั้งหมดในเรื่องนี้', lang });
  const id = (await listOwn(desk, readers.officer)).find((entry) => !before.includes(entry.id))?.id ?? '';
  await typeLastFour(page, code.slice(-4));
  await page.locator('#contact').waitFor({ state: 'attached' });
  await openAll(page);
  await look('after the code');
  await submit(page, 'contact');
  await refused(page).waitFor();
  await openAll(page);
  await look('contact missing');
  await page.locator('#phone').fill(secretContact);
  await submit(page, 'contact');
  await saved(page).waitFor();
  await look('contact saved');

  const open = async () => {
    await openThread(page, code, { lang });
    await page.locator('#thread').waitFor();
    await openAll(page);
  };
  await open();
  await look('thread with everything open');
  await page.locator('#phone').fill('ก'.repeat(400));
  await submit(page, 'contact');
  await refused(page).waitFor();
  expect(await page.locator('#phone').inputValue()).toBe('ก'.repeat(400));
  await look('contact too long');
  await openAll(page);
  await submit(page, 'withdraw-contact');
  await saved(page).waitFor();
  await look('contact withdrawn');

  await openAll(page);
  await page.locator('#danger-detail').fill('พยานถูกตามถึงบ้าน');
  await submit(page, 'danger');
  await saved(page).waitFor();
  await expect(page.locator('#thread')).toContainText('พยานถูกตามถึงบ้าน');
  await look('danger said');

  await openAll(page);
  await submit(page, 'copy');
  await page.locator('#how-title').waitFor();
  await expect(page.locator('#stage')).toContainText('คำที่ผู้แจ้งเล่าไว้ทั้งหมดในเรื่องนี้');
  await look('copy');
  await submit(page, 'return');
  await page.locator('#thread').waitFor();

  await closeDaysAgo(desk, readers, id, 31);
  await open();
  await look('closed');
  await submit(page, 'rate');
  await refused(page).waitFor();
  await look('rating missing');
  await page.locator('input[name="rating"][value="4"]').check({ force: true });
  await submit(page, 'rate');
  await saved(page).waitFor();
  await expect(page.locator('#rate')).toHaveCount(0);
  await look('rated');
  for (const happened of ['none', 'moved']) {
    await page.locator(`input[name="happened"][value="${happened}"]`).check();
  }
  await page.locator('#check-in-detail').fill('หัวหน้าสั่งย้ายไปเฝ้าบ่อขยะ');
  await submit(page, 'check-in');
  await refused(page).waitFor();
  expect(await page.locator('#check-in-detail').inputValue()).toBe('หัวหน้าสั่งย้ายไปเฝ้าบ่อขยะ');
  await look('check-in contradicting');
  await page.locator('input[name="happened"][value="none"]').uncheck();
  await submit(page, 'check-in');
  await saved(page).waitFor();
  await expect(page.locator('#check-in')).toHaveCount(0);
  await expect(page.locator('#thread')).toContainText('บ่อขยะ');
  await look('check-in sent');

  await openAll(page);
  await submit(page, 'freeze');
  await page.locator('#freeze-for-good').waitFor();
  await look('freeze');
  await submit(page, 'return');
  await page.locator('#thread').waitFor();
  await openAll(page);
  await submit(page, 'freeze');
  await submit(page, 'freeze-for-good');
  await page.locator('.panel').waitFor();
  await look('frozen');
  if (hasScript) await page.goto('about:blank');
  await openThread(page, code, { lang });
  await refused(page).waitFor();
  await look('after the end');
  return { id, code };
};
