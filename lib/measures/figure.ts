/**
 * A figure of the yearly report: what was measured, over what, and how much we may say about it. Its state
 * is decided here, once, so that no page can print a zero that is really a gap: "nobody complained" is said
 * only when the channel is known to have been open, and a withheld number leaves no trace in the figure.
 * Values are whole hundredths of the unit (9649 is 96.49 points, 300 is 3 complaints), rounded half up at the
 * source; comparisons are made between the values as printed. Nothing here reads data or makes sentences.
 */
import type { Text } from '@/lib/i18n/text';
import type { FiscalYear } from '@/lib/platform/fiscal-year';
import type { IsoDay } from '@/lib/platform/iso-day';

export type FigureState = 'value' | 'zero' | 'no-data' | 'suppressed';

export type SurveyFilter = {
  questionnaire: string;
  aspect?: string;
  item?: string;
  service?: string;
  channel?: string;
};

/** Which official score: a tool or their total, one part of the EIT, an indicator by number, a question. */
export type ScoreFilter = {
  fiscalYear: FiscalYear;
  tool: 'IIT' | 'EIT' | 'OIT' | 'total';
  part?: number;
  indicator?: number;
  question?: string;
};

/** What each metric is asked about, and what it knows besides its value. A new metric begins with a line here. */
export type MetricShapes = {
  'survey.mean': { filter: SurveyFilter; sdHundredths: number | null; level: Text | null };
  'survey.percent': { filter: SurveyFilter };
  'survey.n': { filter: SurveyFilter };
  'score.value': { filter: ScoreFilter };
  'publications.present': {
    filter: { publications: readonly string[] };
    present: readonly Text[];
    missing: readonly Text[];
  };
  'complaints.received': { filter: { category?: string } };
};

export type Metric = keyof MetricShapes;

export type Unit = 'points' | 'percent' | 'responses' | 'documents' | 'complaints';

export const METRIC_UNITS = {
  'survey.mean': 'points',
  'survey.percent': 'percent',
  'survey.n': 'responses',
  'score.value': 'points',
  'publications.present': 'documents',
  'complaints.received': 'complaints',
} as const satisfies Record<Metric, Unit>;

/** Last year's value; or that none is known; or that it was measured in another way. Absent: not compared. */
export type Previous = { fiscalYear: FiscalYear; valueHundredths: number } | 'unknown' | 'not-comparable';

export type FigureOf<M extends Metric> = {
  metric: M;
  state: FigureState;
  /** `null` where there is nothing to print: no data, withheld, or a mean of no answers. */
  valueHundredths: number | null;
  unit: Unit;
  /** How many responses, complaints or documents it rests on; `null` where unknown or withheld. */
  n: number | null;
  previous?: Previous;
  /** Where an entered value was read, and on which day. */
  source?: { name: Text; day: IsoDay | null };
} & MetricShapes[M];

export type Figure = { [M in Metric]: FigureOf<M> }[Metric];

type Compared = { previous?: Previous | undefined };

const comparedWith = ({ previous }: Compared): { previous?: Previous } => (previous === undefined ? {} : { previous });

type SurveyInput = Compared & {
  filter: SurveyFilter;
  n: number;
  isSuppressed: boolean;
  /** Whether the questionnaire could be answered in the period at all; without it, no answers mean no data. */
  wasOffered: boolean;
};

const stateOfSurvey = ({ n, isSuppressed, wasOffered }: SurveyInput): FigureState => {
  if (isSuppressed) return 'suppressed';
  if (n > 0) return 'value';
  return wasOffered ? 'zero' : 'no-data';
};

/** The mean of a survey with its spread and level. No answers give no mean: the state is zero, the value null. */
export const makeSurveyMean = (
  input: SurveyInput & { meanHundredths: number | null; sdHundredths: number | null; level: Text | null },
): FigureOf<'survey.mean'> => {
  const state = stateOfSurvey(input);
  const isShown = state === 'value';
  return {
    metric: 'survey.mean',
    filter: input.filter,
    state,
    valueHundredths: isShown ? input.meanHundredths : null,
    unit: METRIC_UNITS['survey.mean'],
    n: isShown ? input.n : countShown(state),
    sdHundredths: isShown ? input.sdHundredths : null,
    level: isShown ? input.level : null,
    ...comparedWith(input),
  };
};

