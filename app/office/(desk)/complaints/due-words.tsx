/** How long until a promise to the reporter falls due, in words; the colour only repeats them. */
import { Tag, type TagTone } from '@/app/_ui/tag';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { daysBetween, type IsoDay } from '@/lib/platform/iso-day';
import { count } from '../numerals';

const texts = complaintTexts.th;

/** From here on it is urgent. */
const soonDays = 2;

const wordsOf = (days: number): string => {
  if (days < 0) return texts.overdueBy(count(-days));
  return days === 0 ? texts.dueToday : texts.dueIn(count(days));
};

const toneOf = (days: number): TagTone => {
  if (days < 0) return 'danger';
  return days <= soonDays ? 'warning' : 'plain';
};

export function DueTag({ day, today }: { day: IsoDay; today: IsoDay }) {
  const days = daysBetween(today, day);
  return <Tag tone={toneOf(days)}>{wordsOf(days)}</Tag>;
}
