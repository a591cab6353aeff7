/**
 * The passphrase of a member of staff and what is derived from it. The program draws it, so it is as
 * strong as it says; the person types it; it never leaves the browser. One slow stretch gives two
 * independent values: the sign-in secret, sent to the server, and a key part that unwraps the reader
 * identity. Knowing the first says nothing about the second.
 *
 * The salt is computed from the user name, so nothing is looked up before sign-in and nobody can learn
 * which names exist. It does not check passphrases: a wrong one simply derives something else.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toArabicDigits } from '@/lib/platform/thai-digits';
import { concatBytes, encodeBase64url, encodeUtf8 } from './bytes';
import { type RandomBytes, systemRandomBytes } from './chance';
import { passphraseCostLog2, type Scrypt } from './scrypt';
import { countCodeBits, generateGroupedCode, normaliseGroupedCode } from './typed-code';

const groups = 4;

/** 80, above the 60 that stretching at N = 2^17 needs. */
export const passphraseBits = countCodeBits(groups);

/** Two spellings of one user name give one salt: NFC, no outer space, lower case, Arabic digits. */
export const normaliseUserName = (name: string): string =>
  toArabicDigits(name.normalize('NFC').trim().toLowerCase().normalize('NFC'));

/** A new passphrase of 80 random bits, such as `k7pq-2m9x-tr4c-w0dz`. */
export const generatePassphrase = (randomBytes: RandomBytes = systemRandomBytes): string =>
  generateGroupedCode(groups, randomBytes);

/** The characters of a typed passphrase that count; the stretch applies it by itself. */
export const normalisePassphrase = (typed: string): string => normaliseGroupedCode(typed);

/**
 * scrypt (N = 2^17, r = 8, p = 1) of the normalised passphrase, salted with SHA-256(office salt ‖ normalised user
 * name).
 * @returns 32 bytes, to be held only as long as the two derivations below need them
 */
export async function stretchPassphrase(input: {
  passphrase: string;
  userName: string;
  /** 32 bytes, one per office, public. */
  officeSalt: Uint8Array;
  scrypt: Scrypt;
}): Promise<Uint8Array> {
  if (input.officeSalt.length !== 32) throw new RangeError('office salt must be 32 bytes');
  return input.scrypt({
    password: encodeUtf8(normalisePassphrase(input.passphrase)),
    salt: sha256(concatBytes(input.officeSalt, encodeUtf8(normaliseUserName(input.userName)))),
    costLog2: passphraseCostLog2,
  });
}

const expand = (stretch: Uint8Array, label: string): Uint8Array =>
  hkdf(sha256, stretch, undefined, encodeUtf8(label), 32);

/** What the browser sends in place of the passphrase: 43 characters of base64url. */
export const deriveSignInSecret = (stretch: Uint8Array): string => encodeBase64url(expand(stretch, 'sign-in'));

/** The member's half of the key that wraps the reader identity (32 bytes); it stays in the browser. */
export const deriveWrapKeyPart = (stretch: Uint8Array): Uint8Array => expand(stretch, 'wrap-part');
