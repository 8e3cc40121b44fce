import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { neighboursOf, type Part } from "../../../src/layout/detail/loosen.ts";

const spaces = { gap: 16, spacing: 13, apart: 3 };
const within = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });

const parts = fc
  .array(
    fc.record({
      anchor: within(900),
      isLabel: fc.boolean(),
      begin: within(900),
      aim: within(60).map((by) => by - 30),
      length: within(120),
      low: within(60),
      high: within(60).map((by) => by + 60),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((all) => all.map((one, of): Part => ({ ...one, of })));

describe("what may come into each other's way", () => {
  test("are the same of many as of any two alone", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const found = neighboursOf(all, spaces);
        for (const [i, one] of all.entries())
          for (const [k, other] of all.entries()) {
            if (k <= i) continue;
            const [alone] = neighboursOf([one, other], spaces);
            const leastTo = (side: "before" | "after"): unknown =>
              found[i]?.[side].find(({ part }) => part === k)?.least;
            expect([leastTo("before"), leastTo("after")]).toEqual([alone?.before[0]?.least, alone?.after[0]?.least]);
          }
      }),
      { seed: 82, numRuns: 200 },
    );
  });

  test("is found without comparing each with each", () => {
    let reads = 0;
    const many = Array.from({ length: 4000 }, (_, of): Part => ({
      of,
      anchor: of * 50,
      isLabel: true,
      begin: of * 50,
      aim: 0,
      length: 100,
      get low() {
        reads++;
        return 0;
      },
      high: 40,
    }));
    const found = neighboursOf(many, spaces);
    expect(found[0]?.after.map(({ part }) => part)).toEqual([1, 2]);
    expect(reads).toBeLessThan(20 * many.length);
  });
});
