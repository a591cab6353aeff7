/** What a reporter does in the evidence part of a page, and the files they choose. */
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { openThread, tell, typeLastFour } from './voice-page';

/** A photograph as a telephone makes it, with the marker in its metadata. */
export const takePhoto = (marker: string): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#4a7' } })
    .composite([{ input: Buffer.from(`<svg width="1200" height="900"><circle cx="600" cy="450" r="300"/></svg>`) }])
    .withExif({ IFD0: { Artist: marker, ImageDescription: marker }, IFD2: { UserComment: marker } })
    .jpeg()
    .toBuffer();

/** A file of chance on disk: nothing of it can be shortened. Gone when the process ends. */
export const makeLargeFile = (bytes: number): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-evidence-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'clip.mp4');
  writeFileSync(file, randomFillSync(Buffer.alloc(bytes)));
  return file;
};

/** Tells something, confirms the code, and stays on the page after it. */
export const tellAndConfirm = async (page: Page, lang: 'th' | 'en' = 'th'): Promise<string> => {
  const code = await tell(page, { what: 'มีการเรียกเงิน มีรูปใบเสร็จและคลิปเสียง', lang });
  await typeLastFour(page, code.slice(-4));
  await page.locator('#outside-title').waitFor();
  return code;
};

export const openEvidence = async (page: Page): Promise<void> => {
  await page.locator('#evidence-open').click();
  await page.locator('#evidence-file').waitFor();
};

/** Follows up with the code and opens the evidence part there. */
export const comeBack = async (page: Page, code: string): Promise<void> => {
  await openThread(page, code);
  await openEvidence(page);
};

export const sendAsIs = async (page: Page, file: string): Promise<void> => {
  await page.locator('#evidence-file').setInputFiles(file);
  await page.locator('#evidence-send').click();
};

export const sentNotice = (page: Page) => page.locator('#evidence-news .notice-success');
