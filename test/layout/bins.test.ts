import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { binned } from "../../src/layout/bins.ts";

const places = fc.array(fc.double({ min: 0, max: 1200, noNaN: true }), { maxLength: 60 });
const scales = fc.double({ min: 1, max: 1e6, noNaN: true });
const itself = (place: number): number => place;

describe("bins", () => {
  test("are at least as long as asked and less than twice as long, and begin at multiples of their length", () => {
    const [bin] = binned([33], itself, 30, 1);
    expect(bin).toEqual({ from: 32, to: 64, items: [33] });
    expect(binned([33], itself, 30, 2)).toEqual([{ from: 32, to: 48, items: [33] }]);
    expect(binned([], itself, 30, 1)).toEqual([]);
    fc.assert(
      fc.property(places, scales, fc.double({ min: 4, max: 80, noNaN: true }), (all, scale, least) => {
        for (const { from, to } of binned(all, itself, least, scale)) {
          expect((to - from) * scale).toBeGreaterThanOrEqual(least * (1 - 1e-9));
          expect((to - from) * scale).toBeLessThan(2 * least);
          expect(Number.isInteger(from / (to - from))).toBe(true);
        }
      }),
      { seed: 91 },
    );
  });

  test("hold everything once, in order, and nest: a bin of a larger scale lies within one of a smaller", () => {
    fc.assert(
      fc.property(places, scales, scales, (all, a, b) => {
        const [coarse, fine] = [binned(all, itself, 30, Math.min(a, b)), binned(all, itself, 30, Math.max(a, b))];
        for (const bins of [coarse, fine]) {
          expect(bins.flatMap(({ items }) => items).sort((p, q) => p - q)).toEqual([...all].sort((p, q) => p - q));
          expect(bins.every(({ from }, i) => from >= (bins[i - 1]?.to ?? -Infinity))).toBe(true);
        }
        for (const { from, to, items } of fine) {
          const around = coarse.filter((bin) => bin.from <= from && to <= bin.to);
          expect(around.length).toBe(1);
          expect(around[0]?.items).toEqual(expect.arrayContaining([...items]));
        }
      }),
      { seed: 92 },
    );
  });

  test("of a part are those of the whole: what is out of view changes none", () => {
    const all = [10, 40, 45, 70, 200];
    const some = binned([40, 45, 70], itself, 12, 2.5);
    expect(binned(all, itself, 12, 2.5).filter(({ items }) => items.some((at) => at >= 40 && at <= 70))).toEqual(some);
  });
});
