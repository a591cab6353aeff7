/**
 * Statements that move the survey's tables, for a batch of the caller's own. Executes nothing. A response and
 * its place in the tallies always come together, so that no batch can write one without the other.
 */
import { and, eq, lt, sql } from 'drizzle-orm';
import { compose, type Statement } from '@/db/statement';
import { questionnaire, response, service, tally } from '@/db/tables/surveys';
import type { IsoDay, IsoMonth } from '@/lib/platform/iso-day';
import { type Answers, findFaults, type Questionnaire } from './questionnaire';
import type { Channel } from './schema';
import type { Service } from './services';
import { negateTally, tallyResponse } from './statistics';

export const composeService = ({ name, ...rest }: Service): Statement =>
  compose.insert(service).values({ ...rest, nameTh: name.th, nameEn: name.en });

/** Publishes a version and retires the ones before it. Throws `RangeError` for a questionnaire with faults. */
export const composeQuestionnaire = (published: Questionnaire, publishedOn: IsoDay): Statement[] => {
  const faults = findFaults(published);
  if (faults.length > 0) throw new RangeError(`questionnaire not fit to publish: ${faults.join(', ')}`);
  const { key, version } = published;
  return [
    compose
      .update(questionnaire)
      .set({ state: 'retired' })
      .where(and(eq(questionnaire.key, key), lt(questionnaire.version, version))),
    compose
      .insert(questionnaire)
      .values({ key, version, state: 'published', definition: JSON.stringify(published), publishedOn }),
  ];
};

export type NewResponse = {
  /** Random UUID, version 4. */
  id: string;
  serviceKey: string;
  channel: Channel;
  month: IsoMonth;
  answers: Answers;
};

/** One counted response of a published version and what it adds to the tallies. Answers must have been checked. */
export const composeResponse = (answered: Questionnaire, added: NewResponse): Statement[] => [
  compose.insert(response).values({
    ...added,
    questionnaireKey: answered.key,
    questionnaireVersion: answered.version,
    answers: JSON.stringify(added.answers),
    state: 'counted',
  }),
  composeTallyMove(answered, added, 'count'),
];

type TallyMove = 'count' | 'exclude' | 'include';

const excludedBy: Record<TallyMove, number> = { count: 0, exclude: 1, include: -1 };

const cellColumns = [
  tally.questionnaireKey,
  tally.questionnaireVersion,
  tally.serviceKey,
  tally.month,
  tally.channel,
  tally.subject,
];

/** Moves every tally that one response touches, in one statement: counts it, takes it out, puts it back. */
export const composeTallyMove = (
  answered: Questionnaire,
  { serviceKey, channel, month, answers }: Omit<NewResponse, 'id'>,
  move: TallyMove,
): Statement => {
  const cell = { questionnaireKey: answered.key, questionnaireVersion: answered.version, serviceKey, channel, month };
  const added = tallyResponse(answered, answers);
  const moved = move === 'exclude' ? added.map(negateTally) : added;
  const rows = moved.map(({ subject, n, counts, sum, sumSquares }) => {
    const [c1, c2, c3, c4, c5] = counts ?? [0, 0, 0, 0, 0];
    const excluded = subject === 'overall' ? excludedBy[move] : 0;
    // One response's sums are far below 2⁵³; only their totals outgrow a double, and those are added by SQLite.
    return { ...cell, subject, n, excluded, c1, c2, c3, c4, c5, sum: Number(sum), sumSquares: Number(sumSquares) };
  });
  return compose
    .insert(tally)
    .values(rows)
    .onConflictDoUpdate({
      target: cellColumns,
      set: {
        n: sql`${tally.n} + excluded.n`,
        excluded: sql`${tally.excluded} + excluded.excluded`,
        c1: sql`${tally.c1} + excluded.c1`,
        c2: sql`${tally.c2} + excluded.c2`,
        c3: sql`${tally.c3} + excluded.c3`,
        c4: sql`${tally.c4} + excluded.c4`,
        c5: sql`${tally.c5} + excluded.c5`,
        sum: sql`${tally.sum} + excluded.sum`,
        sumSquares: sql`${tally.sumSquares} + excluded.sum_squares`,
      },
    });
};
