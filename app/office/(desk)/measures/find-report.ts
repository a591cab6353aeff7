/** The report of the year an office address names, with the office's own figures; or the page that says there is none. */
import { notFound } from 'next/navigation';
import { desk } from '@/lib/platform/desk';
import { parseFiscalYear } from '@/lib/platform/fiscal-year';
import { buildReport, type Report } from '@/lib/reports/model';

export const getReport = async (yearInAddress: string): Promise<Report> => {
  const year = /^\d{4}$/.test(yearInAddress) ? parseFiscalYear(yearInAddress) : null;
  return (year && (await buildReport(await desk(), year, 'office'))) || notFound();
};
