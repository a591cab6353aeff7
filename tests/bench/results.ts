/**
 * The results page's own work, without HTTP: read the summary of a fiscal year and render it, again and again,
 * in a process of its own. Prints the times in milliseconds, the rendered bytes and its memory as JSON.
 */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SurveySummaryView } from '@/app/office/(desk)/survey/view';
import { openDatabase } from '@/db/open';
import { systemClock } from '@/lib/platform/clock';
import { readSettings } from '@/lib/platform/env';
import { parseFiscalYear } from '@/lib/platform/fiscal-year';
import { getSurveySummary, serviceQuestionnaireKey } from '@/lib/surveys/queries';

export type ResultsTimes = { latenciesMs: number[]; bytes: number; rssMb: number; n: number };

const [yearText = '', times = '', expected = ''] = process.argv.slice(2);
const fiscalYear = parseFiscalYear(yearText);
if (fiscalYear === null) throw new Error('usage: results.ts YEAR TIMES ANSWERS');

const database = await openDatabase({ url: readSettings().databaseUrl });
const desk = { database, clock: systemClock };
const measured: ResultsTimes = { latenciesMs: [], bytes: 0, rssMb: 0, n: 0 };
const warmUps = 10;

for (let time = -warmUps; time < Number(times); time += 1) {
  const begin = performance.now();
  const summary = await getSurveySummary(desk, {
    questionnaireKey: serviceQuestionnaireKey,
    fiscalYear,
    from: 'tally',
  });
  const markup = renderToStaticMarkup(
    createElement(SurveySummaryView, { summary, years: [fiscalYear], mayReview: false }),
  );
  if (time >= 0) measured.latenciesMs.push(performance.now() - begin);
  measured.bytes = Buffer.byteLength(markup);
  measured.n = summary.overall.tally.n;
}
database.close();
measured.rssMb = Math.round(process.memoryUsage().rss / 2 ** 20);
if (measured.n !== Number(expected)) throw new Error(`the summary holds ${measured.n} answers, not ${expected}`);
process.stdout.write(`${JSON.stringify(measured)}\n`);
