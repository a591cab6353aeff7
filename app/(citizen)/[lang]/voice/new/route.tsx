/** `/voice/new`: the complaint form; with script it is sealed and sent by the page itself, and nothing is posted here. */
import { citizen } from '@/app/_http/citizen';
import { showForm, takeFormOrDigits } from './handle';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: (visit) => showForm(visit, false),
  post: (visit, form) => takeFormOrDigits(visit, false, form),
});
