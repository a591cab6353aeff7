/**
 * What the running year's report says of complaints: the office sees what was released, at once; the public nothing of
 * a half-year that still runs; the imported report of FY 2568 never moves. No zero is printed, because nobody
 * records yet that the channel was open.
 */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ComplaintCategory } from '@/lib/complaints/categories';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { acknowledge, listQueue } from '@/lib/complaints/triage';
import { carryForward } from '@/lib/measures/carry-forward';
import { parsePlanText } from '@/lib/measures/check-plan';
import type { Audience } from '@/lib/reports/figures';
import { importPlan } from '@/lib/reports/import-plan';
import { toMeasuresJson } from '@/lib/reports/measures-json';
import { buildReport } from '@/lib/reports/model';
import { createComplaintKey, wrapComplaintKey } from '@/lib/vault/complaint-keys';
import { createTestClock, openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createCodelessKeys,
  fillForm,
  freshPeer,
  memberNamed,
  office,
  openVaultOffice,
  sealForm,
  type VaultOffice,
} from '../helpers/vault-office';

const times = ['09:00', '13:00'];
const runningYear = 2570;
const statementKey = 'anti-corruption-statement-1';

let desk: TestDesk;
let vault: VaultOffice;

const must = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

beforeEach(async () => {
  desk = await openTestDesk(createTestClock('2026-11-18T03:00:00Z'));
  vault = await openVaultOffice(desk);
  const sample = readFileSync(new URL('../../scripts/sample/plan-2568.json', import.meta.url));
  const checked = parsePlanText(sample);
  if (!checked.ok) throw new Error('the sample is not a plan');
  must(await importPlan(desk, checked.plan));
  must(await importPlan(desk, must(carryForward(checked.plan, runningYear))));
});

afterEach(() => desk.database.close());

const send = async (category: ComplaintCategory, count = 1) => {
  for (let sent = 0; sent < count; sent++) {
    const { post } = await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องร้องเรียนเพื่อการนับ', { category }));
    must(await takeSealedComplaint(desk, post, { peer: freshPeer(), inboxRelease: times }));
  }
};

const lookAtQueue = async () =>
  must(
    await listQueue(memberNamed(vault, 'outside').actor, desk, { state: undefined, page: 1 }, { inboxRelease: times }),
  ).entries;

const findStatement = async (audience: Audience, year = runningYear) => {
  const report = await buildReport(desk, year, audience);
  const found = report?.measures.flatMap(({ statements }) => statements).find(({ key }) => key === statementKey);
  if (!found) throw new Error('the statement is not in the report');
  return found;
};

const stateOf = async (audience: Audience) => {
  const { figure, text } = await findStatement(audience);
  return { state: figure?.state, n: figure?.n, th: text?.th ?? '' };
};

const unconfirmed = /^ไม่อาจยืนยันได้ว่าไม่มีการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้าง.*ไม่มีบันทึกการตรวจสอบว่าช่องทางการร้องเรียนใช้งานได้/;

test('the draft carried from FY 2568 binds the procurement statement to the live count', async () => {
  expect(await findStatement('office')).toMatchObject({
    provenance: { metric: 'complaints.received', filter: { category: 'procurement' } },
    figure: { metric: 'complaints.received' },
    isWritten: false,
    previousText: { th: expect.stringContaining('ไม่มีการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้าง') },
  });
});

