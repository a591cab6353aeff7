/**
 * Bytes and their text forms, the same in Node and in the browser. Decoders are strict: one byte
 * string has exactly one accepted spelling, so a signature or hash never covers two readings.
 * They answer `null` for a text that is not such a spelling; what that means is the caller's matter.
 */

const hexDigits = '0123456789abcdef';
const base64urlDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const encoder = new TextEncoder();

export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** Strict UTF-8, byte order mark kept; `null` when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Compares without stopping at the first difference; only the lengths may be learnt from the time taken. */
export function areEqualBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number);
  return difference === 0;
}

export function encodeHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += (hexDigits[byte >> 4] as string) + (hexDigits[byte & 15] as string);
  return text;
}

/** Lower-case hexadecimal only. */
export function decodeHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** RFC 4648 section 5, without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = '';
  let pending = 0;
  let pendingBits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    pendingBits += 8;
    while (pendingBits >= 6) {
      pendingBits -= 6;
      text += base64urlDigits[(pending >> pendingBits) & 63];
    }
    pending &= (1 << pendingBits) - 1;
  }
  return pendingBits > 0 ? text + base64urlDigits[(pending << (6 - pendingBits)) & 63] : text;
}

/** RFC 4648 section 5, no padding, no white space, unused last bits zero. */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let pending = 0;
  let pendingBits = 0;
  let length = 0;
  for (const character of text) {
    const digit = base64urlDigits.indexOf(character);
    if (digit < 0) return null;
    pending = (pending << 6) | digit;
    pendingBits += 6;
    if (pendingBits >= 8) {
      pendingBits -= 8;
      bytes[length++] = pending >> pendingBits;
      pending &= (1 << pendingBits) - 1;
    }
  }
  return pending === 0 ? bytes : null;
}
