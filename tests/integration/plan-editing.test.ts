/** Who may change the yearly plan, its register and the official scores; and that a refusal leaves no trace. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeStatus, rewriteStatement } from '@/lib/measures/edit';
import { type Plan, planSchema } from '@/lib/measures/plan-schema';
import { findPlan, listChanges } from '@/lib/measures/queries';
import { enterScore, savePublication } from '@/lib/publications/edit';
import type { PublicationEntry, ScoreEntry } from '@/lib/publications/edit-schema';
import { listPublications, listScores } from '@/lib/publications/queries';
import { importPlan } from '@/lib/reports/import-plan';
import { type Actor, type Role, roles } from '@/lib/staff/policy';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';

const draftYear = 2570;
const importedYear = 2568;

const period = (year: number) => ({
  text: { th: `ภายในปีงบประมาณ พ.ศ. ${year}` },
  from: `${year - 544}-10-01`,
  to: `${year - 543}-09-30`,
});

const planOf = (fiscalYear: number, state: 'draft' | 'imported'): Plan =>
  planSchema.parse({
    format: 'prongsai-plan/1',
    office: { th: 'อบต.ทดสอบ' },
    fiscalYear,
    state,
    title: { th: 'รายงานผลการดำเนินการ' },
    preamble: { th: 'สรุปผลได้ดังนี้' },
    units: [
      { key: 'clerk-office', name: { th: 'สำนักปลัด' }, kind: 'division' },
      { key: 'finance', name: { th: 'กองคลัง' }, kind: 'division' },
      { key: 'public-works', name: { th: 'กองช่าง' }, kind: 'division' },
    ],
    measures: [
      {
        key: 'budget',
        no: 1,
        indicators: [],
        items: [{ key: 'budget-item-1', text: { th: 'เผยแพร่แผนการใช้จ่าย' } }],
        methods: [],
        responsible: [{ division: 'finance' }],
        period: period(fiscalYear),
        status: 'in-progress',
        statements: [
          { key: 'budget-words', kind: 'text', text: { th: 'ประชุมแล้ว' } },
          {
            key: 'budget-document',
            kind: 'evidence',
            text: { th: 'เผยแพร่แล้ว' },
            bind: { metric: 'publications.present', filter: { publications: ['spending-plan'] } },
          },
        ],
      },
    ],
    publications: [
      { key: 'spending-plan', title: { th: 'แผนการใช้จ่ายงบประมาณ' }, kind: 'plan', oit: ['spending'] },
      { key: 'road-map', title: { th: 'แผนที่ถนน' }, kind: 'data', oit: [], division: 'public-works' },
    ],
    scores: [],
    notes: [],
  });

const actorOf = (role: Role, divisionKey: string | null): Actor => ({
  staffId: `${role}-${divisionKey}`,
  displayName: `ผู้ทดสอบ ${role}`,
  role,
  divisionKey,
  hasSecondFactor: false,
});

const financeOfficer = actorOf('division-officer', 'finance');
const legalOfficer = actorOf('legal-officer', 'clerk-office');

let desk: TestDesk;

beforeEach(async () => {
  desk = await openTestDesk();
  expect(await importPlan(desk, planOf(importedYear, 'imported'))).toEqual({ ok: true, value: null });
  expect(await importPlan(desk, planOf(draftYear, 'draft'))).toEqual({ ok: true, value: null });
});

afterEach(() => desk.database.close());

const tables = ['plan', 'measure', 'statement', 'plan_change', 'publication', 'official_score'];

/** Everything a refusal could have touched. */
const readAll = async () => {
  const contents: Record<string, unknown> = {};
  for (const table of tables) contents[table] = (await desk.database.client.execute(`select * from ${table}`)).rows;
  return JSON.stringify(contents);
};

/** Runs a use case that has to be refused, and proves that nothing was written. */
const refused = async (attempt: () => Promise<{ ok: boolean; error?: string }>) => {
  const before = await readAll();
  const result = await attempt();
  expect(await readAll()).toBe(before);
  return result.ok ? 'saved' : result.error;
};

const tick = (actor: Actor, change: Partial<Parameters<typeof changeStatus>[2]> = {}) =>
  changeStatus(actor, desk, {
    fiscalYear: draftYear,
    measure: 'budget',
    revision: 1,
    after: 'completed',
    ...change,
  });

const rewrite = (actor: Actor, change: Partial<Parameters<typeof rewriteStatement>[2]> = {}) =>
  rewriteStatement(actor, desk, {
    fiscalYear: draftYear,
    measure: 'budget',
    statement: 'budget-words',
    revision: 1,
    th: 'ประชุมครบสิบสองเดือน',
    en: null,
    ...change,
  });

