/** How long the content of a closed complaint is kept. Days come in as arguments; nothing is read or stored here. */
import { addDays, addMonths, type IsoDay } from '@/lib/platform/iso-day';

export type Retention = {
  /** From the day of closing, as the office has set it. */
  retentionMonths: number;
};

export const eraseDayOf = (closedOn: IsoDay, retentionMonths: number): IsoDay => addMonths(closedOn, retentionMonths);

/** So long the content stays at least after its legal hold was lifted: a slip of the hand can still be mended. */
export const graceAfterHoldDays = 30;

/** The erase day once the hold is lifted; null as long as the complaint is not closed. */
export const eraseDayAfterHold = (eraseOn: IsoDay | null, today: IsoDay): IsoDay | null => {
  const earliest = addDays(today, graceAfterHoldDays);
  return eraseOn !== null && eraseOn < earliest ? earliest : eraseOn;
};
