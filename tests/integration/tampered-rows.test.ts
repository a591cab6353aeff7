/**
 * Somebody changes the stored rows: forges, swaps, replays, reorders, truncates. The reader's browser and the page the
 * reporter opens with the code refuse each with its own plain word, and show nothing that does not hold.
 */
import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCase } from '@/app/office/_keys/case-opening';
import { sealMessage, sealNote } from '@/app/office/_keys/case-sealing';
import { openDatabase } from '@/db/open';
import { officeEnvelopeSchema } from '@/lib/complaints/case-schema';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { writeMessageBody } from '@/lib/complaints/message';
import { addSealedMessage, openThreadWithCode } from '@/lib/complaints/thread';
import { addNote, getCase } from '@/lib/complaints/triage';
import { wrapComplaintKey } from '@/lib/vault/complaint-keys';
import { type Envelope, hashEnvelope, sealEnvelope } from '@/lib/vault/envelope';
import { createReaderIdentity } from '@/lib/vault/reader-identity';
import { createSigningKey, type SigningKey } from '@/lib/vault/signing';
import { acknowledgeWith, readCase, replyAs } from '../helpers/reader-directory';
import { sealReporterMessage } from '../helpers/sealed-thread';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createReporter,
  fillForm,
  freshPeer,
  memberNamed,
  office,
  openVaultOffice,
  type Reporter,
  type Sent,
  sealForm,
  type VaultOffice,
} from '../helpers/vault-office';

type Conversation = Sent & { id: string; reporter: Reporter };

let desk: TestDesk;
let vault: VaultOffice;
let own: Conversation;
let other: Conversation;

const must = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
};

const outside = () => memberNamed(vault, 'outside');
const openerOf = ({ actor, identity }: ReturnType<typeof outside>) => ({ person: actor.staffId, identity });

/** Complaint, answer, message, answer; and one note. */
const converse = async (what: string): Promise<Conversation> => {
  const reporter = await createReporter();
  const sent = await sealForm(vault, reporter.keys, fillForm(what));
  must(await takeSealedComplaint(desk, sent.post, { peer: freshPeer(), inboxRelease: 'now' }));
  const { id } = sent.post;
  await acknowledgeWith(desk, outside(), id, { text: 'คำตอบที่หนึ่ง' });
  const thread = { threadKey: sent.sealed.threadKey, envelopes: [sent.sealed.envelope] };
  const message = await sealReporterMessage(reporter.keys, thread, 'ข้อความของผู้แจ้ง');
  must(await addSealedMessage(desk, message.post, { peer: freshPeer() }));
  await replyAs(desk, outside(), id, 'คำตอบที่สอง');
  const { held } = await readCase(desk, outside(), id);
  const note = must(await sealNote(held, openerOf(outside()), 'บันทึกภายใน'));
  must(await addNote(outside().actor, desk, officeEnvelopeSchema.parse({ id, ...note })));
  return { ...sent, id, reporter };
};

let prepared: { desk: TestDesk; vault: VaultOffice; own: Conversation; other: Conversation };

beforeAll(async () => {
  desk = await openTestDesk();
  vault = await openVaultOffice(desk);
  own = await converse('เรื่องของผู้แจ้งคนนี้');
  other = await converse('เรื่องของผู้แจ้งอีกคน');
  await desk.database.client.execute('pragma wal_checkpoint(truncate)');
  prepared = { desk, vault, own, other };
});

afterAll(() => prepared.desk.database.close());

// Every test tampers with a copy of its own.
beforeEach(async () => {
  const copy = await openTestDesk();
  copy.database.close();
  copyFileSync(prepared.desk.databasePath, copy.databasePath);
  for (const rest of ['-wal', '-shm']) rmSync(`${copy.databasePath}${rest}`, { force: true });
  desk = { ...copy, database: await openDatabase({ url: `file:${copy.databasePath}` }) };
  ({ own, other } = prepared);
  vault = { ...prepared.vault, desk };
});

afterEach(() => desk.database.close());

const run = (sql: string, ...args: (string | number | Uint8Array)[]) => desk.database.client.execute({ sql, args });

type Place = { id?: string; thread?: 'messages' | 'notes'; position: number };

