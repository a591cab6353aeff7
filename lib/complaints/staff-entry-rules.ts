/**
 * What holds for a complaint that a member types in for somebody: by which ways it can have come, and which day may be
 * given for it. A day and never a time, as everywhere on the reporter's side.
 */
import { daysBetween, type IsoDay } from '@/lib/platform/iso-day';

/** Ways other than the web page, where the reporter writes alone. */
export const entryChannels = ['paper', 'phone', 'walk-in'] as const;
export type EntryChannel = (typeof entryChannels)[number];

/** A letter that lay in the box for longer than a year would be a slip of the pen in the year. */
export const entryAgeDaysMax = 366;

/** Whether a complaint may be said to have come that day. */
export const isEntryDay = (day: IsoDay, today: IsoDay): boolean => {
  const age = daysBetween(day, today);
  return age >= 0 && age <= entryAgeDaysMax;
};
