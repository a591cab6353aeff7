/**
 * How a reporter may be reached, for a reader who asks for it by name: still sealed when it leaves here, and every day
 * on which somebody asked is recorded.
 */
import { and, eq, isNotNull } from 'drizzle-orm';
import { complaintContact } from '@/db/tables/complaints';
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type Actor, may } from '@/lib/staff/policy';
import { encodeBase64url } from '@/lib/vault/bytes';
import { findWorkable } from './case-queries';
import { composeOpening } from './statements';
import type { SealedContact } from './wire';

/** Null where none were given, or they were withdrawn. */
export const findContact = async ({ database }: Desk, complaintId: string): Promise<SealedContact | null> => {
  const [row] = await database.read('find sealed contact', (from) =>
    from
      .select()
      .from(complaintContact)
      .where(and(eq(complaintContact.complaintId, complaintId), isNotNull(complaintContact.file))),
  );
  return row?.file ? { keyVersion: row.keyVersion, file: encodeBase64url(row.file) } : null;
};

/** Hands them to a reader of the complaint. */
export const getContact = async (
  actor: Actor,
  desk: Desk,
  { id }: { id: string },
): Promise<Result<SealedContact, 'not-found' | 'no-contact'>> => {
  const found = may(actor, 'work-complaints') ? await findWorkable(desk, actor.staffId, id) : null;
  if (!found) return refuse('not-found');
  const contact = await findContact(desk, id);
  if (!contact) return refuse('no-contact');
  await desk.database.write('record contact opening', [
    composeOpening(id, actor.staffId, desk.clock.today(), 'contact-opened'),
  ]);
  return ok(contact);
};
