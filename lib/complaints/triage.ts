/**
 * Working a complaint: seeing what came in, opening it, acknowledging it, answering, deciding, keeping notes. Each use case asks
 * two things before anything else: whether the member's role works complaints at all, and whether the member holds
 * a key of this one. Whoever does not is told what a stranger is told: there is nothing here. Every change and
 * its event share one batch; of two members at once, one wins and the other is told.
 */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { caseCounter, complaint } from '@/db/tables/complaints';
import { listEvidence } from '@/lib/evidence/queries';
import { getOfficeSalt } from '@/lib/office/queries';
import type { Desk } from '@/lib/platform/desk';
import { fiscalYearOf } from '@/lib/platform/fiscal-year';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { writeUnlessStale } from '@/lib/platform/write-unless-stale';
import { listDirectories } from '@/lib/readers/queries';
import { type Actor, may } from '@/lib/staff/policy';
import { encodeBase64url } from '@/lib/vault/bytes';
import { findContact } from './case-contact';
import {
  countWorkable,
  findWorkable,
  listEvents,
  listWorkable,
  listWraps,
  type StoredWrap,
  type WorkableCase,
} from './case-queries';
import type { Acknowledgement, OfficeEnvelope, QueueQuestion, StateChange } from './case-schema';
import { listEnvelopes, type StoredEnvelope } from './queries';
import { countFigures, listOpen, narrowTo, type QueueCircumstances, type WorkFigures } from './queue';
import { eraseDayOf, type Retention } from './retention-rules';
import { type ComplaintState, complaintStates, isAllowedMove } from './rules';
import { isSealedBody, isSealedWrap } from './sealed-file';
import { composeEvent, composeOfficeEnvelope, composeOpening, composeWraps } from './statements';
import type { CaseFile, CaseNumber, QueueEntry, SentEnvelope } from './wire';

const entriesPerPage = 25;

export type Queue = {
  figures: WorkFigures;
  /** How many the member can open, by state. */
  byState: Readonly<Partial<Record<ComplaintState, number>>>;
  entries: readonly QueueEntry[];
  /** The page shown: the one asked for, or the last there is. */
  page: number;
  pageCount: number;
};

/** One page of the complaints the member can open: to acknowledge first, then the oldest, what is closed last. */
export const listQueue = async (
  actor: Actor,
  desk: Desk,
  { state, only, page: askedPage }: QueueQuestion,
  circumstances: QueueCircumstances,
): Promise<Result<Queue, 'not-found'>> => {
  if (!may(actor, 'work-complaints')) return refuse('not-found');
  const today = desk.clock.today();
  const open = await listOpen(actor, desk, circumstances);
  const byState = await countWorkable(desk, actor.staffId);
  const states: readonly ComplaintState[] = state === undefined ? complaintStates : [state];
  const narrowed = only && narrowTo(only, open, today);
  const total = narrowed?.length ?? states.reduce((sum, one) => sum + (byState[one] ?? 0), 0);
  const pageCount = Math.max(1, Math.ceil(total / entriesPerPage));
  const page = Math.min(askedPage, pageCount);
  const offset = (page - 1) * entriesPerPage;
  const entries =
    narrowed?.slice(offset, offset + entriesPerPage) ??
    (await listWorkable(desk, actor.staffId, { states, part: { offset, limit: entriesPerPage } }));
  return ok({ figures: countFigures(open, today), byState, entries, page, pageCount });
};

/** A complaint the member may work on; null for any other, and for one whose content was erased. */
export const findOwn = async (actor: Actor, desk: Desk, id: string): Promise<WorkableCase | null> => {
  const found = may(actor, 'work-complaints') ? await findWorkable(desk, actor.staffId, id) : null;
  return found?.erasedOn === null ? found : null;
};

const toSent = ({ file, ...envelope }: StoredEnvelope): SentEnvelope => ({
  ...envelope,
  file: encodeBase64url(file),
});

export const newestVersionOf = (wraps: readonly StoredWrap[], key: StoredWrap['key']): number =>
  Math.max(0, ...wraps.filter((wrap) => wrap.key === key).map(({ version }) => version));

/** Persons of readers, and 'recovery', who hold the newest version of a key. */
const listHolders = (wraps: readonly StoredWrap[], key: StoredWrap['key']): string[] => {
  const newest = newestVersionOf(wraps, key);
  return wraps
    .filter((wrap) => wrap.key === key && wrap.version === newest && wrap.holder !== 'reporter')
    .map(({ holder }) => holder);
};

