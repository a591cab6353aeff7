/** `POST /api/office/review-response`: takes one response out of the figures, or puts it back. */
import { staffAction } from '@/app/_http/staff-action';
import { reviewResponse } from '@/lib/surveys/review';
import { reviewSchema } from '@/lib/surveys/schema';

export const POST = staffAction(reviewSchema, reviewResponse);
