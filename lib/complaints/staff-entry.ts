/**
 * Taking in a complaint that a member typed for somebody: from paper, from a telephone call, from a visit. It was
 * sealed in the member's browser to the readers the rule allows, and from then on it is a complaint like any other,
 * shown in the next batch, opened by its code. Who typed it is not kept: the member saw or heard the reporter, and their
 * name beside the complaint would be a way to the reporter.
 */
import { compose } from '@/db/statement';
import { complaintContact } from '@/db/tables/complaints';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { findOpenDirectory } from '@/lib/readers/queries';
import { type Actor, may } from '@/lib/staff/policy';
import { areEqualBytes } from '@/lib/vault/bytes';
import { hashLocator } from '@/lib/vault/tracking-keys';
import { type IntakeCircumstances, isForReadersOf, writeComplaint } from './intake';
import { findStoredThread, type StoredThread } from './queries';
import { isSealedContact } from './sealed-file';
import { isEntryDay } from './staff-entry-rules';
import type { EnteredComplaint } from './staff-entry-schema';

/**
 * `bad-day`: not yet, or too long ago. `code-used`: another complaint stands under this code. `stale-directory`,
 * `id-taken`: seal again. `intake-closed`: the office cannot take complaints now.
 */
export type EntryRefusal =
  | 'not-found'
  | 'invalid'
  | 'bad-day'
  | 'intake-closed'
  | 'stale-directory'
  | 'id-taken'
  | 'code-used';

/** The member learns that it is stored, and nothing that would lead to it. */
export type EntryAnswer = { receivedOn: IsoDay };

/** The reporter's contact details are the first of their kind, under the first file key. */
const first = 1;

/** Stores what a member entered. Sent again, byte for byte, it answers as the first time and stores nothing more. */
export const enterComplaint = async (
  actor: Actor,
  desk: Desk,
  entered: EnteredComplaint,
  { inboxRelease }: Pick<IntakeCircumstances, 'inboxRelease'>,
): Promise<Result<EntryAnswer, EntryRefusal>> => {
  if (!may(actor, 'work-complaints')) return refuse('not-found');
  const locatorHash = hashLocator(entered.locator);
  const known = await findStoredThread(desk, locatorHash);
  if (known) return answerAgain(known, entered);

  if (!isEntryDay(entered.receivedOn, desk.clock.today())) return refuse('bad-day');
  const directory = await findOpenDirectory(desk);
  if (!directory) return refuse('intake-closed');
  if (entered.directoryNumber !== directory.number) return refuse('stale-directory');
  const { contact, complaint: file, locator: _, directoryNumber: __, ...row } = entered;
  if (!isForReadersOf(directory, entered) || (contact !== null && !isSealedContact(contact))) return refuse('invalid');

  const stored = await writeComplaint(
    desk,
    inboxRelease,
    { ...row, file, locatorHash, ticketHash: null },
    contact === null
      ? []
      : [
          compose
            .insert(complaintContact)
            .values({ complaintId: row.id, changes: first, keyVersion: first, file: Buffer.from(contact) }),
        ],
  );
  if (stored.ok) return ok({ receivedOn: stored.value });
  const faster = await findStoredThread(desk, locatorHash);
  return faster ? answerAgain(faster, entered) : refuse('id-taken');
};

const answerAgain = (known: StoredThread, { complaint }: EnteredComplaint): Result<EntryAnswer, 'code-used'> => {
  const opening = known.envelopes[0];
  const isSame = opening !== undefined && areEqualBytes(opening.file, complaint);
  return isSame ? ok({ receivedOn: known.receivedOn }) : refuse('code-used');
};
