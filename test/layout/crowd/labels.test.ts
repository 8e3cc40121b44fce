import { expect, test } from "@jest/globals";
import { framed } from "../../laws/inputs.ts";

/** Three a year, of which every tenth has a title of one long word. */
const crowd = Array.from({ length: 120 }, (_, i) => ({
  date: `${1900 + Math.floor(i / 3)}-0${1 + (i % 3) * 3}-15`,
  title: i % 10 === 0 ? "Superconductivity" : "A short title",
}));

test("a label of a crowd is wide enough for a word that would else be broken", () => {
  const { events } = framed({ events: crowd }, { width: 1200, orientation: "horizontal" });
  const titles = events.flatMap(({ label }) => label?.lines.filter(({ role }) => role === "smallTitle") ?? []);
  expect(titles.filter(({ text }) => text === "Superconductivity").length).toBeGreaterThan(5);
  expect(titles.filter(({ text }) => text.endsWith("-"))).toEqual([]);
});

test("labels of a crowd over each other are 6 px apart where no height is asked for", () => {
  const { events } = framed({ events: crowd }, { width: 1200, orientation: "horizontal" });
  const boxes = events.flatMap(({ label }) => label?.box ?? []);
  const gaps = boxes.flatMap((upper) =>
    boxes
      .filter(({ x, y, width }) => x < upper.x + upper.width && upper.x < x + width && y > upper.y)
      .map(({ y }) => y - upper.y - upper.height),
  );
  expect(gaps.length).toBeGreaterThan(50);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6 - 1e-6);
});
