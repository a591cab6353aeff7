/**
 * Dates as people read them: the Thai official form with the Buddhist year (๑ ตุลาคม ๒๕๖๘) and the English
 * form with the Common Era year (1 October 2025). Written out by hand so that every machine prints the
 * same, whatever language data it carries. It prints; reading typed dates is not its job.
 */
import type { Lang } from '@/lib/i18n/text';
import type { IsoDay, IsoMonth } from './iso-day';
import { type Digits, writeDigits } from './thai-digits';

export const BUDDHIST_ERA_OFFSET = 543;

const THAI_MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const;

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const partsOf = (iso: IsoDay | IsoMonth): { year: number; month: number; day: number } => {
  const [year = Number.NaN, month = Number.NaN, day = 1] = iso.split('-').map(Number);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) throw new RangeError('not an ISO date');
  return { year, month, day };
};

/** ๑ ตุลาคม ๒๕๖๘, or 1 ตุลาคม 2568 with Arabic digits. */
export const formatThaiDate = (isoDay: IsoDay, { digits = 'thai' }: { digits?: Digits } = {}): string => {
  const { year, month, day } = partsOf(isoDay);
  return writeDigits(`${day} ${THAI_MONTHS[month - 1]} ${year + BUDDHIST_ERA_OFFSET}`, digits);
};

/** 1 October 2025, in the Common Era. */
export const formatEnglishDate = (isoDay: IsoDay): string => {
  const { year, month, day } = partsOf(isoDay);
  return `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`;
};

/** The day in either language; `digits` applies to Thai only. */
export const formatDate = (isoDay: IsoDay, lang: Lang, digits: Digits = 'thai'): string =>
  lang === 'th' ? formatThaiDate(isoDay, { digits }) : formatEnglishDate(isoDay);

/** ตุลาคม ๒๕๖๘ or October 2025; `digits` applies to Thai only. */
export const formatMonth = (isoMonth: IsoMonth, lang: Lang, digits: Digits = 'thai'): string => {
  const { year, month } = partsOf(isoMonth);
  return lang === 'th'
    ? writeDigits(`${THAI_MONTHS[month - 1]} ${year + BUDDHIST_ERA_OFFSET}`, digits)
    : `${ENGLISH_MONTHS[month - 1]} ${year}`;
};
