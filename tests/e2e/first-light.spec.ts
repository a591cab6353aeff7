import type { Page } from '@playwright/test';
import { FOUR_ASPECTS_1 } from '../../lib/surveys/four-aspects';
import { listItems } from '../../lib/surveys/questionnaire';
import type { OfficeServer } from '../helpers/office-server';
import { expect, signInAs, test } from '../helpers/office-test';

const runningYear = 2570;

/** Answers every item with the same value, sends it, and says under which key the response is stored. */
const answerAll = async (page: Page, origin: string, service: string, value: number): Promise<string> => {
  await page.goto(`${origin}/survey/${service}`);
  const once = await page.locator('input[name="once"]').inputValue();
  for (const { key } of listItems(FOUR_ASPECTS_1)) {
    await page.locator(`input[name="answer.${key}"][value="${value}"]`).check();
  }
  await page.locator('main button[type="submit"]').click();
  await page.waitForURL(/\/thanks$/);
  return once;
};

const readPublished = async (office: OfficeServer, fiscalYear: number): Promise<string> =>
  (await fetch(`${office.origin}/transparency/${fiscalYear}/measures.json`)).text();

const numberIn = (text: string, pattern: RegExp): number => {
  const digits = pattern.exec(text)?.[1]?.replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)));
  if (digits === undefined) throw new Error(`not on the page: ${pattern}`);
  return Number(digits.replace(/,/g, ''));
};

/** What the office sees: n in the survey's summary and in the sentence of the draft that is bound to it. */
const readOffice = async (page: Page, origin: string) => {
  await page.goto(`${origin}/office/survey`);
  const summary = await page.locator('main').innerText();
  await page.goto(`${origin}/office/measures/${runningYear}/preview`);
  const report = await page.locator('main').innerText();
  return {
    inSummary: numberIn(summary, /([๐-๙\d,]+)\s*(?:คน|ราย|ฉบับ|ชุด|คำตอบ)/),
    inReport: numberIn(report, /ได้รับแบบสอบถามตอบกลับ จำนวน ([๐-๙,]+) ฉบับ/),
    sentence: /ผลการสำรวจความพึงพอใจ[^-]*คิดเป็นร้อยละ [๐-๙.]+/.exec(report)?.[0],
  };
};

const decide = async (page: Page, origin: string, responseId: string) => {
  await page.goto(`${origin}/office/survey/responses?fy=${runningYear}&open=${responseId}`);
  await page.locator('textarea[name="reason"]').fill('ทดสอบระบบ ตอบซ้ำจากเครื่องเดียวกัน');
  await page.locator('form:has(textarea[name="reason"]) button[type="submit"]').click();
  await expect(page.getByRole('status')).toBeVisible();
};

for (const script of ['on', 'off'] as const) {
  test(`with script ${script}, an answer moves the tally, the summary and the bound statement; a flag moves them back; 2568 stays`, async ({
    page,
    office,
    browser,
  }) => {
    const published = await readPublished(office, 2568);
    const publicDraft = await readPublished(office, runningYear);
    await signInAs(page, office, 'legal-officer');
    const before = await readOffice(page, office.origin);

    const citizen = await browser.newContext({ javaScriptEnabled: script === 'on' });
    const responseId = await answerAll(await citizen.newPage(), office.origin, 'welfare', 1);
    await citizen.close();
    const after = await readOffice(page, office.origin);
    expect(after.inSummary).toBe(before.inSummary + 1);
    expect(after.inReport).toBe(before.inReport + 1);
    expect(after.sentence).not.toBe(before.sentence);

    await decide(page, office.origin, responseId);
    expect(await readOffice(page, office.origin)).toEqual(before);
    expect(await readPublished(office, 2568)).toBe(published);
    // The public's figures move weekly, so a single answer shows nowhere.
    expect(await readPublished(office, runningYear)).toBe(publicDraft);
  });
}
