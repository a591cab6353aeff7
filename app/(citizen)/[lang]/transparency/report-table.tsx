/**
 * The report as the table an official expects: six columns, three boxes, Thai digits, the heading
 * repeated on every printed page. The public page and the office's preview show the same table.
 */
import { Phrases, WholeName } from '@/app/_ui/phrases';
import { ReportTable } from '@/app/_ui/report-table';
import { StatusBoxes } from '@/app/_ui/status-boxes';

import { reportTexts } from '@/lib/i18n/report';
import type { Lang } from '@/lib/i18n/text';
import { toThaiDigits } from '@/lib/platform/thai-digits';
import { placeOf } from '@/lib/platform/thai-text';
import type { Report, ReportMeasure, ReportText } from '@/lib/reports/model';

/** The Thai original stands in for a missing translation, marked as Thai for screen readers. */
const inLanguage = (text: ReportText, lang: Lang) =>
  lang === 'th' || text.en === undefined ? { lang: 'th', words: text.th } : { lang: 'en', words: text.en };

/** A text of the report; the office's own place in it never breaks in the middle. */
export function Words({ text, lang, report }: { text: ReportText; lang: Lang; report: Report }) {
  const said = inLanguage(text, lang);
  const words = <WholeName text={said.words} name={placeOf(report.office.th)} />;
  return said.lang === lang ? words : <span lang={said.lang}>{words}</span>;
}

const numberOf = (position: number, lang: Lang) => (lang === 'th' ? toThaiDigits(String(position)) : String(position));

type InReport = { report: Report; lang: Lang };

function Lines({ lines, lang, report }: InReport & { lines: readonly { key: string; text: ReportText }[] }) {
  return lines.map((line, index) => (
    <p key={line.key}>
      {lines.length > 1 ? `${numberOf(index + 1, lang)}. ` : ''}
      <Words text={line.text} lang={lang} report={report} />
    </p>
  ));
}

function Responsible({ measure, lang, report }: InReport & { measure: ReportMeasure }) {
  return measure.responsible.map(({ division, section }) => (
    <p key={`${division.key} ${section?.key ?? ''}`}>
      <Words text={division.name} lang={lang} report={report} />
      {section ? (
        <>
          {' - '}
          <Words text={section.name} lang={lang} report={report} />
        </>
      ) : null}
    </p>
  ));
}

function Status({ measure, report, lang }: InReport & { measure: ReportMeasure }) {
  const texts = reportTexts[lang];
  return (
    <>
      <StatusBoxes
        tickedWord={texts.ticked}
        emptyWord={texts.empty}
        boxes={report.statusOptions.map(({ key, label }) => ({
          key,
          label: <Words text={label} lang={lang} report={report} />,
          isTicked: measure.status === key,
        }))}
      />
      {measure.status === 'to-confirm' ? <p className="report-doubt">{texts.toConfirm}</p> : null}
    </>
  );
}

function Outcomes({ measure, lang, report }: InReport & { measure: ReportMeasure }) {
  return measure.statements.map(({ key, text }) => (
    <p key={key} id={`${measure.key}.${key}`}>
      {'- '}
      {text ? (
        <Words text={text} lang={lang} report={report} />
      ) : (
        <span className="report-doubt">{reportTexts[lang].nothingYet}</span>
      )}
    </p>
  ));
}

const widths = ['wide', 'wide', 'narrow', 'narrow', 'medium', 'wide'] as const;

export function MeasuresTable({ report, lang }: { report: Report; lang: Lang }) {
  return (
    <ReportTable
      caption={reportTexts[lang].tableCaption}
      columns={report.columns.map((column, index) => ({
        key: column.th,
        header: inLanguage(column, lang).words,
        width: widths[index] ?? 'medium',
      }))}
      rows={report.measures.map((measure) => ({
        key: measure.key,
        cells: [
          <Lines key="items" lines={measure.items} lang={lang} report={report} />,
          <Lines key="methods" lines={measure.methods} lang={lang} report={report} />,
          <Responsible key="responsible" measure={measure} lang={lang} report={report} />,
          <Words key="period" text={measure.period.text} lang={lang} report={report} />,
          <Status key="status" measure={measure} report={report} lang={lang} />,
          <Outcomes key="outcomes" measure={measure} lang={lang} report={report} />,
        ],
      }))}
    />
  );
}

/** Title and preamble above the table, as the printed report has them. */
export function ReportHead({ report, lang }: { report: Report; lang: Lang }) {
  return (
    <>
      <div className="report-head">
        <h1>
          <Phrases text={inLanguage(report.title, lang).words} />
        </h1>
      </div>
      <p className="report-intro">
        <Words text={report.preamble} lang={lang} report={report} />
      </p>
      {report.tableTitle ? (
        <div className="report-head">
          <h2>
            <Phrases text={inLanguage(report.tableTitle, lang).words} />
          </h2>
        </div>
      ) : null}
    </>
  );
}
