/** `POST /api/office/enter-complaint`: stores what came on paper, by telephone or in person, sealed in the member's browser. */
import { staffAction } from '@/app/_http/staff-action';
import { enterComplaint } from '@/lib/complaints/staff-entry';
import { enterComplaintSchema } from '@/lib/complaints/staff-entry-schema';
import { env } from '@/lib/platform/env';

export const POST = staffAction(enterComplaintSchema, (actor, running, entered) =>
  enterComplaint(actor, running, entered, env()),
);
