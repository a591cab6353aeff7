import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carryForward } from '@/lib/measures/carry-forward';
import { parsePlanText } from '@/lib/measures/check-plan';
import type { Plan } from '@/lib/measures/plan-schema';
import { findPlan, listPlans } from '@/lib/measures/queries';
import { listPublications, listScores } from '@/lib/publications/queries';
import { importPlan } from '@/lib/reports/import-plan';
import { toMeasuresJson } from '@/lib/reports/measures-json';
import { buildReport } from '@/lib/reports/model';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';

const readSample = (): Plan => {
  const checked = parsePlanText(readFileSync('scripts/sample/plan-2568.json'));
  if (!checked.ok) throw new Error('the sample is damaged');
  return checked.plan;
};

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.database.close());

const countEverything = async () => {
  const tables = ['plan', 'unit', 'measure', 'measure_line', 'statement', 'plan_note', 'publication', 'official_score'];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await desk.database.client.execute(`select count(*) as n from ${table}`);
    counts[table] = Number(rows[0]?.n);
  }
  return counts;
};

it('a plan comes back from the tables as it went in', async () => {
  const plan = readSample();
  expect(await importPlan(desk, plan)).toEqual({ ok: true, value: null });
  const stored = await findPlan(desk, 2568);
  expect(stored?.title).toEqual(plan.title);
  expect(stored?.measures.map(({ items, methods }) => ({ items, methods }))).toEqual(
    plan.measures.map(({ items, methods }) => ({ items, methods })),
  );
  expect(stored?.measures.map(({ statements }) => statements.map(({ text }) => text))).toEqual(
    plan.measures.map(({ statements }) => statements.map(({ text }) => text ?? null)),
  );
  expect(stored?.notes).toEqual(plan.notes.map(({ kind, about, text }) => ({ kind, about, text })));
  expect(await listPublications(desk, 2568)).toHaveLength(plan.publications.length);
});

it('the same year a second time is refused and changes nothing', async () => {
  await importPlan(desk, readSample());
  const before = await countEverything();
  expect(await importPlan(desk, readSample())).toEqual({ ok: false, error: 'already-there' });
  expect(await countEverything()).toEqual(before);
});

it('a plan that breaks half-way leaves nothing behind', async () => {
  const plan = readSample();
  const twice = { ...plan, publications: [...plan.publications, ...plan.publications.slice(0, 1)] };
  expect(await importPlan(desk, twice)).toEqual({ ok: false, error: 'already-there' });
  expect(Object.values(await countEverything()).every((n) => n === 0)).toBe(true);
});

it('an official score that stands entered with another value is never overwritten', async () => {
  const plan = readSample();
  await importPlan(desk, plan);
  const later = carryForward(plan, 2570);
  if (!later.ok) throw new Error('not carried');
  const contradicting = { ...later.value, scores: plan.scores.map((score) => ({ ...score, value: 50 })) };
  expect(await importPlan(desk, contradicting)).toEqual({ ok: false, error: 'score-differs' });
  expect((await listScores(desk)).map(({ valueHundredths }) => valueHundredths)).toEqual([9649]);
  expect(await listPlans(desk)).toHaveLength(1);
});

it('the carried year claims nothing of the year before', async () => {
  const plan = readSample();
  await importPlan(desk, plan);
  const carried = carryForward(plan, 2570);
  if (!carried.ok) throw new Error('not carried');
  expect((await importPlan(desk, carried.value)).ok).toBe(true);
  const report = await buildReport(desk, 2570, 'office');
  const said = new Set(plan.measures.flatMap(({ statements }) => statements.map(({ text }) => text?.th)));
  for (const { text } of report?.measures.flatMap(({ statements }) => statements) ?? []) {
    expect(said).not.toContain(text?.th);
  }
  expect(report?.counts.status).toEqual({ unable: 0, 'in-progress': 8, completed: 0, 'to-confirm': 0 });
});

it('the published report gives the same bytes whenever it is asked, and hashes itself', async () => {
  await importPlan(desk, readSample());
  const ask = async () => {
    const report = await buildReport(desk, 2568, 'public');
    if (!report) throw new Error('no report');
    return toMeasuresJson(report);
  };
  const first = await ask();
  desk.clock.set('2027-05-01T00:00:00Z');
  expect(await ask()).toBe(first);
  const { sha256 } = JSON.parse(first) as { sha256: string };
  const unsigned = first.replace(`"${sha256}"`, 'null');
  expect(createHash('sha256').update(unsigned).digest('hex')).toBe(sha256);
});
