/** The first line of every office page: who is here, or off to the sign-in page. */
import { notFound, redirect } from 'next/navigation';
import { type Action, type Actor, may, type Subject } from '@/lib/staff/policy';
import { findActor } from '@/lib/staff/session';

export const requireActor = async (): Promise<Actor> => (await findActor()) ?? redirect('/office/sign-in');

/** The same, for a page only some may see; to the others it does not exist. */
export const requireActorWho = async (action: Action, subject?: Subject): Promise<Actor> => {
  const actor = await requireActor();
  return may(actor, action, subject) ? actor : notFound();
};
