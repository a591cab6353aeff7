/** `POST /api/office/enter-score`. */
import { staffAction } from '@/app/_http/staff-action';
import { enterScore } from '@/lib/publications/edit';
import { enterScoreSchema } from '@/lib/publications/edit-schema';

export const POST = staffAction(enterScoreSchema, enterScore);
