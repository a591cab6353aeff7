/**
 * The code of a page without script: shown again as long as the reporter has not typed its last digits back, never
 * afterwards.
 */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { confirmCode } from '@/lib/complaints/code-confirmation';
import { takeClearComplaint } from '@/lib/complaints/intake';
import { openThreadWithCode } from '@/lib/complaints/thread';
import { encodeBase64url } from '@/lib/vault/bytes';
import { formatTrackingCode, generateTrackingCode, lastFourDigits, type TrackingCode } from '@/lib/vault/tracking-code';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import { fillForm, freshPeer, openVaultOffice, settings } from '../helpers/vault-office';

let desk: TestDesk;
let code: TrackingCode;

const sent = { form: fillForm('เรื่องที่ยังไม่ได้จดรหัส'), ticket: encodeBase64url(randomBytes(32)) };

const take = () =>
  takeClearComplaint(desk, sent, {
    ...{ peer: freshPeer(), inboxRelease: 'now' as const },
    ticketKey: settings.deriveKey('ticket'),
  });

const confirm = (typedLastFour: string, typedCode: string = code) =>
  confirmCode(desk, { typedCode, typedLastFour }, { peer: freshPeer() });

const hasTicket = async (): Promise<boolean> => {
  const { rows } = await desk.database.client.execute('select ticket_hash from complaint');
  return rows[0]?.ticket_hash !== null;
};

beforeEach(async () => {
  desk = await openTestDesk();
  await openVaultOffice(desk);
  const taken = await take();
  if (!taken.ok) throw new Error(taken.error);
  code = taken.value.code;
});

afterEach(() => desk.database.close());

test('the right four digits forget the ticket; the form then leads to the code no more, the code still opens', async () => {
  expect(await hasTicket()).toBe(true);
  expect(await confirm(lastFourDigits(code))).toEqual({ ok: true, value: { receivedOn: '2026-11-18' } });
  expect(await hasTicket()).toBe(false);
  expect(await take()).toEqual({ ok: false, error: 'already-confirmed' });
  expect(await openThreadWithCode(desk, code, { peer: freshPeer() })).toMatchObject({ ok: true });
});

test('confirming twice changes nothing, also at once', async () => {
  const confirmed = { ok: true, value: { receivedOn: '2026-11-18' } };
  const digits = lastFourDigits(code);
  expect(await Promise.all([confirm(digits), confirm(digits)])).toEqual([confirmed, confirmed]);
  expect(await confirm(digits)).toEqual(confirmed);
});

test('Thai digits and spaces are as good', async () => {
  const thai = lastFourDigits(code).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');
  expect(await confirm(` ${thai.slice(0, 2)} ${thai.slice(2)} `, formatTrackingCode(code))).toMatchObject({ ok: true });
});

test.each<[string, (right: string) => string]>([
  ['nothing', () => ''],
  ['three digits', (right) => right.slice(1)],
  ['five digits', (right) => `${right}0`],
  ['other digits', (right) => right.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))],
  ['the whole code', () => code],
])('%s typed back keeps the ticket, and the code is shown again', async (_, change) => {
  expect(await confirm(change(lastFourDigits(code)))).toEqual({ ok: false, error: 'wrong-digits' });
  expect(await hasTicket()).toBe(true);
  expect(await take()).toEqual({ ok: true, value: { code, receivedOn: '2026-11-18', outcome: 'received' } });
});

test('a code of nobody is not found, a damaged one is told as such', async () => {
  const other = generateTrackingCode();
  expect(await confirm(lastFourDigits(other), other)).toEqual({ ok: false, error: 'not-found' });
  expect(await confirm('1234', '1234')).toEqual({ ok: false, error: 'wrong-length' });
  expect(await hasTicket()).toBe(true);
});
