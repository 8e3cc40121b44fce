import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { beam } from "../../../src/layout/crowd/beam.ts";
import { eased } from "../../../src/layout/crowd/eased.ts";
import { faultsOf, fieldOf, givens, SLACK } from "./fields.ts";

test("no leader leans more than it did, and all stay in their lanes, apart from each other", () => {
  let [before, after] = [0, 0];
  fc.assert(
    fc.property(givens, (given) => {
      const field = fieldOf(given);
      for (const side of [0, 1] as const) {
        const labels = beam(field)[side];
        const near = eased(labels, field);
        expect(faultsOf(near, field, side)).toEqual([]);
        for (const [k, { index, lane, stem, anchor }] of near.entries()) {
          const was = labels[k];
          expect([index, lane]).toEqual([was?.index, was?.lane]);
          expect(Math.abs(stem - anchor)).toBeLessThanOrEqual(Math.abs((was?.stem ?? NaN) - anchor) + SLACK);
          before += Math.abs((was?.stem ?? NaN) - anchor);
          after += Math.abs(stem - anchor);
        }
      }
    }),
    { seed: 127, numRuns: 200 },
  );
  expect(after).toBeLessThan(0.75 * before);
});
