import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { column, FIRST_LINE, type ColumnLabel } from "../../../src/layout/labels/column.ts";

const labels = (maxLength: number): fc.Arbitrary<ColumnLabel[]> =>
  fc.array(
    fc.record({
      anchor: fc.integer({ min: 0, max: 100 }),
      height: fc.integer({ min: 5, max: 30 }),
      weight: fc.constantFrom(1, 2, 5),
    }),
    { minLength: 1, maxLength },
  );

describe("a column of labels", () => {
  test("is the optimum: nothing that moves a block of labels lessens Σ weight · (top − wish)²", () => {
    // The problem is convex: where no run of labels can move up or down together by a little and gain, it is solved.
    fc.assert(
      fc.property(labels(8), fc.integer({ min: 250, max: 400 }), (list, length) => {
        const gap = 3;
        const tops = column(list, length, gap).map((top) => top ?? NaN);
        const order = [...list.keys()].sort((a, b) => list[a].anchor - list[b].anchor || a - b);
        const loss = (at: readonly number[]): number =>
          list.reduce((sum, { anchor, weight }, i) => sum + weight * (at[i] - anchor + FIRST_LINE) ** 2, 0);
        const isFeasible = (at: readonly number[]): boolean =>
          order.every((i, k) => {
            const next = order[k + 1];
            const end = at[i] + list[i].height;
            return at[i] >= -1e-9 && (next === undefined ? end <= length + 1e-9 : end + gap <= at[next] + 1e-9);
          });
        expect(isFeasible(tops)).toBe(true);
        for (let from = 0; from < order.length; from++)
          for (let to = from + 1; to <= order.length; to++)
            for (const by of [-0.5, -0.01, 0.01, 0.5]) {
              const run = new Set(order.slice(from, to));
              const moved = tops.map((top, i) => (run.has(i) ? top + by : top));
              if (isFeasible(moved)) expect(loss(moved)).toBeGreaterThanOrEqual(loss(tops) - 1e-6);
            }
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test("is found by trying every whole px, too", () => {
    const list = [
      { anchor: 20, height: 10, weight: 1 },
      { anchor: 20, height: 10, weight: 2 },
      { anchor: 24, height: 10, weight: 1 },
    ];
    const wishes = list.map(({ anchor }) => anchor - FIRST_LINE);
    let best = Infinity;
    let found: number[] = [];
    // in quarters of a px, the least step at which the optimum of these weights can lie
    for (let a = 0; a <= 160; a++)
      for (let b = a + 48; b <= 160; b++)
        for (let c = b + 48; c <= 240; c++) {
          const at = [a / 4, b / 4, c / 4];
          const loss = at.reduce((sum, top, i) => sum + list[i].weight * (top - wishes[i]) ** 2, 0);
          if (loss < best) [best, found] = [loss, at];
        }
    const tops = column(list, 60, 2);
    for (const [i, top] of found.entries()) expect(Math.abs((tops[i] ?? NaN) - top)).toBeLessThan(0.26);
  });

  test("stands beside a mark that reaches far, where that spares others a slant", () => {
    const point = (anchor: number): ColumnLabel => ({ anchor, height: 30, weight: 1 });
    const bar = (from: number, to: number): ColumnLabel => ({ ...point(from), reach: [from, to] });
    const tops = (...list: readonly ColumnLabel[]): number[] =>
      column(list, 600, 10).map((top) => Math.round((top ?? NaN) + FIRST_LINE));
    // where nothing is in its way, at its beginning
    expect(tops(bar(100, 300), point(400))).toEqual([100, 400]);
    // a symbol right behind its beginning: points of one place would share the way, a bar goes almost all of it …
    expect(tops(point(100), point(110))).toEqual([85, 125]);
    expect(tops(point(100), bar(110, 300))).toEqual([100, 140]);
    // … but never past its end, nor out of order
    expect(tops(point(100), bar(110, 120))).toEqual([90, 130]);
    expect(tops(bar(100, 300), point(120))).toEqual([90, 130]);
  });

  test("drops the lightest, of equal ones some from everywhere, and what is larger than the column", () => {
    const of = (anchor: number, weight: number, height = 20): ColumnLabel => ({ anchor, weight, height });
    const shown = (list: readonly ColumnLabel[], length: number): boolean[] =>
      column(list, length, 5).map((top) => top !== undefined);
    expect(shown([of(0, 1), of(10, 3), of(20, 2)], 60)).toEqual([false, true, true]);
    expect(shown([of(0, 1), of(10, 1), of(20, 1)], 60)).toEqual([true, false, true]);
    expect(shown([of(0, 9, 80), of(10, 1)], 60)).toEqual([false, true]);
    expect(shown([of(NaN, 9), of(10, 1)], 60)).toEqual([false, true]);
    expect(shown([of(0, 1), of(10, 1), of(20, 1)], 0)).toEqual([false, false, false]);
    expect(column([], 100, 5)).toEqual([]);
    // exactly as long as both with their gap: both
    expect(shown([of(0, 1), of(10, 1)], 45)).toEqual([true, true]);
  });

  test("of more than fit, each stays near its mark, and each part of the axis has its share; the heaviest are there", () => {
    const [height, gap, length] = [40, 5, 9000];
    const list = Array.from({ length: 1000 }, (_, i): ColumnLabel => {
      return { anchor: i * 9, height, weight: i % 100 === 50 ? 2 : 1 };
    });
    const tops = column(list, length, gap);
    const shown = [...list.keys()].filter((i) => tops[i] !== undefined);
    for (const i of shown) expect(Math.abs((tops[i] ?? NaN) - (i * 9 - FIRST_LINE))).toBeLessThanOrEqual(100);
    for (let i = 50; i < 1000; i += 100) expect(shown).toContain(i);
    // 9,000 px hold 200 labels of 45 px, a quarter of it 50
    expect(shown.length).toBeGreaterThan(0.9 * 200);
    for (let quarter = 0; quarter < 4; quarter++)
      expect(shown.filter((i) => Math.floor(i / 250) === quarter).length).toBeGreaterThan(0.9 * 50);
    // all at one place: as many as stand within 100 px of it
    const heap = column(
      Array.from({ length: 1000 }, () => ({ anchor: 4500, height, weight: 1 })),
      length,
      gap,
    );
    expect(heap.filter((top) => top !== undefined)).toHaveLength(Math.floor(200 / 45) + 1);
  });

  test("holds what fits, in order, without overlap, wherever the anchors are", () => {
    fc.assert(
      fc.property(labels(30), fc.integer({ min: 10, max: 300 }), (list, length) => {
        const tops = column(list, length, 4);
        const set = list
          .flatMap((label, index) => {
            const top = tops[index];
            return top === undefined ? [] : [{ ...label, index, top }];
          })
          .sort((a, b) => a.anchor - b.anchor || a.index - b.index);
        for (const [i, { top, height }] of set.entries()) {
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          expect(top + height + (i + 1 < set.length ? 4 : 0)).toBeLessThanOrEqual((set[i + 1]?.top ?? length) + 1e-6);
        }
        const lightest = Math.min(...set.map(({ weight }) => weight));
        const used = set.reduce((sum, { height }) => sum + height + 4, -4);
        for (const [index, { height, weight }] of list.entries())
          // what was dropped would not fit beside all that are at least as heavy
          if (tops[index] === undefined && weight > lightest)
            expect(
              set.filter((one) => one.weight >= weight).reduce((sum, one) => sum + one.height + 4, height),
            ).toBeGreaterThan(length - 4);
          else if (tops[index] === undefined) expect(used + height + 4).toBeGreaterThan(length);
      }),
      { seed: 2, numRuns: 150 },
    );
  });
});
