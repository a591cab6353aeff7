/** Junk is closed several at once: never unread, never somebody else's, all or none. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeUnfounded, listClosable } from '@/lib/complaints/bulk-closing';
import { findNextDue } from '@/lib/complaints/rules';
import { acknowledge, addNote, getCase, reply } from '@/lib/complaints/triage';
import type { Actor } from '@/lib/staff/policy';
import { listOwn, openIntake, type TestReader, type TestReaders } from '../helpers/reader-directory';
import { fileComplaint, prepareAcknowledgement, prepareEnvelope } from '../helpers/sealed-complaints';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';

vi.setConfig({ testTimeout: 60_000 });

let desk: TestDesk;
let readers: TestReaders;
beforeEach(async () => {
  desk = await openTestDesk();
  readers = await openIntake(desk);
});
afterEach(() => desk.database.close());

const fileMany = async (count: number, told = {}) => {
  const ids: string[] = [];
  for (let filed = 0; filed < count; filed++) {
    ids.push((await fileComplaint(desk, { told: { what: `ข้อความก่อกวน ${filed}`, ...told } })).id);
  }
  return ids;
};

const openAll = async ({ actor }: TestReader, ids: readonly string[]) => {
  for (const id of ids) await getCase(actor, desk, { id });
};

const close = (actor: Actor, ids: readonly string[], revision = 1) =>
  closeUnfounded(actor, desk, { cases: ids.map((id) => ({ id, revision })) }, { retentionMonths: 24 });

const readRows = async () => {
  const [complaints, events] = await Promise.all(
    ['complaint', 'complaint_event'].map((table) => desk.database.client.execute(`select * from ${table}`)),
  );
  return { complaints: complaints?.rows ?? [], events: events?.rows ?? [] };
};

const expectNothingClosed = async (work: () => Promise<unknown>, error: string) => {
  const before = JSON.stringify(await readRows());
  expect(await work()).toEqual({ ok: false, error });
  expect(JSON.stringify(await readRows())).toBe(before);
};

describe('closing several', () => {
  test('closes those that were opened, each with its event, and gives no number away', async () => {
    const ids = await fileMany(3);
    await openAll(readers.officer, ids);
    expect(await close(readers.officer.actor, ids.slice(0, 2))).toEqual({ ok: true, value: { closed: 2 } });
    const queue = await listOwn(desk, readers.officer);
    const closed = queue.filter(({ state }) => state === 'closed');
    expect(closed.map(({ id }) => id).sort()).toEqual(ids.slice(0, 2).sort());
    for (const entry of closed) {
      expect(entry).toMatchObject({ result: 'no-grounds', caseNumber: null, revision: 2, isWaitingForOffice: false });
      expect(findNextDue(entry)).toBeNull();
    }
    const { events } = await readRows();
    const closings = events.filter(({ kind }) => kind === 'state-changed');
    expect(closings.map(({ complaint_id }) => complaint_id).sort()).toEqual(ids.slice(0, 2).sort());
    expect(closings.every(({ staff_id }) => staff_id === readers.officer.actor.staffId)).toBe(true);
    // The next one into work still gets the first number of the year.
    const taken = await acknowledge(
      readers.officer.actor,
      desk,
      await prepareAcknowledgement(desk, readers.officer, ids[2] ?? ''),
    );
    expect(taken).toMatchObject({ ok: true, value: { caseNumber: { number: 1 } } });
  });

  test('leaves everything as it was where one of them was never opened by this member', async () => {
    const ids = await fileMany(3);
    await openAll(readers.officer, ids.slice(0, 2));
    await openAll(readers.reviewer, ids);
    await expectNothingClosed(() => close(readers.officer.actor, ids), 'not-opened');
    const closable = await listClosable(readers.officer.actor, desk, await listOwn(desk, readers.officer));
    expect([...closable].sort()).toEqual(ids.slice(0, 2).sort());
  });

  test('does not exist for whoever holds no key of one of them, or works no complaints', async () => {
    const ids = await fileMany(1);
    const [hidden] = await fileMany(1, { posts: ['legal-office'] });
    await openAll(readers.officer, ids);
    await openAll(readers.reviewer, [hidden ?? '']);
    await expectNothingClosed(() => close(readers.officer.actor, [...ids, hidden ?? '']), 'not-found');
    await expectNothingClosed(() => close({ ...readers.officer.actor, role: 'executive' }, ids), 'not-found');
  });

  test('is for what waits only: whatever changed meanwhile keeps all of them open', async () => {
    const ids = await fileMany(2);
    await openAll(readers.officer, ids);
    await acknowledge(readers.reviewer.actor, desk, await prepareAcknowledgement(desk, readers.reviewer, ids[0] ?? ''));
    await expectNothingClosed(() => close(readers.officer.actor, ids), 'stale');
    await expectNothingClosed(() => close(readers.officer.actor, ids.slice(1), 2), 'stale');
  });

  test('is the end: it goes into work no more', async () => {
    const ids = await fileMany(1);
    const [id = ''] = ids;
    const prepared = await prepareAcknowledgement(desk, readers.officer, id);
    expect(await close(readers.officer.actor, ids)).toMatchObject({ ok: true });
    await expectNothingClosed(() => acknowledge(readers.officer.actor, desk, prepared), 'already-decided');
    await expectNothingClosed(
      () => acknowledge(readers.officer.actor, desk, { ...prepared, revision: 2 }),
      'already-decided',
    );
    const message = { ...(await prepareEnvelope(desk, readers.officer, id, 'message')), id };
    await expectNothingClosed(() => reply(readers.officer.actor, desk, message), 'not-acknowledged');
    await expectNothingClosed(() => addNote(readers.officer.actor, desk, message), 'not-acknowledged');
    await expectNothingClosed(() => close(readers.officer.actor, ids, 2), 'stale');
  });
});
