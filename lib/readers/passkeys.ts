/**
 * Passkeys as a way to a member's own keys: added while the keys are open, used with one touch, taken away again. The
 * server checks that the passkey was made and used on a page of this very origin and gives out its part only then; the
 * passkey's secret output never leaves the browser, and an answer that carries it is refused.
 */
import { DatabaseError } from '@/db/errors';
import { getOfficeProfile } from '@/lib/office/queries';
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result, refuse } from '@/lib/platform/result';
import {
  askForNewCredential,
  askForProof,
  createChallenges,
  type RelyingParty,
  verifyNewCredential,
  verifyProof,
} from '@/lib/platform/webauthn';
import type { Actor } from '@/lib/staff/policy';
import { getUserName, listPasskeys, type Passkey } from '@/lib/staff/queries';
import { composeNewPasskey, composePasskeyRemoval, composePasskeyUse } from '@/lib/staff/statements';
import { encodeBase64url } from '@/lib/vault/bytes';
import { deriveServerPart } from '@/lib/vault/reader-identity';
import { type AdmissionRefusal, admitKeyHolder } from './admission';
import { checkPassphrase, type KeyUnlock, type PassphraseRefusal } from './own-keys';
import { findOwnKeys, findPasskeyWrap } from './queries';
import type { NewPasskey, PasskeyProof, PasskeyRemoval } from './schema';
import { composePasskeyWrap, composePasskeyWrapRemoval } from './statements';

export const passkeysMax = 8;

/** What passkeys need of the installation. `party` is null where browsers know none; `secret` is that for reader keys. */
export type PasskeyGround = { party: RelyingParty | null; secret: Uint8Array };

/** `no-passkey-host`: the office is served under a bare address. */
type GroundRefusal = AdmissionRefusal | 'no-passkey-host';

const challenges = createChallenges();

const admit = (actor: Actor, party: RelyingParty | null): Result<RelyingParty, GroundRefusal> => {
  const admitted = admitKeyHolder(actor);
  if (!admitted.ok) return admitted;
  return party ? ok(party) : refuse('no-passkey-host');
};

export type PasskeyToMake = {
  /** For `navigator.credentials.create`, as JSON; the page adds what the passkey is to turn into a key. */
  options: Awaited<ReturnType<typeof askForNewCredential>>;
  /** The server's part of the wrap's key, base64url. */
  serverPart: string;
};

/** Asks the member's browser for a new passkey. */
export const startPasskey = async (
  actor: Actor,
  desk: Desk,
  { party, secret }: PasskeyGround,
): Promise<Result<PasskeyToMake, GroundRefusal | 'no-keys' | 'too-many-passkeys'>> => {
  const admitted = admit(actor, party);
  if (!admitted.ok) return admitted;
  const { staffId, displayName } = actor;
  if (!(await findOwnKeys(desk, staffId))) return refuse('no-keys');
  const passkeys = await listPasskeys(desk, staffId);
  if (passkeys.length >= passkeysMax) return refuse('too-many-passkeys');
  const options = await askForNewCredential(
    admitted.value,
    { id: staffId, userName: await getUserName(desk, staffId), displayName },
    (await getOfficeProfile(desk)).name.th,
    passkeys.map(({ id }) => id),
  );
  challenges.put(staffId, 'make', options.challenge, desk.clock.now().getTime());
  return ok({ options, serverPart: encodeBase64url(deriveServerPart(secret, staffId, 'passkey')) });
};

/** `passkey-refused`: not what was asked for, not from this origin, or too late. `passkey-exists`: it is known already. */
export type KeepPasskeyRefusal = GroundRefusal | PassphraseRefusal | 'passkey-refused' | 'passkey-exists';

/**
 * Keeps a passkey and the keys sealed for it. The member's passphrase is asked for once more: whoever finds an unlocked
 * screen must not be able to leave a key of their own behind.
 */
