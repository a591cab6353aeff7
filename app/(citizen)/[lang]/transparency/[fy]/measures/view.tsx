/** The yearly report as a public page: what it is, the report itself, what it leaves open. */
import { addressIn } from '@/app/_http/page';
import { BackLink } from '@/app/_ui/buttons';
import { Notice } from '@/app/_ui/notice';
import { frameTexts } from '@/lib/i18n/frame';
import { reportTexts } from '@/lib/i18n/report';
import type { Lang } from '@/lib/i18n/text';
import type { IsoDay } from '@/lib/platform/iso-day';
import { formatDate } from '@/lib/platform/thai-date';
import { toThaiDigits } from '@/lib/platform/thai-digits';
import type { Report } from '@/lib/reports/model';
import { MeasuresTable, ReportHead, Words } from '../../report-table';

function StateNotice({ report, lang }: { report: Report; lang: Lang }) {
  const texts = reportTexts[lang];
  if (report.state === 'imported') {
    return (
      <Notice word={texts.importedWord}>
        <p>{texts.importedNote}</p>
      </Notice>
    );
  }
  if (report.state === 'draft' && report.asOf) {
    return (
      <Notice kind="warning" word={texts.draftWord}>
        <p>{texts.draftNote(formatDate(report.asOf as IsoDay, lang))}</p>
      </Notice>
    );
  }
  return null;
}

function Doubts({ report, lang }: { report: Report; lang: Lang }) {
  const texts = reportTexts[lang];
  if (report.notes.length === 0) return null;
  const placeOf = (measureKey: string | undefined) => {
    const measure = report.measures.find(({ key }) => key === measureKey);
    if (!measure) return texts.wholeReport;
    return texts.measureNo(lang === 'th' ? toThaiDigits(String(measure.no)) : String(measure.no));
  };
  return (
    <details className="screen-only">
      <summary>{texts.doubtsTitle}</summary>
      <p>{texts.doubtsLead}</p>
      <ul>
        {report.notes.map((note) => (
          <li key={`${note.kind} ${note.text.th}`}>
            <strong>{placeOf(note.about.measure)}</strong> <Words text={note.text} lang={lang} report={report} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What must be said on paper too, where the notices of the screen are gone. */
function PaperMarks({ report, lang, isDemonstration }: MeasuresViewProps) {
  if (report.state !== 'draft') return null;
  return (
    <p className="print-only">
      {reportTexts[lang].states.draft}
      {isDemonstration ? ` · ${frameTexts[lang].demonstration}` : ''}
    </p>
  );
}

export type MeasuresViewProps = { report: Report; lang: Lang; isDemonstration: boolean };

export function MeasuresView({ report, lang, isDemonstration }: MeasuresViewProps) {
  const texts = reportTexts[lang];
  const address = addressIn(lang, `/transparency/${report.fiscalYear}/measures.json`);
  return (
    <>
      <div className="screen-only">
        <BackLink href={addressIn(lang, '/transparency')}>{texts.back}</BackLink>
        <StateNotice report={report} lang={lang} />
        <p>
          <a href={address}>{texts.download}</a> · {texts.print}
        </p>
        {texts.translation ? <p>{texts.translation}</p> : null}
      </div>
      <article className="report">
        <PaperMarks report={report} lang={lang} isDemonstration={isDemonstration} />
        <ReportHead report={report} lang={lang} />
        <MeasuresTable report={report} lang={lang} />
      </article>
      <Doubts report={report} lang={lang} />
    </>
  );
}
