/**
 * The complaint form: one question at a time with script, one page without; ordinary grievances shown out; hearing it
 * read aloud; inside the LINE app; in browsers that cannot seal.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk } from '../../lib/platform/desk';
import { expectClean, expectNoSidewaysScroll } from '../helpers/accessible';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { expect, refusedStatus, test } from '../helpers/office-test';
import { listOwn, openDeskOf, openIntake, readCase, type TestReaders } from '../helpers/reader-directory';
import { countComplaints, fillForm, goOn, readCode, readStep, sendButton, tell } from '../helpers/voice-page';

let desk: Desk;
let readers: TestReaders;

test.beforeAll(async ({ office }) => {
  desk = await openDeskOf(office);
  readers = await openIntake(desk);
});

test.afterAll(() => desk.database.close());

const more = {
  who: 'ช่างคนหนึ่ง',
  where: 'หน้าห้องช่าง',
  witnesses: 'คนที่รอคิวสองคน',
  whoElseKnows: 'คนทั้งหมู่บ้าน',
};
const what = 'ช่างเรียกเงินสองพันบาทก่อนเซ็นรับงาน';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const historyLength = (page: Page) => page.evaluate(() => history.length);

for (const [lang, width] of [
  ['th', 360],
  ['en', 1366],
] as const) {
  test.describe(`${lang}, ${width} px`, () => {
    test.use({ viewport: { width, height: 740 } });

    test('every step has its number, its heading and one way on, and nothing is lost on the way back', async ({
      page,
    }) => {
      const before = new Set((await listOwn(desk, readers.officer)).map(({ id }) => id));
      await page.goto(lang === 'en' ? '/en/voice/new' : '/voice/new');
      await sendButton(page).waitFor();
      const [entries, address] = [await historyLength(page), page.url()];
      const seen: string[] = [];
      await fillForm(page, { what, posts: ['division:public-works'], more, lang }, async (step) => {
        seen.push(step);
        await expect(page.locator('.step:visible')).toHaveCount(1);
        await expect(sendButton(page)).toHaveCount(1);
        await expectNoSidewaysScroll(page);
        const heading = await focused(page);
        if (step === 'review') expect(heading).toMatch(lang === 'th' ? /อ่านอีกครั้ง/ : /once more/);
        else
          expect(heading).toContain(lang === 'th' ? `ข้อ ${seen.length + 1} จาก 6` : `Question ${seen.length + 1} of 6`);
      });
      expect(seen).toEqual(['posts', 'what', 'details', 'proof', 'you', 'review']);
      // Everything that was answered is there to be read again, in the page's own words.
      const review = page.locator('#review');
      for (const text of [what, ...Object.values(more), lang === 'th' ? 'กองช่าง' : 'Public works division']) {
        await expect(review).toContainText(text);
      }
      await expect(page.locator('#answered')).toHaveAttribute('value', '4');

      // All the way back and forth.
      for (let steps = 0; steps < 6; steps += 1) await page.locator('[data-back]').click();
      expect(await readStep(page)).toBe('category');
      for (let steps = 0; steps < 6; steps += 1) await goOn(page);
      await expect(review).toContainText(more.whoElseKnows);
      // Changing one answer leads to its question, and on from there.
      await review.locator('a[href="#where"]').click();
      await expect(page.locator('#where')).toBeFocused();
      await page.locator('#where').fill('หลังตลาด');
      for (let steps = 0; steps < 3; steps += 1) await goOn(page);
      await expect(review).toContainText('หลังตลาด');
      expect([await historyLength(page), page.url()]).toEqual([entries, address]);

      await sendButton(page).click();
      await readCode(page);
      await page.locator('#stronger summary').click();
      await expect(page.locator('#stronger li')).toHaveCount(4);
      await expectClean(page);
      const id = (await listOwn(desk, readers.officer)).find((one) => !before.has(one.id))?.id ?? '';
      const { opened } = await readCase(desk, readers.officer, id);
      expect(opened.answers).toEqual({ category: 'bribery', what, ...more, where: 'หลังตลาด' });
    });

    test('a problem that shows only when it is sent leads back to its step', async ({ page }) => {
      await fillForm(page, { what, posts: ['executive', 'not-sure'], lang });
      await page.evaluate(() => {
        const boxes = document.querySelectorAll<HTMLInputElement>('input[name="posts"]');
        for (const box of boxes) box.checked = true;
      });
      await page.locator('[data-back]').click();
      await goOn(page);
      await sendButton(page).click();
      await expect(page.locator('.error-summary')).toBeFocused();
      expect(await readStep(page)).toBe('posts');
      await page.locator('.error-summary a').first().click();
      await expect(page.locator('#posts')).toBeFocused();
      await expect(page.locator('#what')).toHaveValue(what);
      await expectClean(page);
    });
  });
}

test('Enter leads to the next question, and never sends before the answers were looked over', async ({ page }) => {
  const before = await countComplaints(desk);
  await fillForm(page, { what, more });
  await page.locator('#review a[href="#when"]').click();
  await page.locator('#when').fill('เมื่อวาน');
  await page.locator('#when').press('Enter');
  await expect.poll(() => readStep(page)).toBe('proof');
  await page.locator('#toldElsewhere').press('Enter');
  await expect.poll(() => readStep(page)).toBe('you');
  expect(await countComplaints(desk)).toBe(before);
});

test('one press of Back leaves the form from its last step, and coming again finds it empty', async ({ page }) => {
  await page.goto('/voice');
  await fillForm(page, { what, more });
  await page.goBack();
  await expect(page).toHaveURL(/\/voice$/);
  await page.goForward();
  await sendButton(page).waitFor();
  expect(await readStep(page)).toBe('category');
  for (const field of ['what', ...Object.keys(more)]) await expect(page.locator(`#${field}`)).toHaveValue('');
  await expect(page.locator('#category')).toHaveValue('');
});

test('what was typed before the script came is there when it comes, at its question', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/seal\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/voice/new', { waitUntil: 'commit' });
  await page.locator('#what').fill(what);
  release();
  await sendButton(page).waitFor();
  expect(await readStep(page)).toBe('what');
  await expect(page.locator('#what')).toHaveValue(what);
  await expect(page.locator('#what')).toBeFocused();
});

for (const script of [true, false]) {
  test.describe(`ordinary grievances, script ${script ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: script, expectedConsole: [refusedStatus] });

    test('a road, a lamp or rubbish is shown to the grievance desk, before the form and in it', async ({ page }) => {
      const before = await countComplaints(desk);
      await page.goto('/voice');
      await page.locator('summary', { hasText: 'ถนนพัง' }).click();
      await expect(page.locator('details[open]')).toContainText('053 000 000');
      await page.goto('/voice/new');
      await sendButton(page).waitFor();
      await page.locator('#category').selectOption('ordinary');
      if (!script) {
        await page.locator('input[name="posts"][value="none"]').check();
        await page.locator('#what').fill('ไฟถนนหน้าบ้านดับสามวันแล้ว');
      }
      await sendButton(page).click();
      await expect(page.locator('#ordinary[open]')).toContainText('053 000 000');
      await expect(page.locator('.error-summary')).toContainText('โต๊ะรับเรื่องร้องทุกข์');
      if (!script) await expect(page.locator('#what')).toHaveValue('ไฟถนนหน้าบ้านดับสามวันแล้ว');
      expect(await countComplaints(desk)).toBe(before);
    });
  });
}

test.describe('script off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, expectedConsole: [refusedStatus] });

  test('the page with the code says what would make it stronger', async ({ page }) => {
    await tell(page, { what, more });
    await expect(page.locator('#answered')).toHaveAttribute('value', '4');
    await page.locator('#stronger summary').click();
    await expect(page.locator('#stronger li')).toHaveCount(4);
  });

  test('the hidden field catches a program, and costs nobody a word', async ({ page, office }) => {
    const before = await countComplaints(desk);
    await page.goto('/voice/new');
    const hidden = (name: string) => page.locator(`input[name="${name}"]`).inputValue();
    const [ticket, pace] = [await hidden('ticket'), await hidden('pace')];
    const fields = new URLSearchParams({ ticket, pace, category: 'bribery', posts: 'none', what, ...more });
    fields.set('homepage', 'https://shop.example');
    const refused = await fetch(`${office.origin}/voice/new`, { method: 'POST', body: fields });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    for (const text of [what, ...Object.values(more)]) expect(html).toContain(text);
    expect(html).not.toContain('shop.example');
    expect(await countComplaints(desk)).toBe(before);
    fields.delete('homepage');
    expect((await fetch(`${office.origin}/voice/new`, { method: 'POST', body: fields })).status).toBe(200);
    expect(await countComplaints(desk)).toBe(before + 1);
  });
});

const inLine = {
  'LINE-iOS':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.9.1',
  'LINE-Android':
    'Mozilla/5.0 (Linux; Android 14; SM-A155F Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.122 Mobile Safari/537.36 Line/14.9.0/IAB',
};

for (const [name, userAgent] of Object.entries(inLine)) {
  test.describe(`inside ${name}`, () => {
    test.use({ userAgent, viewport: { width: 360, height: 740 } });

    test('an ordinary browser is offered calmly, all works here too, and LINE is never remembered', async ({
      page,
      office,
    }) => {
      for (const address of ['/voice', '/voice/new', '/voice/track', '/en/voice/new', '/voice/new/plain']) {
        await page.goto(address);
        await expect(page.locator(`a[href="${address}?openExternalBrowser=1"]`)).toBeVisible();
        const html = await page.content();
        expect(html).not.toMatch(/liff|line-scdn|line\.me/i);
        expect(html).toContain('property="og:title"');
        expect(html.match(/<meta property="og:[^>]*>/g)?.join(' ')).not.toMatch(
          /ร้องเรียน|ทุจริต|complain|corrupt|report|image/i,
        );
      }
      await page.goto('/voice/new');
      await expectClean(page);
      await tell(page, { what });
      await expect(page.locator('a[href*="openExternalBrowser"]')).toHaveCount(0);
      expect(office.readLog()).not.toMatch(/Line\//);
      const { rows } = await desk.database.client.execute('select * from complaint');
      expect(JSON.stringify(rows)).not.toMatch(/Line\//);
    });
  });
}

test('elsewhere nothing is said about LINE', async ({ page }) => {
  await page.goto('/voice/new');
  await expect(page.locator('a[href*="openExternalBrowser"]')).toHaveCount(0);
});

test.describe('a browser of the oldest kind that seals', () => {
  test('does without what came after Chrome 80', async ({ page }) => {
    await page.addInitScript(() => {
      const young: [object, string][] = [
        [Object, 'hasOwn'],
        [Array.prototype, 'at'],
        [String.prototype, 'at'],
        [String.prototype, 'replaceAll'],
        [Array.prototype, 'findLast'],
        [Array.prototype, 'toSorted'],
        [Uint8Array.prototype, 'at'],
        [Element.prototype, 'replaceChildren'],
        [globalThis, 'structuredClone'],
        [Promise, 'any'],
        [crypto, 'randomUUID'],
      ];
      for (const [owner, name] of young) {
        delete (owner as Record<string, unknown>)[name];
        delete (Object.getPrototypeOf(owner) as Record<string, unknown>)?.[name];
      }
    });
    await tell(page, { what });
  });
});

test.describe('a browser that cannot seal', () => {
  test('is led to the page that seals on the server, under its warning, before anything is typed', async ({ page }) => {
    await page.addInitScript(() => {
      (globalThis as { TransformStream?: unknown }).TransformStream = undefined;
    });
    await page.goto('/');
    await page.goto('/en/voice/new');
    await page.waitForURL('**/en/voice/new/plain');
    await expect(page.locator('.notice-warning').first()).toContainText('spare page');
    await expect(sendButton(page)).toBeVisible();
    await page.goto('/voice/track');
    await page.waitForURL('**/voice/track/plain');
  });

  test('loads its way out as every browser can: no module, and it asks for what sealing needs', async ({ office }) => {
    const html = await (await fetch(`${office.origin}/voice/new`)).text();
    const tag = html.match(/<script[^>]*floor\.js[^>]*>/)?.[0] ?? '';
    expect(tag).toContain('defer');
    expect(tag).toContain('integrity="sha384-');
    expect(tag).not.toContain('type="module"');
  });
});

