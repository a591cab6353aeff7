/**
 * A small note of the day on which a code last opened its thread, for that code's eyes alone: sealed to the identity
 * that comes from the code and signed with its key, always of the same size. Whoever else looks at it learns neither
 * the day nor whether there is one: a note of nobody's stands in its place from the beginning.
 */
import type { IsoDay } from '@/lib/platform/iso-day';
import { encodeUtf8 } from './bytes';
import { isJsonObject, readCanonicalJson, writeCanonicalJson } from './canonical-json';
import { pad, unpad } from './padding';
import { createSealingKeys, open, seal } from './seal';
import { isSignedBy, signObject } from './signing';
import type { TrackingKeys } from './tracking-keys';

export type LastOpenedContext = {
  keys: Pick<TrackingKeys, 'reporter' | 'signing'>;
  /** base64url of the office salt. */
  office: string;
  complaint: string;
};

const toSignable = (office: string, complaint: string, day: string) => ({
  format: 'prongsai.last-opened/1',
  ...{ office, complaint, day },
});

const sealPadded = async (recipient: string, content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const padded = pad('wrap', content);
  const sealed = padded.ok ? await seal([recipient], padded.value) : padded;
  if (!sealed.ok) throw new Error('a note of one day always fits and is always sealed');
  return sealed.value;
};

/** The note that the thread was opened on `day`. */
export const sealLastOpened = (
  { keys: { reporter, signing }, office, complaint }: LastOpenedContext,
  day: IsoDay,
): Promise<Uint8Array<ArrayBuffer>> => {
  const signable = toSignable(office, complaint, day);
  const signed = { ...signable, signature: signObject(signing, signable) };
  return sealPadded(reporter.recipient, encodeUtf8(writeCanonicalJson(signed)));
};

/** What stands there before the thread was ever opened: looks the same and opens to nobody. */
export const sealNeverOpened = async (): Promise<Uint8Array<ArrayBuffer>> =>
  sealPadded((await createSealingKeys()).recipient, new Uint8Array());

/** The day in the note; null where there is none, or none of this code's own. */
export const readLastOpened = async (
  { keys: { reporter, signing }, office, complaint }: LastOpenedContext,
  file: Uint8Array,
): Promise<IsoDay | null> => {
  const opened = await open(reporter.identity, file);
  const content = opened.ok ? unpad('wrap', opened.value) : opened;
  const note = content.ok ? readCanonicalJson(content.value) : null;
  if (!isJsonObject(note) || typeof note.day !== 'string' || typeof note.signature !== 'string') return null;
  const isOwn = isSignedBy(signing.publicKey, toSignable(office, complaint, note.day), note.signature);
  return isOwn ? (note.day as IsoDay) : null;
};