export const keepPasskey = async (
  actor: Actor,
  desk: Desk,
  { credential, wrap, signInSecret }: NewPasskey,
  { party }: PasskeyGround,
): Promise<Result<null, KeepPasskeyRefusal>> => {
  const admitted = admit(actor, party);
  if (!admitted.ok) return admitted;
  const isOwn = await checkPassphrase(actor, desk, { signInSecret });
  if (!isOwn.ok) return isOwn;
  const challenge = challenges.take(actor.staffId, 'make', desk.clock.now().getTime());
  const made = challenge && (await verifyNewCredential(admitted.value, credential, challenge));
  if (!made) return refuse('passkey-refused');
  try {
    await desk.database.write('keep passkey', [
      composeNewPasskey(actor.staffId, made, desk.clock.today()),
      composePasskeyWrap(made.id, wrap),
    ]);
    return ok(null);
  } catch (error) {
    if (error instanceof DatabaseError && error.isDuplicate) return refuse('passkey-exists');
    throw error;
  }
};

/** Asks the member's browser to prove that one of their passkeys is at hand. */
export const startPasskeyUnlock = async (
  actor: Actor,
  desk: Desk,
  { party }: PasskeyGround,
): Promise<Result<Awaited<ReturnType<typeof askForProof>>, GroundRefusal | 'no-passkeys'>> => {
  const admitted = admit(actor, party);
  if (!admitted.ok) return admitted;
  const passkeys = await listPasskeys(desk, actor.staffId);
  if (passkeys.length === 0) return refuse('no-passkeys');
  const ids = passkeys.map(({ id }) => id);
  const options = await askForProof(admitted.value, ids);
  challenges.put(actor.staffId, 'prove', options.challenge, desk.clock.now().getTime());
  return ok(options);
};

/** Gives out the wrap for a passkey and the server's part of its key, to who has just proved to hold that passkey. */
export const unlockWithPasskey = async (
  actor: Actor,
  desk: Desk,
  { credential }: PasskeyProof,
  { party, secret }: PasskeyGround,
): Promise<Result<KeyUnlock, GroundRefusal | 'passkey-refused'>> => {
  const admitted = admit(actor, party);
  if (!admitted.ok) return admitted;
  const { staffId } = actor;
  const challenge = challenges.take(staffId, 'prove', desk.clock.now().getTime());
  const passkey = (await listPasskeys(desk, staffId)).find(({ id }) => id === credential.id);
  const proof = challenge && passkey && (await verifyProof(admitted.value, credential, challenge, passkey));
  if (!passkey || !proof || !(await isUseKept(desk, staffId, passkey, proof.signCount))) {
    return refuse('passkey-refused');
  }
  const wrap = await findPasskeyWrap(desk, passkey.id);
  if (!wrap) return refuse('passkey-refused');
  return ok({
    wrap: encodeBase64url(wrap),
    serverPart: encodeBase64url(deriveServerPart(secret, staffId, 'passkey')),
  });
};

const isUseKept = async (desk: Desk, staffId: string, passkey: Passkey, signCount: number): Promise<boolean> => {
  try {
    await desk.database.write('keep passkey use', composePasskeyUse(staffId, passkey, signCount));
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.isStale) return false;
    throw error;
  }
};

/** Takes one of the member's own passkeys away, with the keys sealed for it. */
export const removePasskey = async (
  actor: Actor,
  desk: Desk,
  { id }: PasskeyRemoval,
): Promise<Result<null, AdmissionRefusal>> => {
  const admitted = admitKeyHolder(actor);
  if (!admitted.ok) return admitted;
  const isOwn = (await listPasskeys(desk, actor.staffId)).some((passkey) => passkey.id === id);
  if (!isOwn) return refuse('not-found');
  try {
    await desk.database.write('remove passkey', [
      composePasskeyWrapRemoval(id),
      ...composePasskeyRemoval(actor.staffId, id),
    ]);
    return ok(null);
  } catch (error) {
    // Taken away by another tab of the same member.
    if (error instanceof DatabaseError && error.isStale) return refuse('not-found');
    throw error;
  }
};
