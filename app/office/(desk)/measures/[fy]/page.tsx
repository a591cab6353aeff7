/** `/office/measures/{fy}`: every measure of a year with its status, its outcome sentences, and what they wait for. */
import Link from 'next/link';
import { DataTable } from '@/app/_ui/data-table';
import { Empty, Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { requireActorWho } from '@/app/office/require-actor';
import { planTexts } from '@/lib/i18n/office-plan';
import { divisionKeysOf } from '@/lib/measures/edit-rules';
import type { Report, ReportMeasure } from '@/lib/reports/model';
import { FilterLinks, narrowed, readChoice, type Scope, scopes } from '../../filter-links';
import { count, numeral } from '../../numerals';
import { narrowColumn } from '../../whole';
import { getReport } from '../find-report';
import { countDoubts, Doubts, measureTitle, notesAbout, Responsible, StatementTags, StatusTag } from '../measure-words';
import { type Filter, filters, isShown } from './show-filter';

const texts = planTexts.th;
const { list } = texts;

type Props = {
  params: Promise<{ fy: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

function StateNotice({ state }: Pick<Report, 'state'>) {
  if (state === 'imported') return <Notice word={list.importedWord}>{list.imported}</Notice>;
  if (state === 'frozen') return <Notice word={list.frozenWord}>{list.frozen}</Notice>;
  return null;
}

function Outcomes({ report, measure }: { report: Report; measure: ReportMeasure }) {
  return measure.statements.map((statement) => (
    <p key={statement.key}>
      <StatementTags
        statement={statement}
        hasDoubt={report.notes.some(({ about }) => about.measure === measure.key && about.statement === statement.key)}
      />{' '}
      {statement.text ? statement.text.th : <span className="muted">{texts.nothingYet}</span>}
    </p>
  ));
}

function MeasureName({ report, measure }: { report: Report; measure: ReportMeasure }) {
  const doubts = countDoubts(report, measure.key);
  return (
    <>
      <Link href={`/office/measures/${report.fiscalYear}/${measure.key}`}>{measureTitle(measure)}</Link>
      {doubts > 0 ? (
        <>
          <br />
          <span className="muted">{list.doubtCount(count(doubts))}</span>
        </>
      ) : null}
    </>
  );
}

export default async function MeasuresPage({ params, searchParams }: Props) {
  const actor = await requireActorWho('view-plan');
  const report = await getReport((await params).fy);
  const asked = await searchParams;
  const scope = readChoice(asked, 'of', scopes);
  const chosen = readChoice(asked, 'show', filters);
  const ofScope = (one: Scope) =>
    report.measures.filter(
      (measure) => one === 'all' || divisionKeysOf(measure).some((key) => key === actor.divisionKey),
    );
  const shownBy = (filter: Filter) => ofScope(scope).filter((measure) => isShown(filter, report, measure));
  const shown = shownBy(chosen);
  const address = `/office/measures/${report.fiscalYear}`;
  return (
    <>
      <OfficeTitle title={list.title(numeral(report.fiscalYear))}>
        <Link className="button button-secondary" href={`${address}/preview`}>
          {list.preview}
        </Link>
      </OfficeTitle>
      <StateNotice state={report.state} />
      <FilterLinks
        label={list.scopeLabel}
        choices={scopes.map((one) => ({
          key: one,
          label: list.scopes[one],
          href: narrowed(address, { of: one, show: chosen }),
          rows: ofScope(one).length,
          isCurrent: one === scope,
        }))}
      />
      <FilterLinks
        label={list.filterLabel}
        choices={filters.map((filter) => ({
          key: filter,
          label: list.filters[filter],
          href: narrowed(address, { of: scope, show: filter }),
          rows: shownBy(filter).length,
          isCurrent: filter === chosen,
        }))}
      />
      {shown.length === 0 ? (
        <Empty>{list.filterEmpty}</Empty>
      ) : (
        <DataTable
          caption={list.caption}
          isCaptionHidden
          columns={[
            { key: 'no', header: list.columns.no },
            { key: 'measure', header: list.columns.measure },
            narrowColumn('responsible', list.columns.responsible),
            { key: 'status', header: list.columns.status },
            { key: 'outcome', header: list.columns.outcome },
          ]}
          rows={shown.map((measure) => ({
            key: measure.key,
            cells: [
              numeral(measure.no),
              <MeasureName key="measure" report={report} measure={measure} />,
              <Responsible key="responsible" measure={measure} />,
              <StatusTag key="status" report={report} measure={measure} />,
              <Outcomes key="outcome" report={report} measure={measure} />,
            ],
          }))}
        />
      )}
      <WholeDoubts report={report} />
    </>
  );
}

function WholeDoubts({ report }: { report: Report }) {
  const notes = notesAbout(report.notes, {});
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{list.wholeTitle}</h2>
      <p>{list.wholeLead}</p>
      <Doubts notes={notes} />
    </section>
  );
}
