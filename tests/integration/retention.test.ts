/**
 * What is closed is kept for its time and then destroyed: keys, letters and notes, down to the bytes of the file. A
 * held complaint stays; figures stay; the reporter's code finds nothing any more.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeHoldSchema } from '@/lib/complaints/case-schema';
import { eraseDue, erasedAtOnceMax } from '@/lib/complaints/erasure';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { changeHold } from '@/lib/complaints/legal-hold';
import { countReceived } from '@/lib/complaints/queries';
import { findOutline } from '@/lib/complaints/queue';
import { openThreadWithCode } from '@/lib/complaints/thread';
import { acknowledge, addNote, changeState, getCase, listQueue, reply } from '@/lib/complaints/triage';
import type { IsoDay } from '@/lib/platform/iso-day';
import { openIntake, readCase, type TestReaders } from '../helpers/reader-directory';
import { fileComplaint, prepareAcknowledgement, prepareEnvelope } from '../helpers/sealed-complaints';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import { createReporter, fillForm, freshPeer, sealForm } from '../helpers/vault-office';

const now = { inboxRelease: 'now' } as const;
const retention = { retentionMonths: 24 };
/** Complaints are closed on 18 November 2026. */
const eraseDay = '2028-11-18';
const lastDay = '2028-11-17T10:00:00Z';
const firstDay = '2028-11-18T03:00:00Z';

let desk: TestDesk;
let readers: TestReaders;
beforeEach(async () => {
  desk = await openTestDesk();
  readers = await openIntake(desk, { hasRecovery: true });
});
afterEach(() => desk.database.close());

const must = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T =>
  result.ok ? result.value : expect.fail(result.error);

const closeCase = async (id: string): Promise<number> => {
  const { officer } = readers;
  const taken = must(
    await acknowledge(officer.actor, desk, await prepareAcknowledgement(desk, officer, id, 'รับเรื่องแล้ว')),
  );
  must(await addNote(officer.actor, desk, await prepareEnvelope(desk, officer, id, 'note')));
  const change = { id, revision: taken.revision, to: 'closed', result: 'grounds' } as const;
  return must(await changeState(officer.actor, desk, change, retention)).revision;
};

const fileAndClose = async (): Promise<{ id: string; revision: number }> => {
  const { id } = await fileComplaint(desk);
  return { id, revision: await closeCase(id) };
};

const hold = async (id: string, revision: number, isHeld: boolean, text = 'ศาลขอให้เก็บไว้') => {
  const { id: _, ...note } = await prepareEnvelope(desk, readers.officer, id, 'note', text);
  const { actor } = readers.officer;
  return changeHold(actor, desk, { id, revision, isHeld, note });
};

const outlineOf = async (id: string, reader = readers.officer) => findOutline(reader.actor, desk, id, now);

const countSealed = async (id: string): Promise<number> => {
  let n = 0;
  for (const table of ['complaint_wrap', 'complaint_envelope']) {
    const { rows } = await desk.database.client.execute({
      sql: `select count(*) as n from ${table} where complaint_id = ?`,
      args: [id],
    });
    n += Number(rows[0]?.n);
  }
  return n;
};

