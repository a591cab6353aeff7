/** What the table of measures can be narrowed to, and which measures each choice shows. */

import { divisionKeysOf, findWaiting, type Waiting } from '@/lib/measures/edit-rules';
import type { Report, ReportMeasure } from '@/lib/reports/model';
import { countDoubts } from '../measure-words';

export const filters = ['all', 'own', 'to-confirm', 'to-write', 'no-data', 'incomplete', 'doubts'] as const;
export type Filter = (typeof filters)[number];

export const readFilter = (value: string | string[] | undefined): Filter =>
  filters.find((filter) => filter === value) ?? 'all';

const hasWaiting = ({ statements }: ReportMeasure, waiting: Waiting): boolean =>
  statements.some((statement) => findWaiting(statement) === waiting);

export const isShown = (
  filter: Filter,
  report: Report,
  measure: ReportMeasure,
  divisionKey: string | null,
): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'own':
      return divisionKey !== null && divisionKeysOf(measure).includes(divisionKey);
    case 'to-confirm':
      return measure.status === 'to-confirm';
    case 'doubts':
      return countDoubts(report, measure.key) > 0;
    default:
      return hasWaiting(measure, filter);
  }
};
