import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { polylinear } from "../../src/time/scale.ts";

const YEAR = 31_556_952_000;
const BIG_BANG = -13.8e9 * YEAR;

describe("polylinear", () => {
  const folded = polylinear([0, 100, 200, 300], [0, 10, 110, 120]);

  test("is linear between its points and exact at them", () => {
    expect([0, 100, 200, 300].map(folded)).toEqual([0, 10, 110, 120]);
    expect(folded(50)).toBe(5);
    expect(folded(150)).toBe(60);
    expect(folded(201)).toBeCloseTo(110.1, 12);
    expect([0, 5, 60, 120].map(folded.invert)).toEqual([0, 50, 150, 300]);
  });

  test("goes on outside as its outermost segments do", () => {
    const scale = polylinear([0, 10, 20], [100, 110, 130]);
    expect([-10, 30].map(scale)).toEqual([90, 150]);
    expect([90, 150].map(scale.invert)).toEqual([-10, 30]);
    expect([-Infinity, Infinity].map(scale)).toEqual([-Infinity, Infinity]);
  });

  test("runs to the left where the range descends", () => {
    const scale = polylinear([0, 100, 200], [600, 500, 0]);
    expect([0, 50, 100, 150, 200, 220].map(scale)).toEqual([600, 550, 500, 250, 0, -100]);
    expect([600, 550, 500, 250, 0, -100].map(scale.invert)).toEqual([0, 50, 100, 150, 200, 220]);
    expect([-Infinity, Infinity].map(scale)).toEqual([Infinity, -Infinity]);
  });

  test("keeps domain and range as they were given", () => {
    expect(folded.domain).toEqual([0, 100, 200, 300]);
    expect(folded.range).toEqual([0, 10, 110, 120]);
  });

  test("maps a domain of zero width to the middle of the range, and a range of zero width to the middle of the domain", () => {
    const instant = polylinear([5, 5], [0, 100]);
    expect([-1e9, 5, Infinity].map(instant)).toEqual([50, 50, 50]);
    expect([0, 50, 100].map(instant.invert)).toEqual([5, 5, 5]);
    const point = polylinear([0, 10], [40, 40]);
    expect([-Infinity, 0, 7, Infinity].map(point)).toEqual([40, 40, 40, 40]);
    expect([0, 40].map(point.invert)).toEqual([5, 5]);
    expect([polylinear([], [])(7), polylinear([], []).invert(7)]).toEqual([0, 0]);
    expect([polylinear([3], [9])(7), polylinear([3], [9]).invert(7)]).toEqual([9, 3]);
  });

  test("leaves out points that are not finite or do not ascend", () => {
    expect(polylinear([-Infinity, 0, 10, Infinity], [0, 20, 40, 60])(5)).toBe(30);
    expect(polylinear([0, NaN, 10], [0, 5, 100])(5)).toBe(50);
    expect(polylinear([0, 10, 5, 20], [0, 10, 15, 20])(15)).toBe(15);
    expect(polylinear([-Infinity, Infinity], [0, 100])(5)).toBe(0);
  });

  test("tells −13.8 Ga from the year after it", () => {
    const scale = polylinear([BIG_BANG, BIG_BANG + 10 * YEAR, 0], [0, 500, 1000]);
    expect(scale(BIG_BANG + YEAR)).toBeCloseTo(50, 3);
    expect(scale.invert(50) - BIG_BANG).toBeCloseTo(YEAR, -6);
  });

  const points = fc
    .uniqueArray(
      fc.tuple(fc.double({ min: -5e20, max: 5e20, noNaN: true }), fc.double({ min: 0, max: 5000, noNaN: true })),
      {
        minLength: 2,
        maxLength: 12,
        selector: ([t]) => t,
      },
    )
    .map((pairs) => ({
      domain: pairs.map(([t]) => t).sort((a, b) => a - b),
      range: pairs.map(([, px]) => px).sort((a, b) => a - b),
    }));
  const times = fc.array(fc.double({ min: -6e20, max: 6e20, noNaN: true }), { minLength: 2, maxLength: 40 });

  test("law: monotone in both directions, exact at its points, never NaN", () => {
    fc.assert(
      fc.property(points, times, fc.boolean(), ({ domain, range }, samples, isReversed) => {
        const px = isReversed ? range.map((x) => -x) : range;
        const scale = polylinear(domain, px);
        expect(domain.map(scale)).toEqual(px);
        const near = domain.flatMap((t) => [t, t * (1 - 2 ** -52), t * (1 + 2 ** -52)]);
        const placed = [...samples, ...near].sort((a, b) => a - b).map((t) => (isReversed ? -1 : 1) * scale(t));
        expect(placed.every((x, i) => i === 0 || x >= (placed[i - 1] ?? NaN))).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("law: invert undoes it, as far as float64 can tell", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.double({ min: 0, max: 1, noNaN: true }), (width, share) => {
        const scale = polylinear([0, width, 3 * width], [0, 300, 400]);
        const t = 3 * width * share;
        expect(Math.abs(scale.invert(scale(t)) - t)).toBeLessThanOrEqual(width * 1e-12);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
