/** Only who holds a key works a complaint; numbers leave no gap; of two at once one is served and the other is told. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Acknowledgement, StateChange } from '@/lib/complaints/case-schema';
import { complaintStates, listMoves } from '@/lib/complaints/rules';
import { acknowledge, addNote, changeState, getCase, reply } from '@/lib/complaints/triage';
import { type Actor, roles } from '@/lib/staff/policy';
import { openIntake, readCase, type TestReader, type TestReaders } from '../helpers/reader-directory';
import { fileComplaint, prepareAcknowledgement, prepareEnvelope, writeAsReporter } from '../helpers/sealed-complaints';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';

// Sealing for every holder takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let desk: TestDesk;
let readers: TestReaders;
beforeEach(async () => {
  desk = await openTestDesk();
  readers = await openIntake(desk, { hasRecovery: true });
});
afterEach(() => desk.database.close());

const retention = { retentionMonths: 24 };

const tables = ['complaint', 'complaint_envelope', 'complaint_wrap', 'complaint_event', 'case_counter'];

/** Everything about complaints, to compare before and after. */
const dump = async (): Promise<string> => {
  const rows = [];
  for (const name of tables) rows.push((await desk.database.client.execute(`select * from ${name}`)).rows);
  return JSON.stringify(rows);
};

/** A refusal changes nothing. */
const expectRefused = async (work: () => Promise<unknown>, error: string) => {
  const before = await dump();
  expect(await work()).toEqual({ ok: false, error });
  expect(await dump()).toBe(before);
};

const take = async (reader: TestReader, id: string, text?: string) => {
  const taken = await acknowledge(reader.actor, desk, await prepareAcknowledgement(desk, reader, id, text));
  return taken.ok ? taken.value : expect.fail(taken.error);
};

const moveTo = async (id: string, ...states: StateChange['to'][]): Promise<number> => {
  let { revision } = await take(readers.officer, id);
  for (const to of states) {
    const moved = await changeState(
      readers.officer.actor,
      desk,
      { ...{ id, revision, to }, result: to === 'closed' ? 'no-grounds' : null },
      retention,
    );
    revision = moved.ok ? moved.value.revision : expect.fail(moved.error);
  }
  return revision;
};

describe('a complaint does not exist', () => {
  /** Every use case, asked by somebody else with what an entitled reader prepared. */
  const expectNothing = async (actor: Actor, id: string, entitled: TestReader) => {
    const acknowledgement = await prepareAcknowledgement(desk, entitled, id);
    const envelope = { ...(await prepareEnvelope(desk, entitled, id, 'message')), id };
    const change = { id, revision: 1, to: 'closed', result: 'duplicate' } as const;
    await expectRefused(() => getCase(actor, desk, { id }), 'not-found');
    await expectRefused(() => acknowledge(actor, desk, acknowledgement), 'not-found');
    await expectRefused(() => changeState(actor, desk, change, retention), 'not-found');
    await expectRefused(() => reply(actor, desk, envelope), 'not-found');
    await expectRefused(() => addNote(actor, desk, envelope), 'not-found');
  };

  test.each(roles.filter((role) => role !== 'legal-officer' && role !== 'reviewer'))(
    'for the %s, even with a key of it',
    async (role) => {
      const { id } = await fileComplaint(desk);
      await expectNothing({ ...readers.officer.actor, role }, id, readers.officer);
    },
  );

  test('for a reader who is named in it', async () => {
    const { id } = await fileComplaint(desk, { told: { posts: ['legal-office'] } });
    await expectNothing(readers.officer.actor, id, readers.reviewer);
    expect((await readCase(desk, readers.reviewer, id)).opened.readerNames).toHaveLength(1);
  });

  test('for a member of the right role who holds no key', async () => {
    const { id } = await fileComplaint(desk);
    await expectNothing({ ...readers.officer.actor, staffId: 'somebody-new' }, id, readers.officer);
  });

  test('before its release', async () => {
    const { id } = await fileComplaint(desk, { inboxRelease: ['09:00'] });
    await expectRefused(() => getCase(readers.officer.actor, desk, { id }), 'not-found');
  });
});

