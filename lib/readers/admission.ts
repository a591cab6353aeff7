/** The question before every use case about keys: may this member hold one, and did this session give a second factor? */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type Actor, may } from '@/lib/staff/policy';

/** `not-found` for whoever may not hold a key at all: to them there is nothing here. */
export type AdmissionRefusal = 'not-found' | 'no-second-factor';

export const admitKeyHolder = (actor: Actor): Result<null, AdmissionRefusal> => {
  if (!may(actor, 'hold-reader-key')) return refuse('not-found');
  return actor.hasSecondFactor ? ok(null) : refuse('no-second-factor');
};
