/**
 * Reads a day as Thai staff write it: 15/1/2569, ๑๕ ม.ค. ๒๕๖๙, 15 มกราคม พ.ศ. 2569, and the 2026-01-15 that
 * date pickers copy. Buddhist and Common Era years lie 543 apart and cannot be confused within a
 * lifetime, so either is read; a two-digit year could be both and is refused, never guessed.
 */
import { type IsoDay, parseIsoDay } from './iso-day';
import { BUDDHIST_ERA_OFFSET, formatMonth } from './thai-date';
import { toArabicDigits } from './thai-digits';

/** A register of a public body holds nothing older, and nothing of the next century. */
const COMMON_ERA_MIN = 1950;
const COMMON_ERA_MAX = 2199;

const SHORT_MONTHS = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
] as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const longMonthName = (month: number): string =>
  formatMonth(`2025-${twoDigits(month)}` as `${number}-${number}`, 'th').split(' ')[0] ?? '';

const isWithin = (year: number): boolean => year >= COMMON_ERA_MIN && year <= COMMON_ERA_MAX;

/** The Common Era year, or null where the year is of neither era or contradicts the era written before it. */
const commonEraYearOf = (year: number, era: string | undefined): number | null => {
  if (isWithin(year) && era !== 'พ.ศ.') return year;
  const fromBuddhist = year - BUDDHIST_ERA_OFFSET;
  return isWithin(fromBuddhist) && era !== 'ค.ศ.' ? fromBuddhist : null;
};

const monthNumberOf = (name: string): number | null => {
  const bare = name.replaceAll('.', '');
  const index = SHORT_MONTHS.findIndex(
    (short, position) => short.replaceAll('.', '') === bare || longMonthName(position + 1) === bare,
  );
  return index < 0 ? null : index + 1;
};

type Written = { day: number; month: number | null; year: number; era: string | undefined };

const readParts = (text: string): Written | null => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), era: undefined };
  const figures = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})$/.exec(text);
  if (figures) return { day: Number(figures[1]), month: Number(figures[2]), year: Number(figures[3]), era: undefined };
  const words = /^(?:วันที่ ?)?(\d{1,2}) ?([\u0e01-\u0e4e.]+?) ?(พ\.ศ\.|ค\.ศ\.)? ?(\d{4})$/.exec(text);
  if (!words) return null;
  return { day: Number(words[1]), month: monthNumberOf(words[2] ?? ''), year: Number(words[4]), era: words[3] };
};

/** A day as it stands in a field to be typed over: 15/1/2569. */
export const writeTypedDay = (day: IsoDay): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${date}/${month}/${year + BUDDHIST_ERA_OFFSET}`;
};

/** The day that was typed, or `null` where it cannot be read with certainty or does not exist. */
export const parseTypedDay = (text: string): IsoDay | null => {
  const written = readParts(toArabicDigits(text).trim().replace(/\s+/g, ' '));
  if (!written || written.month === null) return null;
  const year = commonEraYearOf(written.year, written.era);
  return year === null ? null : parseIsoDay(`${year}-${twoDigits(written.month)}-${twoDigits(written.day)}`);
};
