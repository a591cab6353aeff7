/**
 * Passkeys in the browser: making one and using one. The device turns the office's input into 32 secret bytes (WebAuthn
 * PRF) that open the member's keys; they go to the key Worker and nowhere else: what is posted is put together here
 * from named parts, without any output of an extension.
 */
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { postAction } from '@/app/office/_client/post-action';
import { ok, type Result, refuse } from '@/lib/platform/result';
import type { KeyUnlock } from '@/lib/readers/own-keys';
import type { PasskeyToMake } from '@/lib/readers/passkeys';
import { decodeBase64url, encodeBase64url } from '@/lib/vault/bytes';
import { derivePasskeyInput } from '@/lib/vault/reader-identity';
import type { KeyClient } from './key-client';

/**
 * `passkey-cancelled`: the member or the device said no, or it took too long. `passkey-exists`: this device has one.
 * `passkey-unable`: the device can make a passkey but not turn it into a key.
 */
type DeviceRefusal = 'passkey-cancelled' | 'passkey-exists' | 'passkey-unable';

type Outputs = { prf?: { results?: { first?: BufferSource } } };

const toBytes = (source: BufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice();

/** The secret bytes among the outputs; null where the device gave none. */
const takePart = (outputs: unknown): Uint8Array | null => {
  const first = (outputs as Outputs).prf?.results?.first;
  return first ? toBytes(first) : null;
};

const inputOf = ({ account }: KeyClient) => {
  const office = decodeBase64url(account.office);
  if (!office) throw new RangeError('the office salt is not base64url');
  return { prf: { eval: { first: derivePasskeyInput(office) } } };
};

const toRefusal = (error: unknown): DeviceRefusal => {
  const name = error instanceof Error ? ((error.cause as Error | undefined)?.name ?? error.name) : '';
  return name === 'InvalidStateError' ? 'passkey-exists' : 'passkey-cancelled';
};

const fromDevice = async <T>(ask: () => Promise<T>): Promise<Result<T, DeviceRefusal>> => {
  try {
    return ok(await ask());
  } catch (error) {
    return refuse(toRefusal(error));
  }
};

const withInput = <T extends { extensions?: unknown }>(options: T, client: KeyClient): T => ({
  ...options,
  extensions: inputOf(client),
});

type Proof = { credential: unknown; part: Uint8Array | null };

const proveWith = async (
  client: KeyClient,
  options: Parameters<typeof startAuthentication>[0]['optionsJSON'],
): Promise<Result<Proof, DeviceRefusal>> => {
  const given = await fromDevice(() => startAuthentication({ optionsJSON: withInput(options, client) }));
  if (!given.ok) return given;
  const { id, rawId, type, response, clientExtensionResults } = given.value;
  const { clientDataJSON, authenticatorData, signature } = response;
  return ok({
    credential: {
      id,
      rawId,
      type,
      response: { clientDataJSON, authenticatorData, signature },
      clientExtensionResults: {},
    },
    part: takePart(clientExtensionResults),
  });
};

/** Opens the member's keys with a passkey; codes have their sentence in `passkeySentence`. */
export const unlockWithPasskey = async (client: KeyClient): Promise<Result<null>> => {
  const asked = await postAction<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    'reader-passkey-challenge',
    {},
  );
  if (!asked.ok) return asked;
  const proof = await proveWith(client, asked.value);
  if (!proof.ok) return proof;
  const { credential, part } = proof.value;
  if (!part) return refuse('passkey-unable');
  const served = await postAction<KeyUnlock>('reader-passkey-unlock', { credential });
  if (!served.ok) return served;
  const unlocked = await client.ask('unlock-with-passkey', {
    account: client.account,
    passkeyPart: part,
    ...served.value,
  });
  part.fill(0);
  if (unlocked.ok) return ok(null);
  return refuse(unlocked.error === 'wrong-key' ? 'passkey-wrong' : unlocked.error);
};

/** Some devices turn their input into bytes only when they prove, not when they are made: those are touched again. */
const findPart = async (client: KeyClient, made: Awaited<ReturnType<typeof startRegistration>>, rpId: string) => {
  const part = takePart(made.clientExtensionResults);
  if (part) return ok(part);
  // Nobody checks this proof: it is asked for its output alone and stays here.
  const challenge = encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
  const proof = await proveWith(client, {
    ...{ challenge, rpId, userVerification: 'required' },
    allowCredentials: [{ id: made.id, type: 'public-key' }],
  });
  if (!proof.ok) return proof;
  return proof.value.part ? ok(proof.value.part) : refuse('passkey-unable');
};

/** Adds a passkey for the keys that are open in this tab. */
export const addPasskey = async (client: KeyClient, passphrase: string): Promise<Result<null>> => {
  const asked = await postAction<PasskeyToMake>('reader-passkey-start', {});
  if (!asked.ok) return asked;
  const { options, serverPart } = asked.value;
  const made = await fromDevice(() => startRegistration({ optionsJSON: withInput(options, client) }));
  if (!made.ok) return made;
  const part = await findPart(client, made.value, options.rp.id ?? '');
  if (!part.ok) return part;
  const wrapped = await client.ask('wrap-for-passkey', {
    ...{ passphrase, account: client.account, passkeyPart: part.value, serverPart },
  });
  part.value.fill(0);
  if (!wrapped.ok) return wrapped;
  const { id, rawId, type, response } = made.value;
  const { clientDataJSON, attestationObject } = response;
  const kept = await postAction('reader-passkey-keep', {
    credential: { id, rawId, type, response: { clientDataJSON, attestationObject }, clientExtensionResults: {} },
    wrap: wrapped.value.file,
    signInSecret: wrapped.value.signInSecret,
  });
  return kept.ok ? ok(null) : kept;
};
