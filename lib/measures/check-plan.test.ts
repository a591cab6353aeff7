import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan, type PlanCheck, parsePlanText, planBytesMax, planProblemsMax } from './check-plan';
import { describePlanProblem } from './plan-problems';

const readRepo = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const sampleText = readRepo('scripts/sample/plan-2568.json');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const problemsOf = (check: PlanCheck) => (check.ok ? [] : check.problems);

describe('the bytes of a plan file', () => {
  test('are read with or without the mark that Windows editors put in front', () => {
    expect(parsePlanText(bytesOf(sampleText))).toMatchObject({ ok: true });
    expect(parsePlanText(bytesOf(`\ufeff${sampleText}`))).toMatchObject({ ok: true });
  });

  test.each([
    ['too large', new Uint8Array(planBytesMax + 1).fill(0x20), { code: 'too-large', limit: 2 }],
    ['empty', bytesOf(' \r\n'), { code: 'empty-file' }],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), { code: 'utf-16' }],
    ['UTF-16, the other way round', new Uint8Array([0xfe, 0xff, 0x00, 0x7b]), { code: 'utf-16' }],
    ['Thai in TIS-620', new Uint8Array([0x22, 0xa1, 0xa2, 0x22]), { code: 'not-utf8' }],
    ['cut in the middle of a letter', bytesOf('{"ก').slice(0, -1), { code: 'not-utf8' }],
    ['not JSON', bytesOf('มาตรการ'), { code: 'not-json' }],
    ['cut off', bytesOf('{\n"format":\n'), { code: 'not-json', line: 3 }],
    ['nested without end', bytesOf('['.repeat(1_000_000)), { code: 'not-json' }],
    ['another kind of JSON', bytesOf('[1]'), { code: 'wrong-format' }],
  ])('are refused when %s', (_, bytes, problem) => {
    const check = parsePlanText(bytes);
    expect(check).toMatchObject({ ok: false, problems: [{ path: '', ...problem }] });
    expect(describePlanProblem(problemsOf(check)[0] ?? { path: '', code: 'other' as never }).th).toMatch(/กรุณา/);
  });

  test('never make the check throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => parsePlanText(bytes).ok === false));
  });
});

describe('keys that reach for the prototype', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString'])('%s is refused and touches nothing', (name) => {
    const inRoot = sampleText.replace('{', `{ "${name}": { "polluted": true },`);
    const inMeasure = sampleText.replace('"measures": [', `"measures": [ { "${name}": { "polluted": true } },`);
    expect(problemsOf(parsePlanText(bytesOf(inRoot)))).toContainEqual({
      path: name,
      code: 'unknown-field',
      detail: name,
    });
    expect(problemsOf(parsePlanText(bytesOf(inMeasure)))).toContainEqual({
      path: `measures[0].${name}`,
      code: 'unknown-field',
      detail: name,
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('any JSON', () => {
  const startsRight = (value: unknown) => ({ format: 'prongsai-plan/1', measures: value, notes: [value] });

  test('is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(checkPlan(json).ok).toBe(false);
        expect(checkPlan(startsRight(json)).ok).toBe(false);
      }),
    );
  });

  test('put anywhere into a good plan is either refused in words or kept exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 8 }), fc.jsonValue(), fc.boolean(), (steps, json, isRemoval) => {
        const plan = JSON.parse(sampleText);
        disturb(plan, steps, json, isRemoval);
        const check = checkPlan(plan);
        if (check.ok) expect(check.plan).toEqual(plan);
        else {
          expect(check.problems.length).toBeGreaterThan(0);
          for (const problem of check.problems) expect(describePlanProblem(problem).th).toMatch(/กรุณา/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('with faults without number is answered at once and briefly', () => {
    const flood = { format: 'prongsai-plan/1', measures: Array.from({ length: 500_000 }, () => ({})), notes: [] };
    expect(problemsOf(checkPlan(flood))).toContainEqual({ path: 'measures', code: 'too-many', limit: 60 });
    const wrong = { ...flood, measures: Array.from({ length: 60 }, () => ({ a: 1, b: 2 })) };
    expect(problemsOf(checkPlan(wrong))).toHaveLength(planProblemsMax);
  });
});

test('a field name cannot steer the terminal that prints it', () => {
  const [problem] = problemsOf(checkPlan({ ...JSON.parse(sampleText), [`\u001b[2J\u202e${'x'.repeat(500)}`]: 1 }));
  expect(problem?.path).toBe(`?[2J?${'x'.repeat(55)}`);
});

test('a problem is told by row and field', () => {
  const problem = { path: 'measures[3].statements[0].bind.metric', code: 'not-a-choice', choices: ['a', 'b'] } as const;
  expect(describePlanProblem(problem)).toEqual({
    th: 'มาตรการลำดับที่ 4 › ผลลัพธ์ข้อที่ 1 › ช่อง "bind.metric": ค่านี้ใช้ไม่ได้ กรุณาเลือกจาก: a, b',
    en: 'measure 4 › outcome statement 1 › field "bind.metric": This value cannot be used. Choose one of: a, b.',
  });
});

test('the example of the handbook is a plan', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readRepo('docs/import-format.md')) ?? [];
  expect(parsePlanText(bytesOf(example))).toMatchObject({ ok: true });
});

/** Walks into `plan` by the given steps and replaces or removes what it finds there. */
const disturb = (plan: object, steps: number[], json: unknown, isRemoval: boolean): void => {
  let place = plan as Record<string, unknown>;
  let name = '';
  for (const step of steps.length > 0 ? steps : [0]) {
    const inner = name === '' ? place : place[name];
    if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) break;
    place = inner as Record<string, unknown>;
    const names = Object.keys(place);
    name = names[step % names.length] ?? '';
  }
  if (isRemoval && !Array.isArray(place)) delete place[name];
  else place[name] = json;
};
