/**
 * Readers' keys in real browsers: an office without any gets two readers who make keys, compare and sign; the key lives
 * in its Worker alone and ends with the page; a directory changed behind the readers' backs is refused.
 */
import { type Client, createClient } from '@libsql/client';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type Directory, readDirectory, signDirectory, writeDirectory } from '../../lib/vault/directory';
import { createReaderIdentity } from '../../lib/vault/reader-identity';
import { expectClean, expectNoSidewaysScroll } from '../helpers/accessible';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { expect as expectSoon, refusedStatus, signInAs, test } from '../helpers/office-test';

/** Keys are stretched and sealed in the browser, which takes its time on a busy machine. */
const expect = expectSoon.configure({ timeout: 30_000 });

const withDatabase = async <T>(office: OfficeServer, use: (database: Client) => Promise<T>): Promise<T> => {
  const database = createClient({ url: `file:${office.databasePath}` });
  try {
    return await use(database);
  } finally {
    database.close();
  }
};

const forgetKeys = (office: OfficeServer) =>
  withDatabase(office, async (database) => {
    for (const table of ['reader_directory', 'directory_proposal', 'reader_wrap', 'reader_key']) {
      await database.execute(`delete from ${table}`);
    }
  });

const readStored = (office: OfficeServer): Promise<Directory> =>
  withDatabase(office, async (database) => {
    const { rows } = await database.execute('select content from reader_directory order by number desc limit 1');
    const read = readDirectory(new TextEncoder().encode(String(rows[0]?.content)));
    if (!read.ok) throw new Error('damaged');
    return read.value;
  });

const storeDirectory = (office: OfficeServer, directory: Directory) =>
  withDatabase(office, (database) =>
    database.execute({
      sql: 'update reader_directory set content = ? where number = ?',
      args: [writeDirectory(directory), directory.number],
    }),
  );

const expectSound = async (page: Page) => {
  await expectClean(page);
  await expectNoSidewaysScroll(page);
};