const readFile = async ({ id = own.id, thread = 'messages', position }: Place): Promise<Uint8Array> => {
  const sql = 'select file from complaint_envelope where complaint_id = ? and thread = ? and position = ?';
  const { rows } = await run(sql, id, thread, position);
  return new Uint8Array(rows[0]?.file as ArrayBuffer);
};

const writeFile = (file: Uint8Array, { id = own.id, thread = 'messages', position }: Place) =>
  run(
    'update complaint_envelope set file = ? where complaint_id = ? and thread = ? and position = ?',
    ...[file, id, thread, position],
  );

const append = (file: Uint8Array, { id = own.id, thread = 'messages', position }: Place, isFromReporter = 0) =>
  run(
    `insert into complaint_envelope (complaint_id, thread, position, from_reporter, key_version, sent_on, file)
     values (?, ?, ?, ?, 1, '2026-11-18', ?)`,
    ...[id, thread, position, isFromReporter, file],
  );

const remove = (position: number) =>
  run(
    `delete from complaint_envelope where complaint_id = ? and thread = 'messages' and position = ?`,
    own.id,
    position,
  );

const exchange = async (one: Place, two: Place) => {
  const [first, second] = [await readFile(one), await readFile(two)];
  await writeFile(second, one);
  await writeFile(first, two);
};

/** Gives every row of one complaint to another and the other way round. */
const exchangeComplaints = async (tables: readonly string[]) => {
  await run('pragma foreign_keys = off');
  for (const table of tables) {
    for (const [from, to] of [
      [own.id, 'between'],
      [other.id, own.id],
      ['between', other.id],
    ] as const) {
      await run(`update ${table} set complaint_id = ? where complaint_id = ?`, to, from);
    }
  }
};

const copyWrap = async (from: { id: string; key: string; holder: string }, holder: string) => {
  const sql = 'select file from complaint_wrap where complaint_id = ? and key = ? and holder = ?';
  const { rows } = await run(sql, from.id, from.key, from.holder);
  const file = new Uint8Array(rows[0]?.file as ArrayBuffer);
  await run(
    `update complaint_wrap set file = ? where complaint_id = ? and key = 'thread' and holder = ?`,
    file,
    own.id,
    holder,
  );
};

const wrapsOfReaderAndReporter = async (key: string, id: string) => {
  for (const holder of [outside().actor.staffId, 'reporter']) {
    await copyWrap(
      { id, key, holder: holder === 'reporter' && key === 'file' ? outside().actor.staffId : holder },
      holder,
    );
  }
};

/** What somebody who knows the thread's recipient, such as a reader gone bad, could put in under a name not theirs. */
const sealAs = async (signing: SigningKey, changes: Partial<Omit<Envelope, 'sender'>>): Promise<Uint8Array> => {
  const envelope = {
    ...({ office, complaint: own.id, kind: 'message', keyVersion: 1, counter: 1, evidence: [] } as const),
    seen: hashEnvelope(own.sealed.envelope),
    body: writeMessageBody({ text: 'ข้อความปลอม', once: null }),
    ...changes,
  };
  return must(await sealEnvelope({ recipients: [own.sealed.threadKey.recipient], signing, envelope })).file;
};

/** What the reader's browser says: the word of a refusal, or of the doubts it shows. */
const askReader = async (member = outside()): Promise<string> => {
  const file = await getCase(member.actor, desk, { id: own.id });
  if (!file.ok) return file.error;
  const opened = await openCase(file.value, openerOf(member), office, null);
  if (!opened.ok) return opened.error;
  const { messages, notes } = opened.value.opened;
  const words = [messages, notes].flatMap((thread, index) => {
    const left = thread.entries.flatMap(({ doubt }) => doubt ?? []);
    return thread.doubt === null ? [] : [`${index === 0 ? 'messages' : 'notes'}:${left[0] ?? thread.doubt}`];
  });
  return words.join(' ') || 'whole';
};

const askReporter = async (): Promise<string> => {
  const read = await openThreadWithCode(desk, own.reporter.code, { peer: freshPeer() });
  return read.ok ? 'whole' : read.error;
};

test('rows as they were written are whole for both', async () => {
  expect([await askReader(), await askReporter()]).toEqual(['whole', 'whole']);
});

