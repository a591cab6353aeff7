/** Opens the contact details of an opened case, in the Worker, and checks that its reporter gave them. */
import { type Contact, openContact } from '@/lib/complaints/contact';
import { type Result, refuse } from '@/lib/platform/result';
import { decodeBase64url } from '@/lib/vault/bytes';
import type { OpenCase } from './case-opening';

/** `damaged`: not, or no longer, what the reporter sealed. */
export type ContactRefusal = 'contact:no-key' | 'contact:damaged';

export const openCaseContact = async (
  { id, office, reporter, fileKeys }: OpenCase,
  { keyVersion, file }: { keyVersion: number; file: string },
): Promise<Result<Contact, ContactRefusal>> => {
  const key = fileKeys.get(keyVersion);
  if (!key) return refuse('contact:no-key');
  const opened = await openContact({
    identity: key.identity,
    file: decodeBase64url(file) ?? new Uint8Array(),
    context: { office, complaint: id, keyVersion },
    reporter,
  });
  return opened.ok ? opened : refuse('contact:damaged');
};
