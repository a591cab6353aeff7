/** Every state the complaint pages can be in, one after the other, as a reporter comes through them. */
import type { Page } from '@playwright/test';
import { compose } from '@/db/statement';
import { readerDirectory } from '@/db/tables/readers';
import type { Desk } from '@/lib/platform/desk';
import { acknowledgeWith, listOwn, openIntake } from './reader-directory';
import { fillForm, openThread, sendButton, tell, typeLastFour, writeMessage } from './voice-page';

const longAnswer = [
  'ขอบคุณที่แจ้งเข้ามา เจ้าหน้าที่อ่านเรื่องของคุณแล้วและอยากทราบเพิ่มเติมสองข้อ',
  '1. เหตุการณ์เกิดขึ้นวันใด\n2. มีผู้ใดเห็นเหตุการณ์อีกบ้าง',
].join('\n\n');

/** Calls `look` in each state with its name. */
export const walkVoice = async (
  page: Page,
  desk: Desk,
  { lang, hasScript }: { lang: 'th' | 'en'; hasScript: boolean },
  look: (state: string) => Promise<void>,
): Promise<void> => {
  const root = lang === 'en' ? '/en' : '';
  const { officer } = await openIntake(desk);
  const listIds = async () => (await listOwn(desk, officer)).map(({ id }) => id);
  const before = await listIds();
  const show = async (state: string, path: string) => {
    await page.goto(`${root}${path}`);
    await look(state);
  };
  await show('safety', '/voice');
  await show('form', '/voice/new');
  await sendButton(page).click();
  await page.locator('.error-summary').waitFor();
  await look('form-problems');
  if (hasScript) {
    await page.locator('#category').selectOption('ordinary');
    await sendButton(page).click();
    await page.locator('#ordinary[open]').waitFor();
    await look('form-ordinary');
    await page.route('**/api/voice/complaint', (route) => route.abort());
    const answers = { what: 'นายช่างเรียกเงินสองพันบาท', more: { where: 'ที่ห้องช่าง' }, lang };
    await fillForm(page, answers, (step) => look(`form-${step}`));
    await sendButton(page).click();
    await page.locator('#problems [role="alert"]').waitFor();
    await look('form-unreachable');
    await page.unroute('**/api/voice/complaint');
  }
  await show('form-spare', '/voice/new/plain');

  const code = await tell(page, { what: 'นายช่างเรียกเงินสองพันบาทเพื่อออกใบอนุญาตให้ภายในวันเดียว', lang });
  await look('code');
  for (const summary of await page.locator('#stage details summary').all()) await summary.click();
  await typeLastFour(page, '12');
  await page.locator('.field.is-wrong').waitFor();
  await look('code-wrong-digits');
  await typeLastFour(page, code.slice(-4));
  await page.locator('#outside-title').waitFor();
  await look('done');

  await page.goto(`${root}/voice/track`);
  await page.locator('#code').waitFor();
  await look('track');
  await openThread(page, '123', { lang });
  await page.locator('.error-summary').waitFor();
  await look('track-problem');
  await openThread(page, '0'.repeat(20), { lang });
  await page.locator('.error-summary').waitFor();
  await look('track-not-found');
  await show('track-spare', '/voice/track/plain');
  await openThread(page, code, { lang });
  await page.locator('#thread').waitFor();
  await look('thread-empty');
  await writeMessage(page, ' ');
  await page.locator('.error-summary').waitFor();
  await look('thread-problem');

  const added = (await listIds()).find((id) => !before.includes(id));
  await acknowledgeWith(desk, officer, added ?? '', { text: longAnswer, state: 'need-more-information' });
  await openThread(page, code, { lang });
  await page.locator('.message-office').waitFor();
  await look('thread');
  await writeMessage(page, 'วันจันทร์ที่ 2 ตอนเช้า มีคนอยู่ในห้องสามคน');
  await page.locator('#problems [role="status"]').waitFor();
  await look('thread-sent');

  await desk.database.write('close intake', [compose.delete(readerDirectory)]);
  await show('safety-closed', '/voice');
  await show('form-closed', '/voice/new');
};
