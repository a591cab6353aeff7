import type { Page, Request } from '@playwright/test';
import type { Desk } from '../../lib/platform/desk';
import { expect, refusedStatus, test } from '../helpers/office-test';
import {
  acknowledgeWith,
  listOwn,
  openDeskOf,
  openIntake,
  readCase,
  type TestReaders,
} from '../helpers/reader-directory';
import {
  countComplaints,
  fillForm,
  findText,
  goOn,
  openThread,
  readCode,
  readKept,
  sendButton,
  tell,
  typeLastFour,
  writeMessage,
} from '../helpers/voice-page';

let desk: Desk;
let readers: TestReaders;

test.beforeAll(async ({ office }) => {
  desk = await openDeskOf(office);
  readers = await openIntake(desk);
});

test.afterAll(() => desk.database.close());

const marker = 'กล่องสีฟ้าใต้บันได-7c41f09b';

const listIds = async () => (await listOwn(desk, readers.reviewer)).map(({ id }) => id);

/** The id of the one complaint that came since `before`. */
const findNew = async (before: readonly string[]): Promise<string> => {
  const added = (await listIds()).filter((id) => !before.includes(id));
  expect(added).toHaveLength(1);
  return added[0] ?? '';
};

const wrongDigits = (code: string) => (code.endsWith('0000') ? '1111' : '0000');

/** The server gets the next request to `path`, and its answer is lost on the way back. */
const loseAnswer = async (page: Page, path: RegExp, posts: (request: Request) => boolean = () => true) => {
  let isLost = false;
  await page.route(path, async (route) => {
    if (isLost || !posts(route.request())) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort('aborted');
  });
};

