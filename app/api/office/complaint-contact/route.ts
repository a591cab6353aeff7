/** `POST /api/office/complaint-contact`: hands a reader the sealed contact details, and records that it did. */
import { staffAction } from '@/app/_http/staff-action';
import { getContact } from '@/lib/complaints/case-contact';
import { getCaseSchema } from '@/lib/complaints/case-schema';

export const POST = staffAction(getCaseSchema, getContact);
