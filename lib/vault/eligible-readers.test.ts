import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directory, DirectoryReader } from './directory';
import { canOpenIntake, checkStatedReaders, eligibleReaders, outsideOnlyPosts, stateReaders } from './eligible-readers';

const reader = (
  person: string,
  posts: readonly string[],
  isOutside = false,
  acting: readonly string[] = [],
): DirectoryReader => ({
  person,
  name: person,
  isOutside,
  posts: [
    ...posts.map((post) => ({ post, isActing: false, until: null })),
    ...acting.map((post) => ({ post, isActing: true, until: '2026-12-31' })),
  ],
  recipient: `age1pq1${person}`,
  publicKey: person,
});

const officer = reader('officer', ['legal-office']);
const secretary = reader('secretary', ['office-of-the-clerk'], false, ['division:works']);
const reviewer = reader('reviewer', ['council-ethics'], true);
const readers = [officer, secretary, reviewer];
const directory: Directory = { office: 'o', number: 4, previous: 'ab', recovery: null, readers, signatures: [] };

const names = (posts: readonly string[], persons: readonly string[] = [], from = readers) => {
  const result = eligibleReaders({ readers: from }, { posts, persons });
  return result.ok ? result.value.map(({ person }) => person) : result.error;
};

describe('who may read a complaint', () => {
  test.each<[readonly string[], readonly string[], readonly string[] | string]>([
    [[], [], ['officer', 'secretary', 'reviewer']],
    [['division:finance'], [], ['officer', 'secretary', 'reviewer']],
    [['office-of-the-clerk'], [], ['officer', 'reviewer']],
    [['division:works'], [], ['officer', 'reviewer']],
    [['executive'], [], ['reviewer']],
    [['clerk'], [], ['reviewer']],
    [['legal-office'], [], ['reviewer']],
    [['not-sure'], [], ['reviewer']],
    [['executive', 'division:works'], [], ['reviewer']],
    [[], ['officer'], ['secretary', 'reviewer']],
    [[], ['officer', 'secretary'], ['reviewer']],
    [['council-ethics'], [], ['officer', 'secretary']],
    [['executive'], ['reviewer'], 'no-reader'],
    [['not-sure', 'council-ethics'], [], 'no-reader'],
    [[], ['officer', 'secretary', 'reviewer'], 'no-reader'],
  ])('naming posts %j and persons %j leaves %j', (posts, persons, left) => {
    expect(names(posts, persons)).toEqual(left);
  });

  test('an acting post excludes like any other, an outside reader too', () => {
    const actingClerk = reader('reviewer', ['council-ethics'], true, ['clerk']);
    expect(names(['clerk'], [], [officer, actingClerk])).toBe('no-reader');
  });

  const posts = ['executive', 'clerk', 'legal-office', 'not-sure', 'division:works', 'council-ethics', 'deputy'];
  const directories = fc.uniqueArray(
    fc.record({
      person: fc.constantFrom('a', 'b', 'c', 'd'),
      isOutside: fc.boolean(),
      held: fc.subarray(posts.filter((post) => post !== 'not-sure')),
      acting: fc.subarray(posts.filter((post) => post !== 'not-sure')),
    }),
    { selector: ({ person }) => person },
  );

  test('nobody who holds a named post or is named ever reads, and nobody is asked in place of them', () => {
    fc.assert(
      fc.property(directories, fc.subarray(posts), fc.subarray(['a', 'b', 'c', 'd']), (people, named, persons) => {
        const all = people.map((p) => reader(p.person, p.held, p.isOutside, p.acting));
        const result = eligibleReaders({ readers: all }, { posts: named, persons });
        const left = result.ok ? result.value : [];
        expect(result.ok).toBe(left.length > 0);
        for (const person of left) {
          expect(persons).not.toContain(person.person);
          expect(person.posts.some(({ post }) => named.includes(post))).toBe(false);
          if (named.some((post) => outsideOnlyPosts.includes(post))) expect(person.isOutside).toBe(true);
        }
        // Every outside reader who is not named stays, whatever else is named.
        for (const person of all) {
          const isNamed = persons.includes(person.person) || person.posts.some(({ post }) => named.includes(post));
          if (person.isOutside && !isNamed) expect(left).toContain(person);
        }
      }),
    );
  });
});

describe('when intake may open', () => {
  test.each([
    [readers, true],
    [[officer, reviewer], true],
    [[officer, secretary], false],
    [[reviewer], false],
    [[], false],
  ])('case %#', (list, isOpen) => {
    expect(canOpenIntake({ readers: list })).toBe(isOpen);
  });
});

describe('what a complaint says about its readers', () => {
  const implicated = { posts: ['division:works'], persons: [] };
  const used = eligibleReaders(directory, implicated);
  if (!used.ok) throw new Error(used.error);
  const stated = stateReaders(directory, used.value);

  test('is accepted when directory and readers are those the rule gives', () => {
    expect(checkStatedReaders(stated, directory, implicated)).toEqual({ ok: true, value: null });
    expect(stated.recipientHashes).toHaveLength(2);
  });

  test('shows a directory that was swapped, and readers left out or put in', () => {
    expect(checkStatedReaders(stated, { ...directory, number: 5 }, implicated)).toEqual({
      ok: false,
      error: 'wrong-directory',
    });
    expect(checkStatedReaders(stated, { ...directory, readers: [officer, reviewer] }, implicated)).toEqual({
      ok: false,
      error: 'wrong-directory',
    });
    const without = { ...stated, recipientHashes: stated.recipientHashes.slice(1) };
    expect(checkStatedReaders(without, directory, implicated)).toEqual({ ok: false, error: 'wrong-readers' });
    const withAll = stateReaders(directory, readers);
    expect(checkStatedReaders(withAll, directory, implicated)).toEqual({ ok: false, error: 'wrong-readers' });
    expect(checkStatedReaders(stated, directory, { posts: [], persons: ['officer', 'secretary', 'reviewer'] })).toEqual(
      {
        ok: false,
        error: 'no-reader',
      },
    );
  });
});
