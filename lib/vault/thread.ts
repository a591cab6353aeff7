/**
 * A thread as a whole: every sender counts its own envelopes and names the last one it saw, so leaving out,
 * repeating or swapping envelopes shows. What cannot show is a last envelope that the server withholds while nobody has
 * answered it; the protection page says so.
 *
 * Input are envelopes that were opened and checked one by one, in the order in which the server lists them.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type Envelope, type EnvelopePosition, hashEnvelope } from './envelope';

/**
 * `wrong-complaint`: envelopes of two threads. `wrong-kind`: a wrap, contact details, a note among messages, a complaint that is
 * not the first. `replayed`: the same envelope, or the same number of one sender, twice. `reordered`: listed
 * before something its sender had seen or sent earlier. `truncated`: something that was sent or seen is missing.
 */
export type ThreadError = 'wrong-complaint' | 'wrong-kind' | 'replayed' | 'reordered' | 'truncated';

/** What the next envelope of a sender must state. */
export type ThreadState = {
  lastHash: string | null;
  /** Sender's public key → its last counter. */
  counters: ReadonlyMap<string, number>;
};

export const emptyThread: ThreadState = { lastHash: null, counters: new Map() };

export const nextPosition = (state: ThreadState, sender: string): EnvelopePosition => ({
  counter: (state.counters.get(sender) ?? 0) + 1,
  seen: state.lastHash,
});

/** The position a wrap states: what its sender had sent and seen. */
export const wrapPosition = (state: ThreadState, sender: string): EnvelopePosition => ({
  counter: state.counters.get(sender) ?? 0,
  seen: state.lastHash,
});

/** Checks a whole thread (`messages`: from the complaint on) or all the notes of one complaint. */
export function verifyThread(
  thread: 'messages' | 'notes',
  envelopes: readonly Envelope[],
): Result<ThreadState, ThreadError> {
  if (thread === 'messages' && envelopes.length === 0) return refuse('truncated');
  const hashes = envelopes.map(hashEnvelope);
  const indexOf = new Map(hashes.map((hash, index) => [hash, index]));
  if (indexOf.size !== envelopes.length) return refuse('replayed');

  const counters = new Map<string, number>();
  /** Sender → index of the last envelope it is known to have seen. */
  const sawUpTo = new Map<string, number>();
  for (const [index, envelope] of envelopes.entries()) {
    const { sender, counter, seen } = envelope;
    const first = envelopes[0] as Envelope;
    if (envelope.complaint !== first.complaint || envelope.office !== first.office) return refuse('wrong-complaint');
    const misplaced = findMisplaced(thread, envelopes, index);
    if (misplaced !== null) return refuse(misplaced);

    const expected = (counters.get(sender) ?? 0) + 1;
    if (counter < expected) return refuse('replayed');
    if (counter > expected) return refuse(isListed(envelopes, sender, expected) ? 'reordered' : 'truncated');

    const seenIndex = seen === null ? -1 : indexOf.get(seen);
    if (seenIndex === undefined) return refuse('truncated');
    if (seenIndex >= index || seenIndex < (sawUpTo.get(sender) ?? -1)) return refuse('reordered');
    if (seen === null && index > 0) return refuse('reordered');

    counters.set(sender, counter);
    // Having sent an envelope is having seen it.
    sawUpTo.set(sender, index);
  }
  return ok({ lastHash: hashes[hashes.length - 1] ?? null, counters });
}

function findMisplaced(
  thread: 'messages' | 'notes',
  envelopes: readonly Envelope[],
  index: number,
): 'wrong-kind' | 'reordered' | 'truncated' | null {
  const kind = envelopes[index]?.kind;
  if (kind === 'wrap' || kind === 'contact' || (kind === 'note') !== (thread === 'notes')) return 'wrong-kind';
  if (thread === 'notes') return null;
  if (index === 0 && kind !== 'complaint') {
    return envelopes.some((envelope) => envelope.kind === 'complaint') ? 'reordered' : 'truncated';
  }
  return index > 0 && kind === 'complaint' ? 'wrong-kind' : null;
}

const isListed = (envelopes: readonly Envelope[], sender: string, counter: number): boolean =>
  envelopes.some((envelope) => envelope.sender === sender && envelope.counter === counter);
