/**
 * What the tables may not remember. On the reporter's side, that is every table a reporter's or a service
 * visitor's act writes to or that speaks of one of theirs: no time of day, no order of arrival, no trace of
 * who or what sent it. Everywhere: nothing SQLite would number by itself, and no value of the wrong kind.
 */
import type { Column, Table } from './describe-schema';

export type Side = 'reporter' | 'office';

/** Every table stands on one side. A new table has to be placed here by hand. */
export const sideOf: Readonly<Record<string, Side>> = {
  case_counter: 'office',
  complaint: 'reporter',
  complaint_contact: 'reporter',
  complaint_envelope: 'reporter',
  complaint_event: 'reporter',
  complaint_wrap: 'reporter',
  directory_proposal: 'office',
  evidence: 'reporter',
  evidence_chunk: 'reporter',
  measure: 'office',
  measure_line: 'office',
  measure_responsible: 'office',
  office_setting: 'office',
  official_score: 'office',
  plan: 'office',
  plan_change: 'office',
  plan_note: 'office',
  public_tally: 'reporter',
  publication: 'office',
  questionnaire: 'reporter',
  reader_directory: 'office',
  reader_key: 'office',
  reader_passkey_wrap: 'office',
  reader_wrap: 'office',
  response: 'reporter',
  response_review: 'reporter',
  satisfaction_tally: 'reporter',
  service: 'reporter',
  staff: 'office',
  staff_passkey: 'office',
  staff_session: 'office',
  statement: 'office',
  tally: 'reporter',
  tally_publication: 'reporter',
  unit: 'office',
};

/** Numbers on the reporter's side that look like an order of arrival and are not. */
const numbersAllowed: Readonly<Record<string, string>> = {
  'complaint.case_number': 'given by the office at acknowledgement, whatever the order of arrival',
};

const speaksOfReporters = ({ name, columns }: Table) =>
  /^(?:complaint|evidence|thread|wrap|response)(?:_|$)/.test(name) ||
  columns.some((column) => /^(?:complaint|response|evidence)_(?:id|key)$/.test(column.name));

const timeWords =
  /(?:^|_)(?:at|time|times|timestamp|datetime|clock|hour|hours|minute|minutes|second|seconds|ms|epoch|until|created|updated|modified|changed|seen|accessed|sent|arrived)$/;
const timeFunctions =
  /current_(?:time|date|timestamp)|\b(?:datetime|strftime|unixepoch|julianday|time|date)\s*\(|\bnow\b/i;
const orderWords = /(?:^|_)(?:no|number|seq|sequence|serial|ordinal|rowid|ulid|ksuid|cuid|snowflake|arrival|queue)$/;
const traceWords =
  /(?:^|_)(?:ip|address|host|hostname|agent|browser|device|referrer|referer|cookie|session|peer|origin|network|location|latitude|longitude|phone|email|mail|filename|path)$|(?:^|_)(?:file|original|user|display|reporter|sender|contact)_name$|^name$/;

export type SchemaRule = {
  promise: string;
  check: (tables: readonly Table[], side: (table: string) => Side | undefined) => string[];
};

const everyTable = {
  strict: {
    promise: 'every table is STRICT: a column holds only its own kind of value',
    check: (tables) => tables.filter(({ isStrict }) => !isStrict).map(({ name }) => name),
  },
  withoutRowid: {
    promise: 'every table is WITHOUT ROWID: none remembers the order in which its rows came',
    check: (tables) => tables.filter(({ hasRowid }) => hasRowid).map(({ name }) => name),
  },
  placed: {
    promise: "every table stands on the reporter's side or the office's, and none is placed that is not there",
    check: (tables, side) => [
      ...tables.filter(({ name }) => side(name) === undefined).map(({ name }) => `${name} is on no side`),
      ...Object.keys(sideOf)
        .filter((name) => !tables.some((table) => table.name === name))
        .map((name) => `${name} is not in the database`),
    ],
  },
  reportersAreOnTheirSide: {
    promise: "a table that speaks of a complaint or a response stands on the reporter's side",
    check: (tables, side) =>
      tables.filter((table) => speaksOfReporters(table) && side(table.name) !== 'reporter').map(({ name }) => name),
  },
} satisfies Record<string, SchemaRule>;

const onReportersSide = (isBad: (column: Column, table: Table) => boolean): SchemaRule['check'] => {
  const name = (table: Table) => (column: Column) => `${table.name}.${column.name}`;
  return (tables, side) =>
    tables
      .filter((table) => side(table.name) === 'reporter')
      .flatMap((table) => table.columns.filter((column) => isBad(column, table)).map(name(table)));
};

const isDay = ({ name }: Column) => /(?:^|_)(?:on|day|date|week|month|from|to)$/.test(name);

const reportersSide = {
  noTimeOfDay: {
    promise: "no column on the reporter's side is named or typed like a time of day",
    check: onReportersSide(
      (column) =>
        timeWords.test(column.name) ||
        column.type === 'REAL' ||
        column.type === 'ANY' ||
        (isDay(column) && column.type !== 'TEXT'),
    ),
  },
  noClockInside: {
    promise: "no default and no trigger on the reporter's side asks the clock",
    check: (tables, side) =>
      tables
        .filter(({ name }) => side(name) === 'reporter')
        .filter(({ columns, triggers }) =>
          [...columns.map(({ defaultValue }) => defaultValue ?? ''), ...triggers].some((sql) =>
            timeFunctions.test(sql),
          ),
        )
        .map(({ name }) => name),
  },
  noOrderedKey: {
    promise: "no key on the reporter's side is a number that grows",
    check: (tables, side) =>
      tables
        .filter(({ name }) => side(name) === 'reporter')
        .filter(({ columns }) => columns.find(({ keyPosition }) => keyPosition === 1)?.type !== 'TEXT')
        .map(({ name }) => name),
  },
  noOrderOfArrival: {
    promise: "no column on the reporter's side numbers what arrives",
    check: onReportersSide(
      ({ name }, table) => orderWords.test(name) && numbersAllowed[`${table.name}.${name}`] === undefined,
    ),
  },
  noTraceOfTheSender: {
    promise: "no column on the reporter's side holds an address, an agent, a contact or a file's name",
    check: onReportersSide(({ name }) => traceWords.test(name)),
  },
} satisfies Record<string, SchemaRule>;

export const schemaRules = { ...everyTable, ...reportersSide };
