import { describe, expect, test } from 'vitest';
import type { DirectoryContent, DirectoryReader } from '@/lib/vault/directory';
import { listReaderSteps, recoveryStepOf } from './describe-step';

const reader = (person: string, more: Partial<DirectoryReader> = {}): DirectoryReader => ({
  person,
  name: person,
  isOutside: false,
  posts: [],
  recipient: `recipient of ${person}`,
  publicKey: `key of ${person}`,
  ...more,
});
const content = (readers: DirectoryReader[], recovery: string | null = null): DirectoryContent => ({
  ...{ office: 'office', number: 2, previous: null, recovery, readers },
});

describe('what a proposed directory changes', () => {
  const previous = content([reader('stays'), reader('leaves'), reader('rekeyed'), reader('moved')], 'recovery');

  test('is said of every reader, those who leave included', () => {
    const next = content([
      reader('stays'),
      reader('rekeyed', { recipient: 'other' }),
      reader('moved', { posts: [{ post: 'clerk', isActing: true, until: null }] }),
      reader('new'),
    ]);
    expect(listReaderSteps(previous, next).map((step) => [step.reader.person, step.change])).toEqual([
      ['stays', 'same'],
      ['rekeyed', 'new-keys'],
      ['moved', 'altered'],
      ['new', 'added'],
      ['leaves', 'removed'],
    ]);
    expect(listReaderSteps(null, next).every(({ change }) => change === 'added')).toBe(true);
  });

  test.each([
    [null, 'none'],
    ['recovery', 'same'],
    ['another', 'new'],
  ])('and of its recovery key: %s is %s', (recovery, step) => {
    expect(recoveryStepOf(previous, content([], recovery))).toBe(step);
  });
});
