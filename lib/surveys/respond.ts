/**
 * Takes in one response from a service visitor: checked, counted and kept in one write, or not at all. The
 * form's own random number is the response's key, so that pressing twice counts once. It keeps the month and
 * the answers, nothing about the sender, and no order of arrival.
 */
import { DatabaseError } from '@/db/errors';
import type { Desk } from '@/lib/platform/desk';
import { monthOf } from '@/lib/platform/iso-day';
import { ok } from '@/lib/platform/result';
import { decidePublicFigures } from './publish';
import type { OpenSurvey } from './queries';
import { type Channel, readResponse, type Submission, type SubmissionProblem } from './schema';
import { composeResponse } from './statements';

export type ResponseOutcome =
  | { ok: true; value: 'counted' | 'counted-before' }
  /** The form showed another version than the one asked today. */
  | { ok: false; error: 'version-stale' }
  | { ok: false; error: 'invalid'; problems: readonly SubmissionProblem[] };

/** Counts one response about the service of an open survey. */
export const countResponse = async (
  desk: Desk,
  { service, questionnaire }: OpenSurvey,
  submission: Submission,
  channel: Channel,
): Promise<ResponseOutcome> => {
  const isPresent =
    submission.questionnaire === questionnaire.key && submission.version === String(questionnaire.version);
  if (!isPresent) return { ok: false, error: 'version-stale' };
  const response = readResponse(questionnaire, submission);
  if (!response.ok) return { ok: false, error: 'invalid', problems: response.problems };

  await decidePublicFigures(desk, questionnaire.key);
  const { id, answers } = response;
  const month = monthOf(desk.clock.today());
  try {
    await desk.database.write(
      'count response',
      composeResponse(questionnaire, { id, serviceKey: service.key, channel, month, answers }),
    );
    return ok('counted');
  } catch (error) {
    if (error instanceof DatabaseError && error.isDuplicate) return ok('counted-before');
    throw error;
  }
};