type Tampering = [
  name: string,
  tamper: () => Promise<unknown>,
  reader: string,
  reporter: 'damaged' | 'whole' | 'not-found',
];

const flip = async (place: Place, fromEnd: number) => {
  const file = await readFile(place);
  file[file.length - fromEnd] = (file[file.length - fromEnd] ?? 0) ^ 1;
  await writeFile(file, place);
};

const tamperings: Tampering[] = [
  ['a bit of the complaint turned over', () => flip({ position: 1 }, 100), 'complaint:damaged', 'damaged'],
  ['a bit of a message turned over', () => flip({ position: 3 }, 100), 'messages:damaged', 'damaged'],
  ['a message that is chance', () => writeFile(randomBytes(5755), { position: 2 }), 'messages:damaged', 'damaged'],
  [
    'the complaint of another reporter in its place',
    () => exchange({ position: 1 }, { id: other.id, position: 1 }),
    'complaint:wrong-key',
    'damaged',
  ],
  [
    'an answer meant for another complaint',
    () => exchange({ position: 2 }, { id: other.id, position: 2 }),
    'messages:wrong-key',
    'damaged',
  ],
  [
    'all of another complaint, keys included',
    () => exchangeComplaints(['complaint_envelope', 'complaint_wrap']),
    'complaint:wrong-complaint',
    'damaged',
  ],
  [
    'the keys of another complaint',
    () => wrapsOfReaderAndReporter('thread', other.id),
    'complaint:wrong-complaint',
    'damaged',
  ],
  [
    'the file key in place of the thread key',
    () => wrapsOfReaderAndReporter('file', own.id),
    'complaint:wrong-kind',
    'damaged',
  ],
  ['two messages exchanged', () => exchange({ position: 2 }, { position: 3 }), 'messages:reordered', 'damaged'],
  ['two answers exchanged', () => exchange({ position: 2 }, { position: 4 }), 'messages:reordered', 'damaged'],
  ['an answer left out', () => remove(2), 'messages:truncated', 'damaged'],
  ['a message of the reporter left out', () => remove(3), 'messages:truncated', 'damaged'],
  ['the complaint left out', () => remove(1), 'complaint:wrong-kind', 'damaged'],
  [
    'an answer repeated',
    async () => append(await readFile({ position: 4 }), { position: 5 }),
    'messages:replayed',
    'damaged',
  ],
  [
    'the complaint repeated',
    async () => append(await readFile({ position: 1 }), { position: 5 }),
    'messages:wrong-kind',
    'damaged',
  ],
  [
    'another key version written beside a message',
    () => run(`update complaint_envelope set key_version = 2 where complaint_id = ? and position = 3`, own.id),
    'messages:no-key',
    'damaged',
  ],
  [
    'a note among the messages',
    async () => append(await readFile({ thread: 'notes', position: 1 }), { position: 5 }),
    'messages:wrong-key',
    'damaged',
  ],
  [
    'a message among the notes',
    async () => append(await readFile({ position: 3 }), { thread: 'notes', position: 2 }),
    'notes:wrong-key',
    'whole',
  ],
  [
    'a stranger’s message',
    async () => append(await sealAs(createSigningKey(), {}), { position: 5 }),
    'messages:unknown-sender',
    'damaged',
  ],
  [
    'a stranger’s message under a key version of its own',
    async () => append(await sealAs(createSigningKey(), { keyVersion: 7 }), { position: 5 }),
    'messages:wrong-key-version',
    'damaged',
  ],
  [
    'an answer another office’s reader signed',
    async () => append(await sealAs(outside().identity.signing, { office: 'A'.repeat(43) }), { position: 5 }),
    'messages:wrong-office',
    'damaged',
  ],
  [
    'an answer that skips one of its own sender',
    async () => append(await sealAs(outside().identity.signing, { counter: 9 }), { position: 5 }),
    'messages:truncated',
    'damaged',
  ],
  [
    'an answer to something nobody wrote',
    async () => append(await sealAs(outside().identity.signing, { counter: 3, seen: 'a'.repeat(64) }), { position: 5 }),
    'messages:truncated',
    'damaged',
  ],
  [
    'a complaint that a reader signed',
    async () => writeFile(await sealAs(outside().identity.signing, { kind: 'complaint', seen: null }), { position: 1 }),
    'complaint:unknown-sender',
    'damaged',
  ],
  [
    'no key for its reader',
    () => run('delete from complaint_wrap where holder = ?', outside().actor.staffId),
    'not-found',
    'whole',
  ],
  ['no key for its reporter', () => run(`delete from complaint_wrap where holder = 'reporter'`), 'whole', 'damaged'],
];

