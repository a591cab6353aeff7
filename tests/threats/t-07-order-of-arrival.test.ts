/**
 * T-07. The monitor of the line knows the order in which complaints were sent; the reader of the database must not
 * find it again. Fifty are sent in a known order and released: no column, no order of a listing, and no place in
 * the database file follows it. The same measure, taken before the release, sees the order plainly.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { releaseDue } from '@/lib/complaints/release';
import { listQueue } from '@/lib/complaints/triage';
import type { ComplaintPost } from '@/lib/complaints/wire';
import { decodeBase64url, encodeBase64url } from '@/lib/vault/bytes';
import { createTestClock, openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createCodelessKeys,
  fillForm,
  freshPeer,
  type Member,
  memberNamed,
  openVaultOffice,
  sealForm,
} from '../helpers/vault-office';

const isFull = process.env.PRONGSAI_FULL === '1';
/** The mean of so many trials of pure chance strays by 0.0069, or by 0.025. */
const { trials, meanMax } = isFull ? { trials: 200, meanMax: 0.05 } : { trials: 15, meanMax: 0.15 };
const submissions = 50;
const times = ['09:00', '13:00'];

/** Kendall's rank correlation of the values with their order; ties count for neither side. */
const tauOf = (values: readonly (number | string)[]): number => {
  let balance = 0;
  for (const [index, earlier] of values.entries()) {
    for (const later of values.slice(index + 1)) balance += later > earlier ? 1 : later < earlier ? -1 : 0;
  }
  return balance / ((values.length * (values.length - 1)) / 2);
};

test('the measure knows an order from its reverse and from none', () => {
  const rising = Array.from({ length: 50 }, (_, index) => index);
  expect(tauOf(rising)).toBe(1);
  expect(tauOf(rising.toReversed())).toBe(-1);
  expect(tauOf(rising.map(() => 7))).toBe(0);
});

type Submitted = { id: string; hash: string; tail: Buffer; wrapTail: Buffer };

/**
 * The sealed bytes are chance already, so one sealing serves for all: only its last bytes are drawn anew, to find each
 * in the file again.
 */
const disguise = (file: string): { file: string; tail: Buffer } => {
  const bytes = Buffer.from(decodeBase64url(file) ?? []);
  const tail = randomBytes(24);
  tail.copy(bytes, bytes.length - tail.length);
  return { file: encodeBase64url(bytes), tail };
};

const submit = async (desk: TestDesk, pattern: ComplaintPost): Promise<Submitted> => {
  const body = disguise(pattern.complaint);
  const wraps = pattern.wraps.map((wrap) => ({ wrap, ...disguise(wrap.file) }));
  const own = wraps.find(({ wrap }) => wrap.key === 'thread' && wrap.holder === 'reporter');
  if (!own) throw new Error('no key for the reporter');
  const locator = randomBytes(32);
  const post: ComplaintPost = {
    ...pattern,
    id: randomUUID(),
    locator: encodeBase64url(locator),
    complaint: body.file,
    wraps: wraps.map(({ wrap, file }) => ({ ...wrap, file })),
  };
  const taken = await takeSealedComplaint(desk, post, { peer: freshPeer(), inboxRelease: times });
  if (!taken.ok) throw new Error(taken.error);
  const { rows } = await desk.database.client.execute({
    sql: 'select locator_hash from complaint where id = ?',
    args: [post.id],
  });
  return { id: post.id, hash: String(rows[0]?.locator_hash), tail: body.tail, wrapTail: own.tail };
};

/** Where in the file something stands first and last. */
const placesIn = (file: Buffer, needle: string | Buffer): { first: number; last: number } => {
  const first = file.indexOf(needle);
  if (first < 0) throw new Error('a stored value is not in the file');
  return { first, last: file.lastIndexOf(needle) };
};

