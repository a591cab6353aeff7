/** `POST /api/office/open-original`: records, with a sealed reason, that a reader opens a sealed original. */
import { staffAction } from '@/app/_http/staff-action';
import { officeEnvelopeSchema } from '@/lib/complaints/case-schema';
import { openOriginal } from '@/lib/complaints/triage';

export const POST = staffAction(officeEnvelopeSchema, openOriginal);
