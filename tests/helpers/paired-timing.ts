/** Whether two kinds of request take the same time, on a machine that does other things as well. */

const now = () => performance.now();

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
};

export type Difference = { medianMs: number; ones: number[]; others: number[] };

const measureRound = async (one: () => Promise<unknown>, other: () => Promise<unknown>, pairs: number) => {
  const times = { one: [] as number[], other: [] as number[] };
  const time = async (kind: 'one' | 'other', work: () => Promise<unknown>) => {
    const from = now();
    await work();
    times[kind].push(now() - from);
  };
  for (let pair = 0; pair < pairs; pair++) {
    // In changing order, so that neither is always the one that finds the machine warm.
    if (pair % 2 === 0) {
      await time('one', one);
      await time('other', other);
    } else {
      await time('other', other);
      await time('one', one);
    }
  }
  return times;
};

/**
 * The difference of the medians, in pairs in changing order. A difference that is there stays in every round; one that
 * the machine's other work made does not, so the first round within `withinMs` decides.
 */
export const measureDifference = async (
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
  { pairs, rounds, withinMs }: { pairs: number; rounds: number; withinMs: number },
): Promise<Difference> => {
  let found: Difference | undefined;
  for (let round = 0; round < rounds; round++) {
    const times = await measureRound(one, other, pairs);
    found = { medianMs: Math.abs(median(times.one) - median(times.other)), ones: times.one, others: times.other };
    if (found.medianMs <= withinMs) break;
  }
  if (!found) throw new RangeError('at least one round');
  return found;
};

/** The value below which 95 of 100 lie. */
export const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
