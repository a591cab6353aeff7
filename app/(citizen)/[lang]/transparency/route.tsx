/** `/transparency`. */
import { citizen } from '@/app/_http/citizen';
import { reportTexts } from '@/lib/i18n/report';
import { listPlans } from '@/lib/measures/queries';
import { TransparencyView } from './view';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: async ({ desk, lang, show }) =>
    show(
      { path: '/transparency', title: reportTexts[lang].listTitle },
      <TransparencyView plans={await listPlans(desk)} lang={lang} />,
    ),
});
