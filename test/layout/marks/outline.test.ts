import { expect, test } from "@jest/globals";
import { apartAcross, EXTENTS, outlineAround, type Corner } from "../../../src/layout/marks/outline.ts";
import type { SymbolName } from "../../../src/model/timeline.ts";
import { corners } from "../../laws/outlines.ts";

const names = Object.keys(EXTENTS) as SymbolName[];

test("outlines are those that are drawn", () => {
  expect(names).toHaveLength(7);
  for (const name of names) {
    const drawn = corners(name, 10);
    const { beside, over, under } = EXTENTS[name];
    const extents = [beside, over, under].map((extent) => 10 * extent);
    const [most, top, bottom] = [
      Math.max(...drawn.map(([x]) => x)),
      -Math.min(...drawn.map(([, y]) => y)),
      Math.max(...drawn.map(([, y]) => y)),
    ];
    for (const [i, extent] of [most, top, bottom].entries()) {
      expect(extents[i]).toBeGreaterThan(extent - 0.02);
      expect(extents[i]).toBeLessThan(extent + 0.1);
    }
    // no corner of the drawn one lies beyond the outline, neither under nor over it
    for (const upright of [false, true]) {
      const outline = outlineAround(name, 10, upright);
      for (const [x, y] of drawn) {
        const point: readonly Corner[] = [upright ? [y, x] : [x, -y]];
        expect(apartAcross(point, outline)).toBeGreaterThan(-0.4);
        expect(apartAcross(outline, point)).toBeGreaterThan(-0.4);
      }
    }
  }
});

test("rows are as far apart as outlines reach towards each other where they stand over each other", () => {
  const moved = (outline: readonly Corner[], by: number): Corner[] => outline.map(([along, at]) => [along + by, at]);
  const square = outlineAround("square", 10, false);
  const diamond = outlineAround("diamond", 10, false);
  expect(apartAcross(square, square)).toBeCloseTo(17.8);
  expect(apartAcross(square, moved(square, 17))).toBeCloseTo(17.8);
  expect(apartAcross(square, moved(square, 18))).toBe(-Infinity);
  expect(apartAcross(diamond, diamond)).toBeCloseTo(2 * 0.9 * 16.5);
  // beside each other their points do not meet: half a width aside they need half of that less
  expect(apartAcross(diamond, moved(diamond, 0.9 * 9.6))).toBeCloseTo(0.9 * 16.5);
});
