/**
 * Turns a figure into the sentence printed in the outcome column of the yearly report, in Thai and English. The
 * same figure always gives the same sentence, so a frozen report can be made again and checked. It says what
 * the data can carry: a gap is called a gap, a withheld number is explained, and where last year's value
 * is missing the sentence says that it cannot be compared. The sentences themselves stand in the templates.
 */
import type { Lang, Text } from '@/lib/i18n/text';
import type { FiscalYear } from '@/lib/platform/fiscal-year';
import { formatDate } from '@/lib/platform/thai-date';
import { compareWithPrevious, type Figure, type FigureOf, type FigureState, type Metric } from './figure';
import { registerTemplates } from './register-templates';
import { type Names, type Saying, type Sentences, sayComparison, sayYear, type Templates } from './statement-terms';
import { sayOwnSurvey, surveyTemplates } from './survey-templates';

export type { Names };

export type WordingContext = { fiscalYear: FiscalYear; officeName: Text; names: Names };

const TEMPLATES: Templates = { ...surveyTemplates, ...registerTemplates };

const SENTENCE_OF_STATE = {
  value: 'value',
  zero: 'zero',
  'no-data': 'noData',
  suppressed: 'suppressed',
} as const satisfies Record<FigureState, string>;

/** The outcome statement of a figure. A score speaks of its own year, any other figure of the report's. */
export const wordStatement = (figure: Figure, context: WordingContext): Text => ({
  th: wordIn('th', figure, context),
  en: wordIn('en', figure, context),
});

const wordIn = (lang: Lang, figure: Figure, context: WordingContext): string => {
  const year = figure.metric === 'score.value' ? figure.filter.fiscalYear : context.fiscalYear;
  const comparison = sayComparison(compareWithPrevious(figure), figure.unit, year, lang);
  const say: Saying = {
    lang,
    year: sayYear(year, lang),
    office: context.officeName[lang],
    names: context.names,
    comparison,
  };
  // The entry was found by the figure's own metric, which the type system cannot follow through the table.
  const sentences = TEMPLATES[figure.metric][lang] as Sentences<Metric>;
  const sentence = sentences[SENTENCE_OF_STATE[figure.state]](figure as FigureOf<Metric>, say);
  return `${sentence}${comparison.remark}${figure.metric.startsWith('survey.') ? sayOwnSurvey(say) : ''}`;
};

/** Where an entered figure was read: «ที่มา: … ข้อมูล ณ วันที่ …». `null` where the figure names no source. */
export const wordSource = ({ source }: Figure): Text | null => {
  if (!source) return null;
  const { name, day } = source;
  return {
    th: `ที่มา: ${name.th}${day ? ` ข้อมูล ณ วันที่ ${formatDate(day, 'th')}` : ''}`,
    en: `Source: ${name.en}${day ? `, as of ${formatDate(day, 'en')}` : ''}`,
  };
};
