/**
 * Asking, some time after a complaint was closed, whether anything happened to the reporter since. Nobody can be
 * called, so the question waits on the follow-up page. Pure: days come in, and what was answered is read from the
 * thread itself, so that no column tells who was asked.
 */
import { addDays, type IsoDay } from '@/lib/platform/iso-day';

/** Days after closing. */
export const checkIns = [30, 90, 180] as const;
export type CheckIn = (typeof checkIns)[number];

/** What may have happened; `none` stands alone. */
export const happenings = ['none', 'threatened', 'moved', 'dismissed', 'pay', 'sued', 'suspected', 'other'] as const;
export type Happening = (typeof happenings)[number];

export const isCheckIn = (days: unknown): days is CheckIn => checkIns.some((one) => one === days);

/** The question to ask on `today`; null before the first, and where it or a later one was answered. */
export const findDueCheckIn = (
  closedOn: IsoDay | null,
  today: IsoDay,
  answered: readonly CheckIn[],
): CheckIn | null => {
  if (closedOn === null) return null;
  const due = [...checkIns].reverse().find((days) => addDays(closedOn, days) <= today);
  return due === undefined || answered.some((days) => days >= due) ? null : due;
};

/** `contradicting`: nothing happened, and something did. */
export const readHappenings = (
  chosen: readonly string[],
): { ok: true; value: readonly Happening[] } | { ok: false; error: 'missing' | 'contradicting' } => {
  const known = happenings.filter((one) => chosen.includes(one));
  if (known.length === 0) return { ok: false, error: 'missing' };
  if (known.includes('none') && known.length > 1) return { ok: false, error: 'contradicting' };
  return { ok: true, value: known };
};

/** Whether the office has to know that it happened. */
export const isRetaliation = (chosen: readonly Happening[]): boolean => !chosen.includes('none');
