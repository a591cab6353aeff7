import { beforeAll, describe, expect, test } from 'vitest';
import { openComplaint, unwrapComplaintKey } from './complaint-keys';
import { type Directory, hashDirectory } from './directory';
import { checkStatedReaders } from './eligible-readers';
import { openEnvelope, sealEnvelope } from './envelope';
import { readOpening } from './opening';
import {
  complaint,
  createReaderParty,
  createReporterParty,
  expectOk,
  office,
  type ReaderParty,
  type ReporterParty,
  signedDirectory,
} from './parties.fixture';
import { createSealingKeys, open, type SealingKeys } from './seal';
import { type SealedComplaint, sealComplaint } from './seal-complaint';
import { nextPosition, verifyThread } from './thread';

let reporter: ReporterParty;
let officer: ReaderParty;
let secretary: ReaderParty;
let reviewer: ReaderParty;
let recovery: SealingKeys;
let directory: Directory;

const answers = { what: 'เล่าเหตุการณ์', who: ['ผู้รับเหมา'] };

beforeAll(async () => {
  reporter = await createReporterParty();
  officer = await createReaderParty('officer', ['legal-office']);
  secretary = await createReaderParty('secretary', ['division:works']);
  reviewer = await createReaderParty('reviewer', ['council-ethics'], true);
  recovery = await createSealingKeys();
  directory = signedDirectory(
    {
      number: 1,
      previous: null,
      recovery: recovery.recipient,
      readers: [officer.entry, secretary.entry, reviewer.entry],
    },
    [officer, reviewer],
  );
});

const sealFor = (posts: readonly string[], change: Partial<Directory> = {}) =>
  sealComplaint({
    complaint,
    reporter,
    directory: { ...directory, ...change },
    implicated: { posts, persons: [] },
    answers,
  });

const holderOf = (wrap: SealedComplaint['files']['wraps'][number]) =>
  wrap.holder.role === 'reader' ? wrap.holder.person : wrap.holder.role;

const wrapOf = (sealed: SealedComplaint, holder: string, key = 'thread') => {
  const wrap = sealed.files.wraps.find((candidate) => holderOf(candidate) === holder && candidate.key === key);
  if (wrap === undefined) throw new Error(`no ${key} wrap for ${holder}`);
  return wrap.file;
};

const openAs = (
  sealed: SealedComplaint,
  holder: string,
  holderIdentity: string,
  reporterPublicKey: string | null = null,
) =>
  openComplaint({
    wrap: wrapOf(sealed, holder),
    file: sealed.files.complaint,
    holderIdentity,
    office,
    complaint,
    readers: [officer.sender, secretary.sender, reviewer.sender],
    reporterPublicKey,
  });

