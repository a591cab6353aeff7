/** `POST /api/office/reader-propose-directory`. */
import { staffAction } from '@/app/_http/staff-action';
import { proposalSchema } from '@/lib/readers/schema';
import { proposeDirectory } from '@/lib/readers/signing';

export const POST = staffAction(proposalSchema, proposeDirectory);
