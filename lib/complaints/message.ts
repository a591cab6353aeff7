/**
 * What is written after the first envelope: a text, and for messages sent without script the form's own number, so
 * that sending it twice adds one message. Pure; the browser, the office and the server use the same words.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { tidyText } from '@/lib/platform/thai-text';
import { encodeUtf8 } from '@/lib/vault/bytes';
import { isJsonObject, type JsonObject, type JsonValue } from '@/lib/vault/canonical-json';
import { type CheckIn, isCheckIn } from './check-in';

/** UTF-8; a Thai character takes three bytes. */
export const messageBytesMax = 20_000;

export type Message = {
  text: string;
  /** UUID (version 4) drawn with a form that was sent without script; `null` otherwise. */
  once: string | null;
  /** The question after closing that it answers. */
  checkIn?: CheckIn | null;
};

/** Tidies what was typed. */
export const readTypedMessage = (typed: string): Result<string, 'missing' | 'too-long'> => {
  const text = tidyText(typed);
  if (text === '') return refuse('missing');
  return encodeUtf8(text).length > messageBytesMax ? refuse('too-long') : ok(text);
};

/** The body of an envelope of kind `message` or `note`. */
export const writeMessageBody = ({ text, once, checkIn = null }: Message): JsonObject => ({
  ...{ text, once },
  ...(checkIn === null ? {} : { checkIn }),
});

/** The message of an opened envelope; `null` where the body is something else. */
export const readMessageBody = (body: JsonValue): Message | null => {
  if (!isJsonObject(body) || typeof body.text !== 'string') return null;
  return {
    text: body.text,
    once: typeof body.once === 'string' ? body.once : null,
    checkIn: isCheckIn(body.checkIn) ? body.checkIn : null,
  };
};
