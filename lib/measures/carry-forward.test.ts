import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryForward } from './carry-forward';
import { checkPlan, parsePlanText } from './check-plan';
import type { Plan } from './plan-schema';

const readSample = (): Plan => {
  const check = parsePlanText(readFileSync(new URL('../../scripts/sample/plan-2568.json', import.meta.url)));
  if (!check.ok) throw new Error('the sample is not a plan');
  return check.plan;
};
const sample = readSample();

const carry = (plan: Plan, toFiscalYear: number): Plan => {
  const carried = carryForward(plan, toFiscalYear);
  if (!carried.ok) throw new Error(carried.error);
  return carried.value;
};
const statementsOf = (plan: Plan) => plan.measures.flatMap(({ statements }) => statements);
const next = carry(sample, 2569);

describe('a plan carried to the next year', () => {
  test('passes the check of every plan, whatever the year, and again from year to year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2569, max: 2600 }), fc.integer({ min: 1, max: 99 }), (first, years) => {
        const once = carry(sample, first);
        expect(checkPlan(once)).toEqual({ ok: true, plan: once });
        const twice = carry(once, first + years);
        expect(checkPlan(twice)).toEqual({ ok: true, plan: twice });
        expect(statementsOf(twice).map(({ key }) => key)).toEqual(statementsOf(once).map(({ key }) => key));
      }),
      { numRuns: 25 },
    );
  });

  test('keeps what the office intends: measures, items, methods, units, numbers', () => {
    const intentOf = (plan: Plan) =>
      plan.measures.map(({ key, no, indicators, methods, responsible, items }) => [
        [key, no, indicators, responsible],
        methods,
        items.map((item) => item.key),
      ]);
    expect(intentOf(next)).toEqual(intentOf(sample));
  });

  test('is a draft of the new year, re-dated in its title, preamble and period', () => {
    expect([next.state, next.fiscalYear]).toEqual(['draft', 2569]);
    expect(next.title.th).toMatch(/ประจำปีงบประมาณ พ\.ศ\. ๒๕๖๙$/);
    expect(next.tableTitle?.th).toMatch(/ประจำปีงบประมาณ ๒๕๖๙$/);
    expect(next.preamble.th).toContain('พ.ศ. ๒๕๖๙ ที่กำหนดขึ้น');
    for (const { period } of next.measures) {
      expect([period.text.th, period.from, period.to]).toEqual([
        'รายงานผลการดำเนินการตามมาตรการฯ ภายในปีงบประมาณ พ.ศ.๒๕๖๙',
        '2025-10-01',
        '2026-09-30',
      ]);
    }
  });

  test('begins every measure in progress, the two doubtful ones too', () => {
    expect(next.measures.every(({ status }) => status === 'in-progress')).toBe(true);
    expect(next.measures.some((measure) => 'statusCandidates' in measure)).toBe(false);
  });

  test('asks for the status where the form has no box for work in progress', () => {
    const form = { ...sample, statusOptions: (sample.statusOptions ?? []).filter(({ key }) => key !== 'in-progress') };
    expect(carry(form, 2569).measures.every(({ status }) => status === 'to-confirm')).toBe(true);
  });

  test('claims no outcome: every wording of last year is for the editor only, once', () => {
    expect(statementsOf(next).some((statement) => 'text' in statement)).toBe(false);
    const shown = statementsOf(next).flatMap(({ previousText }) => previousText ?? []);
    expect(shown).toEqual(statementsOf(sample).map(({ text }) => text));
  });

  test('reads live what last year’s statements rested on', () => {
    const live = Object.fromEntries(statementsOf(next).map((s) => [s.key, 'bind' in s ? s.bind : null]));
    expect(Object.keys(live)).toHaveLength(24);
    expect(live).toMatchObject({
      'duty-statement-1': null,
      'duty-statement-3': { metric: 'publications.present', filter: { publications: ['no-gift-policy'] } },
      'budget-statement-1': { metric: 'score.value', filter: { tool: 'IIT', indicator: 2 } },
      'anti-corruption-statement-1': { metric: 'complaints.received', filter: { category: 'procurement' } },
      'service-quality-statement-1': { metric: 'score.value', filter: { tool: 'EIT' } },
      'service-quality-percent': { metric: 'survey.percent', filter: { questionnaire: 'four-aspects' } },
      'service-quality-process-mean': {
        metric: 'survey.mean',
        filter: { questionnaire: 'four-aspects', aspect: 'process' },
      },
      'improvement-statement-1': null,
      'improvement-responses': { metric: 'survey.n', filter: { questionnaire: 'four-aspects' } },
      'improvement-mean': { metric: 'survey.mean', filter: { questionnaire: 'four-aspects' } },
    });
  });

  test('proves no document of last year again: number, date, signer, address and check are gone', () => {
    const published = sample.publications.map((entry) => ({
      ...entry,
      number: '1/2568',
      date: '2024-10-15',
      signer: 'นายก อบต.',
      address: 'https://example.go.th/x',
      checkedOn: '2025-08-01',
      division: 'finance',
    }));
    const carried = carry({ ...sample, publications: published }, 2569).publications;
    expect(carried).toEqual(sample.publications.map((entry) => ({ ...entry, division: 'finance' })));
  });

  test('keeps the scores of past years for comparison', () => {
    expect(next.scores).toEqual(sample.scores);
  });

  test('marks each doubtful year and drops the doubts about last year’s document', () => {
    expect(next.notes.map(({ kind, about }) => [kind, about.item ?? null])).toEqual([
      ['translation', null],
      ['indicator-inferred', null],
      ['check-year', null],
      ['check-year', 'anti-corruption-item-1'],
    ]);
    expect(next.measures[4]?.items[0]?.text.th).toContain('ITA ของปีงบประมาณ พ.ศ.๒๕๖๘');
    expect(next.notes[2]?.text.th).toMatch(/^คำนำ.*เลื่อนปี 2567 เป็น 2568/);
  });

  test('moves 29 February to the 28th in a year without one', () => {
    const leap = structuredClone(carry(sample, 2570));
    const [measure] = leap.measures;
    if (!measure) throw new Error('no measure');
    leap.fiscalYear = 2571;
    measure.period = { ...measure.period, from: '2028-02-29', to: '2028-02-29' };
    expect(carry(leap, 2572).measures[0]?.period).toMatchObject({ from: '2029-02-28', to: '2029-02-28' });
    expect(carry(leap, 2575).measures[0]?.period).toMatchObject({ from: '2032-02-29' });
  });

  test('leaves the earlier plan as it was', () => {
    const before = readSample();
    carry(sample, 2570);
    expect(sample).toEqual(before);
  });

  test.each([
    [2568, 'not-a-later-year'],
    [2567, 'not-a-later-year'],
    [2026, 'year-out-of-range'],
    [2700, 'year-out-of-range'],
    [2569.5, 'year-out-of-range'],
    [Number.NaN, 'year-out-of-range'],
  ])('is refused for the year %s: %s', (year, error) => {
    expect(carryForward(sample, year)).toEqual({ ok: false, error });
  });
});
