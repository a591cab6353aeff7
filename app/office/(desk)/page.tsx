/** `/office`: what waits, before anything else; first for one's own division, then for the whole office. */
import Link from 'next/link';
import { DataTable } from '@/app/_ui/data-table';
import { type KeyFigure, KeyFigures } from '@/app/_ui/key-figures';
import { Empty } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { Tag } from '@/app/_ui/tag';
import { requireActorWho } from '@/app/office/require-actor';
import { getWorkFigures } from '@/lib/complaints/queue';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { planTexts } from '@/lib/i18n/office-plan';
import { listDivisions } from '@/lib/measures/divisions';
import { findPlan, listPlans, type PlanHead } from '@/lib/measures/queries';
import { type Desk, desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { fiscalYearOf } from '@/lib/platform/fiscal-year';
import { listPublications } from '@/lib/publications/queries';
import { buildReport, type Report } from '@/lib/reports/model';
import { type Actor, may } from '@/lib/staff/policy';
import { getSurveySummary, serviceQuestionnaireKey } from '@/lib/surveys/queries';
import { keepWraps } from './complaints/keep-wraps';
import { queueAddress } from './complaints/queue-address';
import { ComplaintFigures } from './complaints/work-figures';
import { narrowed } from './filter-links';
import { countWork, type Work } from './home-work';
import { measureTitle } from './measures/measure-words';
import { count, numeral } from './numerals';

const texts = planTexts.th;
const { home } = texts;

const figuresOf = (work: Work, fiscalYear: number, isOwn: boolean): KeyFigure[] => {
  const of = isOwn ? 'own' : 'all';
  const measures = (show: string) => narrowed(`/office/measures/${fiscalYear}`, { of, show });
  const documents = narrowed('/office/publications', { year: fiscalYear, of, show: 'no-address' });
  const figure = (key: string, value: number, label: string, href: string): KeyFigure => ({
    key,
    value: count(value),
    label,
    href: value > 0 ? href : undefined,
    tone: value > 0 && isOwn ? 'warning' : 'plain',
  });
  return [
    figure('to-confirm', work.toConfirm, home.toConfirm, measures('to-confirm')),
    figure('to-write', work.toWrite, home.toWrite, measures('to-write')),
    figure('no-data', work.noData, home.noData, measures('no-data')),
    figure('incomplete', work.incomplete, home.incomplete, measures('incomplete')),
    figure('no-address', work.noAddress, home.noAddress, documents),
  ];
};

function NextSteps({ report, work }: { report: Report; work: Work }) {
  if (work.measures.length === 0) return null;
  return (
    <DataTable
      caption={home.nextTitle}
      isStacked
      columns={[
        { key: 'measure', header: texts.list.columns.measure },
        { key: 'waits', header: texts.list.columns.outcome },
      ]}
      rows={work.measures.map(({ measure, waiting }) => ({
        key: measure.key,
        cells: [
          <Link key="measure" href={`/office/measures/${report.fiscalYear}/${measure.key}`}>
            {numeral(measure.no)}. {measureTitle(measure)}
          </Link>,
          <span key="waits">
            {measure.status === 'to-confirm' ? <Tag tone="warning">{texts.toConfirm}</Tag> : null}{' '}
            {[...new Set(waiting)].map((one) => (
              <span key={one}>
                <Tag tone="warning">
                  {texts.waiting[one]} {count(waiting.filter((other) => other === one).length)}
                </Tag>{' '}
              </span>
            ))}
          </span>,
        ],
      }))}
    />
  );
}

type Section = { actor: Actor; running: Desk; plan: PlanHead; divisionName: string | undefined };

async function DraftWork({ actor, running, plan, divisionName }: Section) {
  const { fiscalYear } = plan;
  const report = await buildReport(running, fiscalYear, 'office');
  const stored = await findPlan(running, fiscalYear);
  if (!report || !stored) return null;
  const publications = await listPublications(running, fiscalYear);
  const all = countWork(report, stored, publications, null);
  const canEdit = actor.divisionKey !== null && may(actor, 'edit-measure', { divisionKeys: [actor.divisionKey] });
  const own = canEdit && divisionName ? countWork(report, stored, publications, actor.divisionKey) : null;
  return (
    <>
      {own ? (
        <section>
          <h2>{home.waitsForDivision(divisionName ?? '', numeral(fiscalYear))}</h2>
          <KeyFigures figures={figuresOf(own, fiscalYear, true)} link={Link} />
          <NextSteps report={report} work={own} />
          {own.measures.length === 0 && own.noAddress === 0 ? (
            <Empty>{home.nothingWaits(divisionName ?? '')}</Empty>
          ) : null}
        </section>
      ) : null}
      <section>
        <h2>{home.waitsForOffice(numeral(fiscalYear))}</h2>
        <KeyFigures figures={figuresOf(all, fiscalYear, false)} link={Link} />
        {own ? null : <NextSteps report={report} work={all} />}
      </section>
    </>
  );
}

async function SurveyCount({ running }: { running: Desk }) {
  const fiscalYear = fiscalYearOf(running.clock.today());
  const asked = { questionnaireKey: serviceQuestionnaireKey, fiscalYear, from: 'tally' } as const;
  const { overall } = await getSurveySummary(running, asked);
  return (
    <section>
      <h2>{home.surveyTitle(numeral(fiscalYear))}</h2>
      <KeyFigures
        figures={[{ key: 'n', value: count(overall.tally.n), label: home.surveyCount, href: '/office/survey' }]}
        link={Link}
      />
    </section>
  );
}

/** For those who open complaints; to the others there is nothing of the kind. */
async function ComplaintWork({ actor, running }: { actor: Actor; running: Desk }) {
  const figures = await getWorkFigures(actor, running, env());
  await keepWraps(running);
  if (!figures.ok) return null;
  return (
    <section>
      <h2>
        <Link href={queueAddress}>{complaintTexts.th.title}</Link>
      </h2>
      <ComplaintFigures figures={figures.value} />
    </section>
  );
}

export default async function OfficeHomePage() {
  const actor = await requireActorWho('view-plan');
  const running = await desk();
  const drafts = (await listPlans(running)).filter(({ state }) => state === 'draft');
  const divisions = await listDivisions(running);
  const divisionName = divisions.find(({ key }) => key === actor.divisionKey)?.name.th;
  return (
    <>
      <OfficeTitle title={home.title} />
      <ComplaintWork actor={actor} running={running} />
      {drafts.length === 0 ? <Empty>{home.noDraft}</Empty> : null}
      {drafts.map((plan) => (
        <DraftWork key={plan.fiscalYear} actor={actor} running={running} plan={plan} divisionName={divisionName} />
      ))}
      {may(actor, 'view-survey') ? <SurveyCount running={running} /> : null}
    </>
  );
}
