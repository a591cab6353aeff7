/**
 * Calendar days as ISO text, and the day it is in Thailand. Thailand keeps UTC+7 all year without summer
 * time, so the arithmetic needs no time-zone database and gives the same answer on every machine.
 * Nothing finer than a day leaves this module.
 */

/** A day of the Common Era calendar, `2025-10-01`. */
export type IsoDay = `${number}-${number}-${number}`;

/** A month, `2025-10`. */
export type IsoMonth = `${number}-${number}`;

/** Days from `from` to `to`, both included. */
export type Period = { from: IsoDay; to: IsoDay };

const DAY_MS = 86_400_000;
const BANGKOK_OFFSET_MS = 7 * 3_600_000;

const msOf = (day: IsoDay): number => Date.parse(`${day}T00:00:00Z`);

/** Days since 1 January 1970: a number for a day, where a number is needed. */
export const dayNumber = (day: IsoDay): number => msOf(day) / DAY_MS;

const dayOfMs = (ms: number): IsoDay => new Date(ms).toISOString().slice(0, 10) as IsoDay;

/** Reads `YYYY-MM-DD`; `null` when the text is shaped otherwise or the day does not exist (30 February). */
export const parseIsoDay = (text: string): IsoDay | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = msOf(text as IsoDay);
  return !Number.isNaN(ms) && dayOfMs(ms) === text ? (text as IsoDay) : null;
};

/** The day it is in Thailand at an instant: 2024-09-30T17:00Z is already 1 October 2024. */
export const bangkokDay = (instant: Date): IsoDay => dayOfMs(instant.getTime() + BANGKOK_OFFSET_MS);

/** The day `days` later (earlier when negative). */
export const addDays = (day: IsoDay, days: number): IsoDay => dayOfMs(msOf(day) + days * DAY_MS);

/** The same day `months` later; the last of the month where that month is shorter. */
export const addMonths = (day: IsoDay, months: number): IsoDay => {
  const [year, month, ofMonth] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dayOfMs(first.getTime() + (Math.min(ofMonth, lastOfMonth) - 1) * DAY_MS);
};

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => (msOf(to) - msOf(from)) / DAY_MS;

/** The day of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
export const isoWeekdayOf = (day: IsoDay): number => new Date(msOf(day)).getUTCDay() || 7;

/** The month a day lies in. */
export const monthOf = (day: IsoDay): IsoMonth => day.slice(0, 7) as IsoMonth;

/** The ISO 8601 week, `2025-W01`: weeks begin on Monday and belong to the year that holds their Thursday. */
export const isoWeekOf = (day: IsoDay): string => {
  const thursday = addDays(day, 4 - isoWeekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01` as IsoDay, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};
