/** One change besides a message, signed with the code's key and posted; what has to be sealed is sealed before. */
import { type Contact, sealContact } from '@/lib/complaints/contact';
import type { ChangePost, ChangeRefusal, ReporterChange } from '@/lib/complaints/wire';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { encodeBase64url } from '@/lib/vault/bytes';
import { hashPayload, signChange } from '@/lib/vault/change';
import type { TrackingKeys } from '@/lib/vault/tracking-keys';
import { askServer } from './ask-server';

/** What a page holds of a complaint while its reporter has it open. */
export type HeldComplaint = {
  keys: TrackingKeys;
  office: string;
  complaint: string;
  /** `age1pq1…` of the file key, checked; null where contact details cannot be sealed. */
  fileRecipient: string | null;
};

export type ChangeProblem = 'unreachable' | 'too-many' | 'not-found' | 'not-now' | 'tampered' | 'broken';

const problems: Record<ChangeRefusal, ChangeProblem> = {
  'not-found': 'not-found',
  'try-later': 'too-many',
  stale: 'not-now',
  forged: 'tampered',
  invalid: 'broken',
};

export const postChange = async (
  { keys, office, complaint }: Omit<HeldComplaint, 'fileRecipient'>,
  change: ReporterChange,
  counter: number,
  payload: Uint8Array = new Uint8Array(),
): Promise<Result<null, ChangeProblem>> => {
  const payloadSha256 = hashPayload(payload);
  const post: ChangePost = {
    ...{ change, counter },
    locator: encodeBase64url(keys.locator),
    payload: encodeBase64url(payload),
    signature: signChange(keys.signing, { office, complaint, change, counter, payloadSha256 }),
  };
  const answer = await askServer<null, ChangeRefusal>('change', post);
  if (answer.ok) return ok(null);
  return refuse(answer.error === 'unreachable' ? answer.error : (problems[answer.error] ?? 'broken'));
};

/** Gives, replaces or, with null, withdraws contact details; `counter` is the next of theirs. */
export const postContact = async (
  held: HeldComplaint,
  counter: number,
  contact: Contact | null,
): Promise<Result<null, ChangeProblem>> => {
  if (contact === null) return postChange(held, 'contact', counter);
  const { keys, office, complaint, fileRecipient } = held;
  if (fileRecipient === null) return refuse('tampered');
  const context = { office, complaint, keyVersion: 1, signing: keys.signing };
  const file = await sealContact({ ...context, recipient: fileRecipient, counter }, contact);
  return postChange(held, 'contact', counter, file);
};
