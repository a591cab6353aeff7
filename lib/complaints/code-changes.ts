/**
 * The same changes for a reporter without script: the code comes with the form, opens the thread as always, and what
 * has to be sealed is sealed here and forgotten.
 */
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { acceptFileRecipient } from '@/lib/vault/seal-complaint';
import { parseTrackingCode } from '@/lib/vault/tracking-code';
import { type Contact, sealContact } from './contact';
import { type Asked, applyChange } from './reporter-changes';
import { type CodeRefusal, type FoundThread, openWithCode, type ReporterCircumstances } from './thread';

/** `not-now`: somebody was faster, or the change cannot be made in the state the complaint is in. */
export type CodeChangeRefusal = CodeRefusal | 'not-now';

const changeWithCode = async (
  desk: Desk,
  typedCode: string,
  circumstances: ReporterCircumstances,
  ask: (found: FoundThread) => Promise<Asked | null>,
): Promise<Result<null, CodeChangeRefusal>> => {
  const code = parseTrackingCode(typedCode);
  if (!code.ok) return code;
  const found = await openWithCode(desk, code.value, circumstances);
  if (!found.ok) return found;
  const { stored, holder } = found.value;
  const asked = await ask(found.value);
  if (!asked) return refuse('not-now');
  const changed = await applyChange(desk, { stored, locatorHash: holder.keys.locatorHash }, asked);
  return changed.ok ? ok(null) : refuse('not-now');
};

const nothing = new Uint8Array();

/** Ends the access of the code for good. */
export const freezeWithCode = (desk: Desk, typedCode: string, circumstances: ReporterCircumstances) =>
  changeWithCode(desk, typedCode, circumstances, async ({ stored }) => ({
    ...{ change: 'freeze', counter: stored.reporterChanges + 1, payload: nothing },
  }));

/** Gives or replaces contact details; null withdraws them. */
export const changeContactWithCode = (
  desk: Desk,
  { typedCode, contact }: { typedCode: string; contact: Contact | null },
  circumstances: ReporterCircumstances,
) =>
  changeWithCode(desk, typedCode, circumstances, async ({ stored, opened, holder }) => {
    const counter = stored.contact.changes + 1;
    if (contact === null) return { change: 'contact', counter, payload: nothing };
    const recipient = acceptFileRecipient(opened.opening, stored.fileRecipient);
    if (recipient === null) return null;
    const { keys, office } = holder;
    const context = { office, complaint: stored.id, keyVersion: 1, signing: keys.signing };
    return { change: 'contact', counter, payload: await sealContact({ ...context, recipient, counter }, contact) };
  });

/** `rating` from 1 to 5. */
export const rateWithCode = (
  desk: Desk,
  { typedCode, rating }: { typedCode: string; rating: string },
  circumstances: ReporterCircumstances,
) =>
  changeWithCode(desk, typedCode, circumstances, async () => ({
    ...{ change: 'rating', counter: 1, payload: new TextEncoder().encode(rating) },
  }));
