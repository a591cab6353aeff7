/**
 * The live figures of one fiscal year: the headline in words first, then aspects as bars, then every table.
 * Exact tallies come in; here they are rounded once and given their words.
 */
import Link from 'next/link';
import { BarChart } from '@/app/_ui/bar-chart';
import { type Column, DataTable, type Row } from '@/app/_ui/data-table';
import { KeyFigures } from '@/app/_ui/key-figures';
import { Empty, Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { surveyTexts } from '@/lib/i18n/survey';
import { officeSurveyTexts } from '@/lib/i18n/survey-office';
import { ratio } from '@/lib/platform/exact';
import type { FiscalYear } from '@/lib/platform/fiscal-year';
import { formatMonth } from '@/lib/platform/thai-date';
import { formatFigure, toThaiDigits } from '@/lib/platform/thai-digits';
import { HALF_POINT_BANDS } from '@/lib/surveys/bands';
import type { Group, SurveySummary } from '@/lib/surveys/queries';
import { summariseTally, type Tally } from '@/lib/surveys/statistics';

const texts = officeSurveyTexts.th;
const bands = HALF_POINT_BANDS;

const writeCount = (count: number) => formatFigure(count, { decimals: 0, lang: 'th' });
const writeHundredths = (hundredths: number | null) =>
  hundredths === null ? '–' : formatFigure(ratio(hundredths, 100), { lang: 'th' });
const writeLevel = (key: string | null) => bands.levels.find((level) => level.key === key)?.text.th ?? '–';
const channelNames: Record<string, string> = surveyTexts.th.channels;

const numberColumn = (key: keyof typeof texts.columns): Column => ({ key, header: texts.columns[key], isNumber: true });

const scoreColumns = [numberColumn('mean'), numberColumn('sd'), numberColumn('percent')];
const levelColumn: Column = { key: 'level', header: texts.columns.level };

const scoreCells = (tally: Tally) => {
  const { mean, sd, percent, level } = summariseTally(tally, bands);
  return [writeHundredths(mean), writeHundredths(sd), writeHundredths(percent), writeLevel(level)];
};

const groupColumns = (key: 'service' | 'month' | 'channel'): Column[] => [
  { key, header: texts.columns[key] },
  numberColumn('n'),
  numberColumn('excluded'),
  ...scoreColumns,
  levelColumn,
];

const groupCells = (name: string, { tally, excluded }: Group) => [
  name,
  writeCount(tally.n),
  writeCount(excluded),
  ...scoreCells(tally),
];

function GroupTable(props: {
  by: 'service' | 'month' | 'channel';
  caption: string;
  groups: readonly (Group & { title: string })[];
  total: Group;
}) {
  const rows: Row[] = props.groups.map((group) => ({ key: group.key, cells: groupCells(group.title, group) }));
  return (
    <DataTable
      caption={props.caption}
      isStacked
      columns={groupColumns(props.by)}
      rows={rows}
      footer={groupCells(texts.columns.all, props.total)}
    />
  );
}

function Headline({ overall }: { overall: Group }) {
  const { n, mean, sd, margin95, percent, level } = summariseTally(overall.tally, bands);
  const spread = sd === null ? texts.spreadUnknown : texts.spread(writeHundredths(sd), writeHundredths(margin95));
  return (
    <>
      {n === 0 ? (
        <p className="lead">{texts.allExcluded}</p>
      ) : (
        <>
          <p className="lead">
            {texts.headline(writeCount(n), writeHundredths(mean), writeHundredths(percent), writeLevel(level))}
          </p>
          <p>{spread}</p>
        </>
      )}
      <KeyFigures
        figures={[
          { key: 'counted', value: writeCount(n), label: texts.counted },
          { key: 'mean', value: writeHundredths(mean), label: texts.mean },
          { key: 'percent', value: writeHundredths(percent), label: texts.percent },
          { key: 'excluded', value: writeCount(overall.excluded), label: texts.excluded },
        ]}
      />
    </>
  );
}

function Aspects({ aspects }: Pick<SurveySummary, 'aspects'>) {
  return (
    <BarChart
      title={texts.aspects}
      note={texts.aspectsNote}
      max={5}
      bars={aspects.map(({ key, name, tally }) => {
        const { mean } = summariseTally(tally, bands);
        return { key, label: name.th, value: mean === null ? null : mean / 100, figure: writeHundredths(mean) };
      })}
      table={
        <DataTable
          caption={texts.aspects}
          isCaptionHidden
          columns={[{ key: 'aspect', header: texts.columns.aspect }, numberColumn('n'), ...scoreColumns, levelColumn]}
          rows={aspects.map(({ key, name, tally }) => ({
            key,
            cells: [name.th, writeCount(tally.n), ...scoreCells(tally)],
          }))}
        />
      }
    />
  );
}

function Items({ items }: Pick<SurveySummary, 'items'>) {
  const answerColumns = [5, 4, 3, 2, 1].map(
    (value): Column => ({ key: `answer-${value}`, header: toThaiDigits(String(value)), isNumber: true }),
  );
  return (
    <>
      <DataTable
        caption={texts.items}
        isStacked
        columns={[
          { key: 'item', header: texts.columns.item },
          numberColumn('n'),
          ...scoreColumns,
          levelColumn,
          ...answerColumns,
        ]}
        rows={items.map(({ key, name, tally }) => ({
          key,
          cells: [
            name.th,
            writeCount(tally.n),
            ...scoreCells(tally),
            ...(tally.counts ?? []).map(writeCount).reverse(),
          ],
        }))}
      />
      <p className="muted small">{texts.itemsNote}</p>
    </>
  );
}

function Years({ years, current }: { years: readonly FiscalYear[]; current: FiscalYear }) {
  return (
    <nav aria-label={texts.years}>
      <ul className="links">
        {years.map((year) => (
          <li key={year}>
            <Link href={`/office/survey?fy=${year}`} aria-current={year === current ? 'page' : undefined}>
              {texts.year(toThaiDigits(String(year)))}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type SurveySummaryViewProps = { summary: SurveySummary; years: readonly FiscalYear[]; mayReview: boolean };

export function SurveySummaryView({ summary, years, mayReview }: SurveySummaryViewProps) {
  const { fiscalYear, overall } = summary;
  const yearText = toThaiDigits(String(fiscalYear));
  const isEmpty = overall.tally.n === 0 && overall.excluded === 0;
  return (
    <>
      <OfficeTitle title={texts.titleOfYear(yearText)}>
        {mayReview ? <Link href={`/office/survey/responses?fy=${fiscalYear}`}>{texts.openReview}</Link> : null}
      </OfficeTitle>
      <Years years={years} current={fiscalYear} />
      {isEmpty ? (
        <Empty>
          <p>{texts.empty(yearText)}</p>
          <p>
            <a href="/survey">{texts.emptyNext}</a>
          </p>
        </Empty>
      ) : (
        <>
          <Headline overall={overall} />
          <Aspects aspects={summary.aspects} />
          <Items items={summary.items} />
          <GroupTable
            by="service"
            caption={texts.services}
            groups={summary.services.map((group) => ({ ...group, title: group.name.th }))}
            total={overall}
          />
          <div className="columns">
            <GroupTable
              by="month"
              caption={texts.months}
              groups={summary.months.map((group) => ({ ...group, title: formatMonth(group.key, 'th') }))}
              total={overall}
            />
            <GroupTable
              by="channel"
              caption={texts.channels}
              groups={summary.channels.map((group) => ({ ...group, title: channelNames[group.key] ?? group.key }))}
              total={overall}
            />
          </div>
          <p className="muted small">
            {texts.bands}: {bands.title.th} {bands.note.th}
          </p>
          <Notice word={texts.liveWord}>{texts.live}</Notice>
        </>
      )}
    </>
  );
}
