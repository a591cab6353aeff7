/** `/survey/{service}`: the questionnaire after one service, and its answers. Field names: docs/form-fields.md. */
import { randomUUID } from 'node:crypto';
import { type CitizenVisit, citizen } from '@/app/_http/citizen';
import { addressIn, seeOther } from '@/app/_http/page';
import { surveyTexts } from '@/lib/i18n/survey';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { findOpenSurvey, type OpenSurvey } from '@/lib/surveys/queries';
import { countResponse } from '@/lib/surveys/respond';
import { keepChosen, keepOnce } from '@/lib/surveys/schema';
import { readSubmission } from './form';
import { ClosedView, type SurveyFormState, SurveyView } from './view';

// A village shares one address: enough for a meeting hall at once, and for a busy counter all day.
const fairLimit = createRateLimit({ burst: 120, refillMs: 5_000 });

const findSurvey = async (visit: CitizenVisit): Promise<OpenSurvey | Response> => {
  const survey = await findOpenSurvey(visit.desk, visit.params.service ?? '');
  if (survey.ok) return survey.value;
  if (survey.error === 'service-unknown') return visit.refuse('not-found');
  const title = surveyTexts[visit.lang].closedTitle;
  return visit.show({ path: '/survey', title, status: 410 }, <ClosedView lang={visit.lang} />);
};

const showForm = ({ lang, show }: CitizenVisit, survey: OpenSurvey, status: number, state: SurveyFormState) => {
  const texts = surveyTexts[lang];
  const title = status === 200 ? texts.listTitle : `${texts.checkFirst} · ${texts.listTitle}`;
  return show(
    { path: `/survey/${survey.service.key}`, title, status },
    <SurveyView lang={lang} survey={survey} state={state} />,
  );
};

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: async (visit) => {
    const survey = await findSurvey(visit);
    return survey instanceof Response ? survey : showForm(visit, survey, 200, { once: randomUUID(), chosen: {} });
  },

  post: async (visit, form) => {
    const survey = await findSurvey(visit);
    if (survey instanceof Response) return survey;
    const submission = readSubmission(form);
    const again = {
      once: keepOnce(submission.once) ?? randomUUID(),
      chosen: keepChosen(survey.questionnaire, submission.answers),
    };
    if (!fairLimit.take(visit.peer, visit.desk.clock.now().getTime())) {
      return showForm(visit, survey, 429, { ...again, notice: 'wait' });
    }
    const outcome = await countResponse(visit.desk, survey, submission, 'web');
    if (outcome.ok) return seeOther(addressIn(visit.lang, `/survey/${survey.service.key}/thanks`));
    return outcome.error === 'version-stale'
      ? showForm(visit, survey, 409, { ...again, notice: 'stale' })
      : showForm(visit, survey, 422, { ...again, problems: outcome.problems });
  },
});