describe('a stored complaint with', () => {
  test.each(tamperings)('%s is refused', async (_, tamper, reader, reporter) => {
    await tamper();
    expect([await askReader(), await askReporter()]).toEqual([reader, reporter]);
  });

  test('one damaged message keeps the rest readable for its reader, and nothing can be added to it', async () => {
    await flip({ position: 3 }, 100);
    const { opened, held } = await readCase(desk, outside(), own.id);
    expect(opened.messages.entries.map(({ text }) => text)).toEqual(['คำตอบที่หนึ่ง', null, 'คำตอบที่สอง']);
    expect(await sealMessage(held, openerOf(outside()), 'ตอบต่อ')).toEqual({ ok: false, error: 'thread-in-doubt' });
  });

  test('its last message withheld looks whole: that nobody can see before somebody has answered it', async () => {
    await remove(4);
    expect([await askReader(), await askReporter()]).toEqual(['whole', 'whole']);
  });
});

describe('a complaint that was sealed to others than the directory and the reporter allow', () => {
  const file = async (from: Pick<VaultOffice, 'directory'>, posts: Parameters<typeof fillForm>[1] = {}) => {
    const reporter = await createReporter();
    const sent = await sealForm(from, reporter.keys, fillForm('ปิดผนึกด้วยรายชื่ออื่น', posts));
    must(await takeSealedComplaint(desk, sent.post, { peer: freshPeer(), inboxRelease: 'now' }));
    own = { ...sent, id: sent.post.id, reporter };
  };

  test('by a directory that nobody signed is refused', async () => {
    const readers = vault.directory.readers.map((reader) => ({ ...reader, posts: [] }));
    await file({ directory: { ...vault.directory, readers } });
    expect(await askReader()).toBe('readers:wrong-directory');
  });

  test('by a directory there is not is refused', async () => {
    const later = { directory: { ...vault.directory, number: 2 } };
    const reporter = await createReporter();
    const sent = await sealForm(later, reporter.keys, fillForm('ฉบับที่สอง'));
    const accepted = { ...sent.post, directoryNumber: 1 };
    must(await takeSealedComplaint(desk, accepted, { peer: freshPeer(), inboxRelease: 'now' }));
    own = { ...sent, id: sent.post.id, reporter };
    expect(await askReader()).toBe('readers:unknown-directory');
  });

  test('is refused by the browser of a reader it names, even when another reader hands over the key', async () => {
    await file(vault, { posts: ['legal-office'] });
    const legal = memberNamed(vault, 'legal');
    expect(await askReader(legal)).toBe('not-found');
    const granted = must(
      await wrapComplaintKey({
        ...{ key: own.sealed.threadKey, holder: legal.identity.sealing.recipient, office, complaint: own.id },
        ...{ signing: outside().identity.signing, position: { counter: 0, seen: null } },
      }),
    );
    await run(
      `insert into complaint_wrap (complaint_id, key, version, holder, file) values (?, 'thread', 1, ?, ?)`,
      ...[own.id, legal.actor.staffId, granted],
    );
    expect(await askReader(legal)).toBe('readers:not-for-you');
  });

  test('is refused when its key was granted by somebody no directory names', async () => {
    await file(vault);
    const stranger = await createReaderIdentity();
    const granted = must(
      await wrapComplaintKey({
        ...{ key: own.sealed.threadKey, holder: outside().identity.sealing.recipient, office, complaint: own.id },
        ...{ signing: stranger.signing, position: { counter: 0, seen: null } },
      }),
    );
    await run(
      `update complaint_wrap set file = ? where complaint_id = ? and key = 'thread' and holder = ?`,
      ...[granted, own.id, outside().actor.staffId],
    );
    expect(await askReader()).toBe('complaint:unknown-sender');
  });
});
