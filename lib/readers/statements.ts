/** Statements that keep readers' keys and the directory, for a batch of the caller's own. Executes nothing. */
import { and, eq } from 'drizzle-orm';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { directoryProposal, readerDirectory, readerKey, readerPasskeyWrap, readerWrap } from '@/db/tables/readers';
import type { IsoDay } from '@/lib/platform/iso-day';
import { type Directory, type DirectoryContent, type DirectorySignature, writeDirectory } from '@/lib/vault/directory';

export type KeptKeys = {
  staffId: string;
  recipient: string;
  publicKey: string;
  wraps: readonly { way: 'passphrase' | 'rescue'; file: Uint8Array }[];
  createdOn: IsoDay;
};

/** A member's first keys; the batch fails as a duplicate where there are some already. */
export const composeKeys = ({ staffId, recipient, publicKey, wraps, createdOn }: KeptKeys): Statement[] => [
  compose.insert(readerKey).values({ staffId, recipient, publicKey, createdOn }),
  ...wraps.map(({ way, file }) => compose.insert(readerWrap).values({ staffId, way, file: Buffer.from(file) })),
];

/** A version with the signatures it needs; the caller has verified them. */
export const composeDirectory = (directory: Directory, signedOn: IsoDay): Statement =>
  compose.insert(readerDirectory).values({ number: directory.number, content: writeDirectory(directory), signedOn });

const writeProposal = (content: DirectoryContent): string => writeDirectory({ ...content, signatures: [] });

/** Puts a proposal in the place of whatever waits. */
export const composeProposal = (content: DirectoryContent): Statement[] => [
  compose.delete(directoryProposal),
  compose.insert(directoryProposal).values({ number: content.number, content: writeProposal(content), signatures: [] }),
];

const isStill = (content: DirectoryContent, signatures: readonly DirectorySignature[]) =>
  and(eq(directoryProposal.content, writeProposal(content)), eq(directoryProposal.signatures, [...signatures]));

/** Adds a signature to a proposal that is still as the signer saw it; the batch is stale otherwise. */
export const composeSignature = (
  content: DirectoryContent,
  before: readonly DirectorySignature[],
  after: readonly DirectorySignature[],
): Statement[] => [
  compose
    .update(directoryProposal)
    .set({ signatures: [...after] })
    .where(isStill(content, before)),
  expectChanged(1),
];

/** Takes a proposal away that is still as the member saw it; the batch is stale otherwise. */
export const composeWithdrawal = (
  content: DirectoryContent,
  signatures: readonly DirectorySignature[],
): Statement[] => [compose.delete(directoryProposal).where(isStill(content, signatures)), expectChanged(1)];

/** A member's keys sealed for a passkey that stands before it in the batch. */
export const composePasskeyWrap = (passkeyId: string, file: Uint8Array): Statement =>
  compose.insert(readerPasskeyWrap).values({ passkeyId, file: Buffer.from(file) });

export const composePasskeyWrapRemoval = (passkeyId: string): Statement =>
  compose.delete(readerPasskeyWrap).where(eq(readerPasskeyWrap.passkeyId, passkeyId));
