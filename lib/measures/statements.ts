/** Statements that put a whole plan into the tables, and the changes staff make to it. Executes nothing. */
import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { compose, expectChanged, type Statement } from '@/db/statement';
import {
  measure,
  measureLine,
  measureResponsible,
  plan,
  planChange,
  planNote,
  statement,
  unit,
} from '@/db/tables/measures';
import type { StoredText } from '@/db/tables/text';
import type { Actor } from '@/lib/staff/policy';
import type { Plan, PlanMeasure } from './plan-schema';

/** Inserts in slices: SQLite takes at most 32,766 bound values in one statement. */
const inSlices = <T>(rows: readonly T[], composeSlice: (slice: T[]) => Statement, size = 500): Statement[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => composeSlice(rows.slice(i * size, (i + 1) * size)));

const measureRow = (fiscalYear: number, entry: PlanMeasure, position: number) => ({
  fiscalYear,
  key: entry.key,
  position,
  no: entry.no,
  indicators: entry.indicators,
  gloss: entry.gloss ?? null,
  period: entry.period,
  status: entry.status,
  statusCandidates: entry.statusCandidates ?? null,
  revision: 1,
});

const lineRows = (fiscalYear: number, entry: PlanMeasure) =>
  (['item', 'method'] as const).flatMap((kind) =>
    (kind === 'item' ? entry.items : entry.methods).map((line, position) => ({
      fiscalYear,
      measureKey: entry.key,
      kind,
      key: line.key,
      position,
      text: line.text,
    })),
  );

const statementRows = (fiscalYear: number, entry: PlanMeasure) =>
  entry.statements.map((made, position) => ({
    fiscalYear,
    measureKey: entry.key,
    key: made.key,
    position,
    kind: made.kind,
    text: made.text ?? null,
    previousText: made.previousText ?? null,
    bind: 'bind' in made ? made.bind : null,
    publications: 'publications' in made ? (made.publications ?? null) : null,
    score: 'score' in made ? (made.score ?? null) : null,
    carry: made.carry ?? null,
    revision: 1,
  }));

/** All of a plan but its publications and scores, which have their own register. */
export const composePlan = (entry: Plan): Statement[] => {
  const { fiscalYear } = entry;
  const units = entry.units.map(({ key, kind, parent, name }) => ({ key, kind, parentKey: parent ?? null, name }));
  const responsible = entry.measures.flatMap((made) =>
    made.responsible.map(({ division, unit: section }, position) => ({
      fiscalYear,
      measureKey: made.key,
      position,
      divisionKey: division,
      unitKey: section ?? null,
    })),
  );
  return [
    compose.insert(plan).values({
      fiscalYear,
      state: entry.state,
      version: 1,
      office: entry.office,
      title: entry.title,
      tableTitle: entry.tableTitle ?? null,
      preamble: entry.preamble,
      columns: entry.columns ?? null,
      statusOptions: entry.statusOptions ?? null,
    }),
    // Divisions outlive a year; a later plan does not rename them behind their back.
    ...inSlices(units, (slice) => compose.insert(unit).values(slice).onConflictDoNothing()),
    ...inSlices(
      entry.measures.map((made, position) => measureRow(fiscalYear, made, position)),
      (slice) => compose.insert(measure).values(slice),
    ),
    ...inSlices(
      entry.measures.flatMap((made) => lineRows(fiscalYear, made)),
      (slice) => compose.insert(measureLine).values(slice),
    ),
    ...inSlices(responsible, (slice) => compose.insert(measureResponsible).values(slice)),
    ...inSlices(
      entry.measures.flatMap((made) => statementRows(fiscalYear, made)),
      (slice) => compose.insert(statement).values(slice),
    ),
    ...inSlices(
      entry.notes.map(({ kind, about, text }, position) => ({ fiscalYear, position, kind, about, text })),
      (slice) => compose.insert(planNote).values(slice),
    ),
  ];
};

type MeasureName = { fiscalYear: number; measureKey: string };

const composeChange = (
  actor: Actor,
  at: Date,
  change: MeasureName & { statementKey?: string; field: 'status' | 'text'; before: string; after: string },
): Statement =>
  compose.insert(planChange).values({
    ...change,
    statementKey: change.statementKey ?? null,
    id: randomUUID(),
    staffId: actor.staffId,
    staffName: actor.displayName,
    changedAt: at.toISOString(),
  });

export type MeasureStatus = (typeof measure.$inferSelect)['status'];

/** Changes a measure's status, with its history; undone as a whole where `revision` is no longer the present one. */
export const composeStatusChange = (
  actor: Actor,
  at: Date,
  change: MeasureName & { revision: number; before: MeasureStatus; after: MeasureStatus },
): Statement[] => {
  const { fiscalYear, measureKey, revision, before, after } = change;
  return [
    compose
      .update(measure)
      .set({ status: after, statusCandidates: null, revision: sql`${measure.revision} + 1` })
      .where(and(eq(measure.fiscalYear, fiscalYear), eq(measure.key, measureKey), eq(measure.revision, revision))),
    expectChanged(1),
    composeChange(actor, at, { fiscalYear, measureKey, field: 'status', before, after }),
  ];
};

/** Changes what a statement says, with its history; undone as a whole where `revision` is no longer the present one. */
export const composeTextChange = (
  actor: Actor,
  at: Date,
  change: MeasureName & { statementKey: string; revision: number; before: StoredText | null; after: StoredText | null },
): Statement[] => {
  const { fiscalYear, measureKey, statementKey, revision, before, after } = change;
  return [
    compose
      .update(statement)
      .set({ text: after, revision: sql`${statement.revision} + 1` })
      .where(
        and(
          eq(statement.fiscalYear, fiscalYear),
          eq(statement.measureKey, measureKey),
          eq(statement.key, statementKey),
          eq(statement.revision, revision),
        ),
      ),
    expectChanged(1),
    composeChange(actor, at, {
      fiscalYear,
      measureKey,
      statementKey,
      field: 'text',
      before: before?.th ?? '',
      after: after?.th ?? '',
    }),
  ];
};
