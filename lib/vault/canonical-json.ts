/**
 * One spelling for every JSON value, so that signing and hashing mean the same everywhere: RFC 8785 for the values
 * it admits. No white space; members sorted by UTF-16 code units; strings as `JSON.stringify` writes them; numbers
 * are integers within ±(2^53 − 1) and never −0. Fractions, lone surrogates, `undefined` and other kinds of object
 * are not admitted at all. Reading accepts nothing but that spelling.
 */
import { decodeUtf8 } from './bytes';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws a TypeError for what cannot be written: a bug of the caller, never something a person typed. */
export function writeCanonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError('only safe integers');
    return String(value);
  }
  if (typeof value === 'string') return writeText(value);
  if (Array.isArray(value))
    return `[${Array.from(value as readonly JsonValue[], (item) => writeCanonicalJson(item)).join(',')}]`;
  const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('only plain objects');
  const object = value as JsonObject;
  const members = Object.keys(object)
    .sort()
    .map((key) => `${writeText(key)}:${writeCanonicalJson(object[key] as JsonValue)}`);
  return `{${members.join(',')}}`;
}

function writeText(text: string): string {
  // Lone surrogates have no UTF-8 form: two different texts would become the same bytes.
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('lone surrogate');
  return JSON.stringify(text);
}

/** The value, or `null` when the bytes are not its canonical spelling (the value `null` itself is not read). */
export function readCanonicalJson(bytes: Uint8Array): JsonValue | null {
  const text = decodeUtf8(bytes);
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as JsonValue;
    return writeCanonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}
