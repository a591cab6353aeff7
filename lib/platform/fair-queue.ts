/**
 * A narrow door for slow work, fair between networks: only so much runs at once; those who wait are taken in turns,
 * one of each network; and a network that already has enough waiting is told to come back. One sender of a
 * thousand tries waits behind their own, everybody else behind one of theirs.
 */
import { ok, type Result, refuse } from './result';

export type FairQueue = {
  /** Runs `work` when its turn comes; 'try-later' when the peer has too much waiting. Errors of `work` pass through. */
  run<T>(peer: string, work: () => Promise<T>): Promise<Result<T, 'try-later'>>;
};

export const createFairQueue = ({
  width,
  waitingPerPeerMax,
}: {
  width: number;
  waitingPerPeerMax: number;
}): FairQueue => {
  // A Map keeps its order: whoever is served goes to the end.
  const waiting = new Map<string, (() => void)[]>();
  let running = 0;

  /** Passes a place on to whoever is next, so that nobody slips in between; gives it up when nobody waits. */
  const handOver = () => {
    const next = waiting.entries().next();
    if (next.done) {
      running -= 1;
      return;
    }
    const [peer, [start, ...others]] = next.value;
    waiting.delete(peer);
    if (others.length > 0) waiting.set(peer, others);
    start?.();
  };

  return {
    async run(peer, work) {
      if (running < width) {
        running += 1;
      } else {
        const own = waiting.get(peer) ?? [];
        if (own.length >= waitingPerPeerMax) return refuse('try-later');
        await new Promise<void>((resolve) => {
          waiting.set(peer, [...own, resolve]);
        });
      }
      try {
        return ok(await work());
      } finally {
        handOver();
      }
    },
  };
};
