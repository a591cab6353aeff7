/** What a member's browser posts for somebody who wrote on paper, called or came: sealed like any other complaint. */
import { z } from 'zod';
import { type IsoDay, parseIsoDay } from '@/lib/platform/iso-day';
import type { EntryChannel } from './staff-entry-rules';
import { entryChannels } from './staff-entry-rules';
import type { ComplaintPost } from './wire';
import { bodyFileSchema, sealedComplaintSchema } from './wire-schema';

/** `POST /api/office/enter-complaint`. */
export type EntryPost = Omit<ComplaintPost, 'work'> & {
  channel: EntryChannel;
  /** The day it came. */
  receivedOn: IsoDay;
  /** Contact details the reporter agreed to leave, sealed under the file key; base64url. */
  contact: string | null;
};

const daySchema = z.string().transform((text, context): IsoDay => {
  const day = parseIsoDay(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});

export const enterComplaintSchema = sealedComplaintSchema.omit({ work: true }).extend({
  channel: z.enum(entryChannels),
  receivedOn: daySchema,
  contact: bodyFileSchema.nullable(),
});
export type EnteredComplaint = z.output<typeof enterComplaintSchema>;
