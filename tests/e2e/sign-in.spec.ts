import { createClient } from '@libsql/client';
import { roles } from '../../lib/staff/policy';
import { expect, refusedStatus, signInAs, test } from '../helpers/office-test';

const alert = (page: import('@playwright/test').Page) => page.getByRole('alert').filter({ hasText: /./ });

for (const role of roles) {
  test(`the ${role} of the demonstration signs in, and the passphrase never leaves the browser`, async ({
    page,
    office,
  }) => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    const { passphrase } = await signInAs(page, office, role);
    await expect(page.locator('.office-user')).toContainText('สาธิต');
    for (const text of sent) expect(text).not.toContain(passphrase.slice(0, 9));
  });
}

test.describe('refusals', () => {
  test.use({ expectedConsole: [refusedStatus] });

  test('a wrong passphrase and an unknown name read alike, and what was typed stays', async ({ page, office }) => {
    const tryWith = async (userName: string) => {
      await page.goto(`${office.origin}/office/sign-in`);
      await page.locator('#userName').fill(userName);
      await page.locator('#passphrase').fill('aaaa-bbbb-cccc-dddd');
      await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
      const said = await alert(page).first().innerText();
      await expect(page.locator('#userName')).toHaveValue(userName);
      await expect(page.locator('#passphrase')).toHaveValue('aaaa-bbbb-cccc-dddd');
      return said;
    };
    expect(await tryWith('nitikorn')).toBe(await tryWith('nobody-of-this-name'));
  });

  test('an empty form says what is missing without asking the server', async ({ page, office }) => {
    await page.goto(`${office.origin}/office/sign-in`);
    await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
    await expect(page.getByText('กรุณากรอกชื่อผู้ใช้')).toBeVisible();
    await expect(page.getByText('กรุณากรอกรหัสผ่าน')).toBeVisible();
  });
});

test('a cookie copied before signing out opens nothing afterwards', async ({ page, office, browser }) => {
  await signInAs(page, office, 'executive');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
  await page.waitForURL(/sign-in/);
  const thief = await browser.newContext();
  await thief.addCookies(cookies);
  const stolen = await thief.newPage();
  await stolen.goto(`${office.origin}/office/measures`);
  await expect(stolen).toHaveURL(/sign-in/);
  await thief.close();
});

test('a session ended on the server is over at the next request', async ({ page, office }) => {
  await signInAs(page, office, 'executive');
  const database = createClient({ url: `file:${office.databasePath}` });
  await database.execute('delete from staff_session');
  database.close();
  await page.goto(`${office.origin}/office/measures`);
  await expect(page).toHaveURL(/sign-in/);
});

test('what a role may not see does not exist for it', async ({ page, office }) => {
  await signInAs(page, office, 'reviewer');
  const response = await page.request.get(`${office.origin}/office/survey`);
  expect(response.status()).toBe(404);
  await expect(page.getByRole('navigation').getByRole('link', { name: 'ความพึงพอใจ' })).toHaveCount(0);
});
