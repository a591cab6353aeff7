/**
 * The report as the table an official expects: six columns, three boxes, Thai digits, the heading
 * repeated on every printed page. The public page and the office's preview show the same table.
 */
import { Phrases } from '@/app/_ui/phrases';
import { ReportTable } from '@/app/_ui/report-table';
import { StatusBoxes } from '@/app/_ui/status-boxes';

import { reportTexts } from '@/lib/i18n/report';
import type { Lang } from '@/lib/i18n/text';
import { toThaiDigits } from '@/lib/platform/thai-digits';
import type { Report, ReportMeasure, ReportText } from '@/lib/reports/model';

/** The Thai original stands in for a missing translation, marked as Thai for screen readers. */
const inLanguage = (text: ReportText, lang: Lang) =>
  lang === 'th' || text.en === undefined ? { lang: 'th', words: text.th } : { lang: 'en', words: text.en };

export function Words({ text, lang }: { text: ReportText; lang: Lang }) {
  const said = inLanguage(text, lang);
  return said.lang === lang ? said.words : <span lang={said.lang}>{said.words}</span>;
}

const numberOf = (position: number, lang: Lang) => (lang === 'th' ? toThaiDigits(String(position)) : String(position));

function Lines({ lines, lang }: { lines: readonly { key: string; text: ReportText }[]; lang: Lang }) {
  return lines.map((line, index) => (
    <p key={line.key}>
      {lines.length > 1 ? `${numberOf(index + 1, lang)}. ` : ''}
      <Words text={line.text} lang={lang} />
    </p>
  ));
}

function Responsible({ measure, lang }: { measure: ReportMeasure; lang: Lang }) {
  return measure.responsible.map(({ division, section }) => (
    <p key={`${division.key} ${section?.key ?? ''}`}>
      <Words text={division.name} lang={lang} />
      {section ? (
        <>
          {' - '}
          <Words text={section.name} lang={lang} />
        </>
      ) : null}
    </p>
  ));
}

function Status({ measure, report, lang }: { measure: ReportMeasure; report: Report; lang: Lang }) {
  const texts = reportTexts[lang];
  return (
    <>
      <StatusBoxes
        tickedWord={texts.ticked}
        emptyWord={texts.empty}
        boxes={report.statusOptions.map(({ key, label }) => ({
          key,
          label: <Words text={label} lang={lang} />,
          isTicked: measure.status === key,
        }))}
      />
      {measure.status === 'to-confirm' ? <p className="report-doubt">{texts.toConfirm}</p> : null}
    </>
  );
}

function Outcomes({ measure, lang }: { measure: ReportMeasure; lang: Lang }) {
  return measure.statements.map(({ key, text }) => (
    <p key={key} id={`${measure.key}.${key}`}>
      {'- '}
      {text ? <Words text={text} lang={lang} /> : <span className="report-doubt">{reportTexts[lang].nothingYet}</span>}
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
          <Lines key="items" lines={measure.items} lang={lang} />,
          <Lines key="methods" lines={measure.methods} lang={lang} />,
          <Responsible key="responsible" measure={measure} lang={lang} />,
          <Words key="period" text={measure.period.text} lang={lang} />,
          <Status key="status" measure={measure} report={report} lang={lang} />,
          <Outcomes key="outcomes" measure={measure} lang={lang} />,
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
        <Words text={report.preamble} lang={lang} />
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
