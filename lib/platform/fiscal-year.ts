/**
 * The Thai government's fiscal year (ปีงบประมาณ), named by the Buddhist year in which it ends: 2568 runs from
 * 1 October 2024 to 30 September 2025. Every figure the office publishes belongs to one. The type is its
 * own so that a Common Era year or a calendar year cannot be passed by mistake.
 */
import { addDays, type IsoDay, type IsoMonth, type Period } from './iso-day';
import { BUDDHIST_ERA_OFFSET } from './thai-date';
import { parseThaiNumber } from './thai-digits';

export type FiscalYear = number & { readonly brand: 'FiscalYear' };

export type HalfYear = 'first' | 'second';

// Wide enough for any record an office keeps, narrow enough to refuse 2025 and 68.
const FISCAL_YEAR_MIN = 2500;
const FISCAL_YEAR_MAX = 2699;

/** Reads 2568, «2568» or «๒๕๖๘»; `null` for anything that is not a plausible Buddhist year. */
export const parseFiscalYear = (value: number | string): FiscalYear | null => {
  const year = typeof value === 'number' ? value : /^\s*[0-9๐-๙]{4}\s*$/.test(value) ? parseThaiNumber(value) : null;
  return year !== null && Number.isInteger(year) && year >= FISCAL_YEAR_MIN && year <= FISCAL_YEAR_MAX
    ? (year as FiscalYear)
    : null;
};

/** The fiscal year of that number; throws `RangeError` where `parseFiscalYear` would say `null`. */
export const fiscalYear = (value: number): FiscalYear => {
  const year = parseFiscalYear(value);
  if (year === null) throw new RangeError('not a fiscal year of the Buddhist era');
  return year;
};

/** The fiscal year a day belongs to: October begins the next one. */
export const fiscalYearOf = (isoDay: IsoDay): FiscalYear => {
  const [year = Number.NaN, month = Number.NaN] = isoDay.split('-').map(Number);
  return fiscalYear(year + BUDDHIST_ERA_OFFSET + (month >= 10 ? 1 : 0));
};

/** The year before, with which figures are compared. */
export const previousFiscalYear = (fy: FiscalYear): FiscalYear => fiscalYear(fy - 1);

/** The first and the last day, 1 October to 30 September. */
export const fiscalYearBounds = (fy: FiscalYear): Period => ({
  from: `${fy - BUDDHIST_ERA_OFFSET - 1}-10-01`,
  to: `${fy - BUDDHIST_ERA_OFFSET}-09-30`,
});

/** October to March and April to September, as complaint statistics are published. */
export const halfYearsOf = (fy: FiscalYear): readonly (Period & { half: HalfYear })[] => {
  const { from, to } = fiscalYearBounds(fy);
  const year = fy - BUDDHIST_ERA_OFFSET;
  return [
    { half: 'first', from, to: `${year}-03-31` },
    { half: 'second', from: `${year}-04-01`, to },
  ];
};

/** The twelve months in order, October first. */
export const monthsOf = (fy: FiscalYear): readonly (Period & { month: IsoMonth })[] =>
  Array.from({ length: 12 }, (_, index) => {
    const month = firstMonthAfter(fy, index);
    return { month, from: `${month}-01` as IsoDay, to: addDays(`${firstMonthAfter(fy, index + 1)}-01` as IsoDay, -1) };
  });

const firstMonthAfter = (fy: FiscalYear, months: number): IsoMonth => {
  const count = (fy - BUDDHIST_ERA_OFFSET - 1) * 12 + 9 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}` as IsoMonth;
};
