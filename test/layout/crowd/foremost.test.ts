import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { foremost } from "../../../src/layout/crowd/foremost.ts";

test("as many as are wanted, none of less importance than one left out, in order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 1, 1, 1, 2, 2.5, 9), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 70 }),
      (values, most) => {
        const importance = Float64Array.from(values);
        const places = Int32Array.from(values.keys()).filter((place) => place % 3 !== 1);
        fc.pre(places.length > 0);
        const chosen = [...foremost(places, importance, most)];
        expect(chosen).toHaveLength(Math.min(most, places.length));
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
        const left = [...places].filter((place) => !chosen.includes(place));
        const least = Math.min(...chosen.map((place) => values[place] ?? 0));
        for (const place of left) expect(values[place]).toBeLessThanOrEqual(least);
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test("of equal ones some from everywhere: no stretch of them is twice as empty as another", () => {
  const places = Int32Array.from({ length: 1000 }, (_, i) => i);
  const chosen = foremost(places, new Float64Array(1000).fill(1), 70);
  const gaps = [...chosen].slice(1).map((place, k) => place - (chosen[k] ?? 0));
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
});
