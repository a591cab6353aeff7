/** `/office/survey/responses`: single responses to review, one open beside the list. The address holds the choice. */
import { notFound } from 'next/navigation';
import { requireActorWho } from '@/app/office/require-actor';
import { desk } from '@/lib/platform/desk';
import { fiscalYearOf, parseFiscalYear } from '@/lib/platform/fiscal-year';
import { listAnsweredYears, listQuestionnaires, listServices, serviceQuestionnaireKey } from '@/lib/surveys/queries';
import { findReviewedResponse, listResponses } from '@/lib/surveys/responses';
import { type Choice, ResponsesView } from './view';

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function ResponsesPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActorWho('review-responses');
  const running = await desk();
  const search = await searchParams;
  const textOf = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? search[name] : undefined);

  const thisYear = fiscalYearOf(running.clock.today());
  const answeredYears = await listAnsweredYears(running, serviceQuestionnaireKey);
  const state = textOf('state');
  const choice: Choice = {
    fiscalYear: parseFiscalYear(textOf('fy') ?? '') ?? answeredYears[0] ?? thisYear,
    serviceKey: textOf('service'),
    state: state === 'counted' || state === 'excluded' ? state : undefined,
    after: textOf('after'),
  };
  const listed = await listResponses(actor, running, { questionnaireKey: serviceQuestionnaireKey, ...choice });
  if (!listed.ok) notFound();
  const openId = textOf('open');
  return (
    <ResponsesView
      choice={choice}
      years={[...new Set([thisYear, choice.fiscalYear, ...answeredYears])].sort((a, b) => b - a)}
      services={await listServices(running)}
      questionnaires={(await listQuestionnaires(running)).filter(({ key }) => key === serviceQuestionnaireKey)}
      page={listed.value}
      open={openId === undefined ? null : await findReviewedResponse(actor, running, openId)}
    />
  );
}
