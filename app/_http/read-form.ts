/**
 * Reads a posted form: bounded, strict about UTF-8, and never through the framework's own parser,
 * which would replace damaged characters silently and hold bodies of any size.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';

export type Form = {
  /** The first value of a field, or undefined. */
  get(name: string): string | undefined;
  all(name: string): string[];
  names(): string[];
};

export type FormRefusal = 'form-too-large' | 'form-malformed' | 'form-unknown-type';

/** More fields than any page of ours has. */
const fieldsMax = 400;

const readBytes = async (body: ReadableStream<Uint8Array> | null, bytesMax: number): Promise<Uint8Array | null> => {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.length;
    if (size > bytesMax) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
};

/** Reads a body of at most `bytesMax` bytes. */
export const readBody = async (request: Request, bytesMax: number): Promise<Result<Uint8Array, 'form-too-large'>> => {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return refuse('form-too-large');
  const bytes = await readBytes(request.body, bytesMax);
  return bytes ? ok(bytes) : refuse('form-too-large');
};

/** Reads a body of at most `bytesMax` bytes as UTF-8 text. */
export const readText = async (request: Request, bytesMax: number): Promise<Result<string, FormRefusal>> => {
  const bytes = await readBody(request, bytesMax);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return refuse('form-malformed');
  }
};

/** Throws URIError where percent-encoding is not UTF-8. */
const decodeField = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

/** Reads an `application/x-www-form-urlencoded` body; line ends become `\n`, NUL is refused. */
export const readForm = async (request: Request, bytesMax: number): Promise<Result<Form, FormRefusal>> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return refuse('form-unknown-type');
  const text = await readText(request, bytesMax);
  if (!text.ok) return text;
  const pairs = text.value === '' ? [] : text.value.split('&');
  if (pairs.length > fieldsMax) return refuse('form-malformed');
  const fields = new Map<string, string[]>();
  try {
    for (const pair of pairs) {
      const cut = pair.indexOf('=');
      const name = decodeField(cut < 0 ? pair : pair.slice(0, cut));
      const value = cut < 0 ? '' : decodeField(pair.slice(cut + 1)).replace(/\r\n?/g, '\n');
      if (value.includes('\0') || name.includes('\0')) return refuse('form-malformed');
      fields.set(name, [...(fields.get(name) ?? []), value]);
    }
  } catch {
    return refuse('form-malformed');
  }
  return ok({
    get: (name) => fields.get(name)?.[0],
    all: (name) => fields.get(name) ?? [],
    names: () => [...fields.keys()],
  });
};
