/**
 * The demonstration's readers: keys wrapped to their printed passphrases exactly as a browser would wrap them, and the
 * first directory, signed by both, so that its intake is open. The rescue and recovery papers of an invented office
 * are thrown away as they are made: nobody needs to rescue what nobody sent.
 */
import type { Statement } from '@/db/statement';
import type { IsoDay } from '@/lib/platform/iso-day';
import { composeNextDirectory, type ReaderCandidate } from '@/lib/readers/directory-rules';
import { composeDirectory, composeKeys } from '@/lib/readers/statements';
import { encodeBase64url } from '@/lib/vault/bytes';
import { signDirectory } from '@/lib/vault/directory';
import { verifyDirectoryStep } from '@/lib/vault/directory-step';
import { canOpenIntake } from '@/lib/vault/eligible-readers';
import { deriveWrapKeyPart } from '@/lib/vault/passphrase';
import {
  createReaderIdentity,
  deriveRescuePart,
  deriveServerPart,
  generateRescueCode,
  wrapReaderIdentity,
} from '@/lib/vault/reader-identity';
import { createRecovery } from '@/lib/vault/recovery';
import { createSealingKeys } from '@/lib/vault/seal';

export type DemoReader = Omit<ReaderCandidate, 'keys'> & {
  /** What the printed passphrase stretches to. */
  stretch: Uint8Array;
};

const makeReader = async ({ stretch, ...member }: DemoReader, secret: Uint8Array, createdOn: IsoDay) => {
  const identity = await createReaderIdentity();
  const keys = { recipient: identity.sealing.recipient, publicKey: identity.signing.publicKey };
  const wrapBy = (way: 'passphrase' | 'rescue', memberPart: Uint8Array) =>
    wrapReaderIdentity(identity, { way, memberPart, serverPart: deriveServerPart(secret, member.person, way) });
  const wraps = [
    { way: 'passphrase', file: await wrapBy('passphrase', deriveWrapKeyPart(stretch)) },
    { way: 'rescue', file: await wrapBy('rescue', deriveRescuePart(generateRescueCode())) },
  ] as const;
  return {
    candidate: { ...member, keys },
    signing: identity.signing,
    statements: composeKeys({ staffId: member.person, ...keys, wraps, createdOn }),
  };
};

const makeRecoveryRecipient = async (readers: readonly DemoReader[]): Promise<string> => {
  const holders = readers.map(async ({ name, isOutside }) => ({
    holder: name,
    isOutside,
    recipient: (await createSealingKeys()).recipient,
  }));
  const made = await createRecovery(await Promise.all(holders));
  if (!made.ok) throw new Error(`the demonstration has no recovery: ${made.error}`);
  return made.value.recipient;
};

/** Statements that give the members keys and put them into directory version 1. `secret` is the one for reader keys. */
export const composeDemoReaders = async (input: {
  members: readonly DemoReader[];
  officeSalt: Uint8Array;
  secret: Uint8Array;
  today: IsoDay;
}): Promise<Statement[]> => {
  const readers = await Promise.all(input.members.map((member) => makeReader(member, input.secret, input.today)));
  const content = composeNextDirectory({
    office: encodeBase64url(input.officeSalt),
    previous: null,
    candidates: readers.map(({ candidate }) => candidate),
    recovery: await makeRecoveryRecipient(input.members),
  });
  if (!content.ok) throw new Error(`the demonstration has no directory: ${content.error}`);
  const signatures = readers.map(({ candidate, signing }) => signDirectory(content.value, candidate.person, signing));
  const directory = { ...content.value, signatures };
  if (!verifyDirectoryStep(null, directory).ok || !canOpenIntake(directory)) {
    throw new Error('the demonstration’s directory does not hold');
  }
  return [...readers.flatMap(({ statements }) => statements), composeDirectory(directory, input.today)];
};
