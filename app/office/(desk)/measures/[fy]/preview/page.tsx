/** `/office/measures/{fy}/preview`: the report as the public page prints it, with the office's figures of this moment. */
import Link from 'next/link';
import { Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { MeasuresTable, ReportHead } from '@/app/(citizen)/[lang]/transparency/report-table';
import { requireActorWho } from '@/app/office/require-actor';
import { measureTexts } from '@/lib/i18n/office-measure';
import { planTexts } from '@/lib/i18n/office-plan';
import { reportTexts } from '@/lib/i18n/report';
import type { IsoDay } from '@/lib/platform/iso-day';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { numeral } from '../../../numerals';
import { getReport } from '../../find-report';

const texts = planTexts.th;

export default async function ReportPreviewPage({ params }: { params: Promise<{ fy: string }> }) {
  await requireActorWho('view-plan');
  const report = await getReport((await params).fy);
  return (
    <>
      <Link className="back" href={`/office/measures/${report.fiscalYear}`}>
        ‹ {measureTexts.th.measure.back(numeral(report.fiscalYear))}
      </Link>
      <div className="screen-only">
        <OfficeTitle title={texts.preview.title}>
          <a className="button button-secondary" href={`/transparency/${report.fiscalYear}/measures`}>
            {texts.list.publicPage}
          </a>
        </OfficeTitle>
        {report.asOf ? (
          <Notice kind="warning" word={texts.preview.draftWord}>
            {reportTexts.th.officeDraftNote(formatThaiDate(report.asOf as IsoDay))}
          </Notice>
        ) : (
          <Notice word={texts.list.importedWord}>{texts.list.imported}</Notice>
        )}
      </div>
      <article className="report">
        <ReportHead report={report} lang="th" />
        <MeasuresTable report={report} lang="th" />
      </article>
    </>
  );
}