for (const script of [true, false]) {
  test.describe(`script ${script ? 'on' : 'off'}`, () => {
    test.use({
      javaScriptEnabled: script,
      viewport: { width: 360, height: 740 },
      // One pattern: the runner reads a list of two as a fixture with its settings.
      expectedConsole: [new RegExp(`${refusedStatus.source}|net::ERR_ABORTED`)],
    });

    for (const lang of ['th', 'en'] as const) {
      test(`a complaint is told, answered by a reader, and the answer read and answered (${lang})`, async ({
        page,
      }) => {
        const before = await listIds();
        const code = await tell(page, { what: `ช่างเรียกเงินสองพันบาท ${lang}`, lang });
        await typeLastFour(page, wrongDigits(code));
        await expect(page.locator('.field.is-wrong #lastFour')).toBeVisible();
        await typeLastFour(page, code.slice(-4));
        await expect(page.locator('h1')).toContainText(lang === 'th' ? 'เรียบร้อยแล้ว' : 'All done');
        await expect(page.locator('main')).not.toContainText(code.slice(0, 4));

        const id = await findNew(before);
        const { opened } = await readCase(desk, readers.reviewer, id);
        expect(opened.answers.what).toBe(`ช่างเรียกเงินสองพันบาท ${lang}`);

        await openThread(page, code, { lang });
        await expect(page.locator('#thread .message')).toHaveCount(0);
        await acknowledgeWith(desk, readers.officer, id, { text: 'วันไหนครับ', state: 'need-more-information' });

        await openThread(page, code.replace(/(.{4})/g, '$1 '), { lang });
        await expect(page.locator('#thread .message-office')).toContainText('วันไหนครับ');
        await expect(page.locator('#thread .message')).toHaveCount(1);
        await writeMessage(page, 'วันจันทร์ตอนเช้า');
        await expect(page.locator('#thread .message')).toHaveCount(2);
        await expect(page.locator('#problems [role="status"]')).toBeVisible();
        await expect(page.locator('#text')).toHaveValue('');
        const { messages } = (await readCase(desk, readers.officer, id)).opened;
        expect(messages.entries.map(({ text }) => text)).toEqual(['วันไหนครับ', 'วันจันทร์ตอนเช้า']);
        expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
        expect(await page.context().cookies()).toEqual([]);
      });
    }

    test('a button pressed twice tells one complaint', async ({ page }) => {
      const before = await countComplaints(desk);
      await fillForm(page, { what: 'กดสองครั้งติดกันเร็ว ๆ' });
      await sendButton(page).dblclick();
      const code = await readCode(page);
      expect(await countComplaints(desk)).toBe(before + 1);
      await openThread(page, code);
      await expect(page.locator('#thread')).toBeVisible();
    });

    test('sent again after the first answer was lost it is one complaint, and its code opens it', async ({ page }) => {
      const before = await countComplaints(desk);
      await loseAnswer(
        page,
        script ? /\/api\/voice\/complaint$/ : /\/voice\/new$/,
        (request) => request.method() === 'POST',
      );
      await fillForm(page, { what: 'สัญญาณหลุดหลังส่ง' });
      await sendButton(page).click();
      if (script) await expect(page.locator('#problems [role="alert"]')).toBeVisible();
      await expect.poll(() => countComplaints(desk)).toBe(before + 1);
      await expect(page.locator('#what')).toHaveValue('สัญญาณหลุดหลังส่ง');
      await sendButton(page).click();
      const code = await readCode(page);
      expect(await countComplaints(desk)).toBe(before + 1);
      await openThread(page, code);
      await expect(page.locator('#thread')).toBeVisible();
    });

    test('a message sent twice, and again after a lost answer, stands in the thread once', async ({ page }) => {
      const code = await tell(page, { what: 'เรื่องที่จะเล่าต่อภายหลัง' });
      await openThread(page, code);
      await page.locator('#text').fill('กดสองครั้ง');
      await page.locator('#write button[type="submit"]').dblclick();
      await expect(page.locator('#thread .message')).toHaveCount(1);
      await loseAnswer(
        page,
        script ? /\/api\/voice\/message$/ : /\/voice\/track$/,
        (request) => request.method() === 'POST',
      );
      await writeMessage(page, 'สัญญาณหลุด');
      await expect(page.locator('#text')).toHaveValue('สัญญาณหลุด');
      if (script) await expect(page.locator('.error-summary')).toBeVisible();
      await page.locator('#write button[type="submit"]').click();
      await expect(page.locator('#thread .message')).toHaveCount(2);
      await expect(page.locator('#thread')).toContainText('สัญญาณหลุด');
    });

    test('what is refused says why and keeps every word', async ({ page }) => {
      // Everybody who could read it is named; that shows only when it is sent.
      const all = ['executive', 'not-sure', 'legal-office', 'none'];
      if (script) {
        await page.goto('/voice/new');
        await sendButton(page).click();
        await expect(page.locator('.error-summary li')).toHaveCount(1);
        await expect(page.locator('.error-summary')).toBeFocused();
        await page.locator('#category').selectOption('bribery');
        await goOn(page);
        for (const post of all) await page.locator(`input[name="posts"][value="${post}"]`).check();
        await sendButton(page).click();
        await expect(page.locator('.error-summary')).toContainText('พร้อมกับข้ออื่นไม่ได้');
        await page.locator('input[name="posts"][value="none"]').uncheck();
        await goOn(page);
        await page.locator('#what').fill('สั้น');
        await sendButton(page).click();
        await expect(page.locator('.field.is-wrong #what')).toHaveValue('สั้น');
      } else {
        await page.goto('/voice/new');
        await page.locator('#what').fill('สั้น');
        await page.locator('#where').fill('หน้าตลาด');
        await sendButton(page).click();
        await expect(page.locator('.error-summary li')).toHaveCount(3);
        await expect(page.locator('.error-summary')).toBeFocused();
        await expect(page.locator('#where')).toHaveValue('หน้าตลาด');
        await expect(page.locator('#answered')).toHaveAttribute('value', '2');
        await fillForm(page, { what: 'ทุกคนที่อ่านได้เกี่ยวข้อง', posts: all });
        await sendButton(page).click();
        await expect(page.locator('.error-summary li')).toHaveCount(1);
        await expect(page.locator('#what')).toHaveValue('ทุกคนที่อ่านได้เกี่ยวข้อง');
      }
    });

    test('a code that cannot be right, or finds nothing, is told apart in words and stays in its field', async ({
      page,
    }) => {
      for (const [typed, word] of [
        ['12a4', 'มีแต่ตัวเลข'],
        ['1234', '20 ตัว'],
        ['๑๒๓๔ ๕๖๗๘ ๙๐๑๒ ๓๔๕๖ ๗๘๙๒', 'ตัวผิด'],
        ['0000 0000 0000 0000 0000', 'ไม่พบเรื่อง'],
      ] as const) {
        await openThread(page, typed);
        await expect(page.locator('.error-summary')).toContainText(word);
        await expect(page.locator('#code')).toHaveValue(typed);
      }
    });

    test('what is typed is in no byte the office keeps', async ({ page, office }) => {
      const code = await tell(page, { what: `เงินอยู่ใน${marker}` });
      await openThread(page, code);
      await writeMessage(page, `ย้ายจาก${marker}แล้ว`);
      await expect(page.locator('#thread')).toContainText(marker);
      expect(findText(readKept(office), marker)).toEqual([]);
      expect(findText(readKept(office), code)).toEqual([]);
      // The search itself finds what is there.
      expect(
        findText({ row: Buffer.from(JSON.stringify({ a: Buffer.from(`x${marker}`).toString('base64') })) }, marker),
      ).toEqual(['row']);
    });
  });
}

