/**
 * Reads the figures that statements are bound to. One reader serves one report: it fetches what the year
 * has once and answers from memory. For the public, surveys come from the weekly copy, complaints from the
 * half-years that are over, and groups below the threshold are withheld; the office reads the present.
 */
import { findCategory } from '@/lib/complaints/categories';
import { countReceived } from '@/lib/complaints/queries';
import type { Text } from '@/lib/i18n/text';
import {
  type Figure,
  makeComplaints,
  makePublications,
  makeScore,
  makeSurveyCount,
  makeSurveyMean,
  makeSurveyPercent,
  type Previous,
  type SurveyFilter,
} from '@/lib/measures/figure';
import type { PlanBind } from '@/lib/measures/plan-schema';
import type { ScoreReference, StoredPlan } from '@/lib/measures/queries';
import type { Names, WordingContext } from '@/lib/measures/wording';
import type { Desk } from '@/lib/platform/desk';
import { hundredthsOf } from '@/lib/platform/exact';
import { fiscalYear as asFiscalYear, type FiscalYear, previousFiscalYear } from '@/lib/platform/fiscal-year';
import type { IsoDay } from '@/lib/platform/iso-day';
import {
  listPublications,
  listScores,
  type OfficialScore,
  type Publication,
  scoreName,
} from '@/lib/publications/queries';
import { findLevel, HALF_POINT_BANDS } from '@/lib/surveys/bands';
import { getSurveySummary, type SurveySummary } from '@/lib/surveys/queries';
import { meanOf, percentOf, sampleSdOf, type Tally } from '@/lib/surveys/statistics';
import { SUPPRESSION_MIN } from '@/lib/surveys/suppression';

export type Audience = 'public' | 'office';

export type FigureReader = {
  /** The day the figures stand for. */
  asOf: IsoDay;
  read(bind: PlanBind): Promise<Figure>;
  contextOf(figure: Figure): Promise<WordingContext>;
  findScore(fiscalYear: number, reference: ScoreReference): OfficialScore | null;
  findPublications(keys: readonly string[]): Publication[];
};

const bothLanguages = (text: { th: string; en?: string | undefined }): Text => ({
  th: text.th,
  en: text.en ?? text.th,
});

const emptyTally: Tally = { n: 0, sum: 0n, sumSquares: 0n };

/** The group a filter names (at most one part; the plan's schema sees to that), and what it is called. */
const findGroup = (summary: SurveySummary, { aspect, item, service, channel }: SurveyFilter) => {
  if (aspect) return summary.aspects.find(({ key }) => key === aspect);
  if (item) return summary.items.find(({ key }) => key === item);
  if (service) return summary.services.find(({ key }) => key === service);
  if (channel) return summary.channels.find(({ key }) => key === channel);
  return summary.overall;
};

