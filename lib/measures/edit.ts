/**
 * What staff change in a running year's plan: a measure's status, and the sentences people write. The change
 * and its history stand in one batch with a guard that the plan is still a draft, so that a year frozen or
 * an entry changed in the meantime undoes everything. Generated statements are not written here: they say
 * what the data says.
 */
import { and, eq } from 'drizzle-orm';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { plan } from '@/db/tables/measures';
import type { StoredText } from '@/db/tables/text';
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { writeUnlessStale } from '@/lib/platform/write-unless-stale';
import type { Actor } from '@/lib/staff/policy';
import { findMeasureBar } from './edit-rules';
import type { StatementRewrite, StatusChange } from './edit-schema';
import { findPlan, type StoredMeasure, type StoredPlan } from './queries';
import { composeStatusChange, composeTextChange } from './statements';

type Saved = { revision: number };

/** The measure with its plan where the actor may change it; null where it is missing, closed or another's. */
const findOpenMeasure = async (
  actor: Actor,
  desk: Desk,
  fiscalYear: number,
  measureKey: string,
): Promise<{ plan: StoredPlan; measure: StoredMeasure } | null> => {
  const found = await findPlan(desk, fiscalYear);
  const measure = found?.measures.find(({ key }) => key === measureKey);
  return found && measure && findMeasureBar(actor, found, measure) === null ? { plan: found, measure } : null;
};

/** Undoes its batch unless the plan is still a draft at the moment of writing. */
const composeDraftGuard = (fiscalYear: number): Statement[] => [
  compose
    .update(plan)
    .set({ state: 'draft' })
    .where(and(eq(plan.fiscalYear, fiscalYear), eq(plan.state, 'draft'))),
  expectChanged(1),
];

const write = async (
  desk: Desk,
  operation: string,
  fiscalYear: number,
  statements: Statement[],
  revision: number,
): Promise<Result<Saved, 'stale'>> => {
  const written = await writeUnlessStale(desk, operation, [...composeDraftGuard(fiscalYear), ...statements]);
  return written.ok ? ok({ revision: revision + 1 }) : written;
};

/**
 * Ticks one of the plan's boxes. Refuses with 'not-found' for what is missing or not the actor's, 'stale' where
 * somebody was faster, 'unchanged' for the box ticked already, 'not-offered' for one this plan does not have.
 */
export const changeStatus = async (
  actor: Actor,
  desk: Desk,
  change: StatusChange,
): Promise<Result<Saved, 'not-found' | 'stale' | 'unchanged' | 'not-offered'>> => {
  const { fiscalYear, revision, after } = change;
  const open = await findOpenMeasure(actor, desk, fiscalYear, change.measure);
  if (!open) return refuse('not-found');
  const { measure } = open;
  if (measure.revision !== revision) return refuse('stale');
  if (open.plan.statusOptions?.every(({ key }) => key !== after)) return refuse('not-offered');
  if (measure.status === after) return refuse('unchanged');
  const statements = composeStatusChange(actor, desk.clock.now(), {
    fiscalYear,
    measureKey: measure.key,
    revision,
    before: measure.status,
    after,
  });
  return write(desk, 'change status', fiscalYear, statements, revision);
};

const isSameText = (before: StoredText | null, after: StoredText): boolean =>
  before !== null && before.th === after.th && (before.en ?? null) === (after.en ?? null);

/**
 * Writes what a 'text' statement says. Refuses with 'not-found' for what is missing or not the actor's, 'generated'
 * for a statement worded from data, 'stale' where somebody was faster, 'unchanged' for the same words.
 */
export const rewriteStatement = async (
  actor: Actor,
  desk: Desk,
  rewrite: StatementRewrite,
): Promise<Result<Saved, 'not-found' | 'generated' | 'stale' | 'unchanged'>> => {
  const { fiscalYear, revision } = rewrite;
  const open = await findOpenMeasure(actor, desk, fiscalYear, rewrite.measure);
  const statement = open?.measure.statements.find(({ key }) => key === rewrite.statement);
  if (!open || !statement) return refuse('not-found');
  if (statement.kind !== 'text') return refuse('generated');
  if (statement.revision !== revision) return refuse('stale');
  const after: StoredText = { th: rewrite.th, ...(rewrite.en === null ? {} : { en: rewrite.en }) };
  if (isSameText(statement.text, after)) return refuse('unchanged');
  const statements = composeTextChange(actor, desk.clock.now(), {
    fiscalYear,
    measureKey: open.measure.key,
    statementKey: statement.key,
    revision,
    before: statement.text,
    after,
  });
  return write(desk, 'rewrite statement', fiscalYear, statements, revision);
};
