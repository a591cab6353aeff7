/** When a member of staff did something: day and time in Thailand, which keeps UTC+7 all year. */
import { measureTexts } from '@/lib/i18n/office-measure';
import { bangkokDay } from '@/lib/platform/iso-day';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { toThaiDigits } from '@/lib/platform/thai-digits';

const bangkokOffsetMs = 7 * 3_600_000;

export const sayMoment = (instant: string): string => {
  const at = new Date(instant);
  const time = new Date(at.getTime() + bangkokOffsetMs).toISOString().slice(11, 16).replace(':', '.');
  return measureTexts.th.history.time(formatThaiDate(bangkokDay(at)), toThaiDigits(time));
};
