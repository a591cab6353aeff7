/**
 * Passkeys of a reader, in a browser with a device that confirms: added beside the passphrase, used with one touch to
 * open a complaint, of no use once removed. What the device makes of the office's input leaves the browser nowhere.
 */
import type { Page } from '@playwright/test';
import { expectClean, expectNoSidewaysScroll } from '../helpers/accessible';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { expect as expectSoon, refusedStatus, signInAs, test } from '../helpers/office-test';
import { shoot } from '../helpers/reader-pages';
import { addPasskey, button, main, plugInDevice, unlockByPassphrase, words } from '../helpers/virtual-passkey';

const expect = expectSoon.configure({ timeout: 30_000 });
let office: OfficeServer;
test.beforeAll(async () => {
  office = await startOffice({}, 'localhost');
});
test.afterAll(() => office.close());

const goToKeys = (page: Page) => page.goto(`${office.origin}/office/keys`);

test.use({ expectedConsole: [refusedStatus] });

test('a reader adds a passkey, unlocks with one touch, and takes it away again', async ({ page }) => {
  test.setTimeout(120_000);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  // Whatever a page learns from a device, learnt by the test too, to look for it in what is sent.
  await page.addInitScript(() => {
    const seen: string[] = [];
    (globalThis as { secrets?: string[] }).secrets = seen;
    const ask = PublicKeyCredential.prototype.getClientExtensionResults;
    PublicKeyCredential.prototype.getClientExtensionResults = function () {
      const outputs = ask.call(this);
      const first = outputs.prf?.results?.first;
      if (first instanceof ArrayBuffer) seen.push(btoa(String.fromCharCode(...new Uint8Array(first))));
      return outputs;
    };
  });
  await plugInDevice(page);
  const { passphrase } = await signInAs(page, office, 'legal-officer');
  await goToKeys(page);
  await expect(main(page).getByText('ปลดล็อกกุญแจของท่านด้านบนก่อน จึงจะเพิ่มพาสคีย์ได้')).toBeVisible();
  await expect(button(page, words.unlock)).toHaveCount(0);
  await unlockByPassphrase(page, passphrase);

  await addPasskey(page, 'aaaa-bbbb-cccc-dddd');
  await expect(main(page).getByText('รหัสผ่านไม่ตรงกับที่ใช้เข้าสู่ระบบ')).toBeVisible();
  await expect(page.locator('#passkey-passphrase')).toHaveValue('aaaa-bbbb-cccc-dddd');
  await addPasskey(page, passphrase);
  await expect(main(page).getByText('เพิ่มพาสคีย์แล้ว')).toBeVisible();
  await expect(main(page).getByRole('rowheader', { name: 'พาสคีย์ที่ ๑' })).toBeVisible();
  await expectClean(page);
  await shoot(page, 'passkeys-1-added');

  await page.reload();
  await expect(button(page, words.unlock)).toBeVisible();
  await expectClean(page);
  await expectNoSidewaysScroll(page);
  await shoot(page, 'passkeys-2-locked');
  await button(page, words.unlock).click();
  await expect(main(page).getByText(words.unlocked)).toBeVisible();

  const secrets = await page.evaluate(() => (globalThis as { secrets?: string[] }).secrets ?? []);
  expect(secrets.length).toBeGreaterThan(0);
  const everything = sent.join('\n');
  expect(everything).toContain('reader-passkey-unlock');
  for (const secret of secrets) {
    expect(Buffer.from(secret, 'base64')).toHaveLength(32);
    const bytes = Buffer.from(secret, 'base64');
    for (const written of [secret, bytes.toString('base64url'), bytes.toString('hex')]) {
      expect(everything).not.toContain(written);
    }
  }
  expect(everything).not.toContain(passphrase);

  await button(page, 'นำพาสคีย์ที่ ๑ออก').click();
  await expect(main(page).getByText('นำพาสคีย์ออกแล้ว')).toBeVisible();
  await page.reload();
  await expect(page.locator('#unlock-passphrase')).toBeVisible();
  await expect(button(page, words.unlock)).toHaveCount(0);
  expect(office.readLog()).not.toMatch(/error|age1pq1/i);
});

test('a device that makes no keys, and one whose owner says no, are told plainly; nothing is kept', async ({
  page,
}) => {
  const { passphrase } = await signInAs(page, office, 'reviewer');
  await goToKeys(page);
  await unlockByPassphrase(page, passphrase);
  const unable = await plugInDevice(page, { makesKeys: false });
  await addPasskey(page, passphrase);
  await expect(main(page).getByText('เปิดกุญแจด้วยพาสคีย์ไม่ได้')).toBeVisible();
  await unable.remove();
  const refusing = await plugInDevice(page, { confirms: false });
  await addPasskey(page, passphrase);
  await expect(main(page).getByText('เครื่องยังไม่ได้ยืนยัน')).toBeVisible();
  await expect(main(page).getByText('ท่านยังไม่มีพาสคีย์')).toBeVisible();
  await expect(page.locator('#passkey-passphrase')).toHaveValue(passphrase);
  await expectClean(page);
  await refusing.remove();

  const device = await plugInDevice(page);
  await addPasskey(page, passphrase);
  await expect(main(page).getByText('เพิ่มพาสคีย์แล้ว')).toBeVisible();
  await device.setConfirming(false);
  await page.reload();
  await button(page, words.unlock).click();
  await expect(main(page).getByText('เครื่องยังไม่ได้ยืนยัน')).toBeVisible();
  await expectClean(page);
  // The passphrase stays a way in.
  await unlockByPassphrase(page, passphrase);
});
