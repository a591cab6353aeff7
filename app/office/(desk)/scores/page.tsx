/** `/office/scores`: the official ITA scores by year, and the form to enter one for whoever may. */
import { DataTable } from '@/app/_ui/data-table';
import { Empty, Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { Tag } from '@/app/_ui/tag';
import { requireActorWho } from '@/app/office/require-actor';
import { registerTexts } from '@/lib/i18n/office-register';
import { desk } from '@/lib/platform/desk';
import { ratio } from '@/lib/platform/exact';
import { fiscalYearOf } from '@/lib/platform/fiscal-year';
import type { IsoDay } from '@/lib/platform/iso-day';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { formatFigure } from '@/lib/platform/thai-digits';
import { listScores, type OfficialScore, scoreName } from '@/lib/publications/queries';
import { may } from '@/lib/staff/policy';
import { numeral } from '../numerals';
import { narrowColumn, Whole } from '../whole';
import { ScoreForm } from './score-form';

const texts = registerTexts.th;
const words = texts.scores;

const sayAbout = ({ tool, part, indicator, question }: OfficialScore): string => {
  const parts = [
    part > 0 ? words.part(numeral(part)) : '',
    indicator > 0 ? words.indicator(numeral(indicator)) : '',
    question ? words.question(question) : '',
  ].filter(Boolean);
  return parts.join(' ') || (tool === 'total' ? words.wholeTotal : words.whole);
};

function YearTable({ year, scores }: { year: number; scores: readonly OfficialScore[] }) {
  return (
    <DataTable
      caption={words.caption(numeral(year))}
      isStacked
      columns={[
        narrowColumn('tool', words.columns.tool),
        { key: 'about', header: words.columns.about },
        { key: 'value', header: words.columns.value, isNumber: true },
        { key: 'source', header: words.columns.source },
        { key: 'date', header: words.columns.date },
      ]}
      rows={scores.map((score) => ({
        key: scoreName(score),
        cells: [
          words.tools[score.tool],
          <Whole key="about">{sayAbout(score)}</Whole>,
          formatFigure(ratio(score.valueHundredths, 100), { lang: 'th' }),
          <span key="source">
            {score.source} {score.quoted ? <Tag tone="warning">{words.quoted}</Tag> : null}
          </span>,
          <Whole key="date">{score.date ? formatThaiDate(score.date as IsoDay) : words.noDate}</Whole>,
        ],
      }))}
    />
  );
}

export default async function ScoresPage() {
  const actor = await requireActorWho('view-plan');
  const running = await desk();
  const scores = await listScores(running);
  const years = [...new Set(scores.map(({ fiscalYear }) => fiscalYear))];
  return (
    <>
      <OfficeTitle title={words.title} />
      <Notice word={words.officialWord}>{words.official}</Notice>
      {years.length === 0 ? <Empty>{words.empty}</Empty> : null}
      {years.map((year) => (
        <YearTable key={year} year={year} scores={scores.filter(({ fiscalYear }) => fiscalYear === year)} />
      ))}
      {may(actor, 'enter-score') ? (
        <section>
          <h2>{texts.score.title}</h2>
          <ScoreForm fiscalYear={String(fiscalYearOf(running.clock.today()) - 1)} />
        </section>
      ) : (
        <p className="muted">{words.readOnly}</p>
      )}
    </>
  );
}
