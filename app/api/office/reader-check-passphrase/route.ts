/** `POST /api/office/reader-check-passphrase`. */
import { staffAction } from '@/app/_http/staff-action';
import { checkPassphrase } from '@/lib/readers/own-keys';
import { passphraseProofSchema } from '@/lib/readers/schema';

export const POST = staffAction(passphraseProofSchema, checkPassphrase);
