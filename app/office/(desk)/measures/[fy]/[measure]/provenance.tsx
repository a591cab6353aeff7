/** Behind each sentence: which data or document it rests on, how many, from where, who wrote it and when. */
import Link from 'next/link';
import { SummaryList, type SummaryRow } from '@/app/_ui/summary-list';
import { measureTexts } from '@/lib/i18n/office-measure';
import { planTexts } from '@/lib/i18n/office-plan';
import { registerTexts } from '@/lib/i18n/office-register';
import type { Figure } from '@/lib/measures/figure';
import type { PlanChange } from '@/lib/measures/queries';
import { sayAmount } from '@/lib/measures/statement-terms';
import { desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import { formatThaiDate } from '@/lib/platform/thai-date';
import type { Report, ReportStatement } from '@/lib/reports/model';
import { count, numeral } from '../../../numerals';
import { sayFilter } from './filter-words';
import { sayMoment } from './moment';

const texts = measureTexts.th.provenance;
const scoreWords = registerTexts.th.scores;

type Props = { report: Report; statement: ReportStatement; lastChange: PlanChange | undefined };

const sayWriter = ({ report, statement, lastChange }: Props): string => {
  if (lastChange) return texts.written(lastChange.staffName, sayMoment(lastChange.changedAt));
  if (report.state === 'imported') return texts.writtenImported;
  if (statement.isWritten) return texts.writtenPlan;
  return statement.kind === 'text' ? texts.notWritten : texts.generated;
};

const sayDay = (day: string | null): string => (day ? formatThaiDate(day as IsoDay) : texts.noDate);

const figureRows = (figure: Figure): SummaryRow[] => [
  {
    key: 'value',
    name: texts.value,
    value:
      figure.valueHundredths === null
        ? texts.states[figure.state]
        : sayAmount(figure.valueHundredths, figure.unit, 'th'),
  },
  ...(figure.n === null ? [] : [{ key: 'n', name: texts.n, value: count(figure.n) }]),
];

type ScoreSource = Extract<ReportStatement['provenance'], { tool: unknown }>;

const sayScore = ({ tool, part, indicator, question, fiscalYear }: ScoreSource): string =>
  [
    scoreWords.tools[tool],
    part ? scoreWords.part(numeral(part)) : '',
    indicator ? scoreWords.indicator(numeral(indicator)) : '',
    question ? scoreWords.question(question) : '',
    planTexts.th.year(numeral(fiscalYear)),
  ]
    .filter(Boolean)
    .join(' ');

const scoreRows = (score: ScoreSource): SummaryRow[] => [
  { key: 'score', name: texts.score, value: sayScore(score) },
  { key: 'source', name: texts.source, value: score.source ?? texts.sourceMissing },
  ...(score.source ? [{ key: 'date', name: texts.date, value: sayDay(score.date) }] : []),
];

function Documents({
  fiscalYear,
  keys,
  found,
}: {
  fiscalYear: number;
  keys: string[];
  found: ReportStatement['publications'];
}) {
  return (
    <>
      <ul>
        {keys.map((key) => {
          const entry = found.find((one) => one.key === key);
          if (!entry) return <li key={key}>{`${key}: ${texts.notInRegister}`}</li>;
          const isPresent = entry.address !== null && entry.checkedOn !== null;
          return (
            <li key={key}>
              {entry.address ? (
                <a href={entry.address} target="_blank" rel="noreferrer">
                  {entry.title.th}
                </a>
              ) : (
                entry.title.th
              )}{' '}
              <span className="muted">({isPresent ? texts.present(sayDay(entry.checkedOn)) : texts.notPresent})</span>
            </li>
          );
        })}
      </ul>
      <Link href={`/office/publications?year=${fiscalYear}`}>{texts.openRegister}</Link>
    </>
  );
}

export async function Provenance(props: Props) {
  const { report, statement } = props;
  const { provenance, figure } = statement;
  const rows: SummaryRow[] = [];
  if ('metric' in provenance) {
    rows.push(
      { key: 'metric', name: texts.metric, value: texts.metrics[provenance.metric] },
      { key: 'filter', name: texts.filter, value: await sayFilter(await desk(), provenance.filter) },
    );
  }
  if ('tool' in provenance) rows.push(...scoreRows(provenance));
  if ('publications' in provenance) {
    const { fiscalYear } = report;
    rows.push({
      key: 'publications',
      name: texts.publications,
      value: <Documents fiscalYear={fiscalYear} keys={provenance.publications} found={statement.publications} />,
    });
  }
  if (figure && !('publications' in provenance)) rows.push(...figureRows(figure));
  if (report.asOf && !statement.isWritten && statement.kind !== 'text') {
    rows.push({ key: 'as-of', name: texts.asOf, value: formatThaiDate(report.asOf as IsoDay) });
  }
  rows.push({ key: 'writer', name: texts.writtenBy, value: sayWriter(props) });
  return (
    <details>
      <summary>{texts.summary}</summary>
      <SummaryList rows={rows} />
    </details>
  );
}