describe('opening', () => {
  test('hands a reader their own wraps alone and is recorded once a day for each', async () => {
    const { id } = await fileComplaint(desk);
    const { officer, reviewer } = readers;
    for (const { actor } of [officer, officer, reviewer]) await getCase(actor, desk, { id });
    desk.clock.set('2026-11-19T03:00:00Z');
    const file = await getCase(officer.actor, desk, { id });
    if (!file.ok) return expect.fail(file.error);
    expect(file.value.events.filter(({ kind }) => kind === 'opened')).toMatchObject([
      { staffName: officer.actor.displayName, happenedOn: '2026-11-18' },
      { staffName: reviewer.actor.displayName, happenedOn: '2026-11-18' },
      { staffName: officer.actor.displayName, happenedOn: '2026-11-19' },
    ]);
    expect(file.value.wraps.map(({ key, version }) => `${key} ${version}`)).toEqual(['file 1', 'thread 1']);
    expect(file.value.holders.toSorted()).toEqual(
      [officer.actor.staffId, reviewer.actor.staffId, 'recovery'].toSorted(),
    );
  });
});

describe('acknowledging', () => {
  test('gives a number, a notes key for every holder and sends the first message, at once', async () => {
    const { id } = await fileComplaint(desk);
    expect(await take(readers.officer, id, 'รับเรื่องแล้ว')).toEqual({
      caseNumber: { fiscalYear: 2570, number: 1 },
      revision: 2,
    });
    for (const reader of [readers.officer, readers.reviewer]) {
      const { opened } = await readCase(desk, reader, id);
      expect(opened.hasNotesKey).toBe(true);
      expect(opened.messages).toMatchObject({ doubt: null, entries: [{ text: 'รับเรื่องแล้ว' }] });
    }
  });

  test('twice is refused to the second, also with a message of their own', async () => {
    const { id } = await fileComplaint(desk);
    const late = await prepareAcknowledgement(desk, readers.reviewer, id, 'รับเรื่องแล้วเช่นกัน');
    await take(readers.officer, id, 'รับเรื่องแล้ว');
    await expectRefused(() => acknowledge(readers.reviewer.actor, desk, late), 'already-decided');
  });

  test('of an older revision is refused', async () => {
    const { id } = await fileComplaint(desk);
    const prepared = await prepareAcknowledgement(desk, readers.officer, id);
    await expectRefused(
      () => acknowledge(readers.officer.actor, desk, { ...prepared, revision: prepared.revision + 1 }),
      'stale',
    );
  });

  test('is refused unless the notes key goes to exactly those who hold the other keys', async () => {
    const { id } = await fileComplaint(desk);
    const prepared = await prepareAcknowledgement(desk, readers.officer, id);
    const { actor } = readers.officer;
    const wrap = prepared.notesWraps[0];
    if (!wrap) return expect.fail('no wraps');
    const others = prepared.notesWraps.slice(1);
    for (const notesWraps of [others, [...others, wrap, { ...wrap, holder: 'stranger' }], [...others, wrap, wrap]]) {
      await expectRefused(() => acknowledge(actor, desk, { ...prepared, notesWraps }), 'wrong-holders');
    }
    const damaged = [
      { ...wrap, key: 'thread' as const },
      { ...wrap, version: 2 },
      { ...wrap, file: Uint8Array.from([...wrap.file, 0]) },
      { ...wrap, file: new Uint8Array(new TextEncoder().encode('ข้อความที่ไม่ได้ปิดผนึก')) },
    ];
    for (const one of damaged) {
      const notesWraps = [...others, one];
      await expectRefused(() => acknowledge(actor, desk, { ...prepared, notesWraps }), 'invalid');
    }
  });

  test('with a first message that is not sealed, of another key or not read up to date is refused as a whole', async () => {
    const filed = await fileComplaint(desk);
    const { actor } = readers.officer;
    const prepared = await prepareAcknowledgement(desk, readers.officer, filed.id, 'รับเรื่องแล้ว');
    const first = prepared.reply ?? expect.fail('no message');
    const clear = { ...first, file: new Uint8Array(new TextEncoder().encode('รับเรื่องแล้ว')) };
    await expectRefused(() => acknowledge(actor, desk, { ...prepared, reply: clear }), 'invalid');
    const ofOtherKey = { ...first, keyVersion: 2 };
    await expectRefused(() => acknowledge(actor, desk, { ...prepared, reply: ofOtherKey }), 'stale');
    await writeAsReporter(desk, filed, 'ขอเพิ่มเติม');
    await expectRefused(() => acknowledge(actor, desk, prepared), 'stale');
  });

  test('fifty times at once by two readers who want the same, over the turn of the fiscal year, leaves no gap and loses none', async () => {
    desk.clock.set('2026-09-30T16:30:00Z');
    const prepared: { id: string; actor: Actor; input: Acknowledgement }[] = [];
    for (let i = 0; i < 25; i++) {
      const { id } = await fileComplaint(desk);
      for (const reader of [readers.officer, readers.reviewer]) {
        prepared.push({
          id,
          actor: reader.actor,
          input: await prepareAcknowledgement(desk, reader, id, `ข้อความ ${i}`),
        });
      }
    }
    const send = ({ id, actor, input }: (typeof prepared)[number]) =>
      acknowledge(actor, desk, input).then((outcome) => ({ id, outcome }));
    const before = prepared.slice(0, 24).map(send);
    await Promise.any(before);
    desk.clock.set('2026-09-30T17:00:00Z');
    const outcomes = await Promise.all([...before, ...prepared.slice(24).map(send)]);

    const won = outcomes.flatMap(({ id, outcome }) => (outcome.ok ? [{ id, ...outcome.value.caseNumber }] : []));
    const lost = outcomes.flatMap(({ id, outcome }) => (outcome.ok ? [] : [{ id, error: outcome.error }]));
    expect(new Set(won.map(({ id }) => id)).size).toBe(25);
    expect(new Set(lost.map(({ id }) => id)).size).toBe(25);
    expect(new Set(lost.map(({ error }) => error))).toEqual(new Set(['already-decided']));
    for (const year of [2569, 2570]) {
      const numbers = won.filter(({ fiscalYear }) => fiscalYear === year).map(({ number }) => number);
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    }
    // Nobody's message was sent twice, and the loser's notes key did not mix with the winner's.
    for (const { id } of won.slice(0, 5)) {
      const { opened } = await readCase(desk, readers.reviewer, id);
      expect(opened.messages).toMatchObject({ doubt: null, entries: [{ doubt: null }] });
      expect(opened.hasNotesKey).toBe(true);
    }
  });
});

