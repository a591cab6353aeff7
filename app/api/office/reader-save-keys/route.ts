/** `POST /api/office/reader-save-keys`. */
import { staffAction } from '@/app/_http/staff-action';
import { saveNewKeys } from '@/lib/readers/own-keys';
import { newKeysSchema } from '@/lib/readers/schema';

export const POST = staffAction(newKeysSchema, saveNewKeys);
