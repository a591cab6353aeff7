/** `POST /api/office/save-publication`. */
import { staffAction } from '@/app/_http/staff-action';
import { savePublication } from '@/lib/publications/edit';
import { savePublicationSchema } from '@/lib/publications/edit-schema';

export const POST = staffAction(savePublicationSchema, savePublication);
