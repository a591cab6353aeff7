/** `POST /api/office/reader-sign-directory`. */
import { staffAction } from '@/app/_http/staff-action';
import { signatureSchema } from '@/lib/readers/schema';
import { signProposal } from '@/lib/readers/signing';

export const POST = staffAction(signatureSchema, signProposal);
