/** `POST /api/office/acknowledge-complaint`: takes a complaint into work and answers with its case number. */
import { staffAction } from '@/app/_http/staff-action';
import { acknowledgeSchema } from '@/lib/complaints/case-schema';
import { acknowledge } from '@/lib/complaints/triage';

export const POST = staffAction(acknowledgeSchema, acknowledge);
