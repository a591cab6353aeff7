/** One outcome statement: what the report prints, what it waits for, where it comes from, and the form to write it. */
import Link from 'next/link';
import { measureTexts } from '@/lib/i18n/office-measure';
import { planTexts } from '@/lib/i18n/office-plan';
import { findWaiting } from '@/lib/measures/edit-rules';
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

function Previous({ statement }: { statement: ReportStatement }) {
  if (!statement.previousText) return null;
  return (
    <div className="aside small">
      <p>
        <strong>{words.measure.previous}</strong>
      </p>
      <p className="typed">{statement.previousText.th}</p>
    </div>
  );
}

/** A generated sentence is changed at its source: says why, and leads there. */
function NextStep({ report, statement }: { report: Report; statement: ReportStatement }) {
  if (statement.kind === 'text') return null;
  const missing = statement.publications.filter(({ address, checkedOn }) => address === null || checkedOn === null);
  return (
    <>
      <p className="hint">{words.generated[statement.kind]}</p>
      {missing.length > 0 ? (
        <ul className="small">
          {missing.map(({ key, title, address }) => (
            <li key={key}>
              <Link href={`/office/publications/${report.fiscalYear}/${key}`}>{title.th}</Link>{' '}
              <span className="muted">({address === null ? words.nextStep.noAddress : words.nextStep.unchecked})</span>
            </li>
          ))}
        </ul>
      ) : null}
      {statement.kind === 'score' && findWaiting(statement) === 'no-data' ? (
        <p className="small">
          <Link href="/office/scores">{words.nextStep.scores}</Link>
        </p>
      ) : null}
    </>
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
      {isForPeople && report.state === 'draft' ? <Previous statement={statement} /> : null}
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
      {isOpen ? <NextStep report={report} statement={statement} /> : null}
      <Provenance report={report} statement={statement} lastChange={lastChange} />
    </section>
  );
}
