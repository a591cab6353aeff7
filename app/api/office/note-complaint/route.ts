/** `POST /api/office/note-complaint`: adds a note the reporter cannot open, sealed in the reader’s browser. */
import { staffAction } from '@/app/_http/staff-action';
import { officeEnvelopeSchema } from '@/lib/complaints/case-schema';
import { addNote } from '@/lib/complaints/triage';

export const POST = staffAction(officeEnvelopeSchema, addNote);