describe('a closed complaint', () => {
  test('has its erase day from the closing on, and an open one has none', async () => {
    const { id } = await fileComplaint(desk);
    expect(await outlineOf(id)).toMatchObject({ eraseOn: null, isHeld: false, erasedOn: null });
    await closeCase(id);
    expect(await outlineOf(id)).toMatchObject({ eraseOn: eraseDay, isHeld: false, erasedOn: null });
  });

  test('stays whole up to the day before, and is erased when the office looks on the day', async () => {
    const { id } = await fileAndClose();
    const open = await fileComplaint(desk);
    desk.clock.set(lastDay);
    expect(await outlineOf(id)).toMatchObject({ erasedOn: null });
    expect((await readCase(desk, readers.officer, id)).opened.messages.entries).toHaveLength(1);
    desk.clock.set(firstDay);
    const outline = await outlineOf(id);
    expect(outline).toMatchObject({ state: 'closed', result: 'grounds', erasedOn: eraseDay });
    expect(outline?.events.at(-1)).toMatchObject({ kind: 'erased', staffName: null, happenedOn: eraseDay });
    expect(await countSealed(id)).toBe(0);
    expect(await countSealed(open.id)).toBeGreaterThan(0);
    expect((await readCase(desk, readers.officer, open.id)).opened).toBeTruthy();
  });

  test('is closed to every use case afterwards, and nothing can be added to it', async () => {
    const { id, revision } = await fileAndClose();
    const envelope = await prepareEnvelope(desk, readers.officer, id, 'message');
    const { id: _, ...note } = await prepareEnvelope(desk, readers.officer, id, 'note');
    desk.clock.set(firstDay);
    await eraseDue(desk);
    const { actor } = readers.officer;
    const gone = { ok: false, error: 'not-found' };
    expect(await getCase(actor, desk, { id })).toEqual(gone);
    expect(await reply(actor, desk, envelope)).toEqual(gone);
    expect(await changeHold(actor, desk, { id, revision, isHeld: true, note })).toEqual(gone);
    expect(await countSealed(id)).toBe(0);
  });

  test('is still listed for those whose name stands in its history, for no other reader', async () => {
    const { id } = await fileAndClose();
    desk.clock.set(firstDay);
    const listFor = async ({ actor }: TestReaders['officer']) =>
      must(await listQueue(actor, desk, { state: undefined, page: 1 }, now)).entries.map((entry) => entry.id);
    expect(await listFor(readers.officer)).toEqual([id]);
    expect(await listFor(readers.reviewer)).toEqual([]);
    expect(await outlineOf(id, readers.reviewer)).toBeNull();
  });

  test('stays in the figures', async () => {
    const { id } = await fileAndClose();
    const question = { fiscalYear: 2570, category: 'procurement', audience: 'office' } as const;
    const before = await countReceived(desk, question as Parameters<typeof countReceived>[1]);
    desk.clock.set(firstDay);
    await eraseDue(desk);
    expect(await countSealed(id)).toBe(0);
    expect(before).toEqual({ value: 1, suppressed: false });
    expect(await countReceived(desk, question as Parameters<typeof countReceived>[1])).toEqual(before);
    const { rows } = await desk.database.client.execute('select * from complaint');
    expect(rows[0]).toMatchObject({
      ...{ received_on: '2026-11-18', category: 'procurement', state: 'closed', result: 'grounds' },
      ...{ case_fiscal_year: 2570, case_number: 1, reporter_public_key: '', ticket_hash: null, reporter_changes: 0 },
    });
    expect(rows[0]?.locator_hash).not.toMatch(/^[0-9a-f]{64}$/);
  });

  test('and its code is answered like a code that never was', async () => {
    const reporter = await createReporter();
    const { post } = await sealForm(readers, reporter.keys, fillForm('เรื่องที่จะถูกทำลาย'));
    must(await takeSealedComplaint(desk, post, { peer: freshPeer(), inboxRelease: 'now' }));
    await closeCase(post.id);
    const ask = (code: string) => openThreadWithCode(desk, code, { peer: freshPeer() });
    expect(await ask(reporter.code)).toMatchObject({ ok: true });
    desk.clock.set(firstDay);
    await eraseDue(desk);
    const unknown = await createReporter();
    expect(await ask(reporter.code)).toEqual({ ok: false, error: 'not-found' });
    expect(await ask(reporter.code)).toEqual(await ask(unknown.code));
  });
});

describe('a held complaint', () => {
  test('is never erased; the reason is a sealed note, the event says who', async () => {
    const { id, revision } = await fileAndClose();
    must(await hold(id, revision, true));
    expect((await outlineOf(id))?.events.at(-1)).toMatchObject({ kind: 'held', staffName: expect.any(String) });
    desk.clock.set('2046-01-01T03:00:00Z');
    expect(await outlineOf(id)).toMatchObject({ isHeld: true, erasedOn: null });
    const { opened } = await readCase(desk, readers.reviewer, id);
    expect(JSON.stringify(opened.notes)).toContain('ศาลขอให้เก็บไว้');
  });

  test('is kept thirty days more once the hold is lifted, then erased', async () => {
    const { id, revision } = await fileAndClose();
    const held = must(await hold(id, revision, true));
    desk.clock.set('2030-03-01T03:00:00Z');
    must(await hold(id, held.revision, false));
    expect(await outlineOf(id)).toMatchObject({ isHeld: false, eraseOn: '2030-03-31', erasedOn: null });
    desk.clock.set('2030-03-30T03:00:00Z');
    expect(await outlineOf(id)).toMatchObject({ erasedOn: null });
    desk.clock.set('2030-03-31T03:00:00Z');
    expect(await outlineOf(id)).toMatchObject({ erasedOn: '2030-03-31' });
  });

  test('keeps its own erase day where that is later than the thirty days', async () => {
    const { id, revision } = await fileAndClose();
    const held = must(await hold(id, revision, true));
    must(await hold(id, held.revision, false));
    expect(await outlineOf(id)).toMatchObject({ isHeld: false, eraseOn: eraseDay });
  });

  test('is refused twice, by an old revision, before it is acknowledged and by who holds no key', async () => {
    const { id, revision } = await fileAndClose();
    const stranger = { ...readers.officer.actor, staffId: 'somebody-else' };
    const { id: _, ...note } = await prepareEnvelope(desk, readers.officer, id, 'note');
    const refused = async (asked: ReturnType<typeof hold>, error: string) =>
      expect(await asked).toEqual({ ok: false, error });
    await refused(changeHold(stranger, desk, { id, revision, isHeld: true, note }), 'not-found');
    await refused(hold(id, revision - 1, true), 'stale');
    await refused(hold(id, revision, false), 'stale');
    const fresh = await fileComplaint(desk);
    await refused(
      changeHold(readers.officer.actor, desk, { id: fresh.id, revision: 1, isHeld: true, note }),
      'not-acknowledged',
    );
    expect(changeHoldSchema.safeParse({ id, revision, isHeld: true }).success).toBe(false);
  });
});

