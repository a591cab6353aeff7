import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { checkPlan } from './check-plan';
import { describePlanProblem, type PlanProblemCode } from './plan-problems';
import { type PlanBind, type PlanMetric, planMetrics } from './plan-schema';

type Json = Record<string, unknown>;
const sampleText = readFileSync(new URL('../../scripts/sample/plan-2568.json', import.meta.url), 'utf8');

const removed = Symbol('removed');

/** The sample with one place changed; `measures[3].no` and `oit[0]` alike. */
const damage = (path: string, value: unknown): Json => {
  const plan: Json = JSON.parse(sampleText);
  const names = path.split(/[.[\]]+/).filter(Boolean);
  const last = names.pop() ?? '';
  const place = names.reduce<Json>((at, name) => at[name] as Json, plan);
  if (value === removed) delete place[last];
  else place[last] = value;
  return plan;
};

const at = (path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, name) => (value as Json)[name], JSON.parse(sampleText));
const listOf = (path: string) => at(path) as unknown[];

const figure = 'measures[4].statements[0]';
const evidence = 'measures[0].statements[2]';
const score = 'measures[1].statements[0]';
const carried = 'measures[5].statements[0].carry';

type Damage = [change: string, value: unknown, code: PlanProblemCode, path?: string];

const shapeDamage: Damage[] = [
  ['format', removed, 'wrong-format'],
  ['format', 'prongsai-plan/2', 'wrong-format'],
  ['office', removed, 'missing'],
  ['fiscalYear', 2025, 'christian-year'],
  ['fiscalYear', 25680, 'out-of-range'],
  ['fiscalYear', '2568', 'wrong-type'],
  ['fiscalYear', 2568.5, 'wrong-type'],
  ['state', 'frozen', 'not-a-choice'],
  ['state', removed, 'missing'],
  ['title', 'รายงาน', 'wrong-type'],
  ['title.th', '', 'blank'],
  ['title.th', ' \n\t', 'blank'],
  ['title.th', removed, 'missing'],
  ['title.th', 'ก'.repeat(501), 'too-long'],
  ['title.fr', 'x', 'unknown-field'],
  ['preamble.th', 'ก\u0007ข', 'bad-character'],
  ['preamble.en', 'broken \ud800', 'bad-character'],
  ['columns', listOf('columns').slice(1), 'too-few'],
  ['columns', [...listOf('columns'), at('title')], 'too-many'],
  ['statusOptions[0].key', 'to-confirm', 'not-a-choice'],
  ['units', [], 'too-few'],
  ['units', {}, 'wrong-type'],
  ['measures', Array.from({ length: 61 }, () => at('measures[0]')), 'too-many'],
  ['measures', null, 'wrong-type'],
  ['measures[3].colour', 'red', 'unknown-field'],
  ['measures[3].key', 'มาตรการ', 'bad-key'],
  ['measures[3].key', 'a'.repeat(61), 'too-long'],
  ['measures[3].no', 0, 'out-of-range'],
  ['measures[2].items', [], 'too-few'],
  ['measures[2].responsible', [], 'too-few'],
  ['measures[2].status', 'done', 'not-a-choice'],
  ['measures[2].statusCandidates', ['completed'], 'too-few'],
  ['measures[0].indicators[0].tool', 'ITA', 'not-a-choice'],
  ['measures[0].period.from', '2567-10-01', 'buddhist-date'],
  ['measures[0].period.from', '2025-02-29', 'bad-date'],
  ['measures[0].period.to', '30/9/2568', 'bad-date'],
  [`${figure}.kind`, removed, 'missing'],
  [`${figure}.kind`, 'number', 'not-a-choice'],
  [`${figure}.bind`, removed, 'missing'],
  [`${figure}.bind.metric`, 'survey.median', 'not-a-choice'],
  [`${figure}.bind.filter.month`, '2025-01', 'unknown-field'],
  [`${figure}.bind`, { metric: 'score.value', filter: { tool: 'EIT' } }, 'not-a-choice', `${figure}.bind.metric`],
  [`${figure}.publications`, ['no-gift-policy'], 'unknown-field'],
  [`${evidence}.publications`, [], 'too-few'],
  [`${evidence}.bind`, { metric: 'survey.n', filter: {} }, 'not-a-choice', `${evidence}.bind.metric`],
  [`${score}.score.part`, 1, 'part-not-eit'],
  [`${carried}[1].text`, at('title'), 'unknown-field'],
  ['publications[0].kind', 'rumour', 'not-a-choice'],
  ['publications[0].address', 'www.example.go.th', 'bad-address'],
  ['publications[0].address', 'javascript:alert(1)', 'bad-address'],
  ['publications[0].oit', removed, 'missing'],
  ['scores[0].value', 100.01, 'out-of-range'],
  ['scores[0].value', 96.495, 'too-precise'],
  ['scores[0].value', '๙๖.๔๙', 'wrong-type'],
  ['scores[0].quoted', false, 'not-a-choice'],
  ['notes[0].kind', 'gossip', 'not-a-choice'],
  ['notes[0].about.page', '1', 'unknown-field'],
];

