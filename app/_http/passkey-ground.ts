/** What passkeys need of this installation, from its settings. */
import { env } from '@/lib/platform/env';
import { findRelyingParty } from '@/lib/platform/webauthn';
import type { PasskeyGround } from '@/lib/readers/passkeys';

export const passkeyGround = (): PasskeyGround => ({
  party: findRelyingParty(env().publicOrigin),
  secret: env().deriveKey('reader-key'),
});
