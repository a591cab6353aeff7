/** `/voice/new/plain`: the same form with a button of its own, for browsers in which the sealing script fails. */
import { citizen } from '@/app/_http/citizen';
import { showForm, takeFormOrDigits } from '../handle';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: (visit) => showForm(visit, true),
  post: (visit, form) => takeFormOrDigits(visit, true, form),
});
