/**
 * Buying a place with work, for whoever shares a network with a flooder: nobody else computes anything, work counts
 * once, and it gets harder while a network goes on.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import type { ComplaintPost } from '@/lib/complaints/wire';
import { getWorkAnswer } from '@/lib/complaints/work';
import { searchWork, workBitsMax, workBitsMin } from '@/lib/complaints/work-rules';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createCodelessKeys,
  fillForm,
  freshPeer,
  openVaultOffice,
  sealForm,
  type VaultOffice,
} from '../helpers/vault-office';

let desk: TestDesk;
let vault: VaultOffice;
let peer: string;

beforeEach(async () => {
  desk = await openTestDesk();
  vault = await openVaultOffice(desk);
  peer = freshPeer();
});

afterEach(() => desk.database.close());

const take = (input: unknown, from = peer) => takeSealedComplaint(desk, input, { peer: from, inboxRelease: 'now' });
const seal = async (): Promise<ComplaintPost> =>
  (await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องของคนที่ใช้เครือข่ายเดียวกับคนก่อกวน'))).post;

/** Somebody sends until the network is told to come later. */
const flood = async (): Promise<void> => {
  for (let sent = 0; sent < 100; sent++) {
    const answer = await take({});
    if (!answer.ok && answer.error === 'try-later') return;
  }
  throw new Error('a network may send without end');
};

const work = async (post: ComplaintPost, from = peer): Promise<ComplaintPost> => {
  const { salt, bits } = await getWorkAnswer(desk, from);
  const answer = searchWork({ salt, locator: post.locator }, bits, 0, 50_000_000);
  if (answer === null) throw new Error('no work found');
  return { ...post, work: answer };
};

const countComplaints = async () =>
  Number((await desk.database.client.execute('select count(*) as n from complaint')).rows[0]?.n);

describe('work', () => {
  test('is not asked of a network that sends as people do', async () => {
    expect(await take(await seal())).toMatchObject({ ok: true });
  });

  test('buys a place where the network has none left, and none for who did none', async () => {
    const [honest, idle] = [await seal(), await seal()];
    await flood();
    expect(await take(idle)).toEqual({ ok: false, error: 'try-later' });
    expect(await take({ ...idle, work: 'none' })).toEqual({ ok: false, error: 'try-later' });
    expect(await take(await work(honest))).toMatchObject({ ok: true });
    expect(await countComplaints()).toBe(1);
  });

  test('belongs to one complaint, one network and its hour', async () => {
    const [one, other] = [await work(await seal()), await seal()];
    await flood();
    expect(await take({ ...other, work: one.work })).toEqual({ ok: false, error: 'try-later' });
    const elsewhere = freshPeer();
    const foreign = await work(other, elsewhere);
    expect(await take(foreign)).toEqual({ ok: false, error: 'try-later' });
    const late = await work(other);
    desk.clock.set('2026-11-18T06:00:00Z');
    await flood();
    expect(await take(late)).toEqual({ ok: false, error: 'try-later' });
  });

  test('sent again and again uses nothing up, and stores nothing more', async () => {
    await flood();
    const first = await work(await seal());
    for (let sent = 0; sent < 30; sent++) expect(await take(first)).toMatchObject({ ok: true });
    expect(await countComplaints()).toBe(1);
    const spoilt = { ...(await work(await seal())), wraps: [] };
    for (let sent = 0; sent < 30; sent++) expect(await take(spoilt)).toEqual({ ok: false, error: 'invalid' });
    expect(await take(await work(await seal()))).toMatchObject({ ok: true });
  });

  test('gets harder while a network buys places, and then there are none', async () => {
    await flood();
    expect(await getWorkAnswer(desk, peer)).toMatchObject({ bits: workBitsMin });
    const bits: number[] = [];
    for (let bought = 0; bought < 12; bought++) {
      bits.push((await getWorkAnswer(desk, peer)).bits);
      const answer = await take(await work(await seal()));
      if (answer.ok) continue;
      expect(answer.error).toBe('try-later');
      break;
    }
    expect(bits).toEqual([...bits].sort((a, b) => a - b));
    expect(bits.at(-1)).toBe(workBitsMax);
    expect(await countComplaints()).toBe(10);
    expect(await getWorkAnswer(desk, freshPeer())).toMatchObject({ bits: workBitsMin });
  });
});
