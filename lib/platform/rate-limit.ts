/**
 * Token buckets in memory: each key may act `burst` times at once and then once every `refillMs`.
 * There is no bucket for everybody together: no sender can close a door for all.
 */
export type RateLimit = {
  take(key: string, nowMs: number): boolean;
  /** How often the key may act now; takes nothing. */
  count(key: string, nowMs: number): number;
};

/** Keys remembered at most; when full, buckets that have refilled are forgotten first. */
const keysMax = 20_000;

export const createRateLimit = ({ burst, refillMs }: { burst: number; refillMs: number }): RateLimit => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const forgetRefilled = (nowMs: number) => {
    for (const [key, bucket] of buckets) {
      if (nowMs - bucket.at >= burst * refillMs) buckets.delete(key);
    }
    for (const key of buckets.keys()) {
      if (buckets.size < keysMax) break;
      buckets.delete(key);
    }
  };
  const refill = (key: string, nowMs: number): number => {
    const bucket = buckets.get(key) ?? { tokens: burst, at: nowMs };
    return Math.min(burst, bucket.tokens + (nowMs - bucket.at) / refillMs);
  };
  return {
    count: (key, nowMs) => Math.floor(refill(key, nowMs)),
    take(key, nowMs) {
      if (!buckets.has(key) && buckets.size >= keysMax) forgetRefilled(nowMs);
      const refilled = refill(key, nowMs);
      const isAllowed = refilled >= 1;
      buckets.set(key, { tokens: isAllowed ? refilled - 1 : refilled, at: nowMs });
      return isAllowed;
    },
  };
};
