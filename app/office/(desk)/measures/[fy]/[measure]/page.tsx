/** `/office/measures/{fy}/{measure}`: everything about one measure, and the forms for whoever may write in it. */
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { StatusBoxes } from '@/app/_ui/status-boxes';
import { requireActorWho } from '@/app/office/require-actor';
import { measureTexts } from '@/lib/i18n/office-measure';
import { planTexts } from '@/lib/i18n/office-plan';
import { findMeasureBar } from '@/lib/measures/edit-rules';
import { listChanges } from '@/lib/measures/queries';
import { desk } from '@/lib/platform/desk';
import type { Report, ReportMeasure } from '@/lib/reports/model';
import { numeral } from '../../../numerals';
import { getReport } from '../../find-report';
import { divisionWords, measureTitle, statusLabelOf } from '../../measure-words';
import { History } from './history';
import { Outcome } from './outcome';
import { Particulars } from './particulars';
import { StatusForm } from './status-form';

const texts = planTexts.th;
const words = measureTexts.th;

type Props = { params: Promise<{ fy: string; measure: string }> };

const sayCandidates = (report: Report, { status, statusCandidates }: ReportMeasure): string | undefined =>
  status === 'to-confirm' && statusCandidates.length > 0
    ? words.measure.candidates(statusCandidates.map((one) => `“${statusLabelOf(report, one)}”`).join(words.measure.or))
    : undefined;

function Status({ report, measure, isOpen }: { report: Report; measure: ReportMeasure; isOpen: boolean }) {
  const hint = sayCandidates(report, measure);
  return (
    <section>
      <h2>{words.measure.statusTitle}</h2>
      {isOpen ? null : (
        <>
          <StatusBoxes
            tickedWord={words.measure.ticked}
            emptyWord={words.measure.empty}
            boxes={report.statusOptions.map(({ key, label }) => ({
              key,
              label: label.th,
              isTicked: measure.status === key,
            }))}
          />
          {measure.status === 'to-confirm' ? <p>{hint ?? texts.toConfirm}</p> : null}
        </>
      )}
      {report.state === 'imported' ? null : (
        <StatusForm
          isOpen={isOpen}
          hint={hint}
          options={report.statusOptions.map(({ key, label }) => ({ value: key, label: label.th }))}
          entry={{
            fiscalYear: report.fiscalYear,
            measure: measure.key,
            revision: measure.revision,
            after: measure.status === 'to-confirm' ? '' : measure.status,
          }}
        />
      )}
    </section>
  );
}

export default async function MeasurePage({ params }: Props) {
  const actor = await requireActorWho('view-plan');
  const { fy, measure: key } = await params;
  const report = await getReport(fy);
  const measure = report.measures.find((one) => one.key === key) ?? notFound();
  const changes = await listChanges(await desk(), report.fiscalYear, measure.key);
  const bar = findMeasureBar(actor, report, measure);
  return (
    <>
      <Link className="back" href={`/office/measures/${report.fiscalYear}`}>
        ‹ {words.measure.back(numeral(report.fiscalYear))}
      </Link>
      <OfficeTitle
        title={`${words.measure.title(numeral(measure.no))} ${measure.gloss ? measureTitle(measure) : ''}`}
      />
      {bar ? (
        <Notice word={words.barWord}>
          {bar === 'division' ? words.bars.division(divisionWords(measure)) : words.bars[bar]}
        </Notice>
      ) : null}
      <div className="columns">
        <div>
          <Status report={report} measure={measure} isOpen={bar === null} />
          <h2>{words.measure.outcomes}</h2>
          {measure.statements.map((statement, index) => (
            <Outcome
              key={statement.key}
              report={report}
              measure={measure}
              statement={statement}
              position={index + 1}
              isOpen={bar === null}
              lastChange={changes.find(({ statementKey }) => statementKey === statement.key)}
            />
          ))}
        </div>
        <Particulars report={report} measure={measure} />
      </div>
      <History report={report} measure={measure} changes={changes} />
    </>
  );
}
