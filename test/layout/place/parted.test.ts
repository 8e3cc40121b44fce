import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parted, type Parting } from "../../../src/layout/place/parted.ts";

const at = (target: number, give: number, apart = 6): Parting => ({
  target,
  low: target - give,
  high: target + give,
  apart,
});

describe("things on a line part", () => {
  test("as far as asked, each as little as can be, and only those that must", () => {
    expect(parted([at(10, 4), at(10, 4), at(40, 4)])).toEqual([7, 13, 40]);
  });

  test("nearer where their bounds hold them together, without regard to others", () => {
    const [first, middle, last, far, farther] = parted([at(10, 4), at(10, 4), at(10, 4), at(50, 4), at(51, 4)]);
    expect(middle).toBeCloseTo(10);
    expect(middle - first).toBeCloseTo(last - middle);
    expect(last - middle).toBeGreaterThan(3);
    expect(last - middle).toBeLessThanOrEqual(4);
    expect([far, farther]).toEqual([47.5, 53.5]);
  });

  test("in their order, though their bounds are in another", () => {
    const [late, early, next] = parted([
      { target: 36, low: 0, high: 300, apart: 4 },
      { target: -6, low: -6, high: -6, apart: 4 },
      { target: 0, low: 0, high: 300, apart: 4 },
    ]);
    expect(early).toBeGreaterThanOrEqual(late);
    expect(next).toBeGreaterThanOrEqual(early);
  });

  test("in their order and within their bounds, if they can", () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(places, (all) => {
        const things = all.map(([target, give]) => at(target, give)).sort((a, b) => a.target - b.target);
        const found = parted(things);
        expect(found).toHaveLength(things.length);
        for (const [i, along] of found.entries()) {
          expect(along).toBeGreaterThanOrEqual((found[i - 1] ?? -Infinity) - 1e-6);
          // one that cannot give stands in the way of a neighbour that can
          if (things.every(({ low }, k) => low >= (things[k - 1]?.low ?? -Infinity))) {
            expect(along).toBeGreaterThanOrEqual(things[i].low - 1e-6);
            expect(along).toBeLessThanOrEqual(things[i].high + 1e-6);
          }
        }
      }),
      { seed: 71 },
    );
  });
});