const document = (change: Partial<PublicationEntry> = {}): PublicationEntry => ({
  fiscalYear: draftYear as PublicationEntry['fiscalYear'],
  key: 'spending-plan',
  revision: 1,
  titleTh: 'แผนการใช้จ่ายงบประมาณ ฉบับใหม่',
  titleEn: null,
  kind: 'plan',
  number: '๑/๒๕๗๐',
  date: '2026-10-15',
  signer: null,
  address: 'https://www.example.go.th/plan',
  checkedOn: '2026-11-18',
  ...change,
});

const score = (change: Partial<ScoreEntry> = {}): ScoreEntry => ({
  fiscalYear: 2569 as ScoreEntry['fiscalYear'],
  tool: 'EIT',
  part: 1,
  indicator: null,
  question: null,
  value: 96.49,
  source: 'ประกาศผลการประเมิน ITA',
  date: '2026-08-31',
  quoted: false,
  ...change,
});

const budget = async (fiscalYear = draftYear) => {
  const measure = (await findPlan(desk, fiscalYear))?.measures[0];
  if (!measure) throw new Error('the test plan is gone');
  return measure;
};

const divisions = ['finance', 'public-works', null];
const everybody = roles.flatMap((role) => divisions.map((division) => ({ role, division })));
const isEditor = (role: Role) => role === 'legal-officer' || role === 'division-officer';

describe.each(everybody)('a $role of $division', ({ role, division }) => {
  const actor = actorOf(role, division);
  const mayEdit = isEditor(role) && division === 'finance';

  test(`${mayEdit ? 'may' : 'may not'} change the finance division's measure in a draft`, async () => {
    if (mayEdit) {
      expect(await tick(actor)).toEqual({ ok: true, value: { revision: 2 } });
      expect(await rewrite(actor)).toEqual({ ok: true, value: { revision: 2 } });
      const measure = await budget();
      expect(measure.status).toBe('completed');
      expect(measure.statements[0]?.text).toEqual({ th: 'ประชุมครบสิบสองเดือน' });
    } else {
      expect(await refused(() => tick(actor))).toBe('not-found');
      expect(await refused(() => rewrite(actor))).toBe('not-found');
    }
  });

  test('may not change an imported report', async () => {
    const fiscalYear = importedYear;
    expect(await refused(() => tick(actor, { fiscalYear }))).toBe('not-found');
    expect(await refused(() => rewrite(actor, { fiscalYear }))).toBe('not-found');
    expect(await refused(() => savePublication(actor, desk, document({ fiscalYear: importedYear as never })))).toBe(
      'not-found',
    );
    const added = document({ fiscalYear: importedYear as never, key: null, revision: 0 });
    expect(await refused(() => savePublication(actor, desk, added))).toBe('not-found');
  });

  test(`${mayEdit ? 'may' : 'may not'} change a document that only finance's measure rests on`, async () => {
    if (mayEdit) {
      expect(await savePublication(actor, desk, document())).toEqual({
        ok: true,
        value: { key: 'spending-plan', revision: 2 },
      });
      const [saved] = await listPublications(desk, draftYear);
      expect(saved).toMatchObject({ address: 'https://www.example.go.th/plan', number: '๑/๒๕๗๐', oit: ['spending'] });
      expect(saved?.divisionKey).toBeNull();
    } else {
      expect(await refused(() => savePublication(actor, desk, document()))).toBe('not-found');
    }
  });

  test('may add a document for the own division only, and only as an editor', async () => {
    const added = document({ key: null, revision: 0, titleTh: 'คำสั่งแต่งตั้ง' });
    if (!isEditor(role) || division === null) {
      expect(await refused(() => savePublication(actor, desk, added))).toBe('not-found');
      return;
    }
    expect(await savePublication(actor, desk, added)).toMatchObject({ ok: true, value: { revision: 1 } });
    const last = (await listPublications(desk, draftYear)).at(-1);
    expect(last).toMatchObject({ title: { th: 'คำสั่งแต่งตั้ง' }, divisionKey: division, position: 2 });
  });

  test(`${role === 'legal-officer' ? 'may' : 'may not'} enter an official score`, async () => {
    if (role === 'legal-officer') {
      expect(await enterScore(actor, desk, score())).toEqual({ ok: true, value: null });
      expect(await listScores(desk)).toMatchObject([
        { fiscalYear: 2569, tool: 'EIT', part: 1, indicator: 0, question: '', valueHundredths: 9649, quoted: false },
      ]);
    } else {
      expect(await refused(() => enterScore(actor, desk, score()))).toBe('not-found');
    }
  });
});

