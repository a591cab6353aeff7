/** `/survey`: the services that can be rated today. */
import { citizen } from '@/app/_http/citizen';
import { surveyTexts } from '@/lib/i18n/survey';
import { listOpenServices } from '@/lib/surveys/queries';
import { SurveyListView } from './view';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: async ({ desk, lang, show }) =>
    show(
      { path: '/survey', title: surveyTexts[lang].listTitle },
      <SurveyListView lang={lang} services={await listOpenServices(desk)} />,
    ),
});
