import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Envelope, hashEnvelope } from './envelope';
import { emptyThread, nextPosition, type ThreadState, verifyThread, wrapPosition } from './thread';

const people = ['reporter', 'officer', 'reviewer'];

function write(state: ThreadState, sender: string, change: Partial<Envelope> = {}): Envelope {
  const { counter, seen } = nextPosition(state, sender);
  const kind = state.lastHash === null ? 'complaint' : 'message';
  return {
    office: 'o',
    complaint: 'c',
    kind,
    keyVersion: 1,
    sender,
    counter,
    seen,
    evidence: [],
    body: counter,
    ...change,
  };
}

function readState(envelopes: readonly Envelope[]): ThreadState {
  if (envelopes.length === 0) return emptyThread;
  const state = verifyThread('messages', envelopes);
  if (!state.ok) throw new Error(state.error);
  return state.value;
}

/** One envelope after the other, each writer having seen all before. */
function writeThread(writers: readonly string[]): Envelope[] {
  const envelopes: Envelope[] = [];
  for (const writer of writers) envelopes.push(write(readState(envelopes), writer));
  return envelopes;
}

const writerLists = fc.array(fc.constantFrom(...people), { maxLength: 8 }).map((later) => ['reporter', ...later]);
const errorOf = (envelopes: readonly Envelope[]) => {
  const result = verifyThread('messages', envelopes);
  return result.ok ? 'ok' : result.error;
};

describe('a whole thread', () => {
  test('as written is accepted and says where everyone stands', () => {
    const envelopes = writeThread(['reporter', 'officer', 'reporter']);
    const state = readState(envelopes);
    expect(state.lastHash).toBe(hashEnvelope(envelopes[2] as Envelope));
    expect(nextPosition(state, 'reporter')).toEqual({ counter: 3, seen: state.lastHash });
    expect(nextPosition(state, 'reviewer')).toEqual({ counter: 1, seen: state.lastHash });
    expect(wrapPosition(state, 'officer')).toEqual({ counter: 1, seen: state.lastHash });
    expect(wrapPosition(emptyThread, 'reporter')).toEqual({ counter: 0, seen: null });
  });

  test('leaving out any envelope but the last is noticed', () => {
    fc.assert(
      fc.property(writerLists, (writers) => {
        const envelopes = writeThread(writers);
        for (let left = 0; left < envelopes.length - 1; left++) {
          expect(errorOf(envelopes.filter((_, index) => index !== left))).toBe('truncated');
        }
        expect(errorOf(envelopes)).toBe('ok');
      }),
    );
  });

  test('repeating any envelope, at any place, is noticed', () => {
    fc.assert(
      fc.property(writerLists, fc.nat(), fc.nat(), (writers, which, where) => {
        const envelopes = writeThread(writers);
        const again = envelopes[which % envelopes.length] as Envelope;
        expect(errorOf(envelopes.toSpliced(where % (envelopes.length + 1), 0, again))).toBe('replayed');
      }),
    );
  });

  test('swapping any two envelopes is noticed', () => {
    fc.assert(
      fc.property(writerLists, fc.nat(), fc.nat(), (writers, a, b) => {
        const envelopes = writeThread(writers);
        const i = a % envelopes.length;
        const j = b % envelopes.length;
        fc.pre(i !== j);
        const swapped = envelopes.slice();
        [swapped[i], swapped[j]] = [envelopes[j] as Envelope, envelopes[i] as Envelope];
        expect(errorOf(swapped)).toBe('reordered');
      }),
    );
  });

  test('putting in an envelope of another complaint or office is noticed', () => {
    const envelopes = writeThread(['reporter', 'officer']);
    const state = readState(envelopes);
    expect(errorOf([...envelopes, write(state, 'officer', { complaint: 'd' })])).toBe('wrong-complaint');
    expect(errorOf([...envelopes, write(state, 'officer', { office: 'p' })])).toBe('wrong-complaint');
  });

  test('a withheld last envelope shows as soon as anyone has answered it', () => {
    const envelopes = writeThread(['reporter', 'officer', 'reporter']);
    const answered = [...envelopes, write(readState(envelopes), 'officer')];
    expect(errorOf(envelopes.slice(0, 2))).toBe('ok');
    expect(errorOf([...envelopes.slice(0, 2), answered[3] as Envelope])).toBe('truncated');
  });

  test('two people writing at the same time is no fault', () => {
    const envelopes = writeThread(['reporter', 'officer']);
    const state = readState(envelopes);
    const both = [...envelopes, write(state, 'reporter'), write(state, 'officer')];
    expect(errorOf(both)).toBe('ok');
    expect(errorOf([...both, write(readState(both), 'reporter')])).toBe('ok');
  });

  test('one sender using a number twice for different words is noticed', () => {
    const envelopes = writeThread(['reporter', 'officer']);
    const state = readState(envelopes);
    expect(errorOf([...envelopes, write(state, 'officer'), write(state, 'officer', { body: 'other' })])).toBe(
      'replayed',
    );
  });

  test('showing a sender less than it had seen before is noticed', () => {
    const envelopes = writeThread(['reporter', 'officer', 'reporter']);
    const first = hashEnvelope(envelopes[0] as Envelope);
    expect(errorOf([...envelopes, write(readState(envelopes), 'officer', { seen: first })])).toBe('reordered');
  });

  test('each kind has its place', () => {
    const [opening] = writeThread(['reporter']) as [Envelope];
    const state = readState([opening]);
    expect(errorOf([])).toBe('truncated');
    expect(errorOf([write(emptyThread, 'reporter', { kind: 'message' })])).toBe('truncated');
    expect(errorOf([opening, write(state, 'reporter', { kind: 'complaint' })])).toBe('wrong-kind');
    expect(errorOf([opening, write(state, 'officer', { kind: 'note' })])).toBe('wrong-kind');
    expect(errorOf([opening, write(state, 'officer', { kind: 'wrap' })])).toBe('wrong-kind');
    expect(errorOf([opening, write(state, 'officer', { seen: null })])).toBe('reordered');
    expect(errorOf([opening, write(state, 'officer', { kind: 'evidence-list' })])).toBe('ok');
  });

  test('notes are a chain of their own, without a complaint at the head', () => {
    const first = write(emptyThread, 'officer', { kind: 'note' });
    const state = verifyThread('notes', [first]);
    if (!state.ok) throw new Error(state.error);
    const second = write(state.value, 'reviewer', { kind: 'note' });
    expect(verifyThread('notes', [first, second]).ok).toBe(true);
    expect(verifyThread('notes', [second])).toEqual({ ok: false, error: 'truncated' });
    expect(verifyThread('notes', [second, first])).toEqual({ ok: false, error: 'reordered' });
    expect(verifyThread('notes', []).ok).toBe(true);
    expect(verifyThread('notes', [write(emptyThread, 'officer', { kind: 'message' })])).toEqual({
      ok: false,
      error: 'wrong-kind',
    });
  });
});
