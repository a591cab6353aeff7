/** `POST /api/office/reader-passkey-remove`. */
import { staffAction } from '@/app/_http/staff-action';
import { removePasskey } from '@/lib/readers/passkeys';
import { passkeyRemovalSchema } from '@/lib/readers/schema';

export const POST = staffAction(passkeyRemovalSchema, removePasskey);
