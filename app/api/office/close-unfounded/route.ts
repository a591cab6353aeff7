/** `POST /api/office/close-unfounded`: closes several complaints that are none, as without grounds. */
import { staffAction } from '@/app/_http/staff-action';
import { closeUnfounded } from '@/lib/complaints/bulk-closing';
import { closeUnfoundedSchema } from '@/lib/complaints/case-schema';
import { env } from '@/lib/platform/env';

export const POST = staffAction(closeUnfoundedSchema, (actor, running, chosen) =>
  closeUnfounded(actor, running, chosen, env()),
);