test.describe('recordings', () => {
  const folder = path.join(process.cwd(), 'public/audio');
  const planted = ['th/what.mp3', 'th/start.mp3', 'shn/what.mp3'].map((file) => path.join(folder, file));
  // A frame of silence as MPEG 1 layer III writes it; nobody's voice.
  const silence = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);
  let heard: OfficeServer;

  test.beforeAll(async () => {
    for (const file of planted) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, silence);
    }
    heard = await startOffice();
    const its = await openDeskOf(heard);
    await openIntake(its);
    its.database.close();
  });

  test.afterAll(async () => {
    await heard.close();
    for (const file of planted) rmSync(file, { force: true });
    for (const name of ['th', 'shn', '']) rmSync(path.join(folder, name), { recursive: true, force: true });
  });

  test('have a player where there is a file and none where there is not, with no script of their own', async ({
    page,
  }) => {
    await page.goto(`${heard.origin}/voice/new`);
    await expect(page.locator('audio')).toHaveCount(2);
    await expect(page.locator('#step-what audio')).toHaveCount(2);
    await expect(page.locator('audio[src="/audio/shn/what.mp3"]')).toHaveAttribute('aria-label', /ไทใหญ่/);
    await page.goto(`${heard.origin}/voice`);
    await expect(page.locator('audio[src="/audio/th/start.mp3"]')).toHaveCount(1);
    await expectClean(page);
    await page.goto(`${heard.origin}/en/voice/new/plain`);
    await expect(page.locator('audio')).toHaveCount(1);
    const file = await fetch(`${heard.origin}/audio/shn/what.mp3`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
    expect(Buffer.from(await file.arrayBuffer()).equals(silence)).toBe(true);
  });

  test('are shipped by nobody', async ({ page }) => {
    await page.goto('/voice/new');
    await expect(page.locator('audio')).toHaveCount(0);
  });
});
