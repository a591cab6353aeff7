/**
 * Taking a complaint in: sealed by the reporter's browser, or in clear from a page without script, sealed here on
 * arrival and forgotten. Either way what is stored are envelopes and keys for readers the reporter did not name;
 * nobody eligible means that nothing is stored, never that somebody else may read. Sending twice stores once:
 * the same code always leads to the same complaint, and the first text stays.
 */
import { createHash, randomUUID } from 'node:crypto';
import { DatabaseError } from '@/db/errors';
import type { Statement } from '@/db/statement';
import type { Desk } from '@/lib/platform/desk';
import type { InboxRelease } from '@/lib/platform/env';
import { createFairQueue } from '@/lib/platform/fair-queue';
import type { IsoDay } from '@/lib/platform/iso-day';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { findOpenDirectory } from '@/lib/readers/queries';
import { areEqualBytes, decodeBase64url } from '@/lib/vault/bytes';
import { writeCanonicalJson } from '@/lib/vault/canonical-json';
import type { Directory } from '@/lib/vault/directory';
import type { KeyWrap } from '@/lib/vault/seal-complaint';
import { sealComplaint } from '@/lib/vault/seal-complaint';
import { deriveTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { hashLocator } from '@/lib/vault/tracking-keys';
import { type CodeHolder, deriveCodeHolder } from './code-keys';
import { openStoredThread } from './open-thread';
import { findStoredThread, type StoredThread } from './queries';
import { composeDangerSlot, releaseDue } from './release';
import { type ComplaintForm, toAnswers, toImplicated } from './schema';
import { isSealedBody, isSealedWrap } from './sealed-file';
import { composeNewComplaint, type NewComplaint, type NewWrap } from './statements';
import type { ComplaintRefusal, ReceiptOutcome, ReceivedAnswer } from './wire';
import { type SealedComplaintInput, sealedComplaintSchema } from './wire-schema';
import { hasWork, takeWorkedPlace } from './work';

export type IntakeCircumstances = {
  /** The sender's bucket for fair limits. */
  peer: string;
  inboxRelease: InboxRelease;
};

/** A school or a village may share one network; what it sends in an evening passes. */
const perNetwork = createRateLimit({ burst: 20, refillMs: 30_000 });

/** The database has one writer: whoever sends much at once waits behind their own, others behind one of theirs. */
const writing = createFairQueue({ width: 3, waitingPerPeerMax: 30 });

/**
 * Stores a complaint that was sealed in the browser. Refusals: see `ComplaintRefusal`. Sent again, it answers as it did
 * the first time, also when the directory has changed or the intake was closed since.
 */
export const takeSealedComplaint = async (
  desk: Desk,
  input: unknown,
  circumstances: IntakeCircumstances,
): Promise<Result<ReceivedAnswer, ComplaintRefusal>> => {
  const { peer } = circumstances;
  const isWithinShare = perNetwork.take(peer, desk.clock.now().getTime());
  if (!isWithinShare && !hasWork(desk, peer, input)) return refuse('try-later');
  const parsed = sealedComplaintSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const sealed = parsed.data;
  const locatorHash = hashLocator(sealed.locator);
  const known = await findStoredThread(desk, locatorHash);
  if (known) return ok(answerAgain(known, sealed.complaint));

  const directory = await findOpenDirectory(desk);
  if (!directory) return refuse('intake-closed');
  if (sealed.directoryNumber !== directory.number) return refuse('stale-directory');
  if (!isForReadersOf(directory, sealed)) return refuse('invalid');
  // Only now: the same work sent again must not use up what others of this network could have.
  if (!isWithinShare && !takeWorkedPlace(desk, peer)) return refuse('try-later');

  const { id, reporterPublicKey, category, isDanger, fileRecipient, complaint: file, wraps, lastOpened } = sealed;
  const stored = await storeComplaint(desk, circumstances, {
    ...{ id, locatorHash, reporterPublicKey, category, isDanger, fileRecipient, file, wraps, lastOpened },
    ticketHash: null,
    channel: 'web',
  });
  if (stored.ok) return ok({ id, receivedOn: stored.value, outcome: 'received' });
  if (stored.error === 'try-later') return refuse('try-later');
  const faster = await findStoredThread(desk, locatorHash);
  return faster ? ok(answerAgain(faster, file)) : refuse('id-taken');
};

const answerAgain = (known: StoredThread, file: Uint8Array): ReceivedAnswer => {
  const first = known.envelopes[0];
  const isSame = first !== undefined && areEqualBytes(first.file, file);
  return { id: known.id, receivedOn: known.receivedOn, outcome: isSame ? 'received' : 'already-received' };
};

/**
 * Whether it is sealed to whom the directory allows: the thread key to the reporter, at least one reader and recovery
 * where there is one; the file key to the same without the reporter. Who was left out is the reporter's choice.
 */
export const isForReadersOf = (
  directory: Directory,
  { complaint, wraps, lastOpened }: Pick<SealedComplaintInput, 'complaint' | 'wraps' | 'lastOpened'>,
): boolean => {
  const persons = new Set(directory.readers.map(({ person }) => person));
  const recovery = directory.recovery === null ? [] : ['recovery'];
  const holdersOf = (key: NewWrap['key']) => wraps.filter((wrap) => wrap.key === key).map(({ holder }) => holder);
  const readers = holdersOf('file').filter((holder) => persons.has(holder));
  const office = [...readers, ...recovery];
  return (
    readers.length > 0 &&
    isSameSet(holdersOf('file'), office) &&
    isSameSet(holdersOf('thread'), [...office, 'reporter']) &&
    wraps.every((wrap) => wrap.version === 1 && wrap.key !== 'notes' && isSealedWrap(wrap.file)) &&
    isSealedBody(complaint) &&
    isSealedWrap(lastOpened)
  );
};

const isSameSet = (listed: readonly string[], expected: readonly string[]): boolean =>
  [...listed].sort().join('\n') === [...expected].sort().join('\n') && new Set(listed).size === listed.length;

type Added = Omit<NewComplaint, 'receivedOn' | 'releasedOn'> & {
  /** The day it came, where that is another day than this one. */
  receivedOn?: IsoDay;
};

/** Refuses where the locator, the ticket or the id stands already, or the network has too much waiting. */
const storeComplaint = async (
  desk: Desk,
  { peer, inboxRelease }: IntakeCircumstances,
  added: Added,
): Promise<Result<IsoDay, 'taken' | 'try-later'>> => {
  const stored = await writing.run(peer, () => writeComplaint(desk, inboxRelease, added));
  return stored.ok ? stored.value : stored;
};

/** The batch itself, for whoever takes a complaint in. Refuses where the locator, the ticket or the id stands already. */
export const writeComplaint = async (
  desk: Desk,
  inboxRelease: InboxRelease,
  added: Added,
  /** What else comes with it, or not at all. */
  more: readonly Statement[] = [],
): Promise<Result<IsoDay, 'taken'>> => {
  // What waited for a time of release that has come must not wait together with what comes after it.
  if (inboxRelease !== 'now') await releaseDue(desk, inboxRelease);
  const today = desk.clock.today();
  const receivedOn = added.receivedOn ?? today;
  const releasedOn = inboxRelease === 'now' ? today : null;
  try {
    await desk.database.write('take complaint in', [
      ...composeNewComplaint({ ...added, receivedOn, releasedOn }),
      ...more,
      ...(added.isDanger ? [composeDangerSlot(added.id, desk.clock.now())] : []),
    ]);
    return ok(receivedOn);
  } catch (error) {
    if (error instanceof DatabaseError && error.isDuplicate) return refuse('taken');
    throw error;
  }
};

export type ClearComplaint = {
  form: ComplaintForm;
  /** base64url of the 32 bytes drawn with the form. */
  ticket: string;
};

export type ClearReceipt = { code: TrackingCode; receivedOn: IsoDay; outcome: ReceiptOutcome };

/**
 * `ticket-malformed`: the form lost its hidden field; show it again with a new one. `already-confirmed`: this form was
 * sent and its code confirmed; the code is not shown again. `too-large`: the answers do not fit an envelope.
 */
export type ClearRefusal =
  | 'ticket-malformed'
  | 'try-later'
  | 'intake-closed'
  | 'no-reader'
  | 'too-large'
  | 'already-confirmed';

const ticketBytes = 32;

/**
 * Seals a complaint that came from a page without script, stores it, and answers with the code that the ticket stands
 * for. The same form sent again, also twice at once, gives the same code and stores nothing more.
 */
export const takeClearComplaint = async (
  desk: Desk,
  { form, ticket: sentTicket }: ClearComplaint,
  circumstances: IntakeCircumstances & {
    /** The key for purpose 'ticket'. */
    ticketKey: Uint8Array;
  },
): Promise<Result<ClearReceipt, ClearRefusal>> => {
  const ticket = decodeBase64url(sentTicket);
  if (ticket?.length !== ticketBytes) return refuse('ticket-malformed');
  const code = deriveTrackingCode({ secret: circumstances.ticketKey, ticket });
  const holder = await deriveCodeHolder(desk, code, circumstances.peer);
  if (!holder.ok) return holder;
  const { keys } = holder.value;
  const known = await findStoredThread(desk, keys.locatorHash);
  if (known) return receiveAgain(known, code, holder.value, form);

  const directory = await findOpenDirectory(desk);
  if (!directory) return refuse('intake-closed');
  const id = randomUUID();
  const sealed = await sealHere({ complaint: id, reporter: keys, directory, form });
  if (!sealed.ok) return sealed;
  const stored = await storeComplaint(desk, circumstances, {
    ...sealed.value,
    id,
    locatorHash: keys.locatorHash,
    reporterPublicKey: keys.signing.publicKey,
    ticketHash: createHash('sha256').update(ticket).digest('hex'),
    channel: 'web',
    category: form.category,
    isDanger: form.isDanger,
  });
  if (stored.ok) return ok({ code, receivedOn: stored.value, outcome: 'received' });
  if (stored.error === 'try-later') return refuse('try-later');
  const faster = await findStoredThread(desk, keys.locatorHash);
  if (!faster) throw new Error('a complaint is neither stored nor there');
  return receiveAgain(faster, code, holder.value, form);
};

const sealHere = async (input: {
  complaint: string;
  reporter: CodeHolder['keys'];
  directory: Directory;
  form: ComplaintForm;
}): Promise<
  Result<Pick<NewComplaint, 'file' | 'wraps' | 'fileRecipient' | 'lastOpened'>, 'no-reader' | 'too-large'>
> => {
  const { form, ...rest } = input;
  const sealed = await sealComplaint({ ...rest, implicated: toImplicated(form), answers: toAnswers(form) });
  if (sealed.ok) {
    const { files, fileRecipient } = sealed.value;
    const { complaint: file, wraps, lastOpened } = files;
    return ok({ file, wraps: wraps.map(toStoredWrap), fileRecipient, lastOpened });
  }
  if (sealed.error === 'no-reader' || sealed.error === 'too-large') return refuse(sealed.error);
  throw new Error('the reader directory holds a recipient that cannot be sealed to');
};

const toStoredWrap = ({ holder, ...wrap }: KeyWrap): NewWrap => ({
  ...wrap,
  holder: holder.role === 'reader' ? holder.person : holder.role,
});

/** The code is shown again only while the reporter has not confirmed having written it down. */
const receiveAgain = async (
  known: StoredThread,
  code: TrackingCode,
  holder: CodeHolder,
  form: ComplaintForm,
): Promise<Result<ClearReceipt, 'already-confirmed'>> => {
  if (!known.hasTicket) return refuse('already-confirmed');
  const opened = await openStoredThread({ ...known, envelopes: known.envelopes.slice(0, 1) }, holder, []);
  const sent = writeCanonicalJson([toAnswers(form), [...toImplicated(form).posts]]);
  const isSame =
    opened.ok &&
    writeCanonicalJson([opened.value.opening.answers, [...opened.value.opening.implicated.posts]]) === sent;
  return ok({ code, receivedOn: known.receivedOn, outcome: isSame ? 'received' : 'already-received' });
};
