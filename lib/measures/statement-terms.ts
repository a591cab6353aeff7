/**
 * The turns of phrase that all outcome statements share: amounts with their units, the fiscal year, the
 * comparison with the year before, lists of documents. Thai as an official report writes it, with Thai digits;
 * English beside it. A unit is named here once, in both languages.
 */
import type { Lang, Text } from '@/lib/i18n/text';
import { ratio } from '@/lib/platform/exact';
import { type FiscalYear, previousFiscalYear } from '@/lib/platform/fiscal-year';
import { formatFigure, toThaiDigits } from '@/lib/platform/thai-digits';
import type { Comparison, FigureOf, Metric, Unit } from './figure';

/** What the keys of a filter are called; a key without a name is printed as it is. */
export type Names = Partial<
  Record<'questionnaire' | 'aspect' | 'item' | 'service' | 'channel' | 'indicator' | 'question' | 'category', Text>
>;

/** What every template is handed besides its figure, already in its language. */
export type Saying = { lang: Lang; year: string; office: string; names: Names; comparison: SaidComparison };

export type Sentences<M extends Metric> = Record<
  'value' | 'zero' | 'noData' | 'suppressed',
  (figure: FigureOf<M>, say: Saying) => string
>;

/** One entry a metric; a metric without its eight sentences does not compile. */
export type Templates = { readonly [M in Metric]: Record<Lang, Sentences<M>> };

type UnitWords = {
  decimals: number;
  /** The amount itself and the difference between two, each given the printed number. */
  th: { amount: (printed: string) => string; difference: (printed: string) => string };
  en: { amount: (printed: string) => string; difference: (printed: string) => string };
};

const inUnits = (decimals: number, th: string, one: string, many: string): UnitWords => {
  const thai = (printed: string) => `${printed} ${th}`;
  const english = (printed: string) => `${printed} ${printed === '1' ? one : many}`;
  return { decimals, th: { amount: thai, difference: thai }, en: { amount: english, difference: english } };
};

const UNIT_WORDS: Record<Unit, UnitWords> = {
  points: inUnits(2, 'คะแนน', 'point', 'points'),
  percent: {
    decimals: 2,
    th: { amount: (printed) => `ร้อยละ ${printed}`, difference: (printed) => `${printed} จุดร้อยละ` },
    en: { amount: (printed) => `${printed} percent`, difference: (printed) => `${printed} percentage points` },
  },
  responses: inUnits(0, 'ฉบับ', 'response', 'responses'),
  documents: inUnits(0, 'รายการ', 'document', 'documents'),
  complaints: inUnits(0, 'เรื่อง', 'complaint', 'complaints'),
};

const printed = (hundredths: number, decimals: number, lang: Lang): string =>
  formatFigure(ratio(hundredths, 100), { decimals, lang });

/** «๙๖.๔๙ คะแนน», «ร้อยละ ๙๑.๑๓», "3 complaints". */
export const sayAmount = (hundredths: number, unit: Unit, lang: Lang): string =>
  UNIT_WORDS[unit][lang].amount(printed(hundredths, UNIT_WORDS[unit].decimals, lang));

const sayDifference = (hundredths: number, unit: Unit, lang: Lang): string =>
  UNIT_WORDS[unit][lang].difference(printed(hundredths, UNIT_WORDS[unit].decimals, lang));

/** A bare number with two decimals: «๐.๕๒». */
export const sayNumber = (hundredths: number, lang: Lang): string => printed(hundredths, 2, lang);

/** A bare whole number: «๑,๒๐๐». */
export const sayCount = (count: number, lang: Lang): string => formatFigure(count, { decimals: 0, lang });

/** «ปีงบประมาณ พ.ศ. ๒๕๖๘», "fiscal year 2568". */
export const sayYear = (year: FiscalYear, lang: Lang): string =>
  lang === 'th' ? `ปีงบประมาณ พ.ศ. ${toThaiDigits(String(year))}` : `fiscal year ${year}`;

/** `clause` continues the sentence; `remark` stands after it. Either may be empty. */
export type SaidComparison = { clause: string; remark: string };

/** What is said of the year before; `year` is the one the figure belongs to. */
export const sayComparison = (
  comparison: Comparison | null,
  unit: Unit,
  year: FiscalYear,
  lang: Lang,
): SaidComparison => {
  if (!comparison) return { clause: '', remark: '' };
  if (comparison.kind === 'unknown')
    return { clause: '', remark: NO_PREVIOUS[lang](sayYear(previousFiscalYear(year), lang)) };
  if (comparison.kind === 'not-comparable') {
    return { clause: '', remark: NOT_COMPARABLE[lang](sayYear(previousFiscalYear(year), lang)) };
  }
  const { kind, previousHundredths, differenceHundredths } = comparison;
  const before = sayYear(comparison.fiscalYear, lang);
  const amount = sayAmount(previousHundredths, unit, lang);
  if (kind === 'same') return { clause: (previousHundredths === 0 ? SAME_NONE : SAME)[lang](before), remark: '' };
  // Down to nothing: the amount of last year is the difference, and saying it twice would read oddly.
  if (kind === 'lower' && differenceHundredths === previousHundredths) {
    return { clause: DOWN_TO_NONE[lang](before, amount), remark: '' };
  }
  const difference = sayDifference(differenceHundredths, unit, lang);
  return { clause: (kind === 'higher' ? HIGHER : LOWER)[lang](before, amount, difference), remark: '' };
};

type Clause<A extends string[]> = Record<Lang, (...words: A) => string>;

const HIGHER: Clause<[before: string, amount: string, difference: string]> = {
  th: (before, amount, difference) => ` เพิ่มขึ้นจาก${before} (${amount}) จำนวน ${difference}`,
  en: (before, amount, difference) => `, up ${difference} from ${before} (${amount})`,
};

const LOWER: Clause<[before: string, amount: string, difference: string]> = {
  th: (before, amount, difference) => ` ลดลงจาก${before} (${amount}) จำนวน ${difference}`,
  en: (before, amount, difference) => `, down ${difference} from ${before} (${amount})`,
};

const SAME: Clause<[before: string]> = {
  th: (before) => ` เท่ากับ${before}`,
  en: (before) => `, the same as in ${before}`,
};

const SAME_NONE: Clause<[before: string]> = {
  th: (before) => ` เช่นเดียวกับ${before}`,
  en: (before) => `, as in ${before}`,
};

const DOWN_TO_NONE: Clause<[before: string, amount: string]> = {
  th: (before, amount) => ` ลดลงจาก${before} ซึ่งมี ${amount}`,
  en: (before, amount) => `, down from ${amount} in ${before}`,
};

const NO_PREVIOUS: Clause<[before: string]> = {
  th: (before) => ` ทั้งนี้ ไม่มีข้อมูลของ${before} จึงไม่อาจเปรียบเทียบกันได้`,
  en: (before) => ` It cannot be compared with ${before}, for which there is no figure.`,
};

const NOT_COMPARABLE: Clause<[before: string]> = {
  th: (before) => ` ทั้งนี้ ไม่เปรียบเทียบกับ${before} เนื่องจากใช้วิธีวัดผลต่างกัน`,
  en: (before) => ` It is not compared with ${before}, which was measured in a different way.`,
};

/** One title as it is; several numbered: «(๑) … (๒) …», "(1) …; (2) …". */
export const sayList = (titles: readonly Text[], lang: Lang): string =>
  titles.length === 1
    ? titles.map((title) => title[lang]).join('')
    : titles.map((title, index) => `(${sayCount(index + 1, lang)}) ${title[lang]}`).join(lang === 'th' ? ' ' : '; ');
