/** The first line of the pages that make keys or papers: a member who may hold a key, in a session with a second factor. */
import { redirect } from 'next/navigation';
import { requireActorWho } from '@/app/office/require-actor';
import type { Actor } from '@/lib/staff/policy';

/** Without a second factor it leads to the key page, which says what to do. */
export const requireKeyHolder = async (): Promise<Actor> => {
  const actor = await requireActorWho('hold-reader-key');
  return actor.hasSecondFactor ? actor : redirect('/office/keys');
};
