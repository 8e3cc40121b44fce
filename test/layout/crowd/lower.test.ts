import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { lowered } from "../../../src/layout/crowd/lower.ts";
import type { DenseLabel } from "../../../src/layout/crowd/slots.ts";

const GAP = 8;
const LANES = 5;

/** Whether two labels of one side, or a label and the other's leader, are too near to each other. */
function touch(a: DenseLabel, b: DenseLabel): boolean {
  if (a.lane === b.lane) return a.start < b.start + b.length + GAP && b.start < a.start + a.length + GAP;
  const [inner, outer] = a.lane < b.lane ? [a, b] : [b, a];
  return outer.stem > inner.start - GAP / 2 && outer.stem < inner.start + inner.length + GAP / 2;
}

const isSound = (labels: readonly DenseLabel[]): boolean =>
  labels.every((one, i) => labels.slice(i + 1).every((other) => !touch(one, other)));

/** Labels that touch nothing, taken one after the other from made-up ones. */
const sides: fc.Arbitrary<DenseLabel[]> = fc
  .array(
    fc.record({
      stem: fc.integer({ min: 0, max: 900 }),
      lane: fc.nat(LANES - 1),
      length: fc.integer({ min: 20, max: 140 }),
      share: fc.constantFrom(0, 0.5, 1),
    }),
    { minLength: 1, maxLength: 40, size: "max" },
  )
  .map((all) =>
    all
      .map(({ stem, lane, length, share }, index) => ({
        index,
        lane,
        anchor: stem,
        stem,
        start: stem - share * length,
        length,
      }))
      .reduce<DenseLabel[]>((kept, one) => (isSound([...kept, one]) ? [...kept, one] : kept), [])
      .sort((a, b) => a.stem - b.stem),
  );

describe("labels of a crowd go towards the axis", () => {
  test("as far as the others let each of them, and touch none", () => {
    let moved = 0;
    fc.assert(
      fc.property(sides, (labels) => {
        const found = lowered(labels, GAP, () => false);
        expect(isSound(found)).toBe(true);
        for (const [i, label] of found.entries()) {
          expect({ ...label, lane: 0 }).toEqual({ ...labels[i], lane: 0 });
          expect(label.lane).toBeLessThanOrEqual(labels[i].lane);
          if (label.lane < labels[i].lane) moved++;
        }
        // those that came later may have made room, so none is sure to be free but the innermost of all
        for (const [i, label] of found.entries()) {
          const others = found.filter((_, k) => k !== i);
          if (others.every(({ lane }) => lane >= label.lane))
            for (let lane = 0; lane < label.lane; lane++) expect(isSound([...others, { ...label, lane }])).toBe(false);
        }
      }),
      { seed: 31, numRuns: 200 },
    );
    expect(moved).toBeGreaterThan(100);
  });

  test("but for those that are to stay", () => {
    fc.assert(
      fc.property(sides, (labels) => {
        expect(lowered(labels, GAP, () => true)).toEqual(labels);
      }),
      { seed: 32, numRuns: 20 },
    );
  });
});
