/** `POST /api/office/change-complaint-state`: moves a complaint on. */
import { staffAction } from '@/app/_http/staff-action';
import { changeStateSchema } from '@/lib/complaints/case-schema';
import { changeState } from '@/lib/complaints/triage';
import { env } from '@/lib/platform/env';

export const POST = staffAction(changeStateSchema, (actor, running, change) =>
  changeState(actor, running, change, env()),
);
