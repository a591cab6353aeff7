/** `/survey/{service}/thanks`: where every accepted form leads, sent once or twice. */
import { citizen } from '@/app/_http/citizen';
import { surveyTexts } from '@/lib/i18n/survey';
import { findOpenSurvey } from '@/lib/surveys/queries';
import { ThanksView } from './view';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: async ({ desk, lang, params, refuse, show }) => {
    const key = params.service ?? '';
    const survey = await findOpenSurvey(desk, key);
    if (!survey.ok && survey.error === 'service-unknown') return refuse('not-found');
    return show({ path: `/survey/${key}/thanks`, title: surveyTexts[lang].thanksTitle }, <ThanksView lang={lang} />);
  },
});
