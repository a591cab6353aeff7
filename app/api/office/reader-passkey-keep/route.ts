/** `POST /api/office/reader-passkey-keep`. */
import { passkeyGround } from '@/app/_http/passkey-ground';
import { staffAction } from '@/app/_http/staff-action';
import { keepPasskey } from '@/lib/readers/passkeys';
import { newPasskeySchema } from '@/lib/readers/schema';

export const POST = staffAction(newPasskeySchema, (actor, running, input) =>
  keepPasskey(actor, running, input, passkeyGround()),
);
