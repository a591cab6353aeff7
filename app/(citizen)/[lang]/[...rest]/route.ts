/** Every address that leads nowhere. */
import { citizen } from '@/app/_http/citizen';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: (visit) => visit.refuse('not-found'),
  post: (visit) => visit.refuse('not-found'),
});
