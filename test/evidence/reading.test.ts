import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { agreeing } from "../../src/evidence/reading.ts";
import type { Box } from "../../src/evidence/reading.ts";

const box = (a: number, b: number, c: number, d: number): Box => ({
  start: { earliest: a, latest: b },
  end: { earliest: c, latest: d },
});
const point = (a: number, b: number): Box => box(a, b, a, b);
const setsOf = (claims: readonly (readonly Box[])[]): readonly (readonly number[])[] =>
  agreeing(claims).map((set) => set.claims);

describe("by hand", () => {
  test("nothing claimed, nothing agreed", () => {
    expect(agreeing([])).toEqual([]);
  });
  test("half-open: what ends where another begins does not meet it", () => {
    expect(setsOf([[point(1, 2)], [point(2, 3)]])).toEqual([[0], [1]]);
  });
  test("a chain makes overlapping readings, whichever comes first", () => {
    expect(setsOf([[point(0, 5)], [point(4, 9)], [point(8, 12)]])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(setsOf([[point(4, 9)], [point(8, 12)], [point(0, 5)]])).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });
  test("a span agrees with a point that holds it all, not with one day of it", () => {
    const span = [box(8, 9, 21, 22)];
    expect(setsOf([span, [point(0, 31)]])).toEqual([[0, 1]]);
    expect(setsOf([span, [point(12, 13)]])).toEqual([[0], [1]]);
  });
  test("spans that differ in their end alone disagree", () => {
    expect(setsOf([[box(1, 2, 5, 6)], [box(1, 2, 7, 8)]])).toEqual([[0], [1]]);
  });
  test("open ends", () => {
    const before = point(-Infinity, 10);
    const after = point(5, Infinity);
    expect(agreeing([[before], [after]])).toEqual([{ claims: [0, 1], region: [point(5, 10)] }]);
    expect(setsOf([[point(-Infinity, 5)], [after]])).toEqual([[0], [1]]);
    expect(setsOf([[box(1, 2, 1, Infinity)], [box(1, 2, 7, 8)]])).toEqual([[0, 1]]);
  });
  test("three sets that agree in pairs and not together are three readings", () => {
    const set = (...years: readonly number[]): readonly Box[] => years.map((year) => point(year, year + 1));
    expect(agreeing([set(1, 2), set(2, 3), set(1, 3)])).toEqual([
      { claims: [0, 2], region: [point(1, 2)] },
      { claims: [0, 1], region: [point(2, 3)] },
      { claims: [1, 2], region: [point(3, 4)] },
    ]);
  });
  test("what two sets share may be a set", () => {
    const a = [point(1, 2), point(5, 6), point(9, 10)];
    const b = [point(1, 2), point(7, 8), point(9, 10)];
    expect(agreeing([a, b])).toEqual([{ claims: [0, 1], region: [point(1, 2), point(9, 10)] }]);
  });
});

describe("against all subsets", () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 5 }))
    .map(([a, length]) => [a, a + length] as const);
  const span = fc.tuple(interval, interval).map(([[a, b], [c, d]]) => [box(a, b, c, d)]);
  const choice = fc
    .uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 })
    .map((all) => all.sort((a, b) => a - b).map((at) => point(at, at + 1)));
  const claim = fc.oneof(
    span,
    interval.map(([a, b]) => [point(a, b)]),
    choice,
  );

  /** The claims that are true at the middle of each unit square: claims have integer bounds, so no other point tells more. */
  function truths(claims: readonly (readonly Box[])[]): readonly (readonly number[])[] {
    const inside = (at: number, { earliest, latest }: Box["start"]): boolean => earliest <= at && at < latest;
    const found: number[][] = [];
    for (let start = 0.5; start < 14; start++)
      for (let end = 0.5; end < 14; end++)
        found.push(
          claims.flatMap((boxes, i) => (boxes.some((b) => inside(start, b.start) && inside(end, b.end)) ? [i] : [])),
        );
    return found;
  }

  /** Every subset is tried: it is a reading if it is jointly true somewhere, and no larger subset that holds it is. */
  function bruteForce(claims: readonly (readonly Box[])[]): ReadonlySet<string> {
    const possible = new Set<number>();
    for (const all of truths(claims)) {
      const mask = all.reduce((bits, i) => bits | (1 << i), 0);
      for (let subset = mask; subset > 0; subset = (subset - 1) & mask) possible.add(subset);
    }
    const all = [...possible];
    const maximal = all.filter((a) => all.every((b) => a === b || (a & b) !== a));
    return new Set(maximal.map((mask) => claims.flatMap((_, i) => (mask & (1 << i) ? [i] : [])).join()));
  }

  test("the same sets, and the regions hold just the points where they are true", () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 7 }), (claims) => {
        const found = agreeing(claims);
        expect(new Set(found.map((set) => set.claims.join()))).toEqual(bruteForce(claims));
        expect(new Set(found.map((set) => set.claims.join())).size).toBe(found.length);
        const regions = truths([...claims, ...found.map((set) => set.region)]);
        const wrong = found.filter((set, i) =>
          regions.some((at) => at.includes(claims.length + i) !== set.claims.every((member) => at.includes(member))),
        );
        expect(wrong).toEqual([]);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  test("for claims of one box, agreement in pairs is agreement of all (Helly)", () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 7 }), (claims) => {
        const pairs = claims.every((a, i) => claims.every((b, j) => j <= i || setsOf([a, b]).length === 1));
        expect(agreeing(claims).length === 1).toBe(pairs);
      }),
      { seed: 7 },
    );
  });
});

// to try each of the 2^64 subsets would never end
test("64 claims, 32 that each agree with each of 32 others, make 1,024 readings", () => {
  const strips = Array.from({ length: 64 }, (_, i) => (i < 32 ? [box(i, i + 1, 0, 64)] : [box(0, 64, i, i + 1)]));
  expect(agreeing(strips).length).toBe(1024);
});
