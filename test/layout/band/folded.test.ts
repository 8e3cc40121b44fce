import { expect, test } from "@jest/globals";
import { events } from "../../../bench/static/data.js";
import { framed } from "../../laws/inputs.ts";

/** How many axes of a hundred lists are folded, of events strewn evenly or in forty bursts. */
function foldedOf(spread: "uniform" | "clustered", count: number): number {
  const lists = Array.from({ length: 100 }, (_, seed) => ({ events: events(count, spread, seed) }));
  return lists.filter((list) => framed(list, { width: 1200 }).axis.breaks.length > 0).length;
}

test.each([20, 40])("axes of %i events are folded for bursts, hardly for what chance has crowded", (count) => {
  expect(foldedOf("uniform", count)).toBeLessThanOrEqual(100 / 25);
  expect(foldedOf("clustered", count)).toBeGreaterThanOrEqual(20);
});
