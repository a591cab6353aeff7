/** `POST /api/office/rewrite-statement`. */
import { staffAction } from '@/app/_http/staff-action';
import { rewriteStatement } from '@/lib/measures/edit';
import { rewriteStatementSchema } from '@/lib/measures/edit-schema';

export const POST = staffAction(rewriteStatementSchema, rewriteStatement);
