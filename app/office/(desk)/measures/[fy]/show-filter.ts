/** What the table of measures can be narrowed to, and which measures each choice shows. */
import { findWaiting } from '@/lib/measures/edit-rules';
import type { Report, ReportMeasure } from '@/lib/reports/model';
import { countDoubts } from '../measure-words';

export const filters = ['all', 'to-confirm', 'to-write', 'no-data', 'incomplete', 'doubts'] as const;
export type Filter = (typeof filters)[number];

export const isShown = (filter: Filter, report: Report, measure: ReportMeasure): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'to-confirm':
      return measure.status === 'to-confirm';
    case 'doubts':
      return countDoubts(report, measure.key) > 0;
    default:
      return measure.statements.some((statement) => findWaiting(statement) === filter);
  }
};
