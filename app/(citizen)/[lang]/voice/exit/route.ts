/**
 * `/voice/exit`: out of here. The browser drops what it kept of this site, pages held for the Back button included,
 * and goes on to the dullest page of the same site: no other host learns of it, and it opens at once on any network.
 */
import { exitPath } from '@/app/_browser/marks';
import { citizen } from '@/app/_http/citizen';
import { addressIn } from '@/app/_http/page';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  post: async ({ lang }) =>
    new Response(null, {
      status: 303,
      headers: { location: addressIn(lang, exitPath), 'clear-site-data': '"cache"' },
    }),
});