/**
 * Everything the member's browser needs to open one complaint. Handing it out is recorded as an opening, once a day:
 * whether the browser then opens it cannot be seen from here.
 */
export const getCase = async (
  actor: Actor,
  desk: Desk,
  { id }: { id: string },
): Promise<Result<CaseFile, 'not-found'>> => {
  const found = await findOwn(actor, desk, id);
  if (!found) return refuse('not-found');
  await desk.database.write('record opening', [composeOpening(id, actor.staffId, desk.clock.today())]);
  const wraps = await listWraps(desk, id);
  const officeSalt = await getOfficeSalt(desk);
  return ok({
    ...found,
    officeSalt,
    wraps: wraps
      .filter(({ holder }) => holder === actor.staffId)
      .map(({ key, version, file }) => ({ key, version, file: encodeBase64url(file) })),
    holders: listHolders(wraps, 'thread'),
    messages: (await listEnvelopes(desk, id, 'messages')).map(toSent),
    notes: (await listEnvelopes(desk, id, 'notes')).map(toSent),
    hasContact: (await findContact(desk, id)) !== null,
    evidence: await listEvidence(desk, id),
    events: await listEvents(desk, id),
    directories: await listDirectories(desk),
  });
};

/**
 * `already-decided`: somebody acknowledged it first. `wrong-holders`: the notes key is not wrapped to exactly those who
 * hold the complaint's other keys. `stale`: the reporter wrote in the meantime, or the revision is an old one.
 */
export type AcknowledgeRefusal =
  | 'not-found'
  | 'invalid'
  | 'already-decided'
  | 'not-followed'
  | 'wrong-holders'
  | 'stale';

/**
 * Takes a complaint into work: the next case number of the fiscal year, without gaps; the notes key; on request a first
 * reply. Two members may try at once: one number is given, one member is told.
 */
export const acknowledge = async (
  actor: Actor,
  desk: Desk,
  { id, revision, notesWraps, reply: firstReply }: Acknowledgement,
): Promise<Result<{ caseNumber: CaseNumber; revision: number }, AcknowledgeRefusal>> => {
  const found = await findOwn(actor, desk, id);
  if (!found) return refuse('not-found');
  if (found.caseNumber !== null || found.state !== 'received') return refuse('already-decided');
  if (firstReply && !found.isFollowed) return refuse('not-followed');
  if (found.revision !== revision) return refuse('stale');
  const wraps = await listWraps(desk, id);
  const holders = notesWraps.map(({ holder }) => holder);
  if (holders.toSorted().join('\n') !== listHolders(wraps, 'file').toSorted().join('\n')) {
    return refuse('wrong-holders');
  }
  const areSealed = notesWraps.every(
    ({ key, version, file }) => key === 'notes' && version === 1 && isSealedWrap(file),
  );
  if (!areSealed || (firstReply && !isSealedBody(firstReply.file))) return refuse('invalid');
  if (firstReply && firstReply.keyVersion !== newestVersionOf(wraps, 'thread')) return refuse('stale');

  const today = desk.clock.today();
  const written = await writeUnlessStale(desk, 'acknowledge complaint', [
    ...composeNumbering(id, revision, fiscalYearOf(today), today),
    ...composeWraps(id, notesWraps),
    composeEvent({
      ...{ complaintId: id, staffId: actor.staffId, happenedOn: today },
      kind: 'acknowledged',
      state: 'screening',
    }),
    ...(firstReply ? composeReply(actor, desk, id, 'messages', firstReply) : []),
  ]);
  const after = await findWorkable(desk, actor.staffId, id);
  if (!written.ok) return refuse(after?.caseNumber ? 'already-decided' : 'stale');
  if (!after?.caseNumber) throw new Error('an acknowledged complaint has no case number');
  return ok({ caseNumber: after.caseNumber, revision: after.revision });
};

/** Counter and complaint move together or not at all, so no number is ever skipped. */
const composeNumbering = (id: string, revision: number, fiscalYear: number, today: string): Statement[] => [
  compose
    .insert(caseCounter)
    .values({ fiscalYear, last: 1 })
    .onConflictDoUpdate({ target: caseCounter.fiscalYear, set: { last: sql`${caseCounter.last} + 1` } }),
  compose
    .update(complaint)
    .set({
      state: 'screening',
      caseFiscalYear: fiscalYear,
      caseNumber: sql`(select last from ${caseCounter} where fiscal_year = ${fiscalYear})`,
      acknowledgedOn: today,
      revision: revision + 1,
    })
    .where(and(eq(complaint.id, id), eq(complaint.revision, revision), isNull(complaint.caseNumber))),
  expectChanged(1),
];