const main = (page: Page) => page.locator('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });
const toKeys = async (page: Page) => {
  await page.getByRole('navigation').getByRole('link', { name: 'กุญแจ', exact: true }).click();
  await expect(main(page).getByRole('heading', { level: 1, name: 'กุญแจ' })).toBeVisible();
};

const unlock = async (page: Page, passphrase: string) => {
  await page.locator('#unlock-passphrase').fill(passphrase);
  await button(page, 'ปลดล็อก').click();
  await expect(main(page).getByText('กุญแจของท่านเปิดอยู่')).toBeVisible();
};

type Reader = { page: Page; passphrase: string; sent: string[]; rescueCode: string };

const signInReader = async (browser: Browser, office: OfficeServer, role: 'legal-officer' | 'reviewer') => {
  const context = await browser.newContext({ locale: 'th-TH', timezoneId: 'Asia/Bangkok' });
  const page = await context.newPage();
  const sent: string[] = [];
  context.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  const { passphrase } = await signInAs(page, office, role);
  return { page, passphrase, sent };
};

/** Makes keys from the key page, by way of the rescue sheet. */
const makeKeys = async (page: Page, passphrase: string): Promise<string> => {
  await main(page).getByRole('link', { name: 'สร้างกุญแจของฉัน' }).click();
  await page.locator('#passphrase').fill(passphrase);
  await button(page, 'สร้างกุญแจ').click();
  const rescueCode = (await page.locator('#rescue-code').innerText()).replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1-');
  expect(rescueCode).toMatch(/^[0-9a-z]{4}(-[0-9a-z]{4}){5}$/);
  await page.locator('#typed').fill('0000');
  await button(page, 'พิมพ์ใบแล้ว เก็บกุญแจ').click();
  await expect(main(page).getByText('ไม่ตรงกับกลุ่มสุดท้ายบนใบ')).toBeVisible();
  await page.locator('#typed').fill(rescueCode.slice(-4).toUpperCase());
  await button(page, 'พิมพ์ใบแล้ว เก็บกุญแจ').click();
  await expect(main(page).getByText('เก็บกุญแจแล้ว', { exact: true })).toBeVisible();
  return rescueCode;
};

const isFormShown = async (office: OfficeServer): Promise<boolean> =>
  (await (await fetch(`${office.origin}/voice/new`)).text()).includes('<textarea');

test.describe('an office without keys', () => {
  let bare: OfficeServer;
  test.beforeAll(async () => {
    bare = await startOffice();
    await forgetKeys(bare);
  });
  test.afterAll(() => bare.close());

  test('two readers make keys, compare, sign, and the intake opens; nothing secret is ever sent', async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    expect(await isFormShown(bare)).toBe(false);
    const readers: Reader[] = [];
    for (const role of ['legal-officer', 'reviewer'] as const) {
      const { page, passphrase, sent } = await signInReader(browser, bare, role);
      await toKeys(page);
      await expect(main(page).getByText('ยังไม่เปิดรับเรื่องร้องเรียน')).toBeVisible();
      await expectSound(page);
      readers.push({ page, passphrase, sent, rescueCode: await makeKeys(page, passphrase) });
      await main(page).getByRole('status').getByRole('link', { name: 'กลับหน้ากุญแจ' }).click();
      // Going from page to page keeps the key open.
      await expect(main(page).getByText('กุญแจของท่านเปิดอยู่')).toBeVisible();
    }
    const [officer, reviewer] = readers as [Reader, Reader];

    await officer.page.reload();
    await unlock(officer.page, officer.passphrase);
    await button(officer.page, 'เสนอทะเบียนฉบับใหม่').click();
    await expect(main(officer.page).getByText('ร่างทะเบียนฉบับที่ ๑ รอลงลายเซ็น')).toBeVisible();
    await expectSound(officer.page);
    await reviewer.page.reload();
    await unlock(reviewer.page, reviewer.passphrase);
    const digits = /^\d{5}( \d{5}){5}$/;
    await expect(officer.page.locator('#proposal-fingerprint')).toHaveText(digits);
    await expect(reviewer.page.locator('#proposal-fingerprint')).toHaveText(digits);
    const fingerprint = await officer.page.locator('#proposal-fingerprint').innerText();
    expect(await reviewer.page.locator('#proposal-fingerprint').innerText()).toBe(fingerprint);

    await button(officer.page, 'ตัวเลขตรงกันทุกบรรทัด ลงลายเซ็น').click();
    await expect(main(officer.page).getByText('ท่านลงลายเซ็นแล้ว')).toBeVisible();
    expect(await isFormShown(bare)).toBe(false);
    await button(reviewer.page, 'ตัวเลขตรงกันทุกบรรทัด ลงลายเซ็น').click();
    await expect(main(reviewer.page).getByText('เปิดรับเรื่องร้องเรียนอยู่')).toBeVisible();
    await expect(main(reviewer.page).getByText('ทะเบียนตรวจในเครื่องนี้แล้ว')).toBeVisible();
    await expect(main(reviewer.page).getByText(fingerprint)).toBeVisible();
    await expectSound(reviewer.page);
    expect(await isFormShown(bare)).toBe(true);

    for (const { sent, passphrase, rescueCode, page } of readers) {
      const everything = sent.join('\n').toLowerCase();
      expect(everything).toContain('reader-save-keys');
      expect(everything).not.toContain(passphrase.slice(0, 9));
      expect(everything).not.toContain(passphrase.replaceAll('-', ''));
      expect(everything).not.toContain(rescueCode.slice(0, 9));
      expect(everything).not.toContain('age-secret-key');
      await page.context().close();
    }
    expect(bare.readLog()).not.toMatch(/age1pq1|error/i);
  });
});

