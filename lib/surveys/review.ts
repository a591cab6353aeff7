/**
 * Takes a response out of the figures, or puts it back, with a reason that stays. Nothing is deleted: a response
 * taken out is counted beside the figures wherever they are shown. The response, the decision and the tallies
 * change in one write; of two members who decide at once, the second is told.
 */
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { DatabaseError } from '@/db/errors';
import { compose, expectChanged } from '@/db/statement';
import { questionnaire, response, responseReview } from '@/db/tables/surveys';
import type { Desk } from '@/lib/platform/desk';
import type { IsoMonth } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type Actor, may } from '@/lib/staff/policy';
import { decidePublicFigures } from './publish';
import type { Answers, Questionnaire } from './questionnaire';
import type { Channel, ReviewInput } from './schema';
import { composeTallyMove } from './statements';

export type ReviewRefusal = 'not-found' | 'already-decided';
export type ReviewOutcome = Result<{ state: 'counted' | 'excluded' }, ReviewRefusal>;

type ReviewedResponse = Pick<ReviewInput, 'responseId' | 'reason'>;

/** Takes a counted response out of the figures. */
export const excludeResponse = (actor: Actor, desk: Desk, reviewed: ReviewedResponse): Promise<ReviewOutcome> =>
  reviewResponse(actor, desk, { ...reviewed, decision: 'exclude' });

/** Puts a response that was taken out back into the figures. */
export const includeResponse = (actor: Actor, desk: Desk, reviewed: ReviewedResponse): Promise<ReviewOutcome> =>
  reviewResponse(actor, desk, { ...reviewed, decision: 'include' });

const steps = {
  exclude: { before: 'counted', after: 'excluded' },
  include: { before: 'excluded', after: 'counted' },
} as const;

/** Either decision, as the office's page sends it. Input must have passed `reviewSchema`. */
export const reviewResponse = async (
  actor: Actor,
  desk: Desk,
  { responseId, decision, reason }: ReviewInput,
): Promise<ReviewOutcome> => {
  if (!may(actor, 'review-responses')) return refuse('not-found');
  const found = await findAnswered(desk, responseId);
  if (!found) return refuse('not-found');
  const { before, after } = steps[decision];
  if (found.state !== before) return refuse('already-decided');

  await decidePublicFigures(desk, found.questionnaire.key);
  try {
    await desk.database.write('review response', [
      compose
        .update(response)
        .set({ state: after })
        .where(and(eq(response.id, responseId), eq(response.state, before))),
      expectChanged(1),
      compose.insert(responseReview).values({
        id: randomUUID(),
        responseId,
        decision,
        reason,
        staffId: actor.staffId,
        decidedOn: desk.clock.today(),
      }),
      composeTallyMove(found.questionnaire, found, decision),
    ]);
    return ok({ state: after });
  } catch (error) {
    if (error instanceof DatabaseError && error.isStale) return refuse('already-decided');
    throw error;
  }
};

const findAnswered = async ({ database }: Desk, responseId: string) => {
  const rows = await database.read('find response', (from) =>
    from
      .select({ response, definition: questionnaire.definition })
      .from(response)
      .innerJoin(
        questionnaire,
        and(eq(questionnaire.key, response.questionnaireKey), eq(questionnaire.version, response.questionnaireVersion)),
      )
      .where(eq(response.id, responseId)),
  );
  const row = rows[0];
  return row
    ? {
        state: row.response.state,
        serviceKey: row.response.serviceKey,
        channel: row.response.channel as Channel,
        month: row.response.month as IsoMonth,
        answers: JSON.parse(row.response.answers) as Answers,
        questionnaire: JSON.parse(row.definition) as Questionnaire,
      }
    : null;
};
