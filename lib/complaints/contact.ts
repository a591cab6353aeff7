/**
 * How a reporter may be reached, if they want to be: three fields of free text, sealed and signed under the file key,
 * which readers hold and the code does not. So a finder of the code cannot read them, and the reporter replaces or
 * withdraws them without seeing them again. Stands outside the thread; its size is always the same.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { tidyText } from '@/lib/platform/thai-text';
import { encodeUtf8 } from '@/lib/vault/bytes';
import { isJsonObject, type JsonValue } from '@/lib/vault/canonical-json';
import {
  type EnvelopeContext,
  type EnvelopeError,
  openEnvelope,
  type Sender,
  sealEnvelope,
} from '@/lib/vault/envelope';
import type { SigningKey } from '@/lib/vault/signing';

export const contactFields = ['phone', 'email', 'other'] as const;
export type ContactField = (typeof contactFields)[number];
export type Contact = Readonly<Record<ContactField, string>>;

/** UTF-8, each field; all of them fit the smallest envelope. */
export const contactBytesMax = 900;

export type ContactProblem = { field: ContactField; code: 'missing' | 'too-long' };

/** Checks what was typed; at least one field is filled. */
export const readTypedContact = (
  typed: Readonly<Partial<Record<ContactField, string>>>,
): { ok: true; contact: Contact } | { ok: false; problems: readonly ContactProblem[] } => {
  const tidy = (field: ContactField) => tidyText(typed[field] ?? '');
  const contact: Contact = { phone: tidy('phone'), email: tidy('email'), other: tidy('other') };
  const tooLong = contactFields.filter((field) => encodeUtf8(contact[field]).length > contactBytesMax);
  if (tooLong.length > 0) return { ok: false, problems: tooLong.map((field) => ({ field, code: 'too-long' })) };
  if (contactFields.every((field) => contact[field] === '')) {
    return { ok: false, problems: [{ field: 'phone', code: 'missing' }] };
  }
  return { ok: true, contact };
};

type SealedFor = EnvelopeContext & {
  /** `age1pq1…` of the file key. */
  recipient: string;
  signing: SigningKey;
  /** How-manieth change of the contact details this is. */
  counter: number;
};

export const sealContact = async (
  { recipient, signing, ...context }: SealedFor,
  contact: Contact,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { office, complaint, keyVersion, counter } = context;
  const sealed = await sealEnvelope({
    recipients: [recipient],
    signing,
    envelope: {
      ...{ office, complaint, keyVersion, counter },
      kind: 'contact',
      seen: null,
      evidence: [],
      body: { phone: contact.phone, email: contact.email, other: contact.other },
    },
  });
  if (!sealed.ok) throw new Error('contact details of a checked length are always sealed');
  return sealed.value.file;
};

const readBody = (body: JsonValue): Contact | null => {
  if (!isJsonObject(body)) return null;
  const { phone, email, other } = body;
  return typeof phone === 'string' && typeof email === 'string' && typeof other === 'string'
    ? { phone, email, other }
    : null;
};

/** Opens them with the file key and checks that they are the reporter's. */
export const openContact = async (input: {
  identity: string;
  file: Uint8Array;
  context: EnvelopeContext;
  reporter: Sender;
}): Promise<Result<Contact, EnvelopeError>> => {
  const { reporter, ...rest } = input;
  const opened = await openEnvelope({ ...rest, kinds: ['contact'], senders: [reporter] });
  if (!opened.ok) return opened;
  const contact = readBody(opened.value.body);
  return contact === null ? refuse('damaged') : ok(contact);
};
