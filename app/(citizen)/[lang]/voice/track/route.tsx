/** `/voice/track`: where a complaint stands, and the messages; with script nothing is posted here. */
import { citizen } from '@/app/_http/citizen';
import { showCodeForm } from './answers';
import { takeCodeOrMessage } from './handle';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: (visit) => showCodeForm(visit, false),
  post: (visit, form) => takeCodeOrMessage(visit, false, form),
});