describe('moving on', () => {
  test('follows the states, says each in the history, and ends', async () => {
    const { id } = await fileComplaint(desk);
    const revision = await moveTo(id, 'need-more-information', 'screening', 'fact-finding', 'referred', 'closed');
    const file = await getCase(readers.reviewer.actor, desk, { id });
    if (!file.ok) return expect.fail(file.error);
    expect(file.value).toMatchObject({ state: 'closed', result: 'no-grounds', revision, isWaitingForOffice: false });
    expect(file.value.events.filter(({ kind }) => kind === 'state-changed').map(({ state }) => state)).toEqual([
      ...['need-more-information', 'screening', 'fact-finding', 'referred', 'closed'],
    ]);
    for (const to of complaintStates) {
      const change = { id, revision, to, result: to === 'closed' ? ('grounds' as const) : null };
      await expectRefused(() => changeState(readers.officer.actor, desk, change, retention), 'move-not-allowed');
    }
  });

  test.each(['screening', 'need-more-information', 'fact-finding', 'referred'] as const)(
    'from %s only to where it may go, closing with a result and nothing else with one',
    async (from) => {
      const { id } = await fileComplaint(desk);
      const revision = await moveTo(id, ...(from === 'screening' ? [] : [from]));
      const { actor } = readers.officer;
      for (const to of complaintStates) {
        const isOpen = listMoves(from).includes(to);
        const withResult = { id, revision, to, result: 'grounds' as const };
        const without = { ...withResult, result: null };
        if (!isOpen || to !== 'closed')
          await expectRefused(() => changeState(actor, desk, withResult, retention), 'move-not-allowed');
        if (!isOpen || to === 'closed')
          await expectRefused(() => changeState(actor, desk, without, retention), 'move-not-allowed');
      }
    },
  );

  test('is not the way to acknowledge', async () => {
    const { id } = await fileComplaint(desk);
    for (const to of complaintStates) {
      const change = { id, revision: 1, to, result: to === 'closed' ? ('duplicate' as const) : null };
      await expectRefused(() => changeState(readers.officer.actor, desk, change, retention), 'move-not-allowed');
    }
  });

  test('by two at once is done once; the second is told', async () => {
    const { id } = await fileComplaint(desk);
    const revision = await moveTo(id);
    const outcomes = await Promise.all([
      changeState(readers.officer.actor, desk, { id, revision, to: 'fact-finding', result: null }, retention),
      changeState(readers.reviewer.actor, desk, { id, revision, to: 'referred', result: null }, retention),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.error === 'stale')).toHaveLength(1);
    await expectRefused(
      () => changeState(readers.officer.actor, desk, { id, revision, to: 'closed', result: 'grounds' }, retention),
      'stale',
    );
  });
});

