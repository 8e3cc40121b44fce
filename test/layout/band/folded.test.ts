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

test("an upright axis is folded where one event lies long before the others, and labels would stand far from their marks", () => {
  const dates = ["2007-04-02", "2015-06-24", "2015-09-04", "2018-04-05", "2019-12-20", "2020-01-17", "2020-07-31"];
  const later = ["2021-03-24", "2021-05-26", "2023-08-14", "2024-04-09", "2025-07-23"];
  const title = "A court orders a government to cut its emissions by a quarter within five years";
  const list = [...dates, ...later].map((date) => ({ date, title }));
  const { axis, events: found } = framed({ events: list }, { width: 360 });
  const away = found.map(({ label }) => {
    const [[, begin], [, end]] = [label?.leader.at(0) ?? [0, NaN], label?.leader.at(-1) ?? [0, NaN]];
    return Math.abs(end - begin);
  });
  expect(axis.breaks.length).toBe(1);
  // labels are some 80 px high
  expect(away.reduce((sum, px) => sum + px, 0) / away.length).toBeLessThan(60);
});
