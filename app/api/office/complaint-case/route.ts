/** `POST /api/office/complaint-case`: hands a reader what opens one complaint, and records that it did. */
import { staffAction } from '@/app/_http/staff-action';
import { getCaseSchema } from '@/lib/complaints/case-schema';
import { getCase } from '@/lib/complaints/triage';

export const POST = staffAction(getCaseSchema, getCase);
