import { describe, expect, test } from 'vitest';
import { enterScoreSchema, savePublicationSchema } from './edit-schema';

const publication = {
  fiscalYear: 2570,
  key: null,
  revision: 0,
  titleTh: 'แผนการใช้จ่ายงบประมาณ',
  titleEn: '',
  kind: 'plan',
  number: '',
  date: '',
  signer: '',
  address: '',
  checkedOn: '',
};

const score = {
  fiscalYear: '2569',
  tool: 'EIT',
  part: '',
  indicator: '',
  question: '',
  value: '96.49',
  source: 'ประกาศผล',
  date: '31/8/2569',
  quoted: false,
};

type Schema = typeof savePublicationSchema | typeof enterScoreSchema;

/** 'field: code' of every problem. */
const problemsOf = (schema: Schema, typed: unknown): string[] => {
  const read = schema.safeParse(typed);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('an entry of the register', () => {
  test('with a title and a kind alone is taken, and what was left empty is nothing', () => {
    expect(savePublicationSchema.parse(publication)).toEqual({
      ...publication,
      titleEn: null,
      number: null,
      date: null,
      signer: null,
      address: null,
      checkedOn: null,
    });
  });

  test('is read as typed in Thai, with a split sara am joined and the spaces around dropped', () => {
    const typed = { ...publication, titleTh: '  คํา\r\nสั่ง ', date: '๑๕ ม.ค. ๒๕๖๙' };
    expect(savePublicationSchema.parse(typed)).toMatchObject({ titleTh: 'คำ\nสั่ง', date: '2026-01-15' });
  });

  test.each([
    [{ titleTh: ' ' }, ['titleTh: required']],
    [{ titleTh: 'ก'.repeat(501) }, ['titleTh: too-long']],
    [{ titleTh: 'ก\u0000' }, ['titleTh: bad-character']],
    [{ kind: '' }, ['kind: choose']],
    [{ number: '1'.repeat(61) }, ['number: too-long']],
    [{ date: '30/2/2569' }, ['date: bad-day']],
    [{ checkedOn: '18/11/2569' }, ['address: address-missing']],
    [{ address: 'www.example.go.th' }, ['address: bad-address']],
    [{ address: 'javascript:alert(1)' }, ['address: bad-address']],
    [{ address: 'ftp://example.go.th/a' }, ['address: bad-address']],
    [{ address: 'https://example' }, ['address: bad-address']],
    [{ address: 'https://moi.go.th@example.com/' }, ['address: bad-address']],
    [{ address: 'https://example.go.th/a b' }, ['address: bad-address']],
    [{ address: `https://example.go.th/${'a'.repeat(500)}` }, ['address: too-long']],
  ])('%j is refused with a code for its field', (wrong, problems) => {
    expect(problemsOf(savePublicationSchema, { ...publication, ...wrong })).toEqual(problems);
  });

  test.each(['https://www.example.go.th/แผน.pdf', 'http://example.go.th:8080/a?b=c#d'])(
    '%s is an address',
    (address) => {
      expect(savePublicationSchema.parse({ ...publication, address }).address).toBe(address);
    },
  );
});

describe('an official score', () => {
  test.each([
    ['96.49', 96.49],
    ['๙๖.๔๙', 96.49],
    ['0', 0],
    ['100', 100],
    ['100.00', 100],
    ['๘๕.๕', 85.5],
  ])('of %s is read', (value, expected) => {
    expect(enterScoreSchema.parse({ ...score, value }).value).toBe(expected);
  });

  test('is read with Thai digits everywhere', () => {
    const typed = { ...score, fiscalYear: '๒๕๖๙', part: '2', indicator: '๖', question: 'E๑', date: '๓๑/๘/๒๕๖๙' };
    expect(enterScoreSchema.parse(typed)).toMatchObject({
      fiscalYear: 2569,
      part: 2,
      indicator: 6,
      question: 'e1',
      date: '2026-08-31',
    });
  });

  test.each([
    [{ value: '' }, ['value: required']],
    [{ value: '96.495' }, ['value: bad-score']],
    [{ value: '๙๖.๔๙๐' }, ['value: bad-score']],
    [{ value: '100.01' }, ['value: bad-score']],
    [{ value: '-1' }, ['value: bad-score']],
    [{ value: '96,49' }, ['value: bad-score']],
    [{ fiscalYear: '2026' }, ['fiscalYear: bad-year']],
    [{ tool: 'IIT', part: '1' }, ['part: part-not-eit']],
    [{ tool: 'total', indicator: '6' }, ['indicator: total-is-whole']],
    [{ indicator: '31' }, ['indicator: bad-indicator']],
    [{ question: 'ข้อ 1' }, ['question: bad-question']],
    [{ source: ' ' }, ['source: required']],
    [{ date: '' }, ['date: date-missing']],
  ])('%j is refused with a code for its field', (wrong, problems) => {
    expect(problemsOf(enterScoreSchema, { ...score, ...wrong })).toEqual(problems);
  });

  test('needs no date where it is quoted from another document', () => {
    expect(enterScoreSchema.parse({ ...score, date: '', quoted: true }).date).toBeNull();
  });
});
