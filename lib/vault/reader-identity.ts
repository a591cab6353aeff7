/**
 * A reader's keys and the three ways back to them: the passphrase, a passkey (WebAuthn PRF), the rescue sheet.
 * Each way mixes what the member has with a part that only the server can compute and hands out only after the
 * second factor (or, for the rescue sheet, after an administrator's reset). Neither half alone opens anything: a
 * stolen database with the environment does not, and neither does a passphrase without the server.
 *
 * A wrap is an ordinary age file, sealed to the age identity that the mixed key stands for.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { concatBytes, decodeBase64url, encodeBase64url, encodeUtf8 } from './bytes';
import { isJsonObject, readCanonicalJson, writeCanonicalJson } from './canonical-json';
import { type RandomBytes, systemRandomBytes } from './chance';
import {
  createSealingKeys,
  deriveSealingKeys,
  type OpenError,
  open,
  recoverSealingKeys,
  type SealingKeys,
  seal,
} from './seal';
import { createSigningKey, deriveSigningKey, type SigningKey } from './signing';
import { countCodeBits, generateGroupedCode, normaliseGroupedCode } from './typed-code';

export type ReaderIdentity = { sealing: SealingKeys; signing: SigningKey };

export type UnlockWay = 'passphrase' | 'passkey' | 'rescue';

export type Unlock = {
  way: UnlockWay;
  /** 32 bytes: `deriveWrapKeyPart`, the PRF result, or `deriveRescuePart`. */
  memberPart: Uint8Array;
  /** 32 bytes from `deriveServerPart` for the same way. */
  serverPart: Uint8Array;
};

const format = 'prongsai.reader/1';
const rescueGroups = 6;

/** 120 bits: strong enough without stretching. */
export const rescueCodeBits = countCodeBits(rescueGroups);

/** New keys, made in the member's browser. */
export const createReaderIdentity = async (): Promise<ReaderIdentity> => ({
  sealing: await createSealingKeys(),
  signing: createSigningKey(),
});

/** The code on the rescue sheet, six groups of four. */
export const generateRescueCode = (randomBytes: RandomBytes = systemRandomBytes): string =>
  generateGroupedCode(rescueGroups, randomBytes);

/** The member's half when unlocking with the rescue sheet; forgiving about how the code was typed. */
export const deriveRescuePart = (typedCode: string): Uint8Array =>
  hkdf(sha256, encodeUtf8(normaliseGroupedCode(typedCode)), undefined, encodeUtf8('rescue-code'), 32);

/**
 * What a passkey is asked to turn into the member's half (WebAuthn PRF): the same for everybody in an office, since the
 * passkey's own secret makes the difference. `office` is the office salt.
 */
export const derivePasskeyInput = (office: Uint8Array): Uint8Array =>
  hkdf(sha256, office, undefined, encodeUtf8('passkey-input'), 32);

/**
 * The server's half: HMAC-SHA-256(environment secret, "wrap " ‖ way ‖ " " ‖ account id). To be released only after
 * the second factor; for `rescue` only after an administrator's reset.
 */
export function deriveServerPart(secret: Uint8Array, accountId: string, way: UnlockWay): Uint8Array {
  if (secret.length < 32) throw new RangeError('secret must be at least 32 bytes');
  return hmac(sha256, secret, encodeUtf8(`wrap ${way} ${accountId}`));
}

function deriveWrapKeys(unlock: Unlock): Promise<SealingKeys> {
  if (unlock.memberPart.length !== 32 || unlock.serverPart.length !== 32) throw new RangeError('parts are 32 bytes');
  const mixed = concatBytes(unlock.memberPart, unlock.serverPart);
  return deriveSealingKeys(hkdf(sha256, mixed, undefined, encodeUtf8(`reader ${unlock.way}`), 32));
}

/** Seals a reader's keys for one way of unlocking. */
export async function wrapReaderIdentity(reader: ReaderIdentity, unlock: Unlock): Promise<Uint8Array<ArrayBuffer>> {
  const content = { format, identity: reader.sealing.identity, signingSeed: encodeBase64url(reader.signing.seed) };
  const { recipient } = await deriveWrapKeys(unlock);
  const sealed = await seal([recipient], encodeUtf8(writeCanonicalJson(content)));
  if (!sealed.ok) throw new Error('a derived recipient is always well-formed');
  return sealed.value;
}

/** `wrong-key`: passphrase, passkey, sheet or server part do not fit this wrap. */
export async function unwrapReaderIdentity(
  wrap: Uint8Array,
  unlock: Unlock,
): Promise<Result<ReaderIdentity, OpenError>> {
  const { identity } = await deriveWrapKeys(unlock);
  const opened = await open(identity, wrap);
  if (!opened.ok) return opened;
  const content = readCanonicalJson(opened.value);
  if (!isJsonObject(content) || content.format !== format) return refuse('damaged');
  if (typeof content.identity !== 'string' || typeof content.signingSeed !== 'string') return refuse('damaged');
  const sealing = await recoverSealingKeys(content.identity);
  const seed = decodeBase64url(content.signingSeed);
  if (!sealing.ok || seed?.length !== 32) return refuse('damaged');
  return ok({ sealing: sealing.value, signing: deriveSigningKey(seed) });
}
