/** What a proposed directory changes against the one before, line by line, for the people who are asked to sign it. */
import type { DirectoryContent, DirectoryReader } from '@/lib/vault/directory';

export type ReaderChange = 'same' | 'added' | 'new-keys' | 'altered' | 'removed';

export type ReaderStep = { reader: DirectoryReader; change: ReaderChange };

const changeOf = (before: DirectoryReader | undefined, after: DirectoryReader): ReaderChange => {
  if (!before) return 'added';
  if (before.recipient !== after.recipient || before.publicKey !== after.publicKey) return 'new-keys';
  const isSame =
    before.name === after.name &&
    before.isOutside === after.isOutside &&
    JSON.stringify(before.posts) === JSON.stringify(after.posts);
  return isSame ? 'same' : 'altered';
};

/** Readers of the next version in its order, then those who leave. */
export function listReaderSteps(previous: DirectoryContent | null, next: DirectoryContent): ReaderStep[] {
  const before = previous?.readers ?? [];
  const find = (readers: readonly DirectoryReader[], person: string) =>
    readers.find((reader) => reader.person === person);
  return [
    ...next.readers.map((reader) => ({ reader, change: changeOf(find(before, reader.person), reader) })),
    ...before
      .filter(({ person }) => !find(next.readers, person))
      .map((reader) => ({ reader, change: 'removed' as const })),
  ];
}

export type RecoveryStep = 'none' | 'same' | 'new';

export const recoveryStepOf = (previous: DirectoryContent | null, next: DirectoryContent): RecoveryStep => {
  if (next.recovery === null) return 'none';
  return next.recovery === previous?.recovery ? 'same' : 'new';
};
