/** `/office/measures`: the years there are, and which of them can still be changed. */
import Link from 'next/link';
import { DataTable } from '@/app/_ui/data-table';
import { Empty } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { Tag } from '@/app/_ui/tag';
import { requireActorWho } from '@/app/office/require-actor';
import { planTexts } from '@/lib/i18n/office-plan';
import { listPlans } from '@/lib/measures/queries';
import { desk } from '@/lib/platform/desk';
import { numeral } from '../numerals';
import { narrowColumn } from '../whole';

const texts = planTexts.th;

export default async function MeasureYearsPage() {
  await requireActorWho('view-plan');
  const plans = await listPlans(await desk());
  return (
    <>
      <OfficeTitle title={texts.years.title} />
      <p>{texts.years.lead}</p>
      {plans.length === 0 ? (
        <Empty>{texts.years.empty}</Empty>
      ) : (
        <DataTable
          caption={texts.years.caption}
          isCaptionHidden
          isStacked
          columns={[
            { key: 'year', header: texts.years.columns.year },
            { key: 'state', header: texts.years.columns.state },
            narrowColumn('version', texts.years.columns.version),
            { key: 'title', header: texts.years.columns.title },
          ]}
          rows={plans.map(({ fiscalYear, state, version, title }) => ({
            key: String(fiscalYear),
            cells: [
              <Link key="year" className="nowrap" href={`/office/measures/${fiscalYear}`}>
                {texts.year(numeral(fiscalYear))}
              </Link>,
              <Tag key="state" tone={state === 'draft' ? 'action' : 'muted'}>
                {texts.states[state]}
              </Tag>,
              numeral(version),
              title.th,
            ],
          }))}
        />
      )}
    </>
  );
}
