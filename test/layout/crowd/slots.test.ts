import { expect, test } from "@jest/globals";
import { turnsOf } from "../../../src/layout/crowd/slots.ts";

const turnsFor = (...weights: readonly number[]): readonly number[] => turnsOf({ weights: Float64Array.from(weights) });

test("each weight has a turn of its own, the heaviest first", () => {
  expect(turnsFor(1, 1, 3, 1, 2)).toEqual([3, 2, 1]);
  expect(turnsFor(1, 1)).toEqual([1]);
  expect(turnsFor()).toEqual([]);
});

test("of more weights than turns, those share one of which none is twice as much as another, and the last takes the rest", () => {
  // 100 with 60 and 51, but not 50; that with 26, 25 with 13, 12 with 7, 6 with 4; the rest
  expect(turnsFor(1, 2, 3, 4, 6, 7, 12, 13, 25, 26, 50, 51, 60, 100)).toEqual([51, 26, 13, 7, 4, -Infinity]);
  expect(turnsFor(0, 0.1, 0.2, 0.3, 0.4, 0.5, 1e12)).toEqual([1e12, 0.3, 0.2, 0.1, 0, -Infinity]);
});
