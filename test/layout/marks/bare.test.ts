import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { nextBare, type Rowed } from "../../../src/layout/marks/bare.ts";

const groups = (most: number): fc.Arbitrary<Rowed<number>[]> =>
  fc
    .array(
      fc.record({
        begin: fc.integer({ min: 0, max: 60 }),
        length: fc.integer({ min: 0, max: 20 }),
        weight: fc.integer({ min: 0, max: 3 }),
        isNumbered: fc.boolean(),
      }),
      { maxLength: most },
    )
    .map((all) =>
      all.map(({ begin, length, ...rest }, event) => ({ ...rest, event, shape: { from: begin, to: begin + length } })),
    );

const meet = ({ shape: a }: Rowed<number>, { shape: b }: Rowed<number>): boolean => a.from <= b.to && b.from <= a.to;

/** By the words of its description: near each mark that lacks a row, the last of the lightest; or all. */
function expected(all: readonly Rowed<number>[], lacking: readonly Rowed<number>[], areAll: boolean): number[] {
  const next = lacking.flatMap((one) => {
    const near = all.filter((other) => other.isNumbered && meet(one, other));
    const least = Math.min(...near.map(({ weight }) => weight));
    return areAll ? near : near.filter(({ weight }) => weight === least).slice(-1);
  });
  return [...new Set(next.map(({ event }) => event))].sort((a, b) => a - b);
}

describe("which events do without their numbers", () => {
  test("one near each mark without a row, and once they are many, all", () => {
    fc.assert(
      fc.property(groups(30), groups(8), fc.constantFrom(0, 11, 12, 100), (all, lacking, bare) => {
        const found = [...nextBare(all, lacking, bare)].sort((a, b) => a - b);
        expect(found).toEqual(expected(all, lacking, bare >= 12));
      }),
      { seed: 81, numRuns: 300 },
    );
  });

  test("of thousands is found without comparing each with each", () => {
    let reads = 0;
    const many = Array.from({ length: 5000 }, (_, event): Rowed<number> => ({
      event,
      weight: 1,
      isNumbered: true,
      shape: {
        get from() {
          reads++;
          return event * 10;
        },
        to: event * 10 + 500,
      },
    }));
    expect(nextBare(many, many, 0).size).toBe(5000);
    expect(reads).toBeLessThan(50 * many.length);
  });
});
