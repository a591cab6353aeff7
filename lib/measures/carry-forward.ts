import { parseFiscalYear } from '@/lib/platform/fiscal-year';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { describeYearDoubts, type FrameField } from './carry-wording';
import type { Plan, PlanBind, PlanMeasure, PlanNote, PlanPublication, PlanStatement, PlanText } from './plan-schema';
import { moveYears, type YearPlace } from './plan-years';

/**
 * Begins a later year's plan from an earlier one.
 *
 * What the office intends is carried: measures, items, methods, responsible units, period. What it achieved is not: every
 * statement loses its wording and keeps only where next year's figure comes from; documents keep title and kind but
 * lose number, date, address and check, because being published must be proven anew; last year's sentence goes along as
 * `previousText` for the editor alone. Official scores stay: they are facts of their own year, and next year's
 * comparison needs them.
 *
 * Every measure starts `in-progress`: work under way that nobody has judged. `unable` and `completed` are verdicts, and
 * `to-confirm` says that a source is unclear, which is untrue of a plan just begun. It stands in only where the office's
 * own form has no box for work in progress.
 *
 * The draft passes `checkPlan`. It is not saved here, and doubtful years are marked by `check-year` notes, not settled.
 */
export const carryForward = (
  plan: Plan,
  toFiscalYear: number,
): Result<Plan, 'not-a-later-year' | 'year-out-of-range'> => {
  if (parseFiscalYear(toFiscalYear) === null) return refuse('year-out-of-range');
  if (toFiscalYear <= plan.fiscalYear) return refuse('not-a-later-year');

  const notes: PlanNote[] = plan.notes.filter(staysTrue);
  const move: MoveText = (text, place, about, field) => {
    const moved = moveYears(text, { from: plan.fiscalYear, to: toFiscalYear }, place);
    if (moved.doubts.length > 0)
      notes.push({ about, kind: 'check-year', text: describeYearDoubts(moved.doubts, field) });
    return moved.text;
  };
  const years = toFiscalYear - plan.fiscalYear;
  const hasProgressBox = !plan.statusOptions || plan.statusOptions.some(({ key }) => key === 'in-progress');

  return ok({
    ...plan,
    fiscalYear: toFiscalYear,
    state: 'draft',
    title: move(plan.title, 'frame', {}, 'title'),
    ...(plan.tableTitle && { tableTitle: move(plan.tableTitle, 'frame', {}, 'tableTitle') }),
    preamble: move(plan.preamble, 'frame', {}, 'preamble'),
    measures: plan.measures.map((measure) => ({
      ...carryMeasure(measure, years, move),
      status: hasProgressBox ? 'in-progress' : 'to-confirm',
    })),
    publications: plan.publications.map((publication) => carryPublication(publication, move)),
    notes,
  });
};

type MoveText = (text: PlanText, place: YearPlace, about: PlanNote['about'], field?: FrameField) => PlanText;

/** Notes on what is carried unchanged. All others concern last year's document or last year's outcome. */
const staysTrue = ({ kind, about }: PlanNote) =>
  (kind === 'indicator-inferred' || kind === 'translation') && about.statement === undefined;

const carryMeasure = (measure: PlanMeasure, years: number, move: MoveText): PlanMeasure => {
  const { statusCandidates: _, ...kept } = measure;
  const about = { measure: measure.key };
  return {
    ...kept,
    ...(measure.gloss && { gloss: move(measure.gloss, 'passage', about, 'gloss') }),
    items: measure.items.map(({ key, text }) => ({ key, text: move(text, 'passage', { ...about, item: key }) })),
    methods: measure.methods.map(({ key, text }) => ({ key, text: move(text, 'passage', { ...about, method: key }) })),
    period: {
      text: move(measure.period.text, 'period', about, 'period'),
      from: addYears(measure.period.from, years),
      to: addYears(measure.period.to, years),
    },
    statements: measure.statements.flatMap(carryStatement),
  };
};

/** The same day of a later year; 29 February becomes the 28th where there is none. */
const addYears = (day: string, years: number): string => {
  const year = Number(day.slice(0, 4)) + years;
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
  const monthAndDay = day.slice(5);
  return `${year}-${monthAndDay === '02-29' && !isLeap ? '02-28' : monthAndDay}`;
};

/** The statement's own `carry` decides; without one it goes on as its kind, reading live what it rested on. */
const carryStatement = (statement: PlanStatement): PlanStatement[] => {
  const previous = statement.text ? { previousText: statement.text } : {};
  if (!statement.carry) {
    const { key, kind } = statement;
    if (kind === 'text') return [{ key, kind, ...previous }];
    if (kind === 'figure') return [{ key, kind, bind: statement.bind, ...previous }];
    if (kind === 'evidence') return [{ key, kind, bind: bindEvidence(statement), ...previous }];
    return [{ key, kind, bind: bindScore(statement), ...previous }];
  }
  // One of the successors shows last year's sentence: the one that keeps its key, or else the first.
  const heir = statement.carry.find(({ key }) => key === statement.key) ?? statement.carry[0];
  return statement.carry.map((entry) => (entry === heir ? { ...entry, ...previous } : entry));
};

type BindOf<M extends PlanBind['metric']> = Extract<PlanBind, { metric: M }>;
type StatementOf<K extends PlanStatement['kind']> = Extract<PlanStatement, { kind: K }>;

const bindEvidence = ({ bind, publications }: StatementOf<'evidence'>): BindOf<'publications.present'> =>
  bind ?? { metric: 'publications.present', filter: { publications: publications ?? [] } };

const bindScore = ({ bind, score, key }: StatementOf<'score'>): BindOf<'score.value'> => {
  const filter = bind?.filter ?? score;
  if (!filter) throw new Error(`score statement ${key} names no score: the plan was not checked`);
  return { metric: 'score.value', filter };
};

const carryPublication = ({ key, title, kind, oit, division }: PlanPublication, move: MoveText): PlanPublication => ({
  key,
  title: move(title, 'passage', { publication: key }),
  kind,
  oit,
  ...(division !== undefined && { division }),
});
