/**
 * A member's own keys, as far as the server takes part: it keeps the public halves and the wrapped rest, and gives out
 * its part of a wrap's key, to a session with a second factor only. What opens a wrap it never holds: the member's
 * part stays in the browser.
 */
import { DatabaseError } from '@/db/errors';
import type { Desk } from '@/lib/platform/desk';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { ok, type Result, refuse } from '@/lib/platform/result';
import type { Actor } from '@/lib/staff/policy';
import { isSignInSecretOf } from '@/lib/staff/queries';
import { encodeBase64url } from '@/lib/vault/bytes';
import { deriveServerPart, type UnlockWay } from '@/lib/vault/reader-identity';
import { type AdmissionRefusal, admitKeyHolder } from './admission';
import { findOwnKeys, listOwnWraps } from './queries';
import type { NewKeys, PassphraseProof } from './schema';
import { composeKeys } from './statements';

/** One way to unlock: the wrapped keys and the server's part of their key, both base64url. */
export type KeyUnlock = { wrap: string; serverPart: string };

export type KeyState =
  /** No keys yet; the server's parts for wrapping new ones. */
  | { status: 'none'; serverParts: { passphrase: string; rescue: string } }
  | { status: 'kept'; recipient: string; publicKey: string; passphrase: KeyUnlock };

const partOf = (secret: Uint8Array, staffId: string, way: UnlockWay): string =>
  encodeBase64url(deriveServerPart(secret, staffId, way));

/** What the member's browser needs to unlock or to make keys. `secret` is the environment's, for reader keys. */
export const getKeyState = async (
  actor: Actor,
  desk: Desk,
  secret: Uint8Array,
): Promise<Result<KeyState, AdmissionRefusal>> => {
  const admitted = admitKeyHolder(actor);
  if (!admitted.ok) return admitted;
  const { staffId } = actor;
  const keys = await findOwnKeys(desk, staffId);
  if (!keys) {
    const serverParts = {
      passphrase: partOf(secret, staffId, 'passphrase'),
      // Only while there is nothing yet that it could open; afterwards a rescue takes an administrator's reset.
      rescue: partOf(secret, staffId, 'rescue'),
    };
    return ok({ status: 'none', serverParts });
  }
  const wraps = await listOwnWraps(desk, staffId);
  const byPassphrase = wraps.find(({ way }) => way === 'passphrase');
  if (!byPassphrase) throw new Error('a reader’s keys have no wrap for the passphrase');
  return ok({
    status: 'kept',
    ...keys,
    passphrase: {
      wrap: encodeBase64url(byPassphrase.file),
      serverPart: partOf(secret, staffId, 'passphrase'),
    },
  });
};

const perMember = createRateLimit({ burst: 8, refillMs: 20_000 });

export type PassphraseRefusal = AdmissionRefusal | 'wrong-passphrase' | 'try-later';

/** Whether new keys would be wrapped to the member's own passphrase: asked before a rescue sheet is printed in vain. */
export const checkPassphrase = async (
  actor: Actor,
  desk: Desk,
  { signInSecret }: PassphraseProof,
): Promise<Result<null, PassphraseRefusal>> => {
  const admitted = admitKeyHolder(actor);
  if (!admitted.ok) return admitted;
  if (!perMember.take(actor.staffId, desk.clock.now().getTime())) return refuse('try-later');
  return (await isSignInSecretOf(desk, actor.staffId, signInSecret)) ? ok(null) : refuse('wrong-passphrase');
};

/** `wrong-passphrase`: the wrap was not made with what the member signs in with. `keys-exist`: there are some already. */
export type SaveKeysRefusal = PassphraseRefusal | 'keys-exist';

/** Keeps the member's first keys. There is no replacing here: whoever could would read what comes next. */
export const saveNewKeys = async (
  actor: Actor,
  desk: Desk,
  { recipient, publicKey, signInSecret, wraps }: NewKeys,
): Promise<Result<null, SaveKeysRefusal>> => {
  const isOwn = await checkPassphrase(actor, desk, { signInSecret });
  if (!isOwn.ok) return isOwn;
  const { staffId } = actor;
  if (await findOwnKeys(desk, staffId)) return refuse('keys-exist');
  try {
    const createdOn = desk.clock.today();
    await desk.database.write('keep reader keys', composeKeys({ staffId, recipient, publicKey, wraps, createdOn }));
    return ok(null);
  } catch (error) {
    if (error instanceof DatabaseError && error.isDuplicate) return refuse('keys-exist');
    throw error;
  }
};
