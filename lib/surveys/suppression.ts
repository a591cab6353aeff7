/**
 * Withholding small groups. In a village, three answers about one service are three neighbours. A figure
 * that rests on fewer than five is not shown; and where a total is shown beside its parts, enough further
 * parts are withheld that no hidden one can be worked out, even by a reader who has read this file.
 * A zero names nobody and is shown, unless it is needed as cover. Tables of two dimensions are not handled
 * here: publish one of them, or the parts of each without the other.
 */

/** Fewer than this and a figure is withheld. */
export const SUPPRESSION_MIN = 5;

export type Shown<T> = { value: T; suppressed: false } | { value: null; suppressed: true };

/** A figure that stands alone and rests on `n` people or cases: withheld when 0 < n < `min`. */
export const suppress = <T>(n: number, value: T, min: number = SUPPRESSION_MIN): Shown<T> =>
  isSmall(n, min) ? { value: null, suppressed: true } : { value, suppressed: false };

const isSmall = (n: number, min: number): boolean => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('a group has a whole number of members');
  return n > 0 && n < min;
};

export type Cell<K extends string = string> = { readonly key: K; readonly n: number };
export type ShownCell<K extends string = string> = { key: K; n: number | null; suppressed: boolean };

export type ShownBreakdown<K extends string = string> = {
  cells: ShownCell<K>[];
  /** Nothing can cover the cells: a single one, or each a one. Then the total must not be shown either. */
  mustHideTotal: boolean;
};

/**
 * The parts of a known total, small ones withheld together with their cover. All cells up to a common height
 * are hidden, the height rising until what is hidden is at least two cells that hold `min` between them
 * and are not all one or all `min` − 1. If no height is enough, the zeros are hidden as well.
 *
 * Because hidden cells are picked by size alone, swapping two of them would publish the very same
 * table; so each could hold the other's number, and a reader who knows the rule is no further.
 */
export const suppressBreakdown = <K extends string>(
  cells: readonly Cell<K>[],
  min: number = SUPPRESSION_MIN,
): ShownBreakdown<K> => {
  const hides = chooseHidden(
    cells.map(({ n }) => n),
    min,
  );
  const hidden = cells.filter(({ n }) => hides(n));
  return {
    cells: cells.map(({ key, n }) => (hides(n) ? { key, n: null, suppressed: true } : { key, n, suppressed: false })),
    mustHideTotal: hidden.length === cells.length && hidden.length > 0 && (cells.length === 1 || isEachOne(cells, min)),
  };
};

const isEachOne = (cells: readonly Cell[], min: number): boolean =>
  cells.length >= min && cells.every(({ n }) => n === 1);

const chooseHidden = (ns: readonly number[], min: number): ((n: number) => boolean) => {
  if (!ns.some((n) => isSmall(n, min))) return () => false;
  const heights = [min - 1, ...ns.filter((n) => n >= min)].sort((a, b) => a - b);
  for (const height of heights) {
    const hides = (n: number): boolean => n > 0 && n <= height;
    if (isCovered(ns.filter(hides), min)) return hides;
  }
  return () => true;
};

const isCovered = (hidden: readonly number[], min: number): boolean => {
  const sum = hidden.reduce((total, n) => total + n, 0);
  const isExtreme = hidden.every((n) => n === 1) || hidden.every((n) => n === min - 1);
  return hidden.length >= 2 && sum >= min && !isExtreme;
};
