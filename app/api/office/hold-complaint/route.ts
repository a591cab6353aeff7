/** `POST /api/office/hold-complaint`: sets or lifts the legal hold of a complaint, its reason sealed as a note. */
import { staffAction } from '@/app/_http/staff-action';
import { changeHoldSchema } from '@/lib/complaints/case-schema';
import { changeHold } from '@/lib/complaints/legal-hold';

export const POST = staffAction(changeHoldSchema, changeHold);
