import { expect, test } from "@jest/globals";
import { framed } from "../../laws/inputs.ts";

const sources = [{ id: "a", title: "A report" }];
const types = ["Payment", "Meeting", "Call or text", "In court"];
const events = types.flatMap((type, i) => [
  { date: `200${i}-05~`, title: "x", type, citations: ["a"] },
  { date: `200${i}-02/201${i}-03`, title: "y", citations: ["a"] },
]);

/** On how many lines the legend of a picture so wide is, and whether one has both types and others. */
function linesIn(width: number, language: string): { readonly lines: number; readonly mixed: boolean } {
  const { legend } = framed({ language, sources, events }, { width });
  const rows = new Set(legend.map(({ line }) => line.y));
  const kindsAt = (y: number): Set<boolean> =>
    new Set(legend.filter(({ line }) => line.y === y).map(({ key }) => key.kind === "type" || key.kind === "bar"));
  return { lines: rows.size, mixed: [...rows].some((y) => kindsAt(y).size > 1) };
}

test.each(["en", "ar"])("types stand on lines of their own, where that takes no line more: %s", (language) => {
  expect(linesIn(1600, language)).toEqual({ lines: 1, mixed: true });
  // run in, all but one item would stand on the first line
  expect(linesIn(760, language)).toEqual({ lines: 2, mixed: false });
  // parted, it would take a third line
  expect(linesIn(640, language)).toEqual({ lines: 2, mixed: true });
});
