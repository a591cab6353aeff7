/** What waits in a plan and its register, for the whole office or for one division. Pure. */
import { divisionKeysOf, findWaiting, type Waiting } from '@/lib/measures/edit-rules';
import type { StoredPlan } from '@/lib/measures/queries';
import { ownersOf } from '@/lib/publications/edit-rules';
import type { Publication } from '@/lib/publications/queries';
import type { Report, ReportMeasure } from '@/lib/reports/model';

export type Work = {
  toConfirm: number;
  toWrite: number;
  noData: number;
  incomplete: number;
  noAddress: number;
  measures: { measure: ReportMeasure; waiting: Waiting[] }[];
};

const listWaiting = ({ statements }: ReportMeasure): Waiting[] =>
  statements.flatMap((statement) => findWaiting(statement) ?? []);

const openWaiting: readonly Waiting[] = ['to-write', 'no-data', 'incomplete'];

/** `divisionKey` null counts the whole office. */
export const countWork = (
  report: Report,
  plan: StoredPlan,
  publications: readonly Publication[],
  divisionKey: string | null,
): Work => {
  const measures = report.measures
    .filter((measure) => divisionKey === null || divisionKeysOf(measure).includes(divisionKey))
    .map((measure) => ({ measure, waiting: listWaiting(measure) }));
  const having = (waiting: Waiting) => measures.flatMap((one) => one.waiting).filter((one) => one === waiting).length;
  return {
    toConfirm: measures.filter(({ measure }) => measure.status === 'to-confirm').length,
    toWrite: having('to-write'),
    noData: having('no-data'),
    incomplete: having('incomplete'),
    noAddress: publications.filter(
      (entry) => entry.address === null && (divisionKey === null || ownersOf(entry, plan).includes(divisionKey)),
    ).length,
    measures: measures.filter(
      ({ measure, waiting }) => measure.status === 'to-confirm' || waiting.some((one) => openWaiting.includes(one)),
    ),
  };
};
