/** `/voice/track/plain`: following up where script is on but envelopes cannot be opened in the browser. */
import { citizen } from '@/app/_http/citizen';
import { showCodeForm } from '../answers';
import { takeCodeOrMessage } from '../handle';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: (visit) => showCodeForm(visit, true),
  post: (visit, form) => takeCodeOrMessage(visit, true, form),
});
