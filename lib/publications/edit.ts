/**
 * What staff write into the publication register, and the official scores the legal office enters. A document
 * counts as present once it has an address and a day on which somebody of the office opened it. A score is
 * copied from its source and stands: a second value for the same score is refused, not put in its place.
 */
import { randomBytes } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { DatabaseError } from '@/db/errors';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { publication } from '@/db/tables/publications';
import { findPlan } from '@/lib/measures/queries';
import type { Desk } from '@/lib/platform/desk';
import { fiscalYearOf } from '@/lib/platform/fiscal-year';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { writeUnlessStale } from '@/lib/platform/write-unless-stale';
import { type Actor, may } from '@/lib/staff/policy';
import { findOwnerBar, findYearBar, ownersOf } from './edit-rules';
import type { PublicationEntry, ScoreEntry } from './edit-schema';
import { findPublication } from './queries';
import { composeScores } from './statements';

type Saved = { key: string; revision: number };

const columnsOf = (entry: PublicationEntry) => ({
  title: { th: entry.titleTh, ...(entry.titleEn === null ? {} : { en: entry.titleEn }) },
  kind: entry.kind,
  number: entry.number,
  date: entry.date,
  signer: entry.signer,
  address: entry.address,
  checkedOn: entry.checkedOn,
});

/** Takes the place after the last one at the moment of writing, so that two new entries cannot collide. */
const composeNewPublication = (entry: PublicationEntry, key: string, divisionKey: string | null): Statement =>
  compose.insert(publication).values({
    ...columnsOf(entry),
    fiscalYear: entry.fiscalYear,
    key,
    position: sql`(select coalesce(max(position), -1) + 1 from publication where fiscal_year = ${entry.fiscalYear})`,
    oit: [],
    divisionKey,
    revision: 1,
  });

const composePublicationChange = (entry: PublicationEntry, key: string): Statement[] => [
  compose
    .update(publication)
    .set({ ...columnsOf(entry), revision: sql`${publication.revision} + 1` })
    .where(
      and(
        eq(publication.fiscalYear, entry.fiscalYear),
        eq(publication.key, key),
        eq(publication.revision, entry.revision),
      ),
    ),
  expectChanged(1),
];

const write = async (
  desk: Desk,
  operation: string,
  statements: Statement[],
  saved: Saved,
): Promise<Result<Saved, 'stale'>> => {
  const written = await writeUnlessStale(desk, operation, statements);
  return written.ok ? ok(saved) : written;
};

const ownDivisionOf = ({ divisionKey }: Actor): string[] => (divisionKey === null ? [] : [divisionKey]);

/**
 * Adds an entry for the actor's own division, or changes one of its entries. Refuses with 'not-found' for what is
 * missing, closed or another division's, 'stale' where somebody was faster, 'day-ahead' for a day to come.
 */
export const savePublication = async (
  actor: Actor,
  desk: Desk,
  entry: PublicationEntry,
): Promise<Result<Saved, 'not-found' | 'stale' | 'day-ahead'>> => {
  const today = desk.clock.today();
  const plan = await findPlan(desk, entry.fiscalYear);
  const before = entry.key === null ? null : await findPublication(desk, entry.fiscalYear, entry.key);
  const owners = before ? ownersOf(before, plan) : ownDivisionOf(actor);
  const isOpen = findYearBar(entry.fiscalYear, plan, fiscalYearOf(today)) === null;
  if (!isOpen || findOwnerBar(actor, owners) !== null || (entry.key !== null && !before)) return refuse('not-found');
  if ([entry.date, entry.checkedOn].some((day) => day !== null && day > today)) return refuse('day-ahead');
  if (before) {
    if (before.revision !== entry.revision) return refuse('stale');
    const saved = { key: before.key, revision: before.revision + 1 };
    return write(desk, 'change publication', composePublicationChange(entry, before.key), saved);
  }
  const key = `document-${randomBytes(6).toString('hex')}`;
  const added = composeNewPublication(entry, key, actor.divisionKey);
  return write(desk, 'add publication', [added], { key, revision: 1 });
};

const given = <T>(value: T | null): T | undefined => value ?? undefined;

/**
 * Enters one official score. Refuses with 'not-found' for whoever may not, 'year-ahead' and 'day-ahead' for what
 * lies in the future, 'already-there' where this score stands entered.
 */
export const enterScore = async (
  actor: Actor,
  desk: Desk,
  entry: ScoreEntry,
): Promise<Result<null, 'not-found' | 'year-ahead' | 'day-ahead' | 'already-there'>> => {
  if (!may(actor, 'enter-score')) return refuse('not-found');
  const today = desk.clock.today();
  if (entry.fiscalYear > fiscalYearOf(today)) return refuse('year-ahead');
  if (entry.date !== null && entry.date > today) return refuse('day-ahead');
  const score = {
    ...entry,
    part: given(entry.part),
    indicator: given(entry.indicator),
    question: given(entry.question),
    date: given(entry.date),
  };
  try {
    await desk.database.write('enter score', composeScores([score]));
    return ok(null);
  } catch (error) {
    if (error instanceof DatabaseError && error.isDuplicate) return refuse('already-there');
    throw error;
  }
};
