import { expect, test } from "@jest/globals";
import { runsOf } from "../../../src/layout/crowd/runs.ts";

const labelAt = (index: number) => ({ index, lane: 0, anchor: 0, stem: 0, start: 0, length: 1 });

// three runs: 0 to 2, 3, and 4 to 6, of which the last weighs most, and 4 cannot stand
const runs = runsOf({
  anchors: Float64Array.of(0, 10, 20, 100, 300, 310, 320),
  weights: Float64Array.of(1, 1, 1, 2, 1, 1, 3),
  lengthOf: (index) => (index === 4 ? Infinity : 50),
});

test("a run is nameless as long as none of it has a label", () => {
  expect(runs.namelessIn([[], []])).toBe(3);
  expect(runs.namelessIn([[labelAt(1), labelAt(2)], []])).toBe(2);
  expect(runs.namelessIn([[labelAt(3)], [labelAt(0), labelAt(5)]])).toBe(0);
});

test("the heaviest of each run, of equals the first, comes before what matters as much, and no farther", () => {
  const raised = [...runs.raised()];
  expect(raised.map((weight, i) => weight > [1, 1, 1, 2, 1, 1, 3][i])).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
    true,
  ]);
  expect(raised[0]).toBeLessThan(2);
  expect(raised[3]).toBeLessThan(3);
});

test("of nothing there is no run", () => {
  const none = runsOf({ anchors: new Float64Array(), weights: new Float64Array(), lengthOf: () => 1 });
  expect(none.namelessIn([[], []])).toBe(0);
});
