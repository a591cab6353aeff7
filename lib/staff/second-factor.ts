/**
 * Six-digit codes from an authenticator app (TOTP, RFC 6238: HMAC-SHA-1, 30-second steps). The secret
 * rests under the environment secret; a code counts once, so an overheard one is worthless.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const stepSeconds = 30;
const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const generateTotpSecret = (): Buffer => randomBytes(20);

/** RFC 4648 base32 without padding, as authenticator apps expect it. */
export const toBase32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => base32Alphabet[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
};

/** Throws for a character outside the alphabet. */
export const fromBase32 = (text: string): Buffer => {
  const bits = [...text].map((character) => {
    const value = base32Alphabet.indexOf(character);
    if (value < 0) throw new RangeError('not base32');
    return value.toString(2).padStart(5, '0');
  });
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
};

export const totpStepOf = (nowMs: number): number => Math.floor(nowMs / 1000 / stepSeconds);

/** The six digits of one step. */
export const totpCode = (secret: Uint8Array, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/**
 * The step a code belongs to, or null: the present one or a neighbour (a phone's clock drifts), and
 * later than the last one used.
 */
export const acceptTotp = (secret: Uint8Array, code: string, nowMs: number, lastStep: number): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const given = Buffer.from(code);
  const present = totpStepOf(nowMs);
  let accepted: number | null = null;
  for (const step of [present - 1, present, present + 1]) {
    const matches = timingSafeEqual(Buffer.from(totpCode(secret, step)), given);
    if (matches && step > lastStep) accepted = step;
  }
  return accepted;
};

/** AES-256-GCM: nonce, tag, ciphertext, in base64. */
export const sealTotpSecret = (secret: Uint8Array, key: Buffer): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
};

/** Throws where the environment secret is not the one it was sealed under. */
export const openTotpSecret = (sealed: string, key: Buffer): Buffer => {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
};
