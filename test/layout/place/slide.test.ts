import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Slider } from "../../../src/layout/place/slide.ts";
import { slide } from "../../../src/layout/place/slide.ts";

const slider = (target: number, length: number, weight = 1, low = -Infinity, high = Infinity): Slider => ({
  target,
  length,
  weight,
  low,
  high,
});

const loss = (sliders: readonly Slider[], found: readonly number[]): number =>
  sliders.reduce((sum, { target, weight }, i) => sum + weight * ((found[i] ?? NaN) - target) ** 2, 0);

/** Whether the sliders can stand at all: packed to the left. */
function possible(sliders: readonly Slider[]): boolean {
  let end = -Infinity;
  return sliders.every(({ low, high, length }) => {
    const at = Math.max(low, end);
    end = at + length;
    return at <= high;
  });
}

/**
 * The least loss by exhaustion: in the optimum the sliders form runs that touch, and each run is where it likes best within
 * its own bounds. So try all 2^(n − 1) ways to cut them into runs, and keep those in which runs do not overlap.
 */
function exhaustive(sliders: readonly Slider[]): number {
  let least = Infinity;
  for (let cuts = 0; cuts < 2 ** (sliders.length - 1); cuts++) {
    const found: number[] = [];
    let apart = true;
    for (let first = 0; first < sliders.length;) {
      let last = first;
      while (last < sliders.length - 1 && !(cuts & (1 << last))) last++;
      const run = sliders.slice(first, last + 1);
      const offsets = run.map((_, i) => run.slice(0, i).reduce((sum, one) => sum + one.length, 0));
      const total = run.reduce((sum, one) => sum + one.weight, 0);
      const mean = run.reduce((sum, one, i) => sum + one.weight * (one.target - (offsets[i] ?? 0)), 0) / total;
      const low = Math.max(...run.map((one, i) => one.low - (offsets[i] ?? 0)));
      const high = Math.min(...run.map((one, i) => one.high - (offsets[i] ?? 0)));
      const at = Math.min(Math.max(mean, low), high);
      const before = found.length === 0 ? -Infinity : (found.at(-1) ?? 0) + (sliders[first - 1]?.length ?? 0);
      if (low > high || at < before - 1e-9) apart = false;
      for (const offset of offsets) found.push(at + offset);
      first = last + 1;
    }
    if (apart) least = Math.min(least, loss(sliders, found));
  }
  return least;
}

const sliders = (most: number): fc.Arbitrary<Slider[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 4 }))
      .chain(([target, length, weight]) =>
        fc
          .tuple(fc.integer({ min: -10, max: 30 }), fc.integer({ min: 0, max: 40 }))
          .map(([low, room]) => slider(target, length, weight, low, low + room)),
      ),
    { minLength: 1, maxLength: most },
  );

describe("slide", () => {
  test("leaves what does not collide where it wants to be", () => {
    expect(slide([slider(0, 5), slider(5, 5), slider(30, 5)])).toEqual([0, 5, 30]);
    expect(slide([])).toEqual([]);
  });

  test("shares the displacement of a collision by weight", () => {
    // Two of length 10 that both want 20: half each; with weights 3 and 1 the first moves a third of what the second does.
    expect(slide([slider(20, 10), slider(20, 10)])).toEqual([15, 25]);
    expect(slide([slider(20, 10, 3), slider(20, 10, 1)])).toEqual([17.5, 27.5]);
  });

  test("keeps to bounds, and pushes what stands against one", () => {
    expect(slide([slider(-5, 10, 1, 0, 90), slider(2, 10, 1, 0, 90)])).toEqual([0, 10]);
    expect(slide([slider(95, 10, 1, 0, 90), slider(96, 10, 1, 0, 90)])).toEqual([80, 90]);
  });

  test("says so where there is no room", () => {
    expect(slide([slider(0, 10, 1, 0, 5), slider(0, 10, 1, 0, 9)])).toBeUndefined();
    expect(slide([slider(0, 1, 1, 3, 2)])).toBeUndefined();
    expect(slide([slider(0, 10, 1, 0, 10), slider(0, 10, 1, 0, 10)])).toEqual([0, 10]);
  });

  test("finds the least loss there is, and none where none is possible", () => {
    let [solved, unsolved] = [0, 0];
    fc.assert(
      fc.property(sliders(8), (given) => {
        const found = slide(given);
        expect(found !== undefined).toBe(possible(given));
        if (found === undefined) unsolved++;
        else solved++;
        if (found === undefined) return;
        for (const [i, { low, high, length }] of given.entries()) {
          expect(found[i]).toBeGreaterThanOrEqual(low - 1e-9);
          expect(found[i]).toBeLessThanOrEqual(high + 1e-9);
          if (i + 1 < given.length)
            expect((found[i + 1] ?? NaN) - (found[i] ?? NaN)).toBeGreaterThanOrEqual(length - 1e-9);
        }
        expect(loss(given, found)).toBeCloseTo(exhaustive(given), 6);
      }),
      { seed: 1, numRuns: 1000 },
    );
    expect(Math.min(solved, unsolved)).toBeGreaterThan(100);
  });

  test("moves nothing by more than its targets and bounds are moved", () => {
    const shift = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        sliders(12),
        fc.array(fc.tuple(shift, shift, shift), { minLength: 12, maxLength: 12 }),
        (given, by) => {
          const moved = given.map((one, i) => {
            const [a, b, c] = by[i] ?? [0, 0, 0];
            return { ...one, target: one.target + a, low: one.low + b, high: one.high + c };
          });
          const [before, after] = [slide(given), slide(moved)];
          for (const [i, x] of before?.entries() ?? []) {
            if (after !== undefined) expect(Math.abs(x - (after[i] ?? NaN))).toBeLessThanOrEqual(3 + 1e-9);
          }
        },
      ),
      { seed: 2, numRuns: 500 },
    );
  });

  test("is linear: 100,000 sliders at one place", () => {
    const found = slide(Array.from({ length: 100_000 }, () => slider(0, 1)));
    expect(found?.[0]).toBeCloseTo(-49_999.5, 3);
    expect(found?.at(-1)).toBeCloseTo(49_999.5, 3);
  });
});
