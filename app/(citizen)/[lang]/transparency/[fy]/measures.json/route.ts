/** `/transparency/{fy}/measures.json`: the report as open data. */
import { citizen } from '@/app/_http/citizen';
import { parseFiscalYear } from '@/lib/platform/fiscal-year';
import { toMeasuresJson } from '@/lib/reports/measures-json';
import { buildReport } from '@/lib/reports/model';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  async get({ desk, params, refuse }) {
    const fiscalYear = parseFiscalYear(params.fy ?? '');
    const report = fiscalYear && (await buildReport(desk, fiscalYear, 'public'));
    if (!report) return refuse('not-found');
    return new Response(toMeasuresJson(report), {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cross-origin-resource-policy': 'cross-origin' },
    });
  },
});
