import { describe, expect, test } from "@jest/globals";
import type { EventInput } from "../../../src/model/input.ts";
import type { Frame } from "../../../src/layout/framed.ts";
import { framed } from "../../laws/inputs.ts";

/** Titles of so many words of nine letters, months apart. */
const titled = (...words: readonly number[]): { events: EventInput[] } => ({
  events: words.map((count, i) => ({
    id: `e${i}`,
    date: `20${10 + i}-06-01`,
    title: Array.from({ length: count }, () => "ministers").join(" "),
  })),
});

/** The title of each label as it stands in the picture, by its lines; `undefined` where there is none. */
const titles = ({ events }: Frame): readonly (readonly string[] | undefined)[] =>
  events.map(({ label }) => label?.lines.filter(({ role }) => role !== "date").map(({ text }) => text));

const isCut = (lines: readonly string[] | undefined): boolean => lines?.at(-1)?.endsWith("…") === true;
const wordsIn = (lines: readonly string[] | undefined): number =>
  lines?.join(" ").split(" ").filter(Boolean).length ?? 0;

describe("a title that would be cut", () => {
  test("stands in up to six lines where there is room for them", () => {
    for (const view of [{ width: 1200 }, { width: 700 }, { width: 320 }]) {
      const found = titles(framed(titled(2, 15, 2, 17, 2), view));
      expect(found.map(isCut)).toEqual([false, false, false, false, false]);
      expect(found.map((lines) => lines?.length ?? 0).every((lines) => lines <= 6)).toBe(true);
    }
  });

  test("is never cut sooner than a shorter one", () => {
    for (const width of [1200, 700, 320])
      for (const longer of [18, 25, 60]) {
        const [, whole, , cut] = titles(framed(titled(2, 12, 2, longer, 2), { width }));
        if (isCut(cut)) expect(wordsIn(cut)).toBeGreaterThanOrEqual(wordsIn(whole));
        else expect(wordsIn(cut)).toBe(longer);
      }
  });

  test("has an annotation that is whole where there is room", () => {
    const annotation = "The report is kept secret from the operators of the other reactors of the type until 1990";
    const input = { events: [{ date: "1975-11-30", title: "Partial meltdown", annotation }] };
    for (const width of [1200, 700, 360, 280]) {
      const [label] = titles(framed(input, { width }));
      expect(label?.join(" ")).toBe(`Partial meltdown ${annotation}`);
    }
  });

  test("is cut in a low picture, rather than another label is left out", () => {
    const input = titled(17, 17, 17, 17, 17);
    for (const view of [
      { width: 900, height: 300 },
      { width: 320, maxHeight: 560 },
    ]) {
      const found = titles(framed(input, view));
      expect(found).not.toContain(undefined);
      expect(found.some(isCut)).toBe(true);
    }
  });
});
