/** `POST /api/office/reply-complaint`: adds a message to the reporter, sealed in the reader’s browser. */
import { staffAction } from '@/app/_http/staff-action';
import { officeEnvelopeSchema } from '@/lib/complaints/case-schema';
import { reply } from '@/lib/complaints/triage';

export const POST = staffAction(officeEnvelopeSchema, reply);
