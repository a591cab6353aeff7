/**
 * Complaints wait for the office's fixed times and appear together. What came after a time waits for the next one,
 * also when nobody looked in between; nothing is lost, doubled or changed on the way.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { confirmCode } from '@/lib/complaints/code-confirmation';
import { takeClearComplaint, takeSealedComplaint } from '@/lib/complaints/intake';
import { releaseDue } from '@/lib/complaints/release';
import { composeNewComplaint } from '@/lib/complaints/statements';
import { addSealedMessage, fetchThread, openThreadWithCode } from '@/lib/complaints/thread';
import { getCase, listQueue } from '@/lib/complaints/triage';
import { decodeBase64url, encodeBase64url } from '@/lib/vault/bytes';
import { lastFourDigits } from '@/lib/vault/tracking-code';
import { sealReporterMessage } from '../helpers/sealed-thread';
import { createTestClock, openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createCodelessKeys,
  fillForm,
  freshPeer,
  memberNamed,
  openVaultOffice,
  type Sent,
  sealForm,
  settings,
  type VaultOffice,
} from '../helpers/vault-office';

const times = ['09:00', '13:00'];
/** Thai time on 18 November 2026. */
const at = (time: string) => new Date(`2026-11-18T${time}:00+07:00`).toISOString();

let desk: TestDesk;
let vault: VaultOffice;

beforeEach(async () => {
  desk = await openTestDesk(createTestClock(at('10:00')));
  vault = await openVaultOffice(desk);
});

afterEach(() => desk.database.close());

const send = async (inboxRelease: 'now' | readonly string[] = times): Promise<Sent> => {
  const sent = await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องที่รอเวลาเปิด'));
  const taken = await takeSealedComplaint(desk, sent.post, { peer: freshPeer(), inboxRelease });
  if (!taken.ok) throw new Error(taken.error);
  return sent;
};

const listIds = async (inboxRelease: 'now' | readonly string[] = times): Promise<string[]> => {
  const { actor } = memberNamed(vault, 'outside');
  const queue = await listQueue(actor, desk, { state: undefined, page: 1 }, { inboxRelease });
  if (!queue.ok) throw new Error(queue.error);
  return queue.value.entries.map(({ id }) => id);
};

const idsOf = (...sent: Sent[]): string[] => sent.map(({ post }) => post.id).toSorted();

const sorted = async (ids: Promise<string[]>): Promise<string[]> => (await ids).toSorted();

describe('a waiting complaint', () => {
  test('is in no queue and cannot be fetched by its id until the next time of release', async () => {
    const sent = await send();
    expect(await listIds()).toEqual([]);
    const { actor } = memberNamed(vault, 'outside');
    expect(await getCase(actor, desk, { id: sent.post.id })).toEqual({ ok: false, error: 'not-found' });
    desk.clock.set(at('12:59'));
    expect(await listIds()).toEqual([]);
    desk.clock.set(at('13:00'));
    expect(await listIds()).toEqual(idsOf(sent));
  });

  test('appears together with all that came before the same time', async () => {
    const first = await send();
    desk.clock.set(at('12:40'));
    const second = await send();
    desk.clock.set(at('13:05'));
    expect(await sorted(listIds())).toEqual(idsOf(first, second));
  });

  test('does not take one along that came after the time, although nobody looked in between', async () => {
    const before = await send();
    desk.clock.set(at('13:30'));
    const after = await send();
    expect(await listIds()).toEqual(idsOf(before));
    desk.clock.set('2026-11-19T01:59:00Z');
    expect(await listIds()).toEqual(idsOf(before));
    desk.clock.set('2026-11-19T02:00:00Z');
    expect(await sorted(listIds())).toEqual(idsOf(before, after));
  });

  test('keeps the day it came, and its first event is the day of its release', async () => {
    const sent = await send();
    desk.clock.set('2026-11-19T03:00:00Z');
    await listIds();
    const { actor } = memberNamed(vault, 'outside');
    expect(await getCase(actor, desk, { id: sent.post.id })).toMatchObject({
      ok: true,
      value: {
        ...{ receivedOn: '2026-11-18', releasedOn: '2026-11-19' },
        events: [
          { position: 1, kind: 'released', staffName: null, happenedOn: '2026-11-19' },
          { position: 2, kind: 'opened' },
        ],
      },
    });
  });

  test('is its reporter’s from the first moment, and what they add meanwhile is released with it', async () => {
    const keys = await createCodelessKeys();
    const { post, sealed } = await sealForm(vault, keys, fillForm('ขอเพิ่มเติมก่อนถึงเวลา'));
    await takeSealedComplaint(desk, post, { peer: freshPeer(), inboxRelease: times });
    const message = await sealReporterMessage(
      keys,
      { threadKey: sealed.threadKey, envelopes: [sealed.envelope] },
      'ข้อความก่อนถึงเวลา',
    );
    expect(await addSealedMessage(desk, message.post, { peer: freshPeer() })).toMatchObject({ ok: true });
    const before = await fetchThread(desk, { locator: post.locator }, { peer: freshPeer() });
    desk.clock.set(at('13:00'));
    await listIds();
    expect(await fetchThread(desk, { locator: post.locator }, { peer: freshPeer() })).toEqual(before);
  });

  test('that came without script keeps its ticket until its code is confirmed', async () => {
    const sent = { form: fillForm('ยังไม่ได้ยืนยันรหัส'), ticket: encodeBase64url(new Uint8Array(32).fill(5)) };
    const take = () =>
      takeClearComplaint(desk, sent, {
        ...{ peer: freshPeer(), inboxRelease: times },
        ticketKey: settings.deriveKey('ticket'),
      });
    const first = await take();
    if (!first.ok) throw new Error(first.error);
    desk.clock.set(at('13:00'));
    expect(await listIds()).toHaveLength(1);
    expect(await take()).toEqual(first);
    const { code } = first.value;
    const confirmed = await confirmCode(
      desk,
      { typedCode: code, typedLastFour: lastFourDigits(code) },
      { peer: freshPeer() },
    );
    expect(confirmed).toMatchObject({ ok: true });
    expect(await openThreadWithCode(desk, code, { peer: freshPeer() })).toMatchObject({ ok: true });
  });
});

