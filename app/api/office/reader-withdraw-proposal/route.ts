/** `POST /api/office/reader-withdraw-proposal`. */
import { staffAction } from '@/app/_http/staff-action';
import { withdrawalSchema } from '@/lib/readers/schema';
import { withdrawProposal } from '@/lib/readers/signing';

export const POST = staffAction(withdrawalSchema, withdrawProposal);