describe('the office', () => {
  test('reads that no complaint cannot be confirmed, not that there was none', async () => {
    expect(await stateOf('office')).toEqual({ state: 'no-data', n: null, th: expect.stringMatching(unconfirmed) });
  });

  test('sees a complaint once it is released, and not before', async () => {
    await send('procurement');
    expect((await stateOf('office')).state).toBe('no-data');
    desk.clock.set('2026-11-18T06:30:00Z');
    await lookAtQueue();
    expect(await stateOf('office')).toEqual({
      ...{ state: 'value', n: 1 },
      th: expect.stringMatching(/^มีการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้างในปีงบประมาณ พ\.ศ\. ๒๕๗๐ จำนวน ๑ เรื่อง/),
    });
  });

  test('sees the count move with each release and only by its own kind, also after acknowledgement', async () => {
    await send('procurement', 2);
    await send('bribery');
    desk.clock.set('2026-11-18T06:30:00Z');
    const entries = await lookAtQueue();
    expect((await stateOf('office')).n).toBe(2);
    const first = entries.find(({ category }) => category === 'procurement');
    if (!first) throw new Error('not in the queue');
    const { actor, identity } = memberNamed(vault, 'outside');
    const notes = await createComplaintKey('notes');
    const holders = new Map(vault.directory.readers.map(({ person, recipient }) => [person, recipient]));
    holders.set('recovery', vault.directory.recovery ?? '');
    const notesWraps = [];
    for (const [holder, recipient] of holders) {
      const file = must(
        await wrapComplaintKey({
          ...{ key: notes, holder: recipient, signing: identity.signing, office, complaint: first.id },
          position: { counter: 0, seen: null },
        }),
      );
      notesWraps.push({ holder, key: 'notes' as const, version: 1, file });
    }
    const taken = await acknowledge(actor, desk, { id: first.id, revision: first.revision, notesWraps });
    expect(taken).toMatchObject({ ok: true, value: { caseNumber: { fiscalYear: 2570, number: 1 } } });
    expect((await stateOf('office')).n).toBe(2);
    await send('procurement');
    desk.clock.set('2026-11-19T03:00:00Z');
    await lookAtQueue();
    expect((await stateOf('office')).n).toBe(3);
  });

  test('counts a complaint in the fiscal year it came in', async () => {
    desk.clock.set('2026-09-30T16:59:00Z');
    await send('procurement');
    desk.clock.set('2026-09-30T17:01:00Z');
    await send('procurement', 2);
    desk.clock.set('2026-10-01T06:30:00Z');
    await lookAtQueue();
    expect((await stateOf('office')).n).toBe(2);
  });
});

describe('the public', () => {
  test('sees nothing of the running half-year, whatever comes in', async () => {
    const before = JSON.stringify(await buildReport(desk, runningYear, 'public'));
    for (const [day, count] of [
      ['18', 1],
      ['19', 6],
      ['20', 8],
    ] as const) {
      desk.clock.set(`2026-11-${day}T03:00:00Z`);
      await send('procurement', count);
      desk.clock.set(`2026-11-${day}T06:30:00Z`);
      await lookAtQueue();
      desk.clock.set('2026-11-18T03:00:00Z');
      expect(JSON.stringify(await buildReport(desk, runningYear, 'public'))).toBe(before);
    }
    expect((await stateOf('public')).th).toMatch(unconfirmed);
  });

  test('sees a finished half-year, where there were enough to hide in', async () => {
    await send('procurement', 6);
    await send('bribery', 5);
    desk.clock.set('2027-04-01T03:00:00Z');
    expect(await stateOf('public')).toMatchObject({ state: 'value', n: 6 });
  });

  test.each<[string, number, number]>([
    ['a year with fewer than ten', 6, 0],
    ['a small kind', 3, 9],
    ['a kind that would give a small one away', 9, 2],
  ])('is told that the number is withheld: %s', async (_, procurement, bribery) => {
    await send('procurement', procurement);
    await send('bribery', bribery);
    desk.clock.set('2027-04-01T03:00:00Z');
    expect(await stateOf('public')).toEqual({
      ...{ state: 'suppressed', n: null },
      th: expect.stringContaining('ไม่เปิดเผยจำนวนการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้าง'),
    });
  });
});

test('the imported report of FY 2568 stays byte for byte, for both', async () => {
  const read = async () => {
    const texts = [];
    for (const audience of ['public', 'office'] as const) {
      const report = await buildReport(desk, 2568, audience);
      texts.push(report && toMeasuresJson(report));
    }
    return texts;
  };
  const before = await read();
  expect(before[0]).toContain('ไม่มีการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้าง');
  desk.clock.set('2025-03-03T03:00:00Z');
  await send('procurement', 12);
  desk.clock.set('2026-11-18T06:30:00Z');
  await lookAtQueue();
  expect(await read()).toEqual(before);
});
