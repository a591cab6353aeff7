/** What a reporter does on the complaint pages, with script or without, and where their words must never be found. */
import { existsSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Desk } from '@/lib/platform/desk';
import type { OfficeServer } from './office-server';

export type Telling = { what: string; posts?: readonly string[]; lang?: 'th' | 'en'; isSpare?: boolean };

const pathOf = ({ lang = 'th', isSpare = false }: Omit<Telling, 'what'>, path: string) =>
  `${lang === 'en' ? '/en' : ''}${path}${isSpare ? '/plain' : ''}`;

/** Opens the form and answers the three questions that must be answered. */
export const fillForm = async (page: Page, { what, posts = ['none'], ...where }: Telling): Promise<void> => {
  await page.goto(pathOf(where, '/voice/new'));
  await page.locator('#category').selectOption('bribery');
  for (const post of posts) await page.locator(`input[name="posts"][value="${post}"]`).check();
  await page.locator('#what').fill(what);
};

/** The button of the complaint form, whoever brought it. */
export const sendButton = (page: Page): Locator => page.locator('#tell button[type="submit"]');

/** The twenty digits on the page. */
export const readCode = async (page: Page): Promise<string> => {
  const shown = page.locator('#code');
  await shown.waitFor();
  const digits = (await shown.innerText()).replace(/\D/g, '');
  if (digits.length !== 20) throw new Error('the page shows no code of twenty digits');
  return digits;
};

export const tell = async (page: Page, telling: Telling): Promise<string> => {
  await fillForm(page, telling);
  await sendButton(page).click();
  return readCode(page);
};

export const typeLastFour = async (page: Page, digits: string): Promise<void> => {
  await page.locator('#lastFour').fill(digits);
  await page.locator('#confirm button[type="submit"]').click();
};

export const openThread = async (page: Page, code: string, where: Omit<Telling, 'what'> = {}): Promise<void> => {
  await page.goto(pathOf(where, '/voice/track'));
  await page.locator('#code').fill(code);
  await page.locator('#find button[type="submit"]').click();
};

export const writeMessage = async (page: Page, text: string): Promise<void> => {
  await page.locator('#text').fill(text);
  await page.locator('#write button[type="submit"]').click();
};

export const countComplaints = async ({ database }: Desk): Promise<number> => {
  const { rows } = await database.client.execute('select count(*) as n from complaint');
  return Number(rows[0]?.n);
};

/** The ways in which a text could stand in bytes. */
const spellings = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(encodeURIComponent(text)),
  // Of three bytes each way, so that it is found wherever it begins in the encoded whole.
  ...[0, 1, 2].flatMap((skip) =>
    (['base64', 'base64url'] as const).map((encoding) => {
      const encoded = Buffer.from(text).subarray(skip).toString(encoding);
      return Buffer.from(encoded.slice(0, Math.floor((Buffer.byteLength(text) - skip) / 3) * 4));
    }),
  ),
];

/** Every place of these bytes in which the text stands in some spelling. */
export const findText = (places: Record<string, Buffer>, text: string): string[] =>
  Object.entries(places)
    .filter(([, bytes]) => spellings(text).some((spelling) => bytes.includes(spelling)))
    .map(([name]) => name);

/** All that an office keeps: its database with the log beside it, and what it has said. */
export const readKept = ({ databasePath, readLog }: OfficeServer): Record<string, Buffer> => {
  const files = ['', '-wal', '-shm'].map((end) => `${databasePath}${end}`).filter((file) => existsSync(file));
  return {
    ...Object.fromEntries(files.map((file) => [file.slice(file.lastIndexOf('/') + 1), readFileSync(file)])),
    log: Buffer.from(readLog()),
  };
};
