/**
 * Where time comes from. Rules take a day as an argument; use cases take a `Clock`, so that a test can stand
 * on the last evening of September. Only addresses and jobs reach for the system's own.
 */
import { bangkokDay, type IsoDay } from './iso-day';

export type Clock = {
  /** The day it is in Thailand. */
  today(): IsoDay;
  now(): Date;
};

export const systemClock: Clock = {
  today: () => bangkokDay(new Date()),
  now: () => new Date(),
};
