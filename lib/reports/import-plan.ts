/** Taking a checked plan into the tables: all of it or nothing. */
import { DatabaseError } from '@/db/errors';
import type { Plan } from '@/lib/measures/plan-schema';
import { composePlan } from '@/lib/measures/statements';
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { listScores, scoreName } from '@/lib/publications/queries';
import { composePublications, composeScores } from '@/lib/publications/statements';

/** The plan's scores that are not entered yet; null where one was entered with another value. */
const findNewScores = async (desk: Desk, plan: Plan): Promise<Plan['scores'] | null> => {
  const entered = new Map((await listScores(desk)).map((score) => [scoreName(score), score.valueHundredths]));
  const known = plan.scores.filter((score) => entered.has(scoreName(score)));
  const agrees = known.every((score) => entered.get(scoreName(score)) === Math.round(score.value * 100));
  return agrees ? plan.scores.filter((score) => !entered.has(scoreName(score))) : null;
};

/**
 * Refuses with 'already-there' where the fiscal year has a plan, with 'score-differs' where an official
 * score stands entered with another value: two sources disagree, and only a person can say which is right.
 */
export const importPlan = async (desk: Desk, plan: Plan): Promise<Result<null, 'already-there' | 'score-differs'>> => {
  const newScores = await findNewScores(desk, plan);
  if (!newScores) return refuse('score-differs');
  const publications = plan.publications.map((entry, position) => ({
    fiscalYear: plan.fiscalYear,
    key: entry.key,
    position,
    title: entry.title,
    kind: entry.kind,
    number: entry.number ?? null,
    date: entry.date ?? null,
    signer: entry.signer ?? null,
    address: entry.address ?? null,
    oit: entry.oit,
    divisionKey: entry.division ?? null,
    checkedOn: entry.checkedOn ?? null,
  }));
  try {
    await desk.database.write('import plan', [
      ...composePlan(plan),
      ...composePublications(publications),
      ...composeScores(newScores),
    ]);
    return ok(null);
  } catch (error) {
    if (error instanceof DatabaseError && error.isDuplicate) return refuse('already-there');
    throw error;
  }
};
