/**
 * What the case page shows of the reporter's own acts: flags first, contact details only when they are asked for, and
 * no place to write to somebody who ended their code.
 */
import { sealContact } from '@/lib/complaints/contact';
import { makeChange } from '@/lib/complaints/reporter-changes';
import type { ReporterChange } from '@/lib/complaints/wire';
import type { Desk } from '@/lib/platform/desk';
import { encodeBase64url } from '@/lib/vault/bytes';
import { hashPayload, signChange } from '@/lib/vault/change';
import { expectClean } from '../helpers/accessible';
import { expect } from '../helpers/office-test';
import { openCaseAs, paneOf, shoot, test } from '../helpers/reader-pages';
import { type Filed, fileComplaint } from '../helpers/sealed-complaints';

test.setTimeout(180_000);

const change = async (desk: Desk, filed: Filed, kind: ReporterChange, counter: number, payload: Uint8Array) => {
  const { id, office, locator, signing } = filed;
  const signed = { office, complaint: id, change: kind, counter, payloadSha256: hashPayload(payload) };
  const post = {
    locator,
    change: kind,
    counter,
    payload: encodeBase64url(payload),
    signature: signChange(signing, signed),
  };
  expect(await makeChange(desk, post, { peer: `case flags ${kind}` })).toEqual({ ok: true, value: null });
};

test('a reader sees the danger, opens contact details by a button, and is told that nobody would see a reply', async ({
  browser,
  office,
  desk,
}) => {
  const filed = await fileComplaint(desk, { told: { what: 'พยานถูกขู่', isDanger: true } });
  const { id, signing, sealed } = filed;
  const context = { office: filed.office, complaint: id, keyVersion: 1, signing, recipient: sealed.fileRecipient };
  const contact = { phone: '081-222-3333', email: '', other: '' };
  await change(desk, filed, 'contact', 1, await sealContact({ ...context, counter: 1 }, contact));
  await change(desk, filed, 'freeze', 2, new Uint8Array());

  const { page } = await openCaseAs(browser, office, 'legal-officer', id);
  await expect(page.getByText('ผู้แจ้งบอกว่ามีคนอยู่ในอันตราย')).toBeVisible();
  await expect(page.getByText('ผู้แจ้งปิดการติดตาม').first()).toBeVisible();
  await expect(paneOf(page)).toContainText('พยานถูกขู่');
  await expect(page.locator('#message-text')).toHaveCount(0);
  expect(await page.content()).not.toContain(contact.phone);
  await paneOf(page).getByRole('button', { name: 'แสดงช่องทางติดต่อ' }).click();
  await expect(paneOf(page)).toContainText(contact.phone);
  await expectClean(page);
  await shoot(page, 'flags-contact');
  await paneOf(page).getByRole('button', { name: 'เก็บช่องทางติดต่อ' }).click();
  expect(await page.content()).not.toContain(contact.phone);

  await page.goto(`${office.origin}/office/complaints`);
  await expect(page.locator('tbody tr').first()).toContainText('มีคนอยู่ในอันตราย');
  await expectClean(page);
});
