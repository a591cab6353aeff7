/** Who changed what in this measure, when, from what to what. */
import { DataTable } from '@/app/_ui/data-table';
import { measureTexts } from '@/lib/i18n/office-measure';
import type { PlanChange } from '@/lib/measures/queries';
import type { Report, ReportMeasure } from '@/lib/reports/model';
import { numeral } from '../../../numerals';
import { Whole } from '../../../whole';
import { statusLabelOf } from '../../measure-words';
import { sayMoment } from './moment';

const texts = measureTexts.th.history;

type Props = { report: Report; measure: ReportMeasure; changes: readonly PlanChange[] };

export function History({ report, measure, changes }: Props) {
  const nameOf = ({ statementKey }: PlanChange) => {
    const position = measure.statements.findIndex(({ key }) => key === statementKey);
    return position < 0 ? texts.status : measureTexts.th.measure.outcome(numeral(position + 1));
  };
  const wordsOf = ({ field }: PlanChange, value: string) => {
    if (field === 'status') return statusLabelOf(report, value);
    return value === '' ? <span className="muted">{texts.nothing}</span> : <div className="typed">{value}</div>;
  };
  return (
    <section>
      <h2>{texts.title}</h2>
      {changes.length === 0 ? (
        <p className="muted">{texts.empty}</p>
      ) : (
        <DataTable
          caption={texts.caption}
          isCaptionHidden
          isStacked
          columns={[
            { key: 'at', header: texts.columns.at },
            { key: 'who', header: texts.columns.who },
            { key: 'what', header: texts.columns.what },
            { key: 'before', header: texts.columns.before },
            { key: 'after', header: texts.columns.after },
          ]}
          rows={changes.map((change) => ({
            key: change.id,
            cells: [
              <Whole key="at">{sayMoment(change.changedAt)}</Whole>,
              <Whole key="who">{change.staffName}</Whole>,
              <Whole key="what">{nameOf(change)}</Whole>,
              wordsOf(change, change.before),
              change.before === change.after ? texts.englishOnly : wordsOf(change, change.after),
            ],
          }))}
        />
      )}
    </section>
  );
}