/**
 * Moves a complaint on; closing it sets the day from which it may be erased. `move-not-allowed`: not from this state, or
 * a result is missing or too many.
 */
export const changeState = async (
  actor: Actor,
  desk: Desk,
  { id, revision, to, result }: StateChange,
  { retentionMonths }: Retention,
): Promise<Result<{ revision: number }, 'not-found' | 'stale' | 'move-not-allowed'>> => {
  const found = await findOwn(actor, desk, id);
  if (!found) return refuse('not-found');
  if (found.revision !== revision) return refuse('stale');
  if (!isAllowedMove(found.state, to, result)) return refuse('move-not-allowed');
  const written = await writeUnlessStale(desk, 'change complaint state', [
    compose
      .update(complaint)
      .set({
        ...{ state: to, result, revision: revision + 1 },
        ...(to === 'closed' && { eraseOn: eraseDayOf(desk.clock.today(), retentionMonths) }),
      })
      .where(and(eq(complaint.id, id), eq(complaint.revision, revision))),
    expectChanged(1),
    composeEvent({
      ...{ complaintId: id, staffId: actor.staffId, happenedOn: desk.clock.today() },
      kind: 'state-changed',
      state: to,
      result,
    }),
  ]);
  return written.ok ? ok({ revision: revision + 1 }) : written;
};

const composeReply = (
  actor: Actor,
  desk: Desk,
  complaintId: string,
  thread: 'messages' | 'notes',
  { file, keyVersion, expectedPosition }: Omit<OfficeEnvelope, 'id'>,
): Statement[] => [
  ...composeOfficeEnvelope({
    ...{ complaintId, thread, keyVersion, file },
    position: expectedPosition,
    sentOn: desk.clock.today(),
  }),
  composeEvent({
    ...{ complaintId, staffId: actor.staffId, happenedOn: desk.clock.today() },
    kind: thread === 'messages' ? 'replied' : 'noted',
  }),
];

/**
 * `stale`: somebody wrote first, or there is a newer key. `not-acknowledged`: work on it has not begun. `not-followed`: the
 * reporter ended their code and would not see it.
 */
export type WriteRefusal = 'not-found' | 'invalid' | 'stale' | 'not-acknowledged' | 'not-followed';

const addEnvelope = async (
  actor: Actor,
  desk: Desk,
  thread: 'messages' | 'notes',
  { id, ...envelope }: OfficeEnvelope,
  also: readonly Statement[] = [],
): Promise<Result<{ position: number }, WriteRefusal>> => {
  const found = await findOwn(actor, desk, id);
  if (!found) return refuse('not-found');
  if (!isSealedBody(envelope.file)) return refuse('invalid');
  if (found.caseNumber === null) return refuse('not-acknowledged');
  if (thread === 'messages' && !found.isFollowed) return refuse('not-followed');
  const newest = newestVersionOf(await listWraps(desk, id), thread === 'messages' ? 'thread' : 'notes');
  if (envelope.keyVersion !== newest) return refuse('stale');
  const written = await writeUnlessStale(desk, 'add office envelope', [
    ...composeReply(actor, desk, id, thread, envelope),
    ...also,
  ]);
  return written.ok ? ok({ position: envelope.expectedPosition }) : written;
};

/** Adds a sealed message to the reporter. */
export const reply = (
  actor: Actor,
  desk: Desk,
  envelope: OfficeEnvelope,
): Promise<Result<{ position: number }, WriteRefusal>> => addEnvelope(actor, desk, 'messages', envelope);

/** Adds a sealed note, which the reporter cannot open. */
export const addNote = (
  actor: Actor,
  desk: Desk,
  envelope: OfficeEnvelope,
): Promise<Result<{ position: number }, WriteRefusal>> => addEnvelope(actor, desk, 'notes', envelope);

/**
 * Records that a member opens a sealed original: the day in clear, the reason as a sealed note, both or neither. The
 * member's page asks for it before it opens one.
 */
export const openOriginal = (
  actor: Actor,
  desk: Desk,
  reason: OfficeEnvelope,
): Promise<Result<{ position: number }, WriteRefusal>> =>
  addEnvelope(actor, desk, 'notes', reason, [
    composeEvent({
      ...{ complaintId: reason.id, staffId: actor.staffId, happenedOn: desk.clock.today() },
      kind: 'original-opened',
    }),
  ]);
