/**
 * T-06. The office's monitor beside a reader of the database: the tables of the reporter's side, as the migrations
 * really make them, have no time, no ordered key, no row number; and what the use cases really write into them is
 * days, chance and sealed bytes.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeClearComplaint, takeSealedComplaint } from '@/lib/complaints/intake';
import { addClearMessage } from '@/lib/complaints/thread';
import { getCase, listQueue } from '@/lib/complaints/triage';
import { acknowledgeWith } from '../helpers/reader-directory';
import { createTestClock, openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createCodelessKeys,
  fillForm,
  freshPeer,
  memberNamed,
  openVaultOffice,
  sealForm,
  settings,
  type VaultOffice,
} from '../helpers/vault-office';
import { describeSchema } from '../schema/describe-schema';
import { schemaRules, sideOf } from '../schema/schema-rules';

/** An instant whose every part would show: 11:22:33 in Thailand on 18 November 2026. */
const instant = '2026-11-18T04:22:33.456Z';
const times = ['09:00', '13:00'];

let desk: TestDesk;
let vault: VaultOffice;

beforeEach(async () => {
  desk = await openTestDesk(createTestClock(instant));
  vault = await openVaultOffice(desk);
});

afterEach(() => desk.database.close());

test.each(Object.values(schemaRules).map((rule) => [rule.promise, rule] as const))('%s', async (_, rule) => {
  const tables = await describeSchema(desk.database.client);
  expect(tables.filter(({ name }) => name.startsWith('complaint'))).toHaveLength(5);
  expect(rule.check(tables, (table) => sideOf[table])).toEqual([]);
});

test('no table answers when it is asked for row numbers', async () => {
  for (const table of ['complaint', 'complaint_envelope', 'complaint_wrap', 'complaint_event']) {
    await expect(desk.database.client.execute(`select rowid from ${table}`)).rejects.toThrow(/no such column: rowid/);
  }
});

/** Everything the office and a reporter can do to one complaint each, from both kinds of page. */
const liveThrough = async (): Promise<void> => {
  const { post } = await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องจากหน้าที่มีสคริปต์'));
  await takeSealedComplaint(desk, post, { peer: freshPeer(), inboxRelease: times });
  const clear = await takeClearComplaint(
    desk,
    { form: fillForm('เรื่องจากหน้าที่ไม่มีสคริปต์'), ticket: Buffer.alloc(32, 9).toString('base64url') },
    { peer: freshPeer(), inboxRelease: times, ticketKey: settings.deriveKey('ticket') },
  );
  if (!clear.ok) throw new Error(clear.error);
  await addClearMessage(
    desk,
    { typedCode: clear.value.code, text: 'เพิ่มเติม', once: crypto.randomUUID() },
    { peer: freshPeer() },
  );
  desk.clock.set('2026-11-18T08:44:55.678Z');
  const legal = memberNamed(vault, 'legal');
  const queue = await listQueue(legal.actor, desk, { state: undefined, page: 1 }, { inboxRelease: times });
  if (!queue.ok) throw new Error(queue.error);
  for (const { id } of queue.value.entries) {
    await getCase(legal.actor, desk, { id });
    await acknowledgeWith(desk, legal, id, { text: 'รับเรื่องแล้ว', state: 'fact-finding' });
  }
};

/** A clear cell of the reporter's side is one of these; anything else has to be argued for here. */
const forms: readonly RegExp[] = [
  /^\d{4}-\d{2}-\d{2}$/,
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  /^[0-9a-f]{64}$/,
  /^[A-Za-z0-9_-]{43}$/,
  /^(?:web|procurement|received|screening|fact-finding|messages|notes|thread|file|reporter|recovery)$/,
  /^(?:released|acknowledged|state-changed|replied|noted|opened|contact-opened)$/,
  // A public key, made by chance.
  /^age1pq1[02-9ac-hj-np-z]{1900,2000}$/,
];

/** The largest number that can be a count of anything here; an instant is far above, a fiscal year just so. */
const isCount = (value: number) => (value >= 0 && value <= 100) || value === 2570;

const isHarmless = (cell: unknown): boolean => {
  if (cell === null) return true;
  if (cell instanceof ArrayBuffer) return Buffer.from(cell).toString('latin1').startsWith('age-encryption.org/v1\n');
  return typeof cell === 'string' ? forms.some((form) => form.test(cell)) : isCount(Number(cell));
};

test('what is written there in a whole life is days, chance, words of a short list, counts and sealed files', async () => {
  await liveThrough();
  const strange: string[] = [];
  let cells = 0;
  for (const table of ['complaint', 'complaint_envelope', 'complaint_wrap', 'complaint_event']) {
    const { rows, columns } = await desk.database.client.execute(`select * from ${table}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      cells += columns.length;
      strange.push(...columns.filter((column) => !isHarmless(row[column])).map((column) => `${table}.${column}`));
    }
  }
  expect(cells).toBeGreaterThan(200);
  expect(strange).toEqual([]);
});

test('no time of any act is anywhere in the database, whatever the table', async () => {
  await liveThrough();
  const { client } = desk.database;
  const { rows: tables } = await client.execute(`select name from sqlite_master where type = 'table'`);
  const instants = [Date.parse(instant), Date.parse('2026-11-18T08:44:55.678Z')];
  const traces = [
    ...['11:22', '04:22', '15:44', '08:44'],
    ...instants.flatMap((ms) => [String(ms), String(Math.floor(ms / 1000))]),
  ];
  for (const { name } of tables) {
    const { rows } = await client.execute(`select * from "${String(name)}"`);
    const text = JSON.stringify(rows, (_, cell) => (cell instanceof ArrayBuffer ? null : cell));
    for (const trace of traces) expect(text.includes(trace), `${String(name)} holds ${trace}`).toBe(false);
  }
});
