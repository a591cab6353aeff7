/**
 * A thread of nobody. When a code finds nothing, this one is opened instead, so that neither the time nor the work of
 * a try tells whether there was something. Made once in a process, from chance alone, and never stored.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { sealLastOpened } from '@/lib/vault/last-opened';
import { createReaderIdentity } from '@/lib/vault/reader-identity';
import { deriveSealingKeys } from '@/lib/vault/seal';
import { sealComplaint } from '@/lib/vault/seal-complaint';
import { deriveSigningKey } from '@/lib/vault/signing';
import type { CodeHolder } from './code-keys';
import type { StoredThread } from './queries';

export type Decoy = {
  thread: Pick<StoredThread, 'id' | 'wraps' | 'envelopes'>;
  holder: CodeHolder;
  lastOpened: Uint8Array;
};

let decoy: Promise<Decoy> | undefined;

export const getDecoy = (): Promise<Decoy> => {
  decoy ??= makeDecoy();
  return decoy;
};

const makeDecoy = async (): Promise<Decoy> => {
  const office = randomBytes(32).toString('base64url');
  const id = randomUUID();
  const reader = await createReaderIdentity();
  const keys = {
    locator: randomBytes(32),
    locatorHash: '',
    reporter: await deriveSealingKeys(randomBytes(32)),
    signing: deriveSigningKey(randomBytes(32)),
  };
  const sealed = await sealComplaint({
    complaint: id,
    reporter: keys,
    directory: {
      ...{ office, number: 1, previous: null, recovery: null, signatures: [] },
      readers: [
        {
          ...{ person: 'nobody', name: 'nobody', isOutside: true, posts: [] },
          recipient: reader.sealing.recipient,
          publicKey: reader.signing.publicKey,
        },
      ],
    },
    implicated: { posts: [], persons: [] },
    // As long as complaints usually are.
    answers: { what: 'x'.repeat(4_000) },
  });
  if (!sealed.ok) throw new Error('the decoy cannot be sealed');
  const { complaint, wraps } = sealed.value.files;
  const own = wraps.filter(({ holder }) => holder.role === 'reporter');
  return {
    holder: { keys, office },
    lastOpened: await sealLastOpened({ keys, office, complaint: id }, '1970-01-01'),
    thread: {
      id,
      wraps: own.map(({ version, file }) => ({ version, file })),
      envelopes: [{ position: 1, fromReporter: true, keyVersion: 1, sentOn: '1970-01-01', file: complaint }],
    },
  };
};