/** The order within everything a reader of the database can put in an order: a number or a text per submission. */
const observe = async (
  desk: TestDesk,
  reader: Member,
  submitted: readonly Submitted[],
): Promise<Map<string, number>> => {
  const { client } = desk.database;
  const found = new Map<string, number>();
  const note = (name: string, rankOf: (one: Submitted) => number | string) =>
    found.set(name, tauOf(submitted.map(rankOf)));
  for (const table of ['complaint', 'complaint_envelope', 'complaint_wrap', 'complaint_event']) {
    const { rows, columns } = await client.execute(`select * from ${table}`);
    const key = table === 'complaint' ? 'id' : 'complaint_id';
    const rowsOf = new Map<string, { at: number; row: (typeof rows)[number] }>();
    for (const [at, row] of rows.entries()) {
      if (!rowsOf.has(String(row[key]))) rowsOf.set(String(row[key]), { at, row });
    }
    if (rowsOf.size < submitted.length) continue;
    note(`${table}: unordered listing`, ({ id }) => rowsOf.get(id)?.at ?? -1);
    for (const column of columns) {
      note(`${table}.${column}`, ({ id }) => {
        const value = rowsOf.get(id)?.row[column];
        return value instanceof ArrayBuffer ? Buffer.from(value).subarray(-24).toString('hex') : String(value);
      });
    }
  }
  const seen: string[] = [];
  for (const page of [1, 2]) {
    const queue = await listQueue(reader.actor, desk, { state: undefined, page }, { inboxRelease: times });
    if (queue.ok) seen.push(...queue.value.entries.map(({ id }) => id));
  }
  if (seen.length === submitted.length) note('the queue', ({ id }) => seen.indexOf(id));
  await client.execute('pragma wal_checkpoint(full)');
  const file = readFileSync(desk.databasePath);
  note('file: first place of the id', ({ id }) => placesIn(file, id).first);
  note('file: last place of the id', ({ id }) => placesIn(file, id).last);
  note('file: first place of the locator hash', ({ hash }) => placesIn(file, hash).first);
  note('file: last place of the locator hash', ({ hash }) => placesIn(file, hash).last);
  note('file: place of the text', ({ tail }) => placesIn(file, tail).first);
  note('file: place of the reporter’s key', ({ wrapTail }) => placesIn(file, wrapTail).first);
  const log = `${desk.databasePath}-wal`;
  if (existsSync(log)) {
    const bytes = readFileSync(log);
    if (submitted.every(({ id }) => bytes.includes(id)))
      note('log: first place of the id', ({ id }) => bytes.indexOf(id));
  }
  return found;
};

test(`${submissions} submissions in ${trials} trials leave no order behind`, { timeout: 1_200_000 }, async () => {
  const taus = new Map<string, number[]>();
  const before: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const desk = await openTestDesk(createTestClock('2026-11-18T03:00:00Z'));
    const vault = await openVaultOffice(desk);
    const reader = memberNamed(vault, 'outside');
    const { post } = await sealForm(vault, await createCodelessKeys(), fillForm('เรื่องหนึ่งในห้าสิบ'));
    const submitted: Submitted[] = [];
    for (let sent = 0; sent < submissions; sent++) submitted.push(await submit(desk, post));
    if (trial < 5) before.push((await observe(desk, reader, submitted)).get('file: place of the text') ?? 0);
    desk.clock.set('2026-11-18T06:00:00Z');
    await releaseDue(desk, times);
    // Whoever copies the file at this moment finds no log.
    expect(existsSync(`${desk.databasePath}-wal`) && readFileSync(`${desk.databasePath}-wal`).length).toBeFalsy();
    for (const [name, tau] of await observe(desk, reader, submitted)) taus.set(name, [...(taus.get(name) ?? []), tau]);
    desk.database.close();
  }
  // Before the release the place on the disk tells; it is the release that takes it away.
  expect(before.reduce((sum, tau) => sum + Math.abs(tau), 0) / before.length).toBeGreaterThan(0.5);

  expect(taus.has('the queue')).toBe(true);
  expect(taus.size).toBeGreaterThan(35);
  const found = [...taus].map(([name, all]) => ({
    name,
    trials: all.length,
    mean: all.reduce((sum, tau) => sum + tau, 0) / all.length,
    // Chance alone passes 0.4 once in 25,000 times.
    large: all.filter((tau) => Math.abs(tau) >= 0.4).length,
  }));
  expect(found.filter((one) => one.trials !== trials)).toEqual([]);
  expect(found.filter(({ mean }) => Math.abs(mean) >= meanMax)).toEqual([]);
  expect(found.filter(({ large }) => large > Math.max(1, trials / 100))).toEqual([]);
});
