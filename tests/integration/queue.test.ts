/** The queue counts and lists what a reader can open and nothing else, what waits first, over every page. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listQueueSchema } from '@/lib/complaints/case-schema';
import { findOutline, getWorkFigures } from '@/lib/complaints/queue';
import { acknowledge, changeState, listQueue, reply } from '@/lib/complaints/triage';
import { type Actor, roles } from '@/lib/staff/policy';
import { openIntake, type TestReaders } from '../helpers/reader-directory';
import { fileComplaint, prepareAcknowledgement, prepareEnvelope, writeAsReporter } from '../helpers/sealed-complaints';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';

const now = { inboxRelease: 'now' } as const;

// Sealing takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let desk: TestDesk;
let readers: TestReaders;
beforeEach(async () => {
  desk = await openTestDesk();
  readers = await openIntake(desk);
});
afterEach(() => desk.database.close());

const listFor = async (actor: Actor, address: Record<string, string> = {}) => {
  const listed = await listQueue(actor, desk, listQueueSchema.parse(address), now);
  return listed.ok ? listed.value : expect.fail(listed.error);
};

const take = async (id: string, text?: string) => {
  const input = await prepareAcknowledgement(desk, readers.officer, id, text);
  const taken = await acknowledge(readers.officer.actor, desk, input);
  return taken.ok ? taken.value.revision : expect.fail(taken.error);
};

const nothing = { toAcknowledge: 0, overdue: 0, waiting: 0, inProgress: 0 };

test('whoever is named in a complaint sees neither a row nor a number of it', async () => {
  const { id } = await fileComplaint(desk, { told: { posts: ['legal-office'] } });
  const { officer, reviewer } = readers;
  expect(await listFor(officer.actor)).toMatchObject({ entries: [], byState: {}, figures: nothing });
  expect(await findOutline(officer.actor, desk, id, now)).toBeNull();
  expect(await listFor(reviewer.actor)).toMatchObject({ entries: [{ id }], figures: { ...nothing, toAcknowledge: 1 } });
  expect(await findOutline(reviewer.actor, desk, id, now)).toMatchObject({ id, events: [{ kind: 'released' }] });
});

test.each(roles.filter((role) => role !== 'legal-officer' && role !== 'reviewer'))(
  'to the %s there is no queue',
  async (role) => {
    const { id } = await fileComplaint(desk);
    const actor: Actor = { ...readers.officer.actor, role };
    const refused = { ok: false, error: 'not-found' };
    expect(await listQueue(actor, desk, listQueueSchema.parse({}), now)).toEqual(refused);
    expect(await getWorkFigures(actor, desk, now)).toEqual(refused);
    expect(await findOutline(actor, desk, id, now)).toBeNull();
  },
);

test('looking at the queue or the outline of a complaint is no opening', async () => {
  const { id } = await fileComplaint(desk);
  await listFor(readers.officer.actor);
  const outline = await findOutline(readers.officer.actor, desk, id, now);
  expect(outline?.events.map(({ kind }) => kind)).toEqual(['released']);
});

test('what waits for its time of release is not there before it, whoever looks', async () => {
  const schedule = { inboxRelease: ['09:00'] };
  desk.clock.set('2026-11-18T01:00:00Z');
  const { id } = await fileComplaint(desk, schedule);
  expect(await getWorkFigures(readers.officer.actor, desk, schedule)).toEqual({ ok: true, value: nothing });
  expect(await findOutline(readers.officer.actor, desk, id, schedule)).toBeNull();
  desk.clock.set('2026-11-18T02:00:00Z');
  expect(await findOutline(readers.officer.actor, desk, id, schedule)).toMatchObject({ id });
});

describe('figures', () => {
  test('count everything on every page, the same on the home page', async () => {
    for (let i = 0; i < 27; i++) await fileComplaint(desk);
    const { actor } = readers.officer;
    const first = await listFor(actor);
    const second = await listFor(actor, { page: '2' });
    expect(first).toMatchObject({ page: 1, pageCount: 2, figures: { ...nothing, toAcknowledge: 27 } });
    expect(second).toMatchObject({ page: 2, figures: { ...nothing, toAcknowledge: 27 }, byState: { received: 27 } });
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(27);
    expect(await listFor(actor, { page: '99' })).toMatchObject({ page: 2 });
    expect(await listFor(actor, { page: 'x', state: 'nonsense', only: '' })).toEqual(first);
    expect(await getWorkFigures(actor, desk, now)).toEqual({ ok: true, value: first.figures });
  });

  test('tell who waits for whom, and a promise past its day until it is kept', async () => {
    const { actor } = readers.officer;
    const filed = await fileComplaint(desk);
    const { id } = filed;
    const figures = async () => (await listFor(actor)).figures;

    desk.clock.set('2026-11-25T03:00:00Z');
    expect(await figures()).toEqual({ ...nothing, toAcknowledge: 1 });
    desk.clock.set('2026-11-26T03:00:00Z');
    expect(await figures()).toEqual({ ...nothing, toAcknowledge: 1, overdue: 1 });
    expect((await listFor(actor, { only: 'overdue' })).entries).toMatchObject([{ id }]);
    const revision = await take(id);
    expect(await figures()).toEqual({ ...nothing, waiting: 1, inProgress: 1 });

    desk.clock.set('2026-12-04T03:00:00Z');
    expect(await figures()).toMatchObject({ overdue: 1 });
    await reply(actor, desk, await prepareEnvelope(desk, readers.officer, id, 'message'));
    expect(await figures()).toEqual({ ...nothing, inProgress: 1 });
    expect((await listFor(actor, { only: 'waiting' })).entries).toEqual([]);
    await writeAsReporter(desk, filed, 'ขอเพิ่มเติม');
    expect((await listFor(actor, { only: 'waiting' })).entries).toMatchObject([{ id, repliedOn: '2026-12-04' }]);

    desk.clock.set('2027-02-17T03:00:00Z');
    expect(await figures()).toMatchObject({ overdue: 1 });
    await changeState(actor, desk, { id, revision, to: 'closed', result: 'grounds' }, { retentionMonths: 24 });
    expect(await figures()).toEqual(nothing);
    expect(await listFor(actor, { state: 'closed' })).toMatchObject({ entries: [{ id }], byState: { closed: 1 } });
  });
});

test('what waits to be acknowledged comes first, then the oldest, what is closed last', async () => {
  const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'];
  const ids: string[] = [];
  for (const day of days) {
    desk.clock.set(`${day}T03:00:00Z`);
    ids.push((await fileComplaint(desk)).id);
  }
  const [closed, older, newer, waiting] = ids as [string, string, string, string];
  const { actor } = readers.officer;
  await changeState(
    actor,
    desk,
    { id: closed, revision: await take(closed), to: 'closed', result: 'duplicate' },
    { retentionMonths: 24 },
  );
  for (const id of [newer, older]) await take(id);
  expect((await listFor(actor)).entries.map(({ id }) => id)).toEqual([waiting, older, newer, closed]);
  expect((await listFor(actor, { state: 'screening' })).entries.map(({ id }) => id)).toEqual([older, newer]);
});
