/**
 * Two readers with real keys for a desk or a running office's database, the second from outside the line of command,
 * and the first signed reader directory; and what a reader's browser does with a complaint, done here with the same
 * code.
 */

import { type OpenCase, openCase } from '@/app/office/_keys/case-opening';
import { grantNotesKey, sealMessage } from '@/app/office/_keys/case-sealing';
import type { OpenedCase } from '@/app/office/_keys/opened-case';
import { openDatabase } from '@/db/open';
import { compose } from '@/db/statement';
import { directoryProposal, readerDirectory, readerKey, readerWrap } from '@/db/tables/readers';
import { acknowledgeSchema, changeStateSchema, officeEnvelopeSchema } from '@/lib/complaints/case-schema';
import type { ComplaintState } from '@/lib/complaints/rules';
import { acknowledge, changeState, getCase, listQueue, reply } from '@/lib/complaints/triage';
import { getOfficeProfile } from '@/lib/office/queries';
import { systemClock } from '@/lib/platform/clock';
import type { Desk } from '@/lib/platform/desk';
import { listReaderCandidates } from '@/lib/readers/queries';
import type { Actor } from '@/lib/staff/policy';
import { composeNewStaff } from '@/lib/staff/statements';
import { type Directory, type DirectoryContent, signDirectory, writeDirectory } from '@/lib/vault/directory';
import { createReaderIdentity, type ReaderIdentity } from '@/lib/vault/reader-identity';
import { createSealingKeys } from '@/lib/vault/seal';

export type TestReader = { actor: Actor; identity: ReaderIdentity };

export type TestReaders = {
  /** The legal officer, who holds the post of the legal office. */
  officer: TestReader;
  /** The reviewer from outside. */
  reviewer: TestReader;
  directory: Directory;
  /** The identity complaint keys are also wrapped to, where asked for. */
  recovery: string | null;
};

/** The database of a running office, opened beside it. Close it with `desk.database.close()`. */
export const openDeskOf = async ({ databasePath }: { databasePath: string }): Promise<Desk> => ({
  database: await openDatabase({ url: `file:${databasePath}` }),
  clock: systemClock,
});

const newStaff = {
  signInHash: 'nobody signs in',
  totpSecret: null,
  secondFactorKey: Buffer.alloc(32),
  divisionKey: null,
};

const ensureCandidates = async (desk: Desk) => {
  if ((await listReaderCandidates(desk)).length === 0) {
    await desk.database.write('add readers', [
      composeNewStaff({
        ...{ ...newStaff, role: 'legal-officer', userName: 'nitikorn', displayName: 'นิติกร' },
        ...{ posts: ['legal-office'], isOutside: false },
      }),
      composeNewStaff({
        ...{ ...newStaff, role: 'reviewer', userName: 'reviewer', displayName: 'ผู้สอบทาน' },
        ...{ posts: [], isOutside: true },
      }),
    ]);
  }
  return listReaderCandidates(desk);
};

const must = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
};

const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('not there');
  return value;
};

/** Gives both readers keys and writes version 1 of the directory; whatever stood there before goes. */
export const openIntake = async (desk: Desk, { hasRecovery = false } = {}): Promise<TestReaders> => {
  const candidates = await ensureCandidates(desk);
  const recovery = hasRecovery ? await createSealingKeys() : null;
  const makeReader = async (isOutside: boolean) => {
    const candidate = found(candidates.find((one) => one.isOutside === isOutside));
    const identity = await createReaderIdentity();
    const actor: Actor = {
      staffId: candidate.person,
      displayName: candidate.name,
      role: isOutside ? 'reviewer' : 'legal-officer',
      divisionKey: null,
      hasSecondFactor: true,
    };
    const entry = {
      person: candidate.person,
      name: candidate.name,
      isOutside,
      posts: candidate.posts.map((post) => ({ post, isActing: false, until: null })),
      recipient: identity.sealing.recipient,
      publicKey: identity.signing.publicKey,
    };
    return { actor, identity, entry };
  };
  const officer = await makeReader(false);
  const reviewer = await makeReader(true);
  const content: DirectoryContent = {
    office: Buffer.from((await getOfficeProfile(desk)).salt, 'base64').toString('base64url'),
    number: 1,
    previous: null,
    recovery: recovery?.recipient ?? null,
    readers: [officer.entry, reviewer.entry],
  };
  const signatures = [officer, reviewer].map(({ entry, identity }) =>
    signDirectory(content, entry.person, identity.signing),
  );
  const directory: Directory = { ...content, signatures };
  await desk.database.write('write reader directory', [
    ...[directoryProposal, readerDirectory, readerWrap, readerKey].map((table) => compose.delete(table)),
    ...directory.readers.map(({ person, recipient, publicKey }) =>
      compose.insert(readerKey).values({ staffId: person, recipient, publicKey, createdOn: desk.clock.today() }),
    ),
    compose.insert(readerDirectory).values({ number: 1, content: writeDirectory(directory) }),
  ]);
  return { officer, reviewer, directory, recovery: recovery?.identity ?? null };
};

const now = { inboxRelease: 'now' } as const;

/** The complaints this reader can open, as the queue lists them. */
export const listOwn = async (desk: Desk, { actor }: TestReader) =>
  must(await listQueue(actor, desk, { state: undefined, page: 1 }, now)).entries;

export type ReadCase = { opened: OpenedCase; held: OpenCase; revision: number };

/** Opens a complaint as this reader's browser would; throws where it would refuse. */
export const readCase = async (desk: Desk, reader: TestReader, id: string): Promise<ReadCase> => {
  const file = must(await getCase(reader.actor, desk, { id }));
  const opener = { person: reader.actor.staffId, identity: reader.identity };
  const { opened, held } = must(await openCase(file, opener, file.officeSalt, null));
  return { opened, held, revision: file.revision };
};

/** Acknowledges, with a first reply, and moves on to `state`. */
export const acknowledgeWith = async (
  desk: Desk,
  reader: TestReader,
  id: string,
  { text, state }: { text: string; state?: ComplaintState },
) => {
  const { held, revision } = await readCase(desk, reader, id);
  const opener = { person: reader.actor.staffId, identity: reader.identity };
  const input = {
    ...{ id, revision },
    notesWraps: must(await grantNotesKey(held, opener)),
    reply: must(await sealMessage(held, opener, text)),
  };
  const taken = must(await acknowledge(reader.actor, desk, acknowledgeSchema.parse(input)));
  if (state) {
    const change = changeStateSchema.parse({ id, revision: taken.revision, to: state, result: null });
    must(await changeState(reader.actor, desk, change, { retentionMonths: 24 }));
  }
  return taken.caseNumber;
};

/** Writes to the reporter of an acknowledged complaint. */
export const replyAs = async (desk: Desk, reader: TestReader, id: string, text: string): Promise<void> => {
  const { held } = await readCase(desk, reader, id);
  const sealed = must(await sealMessage(held, { person: reader.actor.staffId, identity: reader.identity }, text));
  must(await reply(reader.actor, desk, officeEnvelopeSchema.parse({ id, ...sealed })));
};
