/** What a reporter does on the complaint pages, with script or without, and where their words must never be found. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Desk } from '@/lib/platform/desk';
import type { OfficeServer } from './office-server';

export type Telling = {
  what: string;
  posts?: readonly string[];
  /** Answers of the questions that may stay empty, by name. */
  more?: Readonly<Record<string, string>>;
  lang?: 'th' | 'en';
  isSpare?: boolean;
  /** Where the runner has no address of its own. */
  origin?: string;
  /** The sealing script is kept from the page, which therefore stays one page. */
  isUnscripted?: boolean;
};

const pathOf = ({ lang = 'th', isSpare = false, origin = '' }: Omit<Telling, 'what'>, path: string) =>
  `${origin}${lang === 'en' ? '/en' : ''}${path}${isSpare ? '/plain' : ''}`;

/** The step that is on the screen; null where all questions stand on one page. */
export const readStep = (page: Page): Promise<string | null> => page.locator('#tell').getAttribute('data-step');

/** One step on, which must be another one. */
export const goOn = async (page: Page): Promise<void> => {
  const before = await readStep(page);
  await sendButton(page).click();
  await page.locator(`#tell:not([data-step="${before}"])`).waitFor();
};

/** Whether the form came in steps. Waits until it can be used. */
const isInSteps = async (page: Page, { isUnscripted = false }: Pick<Telling, 'isUnscripted'>): Promise<boolean> => {
  if (isUnscripted) return false;
  await sendButton(page).waitFor();
  return (await readStep(page)) !== null;
};

const answerOptional = async (page: Page, step: string, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [field, answer] of Object.entries(answers)) {
    const control = page.locator(`#step-${step} #${field}`);
    if ((await control.count()) > 0) await control.fill(answer);
  }
};

const optionalSteps = ['details', 'proof', 'you'] as const;

/**
 * Opens the form and answers the three questions that must be answered, and others by name. In steps it goes on until
 * the answers are looked over, or until an answer is refused.
 */
export const fillForm = async (
  page: Page,
  { what, posts = ['none'], more = {}, ...where }: Telling,
  look: (step: string) => Promise<void> = async () => undefined,
): Promise<void> => {
  await page.goto(pathOf(where, '/voice/new'));
  const hasSteps = await isInSteps(page, where);
  const next = async () => {
    if (!hasSteps) return;
    await goOn(page);
    await look((await readStep(page)) ?? '');
  };
  await page.locator('#category').selectOption('bribery');
  await next();
  for (const post of posts) await page.locator(`input[name="posts"][value="${post}"]`).check();
  await next();
  await page.locator('#what').fill(what);
  await next();
  for (const step of optionalSteps) {
    await answerOptional(page, step, more);
    await next();
  }
};

/** The button of the complaint form, whoever brought it: the next step, or sending. */
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

/**
 * Read by a process of its own: where this one closes a file that its database has open, it loses the locks by which a
 * server that starts anew knows of it.
 */
const readApart = (file: string): Buffer =>
  execFileSync(process.execPath, ['-e', 'process.stdout.write(require("fs").readFileSync(process.argv[1]))', file], {
    maxBuffer: 2 ** 30,
  });

/** All that an office keeps: its database with the log beside it, and what it has said. */
export const readKept = ({ databasePath, readLog }: OfficeServer): Record<string, Buffer> => {
  const files = ['', '-wal', '-shm'].map((end) => `${databasePath}${end}`).filter((file) => existsSync(file));
  return {
    ...Object.fromEntries(files.map((file) => [file.slice(file.lastIndexOf('/') + 1), readApart(file)])),
    log: Buffer.from(readLog()),
  };
};
