/**
 * Reads a posted form that carries one file, as it arrives: the small fields first, then the file as a stream that is
 * read no faster than it is asked for. Nothing is held whole, nothing is written, and what the sender says of the file,
 * its name and its type, is not read at all. Fields that stand behind the file are not read either.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import busboy from 'busboy';
import { ok, type Result, refuse } from '@/lib/platform/result';
import type { Form, FormRefusal } from './read-form';

export type Upload = {
  form: Form;
  /** Fails when the sender hangs up or the form breaks off. */
  file: AsyncIterable<Uint8Array>;
  /**
   * Reads on past what nobody wanted, so that the sender, who hears only after having sent everything, gets the answer.
   * Settles when the form has ended, however it did.
   */
  drain(): Promise<void>;
};

/** Small ones: the code, the form's number, ticks. */
const limits = { fields: 20, fieldNameSize: 100, fieldSize: 4_096, files: 1, parts: 22, headerPairs: 20 };

const toForm = (fields: ReadonlyMap<string, string>): Form => ({
  get: (name) => fields.get(name),
  all: (name) => [fields.get(name) ?? []].flat(),
  names: () => [...fields.keys()],
});

const createParser = (request: Request) => {
  try {
    return busboy({ headers: { 'content-type': request.headers.get('content-type') ?? '' }, limits });
  } catch {
    return null;
  }
};

/** Whether the body says that it is a form with a file. */
export const isUpload = (request: Request): boolean =>
  request.headers.get('content-type')?.trim().toLowerCase().startsWith('multipart/form-data') ?? false;

/** Reads up to the file; settles as soon as it begins. */
export const readUpload = async (request: Request): Promise<Result<Upload, FormRefusal>> => {
  const parser = createParser(request);
  if (!parser || !request.body) return refuse('form-malformed');
  const fields = new Map<string, string>();
  let isDamaged = false;
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || valueTruncated || value.includes('\0')) isDamaged = true;
    if (!fields.has(name)) fields.set(name, value);
  });
  const begun = new Promise<Readable | null>((resolve) => {
    parser.on('file', (_name, stream) => {
      // Errors are told to whoever reads; with nobody reading they are nobody's.
      stream.on('error', () => undefined);
      resolve(stream);
    });
    parser.on('close', () => resolve(null));
  });
  const body = Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>);
  const ended = pipeline(body, parser, { signal: request.signal }).catch(() => undefined);
  const stream = await Promise.race([begun, ended.then(() => null)]);
  const drain = async () => {
    stream?.resume();
    await ended;
  };
  if (!stream || isDamaged) {
    await drain();
    return refuse('form-malformed');
  }
  const file: AsyncIterable<Uint8Array> = {
    // A reader that stops early must not break the form: the rest is drained.
    [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>,
  };
  return ok({ form: toForm(fields), file, drain });
};
