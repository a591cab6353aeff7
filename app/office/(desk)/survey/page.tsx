/** `/office/survey`: what the answers of a fiscal year add up to, as of now. `?fy=2568` chooses the year. */
import { requireActorWho } from '@/app/office/require-actor';
import { desk } from '@/lib/platform/desk';
import { fiscalYearOf, parseFiscalYear } from '@/lib/platform/fiscal-year';
import { may } from '@/lib/staff/policy';
import { getSurveySummary, listAnsweredYears, serviceQuestionnaireKey } from '@/lib/surveys/queries';
import { SurveySummaryView } from './view';

export default async function SurveySummaryPage({
  searchParams,
}: {
  searchParams: Promise<{ fy?: string | string[] }>;
}) {
  const actor = await requireActorWho('view-survey');
  const running = await desk();
  const { fy } = await searchParams;
  const thisYear = fiscalYearOf(running.clock.today());
  const answeredYears = await listAnsweredYears(running, serviceQuestionnaireKey);
  const year = (typeof fy === 'string' ? parseFiscalYear(fy) : null) ?? answeredYears[0] ?? thisYear;
  const summary = await getSurveySummary(running, {
    questionnaireKey: serviceQuestionnaireKey,
    fiscalYear: year,
    from: 'tally',
  });
  const years = [...new Set([thisYear, year, ...answeredYears])].sort((a, b) => b - a);
  return <SurveySummaryView summary={summary} years={years} mayReview={may(actor, 'review-responses')} />;
}