/** The mean as a percentage of full marks. */
export const makeSurveyPercent = (
  input: SurveyInput & { percentHundredths: number | null },
): FigureOf<'survey.percent'> => {
  const state = stateOfSurvey(input);
  return {
    metric: 'survey.percent',
    filter: input.filter,
    state,
    valueHundredths: state === 'value' ? input.percentHundredths : null,
    unit: METRIC_UNITS['survey.percent'],
    n: state === 'value' ? input.n : countShown(state),
    ...comparedWith(input),
  };
};

/** How many questionnaires came back. */
export const makeSurveyCount = (input: SurveyInput): FigureOf<'survey.n'> => {
  const state = stateOfSurvey(input);
  const n = state === 'value' ? input.n : countShown(state);
  return {
    metric: 'survey.n',
    filter: input.filter,
    state,
    valueHundredths: n === null ? null : n * 100,
    unit: METRIC_UNITS['survey.n'],
    n,
    ...comparedWith(input),
  };
};

const countShown = (state: FigureState): number | null => (state === 'zero' ? 0 : null);

/** An official score as entered; `null` when none has been entered. A score of nought is a score. */
export const makeScore = (
  input: Compared & {
    filter: ScoreFilter;
    valueHundredths: number | null;
    source?: { name: Text; day: IsoDay | null };
  },
): FigureOf<'score.value'> => ({
  metric: 'score.value',
  filter: input.filter,
  state: input.valueHundredths === null ? 'no-data' : input.valueHundredths === 0 ? 'zero' : 'value',
  valueHundredths: input.valueHundredths,
  unit: METRIC_UNITS['score.value'],
  n: null,
  ...comparedWith(input),
  ...(input.source ? { source: input.source } : {}),
});

/** Which of the documents asked for stand published. Unchecked, they are neither present nor missing. */
export const makePublications = (
  input: Compared & {
    filter: { publications: readonly string[] };
    present: readonly Text[];
    missing: readonly Text[];
    isChecked: boolean;
  },
): FigureOf<'publications.present'> => {
  const count = input.isChecked ? input.present.length : null;
  return {
    metric: 'publications.present',
    filter: input.filter,
    state: count === null ? 'no-data' : count === 0 ? 'zero' : 'value',
    valueHundredths: count === null ? null : count * 100,
    unit: METRIC_UNITS['publications.present'],
    n: count,
    present: input.present,
    missing: input.missing,
    ...comparedWith(input),
  };
};

/**
 * How many complaints came in. None is a zero only if the channel was verified open throughout the period;
 * otherwise it is no data, because a broken form receives nothing either.
 */
export const makeComplaints = (
  input: Compared & { filter: { category?: string }; count: number; isSuppressed: boolean; isChannelVerified: boolean },
): FigureOf<'complaints.received'> => {
  const state = stateOfComplaints(input);
  const count = state === 'value' ? input.count : countShown(state);
  return {
    metric: 'complaints.received',
    filter: input.filter,
    state,
    valueHundredths: count === null ? null : count * 100,
    unit: METRIC_UNITS['complaints.received'],
    n: count,
    ...comparedWith(input),
  };
};

const stateOfComplaints = (input: {
  count: number;
  isSuppressed: boolean;
  isChannelVerified: boolean;
}): FigureState => {
  if (input.isSuppressed) return 'suppressed';
  if (input.count > 0) return 'value';
  return input.isChannelVerified ? 'zero' : 'no-data';
};

export type Comparison =
  | {
      kind: 'higher' | 'lower' | 'same';
      fiscalYear: FiscalYear;
      previousHundredths: number;
      differenceHundredths: number;
    }
  | { kind: 'unknown' }
  | { kind: 'not-comparable' };

/** How the figure stands to the year before; `null` where it has no value or no comparison was asked for. */
export const compareWithPrevious = ({ valueHundredths, previous }: Figure): Comparison | null => {
  if (valueHundredths === null || previous === undefined) return null;
  if (typeof previous === 'string') return { kind: previous };
  const difference = valueHundredths - previous.valueHundredths;
  return {
    kind: difference > 0 ? 'higher' : difference < 0 ? 'lower' : 'same',
    fiscalYear: previous.fiscalYear,
    previousHundredths: previous.valueHundredths,
    differenceHundredths: Math.abs(difference),
  };
};
