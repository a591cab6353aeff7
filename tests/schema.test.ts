/**
 * The tables keep the promise of anonymity, asked of a freshly migrated database; each rule is shown to
 * report the table it is there for; and docs/fields.md describes exactly the fields there are.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from '@/db/migrate';
import { type Database, openDatabase } from '@/db/open';
import { describeSchema, type Table } from './schema/describe-schema';
import { readRegister } from './schema/fields-register';
import { type Side, schemaRules, sideOf } from './schema/schema-rules';

const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-schema-'));
let database: Database;
let tables: Table[];

beforeAll(async () => {
  database = await openDatabase({ url: `file:${path.join(folder, 'fresh.db')}` });
  await migrateDatabase(database);
  tables = await describeSchema(database.client);
});

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const side = (table: string): Side | undefined => sideOf[table];

describe('the migrated database', () => {
  it('was read', () => {
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['response', 'staff', 'statement']));
  });

  it.each(Object.values(schemaRules).map((rule) => [rule.promise, rule] as const))('%s', (_, rule) => {
    expect(rule.check(tables, side)).toEqual([]);
  });
});

const kept = 'strict, without rowid';

/** One table each that the rule must report, as SQL, placed on the reporter's side. */
const breaches: readonly (readonly [keyof typeof schemaRules, breach: string, sql: string])[] = [
  ['strict', 'any kind of value', 'create table t (id text primary key) without rowid'],
  ['withoutRowid', 'a hidden row number', 'create table t (id text primary key) strict'],
  ['noTimeOfDay', 'an instant', `create table t (id text primary key, created_at text) ${kept}`],
  ['noTimeOfDay', 'an instant as a number of days', `create table t (id text primary key, day real) ${kept}`],
  ['noTimeOfDay', 'an instant as milliseconds', `create table t (id text primary key, received_on integer) ${kept}`],
  ['noTimeOfDay', 'when it was last seen', `create table t (id text primary key, last_seen text) ${kept}`],
  ['noTimeOfDay', 'a column of any kind', `create table t (id text primary key, answers any) ${kept}`],
  [
    'noClockInside',
    'a default that asks the clock',
    `create table t (id text primary key, received_on text default (date('now'))) ${kept}`,
  ],
  [
    'noClockInside',
    'a trigger that asks the clock',
    `create table t (id text primary key, state text) ${kept};
     create trigger late after insert on t begin update t set state = strftime('%H', 'now') where id = new.id; end`,
  ],
  ['noOrderedKey', 'a growing key', `create table t (id integer primary key, state text) ${kept}`],
  ['noOrderedKey', 'a growing key of two parts', `create table t (n integer, id text, primary key (n, id)) ${kept}`],
  ['noOrderOfArrival', 'a running number', `create table t (id text primary key, serial integer) ${kept}`],
  ['noOrderOfArrival', 'a number on arrival', `create table t (id text primary key, case_number integer) ${kept}`],
  ['noTraceOfTheSender', 'a network address', `create table t (id text primary key, ip text) ${kept}`],
  ['noTraceOfTheSender', 'the browser', `create table t (id text primary key, user_agent text) ${kept}`],
  ['noTraceOfTheSender', "a file's name", `create table t (id text primary key, file_name text) ${kept}`],
  ['noTraceOfTheSender', 'a telephone number', `create table t (id text primary key, contact_phone text) ${kept}`],
];

describe('each rule reports its breach', () => {
  const describeOnly = async (sql: string) => {
    const client = createClient({ url: ':memory:' });
    await client.executeMultiple(sql);
    const described = await describeSchema(client);
    client.close();
    return described;
  };

  it.each(breaches)('%s: %s', async (name, _, sql) => {
    const found = schemaRules[name].check(await describeOnly(sql), () => 'reporter');
    expect(found.join()).toMatch(/^t(?:\.|$)/);
  });

  it('placed: a table nobody placed, and a place without its table', async () => {
    const found = schemaRules.placed.check(await describeOnly(`create table t (id text primary key) ${kept}`), side);
    expect(found).toEqual(expect.arrayContaining(['t is on no side', 'staff is not in the database']));
  });

  it.each([
    `create table evidence_chunk (id text primary key) ${kept}`,
    `create table opening (id text primary key, complaint_id text) ${kept}`,
  ])("reportersAreOnTheirSide: one placed on the office's side: %s", async (sql) => {
    expect(schemaRules.reportersAreOnTheirSide.check(await describeOnly(sql), () => 'office')).toHaveLength(1);
  });

  it('and none is left unbroken', () => {
    const broken = new Set<string>([...breaches.map(([name]) => name), 'placed', 'reportersAreOnTheirSide']);
    expect([...broken].sort()).toEqual(Object.keys(schemaRules).sort());
  });
});

describe('the register of fields', () => {
  const register = readRegister(readFileSync(fileURLToPath(new URL('../docs/fields.md', import.meta.url)), 'utf8'));

  it('describes every field there is, and no other', () => {
    const described = register.map(({ table, field }) => `${table}.${field}`);
    const present = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
    expect(described.sort()).toEqual(present.sort());
  });

  it('puts every table on the side it stands on', () => {
    expect(register.filter((field) => field.side !== side(field.table))).toEqual([]);
  });

  it('says of each field what it means, in which form it is kept, why, and when it goes', () => {
    const forms = /^(?:clear|hash|public key|sealed)\b/;
    const incomplete = register.filter(
      ({ meaning, form, why, erased }) => meaning === '' || !forms.test(form) || why === '' || erased === '',
    );
    expect(incomplete).toEqual([]);
  });

  it('calls everything kept as bytes sealed', () => {
    const typeOf = new Map(
      tables.flatMap(({ name, columns }) => columns.map((one) => [`${name}.${one.name}`, one.type])),
    );
    const wrong = register.filter(
      ({ table, field, form }) => typeOf.get(`${table}.${field}`) === 'BLOB' && !form.startsWith('sealed'),
    );
    expect(wrong).toEqual([]);
  });
});