test.describe('a reader of the demonstration', () => {
  const openKeys = async (page: Page, office: OfficeServer) => {
    const { passphrase } = await signInAs(page, office, 'legal-officer');
    await toKeys(page);
    await unlock(page, passphrase);
    return passphrase;
  };

  test.describe('with a wrong passphrase', () => {
    test('is told so, keeps what was typed, and is no further', async ({ page, office }) => {
      await signInAs(page, office, 'legal-officer');
      await toKeys(page);
      await page.locator('#unlock-passphrase').fill('aaaa-bbbb-cccc-dddd');
      await button(page, 'ปลดล็อก').click();
      await expect(main(page).getByText('รหัสผ่านไม่ตรงกับกุญแจ')).toBeVisible();
      await expect(page.locator('#unlock-passphrase')).toHaveValue('aaaa-bbbb-cccc-dddd');
      await expectSound(page);
    });
  });

  test('unlocks; reloading, the button and ten idle minutes lock again', async ({ page, office }) => {
    await page.clock.install();
    const passphrase = await openKeys(page, office);
    await page.reload();
    await expect(page.locator('#unlock-passphrase')).toBeVisible();
    await unlock(page, passphrase);
    await button(page, 'ล็อกกุญแจเดี๋ยวนี้').click();
    await expect(page.locator('#unlock-passphrase')).toHaveValue('');
    await unlock(page, passphrase);
    await page.clock.fastForward('09:00');
    await expect(main(page).getByText('กุญแจของท่านเปิดอยู่')).toBeVisible();
    await page.clock.fastForward('01:30');
    await expect(main(page).getByText('ล็อกกุญแจให้แล้ว')).toBeVisible();
    await expectSound(page);
  });

  test('has the key in a Worker that reaches no address', async ({ page, office }) => {
    const started = page.waitForEvent('worker', (worker) => worker.url().includes('/assets/key-worker.js'));
    await openKeys(page, office);
    const worker = await started;
    const answer = await page.request.get(worker.url());
    expect(answer.headers()['content-security-policy']).toBe("default-src 'none'");
    const reach = await worker.evaluate(async (origin) => {
      const failed = (how: Promise<unknown>) =>
        how.then(
          () => 'reached',
          () => 'refused',
        );
      return Promise.all([
        failed(fetch(`${origin}/api/health`)),
        failed(import(`${origin}/assets/exit.js`)),
        failed(
          new Promise((resolve, reject) => {
            const socket = new WebSocket(origin.replace('http', 'ws'));
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
        ),
      ]);
    }, office.origin);
    expect(reach).toEqual(['refused', 'refused', 'refused']);
  });

  test('gets nothing of the pages of keys as another role', async ({ page, office }) => {
    await signInAs(page, office, 'administrator');
    for (const path of ['', '/new', '/recovery', '/backup']) {
      expect((await page.request.get(`${office.origin}/office/keys${path}`)).status()).toBe(404);
    }
    await expect(page.getByRole('navigation').getByRole('link', { name: 'กุญแจ', exact: true })).toHaveCount(0);
  });
});

test.describe('papers for the safe', () => {
  test('recovery sheets are shown once and wait for two signatures; the backup sheet is typed back', async ({
    page,
    office,
  }) => {
    test.setTimeout(120_000);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await signInAs(page, office, 'legal-officer');
    await toKeys(page);
    await main(page).getByRole('link', { name: 'ทำใบกู้คืน' }).click();
    await page.locator('#holder-0').fill('ปลัดองค์การบริหารส่วนตำบล');
    await page.locator('#holder-1').fill('ผู้สอบทานภายนอก');
    await button(page, 'สร้างและแสดงใบกู้คืน').click();
    await expect(main(page).getByText('อย่างน้อยหนึ่งคนอยู่นอกสายบังคับบัญชา')).toBeVisible();
    await page.locator('#outside-1').check();
    await button(page, 'สร้างและแสดงใบกู้คืน').click();
    await expect(main(page).locator('pre')).toContainText('-----BEGIN AGE ENCRYPTED FILE-----');
    await expect(main(page).locator('.page-break')).toHaveCount(2);
    await expectSound(page);
    await button(page, 'เสนอทะเบียนที่มีกุญแจกู้คืนนี้').click();
    await expect(main(page).getByText('กรุณาตรวจใบที่พิมพ์ แล้วทำเครื่องหมาย')).toBeVisible();
    await page.locator('#printed').check();
    await button(page, 'เสนอทะเบียนที่มีกุญแจกู้คืนนี้').click();
    await expect(main(page).getByText('กุญแจกู้คืนชุดใหม่')).toBeVisible();
    await button(page, 'ถอนร่างนี้').click();
    await expect(main(page).getByText('ทะเบียนตรงกับกุญแจที่มีอยู่แล้ว')).toBeVisible();

    await main(page).getByRole('link', { name: 'ทำใบกุญแจสำเนาสำรอง' }).click();
    await button(page, 'สร้างและแสดงใบ').click();
    const identity = (await page.locator('#backup-identity').innerText()).replace(/\s/g, '');
    expect(identity).toMatch(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]+$/);
    await expectSound(page);
    await page.locator('#typed').fill(identity.slice(-8));
    await button(page, 'พิมพ์ใบแล้ว ใช้กุญแจนี้').click();
    await expect(main(page).getByText('ใช้กุญแจสำเนาสำรองนี้แล้ว')).toBeVisible();
    expect(sent.join('\n')).not.toMatch(/AGE-SECRET-KEY/i);
    const stored = await withDatabase(office, (database) =>
      database.execute("select value from office_setting where key = 'backup.recipient'"),
    );
    expect(String(stored.rows[0]?.value)).toMatch(/^age1pq1/);
  });
});

test.describe('a directory changed behind the readers’ backs', () => {
  test.use({ expectedConsole: [refusedStatus] });
  let tampered: OfficeServer;
  let context: BrowserContext;
  let page: Page;
  let original: Directory;
  test.beforeAll(async ({ browser }) => {
    tampered = await startOffice();
    context = await browser.newContext({ locale: 'th-TH', timezoneId: 'Asia/Bangkok' });
    page = await context.newPage();
    await signInAs(page, tampered, 'legal-officer');
    await toKeys(page);
    await expect(main(page).getByText('ทะเบียนตรวจในเครื่องนี้แล้ว')).toBeVisible();
    original = await readStored(tampered);
  });
  test.afterAll(async () => {
    await context.close();
    await tampered.close();
  });

  const stranger = async () => {
    const identity = await createReaderIdentity();
    const keys = { recipient: identity.sealing.recipient, publicKey: identity.signing.publicKey };
    return { keys, signing: identity.signing };
  };
  const expectRefused = async (word: string) => {
    await page.reload();
    await expect(main(page).getByText('เครื่องนี้ไม่ยอมรับทะเบียน')).toBeVisible();
    await expect(main(page).getByText(word)).toBeVisible();
  };

  test('by swapping a reader’s keys is refused, and takes no complaint', async () => {
    const { keys } = await stranger();
    const readers = original.readers.map((reader) => (reader.isOutside ? { ...reader, ...keys } : reader));
    await storeDirectory(tampered, { ...original, readers });
    await expectRefused('directory:forged');
    await expect(main(page).getByText('ตรวจลายเซ็นไม่ผ่าน')).toBeVisible();
    expect(await isFormShown(tampered)).toBe(false);
    await expectSound(page);
  });

  test('by adding a reader is refused', async () => {
    const { keys } = await stranger();
    const [first] = original.readers;
    if (!first) throw new Error('no reader');
    await storeDirectory(tampered, {
      ...original,
      readers: [...original.readers, { ...first, person: 'spy', ...keys }],
    });
    await expectRefused('directory:forged');
    expect(await isFormShown(tampered)).toBe(false);
  });

  test('as a whole, signed by keys of the attacker’s own, is refused by the browser that knew the true one', async () => {
    const made = await Promise.all(original.readers.map(async (reader) => ({ reader, ...(await stranger()) })));
    const content = { ...original, readers: made.map(({ reader, keys }) => ({ ...reader, ...keys })) };
    const signatures = made.map(({ reader, signing }) => signDirectory(content, reader.person, signing));
    await storeDirectory(tampered, { ...content, signatures });
    await expectRefused('directory:replaced');
  });

  test('put back as it was is accepted again', async () => {
    await storeDirectory(tampered, original);
    await page.reload();
    await expect(main(page).getByText('ทะเบียนตรวจในเครื่องนี้แล้ว')).toBeVisible();
    expect(await isFormShown(tampered)).toBe(true);
  });
});
