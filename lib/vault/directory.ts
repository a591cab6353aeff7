/**
 * The reader directory: who can be asked to read complaints, with every post each of them holds and their public
 * keys. Numbered canonical JSON; each version names the hash of the one before and is signed by two readers of
 * that one, so no administrator and no server can slip a reader in. Versions stay; the newest one counts.
 *
 * This file knows the shape, the hash and the fingerprint; what may follow what stands in `directory-step.ts`, who
 * may read which complaint in `eligible-readers.ts`.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { decodeBase64url, encodeHex, encodeUtf8 } from './bytes';
import { isJsonObject, type JsonValue, readCanonicalJson, writeCanonicalJson } from './canonical-json';
import { isRecipient } from './seal';
import { type SigningKey, signObject } from './signing';

export type HeldPost = {
  /** Key of the post, such as `executive`, `clerk`, `legal-office`, `division:finance`. */
  post: string;
  /** Held for somebody else for a time. */
  isActing: boolean;
  /** Last day of an acting post (ISO date), for people to see; the post counts until a new version drops it. */
  until: string | null;
};

export type DirectoryReader = {
  /** Id of the person, the same in every version. */
  person: string;
  name: string;
  /** Stands outside the line of command of the executive and the clerk. */
  isOutside: boolean;
  posts: readonly HeldPost[];
  /** `age1pq1…` */
  recipient: string;
  /** Ed25519 public key, base64url. */
  publicKey: string;
};

export type DirectoryContent = {
  /** base64url of the office salt. */
  office: string;
  /** 1, 2, 3 … */
  number: number;
  /** `hashDirectory` of the version before; `null` in version 1. */
  previous: string | null;
  /** `age1pq1…` that complaint keys are wrapped to for recovery by two holders; `null` when the office has none. */
  recovery: string | null;
  readers: readonly DirectoryReader[];
};

export type DirectorySignature = { person: string; signature: string };

export type Directory = DirectoryContent & { signatures: readonly DirectorySignature[] };

const format = 'prongsai.directory/1';

const pickContent = (source: DirectoryContent): DirectoryContent => ({
  office: source.office,
  number: source.number,
  previous: source.previous,
  recovery: source.recovery,
  readers: source.readers.map((reader) => ({
    person: reader.person,
    name: reader.name,
    isOutside: reader.isOutside,
    posts: reader.posts.map(({ post, isActing, until }) => ({ post, isActing, until })),
    recipient: reader.recipient,
    publicKey: reader.publicKey,
  })),
});

const pickSignatures = (directory: Directory): DirectorySignature[] =>
  directory.signatures.map(({ person, signature }) => ({ person, signature }));

/** What is hashed and signed: everything but the signatures. */
export const toSignableDirectory = (content: DirectoryContent) => ({ format, ...pickContent(content) });

const digestDirectory = (content: DirectoryContent): Uint8Array =>
  sha256(encodeUtf8(writeCanonicalJson(toSignableDirectory(content))));

/** SHA-256 in hexadecimal. Signatures do not change it. */
export const hashDirectory = (content: DirectoryContent): string => encodeHex(digestDirectory(content));

export const signDirectory = (content: DirectoryContent, person: string, signing: SigningKey): DirectorySignature => ({
  person,
  signature: signObject(signing, toSignableDirectory(content)),
});

/** The form in which a directory is stored and served. */
export const writeDirectory = (directory: Directory): string =>
  writeCanonicalJson({ ...toSignableDirectory(directory), signatures: pickSignatures(directory) });

/**
 * Thirty digits in six groups of five (100 bits of the hash), for posters and the protection page:
 * `12345 67890 …`. Another directory with the same digits is out of anybody's reach.
 */
export function fingerprintDirectory(content: DirectoryContent): string {
  const number = BigInt(`0x${encodeHex(digestDirectory(content))}`) % 10n ** 30n;
  return number
    .toString()
    .padStart(30, '0')
    .replace(/(.{5})(?=.)/g, '$1 ');
}

/**
 * Reads a served directory; `damaged` unless it is canonical JSON of exactly this shape. Signatures are not looked
 * at.
 */
export function readDirectory(bytes: Uint8Array): Result<Directory, 'damaged'> {
  const value = readCanonicalJson(bytes);
  return isDirectory(value) ? ok({ ...pickContent(value), signatures: pickSignatures(value) }) : refuse('damaged');
}

const hasKeys = (value: object, keys: string): boolean => Object.keys(value).sort().join() === keys;

const isText = (value: JsonValue | undefined): value is string => typeof value === 'string' && value !== '';

function isDirectory(value: JsonValue): value is JsonValue & Directory {
  if (!isJsonObject(value) || !hasKeys(value, 'format,number,office,previous,readers,recovery,signatures'))
    return false;
  const { number, office, previous, readers, recovery, signatures } = value;
  return (
    value.format === format &&
    isText(office) &&
    typeof number === 'number' &&
    number >= 1 &&
    (number === 1 ? previous === null : typeof previous === 'string' && /^[0-9a-f]{64}$/.test(previous)) &&
    (recovery === null || (isText(recovery) && isRecipient(recovery))) &&
    Array.isArray(readers) &&
    readers.every(isDirectoryReader) &&
    Array.isArray(signatures) &&
    signatures.every(isDirectorySignature)
  );
}

const isDirectoryReader = (value: JsonValue): boolean =>
  isJsonObject(value) &&
  hasKeys(value, 'isOutside,name,person,posts,publicKey,recipient') &&
  isText(value.person) &&
  isText(value.name) &&
  typeof value.isOutside === 'boolean' &&
  Array.isArray(value.posts) &&
  value.posts.every(isHeldPost) &&
  isText(value.recipient) &&
  isRecipient(value.recipient) &&
  isText(value.publicKey) &&
  decodeBase64url(value.publicKey)?.length === 32;

const isHeldPost = (value: JsonValue): boolean =>
  isJsonObject(value) &&
  hasKeys(value, 'isActing,post,until') &&
  isText(value.post) &&
  typeof value.isActing === 'boolean' &&
  (value.until === null || (isText(value.until) && /^\d{4}-\d{2}-\d{2}$/.test(value.until)));

const isDirectorySignature = (value: JsonValue): boolean =>
  isJsonObject(value) && hasKeys(value, 'person,signature') && isText(value.person) && isText(value.signature);