describe('a measure', () => {
  test('that is not there looks like one that is not the actor’s', async () => {
    expect(await refused(() => tick(financeOfficer, { measure: 'nothing' }))).toBe('not-found');
    expect(await refused(() => tick(financeOfficer, { fiscalYear: 2571 }))).toBe('not-found');
    expect(await refused(() => rewrite(financeOfficer, { statement: 'nothing' }))).toBe('not-found');
    expect(await refused(() => rewrite(actorOf('division-officer', 'public-works')))).toBe('not-found');
  });

  test('keeps the history of every change with who, when, before and after', async () => {
    desk.clock.set('2026-11-18T03:00:00Z');
    await tick(financeOfficer);
    desk.clock.set('2026-11-19T03:00:00Z');
    await rewrite(financeOfficer, { en: 'Twelve meetings were held.' });
    desk.clock.set('2026-11-20T03:00:00Z');
    await tick(financeOfficer, { revision: 2, after: 'unable' });
    const who = { staffId: financeOfficer.staffId, staffName: financeOfficer.displayName, measureKey: 'budget' };
    expect(await listChanges(desk, draftYear, 'budget')).toMatchObject([
      { ...who, field: 'status', before: 'completed', after: 'unable', changedAt: '2026-11-20T03:00:00.000Z' },
      {
        ...who,
        field: 'text',
        statementKey: 'budget-words',
        before: 'ประชุมแล้ว',
        after: 'ประชุมครบสิบสองเดือน',
        changedAt: '2026-11-19T03:00:00.000Z',
      },
      { ...who, field: 'status', before: 'in-progress', after: 'completed', changedAt: '2026-11-18T03:00:00.000Z' },
    ]);
    expect((await budget()).statements[0]?.text).toEqual({
      th: 'ประชุมครบสิบสองเดือน',
      en: 'Twelve meetings were held.',
    });
    expect(await listChanges(desk, importedYear, 'budget')).toEqual([]);
  });

  test('is not overwritten from a stale page', async () => {
    await tick(financeOfficer);
    await rewrite(financeOfficer);
    expect(await refused(() => tick(financeOfficer, { after: 'unable' }))).toBe('stale');
    expect(await refused(() => rewrite(financeOfficer, { th: 'อื่น' }))).toBe('stale');
  });

  test('takes no change that changes nothing, so that the history says only what happened', async () => {
    expect(await refused(() => tick(financeOfficer, { after: 'in-progress' }))).toBe('unchanged');
    expect(await refused(() => rewrite(financeOfficer, { th: 'ประชุมแล้ว' }))).toBe('unchanged');
  });

  test('takes no words where the sentence comes from data', async () => {
    expect(await refused(() => rewrite(financeOfficer, { statement: 'budget-document' }))).toBe('generated');
  });

  test('takes no box that the plan’s own form does not have', async () => {
    const [in2569] = planOf(2569, 'draft').measures;
    const statusOptions = [
      { key: 'in-progress' as const, label: { th: 'กำลังทำ' } },
      { key: 'completed' as const, label: { th: 'เสร็จ' } },
    ];
    await importPlan(desk, { ...planOf(2569, 'draft'), statusOptions, measures: in2569 ? [in2569] : [] });
    const at2569 = { fiscalYear: 2569 };
    expect(await refused(() => tick(financeOfficer, { ...at2569, after: 'unable' }))).toBe('not-offered');
    expect(await tick(financeOfficer, at2569)).toMatchObject({ ok: true });
  });

  test('of a frozen year is not changed', async () => {
    await desk.database.client.execute(`update plan set state = 'frozen' where fiscal_year = ${draftYear}`);
    expect(await refused(() => tick(financeOfficer))).toBe('not-found');
  });
});

