/**
 * The only door to age: sealing to, and opening with, post-quantum hybrid keys (ML-KEM-768 + X25519).
 * It keeps two promises the package leaves to its user: nothing is ever sealed to nobody, and no
 * recipient of another kind slips in beside the post-quantum ones. What lies inside a sealed file
 * (padding, signatures) is the business of others.
 */
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { encodeHybridIdentity } from './bech32';

/** `no-recipient`: the list is empty. `wrong-recipient`: one is not a well-formed `age1pq1…`. */
export type SealError = 'no-recipient' | 'wrong-recipient';

/**
 * `wrong-key`: the file was not sealed to this identity. `damaged`: it is not, or no longer, the file that was
 * sealed.
 */
export type OpenError = 'wrong-key' | 'damaged';

export type SealingKeys = {
  /** `AGE-SECRET-KEY-PQ-1…`: secret. */
  identity: string;
  /** `age1pq1…`: public, about 1,960 characters. */
  recipient: string;
};

/** Fresh keys from the system's chance. */
export const createSealingKeys = async (): Promise<SealingKeys> => pairKeys(await generateHybridIdentity());

/** The keys that 32 derived bytes stand for, the same everywhere. */
export const deriveSealingKeys = (seed: Uint8Array): Promise<SealingKeys> => pairKeys(encodeHybridIdentity(seed));

/**
 * Both halves from the secret one, as read from a sealed file or a sheet; `wrong-key` when it is no post-quantum
 * identity.
 */
export async function recoverSealingKeys(identity: string): Promise<Result<SealingKeys, 'wrong-key'>> {
  if (!isHybridIdentity(identity)) return refuse('wrong-key');
  try {
    return ok(await pairKeys(identity));
  } catch {
    return refuse('wrong-key');
  }
}

const pairKeys = async (identity: string): Promise<SealingKeys> => ({
  identity,
  recipient: await identityToRecipient(identity),
});

const isHybridIdentity = (text: string): boolean => text.startsWith('AGE-SECRET-KEY-PQ-1');

/** Whether the text is a well-formed post-quantum recipient. */
export const isRecipient = (text: string): boolean => prepareEncrypter([text]).ok;

function prepareEncrypter(recipients: readonly string[]): Result<Encrypter, SealError> {
  if (recipients.length === 0) return refuse('no-recipient');
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!recipient.startsWith('age1pq1')) return refuse('wrong-recipient');
    try {
      encrypter.addRecipient(recipient);
    } catch {
      return refuse('wrong-recipient');
    }
  }
  return ok(encrypter);
}

/** Seals bytes to all the recipients given. */
export async function seal(
  recipients: readonly string[],
  bytes: Uint8Array,
): Promise<Result<Uint8Array<ArrayBuffer>, SealError>> {
  const encrypter = prepareEncrypter(recipients);
  if (!encrypter.ok) return encrypter;
  return ok(new Uint8Array(await encrypter.value.encrypt(bytes)));
}

/** The same for what is too large to hold, one age file in one stream. */
export async function sealStream(
  recipients: readonly string[],
  bytes: ReadableStream<Uint8Array>,
): Promise<Result<ReadableStream<Uint8Array>, SealError>> {
  const encrypter = prepareEncrypter(recipients);
  if (!encrypter.ok) return encrypter;
  return ok(await encrypter.value.encrypt(bytes));
}

const nobodyMatched = "no identity matched any of the file's recipients";

const nameOpenError = (error: unknown): OpenError =>
  error instanceof Error && error.message === nobodyMatched ? 'wrong-key' : 'damaged';

function prepareDecrypter(identity: string): Result<Decrypter, OpenError> {
  if (!isHybridIdentity(identity)) return refuse('wrong-key');
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    return refuse('wrong-key');
  }
  return ok(decrypter);
}

/** Opens a sealed file whole. */
export async function open(identity: string, file: Uint8Array): Promise<Result<Uint8Array<ArrayBuffer>, OpenError>> {
  const decrypter = prepareDecrypter(identity);
  if (!decrypter.ok) return decrypter;
  try {
    return ok(new Uint8Array(await decrypter.value.decrypt(file)));
  } catch (error) {
    return refuse(nameOpenError(error));
  }
}

/**
 * Opens a sealed stream. A wrong key is told at once; damage further on makes the stream fail, so what was read
 * before it must not be used until the stream has ended well.
 */
export async function openStream(
  identity: string,
  file: ReadableStream<Uint8Array>,
): Promise<Result<ReadableStream<Uint8Array>, OpenError>> {
  const decrypter = prepareDecrypter(identity);
  if (!decrypter.ok) return decrypter;
  try {
    return ok(await decrypter.value.decrypt(file));
  } catch (error) {
    return refuse(nameOpenError(error));
  }
}
