/**
 * When public figures move. In a village, whoever watches a public page and a service counter at the same time
 * learns what a neighbour answered as soon as one answer shows. So the public sees a copy of the tallies:
 *
 * - The copy is decided once in an ISO week, by the first thing that touches the survey in that week, before
 *   it is counted. The figures therefore hold the weeks before and nothing of the running one; asking again,
 *   however often, shows no change until the next week, and the moment of an answer shows nowhere.
 * - A fiscal year's figures move as a whole, and only if at least five answers more or fewer are counted than
 *   were shown. Four new answers wait; they are shown with those of a later week.
 * - Single services are shown once a year is over and its last week has been decided. A weekly step of five
 *   answers could hold just one about a service; a finished year's totals have no steps. Afterwards answers
 *   move only when reviewed, and then each service by itself, again by five or more.
 *
 * The price, told on the public page: up to four answers of a year may stay out of its public figures. The
 * office's own pages read the live tallies. Withholding small groups within a copy is `suppression`.
 */
import { eq, sql } from 'drizzle-orm';
import { DatabaseError } from '@/db/errors';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { publicTally, tally, tallyPublication } from '@/db/tables/surveys';
import type { Desk } from '@/lib/platform/desk';
import { fiscalYear, fiscalYearBounds } from '@/lib/platform/fiscal-year';
import { isoWeekOf } from '@/lib/platform/iso-day';
import { BUDDHIST_ERA_OFFSET } from '@/lib/platform/thai-date';
import { SUPPRESSION_MIN } from './suppression';

/** No week at all; sorts before every week. */
const never = '';

/** The newest fiscal year that had ended before an ISO week began; 0 when no week was ever decided. */
export const newestFinishedYear = (week: string): number => {
  if (week === never) return 0;
  const year = fiscalYear(Number(week.slice(0, 4)) + BUDDHIST_ERA_OFFSET);
  return isoWeekOf(fiscalYearBounds(year).to) < week ? year : year - 1;
};

/** The ISO week in which a questionnaire's public figures were last decided, '' when they never were. */
export const findDecidedWeek = async ({ database }: Desk, questionnaireKey: string): Promise<string> => {
  const rows = await database.read('find decided week', (from) =>
    from
      .select({ week: tallyPublication.week })
      .from(tallyPublication)
      .where(eq(tallyPublication.questionnaireKey, questionnaireKey)),
  );
  return rows[0]?.week ?? never;
};

/**
 * Decides this week's public figures unless that was done, and answers with the week decided last. To be called
 * before anything moves the questionnaire's tallies and before its public figures are read; costs one look-up
 * in all weeks but the first moment of each.
 */
export const decidePublicFigures = async (desk: Desk, questionnaireKey: string): Promise<string> => {
  const week = isoWeekOf(desk.clock.today());
  const decided = await findDecidedWeek(desk, questionnaireKey);
  if (decided >= week) return decided;
  try {
    await desk.database.write('decide public figures', [
      composeWeek(questionnaireKey, { from: decided, to: week }),
      expectChanged(1),
      composeCopy(questionnaireKey, newestFinishedYear(decided)),
      composeShownCount(questionnaireKey),
    ]);
    return week;
  } catch (error) {
    // Somebody else decided it in the meantime; what they decided stands.
    if (error instanceof DatabaseError && error.isStale) return findDecidedWeek(desk, questionnaireKey);
    throw error;
  }
};

const composeWeek = (questionnaireKey: string, { from, to }: { from: string; to: string }): Statement =>
  compose
    .insert(tallyPublication)
    .values({ questionnaireKey, week: to, n: 0 })
    .onConflictDoUpdate({
      target: tallyPublication.questionnaireKey,
      set: { week: to },
      setWhere: eq(tallyPublication.week, from),
    });

const composeShownCount = (questionnaireKey: string): Statement => {
  const shown = sql`(select coalesce(sum(n), 0) from public_tally
    where questionnaire_key = ${questionnaireKey} and subject = 'overall')`;
  return compose
    .update(tallyPublication)
    .set({ n: shown })
    .where(eq(tallyPublication.questionnaireKey, questionnaireKey));
};

/** Copies every group of tallies of which at least five answers changed: a year, or a service in a finished year. */
const composeCopy = (questionnaireKey: string, finishedYear: number): Statement => {
  const year = sql`(cast(substr(month, 1, 4) as integer) + ${BUDDHIST_ERA_OFFSET} + (substr(month, 6) >= '10'))`;
  const group = sql`(case when ${year} <= ${finishedYear} then ${year} || ' ' || service_key else ${year} || '' end)`;
  const ofQuestionnaire = sql`questionnaire_key = ${questionnaireKey}`;
  const columns = sql`questionnaire_key, questionnaire_version, service_key, channel, month, subject,
    n, excluded, c1, c2, c3, c4, c5, sum, sum_squares`;
  return sql`
    insert into ${publicTally} (${columns})
    select ${columns} from ${tally}
    where ${ofQuestionnaire} and ${group} in (
      select moved from (
        select ${group} as moved, n from ${tally} where ${ofQuestionnaire} and subject = 'overall'
        union all
        select ${group}, -n from ${publicTally} where ${ofQuestionnaire} and subject = 'overall'
      ) group by moved having abs(sum(n)) >= ${SUPPRESSION_MIN}
    )
    on conflict (questionnaire_key, questionnaire_version, service_key, month, channel, subject) do update set
      n = excluded.n, excluded = excluded.excluded, c1 = excluded.c1, c2 = excluded.c2, c3 = excluded.c3,
      c4 = excluded.c4, c5 = excluded.c5, sum = excluded.sum, sum_squares = excluded.sum_squares`;
};
