/** `POST /api/office/reader-passkey-start`. */
import { passkeyGround } from '@/app/_http/passkey-ground';
import { staffAction } from '@/app/_http/staff-action';
import { startPasskey } from '@/lib/readers/passkeys';
import { passkeyChallengeSchema } from '@/lib/readers/schema';

export const POST = staffAction(passkeyChallengeSchema, (actor, running) =>
  startPasskey(actor, running, passkeyGround()),
);