describe('a release', () => {
  test('by several members at once happens once', async () => {
    const sent = [await send(), await send(), await send()];
    desk.clock.set(at('13:00'));
    const seen = await Promise.all([listIds(), listIds(), listIds()]);
    for (const ids of seen) expect(ids.toSorted()).toEqual(idsOf(...sent));
    const { rows } = await desk.database.client.execute('select count(*) as n from complaint_event');
    expect(Number(rows[0]?.n)).toBe(3);
  });

  test('loses no message and no confirmation that comes at the same moment', async () => {
    const keys = await createCodelessKeys();
    const { post, sealed } = await sealForm(vault, keys, fillForm('เขียนพอดีกับเวลาเปิด'));
    await takeSealedComplaint(desk, post, { peer: freshPeer(), inboxRelease: times });
    await send();
    desk.clock.set(at('13:00'));
    const message = await sealReporterMessage(
      keys,
      { threadKey: sealed.threadKey, envelopes: [sealed.envelope] },
      'พอดีกัน',
    );
    const [ids, added] = await Promise.all([listIds(), addSealedMessage(desk, message.post, { peer: freshPeer() })]);
    expect(ids).toHaveLength(2);
    expect(added).toEqual({ ok: true, value: { position: 2, sentOn: '2026-11-18' } });
    expect(await fetchThread(desk, { locator: post.locator }, { peer: freshPeer() })).toMatchObject({
      ok: true,
      value: { envelopes: [{ position: 1 }, { position: 2, file: message.post.file }] },
    });
  });

  test('of a flood shows all of it and keeps every byte', async () => {
    const { post } = await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องที่ส่งมาจำนวนมาก'));
    const bytesOf = (text: string) => decodeBase64url(text) ?? new Uint8Array();
    for (let sent = 0; sent < 450; sent++) {
      const row = {
        ...{ id: randomUUID(), locatorHash: randomUUID(), reporterPublicKey: 'x', ticketHash: null },
        ...({ receivedOn: desk.clock.today(), channel: 'web', category: 'other', releasedOn: null } as const),
        ...{ isDanger: false, fileRecipient: post.fileRecipient, lastOpened: bytesOf(post.lastOpened) },
        file: bytesOf(post.complaint),
        wraps: post.wraps.map((wrap) => ({ ...wrap, file: bytesOf(wrap.file) })),
      };
      await desk.database.write('add waiting complaint', composeNewComplaint(row));
    }
    const countRows = async () =>
      (
        await desk.database.client.execute(
          `select (select count(*) from complaint) as complaints,
            (select sum(length(file)) from complaint_envelope) as text, (select sum(length(file)) from complaint_wrap) as keys,
            (select count(*) from complaint_wrap) as wraps`,
        )
      ).rows[0];
    const before = await countRows();
    desk.clock.set(at('13:00'));
    await releaseDue(desk, times);
    expect(await countRows()).toEqual(before);
    const { rows } = await desk.database.client.execute(
      `select count(*) as n from complaint where released_on = '2026-11-18'`,
    );
    expect(Number(rows[0]?.n)).toBe(450);
  });

  test('leaves the write-ahead log empty', async () => {
    await send();
    const log = `${desk.databasePath}-wal`;
    expect(statSync(log).size).toBeGreaterThan(0);
    desk.clock.set(at('13:00'));
    await listIds();
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
  });

  test('at once, where the office chose so, shows each complaint when it comes, and what had waited', async () => {
    const waited = await send();
    const direct = await send('now');
    expect(await sorted(listIds('now'))).toEqual(idsOf(waited, direct));
  });

  test('is not moved by a clock that was put back', async () => {
    await send();
    desk.clock.set(at('13:00'));
    await listIds();
    desk.clock.set(at('10:00'));
    await send();
    expect(await listIds()).toHaveLength(1);
    desk.clock.set('2026-11-19T02:00:00Z');
    expect(await listIds()).toHaveLength(2);
  });
});
