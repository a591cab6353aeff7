import { describe, expect, test } from 'vitest';
import { createPace } from './pace';

const untimed = { burst: 2, refillMs: 1_000 };

const openPace = () => {
  let elapsed = 5_000_000;
  const pace = createPace({ minimumMs: 10_000, untimed, elapsedMs: () => elapsed });
  return { pace, wait: (ms: number) => (elapsed += ms) };
};

/** Uses up what the network may send untimed. */
const exhaust = (pace: ReturnType<typeof createPace>, peer: string) => {
  for (let sent = 0; sent < untimed.burst; sent++) pace.isUnhurried({ ticket: 'x', token: '', peer }, 0);
};

describe('the pace of a form', () => {
  test('is not asked of a network that sends as people do, not even without a token', () => {
    const { pace } = openPace();
    expect(pace.isUnhurried({ ticket: 'a', token: '', peer: 'village' }, 0)).toBe(true);
    expect(pace.isUnhurried({ ticket: 'b', token: 'none of ours', peer: 'village' }, 0)).toBe(true);
    expect(pace.isUnhurried({ ticket: 'c', token: '', peer: 'village' }, 0)).toBe(false);
    expect(pace.isUnhurried({ ticket: 'c', token: '', peer: 'another village' }, 0)).toBe(true);
    expect(pace.isUnhurried({ ticket: 'c', token: '', peer: 'village' }, untimed.refillMs)).toBe(true);
  });

  test('is the time since the form was drawn, kept while it comes back', () => {
    const { pace, wait } = openPace();
    exhaust(pace, 'flooder');
    const sent = { ticket: 'a', token: pace.draw('a'), peer: 'flooder' };
    wait(8_000);
    expect(pace.isUnhurried(sent, 0)).toBe(false);
    expect(pace.keep('a', sent.token)).toBe(sent.token);
    wait(3_000);
    expect(pace.isUnhurried(sent, 0)).toBe(true);
  });

  test('belongs to one form, one process, and nobody else can make it', () => {
    const { pace, wait } = openPace();
    exhaust(pace, 'flooder');
    const token = pace.draw('a');
    const foreign = openPace().pace.draw('a');
    wait(60_000);
    expect(pace.isUnhurried({ ticket: 'a', token, peer: 'flooder' }, 0)).toBe(true);
    expect(pace.isUnhurried({ ticket: 'b', token, peer: 'flooder' }, 0)).toBe(false);
    expect(pace.isUnhurried({ ticket: 'a', token: foreign, peer: 'flooder' }, 0)).toBe(false);
    const damaged = `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`;
    expect(pace.isUnhurried({ ticket: 'a', token: damaged, peer: 'flooder' }, 0)).toBe(false);
    const renewed = pace.keep('a', foreign);
    expect(renewed).not.toBe(foreign);
    wait(11_000);
    expect(pace.isUnhurried({ ticket: 'a', token: renewed, peer: 'flooder' }, 0)).toBe(true);
  });

  test('shows nothing of when: two tokens of one moment have nothing in common', () => {
    const { pace } = openPace();
    const [one, other] = [pace.draw('a'), pace.draw('a')].map((token) => Buffer.from(token, 'base64url'));
    const alike = [...(one ?? [])].filter((byte, index) => byte === other?.[index]).length;
    expect(alike).toBeLessThan(8);
  });
});
