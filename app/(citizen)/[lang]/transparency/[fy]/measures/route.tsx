/** `/transparency/{fy}/measures`: the yearly report. */
import { citizen } from '@/app/_http/citizen';
import { parseFiscalYear } from '@/lib/platform/fiscal-year';
import { buildReport } from '@/lib/reports/model';
import { MeasuresView } from './view';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  async get({ desk, lang, params, isDemonstration, show, refuse }) {
    const fiscalYear = parseFiscalYear(params.fy ?? '');
    const report = fiscalYear && (await buildReport(desk, fiscalYear, 'public'));
    if (!report) return refuse('not-found');
    return show(
      {
        path: `/transparency/${fiscalYear}/measures`,
        title: report.title[lang] ?? report.title.th,
        layout: 'wide',
      },
      <MeasuresView report={report} lang={lang} isDemonstration={isDemonstration} />,
    );
  },
});