export const createFigureReader = async (desk: Desk, plan: StoredPlan, audience: Audience): Promise<FigureReader> => {
  const year: FiscalYear = asFiscalYear(plan.fiscalYear);
  const scores = new Map((await listScores(desk)).map((score) => [scoreName(score), score]));
  const publications = new Map((await listPublications(desk, year)).map((entry) => [entry.key, entry]));
  const summaries = new Map<string, Promise<SurveySummary>>();

  const getSummary = (questionnaireKey: string): Promise<SurveySummary> => {
    const from = audience === 'public' ? 'publicTally' : 'tally';
    const known =
      summaries.get(questionnaireKey) ?? getSurveySummary(desk, { questionnaireKey, fiscalYear: year, from });
    summaries.set(questionnaireKey, known);
    return known;
  };

  const findScore = (fiscalYear: number, reference: ScoreReference) =>
    scores.get(scoreName({ fiscalYear, ...reference })) ?? null;

  const findPublications = (keys: readonly string[]) => keys.flatMap((key) => publications.get(key) ?? []);

  const readSurvey = async (bind: Extract<PlanBind, { metric: `survey.${string}` }>): Promise<Figure> => {
    const { metric, filter } = bind;
    const summary = await getSummary(filter.questionnaire);
    const { tally } = findGroup(summary, filter) ?? { tally: emptyTally };
    const isHidden = (filter.service && !summary.areServicesShown) || (filter.channel && audience === 'public');
    const isSmall = tally.n > 0 && tally.n < SUPPRESSION_MIN;
    const isSuppressed = Boolean(isHidden) || (audience === 'public' && isSmall);
    const wasOffered = summary.title !== null;
    const input = { filter, n: tally.n, isSuppressed, wasOffered };
    if (metric === 'survey.n') return makeSurveyCount(input);
    const mean = meanOf(tally);
    if (metric === 'survey.percent') {
      return makeSurveyPercent({ ...input, percentHundredths: mean && hundredthsOf(percentOf(mean)) });
    }
    const sd = sampleSdOf(tally);
    return makeSurveyMean({
      ...input,
      meanHundredths: mean && hundredthsOf(mean),
      sdHundredths: sd && hundredthsOf(sd),
      level: mean && findLevel(mean, HALF_POINT_BANDS).text,
    });
  };

  const readScore = (reference: ScoreReference): Figure => {
    const score = findScore(year, reference);
    const before = findScore(previousFiscalYear(year), reference);
    const previous: Previous = before
      ? { fiscalYear: previousFiscalYear(year), valueHundredths: before.valueHundredths }
      : 'unknown';
    return makeScore({
      filter: { ...reference, fiscalYear: year },
      valueHundredths: score?.valueHundredths ?? null,
      ...(score
        ? { previous, source: { name: bothLanguages({ th: score.source }), day: score.date as IsoDay | null } }
        : {}),
    });
  };

  /** Present: an address, and somebody who looked. Unlooked-at documents count as neither. */
  const readPublications = (filter: { publications: readonly string[] }): Figure => {
    const asked = findPublications(filter.publications);
    const isPresent = (entry: Publication) => entry.address !== null && entry.checkedOn !== null;
    const titles = (entries: Publication[]) => entries.map(({ title }) => bothLanguages(title));
    return makePublications({
      filter,
      present: titles(asked.filter(isPresent)),
      missing: titles(asked.filter((entry) => !isPresent(entry))),
      isChecked: asked.some(({ checkedOn }) => checkedOn !== null),
    });
  };

  /** A kind that the form does not offer was never counted: none of it is a gap, not a zero. */
  const readComplaints = async (filter: { category?: string }): Promise<Figure> => {
    const category = filter.category === undefined ? undefined : findCategory(filter.category)?.key;
    const isCounted = filter.category === undefined || category !== undefined;
    const shown = isCounted
      ? await countReceived(desk, { fiscalYear: year, audience, ...(category ? { category } : {}) })
      : { value: 0, suppressed: false };
    return makeComplaints({
      filter,
      count: shown.value ?? 0,
      isSuppressed: shown.suppressed,
      // Nobody records checks of the channel yet, so that it was open throughout cannot be said of any period.
      isChannelVerified: false,
    });
  };

  const namesOf = async (figure: Figure): Promise<Names> => {
    if (figure.metric === 'survey.mean' || figure.metric === 'survey.percent' || figure.metric === 'survey.n') {
      const { filter } = figure;
      const summary = await getSummary(filter.questionnaire);
      const group = findGroup(summary, filter);
      const part = (['aspect', 'item', 'service'] as const).find((name) => filter[name] !== undefined);
      return {
        ...(summary.title ? { questionnaire: summary.title } : {}),
        ...(part && group && 'name' in group ? { [part]: group.name } : {}),
      };
    }
    if (figure.metric === 'complaints.received') {
      const category = findCategory(figure.filter.category ?? '');
      return category ? { category: category.name } : {};
    }
    if (figure.metric === 'score.value') {
      const { tool, indicator } = figure.filter;
      const named = plan.measures
        .flatMap(({ indicators }) => indicators)
        .find((entry) => entry.tool === tool && entry.no === indicator);
      return named ? { indicator: bothLanguages(named.name) } : {};
    }
    return {};
  };

  return {
    asOf: desk.clock.today(),
    findScore,
    findPublications,
    contextOf: async (figure) => ({
      fiscalYear: year,
      officeName: bothLanguages(plan.office),
      names: await namesOf(figure),
    }),
    async read(bind) {
      switch (bind.metric) {
        case 'survey.mean':
        case 'survey.percent':
        case 'survey.n':
          return readSurvey(bind);
        case 'score.value':
          return readScore(bind.filter);
        case 'publications.present':
          return readPublications(bind.filter);
        case 'complaints.received':
          return readComplaints(bind.filter);
      }
    },
  };
};
