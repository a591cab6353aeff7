import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePlanText } from '@/lib/measures/check-plan';
import type { PlanMeasure } from '@/lib/measures/plan-schema';

const check = parsePlanText(readFileSync(new URL('plan-2568.json', import.meta.url)));
if (!check.ok) throw new Error(`the sample is not a plan: ${JSON.stringify(check.problems)}`);
const { plan } = check;

const countOf = (list: (measure: PlanMeasure) => readonly unknown[]) => plan.measures.flatMap(list).length;
const statements = plan.measures.flatMap((measure) => measure.statements);

/** Every `{ th, en? }` of a JSON value, with its path. */
const listTexts = (value: unknown, path = ''): { path: string; en: unknown }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('th' in value) return [{ path, en: 'en' in value ? value.en : undefined }];
  return Object.entries(value).flatMap(([name, entry]) => listTexts(entry, `${path}/${name}`));
};

describe('the FY 2568 sample', () => {
  test('holds the whole report', () => {
    expect({
      measures: plan.measures.length,
      items: countOf(({ items }) => items),
      methods: countOf(({ methods }) => methods),
      statements: statements.length,
    }).toEqual({ measures: 8, items: 16, methods: 19, statements: 20 });
  });

  test('leaves open the two statuses that the scan does not settle', () => {
    expect(plan.measures.filter(({ status }) => status === 'completed')).toHaveLength(6);
    const open = plan.measures.filter(({ status }) => status === 'to-confirm');
    expect(open.map(({ no, statusCandidates }) => ({ no, statusCandidates }))).toEqual([
      { no: 2, statusCandidates: ['in-progress', 'completed'] },
      { no: 3, statusCandidates: ['in-progress', 'completed'] },
    ]);
  });

  test('has 1 figure, 13 pieces of evidence, 2 scores and 4 texts', () => {
    const countKind = (kind: string) => statements.filter((statement) => statement.kind === kind).length;
    expect(['figure', 'evidence', 'score', 'text'].map(countKind)).toEqual([1, 13, 2, 4]);
  });

  test('invents no address, number, date, signer or check for a document', () => {
    const kept = ['key', 'title', 'kind', 'oit'];
    expect(plan.publications.flatMap((entry) => Object.keys(entry)).filter((name) => !kept.includes(name))).toEqual([]);
    const doubted = plan.notes
      .filter(({ kind }) => kind === 'document-unlocated')
      .map(({ about }) => about.publication);
    expect(doubted).toEqual(plan.publications.map(({ key }) => key));
  });

  test('lists no document that no statement rests on', () => {
    const used = new Set(statements.flatMap((s) => (s.kind === 'evidence' ? (s.publications ?? []) : [])));
    expect(plan.publications.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
  });

  test('gives its one score as quoted, not as an official record', () => {
    expect(plan.scores).toMatchObject([{ fiscalYear: 2568, tool: 'EIT', value: 96.49, quoted: true }]);
    expect(plan.scores[0]).not.toHaveProperty('date');
  });

  test('has an English translation of every text', () => {
    const texts = listTexts(plan);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ en }) => typeof en !== 'string').map(({ path }) => path)).toEqual([]);
  });

  test.each([
    ['status-unclear', ['budget', 'power']],
    ['year-conflict', ['budget-statement-1']],
    ['number-missing', ['budget-statement-1']],
    ['zero-unverified', ['anti-corruption-statement-1']],
    ['comparison-missing', ['service-quality-statement-1']],
    ['score-quoted', ['service-quality-statement-1']],
    ['indicator-inferred', [undefined]],
  ])('states the doubt %s', (kind, about) => {
    const found = plan.notes.filter((note) => note.kind === kind);
    expect(found.map((note) => note.about.statement ?? note.about.measure)).toEqual(about);
  });
});

type Corrected = { corrected: string };
type Source = {
  title_raw: string;
  preamble_corrected: string;
  columns: { canonical: string[] };
  status_options: { th: string }[];
  measures: {
    no: number;
    ita_indicator: { tool: string; no: number; name_th: string };
    measure: Corrected[];
    methods: Corrected[];
    outcomes: Corrected[];
    responsible: { departments: string[]; unit: string | null };
    period: Corrected & { from: string; to: string };
  }[];
};

const sourceFile = new URL('../../../shared/source/report-2568.json', import.meta.url);

describe.skipIf(!existsSync(sourceFile))('the FY 2568 sample beside the report it was read from', () => {
  test('says the same, character for character', () => {
    const source: Source = JSON.parse(readFileSync(sourceFile, 'utf8'));
    const nameOf = (key: string | undefined) => plan.units.find((unit) => unit.key === key)?.name.th ?? null;
    expect({
      title: plan.title.th,
      preamble: plan.preamble.th,
      columns: plan.columns?.map(({ th }) => th),
      statusOptions: plan.statusOptions?.map(({ label }) => label.th),
      measures: plan.measures.map((measure) => ({
        no: measure.no,
        indicators: measure.indicators.map(({ tool, no, name }) => [tool, no, name.th]),
        items: measure.items.map(({ text }) => text.th),
        methods: measure.methods.map(({ text }) => text.th),
        statements: measure.statements.map(({ text }) => text?.th),
        divisions: measure.responsible.map(({ division }) => nameOf(division)),
        unit: nameOf(measure.responsible[0]?.unit),
        period: [measure.period.text.th, measure.period.from, measure.period.to],
      })),
    }).toEqual({
      title: source.title_raw,
      preamble: source.preamble_corrected,
      columns: source.columns.canonical,
      statusOptions: source.status_options.map(({ th }) => th),
      measures: source.measures.map((row) => ({
        no: row.no,
        indicators: [[row.ita_indicator.tool, row.ita_indicator.no, row.ita_indicator.name_th]],
        items: row.measure.map(({ corrected }) => corrected),
        methods: row.methods.map(({ corrected }) => corrected),
        statements: row.outcomes.map(({ corrected }) => corrected),
        divisions: row.responsible.departments,
        unit: row.responsible.unit,
        period: [row.period.corrected, row.period.from, row.period.to],
      })),
    });
  });
});
