/** One outcome statement: what the report prints, what it waits for, where it comes from, and the form to write it. */
import { measureTexts } from '@/lib/i18n/office-measure';
import { planTexts } from '@/lib/i18n/office-plan';
import type { PlanChange } from '@/lib/measures/queries';
import type { Report, ReportMeasure, ReportStatement } from '@/lib/reports/model';
import { numeral } from '../../../numerals';
import { Doubts, notesAbout, StatementTags } from '../../measure-words';
import { Provenance } from './provenance';
import { StatementForm } from './statement-form';

const texts = planTexts.th;
const words = measureTexts.th;

type Props = {
  report: Report;
  measure: ReportMeasure;
  statement: ReportStatement;
  position: number;
  /** Whether this person may write in this year and measure. */
  isOpen: boolean;
  lastChange: PlanChange | undefined;
};

function Sentence({ statement }: { statement: ReportStatement }) {
  return statement.text ? <p className="typed">{statement.text.th}</p> : <p className="muted">{texts.nothingYet}</p>;
}

function Previous({ report, statement }: { report: Report; statement: ReportStatement }) {
  if (!statement.previousText) return null;
  return (
    <div className="aside small">
      <p>
        <strong>{words.measure.previous(numeral(report.fiscalYear - 1))}</strong>
      </p>
      <p className="typed">{statement.previousText.th}</p>
    </div>
  );
}

export function Outcome({ report, measure, statement, position, isOpen, lastChange }: Props) {
  const notes = notesAbout(report.notes, { measure: measure.key, statement: statement.key });
  const isForPeople = statement.kind === 'text';
  const isWritingHere = isOpen && isForPeople;
  return (
    <section id={statement.key}>
      <h3>
        {words.measure.outcome(numeral(position))} <StatementTags statement={statement} hasDoubt={notes.length > 0} />
      </h3>
      {isWritingHere ? null : <Sentence statement={statement} />}
      <Doubts notes={notes} />
      {isForPeople && report.state === 'draft' ? <Previous report={report} statement={statement} /> : null}
      {isForPeople && report.state !== 'imported' ? (
        <StatementForm
          isOpen={isWritingHere}
          previous={statement.previousText && { th: statement.previousText.th, en: statement.previousText.en ?? '' }}
          entry={{
            fiscalYear: report.fiscalYear,
            measure: measure.key,
            statement: statement.key,
            revision: statement.revision,
            th: statement.text?.th ?? '',
            en: statement.text?.en ?? '',
          }}
        />
      ) : null}
      {isOpen && statement.kind !== 'text' ? <p className="hint">{words.generated[statement.kind]}</p> : null}
      <Provenance report={report} statement={statement} lastChange={lastChange} />
    </section>
  );
}
