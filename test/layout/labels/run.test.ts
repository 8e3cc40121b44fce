import { expect, test } from "@jest/globals";
import { meanRun } from "../../../src/layout/labels/run.ts";
import type { Placement } from "../../../src/layout/place/place.ts";

const on = (...stems: readonly number[]): Placement => ({
  side: 0,
  lane: 0,
  start: 0,
  distance: 0,
  stems,
  bends: [],
  leader: [],
});

test("leaders run as far as they lead along the axis, there and back", () => {
  expect(meanRun([on(10)])).toBe(0);
  expect(meanRun([on(10, 40), on(5, 0, 5)])).toBe(20);
});

test("events without a label do not count", () => {
  expect(meanRun([undefined, on(0, 8)])).toBe(8);
  expect(meanRun([undefined])).toBe(0);
  expect(meanRun([])).toBe(0);
});