test.describe('script on', () => {
  const collect = (page: Page): { sent: Record<string, Buffer>; addresses: string[] } => {
    const found = { sent: {} as Record<string, Buffer>, addresses: [] as string[] };
    page.on('request', (request) => {
      found.addresses.push(request.url());
      const body = request.postDataBuffer();
      if (body) found.sent[`${Object.keys(found.sent).length} ${request.url()}`] = body;
    });
    return found;
  };

  test('neither what is typed nor the code is in any request', async ({ page }) => {
    const { sent, addresses } = collect(page);
    const code = await tell(page, { what: `เงินอยู่ใน${marker}` });
    await typeLastFour(page, code.slice(-4));
    await openThread(page, code);
    await writeMessage(page, `ย้ายจาก${marker}แล้ว`);
    await expect(page.locator('#thread')).toContainText(marker);
    expect(Object.keys(sent).some((name) => name.endsWith('/api/voice/complaint'))).toBe(true);
    expect(Object.keys(sent).some((name) => name.endsWith('/api/voice/message'))).toBe(true);
    for (const secret of [marker, code]) {
      expect(findText(sent, secret)).toEqual([]);
      expect(findText({ addresses: Buffer.from(addresses.join('\n')) }, secret)).toEqual([]);
    }
  });

  test.describe('with the scripts blocked', () => {
    test.use({ expectedConsole: [/Failed to load resource: net::ERR_FAILED/] });

    for (const [what, pattern] of [
      ['both', /\/assets\/.*\.js/],
      ['the one that seals', /\/assets\/(seal|track)\.js/],
    ] as const) {
      test(`nothing typed leaves the page, and the spare page is offered (${what})`, async ({ page }) => {
        await page.route(pattern, (route) => route.abort());
        const { sent } = collect(page);
        await fillForm(page, { what: `เงินอยู่ใน${marker}`, isUnscripted: true });
        for (const field of ['when', 'where', 'toldElsewhere']) {
          await page.locator(`#${field}`).fill(marker);
          await page.locator(`#${field}`).press('Enter');
        }
        await expect(sendButton(page)).toHaveCount(0);
        await expect(page.locator('#waiting a')).toHaveAttribute('href', '/voice/new/plain');
        await page.waitForTimeout(300);
        expect(findText(sent, marker)).toEqual([]);
        expect(new URL(page.url()).pathname).toBe('/voice/new');
        await page.goto('/voice/track');
        await expect(page.locator('form#find')).toHaveCount(0);
        await expect(page.locator('#waiting a')).toHaveAttribute('href', '/voice/track/plain');
      });
    }

    test('the spare pages do the whole of it', async ({ page }) => {
      await page.route(/\/assets\/(seal|track)\.js/, (route) => route.abort());
      const code = await tell(page, { what: 'ส่งจากหน้าสำรอง', isSpare: true });
      await typeLastFour(page, code.slice(-4));
      await openThread(page, code, { isSpare: true });
      await writeMessage(page, 'เล่าเพิ่มจากหน้าสำรอง');
      await expect(page.locator('#thread')).toContainText('เล่าเพิ่มจากหน้าสำรอง');
    });
  });

  test('a list of readers that somebody changed is refused, and the words stay', async ({ page }) => {
    await page.route('**/api/voice/directory', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('\\"isOutside\\":false', '\\"isOutside\\":true'),
      });
    });
    const before = await countComplaints(desk);
    await fillForm(page, { what: 'ใครแก้รายชื่อผู้อ่าน' });
    await sendButton(page).click();
    await expect(page.locator('#problems [role="alert"]')).toContainText('รายชื่อผู้มีสิทธิเปิดอ่านไม่ถูกต้อง');
    await expect(page.locator('#what')).toHaveValue('ใครแก้รายชื่อผู้อ่าน');
    expect(await countComplaints(desk)).toBe(before);
  });
});
