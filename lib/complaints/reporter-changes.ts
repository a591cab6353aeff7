/**
 * What a reporter changes besides writing: ends the access of their code, gives or withdraws contact details, notes
 * that they opened the thread, rates how it went. By script each is signed; without script the code itself comes with
 * the form. Both end here, at the same writes.
 */
import { randomBytes } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { compose, expectChanged } from '@/db/statement';
import { complaint, complaintContact, complaintWrap, satisfactionTally } from '@/db/tables/complaints';
import { getOfficeSalt } from '@/lib/office/queries';
import type { Desk } from '@/lib/platform/desk';
import { dayNumber } from '@/lib/platform/iso-day';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { writeUnlessStale } from '@/lib/platform/write-unless-stale';
import { hashPayload, verifyChange } from '@/lib/vault/change';
import { hashLocator } from '@/lib/vault/tracking-keys';
import { writeOpeningNote } from './opening-note';
import { findStoredThread, type StoredThread } from './queries';
import { emptyLog } from './release';
import { isSealedContact, isSealedWrap } from './sealed-file';
import type { ReporterCircumstances } from './thread';
import type { ChangeRefusal, FileKeyAnswer, ReporterChange } from './wire';
import { reporterChangeSchema, threadRequestSchema } from './wire-schema';

const changes = createRateLimit({ burst: 30, refillMs: 5_000 });

/** A rating as it travels: one digit. */
const ratingBytes = /^[1-5]$/;

export type Asked = { change: ReporterChange; counter: number; payload: Uint8Array };

/** Takes one change that the reporter's browser signed. */
export const makeChange = async (
  desk: Desk,
  input: unknown,
  { peer }: ReporterCircumstances,
): Promise<Result<null, ChangeRefusal>> => {
  if (!changes.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const parsed = reporterChangeSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const { locator, signature, ...asked } = parsed.data;
  const locatorHash = hashLocator(locator);
  const stored = await findStoredThread(desk, locatorHash);
  if (!stored) return refuse('not-found');
  const office = await getOfficeSalt(desk);
  const { change, counter, payload } = asked;
  const expected = { office, complaint: stored.id, change, counter, payloadSha256: hashPayload(payload) };
  if (!verifyChange({ reporterPublicKey: stored.reporterPublicKey, expected, signature }).ok) return refuse('forged');
  return applyChange(desk, { stored, locatorHash }, asked);
};

export type Changed = { stored: StoredThread; locatorHash: string };

/** Makes a change whose reporter is known; `stale` where it is not the next, or cannot be made now. */
export const applyChange = (desk: Desk, changed: Changed, asked: Asked): Promise<Result<null, 'invalid' | 'stale'>> =>
  appliers[asked.change](desk, changed, asked);

type Applier = (desk: Desk, changed: Changed, asked: Asked) => Promise<Result<null, 'invalid' | 'stale'>>;

/**
 * Nothing of the code stays: neither its key, nor what finds the complaint by it, nor what checks its signatures. So
 * it is afterwards a code like any that was never given out.
 */
const freeze: Applier = async (desk, { stored, locatorHash }, { counter, payload }) => {
  if (payload.length > 0) return refuse('invalid');
  if (counter !== stored.reporterChanges + 1) return refuse('stale');
  const ended = await writeUnlessStale(desk, 'end a code', [
    compose
      .update(complaint)
      .set({
        locatorHash: randomBytes(32).toString('hex'),
        reporterPublicKey: '',
        ticketHash: null,
        lastOpened: null,
      })
      .where(and(eq(complaint.id, stored.id), eq(complaint.locatorHash, locatorHash))),
    expectChanged(1),
    compose
      .delete(complaintWrap)
      .where(and(eq(complaintWrap.complaintId, stored.id), eq(complaintWrap.holder, 'reporter'))),
  ]);
  // What was deleted is overwritten in the file; the log beside it must not remember it either.
  if (ended.ok) await emptyLog(desk);
  return ended;
};

const changeContact: Applier = async (desk, { stored }, { counter, payload }) => {
  const isWithdrawn = payload.length === 0;
  if (!isWithdrawn && !isSealedContact(payload)) return refuse('invalid');
  if (counter !== stored.contact.changes + 1) return refuse('stale');
  const { version } = await findFileKey(desk, stored);
  // Sealed to a key that somebody who lost access may hold: not taken.
  if (!isWithdrawn && version !== firstVersion) return refuse('stale');
  const file = isWithdrawn ? null : Buffer.from(payload);
  const written = await writeUnlessStale(desk, 'change contact', [
    compose
      .insert(complaintContact)
      .values({ complaintId: stored.id, changes: counter, keyVersion: firstVersion, file })
      .onConflictDoUpdate({
        target: complaintContact.complaintId,
        set: { changes: counter, file },
        setWhere: eq(complaintContact.changes, counter - 1),
      }),
    expectChanged(1),
  ]);
  if (written.ok && isWithdrawn) await emptyLog(desk);
  return written;
};

const noteOpened: Applier = async (desk, { stored, locatorHash }, { counter, payload }) => {
  if (!isSealedWrap(payload)) return refuse('invalid');
  if (counter !== dayNumber(desk.clock.today())) return refuse('stale');
  await writeOpeningNote(desk, stored, locatorHash, payload);
  return ok(null);
};

/** Once for each complaint, after its end; the rating itself is added to the sums of the month. */
const rate: Applier = async (desk, { stored }, { counter, payload }) => {
  const digit = Buffer.from(payload).toString('latin1');
  if (counter !== 1 || !ratingBytes.test(digit)) return refuse('invalid');
  if (stored.state !== 'closed' || stored.isRated) return refuse('stale');
  const month = desk.clock.today().slice(0, 7);
  return writeUnlessStale(desk, 'add rating', [
    compose
      .update(complaint)
      .set({ isRated: true })
      .where(and(eq(complaint.id, stored.id), eq(complaint.isRated, false), eq(complaint.state, 'closed'))),
    expectChanged(1),
    compose
      .insert(satisfactionTally)
      .values({ month, rating: Number(digit), count: 1 })
      .onConflictDoUpdate({
        target: [satisfactionTally.month, satisfactionTally.rating],
        set: { count: sql`${satisfactionTally.count} + 1` },
      }),
  ]);
};

const appliers: Record<ReporterChange, Applier> = { freeze, contact: changeContact, opened: noteOpened, rating: rate };

/** The only version whose recipient a reporter can check. */
const firstVersion = 1;

const findFileKey = async (
  { database }: Desk,
  { id, fileRecipient }: Pick<StoredThread, 'id' | 'fileRecipient'>,
): Promise<FileKeyAnswer> => {
  const rows = await database.read('find file key', (from) =>
    from
      .selectDistinct({ version: complaintWrap.version })
      .from(complaintWrap)
      .where(and(eq(complaintWrap.complaintId, id), eq(complaintWrap.key, 'file'))),
  );
  return { recipient: fileRecipient, version: Math.max(0, ...rows.map(({ version }) => version)) };
};

/** What contact details are sealed to; the reporter compares it with the hash inside their complaint. */
export const fetchFileKey = async (
  desk: Desk,
  input: unknown,
  { peer }: ReporterCircumstances,
): Promise<Result<FileKeyAnswer, 'invalid' | 'not-found' | 'try-later'>> => {
  if (!changes.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const parsed = threadRequestSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const stored = await findStoredThread(desk, hashLocator(parsed.data.locator));
  return stored ? ok(await findFileKey(desk, stored)) : refuse('not-found');
};