describe('of two changes at the same moment one wins and the other is told', () => {
  const tell = (results: { ok: boolean; error?: string }[]) =>
    results.map((result) => (result.ok ? 'saved' : result.error)).sort();

  test('status', async () => {
    const results = await Promise.all([tick(financeOfficer), tick(financeOfficer, { after: 'unable' })]);
    expect(tell(results)).toEqual(['saved', 'stale']);
    expect(await listChanges(desk, draftYear, 'budget')).toHaveLength(1);
    const [change] = await listChanges(desk, draftYear, 'budget');
    expect((await budget()).status).toBe(change?.after);
  });

  test('words', async () => {
    const results = await Promise.all([rewrite(financeOfficer, { th: 'หนึ่ง' }), rewrite(financeOfficer, { th: 'สอง' })]);
    expect(tell(results)).toEqual(['saved', 'stale']);
    const [change, ...others] = await listChanges(desk, draftYear, 'budget');
    expect(others).toEqual([]);
    expect((await budget()).statements[0]?.text?.th).toBe(change?.after);
  });

  test('document', async () => {
    const results = await Promise.all([
      savePublication(financeOfficer, desk, document({ titleTh: 'หนึ่ง' })),
      savePublication(financeOfficer, desk, document({ titleTh: 'สอง' })),
    ]);
    expect(tell(results)).toEqual(['saved', 'stale']);
    expect((await listPublications(desk, draftYear))[0]?.revision).toBe(2);
  });

  test('a year frozen between reading and writing undoes the change and its history', async () => {
    const freeze = () =>
      desk.database.client.execute(`update plan set state = 'frozen' where fiscal_year = ${draftYear}`);
    const write: TestDesk['database']['write'] = async (operation, statements) => {
      await freeze();
      return desk.database.write(operation, statements);
    };
    const racing = { ...desk, database: { ...desk.database, write } };
    const change = { fiscalYear: draftYear, measure: 'budget', revision: 1 };
    expect(await changeStatus(financeOfficer, racing, { ...change, after: 'unable' })).toEqual({
      ok: false,
      error: 'stale',
    });
    expect((await budget()).status).toBe('in-progress');
    expect(await listChanges(desk, draftYear, 'budget')).toEqual([]);
  });
});

describe('the register', () => {
  test('keeps a division’s document from the others', async () => {
    const roadMap = document({ key: 'road-map' });
    expect(await refused(() => savePublication(financeOfficer, desk, roadMap))).toBe('not-found');
    expect(await savePublication(actorOf('division-officer', 'public-works'), desk, roadMap)).toMatchObject({
      ok: true,
    });
  });

  test('is not overwritten from a stale page', async () => {
    await savePublication(financeOfficer, desk, document());
    expect(await refused(() => savePublication(financeOfficer, desk, document({ titleTh: 'อื่น' })))).toBe('stale');
  });

  test('takes no day to come: nobody has looked at a document tomorrow', async () => {
    desk.clock.set('2026-11-18T16:59:59Z');
    const ahead = document({ checkedOn: '2026-11-19' });
    expect(await refused(() => savePublication(financeOfficer, desk, ahead))).toBe('day-ahead');
    desk.clock.set('2026-11-18T17:00:00Z');
    expect(await savePublication(financeOfficer, desk, ahead)).toMatchObject({ ok: true });
  });

  test('is open for the running year without a plan, and for no other such year', async () => {
    desk.clock.set('2027-10-01T03:00:00Z');
    const added = (fiscalYear: number) => document({ fiscalYear: fiscalYear as never, key: null, revision: 0 });
    expect(await savePublication(financeOfficer, desk, added(2571))).toMatchObject({ ok: true });
    expect(await refused(() => savePublication(financeOfficer, desk, added(2572)))).toBe('not-found');
    expect(await refused(() => savePublication(financeOfficer, desk, added(2560)))).toBe('not-found');
  });

  test('does not make an entry out of a key that is not there', async () => {
    expect(await refused(() => savePublication(financeOfficer, desk, document({ key: 'nothing' })))).toBe('not-found');
  });
});

describe('an official score', () => {
  test('stands: a second value for the same score is refused', async () => {
    await enterScore(legalOfficer, desk, score());
    expect(await refused(() => enterScore(legalOfficer, desk, score({ value: 90 })))).toBe('already-there');
    expect(await enterScore(legalOfficer, desk, score({ part: 2, value: 90 }))).toMatchObject({ ok: true });
    expect(await enterScore(legalOfficer, desk, score({ fiscalYear: 2568 as never }))).toMatchObject({ ok: true });
  });

  test('of the future is refused', async () => {
    expect(await refused(() => enterScore(legalOfficer, desk, score({ fiscalYear: 2571 as never })))).toBe(
      'year-ahead',
    );
    expect(await refused(() => enterScore(legalOfficer, desk, score({ date: '2026-11-19' })))).toBe('day-ahead');
  });

  test('quoted from another document may be without a date', async () => {
    const quoted = score({ date: null, quoted: true });
    expect(await enterScore(legalOfficer, desk, quoted)).toMatchObject({ ok: true });
    expect(await listScores(desk)).toMatchObject([{ date: null, quoted: true }]);
  });
});