const ruleDamage: Damage[] = [
  ['units[1].key', 'clerk-office', 'duplicate-key'],
  ['measures[1].key', 'duty', 'duplicate-key'],
  ['measures[1].no', 1, 'duplicate-number'],
  ['measures[1].items[0].key', 'duty-item-1', 'duplicate-key'],
  ['measures[1].methods[1].key', 'budget-method-1', 'duplicate-key'],
  ['measures[1].statements[1].key', 'duty-statement-1', 'duplicate-key'],
  [`${carried}[1].key`, 'duty-statement-1', 'duplicate-key'],
  [`${carried}[1].key`, 'service-quality-statement-1', 'duplicate-key'],
  ['publications[1].key', 'work-manuals-every-division', 'duplicate-key'],
  ['statusOptions[1].key', 'unable', 'duplicate-key'],
  ['units[3].parent', removed, 'missing'],
  ['units[3].parent', 'nowhere', 'unit-unknown'],
  ['units[3].parent', 'legal-affairs', 'not-a-division'],
  ['units[1].parent', 'clerk-office', 'parent-of-division'],
  ['measures[0].responsible[1].division', 'treasury', 'unit-unknown'],
  ['measures[0].responsible[1].division', 'legal-affairs', 'not-a-division'],
  ['measures[0].responsible[1].division', 'clerk-office', 'listed-twice', 'measures[0].responsible[1]'],
  ['measures[2].responsible[0].unit', 'registry', 'unit-unknown'],
  ['measures[2].responsible[0].division', 'finance', 'section-elsewhere', 'measures[2].responsible[0].unit'],
  ['measures[0].period.from', '2024-09-30', 'outside-year'],
  ['measures[0].period.to', '2025-10-01', 'outside-year'],
  [
    'measures[0].period',
    { ...(at('measures[0].period') as Json), from: '2025-03-02', to: '2025-03-01' },
    'dates-reversed',
    'measures[0].period.to',
  ],
  ['statusOptions', listOf('statusOptions').slice(0, 2), 'status-not-offered', 'measures[0].status'],
  ['measures[1].status', 'completed', 'candidates-not-needed', 'measures[1].statusCandidates'],
  ['measures[1].statusCandidates', ['completed', 'completed'], 'listed-twice', 'measures[1].statusCandidates[1]'],
  [`${figure}.text`, removed, 'missing'],
  [`${evidence}.publications`, removed, 'missing'],
  [`${score}.score`, removed, 'missing'],
  [`${score}.bind`, { metric: 'score.value', filter: { tool: 'IIT' } }, 'source-twice'],
  [`${evidence}.publications[0]`, 'no-such-paper', 'publication-unknown'],
  [`${evidence}.publications[1]`, 'no-gift-policy', 'listed-twice'],
  ['measures[7].statements[1].carry[0].bind.filter.publications[1]', 'no-such-paper', 'publication-unknown'],
  ['publications[0].division', 'legal-affairs', 'not-a-division'],
  ['publications[0].oit', ['no-gift-policy', 'no-gift-policy'], 'listed-twice', 'publications[0].oit[1]'],
  ['scores[0].fiscalYear', 2569, 'score-of-later-year'],
  ['scores[0].quoted', removed, 'score-date-missing', 'scores[0].date'],
  ['scores[1]', at('scores[0]'), 'duplicate-score'],
  ['notes[0].about.measure', 'ninth', 'note-target-unknown'],
  [
    'notes[0].about',
    { measure: 'duty', statement: 'budget-statement-1' },
    'note-target-unknown',
    'notes[0].about.statement',
  ],
];

