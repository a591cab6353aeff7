/** A desk with members who may hold keys, and what their browsers would do. */

import { saveNewKeys } from '@/lib/readers/own-keys';
import { findProposal } from '@/lib/readers/queries';
import { newKeysSchema } from '@/lib/readers/schema';
import { proposeDirectory, signProposal } from '@/lib/readers/signing';
import { composeDirectory } from '@/lib/readers/statements';
import type { Actor, Role } from '@/lib/staff/policy';
import { composeNewStaff, hashSignInSecret } from '@/lib/staff/statements';
import { encodeBase64url } from '@/lib/vault/bytes';
import { type Directory, hashDirectory, signDirectory } from '@/lib/vault/directory';
import { createReaderIdentity, type ReaderIdentity, wrapReaderIdentity } from '@/lib/vault/reader-identity';
import { createTestClock, openTestDesk, type TestDesk } from './test-desk';

/** What every member here signs in with; what it was derived from does not matter to the server. */
export const signInSecretOf = (staffId: string): string => encodeBase64url(Buffer.alloc(32, staffId));

export const actorOf = (staffId: string, role: Role = 'legal-officer'): Actor => ({
  staffId,
  displayName: staffId,
  role,
  divisionKey: null,
  hasSecondFactor: true,
});

export const officer = actorOf('officer');
export const second = actorOf('second');
export const third = actorOf('third');
export const reviewer = actorOf('reviewer', 'reviewer');
const members = [officer, second, third, reviewer];

let deskCount = 0;

/** Each desk stands ten minutes after the one before, so that tries counted in memory have been forgotten. */
export const openReaderDesk = async (): Promise<TestDesk> => {
  deskCount += 1;
  const instant = new Date(Date.UTC(2026, 10, 18, 1, 10 * deskCount)).toISOString();
  const desk = await openTestDesk(createTestClock(instant));
  const hashes = await Promise.all(members.map(({ staffId }) => hashSignInSecret(signInSecretOf(staffId))));
  const accounts = members.map(({ staffId, role }, index) =>
    composeNewStaff({
      id: staffId,
      userName: staffId,
      displayName: staffId,
      role,
      divisionKey: null,
      posts: role === 'reviewer' ? [] : ['legal-office'],
      isOutside: role === 'reviewer',
      signInHash: hashes[index] ?? '',
      totpSecret: null,
      secondFactorKey: Buffer.alloc(32),
    }),
  );
  await desk.database.write('add members', accounts);
  return desk;
};

/** What a browser posts for an identity it made. */
export const wrapForPosting = async ({ sealing, signing }: ReaderIdentity, staffId: string) => {
  const wrapBy = async (way: 'passphrase' | 'rescue') => ({
    way,
    file: encodeBase64url(
      await wrapReaderIdentity(
        { sealing, signing },
        { way, memberPart: Buffer.alloc(32, 1), serverPart: Buffer.alloc(32, 2) },
      ),
    ),
  });
  return {
    recipient: sealing.recipient,
    publicKey: signing.publicKey,
    signInSecret: signInSecretOf(staffId),
    wraps: [await wrapBy('passphrase'), await wrapBy('rescue')],
  };
};

/** Makes and saves keys for a member. */
export const giveKeys = async (desk: TestDesk, { staffId, ...actor }: Actor): Promise<ReaderIdentity> => {
  const identity = await createReaderIdentity();
  const posted = newKeysSchema.parse(await wrapForPosting(identity, staffId));
  const saved = await saveNewKeys({ staffId, ...actor }, desk, posted);
  if (!saved.ok) throw new Error(saved.error);
  return identity;
};

/** Signs the waiting proposal as a member's browser would. */
export const signAs = async (desk: TestDesk, actor: Actor, { signing }: ReaderIdentity) => {
  const proposal = await findProposal(desk);
  if (!proposal) throw new Error('nothing to sign');
  const { signature } = signDirectory(proposal.content, actor.staffId, signing);
  return signProposal(actor, desk, { hash: hashDirectory(proposal.content), signature });
};

/** Proposes everyone with keys and has two members sign. */
export const signNext = async (
  desk: TestDesk,
  signers: readonly (readonly [Actor, ReaderIdentity])[],
): Promise<void> => {
  const [proposer] = signers;
  if (!proposer) throw new Error('nobody to propose');
  const proposed = await proposeDirectory(proposer[0], desk, { recovery: null });
  if (!proposed.ok) throw new Error(proposed.error);
  for (const [actor, identity] of signers) {
    const signed = await signAs(desk, actor, identity);
    if (!signed.ok) throw new Error(signed.error);
  }
};

/** Puts a version into the table past every check, as somebody with the database would. */
export const forceDirectory = async (desk: TestDesk, directory: Directory): Promise<void> => {
  await desk.database.client.execute({
    sql: 'delete from reader_directory where number = ?',
    args: [directory.number],
  });
  await desk.database.write('force directory', [composeDirectory(directory, '2026-11-18')]);
};
