/** What may be asked about plans: which years there are, one year whole, its history. */
import { and, asc, desc, eq, max } from 'drizzle-orm';
import type { StoredIndicator } from '@/db/tables/measures';
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
import type { Desk } from '@/lib/platform/desk';
import { bangkokDay } from '@/lib/platform/iso-day';
import type { PlanBind, PlanCarry } from './plan-schema';

/** Which official score a written statement quotes. */
export type ScoreReference = Extract<PlanBind, { metric: 'score.value' }>['filter'];

export type StoredStatement = {
  key: string;
  kind: 'figure' | 'evidence' | 'score' | 'text';
  text: StoredText | null;
  previousText: StoredText | null;
  bind: PlanBind | null;
  publications: string[];
  score: ScoreReference | null;
  carry: PlanCarry[] | null;
  revision: number;
  /** The day a person last rewrote it; null while it stands as imported or generated. */
  changedOn: string | null;
};

export type StoredMeasure = {
  key: string;
  no: number;
  indicators: StoredIndicator[];
  gloss: StoredText | null;
  items: { key: string; text: StoredText }[];
  methods: { key: string; text: StoredText }[];
  responsible: { division: StoredUnit; section: StoredUnit | null }[];
  period: { text: StoredText; from: string; to: string };
  status: (typeof measure.$inferSelect)['status'];
  statusCandidates: ('unable' | 'in-progress' | 'completed')[];
  statements: StoredStatement[];
  revision: number;
};

export type StoredUnit = { key: string; name: StoredText };
export type StoredNote = Omit<typeof planNote.$inferSelect, 'fiscalYear' | 'position'>;
export type PlanHead = typeof plan.$inferSelect;
export type StoredPlan = PlanHead & { measures: StoredMeasure[]; notes: StoredNote[] };

/** Every year with a plan, newest first. */
export const listPlans = ({ database }: Desk): Promise<PlanHead[]> =>
  database.read('list plans', (from) => from.select().from(plan).orderBy(desc(plan.fiscalYear)));

const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

/** One year's plan whole, in the order of the report. */
export const findPlan = async ({ database }: Desk, fiscalYear: number): Promise<StoredPlan | null> =>
  database.read('find plan', async (from) => {
    const [head] = await from.select().from(plan).where(eq(plan.fiscalYear, fiscalYear)).limit(1);
    if (!head) return null;
    const measures = await from
      .select()
      .from(measure)
      .where(eq(measure.fiscalYear, fiscalYear))
      .orderBy(asc(measure.position));
    const lines = await from
      .select()
      .from(measureLine)
      .where(eq(measureLine.fiscalYear, fiscalYear))
      .orderBy(asc(measureLine.position));
    const responsible = await from
      .select()
      .from(measureResponsible)
      .where(eq(measureResponsible.fiscalYear, fiscalYear))
      .orderBy(asc(measureResponsible.position));
    const statements = await from
      .select()
      .from(statement)
      .where(eq(statement.fiscalYear, fiscalYear))
      .orderBy(asc(statement.position));
    const notes = await from
      .select()
      .from(planNote)
      .where(eq(planNote.fiscalYear, fiscalYear))
      .orderBy(asc(planNote.position));
    const rewritten = await from
      .select({
        measureKey: planChange.measureKey,
        statementKey: planChange.statementKey,
        changedAt: max(planChange.changedAt),
      })
      .from(planChange)
      .where(and(eq(planChange.fiscalYear, fiscalYear), eq(planChange.field, 'text')))
      .groupBy(planChange.measureKey, planChange.statementKey);
    const changedAt = new Map(rewritten.map((row) => [`${row.measureKey} ${row.statementKey}`, row.changedAt]));
    const dayOf = (instant: string | null | undefined) => (instant ? bangkokDay(new Date(instant)) : null);
    const units = new Map((await from.select().from(unit)).map((row) => [row.key, row]));

    const unitOf = (key: string): StoredUnit => {
      const row = units.get(key);
      if (!row) throw new Error('a measure names a unit that is not there');
      return { key, name: row.name };
    };
    const linesOf = groupBy(lines, (row) => `${row.kind} ${row.measureKey}`);
    const responsibleOf = groupBy(responsible, (row) => row.measureKey);
    const statementsOf = groupBy(statements, (row) => row.measureKey);
    return {
      ...head,
      notes: notes.map(({ kind, about, text }) => ({ kind, about, text })),
      measures: measures.map((row) => ({
        key: row.key,
        no: row.no,
        indicators: row.indicators,
        gloss: row.gloss,
        items: (linesOf.get(`item ${row.key}`) ?? []).map(({ key, text }) => ({ key, text })),
        methods: (linesOf.get(`method ${row.key}`) ?? []).map(({ key, text }) => ({ key, text })),
        responsible: (responsibleOf.get(row.key) ?? []).map(({ divisionKey, unitKey }) => ({
          division: unitOf(divisionKey),
          section: unitKey ? unitOf(unitKey) : null,
        })),
        period: row.period,
        status: row.status,
        statusCandidates: row.statusCandidates ?? [],
        statements: (statementsOf.get(row.key) ?? []).map((made) => ({
          key: made.key,
          kind: made.kind,
          text: made.text,
          previousText: made.previousText,
          bind: made.bind as PlanBind | null,
          publications: made.publications ?? [],
          score: made.score as ScoreReference | null,
          carry: made.carry as PlanCarry[] | null,
          revision: made.revision,
          changedOn: dayOf(changedAt.get(`${row.key} ${made.key}`)),
        })),
        revision: row.revision,
      })),
    };
  });

export type PlanChange = typeof planChange.$inferSelect;

/** The changes to one measure, newest first. */
export const listChanges = ({ database }: Desk, fiscalYear: number, measureKey: string): Promise<PlanChange[]> =>
  database.read('list plan changes', (from) =>
    from
      .select()
      .from(planChange)
      .where(and(eq(planChange.fiscalYear, fiscalYear), eq(planChange.measureKey, measureKey)))
      .orderBy(desc(planChange.changedAt))
      .limit(200),
  );
