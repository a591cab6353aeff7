/**
 * A reporter's signed request. The locator alone only fetches ciphertext; whoever wants to add or freeze something
 * proves, without sending the code, that they hold it. The server keeps the reporter's public key and checks the
 * signature over the SHA-256 of what is sent, which it cannot read.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { encodeHex } from './bytes';
import { isSignedBy, type SigningKey, signObject } from './signing';

export type Change = {
  office: string;
  complaint: string;
  /** What is asked for, in the words of the address it is sent to, such as `message` or `freeze`. */
  change: string;
  /**
   * The counter of the envelope sent along, or the number of changes before this one plus one. The server takes
   * each number once.
   */
  counter: number;
  /** SHA-256 of the bytes sent along in hexadecimal; of no bytes when there are none. */
  payloadSha256: string;
};

export const hashPayload = (payload: Uint8Array): string => encodeHex(sha256(payload));

const toSignable = (change: Change) => ({
  format: 'prongsai.change/1',
  office: change.office,
  complaint: change.complaint,
  change: change.change,
  counter: change.counter,
  payloadSha256: change.payloadSha256,
});

/** 86 characters of base64url, to be sent beside the payload and the counter. */
export const signChange = (signing: SigningKey, change: Change): string => signObject(signing, toSignable(change));

/**
 * The server builds `expected` from what arrived and what it holds: nothing is believed because the request says
 * so.
 */
export const verifyChange = (input: {
  reporterPublicKey: string;
  expected: Change;
  signature: string;
}): Result<null, 'forged'> =>
  isSignedBy(input.reporterPublicKey, toSignable(input.expected), input.signature) ? ok(null) : refuse('forged');