describe.each([
  ['message', reply, 'messages'],
  ['note', addNote, 'notes'],
] as const)('writing a %s', (kind, send, thread) => {
  test('is read by every reader, and not before acknowledging', async () => {
    const { id } = await fileComplaint(desk);
    const early = await prepareEnvelope(desk, readers.officer, id, 'message');
    await expectRefused(() => send(readers.officer.actor, desk, early), 'not-acknowledged');
    await take(readers.officer, id);
    const prepared = await prepareEnvelope(desk, readers.officer, id, kind, 'เขียนถึงกัน');
    expect(await send(readers.officer.actor, desk, prepared)).toEqual({
      ok: true,
      value: { position: prepared.expectedPosition },
    });
    const { opened } = await readCase(desk, readers.reviewer, id);
    expect(opened[thread]).toMatchObject({ doubt: null, entries: [{ text: 'เขียนถึงกัน', from: { isOwn: false } }] });
  });

  test('that is not sealed, or sealed with another key, is refused', async () => {
    const { id } = await fileComplaint(desk);
    await take(readers.officer, id);
    const prepared = await prepareEnvelope(desk, readers.officer, id, kind);
    const { actor } = readers.officer;
    const clear = { ...prepared, file: new Uint8Array(prepared.file.length).fill(65) };
    await expectRefused(() => send(actor, desk, clear), 'invalid');
    await expectRefused(() => send(actor, desk, { ...prepared, keyVersion: 2 }), 'stale');
  });

  test('by two at once is taken once; the second is told and nothing is mixed', async () => {
    const { id } = await fileComplaint(desk);
    await take(readers.officer, id);
    const both = [readers.officer, readers.reviewer];
    const prepared = await Promise.all(both.map((reader) => prepareEnvelope(desk, reader, id, kind, 'พร้อมกัน')));
    const outcomes = await Promise.all(
      prepared.map((input, index) => send((both[index] as TestReader).actor, desk, input)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.error === 'stale')).toHaveLength(1);
    const { opened } = await readCase(desk, readers.officer, id);
    expect(opened[thread]).toMatchObject({ doubt: null, entries: [{ text: 'พร้อมกัน' }] });
  });
});

test('a reply that crossed with a message of the reporter is refused, because it was written without reading it', async () => {
  const filed = await fileComplaint(desk);
  await take(readers.officer, filed.id);
  const prepared = await prepareEnvelope(desk, readers.officer, filed.id, 'message');
  await writeAsReporter(desk, filed, 'ขอเพิ่มเติม');
  await expectRefused(() => reply(readers.officer.actor, desk, prepared), 'stale');
});
