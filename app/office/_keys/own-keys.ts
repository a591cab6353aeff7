/**
 * A reader's own keys, in the Worker: made once, unlocked with the passphrase or a passkey and the part the server
 * gives out after the second factor. What the member brings lives for the length of one call.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { decodeBase64url, encodeBase64url } from '@/lib/vault/bytes';
import { deriveSignInSecret, deriveWrapKeyPart, stretchPassphrase } from '@/lib/vault/passphrase';
import {
  createReaderIdentity,
  deriveRescuePart,
  generateRescueCode,
  type ReaderIdentity,
  unwrapReaderIdentity,
  wrapReaderIdentity,
} from '@/lib/vault/reader-identity';
import { scryptInBrowser } from '@/lib/vault/scrypt-browser';
import { fingerprintKeys } from './fingerprint-keys';

export type Account = {
  staffId: string;
  userName: string;
  /** base64url of the office salt. */
  office: string;
};

export type PublicKeys = {
  recipient: string;
  publicKey: string;
  /** Twenty digits to read out to a colleague: the same on both screens or something is wrong. */
  fingerprint: string;
};

export type CreatedKeys = PublicKeys & {
  wraps: { way: 'passphrase' | 'rescue'; file: string }[];
  /** What the browser sends in place of the passphrase, for the server to see that it was the right one. */
  signInSecret: string;
  /** For the rescue sheet; it is shown once. */
  rescueCode: string;
};

/** `wrong-key`: passphrase or server part do not fit. `damaged`: not, or no longer, what was stored. */
export type UnlockRefusal = 'wrong-key' | 'damaged';

export const listPublicKeys = ({ sealing, signing }: ReaderIdentity): PublicKeys => {
  const keys = { recipient: sealing.recipient, publicKey: signing.publicKey };
  return { ...keys, fingerprint: fingerprintKeys(keys) };
};

const bytesOf = (text: string): Uint8Array => {
  const bytes = decodeBase64url(text);
  if (bytes?.length !== 32) throw new RangeError('32 bytes expected');
  return bytes;
};

const stretch = (passphrase: string, account: Account): Promise<Uint8Array> =>
  stretchPassphrase({
    passphrase,
    userName: account.userName,
    officeSalt: bytesOf(account.office),
    scrypt: scryptInBrowser,
  });

/** New keys, wrapped both ways; nothing of them is stored until the member has the rescue sheet in hand. */
export async function createOwnKeys(input: {
  passphrase: string;
  account: Account;
  serverParts: { passphrase: string; rescue: string };
}): Promise<{ identity: ReaderIdentity; created: CreatedKeys }> {
  const identity = await createReaderIdentity();
  const rescueCode = generateRescueCode();
  const stretched = await stretch(input.passphrase, input.account);
  const byPassphrase = await wrapReaderIdentity(identity, {
    way: 'passphrase',
    memberPart: deriveWrapKeyPart(stretched),
    serverPart: bytesOf(input.serverParts.passphrase),
  });
  const byRescue = await wrapReaderIdentity(identity, {
    way: 'rescue',
    memberPart: deriveRescuePart(rescueCode),
    serverPart: bytesOf(input.serverParts.rescue),
  });
  const created: CreatedKeys = {
    ...listPublicKeys(identity),
    wraps: [
      { way: 'passphrase', file: encodeBase64url(byPassphrase) },
      { way: 'rescue', file: encodeBase64url(byRescue) },
    ],
    signInSecret: deriveSignInSecret(stretched),
    rescueCode,
  };
  stretched.fill(0);
  return { identity, created };
}

export async function unlockOwnKeys(input: {
  passphrase: string;
  account: Account;
  serverPart: string;
  wrap: string;
}): Promise<Result<ReaderIdentity, UnlockRefusal>> {
  const file = decodeBase64url(input.wrap);
  if (file === null) return refuse('damaged');
  const stretched = await stretch(input.passphrase, input.account);
  const unwrapped = await unwrapReaderIdentity(file, {
    way: 'passphrase',
    memberPart: deriveWrapKeyPart(stretched),
    serverPart: bytesOf(input.serverPart),
  });
  stretched.fill(0);
  return unwrapped.ok ? ok(unwrapped.value) : unwrapped;
}

/** For a new passkey: the open keys sealed for it, and what proves that the passphrase beside it is the member's own. */
export async function wrapForPasskey(
  identity: ReaderIdentity,
  input: { passphrase: string; account: Account; passkeyPart: Uint8Array; serverPart: string },
): Promise<{ file: string; signInSecret: string }> {
  const wrapped = await wrapReaderIdentity(identity, {
    way: 'passkey',
    memberPart: input.passkeyPart,
    serverPart: bytesOf(input.serverPart),
  });
  input.passkeyPart.fill(0);
  const stretched = await stretch(input.passphrase, input.account);
  const signInSecret = deriveSignInSecret(stretched);
  stretched.fill(0);
  return { file: encodeBase64url(wrapped), signInSecret };
}

export async function unlockWithPasskeyPart(input: {
  passkeyPart: Uint8Array;
  serverPart: string;
  wrap: string;
}): Promise<Result<ReaderIdentity, UnlockRefusal>> {
  const file = decodeBase64url(input.wrap);
  if (file === null) return refuse('damaged');
  const unwrapped = await unwrapReaderIdentity(file, {
    way: 'passkey',
    memberPart: input.passkeyPart,
    serverPart: bytesOf(input.serverPart),
  });
  input.passkeyPart.fill(0);
  return unwrapped.ok ? ok(unwrapped.value) : unwrapped;
}
