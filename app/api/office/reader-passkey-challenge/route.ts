/** `POST /api/office/reader-passkey-challenge`. */
import { passkeyGround } from '@/app/_http/passkey-ground';
import { staffAction } from '@/app/_http/staff-action';
import { startPasskeyUnlock } from '@/lib/readers/passkeys';
import { passkeyChallengeSchema } from '@/lib/readers/schema';

export const POST = staffAction(passkeyChallengeSchema, (actor, running) =>
  startPasskeyUnlock(actor, running, passkeyGround()),
);
