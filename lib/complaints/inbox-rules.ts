/**
 * When the office may see what came in. Complaints wait for fixed times of day and are then shown together, so that
 * nobody who watches the queue, or a neighbour's telephone, learns when one was sent. Pure: the time comes in.
 */
import { addDays, bangkokDay } from '@/lib/platform/iso-day';

/** Times of day, `HH:MM` in Thailand, rising. */
export type InboxTimes = readonly string[];

const minutesOf = (instant: Date): number => ((instant.getUTCHours() + 7) % 24) * 60 + instant.getUTCMinutes();

const minutesOfText = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The next full hour, such as `2026-11-18 10:00`: when what cannot wait for the batch is shown. */
export const findNextHour = (now: Date): string => {
  const hour = Math.floor(minutesOf(now) / 60) + 1;
  const today = bangkokDay(now);
  return hour === 24 ? `${addDays(today, 1)} 00:00` : `${today} ${String(hour).padStart(2, '0')}:00`;
};

/** Whether a time of release, written as above, has come. */
export const hasCome = (slot: string, now: Date): boolean => {
  const minutes = minutesOf(now);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return slot <= `${bangkokDay(now)} ${hour}:${minute}`;
};

/**
 * The last time of release that has come, such as `2026-11-18 09:00`; these texts sort as time does. It is a time of the
 * office's timetable: nothing about any complaint can be read from it.
 */
export const findLastSlot = (times: InboxTimes, now: Date): string => {
  const today = bangkokDay(now);
  const passed = times.filter((time) => minutesOfText(time) <= minutesOf(now));
  const last = passed.at(-1);
  return last === undefined ? `${addDays(today, -1)} ${times.at(-1)}` : `${today} ${last}`;
};
