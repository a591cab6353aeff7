/** `POST /api/office/reader-passkey-unlock`. */
import { passkeyGround } from '@/app/_http/passkey-ground';
import { staffAction } from '@/app/_http/staff-action';
import { unlockWithPasskey } from '@/lib/readers/passkeys';
import { passkeyProofSchema } from '@/lib/readers/schema';

export const POST = staffAction(passkeyProofSchema, (actor, running, input) =>
  unlockWithPasskey(actor, running, input, passkeyGround()),
);
