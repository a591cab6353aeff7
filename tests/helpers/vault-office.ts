/**
 * An office that can take complaints in, for tests below the pages: members with keys, a signed reader directory in
 * the table, and reporters who seal as their browser does. Everybody's secrets stay in the test's hands, so that it
 * can look at the stored rows from every side.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { compose } from '@/db/statement';
import { readerDirectory, readerKey, readerWrap } from '@/db/tables/readers';
import type { ComplaintCategory } from '@/lib/complaints/categories';
import { type ComplaintForm, type PostChoice, textFields, toAnswers, toImplicated } from '@/lib/complaints/schema';
import type { ComplaintPost } from '@/lib/complaints/wire';
import type { Desk } from '@/lib/platform/desk';
import { readSettings } from '@/lib/platform/env';
import type { Actor } from '@/lib/staff/policy';
import { composeNewStaff } from '@/lib/staff/statements';
import { encodeBase64url } from '@/lib/vault/bytes';
import {
  type Directory,
  type DirectoryContent,
  hashDirectory,
  signDirectory,
  writeDirectory,
} from '@/lib/vault/directory';
import type { Implicated } from '@/lib/vault/eligible-readers';
import {
  createReaderIdentity,
  deriveServerPart,
  type ReaderIdentity,
  wrapReaderIdentity,
} from '@/lib/vault/reader-identity';
import { scryptInNode } from '@/lib/vault/scrypt-node';
import { createSealingKeys, deriveSealingKeys } from '@/lib/vault/seal';
import { type SealedComplaint, sealComplaint } from '@/lib/vault/seal-complaint';
import { deriveSigningKey } from '@/lib/vault/signing';
import { generateTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { deriveTrackingKeys, hashLocator, type TrackingKeys } from '@/lib/vault/tracking-keys';

/** The salt that `openTestDesk` sets its office up with. */
const officeSalt = Buffer.alloc(32, 7);
export const office = encodeBase64url(officeSalt);

/** The whole environment of the office, as somebody who took it would have it. */
export const environment = {
  DATABASE_URL: 'file:office.db',
  PRONGSAI_SECRET: Buffer.alloc(32, 'the whole environment').toString('base64'),
  PUBLIC_ORIGIN: 'http://127.0.0.1:3000',
};

export const settings = readSettings(environment);

export type MemberSpec = {
  userName: string;
  role: 'legal-officer' | 'reviewer';
  posts: readonly string[];
  isOutside: boolean;
};

export type Member = MemberSpec & {
  actor: Actor;
  identity: ReaderIdentity;
  /** The member's half of the key their identity is wrapped with: what a passphrase yields. */
  memberPart: Uint8Array;
};

/** The least that may open its intake: one reader in the legal office, one from outside. */
export const twoReaders: readonly MemberSpec[] = [
  { userName: 'legal', role: 'legal-officer', posts: ['legal-office'], isOutside: false },
  { userName: 'outside', role: 'reviewer', posts: [], isOutside: true },
];

export type VaultOffice = {
  desk: Desk;
  members: readonly Member[];
  /** Secret half of the recovery recipient. */
  recoveryIdentity: string;
  directory: Directory;
};

const makeMember = async (desk: Desk, spec: MemberSpec): Promise<Member> => {
  const staffId = randomUUID();
  const identity = await createReaderIdentity();
  const memberPart = new Uint8Array(randomBytes(32));
  const serverPart = deriveServerPart(settings.deriveKey('reader-key'), staffId, 'passphrase');
  const wrap = await wrapReaderIdentity(identity, { way: 'passphrase', memberPart, serverPart });
  await desk.database.write('add test reader', [
    composeNewStaff({
      id: staffId,
      userName: spec.userName,
      displayName: `ผู้ทดสอบ ${spec.userName}`,
      role: spec.role,
      divisionKey: spec.role === 'legal-officer' ? 'clerk-office' : null,
      posts: [...spec.posts],
      isOutside: spec.isOutside,
      signInHash: 'not a hash of anything',
      totpSecret: randomBytes(20),
      secondFactorKey: settings.deriveKey('second-factor'),
    }),
    compose.insert(readerKey).values({
      staffId,
      recipient: identity.sealing.recipient,
      publicKey: identity.signing.publicKey,
      createdOn: desk.clock.today(),
    }),
    compose.insert(readerWrap).values({ staffId, way: 'passphrase', file: Buffer.from(wrap) }),
  ]);
  const actor: Actor = {
    staffId,
    displayName: `ผู้ทดสอบ ${spec.userName}`,
    role: spec.role,
    divisionKey: spec.role === 'legal-officer' ? 'clerk-office' : null,
    hasSecondFactor: true,
  };
  return { ...spec, actor, identity, memberPart };
};

