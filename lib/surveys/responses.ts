/**
 * Single responses for the member who reviews them, a page at a time in the order of their keys. The keys are
 * chance, so the list tells nothing about when an answer came within its month.
 */
import { and, asc, eq, gt, gte, inArray, lte, sql } from 'drizzle-orm';
import { staff } from '@/db/tables/staff';
import { response, responseReview } from '@/db/tables/surveys';
import type { Desk } from '@/lib/platform/desk';
import { type FiscalYear, fiscalYearBounds } from '@/lib/platform/fiscal-year';
import { type IsoDay, type IsoMonth, monthOf } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type Actor, may } from '@/lib/staff/policy';
import type { Answers } from './questionnaire';

export const responsesPerPage = 50;

export type ResponseFilter = {
  questionnaireKey: string;
  fiscalYear: FiscalYear;
  serviceKey?: string | undefined;
  state?: 'counted' | 'excluded' | undefined;
  /** The `next` of the page before. */
  after?: string | undefined;
};

export type ListedResponse = {
  id: string;
  questionnaireVersion: number;
  serviceKey: string;
  channel: string;
  month: IsoMonth;
  answers: Answers;
  state: 'counted' | 'excluded';
};

export type ResponsePage = { responses: ListedResponse[]; next: string | null };

const toListed = ({ questionnaireKey: _, ...row }: typeof response.$inferSelect): ListedResponse => ({
  ...row,
  month: row.month as IsoMonth,
  answers: JSON.parse(row.answers) as Answers,
});

/** Fifty responses of one fiscal year. */
export const listResponses = async (
  actor: Actor,
  { database }: Desk,
  filter: ResponseFilter,
): Promise<Result<ResponsePage, 'not-found'>> => {
  if (!may(actor, 'review-responses')) return refuse('not-found');
  const { from: firstDay, to: lastDay } = fiscalYearBounds(filter.fiscalYear);
  const rows = await database.read('list responses', (from) =>
    from
      .select()
      .from(response)
      .where(
        and(
          eq(response.questionnaireKey, filter.questionnaireKey),
          gte(response.month, monthOf(firstDay)),
          lte(response.month, monthOf(lastDay)),
          filter.serviceKey === undefined ? undefined : eq(response.serviceKey, filter.serviceKey),
          filter.state === undefined ? undefined : eq(response.state, filter.state),
          // The few that were taken out are found through their reviews, not by reading every response.
          filter.state === 'excluded'
            ? inArray(response.id, from.selectDistinct({ id: responseReview.responseId }).from(responseReview))
            : undefined,
          filter.after === undefined ? undefined : gt(response.id, filter.after),
        ),
      )
      .orderBy(asc(response.id))
      .limit(responsesPerPage + 1),
  );
  const responses = rows.slice(0, responsesPerPage).map(toListed);
  return ok({ responses, next: rows.length > responsesPerPage ? (responses.at(-1)?.id ?? null) : null });
};

export type Review = {
  id: string;
  decision: 'exclude' | 'include';
  reason: string;
  staffName: string;
  decidedOn: IsoDay;
};

export type ReviewedResponse = ListedResponse & { questionnaireKey: string; reviews: Review[] };

/** One response and what was decided about it, oldest decision first. */
export const findReviewedResponse = async (
  actor: Actor,
  { database }: Desk,
  responseId: string,
): Promise<ReviewedResponse | null> => {
  if (!may(actor, 'review-responses')) return null;
  const rows = await database.read('find response', (from) =>
    from.select().from(response).where(eq(response.id, responseId)),
  );
  const found = rows[0];
  if (!found) return null;
  const reviews = await database.read('list reviews', (from) =>
    from
      .select({
        id: responseReview.id,
        decision: responseReview.decision,
        reason: responseReview.reason,
        staffName: sql<string>`coalesce(${staff.displayName}, ${responseReview.staffId})`,
        decidedOn: responseReview.decidedOn,
      })
      .from(responseReview)
      .leftJoin(staff, eq(staff.id, responseReview.staffId))
      .where(eq(responseReview.responseId, responseId))
      .orderBy(asc(responseReview.decidedOn)),
  );
  return {
    ...toListed(found),
    questionnaireKey: found.questionnaireKey,
    reviews: reviews.map((review) => ({ ...review, decidedOn: review.decidedOn as IsoDay })),
  };
};
