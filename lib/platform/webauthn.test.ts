import { describe, expect, it } from 'vitest';
import { createChallenges, findRelyingParty } from './webauthn';

describe('the relying party', () => {
  it.each([
    ['https://soppong.go.th', 'soppong.go.th'],
    ['https://desk.soppong.go.th:8443', 'desk.soppong.go.th'],
    ['http://localhost:3000', 'localhost'],
  ])('of %s is its host name', (origin, id) => {
    expect(findRelyingParty(origin)).toEqual({ id, origin });
  });

  it.each(['http://127.0.0.1:3000', 'https://203.0.113.7', 'https://[2001:db8::1]', 'http://soppong.go.th'])(
    'is none for %s, where browsers know no passkeys',
    (origin) => {
      expect(findRelyingParty(origin)).toBeNull();
    },
  );
});

describe('a challenge', () => {
  const start = Date.UTC(2026, 10, 25);

  it('is good once, for its member and purpose alone', () => {
    const challenges = createChallenges();
    challenges.put('a', 'prove', 'first', start);
    expect(challenges.take('b', 'prove', start)).toBeNull();
    expect(challenges.take('a', 'make', start)).toBeNull();
    expect(challenges.take('a', 'prove', start)).toBe('first');
    expect(challenges.take('a', 'prove', start)).toBeNull();
  });

  it('is replaced by the next, and too old after five minutes', () => {
    const challenges = createChallenges();
    challenges.put('a', 'make', 'first', start);
    challenges.put('a', 'make', 'second', start);
    expect(challenges.take('a', 'make', start + 300_000)).toBe('second');
    challenges.put('a', 'make', 'third', start);
    expect(challenges.take('a', 'make', start + 300_001)).toBeNull();
  });
});