/** The directory's line about a member. */
export const toEntry = ({ actor, identity, posts, isOutside }: Member): Directory['readers'][number] => ({
  person: actor.staffId,
  name: actor.displayName,
  isOutside,
  posts: posts.map((post) => ({ post, isActing: false, until: null })),
  recipient: identity.sealing.recipient,
  publicKey: identity.signing.publicKey,
});

/** A directory signed by the members given, whatever it says. */
export const signAll = (content: DirectoryContent, signers: readonly Member[]): Directory => ({
  ...content,
  signatures: signers.map(({ actor, identity }) => signDirectory(content, actor.staffId, identity.signing)),
});

export const composeDirectory = (directory: Directory) =>
  compose.insert(readerDirectory).values({ number: directory.number, content: writeDirectory(directory) });

/** Makes members with keys, and version 1 of their directory, signed by the first two. */
export const openVaultOffice = async (desk: Desk, specs: readonly MemberSpec[] = twoReaders): Promise<VaultOffice> => {
  const members: Member[] = [];
  for (const spec of specs) members.push(await makeMember(desk, spec));
  const recovery = await createSealingKeys();
  const content: DirectoryContent = {
    office,
    number: 1,
    previous: null,
    recovery: recovery.recipient,
    readers: members.map(toEntry),
  };
  const directory = signAll(content, members.slice(0, 2));
  await desk.database.write('set up directory', [composeDirectory(directory)]);
  return { desk, members, recoveryIdentity: recovery.identity, directory };
};

/** The next version, with other readers, signed by the first two of the version before. */
export const replaceReaders = async (from: VaultOffice, members: readonly Member[]): Promise<VaultOffice> => {
  const content: DirectoryContent = {
    ...{ office, number: from.directory.number + 1, previous: hashDirectory(from.directory) },
    recovery: from.directory.recovery,
    readers: members.map(toEntry),
  };
  const directory = signAll(content, from.members.slice(0, 2));
  await from.desk.database.write('replace directory', [composeDirectory(directory)]);
  return { ...from, members, directory };
};

export const memberNamed = ({ members }: VaultOffice, userName: string): Member => {
  const member = members.find((one) => one.userName === userName);
  if (!member) throw new Error(`nobody is named ${userName}`);
  return member;
};

/** A filled-in form; what is not given stays empty. */
export const fillForm = (
  what: string,
  {
    category = 'procurement',
    posts = ['none'],
    isDanger = false,
  }: { category?: ComplaintCategory; posts?: readonly PostChoice[]; isDanger?: boolean } = {},
): ComplaintForm => ({
  category,
  posts,
  isDanger,
  ...(Object.fromEntries(textFields.map((field) => [field, ''])) as Record<(typeof textFields)[number], string>),
  what,
});

export type Reporter = { code: TrackingCode; keys: TrackingKeys };

/** A reporter with a code, derived slowly as in the browser. */
export const createReporter = async (code = generateTrackingCode()): Promise<Reporter> => ({
  code,
  keys: await deriveTrackingKeys(code, officeSalt, scryptInNode),
});

/** Keys of no code: for tests that need many reporters and never type a code. */
export const createCodelessKeys = async (): Promise<TrackingKeys> => {
  const locator = new Uint8Array(randomBytes(32));
  return {
    locator,
    locatorHash: hashLocator(locator),
    reporter: await deriveSealingKeys(randomBytes(32)),
    signing: deriveSigningKey(randomBytes(32)),
  };
};

export type Sent = { post: ComplaintPost; sealed: SealedComplaint };

/** Seals a form as the reporter's browser does and gives what it would post. */
export const sealForm = async (
  { directory }: Pick<VaultOffice, 'directory'>,
  keys: TrackingKeys,
  form: ComplaintForm,
  { id = randomUUID(), persons = [] }: { id?: string; persons?: Implicated['persons'] } = {},
): Promise<Sent> => {
  const sealed = await sealComplaint({
    complaint: id,
    reporter: keys,
    directory,
    implicated: { ...toImplicated(form), persons },
    answers: toAnswers(form),
  });
  if (!sealed.ok) throw new Error(`not sealed: ${sealed.error}`);
  const post: ComplaintPost = {
    id,
    locator: encodeBase64url(keys.locator),
    reporterPublicKey: keys.signing.publicKey,
    category: form.category,
    isDanger: form.isDanger,
    fileRecipient: sealed.value.fileRecipient,
    directoryNumber: directory.number,
    complaint: encodeBase64url(sealed.value.files.complaint),
    lastOpened: encodeBase64url(sealed.value.files.lastOpened),
    wraps: sealed.value.files.wraps.map(({ holder, key, version, file }) => ({
      ...{ key, version, file: encodeBase64url(file) },
      holder: holder.role === 'reader' ? holder.person : holder.role,
    })),
  };
  return { post, sealed: sealed.value };
};

/** A network of its own for every act, so that no test runs into the fair limits by chance. */
export const freshPeer = (): string => randomUUID();