describe('erasing', () => {
  /** Pieces of what is to go, short enough to find wherever a page cuts a file. */
  const piecesOf = (bytes: Uint8Array): Buffer[] => {
    const pieces: Buffer[] = [];
    for (let at = 24; at + 24 <= bytes.length; at += 256) pieces.push(Buffer.from(bytes.subarray(at, at + 24)));
    return pieces;
  };

  const collect = async (ids: readonly string[]): Promise<Buffer[]> => {
    const pieces: Buffer[] = [];
    for (const table of ['complaint_wrap', 'complaint_envelope']) {
      const { rows } = await desk.database.client.execute(`select complaint_id, file from ${table}`);
      for (const row of rows) {
        if (ids.includes(String(row.complaint_id))) pieces.push(...piecesOf(new Uint8Array(row.file as ArrayBuffer)));
      }
    }
    return pieces;
  };

  const countLeft = (pieces: readonly Buffer[]): number => {
    const files = ['', '-wal'].map((suffix) => desk.databasePath + suffix).filter(existsSync);
    const bytes = Buffer.concat(files.map((file) => readFileSync(file)));
    return pieces.filter((piece) => bytes.includes(piece)).length;
  };

  test('leaves no byte of keys and letters in the file or its log, and everything of the others', async () => {
    const all = [];
    for (let n = 0; n < 9; n++) all.push(await fileAndClose());
    const kept = all.filter((_, n) => n % 3 === 0);
    for (const { id, revision } of kept) must(await hold(id, revision, true));
    const goneIds = all.filter((one) => !kept.includes(one)).map(({ id }) => id);
    const gone = await collect(goneIds);
    const staying = await collect(kept.map(({ id }) => id));
    const locators = (
      await desk.database.client.execute('select id, locator_hash, reporter_public_key from complaint')
    ).rows
      .filter((row) => goneIds.includes(String(row.id)))
      .flatMap((row) => [Buffer.from(String(row.locator_hash)), Buffer.from(String(row.reporter_public_key))]);
    // A page may end in the middle of a few pieces.
    expect(countLeft(gone)).toBeGreaterThan(gone.length * 0.95);
    desk.clock.set(firstDay);
    await eraseDue(desk);
    expect(countLeft(gone)).toBe(0);
    expect(countLeft(locators)).toBe(0);
    expect(countLeft(staying)).toBeGreaterThan(staying.length * 0.95);
    expect(statSync(`${desk.databasePath}-wal`).size).toBe(0);
  }, 120_000);

  test('is tried again where somebody reading kept the log from being emptied', async () => {
    const { id } = await fileAndClose();
    const pieces = await collect([id]);
    const other = createClient({ url: `file:${desk.databasePath}` });
    const reading = await other.transaction('deferred');
    await reading.execute('select count(*) from complaint');
    desk.clock.set(firstDay);
    await eraseDue(desk);
    expect(await countSealed(id)).toBe(0);
    expect(countLeft(pieces)).toBeGreaterThan(0);
    await reading.rollback();
    other.close();
    await eraseDue(desk);
    expect(countLeft(pieces)).toBe(0);
  });

  test('takes so many at once, the rest at the next look, and each once', async () => {
    const day = '2028-11-18' as IsoDay;
    const row = (n: number) =>
      `('${String(n).padStart(8, '0')}-0000-4000-8000-000000000000', '${n}', 'k', '2026-01-01', 'web', 'bribery', 'closed', 'grounds', '2026-01-01', 0, '${day}', 0, 1, 1)`;
    const rows = Array.from({ length: erasedAtOnceMax + 7 }, (_, n) => row(n)).join();
    await desk.database.client.execute(
      `insert into complaint (id, locator_hash, reporter_public_key, received_on, channel, category, state, result,
        released_on, is_danger, erase_on, is_held, reporter_changes, revision) values ${rows}`,
    );
    desk.clock.set(firstDay);
    const countErased = async () => {
      const { rows: found } = await desk.database.client.execute(
        `select count(*) as n from complaint_event where kind = 'erased'`,
      );
      return Number(found[0]?.n);
    };
    await Promise.all([eraseDue(desk), eraseDue(desk)]);
    const afterFirst = await countErased();
    expect(afterFirst).toBeGreaterThanOrEqual(erasedAtOnceMax);
    await eraseDue(desk);
    await eraseDue(desk);
    expect(await countErased()).toBe(erasedAtOnceMax + 7);
  });
});
