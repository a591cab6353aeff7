import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ShownBreakdown, SUPPRESSION_MIN, suppress, suppressBreakdown } from './suppression';

describe('a figure on its own', () => {
  test.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
    [500, false],
  ])('resting on %s is withheld: %s', (n, isWithheld) => {
    expect(suppress(n, 4.56)).toEqual(
      isWithheld ? { value: null, suppressed: true } : { value: 4.56, suppressed: false },
    );
  });

  test('takes a higher threshold where one is asked for', () => {
    expect(suppress(9, 'x', 10)).toEqual({ value: null, suppressed: true });
  });

  test.each([-1, 2.5, Number.NaN])('cannot rest on %s', (n) => {
    expect(() => suppress(n, 0)).toThrow(RangeError);
  });
});

const breakdown = (ns: readonly number[], min = SUPPRESSION_MIN): ShownBreakdown =>
  suppressBreakdown(
    ns.map((n, index) => ({ key: `c${index}`, n })),
    min,
  );
const shown = (ns: readonly number[], min?: number) => breakdown(ns, min).cells.map(({ n }) => n);

describe('the parts of a total', () => {
  test.each([
    ['large parts are shown', [12, 7, 5], [12, 7, 5]],
    ['zeros are shown beside large parts', [12, 0, 5], [12, 0, 5]],
    ['nothing happened at all', [0, 0, 0], [0, 0, 0]],
    ['a single small part takes the next smallest with it', [12, 3, 7, 0], [12, null, null, 0]],
    ['parts of equal size go together', [7, 3, 7, 12], [null, null, null, 12]],
    ['two small parts cover each other', [2, 4, 20, 0], [null, null, 20, 0]],
    ['unless they hold fewer than five between them', [1, 3, 20, 9, 0], [null, null, 20, null, 0]],
    ['five ones cover nothing: their sum says what they are', [1, 1, 1, 1, 1, 8], [null, null, null, null, null, null]],
    ['two fours cover nothing', [4, 4, 9, 30], [null, null, null, 30]],
    ['one case in the whole year hides which kind it was', [0, 1, 0], [null, null, null]],
  ])('%s', (_, ns, expected) => {
    expect(shown(ns)).toEqual(expected);
  });

  test('a hidden part is null and says so', () => {
    expect(
      suppressBreakdown([
        { key: 'procurement', n: 2 },
        { key: 'bribe', n: 6 },
        { key: 'land', n: 9 },
      ]),
    ).toEqual({
      cells: [
        { key: 'procurement', n: null, suppressed: true },
        { key: 'bribe', n: null, suppressed: true },
        { key: 'land', n: 9, suppressed: false },
      ],
      mustHideTotal: false,
    });
  });

  test.each([
    [[3], true],
    [[1, 1, 1, 1, 1], true],
    [[1, 1, 1, 1], false],
    [[5], false],
    [[0], false],
    [[], false],
  ])('of %j: the total itself must go, %s', (ns, expected) => {
    expect(breakdown(ns).mustHideTotal).toBe(expected);
  });
});

/** All ways to write `total` as an ordered sum of `parts` numbers. */
const compositions = (total: number, parts: number): number[][] =>
  parts === 1
    ? [[total]]
    : Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
        compositions(total - first, parts - 1).map((rest) => [first, ...rest]),
      );

describe('a reader who knows the total, the shown parts, the threshold and this very rule', () => {
  test.each([
    [1, 30, 5],
    [2, 40, 5],
    [3, 30, 5],
    [4, 22, 5],
    [5, 14, 5],
    [6, 9, 5],
    [4, 16, 3],
    [3, 36, 10],
  ])(
    'cannot work out any hidden part: all tables of %s parts up to a total of %s at threshold %s',
    (parts, totalMax, min) => {
      let hiddenTables = 0;
      for (let total = 0; total <= totalMax; total++) {
        const possible = new Map<string, number[][]>();
        for (const ns of compositions(total, parts)) {
          const { cells, mustHideTotal } = breakdown(ns, min);
          if (mustHideTotal) continue;
          const published = cells.map(({ n }) => n ?? '?').join();
          possible.set(published, [...(possible.get(published) ?? []), ns]);
        }
        for (const [published, tables] of possible) {
          for (const [index, cell] of published.split(',').entries()) {
            if (cell !== '?') continue;
            hiddenTables++;
            const distinct = new Set(tables.map((ns) => ns[index]));
            if (distinct.size < 2)
              expect.fail(`total ${total}, published ${published}: part ${index} can only be ${[...distinct]}`);
          }
        }
      }
      if (parts > 1) expect(hiddenTables).toBeGreaterThan(0);
    },
  );
});

describe('for any table', () => {
  const table = fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.nat(400)), { minLength: 2, maxLength: 14 });

  test('no small part is shown, every shown part is true, and never is exactly one part hidden', () => {
    fc.assert(
      fc.property(table, (ns) => {
        const { cells } = breakdown(ns);
        for (const [index, cell] of cells.entries()) {
          expect(cell.suppressed).toBe(cell.n === null);
          if (cell.n === null) continue;
          expect(cell.n).toBe(ns[index]);
          expect(cell.n > 0 && cell.n < SUPPRESSION_MIN).toBe(false);
        }
        expect(cells.filter(({ suppressed }) => suppressed)).not.toHaveLength(1);
      }),
    );
  });

  test('what is hidden together is no small group, unless the whole is', () => {
    fc.assert(
      fc.property(table, (ns) => {
        const hidden = ns.filter((_, index) => breakdown(ns).cells[index]?.suppressed);
        const sum = hidden.reduce((a, b) => a + b, 0);
        if (hidden.length > 0 && hidden.length < ns.length) expect(sum).toBeGreaterThanOrEqual(SUPPRESSION_MIN);
      }),
    );
  });

  test('the order of the parts makes no difference', () => {
    fc.assert(
      fc.property(table, (ns) => {
        expect(shown([...ns].reverse())).toEqual(shown(ns).reverse());
      }),
    );
  });
});
