/** `/` and `/en`. */
import { citizen } from '@/app/_http/citizen';
import { HomeView } from './view';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: ({ lang, office, show }) =>
    show({ path: '/', title: office.name[lang] }, <HomeView lang={lang} officeName={office.name[lang]} />),
});