describe('a damaged plan gives one clear problem at the right place', () => {
  test.each(
    [...shapeDamage, ...ruleDamage].map(([change, value, code, path = change]) => ({ change, value, code, path })),
  )('$code at $path', ({ change, value, code, path }) => {
    const check = checkPlan(damage(change, value));
    if (check.ok) throw new Error('accepted');
    expect(check.problems[0]).toMatchObject({ path, code });
    expect(new Set(check.problems.map((problem) => problem.code))).toEqual(new Set([code]));
    for (const sentence of check.problems.map(describePlanProblem)) {
      expect(sentence.th).toMatch(/กรุณา/);
      expect(sentence.th + sentence.en).not.toMatch(/undefined|\bNaN\b|“”|: *$|\( *\)/);
    }
  });
});

describe('a draft', () => {
  test('may leave a text statement unwritten', () => {
    const draft = { ...damage('measures[0].statements[0].text', removed), state: 'draft' };
    expect(checkPlan(draft)).toMatchObject({ ok: true });
  });

  test('may leave the wording of bound data to be generated', () => {
    const { publications, text: _, ...rest } = at(evidence) as Json;
    const bound = { ...rest, bind: { metric: 'publications.present', filter: { publications } } };
    expect(checkPlan({ ...damage(evidence, bound), state: 'draft' })).toMatchObject({ ok: true });
  });

  test('must have the wording that rests on named publications', () => {
    const { text: _, ...quoting } = at(evidence) as Json;
    expect(checkPlan({ ...damage(evidence, quoting), state: 'draft' })).toMatchObject({
      problems: [{ path: `${evidence}.text`, code: 'missing' }],
    });
  });
});

test('every metric of the list can be bound, each by its own kind of statement', () => {
  expectTypeOf<PlanMetric>().toEqualTypeOf<PlanBind['metric']>();
  const filters: Record<PlanMetric, [kind: string, filter: Json]> = {
    'survey.mean': ['figure', { questionnaire: 'four-aspects', aspect: 'process' }],
    'survey.percent': ['figure', { questionnaire: 'four-aspects', service: 'tax' }],
    'survey.n': ['figure', { questionnaire: 'four-aspects', item: 'timely' }],
    'complaints.received': ['figure', {}],
    'publications.present': ['evidence', { publications: ['no-gift-policy'] }],
    'score.value': ['score', { tool: 'EIT', part: 2, indicator: 6, question: 'e1' }],
  };
  for (const metric of planMetrics) {
    const [kind, filter] = filters[metric];
    const plan = damage(figure, { key: 'live', kind, text: { th: 'ข้อความ' }, bind: { metric, filter } });
    plan.notes = [];
    expect(checkPlan(plan)).toMatchObject({ ok: true });
  }
});

test('a survey figure is about one group at a time', () => {
  const filter = { questionnaire: 'four-aspects', service: 'tax', channel: 'paper' };
  const bind = { metric: 'survey.percent', filter };
  const plan = damage(figure, { key: 'live', kind: 'figure', text: { th: 'ข้อความ' }, bind });
  plan.notes = [];
  expect(checkPlan(plan)).toMatchObject({ problems: [{ path: `${figure}.bind.filter`, code: 'one-group-only' }] });
});
