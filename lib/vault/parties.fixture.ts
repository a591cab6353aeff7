/** People and keys for the tests of this folder; nothing outside tests imports it. */
import { encodeBase64url } from './bytes';
import { type Directory, type DirectoryContent, type DirectoryReader, signDirectory } from './directory';
import type { Sender } from './envelope';
import { createReaderIdentity, type ReaderIdentity } from './reader-identity';
import { createSealingKeys } from './seal';
import { createSigningKey } from './signing';
import type { TrackingKeys } from './tracking-keys';

export const office = encodeBase64url(new Uint8Array(32).fill(3));
export const complaint = '7f0c2a3e-5a0d-4a43-9d0e-2b6a5a1f9c11';

export type ReaderParty = ReaderIdentity & { entry: DirectoryReader; sender: Sender };

export async function createReaderParty(
  person: string,
  posts: readonly string[],
  isOutside = false,
): Promise<ReaderParty> {
  const identity = await createReaderIdentity();
  return {
    ...identity,
    entry: {
      person,
      name: `ผู้มีสิทธิเปิดอ่าน ${person}`,
      isOutside,
      posts: posts.map((post) => ({ post, isActing: false, until: null })),
      recipient: identity.sealing.recipient,
      publicKey: identity.signing.publicKey,
    },
    sender: { publicKey: identity.signing.publicKey, role: 'reader', lastKeyVersion: null },
  };
}

export type ReporterParty = Pick<TrackingKeys, 'reporter' | 'signing'> & { sender: Sender };

export async function createReporterParty(): Promise<ReporterParty> {
  const signing = createSigningKey();
  const sender: Sender = { publicKey: signing.publicKey, role: 'reporter', lastKeyVersion: null };
  return { reporter: await createSealingKeys(), signing, sender };
}

export function signedDirectory(
  content: Omit<DirectoryContent, 'office' | 'recovery'> & Partial<DirectoryContent>,
  signers: readonly ReaderParty[],
): Directory {
  const full: DirectoryContent = { office, recovery: null, ...content };
  return { ...full, signatures: signers.map((signer) => signDirectory(full, signer.entry.person, signer.signing)) };
}

export function expectOk<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
}
