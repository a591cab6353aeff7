/** `POST /api/office/change-status`. */
import { staffAction } from '@/app/_http/staff-action';
import { changeStatus } from '@/lib/measures/edit';
import { changeStatusSchema } from '@/lib/measures/edit-schema';

export const POST = staffAction(changeStatusSchema, changeStatus);
