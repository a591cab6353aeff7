import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '../helpers/office-test';

type Words = { th: string };
type Passage = { text: Words };
type Statement = { kind: string; text: Words; provenance: object };
type Measure = { items: Passage[]; methods: Passage[]; statements: Statement[]; status: string };
type MeasuresJson = {
  state: string;
  counts: object;
  title: Words;
  preamble: Words;
  measures: Measure[];
  notes: { kind: string }[];
};

const thai = (entries: Passage[]) => entries.map(({ text }) => text.th);
const textsOf = (measures: Measure[]) =>
  measures.flatMap(({ items, methods, statements }) => [items, methods, statements].map(thai));

test('2568 is published word for word, with counts, kinds, provenance and its doubts', async ({ request }) => {
  const report = (await (await request.get('/transparency/2568/measures.json')).json()) as MeasuresJson;
  expect(report).toMatchObject({
    schema: 'prongsai.measures/1',
    fiscalYear: 2568,
    state: 'imported',
    asOf: null,
    counts: {
      measures: 8,
      items: 16,
      methods: 19,
      statements: 20,
      status: { unable: 0, 'in-progress': 0, completed: 6, 'to-confirm': 2 },
    },
  });
  const plan = JSON.parse(readFileSync('scripts/sample/plan-2568.json', 'utf8')) as MeasuresJson;
  expect(textsOf(report.measures)).toEqual(textsOf(plan.measures));
  expect([report.title.th, report.preamble.th]).toEqual([plan.title.th, plan.preamble.th]);
  for (const { kind, provenance } of report.measures.flatMap(({ statements }) => statements)) {
    expect(['figure', 'evidence', 'score', 'text']).toContain(kind);
    expect(Object.keys(provenance).length).toBeGreaterThan(0);
  }
  const doubts = new Set(report.notes.map(({ kind }) => kind));
  for (const kind of ['status-unclear', 'comparison-missing', 'zero-unverified', 'document-unlocated']) {
    expect(doubts).toContain(kind);
  }
});

const sourceFile = '../shared/source/report-2568.json';

// The source itself is not part of the project: compared where it lies beside it.
const testWithSource = existsSync(sourceFile) ? test : undefined;

testWithSource?.('2568 equals the corrected reading of its source', async ({ request }) => {
  type Line = { corrected: string };
  const source = JSON.parse(readFileSync(sourceFile, 'utf8')) as {
    measures: { measure: Line[]; methods: Line[]; outcomes: Line[] }[];
  };
  const report = (await (await request.get('/transparency/2568/measures.json')).json()) as MeasuresJson;
  const corrected = (lines: Line[]) => lines.map((line) => line.corrected);
  expect(textsOf(report.measures)).toEqual(
    source.measures.flatMap(({ measure, methods, outcomes }) => [measure, methods, outcomes].map(corrected)),
  );
});

for (const script of [true, false]) {
  test.describe(`script ${script ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: script });

    test('the page shows every word of the report, and prints it on landscape sheets with the heading repeated', async ({
      page,
      request,
    }) => {
      const report = (await (await request.get('/transparency/2568/measures.json')).json()) as MeasuresJson;
      await page.goto('/transparency/2568/measures');
      const shown = (await page.locator('.report').innerText()).replace(/\s+/g, '');
      for (const text of textsOf(report.measures).flat()) expect(shown).toContain(text.replace(/\s+/g, ''));
      await expect(page.locator('.report-table thead th')).toHaveCount(6);
      await expect(page.locator('.report-table tbody tr')).toHaveCount(8);

      await page.emulateMedia({ media: 'print' });
      const heading = page.locator('.report-table thead');
      expect(await heading.evaluate((element) => getComputedStyle(element).display)).toBe('table-header-group');
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      expect(boxes.length).toBeGreaterThan(2);
      for (const [, width, height] of boxes) expect(Number(width)).toBeGreaterThan(Number(height));
    });
  });
}

test('years lead to their reports, and what is not there is not found', async ({ page, request }) => {
  await page.goto('/transparency');
  await page.getByRole('link', { name: /๒๕๖๘/ }).click();
  await expect(page).toHaveURL(/\/transparency\/2568\/measures$/);
  expect((await request.get('/transparency/2568', { maxRedirects: 0 })).status()).toBe(303);
  for (const address of [
    '/transparency/2499/measures',
    '/transparency/2567/measures',
    '/transparency/abcd/measures.json',
  ]) {
    expect((await request.get(address)).status()).toBe(404);
  }
});
