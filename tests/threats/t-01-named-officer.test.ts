/**
 * T-01. Whoever a complaint names can neither open nor find it: for every post that can be named and every person,
 * with that person's own keys, the whole database and the whole environment.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { namedPosts, type PostChoice } from '@/lib/complaints/schema';
import { getCase, listQueue } from '@/lib/complaints/triage';
import { openAsMember, takeEverything } from '../helpers/attacker';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';
import {
  createCodelessKeys,
  environment,
  fillForm,
  freshPeer,
  type Member,
  type MemberSpec,
  memberNamed,
  openVaultOffice,
  sealForm,
  settings,
  type VaultOffice,
} from '../helpers/vault-office';

const marker = 'เครื่องหมายเฉพาะของเรื่องนี้-93d1';

/** A reader for every post, as a small office's acting arrangements allow; two from outside, one of them of the council. */
const specs: readonly MemberSpec[] = [
  ...namedPosts
    .filter((post) => post !== 'council')
    .map((post) => ({
      userName: post.replace(':', '-'),
      role: 'legal-officer' as const,
      posts: [post],
      isOutside: false,
    })),
  { userName: 'council', role: 'reviewer', posts: ['council'], isOutside: true },
  { userName: 'outside', role: 'reviewer', posts: [], isOutside: true },
];

const insiders = specs.filter(({ isOutside }) => !isOutside).map(({ userName }) => userName);

/** Who may not read, by the name of the post. */
const excludedBy: Readonly<Record<string, readonly string[]>> = {
  executive: insiders,
  'deputy-executive': ['deputy-executive'],
  council: ['council'],
  clerk: insiders,
  'legal-office': insiders,
  'division:clerk-office': ['division-clerk-office'],
  'division:finance': ['division-finance'],
  'division:public-works': ['division-public-works'],
  'not-sure': insiders,
};

let desk: TestDesk;
let vault: VaultOffice;

beforeAll(async () => {
  desk = await openTestDesk();
  vault = await openVaultOffice(desk, specs);
});

afterAll(() => desk.database.close());

beforeEach(async () => {
  for (const table of ['complaint_event', 'complaint_wrap', 'complaint_envelope', 'complaint']) {
    await desk.database.client.execute(`delete from ${table}`);
  }
});

const file = async (posts: readonly PostChoice[], persons: readonly string[] = []): Promise<string> => {
  const form = fillForm(marker, { posts });
  const { post } = await sealForm(vault, await createCodelessKeys(), form, { persons });
  const taken = await takeSealedComplaint(desk, post, { peer: freshPeer(), inboxRelease: 'now' });
  if (!taken.ok) throw new Error(taken.error);
  return post.id;
};

const canOpen = async ({ memberPart }: Member): Promise<boolean> => {
  const loot = await takeEverything(desk.database.client, environment, settings);
  return (await openAsMember(loot, memberPart)).some((text) => text.includes(marker));
};

const canFind = async ({ actor }: Member, id: string): Promise<boolean> => {
  const queue = await listQueue(actor, desk, { state: undefined, page: 1 }, { inboxRelease: 'now' });
  const fetched = await getCase(actor, desk, { id });
  if (!queue.ok) return fetched.ok;
  const { entries, figures, byState, pageCount } = queue.value;
  const counts = [...Object.values(figures), ...Object.values(byState)];
  const isListed = entries.length > 0 || pageCount > 1 || counts.some((count) => count > 0);
  return isListed || fetched.ok;
};

test('the list of posts above is the list of the form', () => {
  expect(Object.keys(excludedBy).toSorted()).toEqual([...namedPosts, 'not-sure'].toSorted());
});

describe('a complaint that names', () => {
  test.each(Object.entries(excludedBy))(
    '%s opens for nobody it excludes, and for everybody else',
    async (post, excluded) => {
      const id = await file([post as PostChoice]);
      const outcomes = [];
      for (const member of vault.members) {
        outcomes.push([member.userName, await canOpen(member), await canFind(member, id)]);
      }
      expect(outcomes).toEqual(
        specs.map(({ userName }) => [userName, !excluded.includes(userName), !excluded.includes(userName)]),
      );
    },
    60_000,
  );

  test.each(specs.map(({ userName }) => userName))(
    'the person %s opens for everybody but them',
    async (userName) => {
      const named = memberNamed(vault, userName);
      const id = await file(['none'], [named.actor.staffId]);
      expect([await canOpen(named), await canFind(named, id)]).toEqual([false, false]);
      const other = memberNamed(vault, userName === 'outside' ? 'council' : 'outside');
      expect([await canOpen(other), await canFind(other, id)]).toEqual([true, true]);
    },
    60_000,
  );

  test('several posts opens for nobody who holds one of them', async () => {
    await file(['division:finance', 'council']);
    const excluded = ['division-finance', 'council'];
    for (const member of vault.members) expect(await canOpen(member)).toBe(!excluded.includes(member.userName));
  }, 60_000);
});

test('a role that works no complaints finds nothing, not even with a reader’s account number', async () => {
  const id = await file(['none']);
  const outside = memberNamed(vault, 'outside');
  for (const role of ['division-officer', 'executive', 'administrator'] as const) {
    expect(await canFind({ ...outside, actor: { ...outside.actor, role } }, id)).toBe(false);
  }
});