describe('a new complaint', () => {
  test('wraps the thread key for reporter, readers and recovery, the file key not for the reporter', async () => {
    const sealed = expectOk(await sealFor([]));
    const listed = sealed.files.wraps.map((wrap) => `${wrap.key} ${wrap.version} ${holderOf(wrap)}`);
    expect(listed.sort()).toEqual([
      'file 1 officer',
      'file 1 recovery',
      'file 1 reviewer',
      'file 1 secretary',
      'thread 1 officer',
      'thread 1 recovery',
      'thread 1 reporter',
      'thread 1 reviewer',
      'thread 1 secretary',
    ]);
  });

  test.each(['officer', 'reviewer', 'recovery'])(
    'is opened by %s, who learns the answers and the reporter’s key',
    async (who) => {
      const sealed = expectOk(await sealFor([]));
      const identity = {
        officer: officer.sealing.identity,
        reviewer: reviewer.sealing.identity,
        recovery: recovery.identity,
      }[who];
      const opened = expectOk(await openAs(sealed, who, identity as string));
      expect(opened.reporter).toEqual(reporter.sender);
      const opening = expectOk(readOpening(opened.envelope.body));
      expect(opening.answers).toEqual(answers);
      expect(opening.reporterRecipient).toBe(reporter.reporter.recipient);
      expect(opening.readers.directoryHash).toBe(hashDirectory(directory));
      expect(checkStatedReaders(opening.readers, directory, opening.implicated)).toEqual({ ok: true, value: null });
    },
  );

  test('is opened by the reporter, and only as their own', async () => {
    const sealed = expectOk(await sealFor([]));
    const identity = reporter.reporter.identity;
    expect((await openAs(sealed, 'reporter', identity, reporter.signing.publicKey)).ok).toBe(true);
    expect(await openAs(sealed, 'reporter', identity, officer.signing.publicKey)).toEqual({
      ok: false,
      error: 'unknown-sender',
    });
  });

  test('naming a post leaves no file that its holder can open, with every key they have', async () => {
    const sealed = expectOk(await sealFor(['legal-office']));
    expect(sealed.files.wraps.map(holderOf)).not.toContain('officer');
    for (const file of [sealed.files.complaint, ...sealed.files.wraps.map((wrap) => wrap.file)]) {
      for (const identity of [officer.sealing.identity, secretary.sealing.identity]) {
        expect(await open(identity, file)).toEqual({ ok: false, error: 'wrong-key' });
      }
    }
    expect((await openAs(sealed, 'reviewer', reviewer.sealing.identity)).ok).toBe(true);
  });

  test('is not sealed at all when nobody may read it, and never falls back', async () => {
    expect(await sealFor(['executive'], { readers: [officer.entry, secretary.entry] })).toEqual({
      ok: false,
      error: 'no-reader',
    });
    expect(await sealFor([], { readers: [] })).toEqual({ ok: false, error: 'no-reader' });
  });

  test('that is too long is refused before anything is made', async () => {
    const long = { what: 'ก'.repeat(22_000) };
    const sealed = await sealComplaint({
      complaint,
      reporter,
      directory,
      implicated: { posts: [], persons: [] },
      answers: long,
    });
    expect(sealed).toEqual({ ok: false, error: 'too-large' });
  });

  test('put together from two complaints is refused', async () => {
    const other = await createReporterParty();
    const a = expectOk(await sealFor([]));
    const b = expectOk(
      await sealComplaint({ complaint, reporter: other, directory, implicated: { posts: [], persons: [] }, answers }),
    );
    const mixed = { ...a, files: { ...a.files, complaint: b.files.complaint } };
    expect(await openAs(mixed, 'officer', officer.sealing.identity)).toEqual({ ok: false, error: 'wrong-key' });
  });

  test('whose thread key was put in by a stranger is refused', async () => {
    const stranger = await createReporterParty();
    const sealed = expectOk(await sealFor([]));
    const { wrapComplaintKey } = await import('./complaint-keys');
    const file = expectOk(
      await wrapComplaintKey({
        key: sealed.threadKey,
        holder: officer.sealing.recipient,
        signing: stranger.signing,
        office,
        complaint,
        position: { counter: 0, seen: null },
      }),
    );
    const wraps = [{ holder: { role: 'reader', person: 'officer' }, key: 'thread', version: 1, file } as const];
    const swapped = { ...sealed, files: { ...sealed.files, wraps } };
    expect(await openAs(swapped, 'officer', officer.sealing.identity)).toEqual({ ok: false, error: 'unknown-sender' });
  });

  test('is answered in a thread that both sides verify', async () => {
    const sealed = expectOk(await sealFor([]));
    const opened = expectOk(await openAs(sealed, 'officer', officer.sealing.identity));
    const state = expectOk(verifyThread('messages', [opened.envelope]));
    const reply = expectOk(
      await sealEnvelope({
        recipients: [opened.threadKey.recipient],
        signing: officer.signing,
        envelope: {
          office,
          complaint,
          kind: 'message',
          keyVersion: 1,
          ...nextPosition(state, officer.signing.publicKey),
          evidence: [],
          body: { text: 'รับเรื่องแล้ว' },
        },
      }),
    );
    const mine = expectOk(await openAs(sealed, 'reporter', reporter.reporter.identity, reporter.signing.publicKey));
    const answer = expectOk(
      await openEnvelope({
        identity: mine.threadKey.identity,
        file: reply.file,
        kinds: ['message'],
        context: { office, complaint, keyVersion: 1 },
        senders: [mine.reporter, officer.sender],
      }),
    );
    expect(answer.body).toEqual({ text: 'รับเรื่องแล้ว' });
    expect(verifyThread('messages', [mine.envelope, answer]).ok).toBe(true);
  });

  test('keeps the file key for readers: they unwrap it, its recipient is the one given to the reporter', async () => {
    const sealed = expectOk(await sealFor([]));
    const unwrapped = await unwrapComplaintKey({
      file: wrapOf(sealed, 'reviewer', 'file'),
      holderIdentity: reviewer.sealing.identity,
      expected: { office, complaint, key: 'file', version: 1 },
      senders: [reporter.sender],
    });
    expect(expectOk(unwrapped).key.recipient).toBe(sealed.fileRecipient);
  });
});

describe('an opening that is none', () => {
  test.each([null, {}, { answers: {} }, { answers: {}, implicated: {}, readers: {}, reporterRecipient: '' }])(
    '%j is refused',
    (body) => {
      expect(readOpening(body)).toEqual({ ok: false, error: 'damaged' });
    },
  );
});
