import { describe, expect, test } from "@jest/globals";
import { lettersOf, type } from "../../../src/layout/text/type.ts";
import { framed } from "../../laws/inputs.ts";

const sources = Array.from({ length: 9 }, (_, i) => ({ id: `s${i}`, title: `Source ${i}` }));
const dates = ["1986-04-25T14:00:00+04:00", "~2024-02-24/~2024-05-13", "2022-10", "[2022-02-24,2022-05-15]"];

/** Events whose sources are so many, one after the other. */
const cited = (language: string, count: number) => ({
  language,
  sources,
  events: dates.map((date) => ({ date, title: "x", citations: sources.slice(0, count).map(({ id }) => id) })),
});

describe("note numbers", () => {
  test.each(["en", "de", "fr", "es", "uk", "ja", "ar"])("have a word of their date beside them: %s", (language) => {
    for (const count of [1, 2, 3, 9])
      for (const width of [240, 262, 284, 306, 328, 360, 700, 1000])
        for (const { label } of framed(cited(language, count), { width }).events) {
          if (label === undefined) continue;
          const date = label.lines.filter(({ role }) => role === "date").at(-1);
          const [first] = label.notes;
          if (date === undefined || first === undefined) throw new Error("neither date nor numbers");
          const [own, number] = [lettersOf(date), lettersOf(first)];
          const gap = language === "ar" ? own.x - number.x - number.width : number.x - own.x - own.width;
          expect([width, count, gap]).toEqual([width, count, expect.closeTo(4, 6)]);
          expect(Math.abs(first.y - date.y)).toBeLessThan(5);
          for (const { x, width: wide } of label.notes.map(lettersOf)) {
            expect(x).toBeGreaterThanOrEqual(label.box.x - 1e-6);
            expect(x + wide).toBeLessThanOrEqual(label.box.x + label.box.width + 1e-6);
          }
        }
  });
});

test.each(["en-GB", "en", "de"])("no day is parted from its month, %s", (locale) => {
  const events = [{ date: "[2022-02-24..2022-05-15]", title: "x" }];
  const broken = new Set<number>();
  // from where on the words around a day have room beside it
  for (let width = 250; width < 420; width += 2) {
    const [only] = framed({ events }, { width, locale, orientation: "vertical" }).events;
    const lines = only?.label?.lines.filter(({ role }) => role === "date").map(({ text }) => text.trim()) ?? [];
    broken.add(lines.length);
    if (lines.length !== 2) continue;
    const [first = "", second = ""] = lines;
    expect([width, first, /\d\.?$/.test(first) && /^(?:Feb|Ma[iy])/.test(second)]).toEqual([width, first, false]);
    expect([width, first, /^\d{1,2}\b/.test(second)]).toEqual([width, first, false]);
  }
  expect(broken).toContain(2);
});

test("a date in two lines is broken between its two dates, where the latter has its line to the number", () => {
  const input = cited("en", 1);
  const events = [
    { date: "2020-04-15/2020-05-14", title: "x", citations: ["s0"] },
    { date: "2022-04-15", title: "y" },
  ];
  let broken = 0;
  for (let width = 190; width < 300; width += 2) {
    const [only] = framed({ ...input, events }, { width, orientation: "vertical" }).events;
    const lines = only?.label?.lines.filter(({ role }) => role === "date").map(({ text }) => text.trim()) ?? [];
    if (lines.length !== 2) continue;
    broken++;
    expect([width, ...lines.map((line) => line.replace(/\W+$/, ""))]).toEqual([width, "Apr 15", "May 14, 2020"]);
  }
  expect(broken).toBeGreaterThan(5);
});

test("titles have three levels, in weight and in size; where labels are small, two", () => {
  const levels = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ date: `${1900 + i}`, title: `Event ${i}`, importance: 1 + (i % 3) }));
  const sizesIn = (list: ReturnType<typeof levels>, height?: number): Set<string> => {
    const frame = framed({ events: list }, { width: 900, orientation: "horizontal", height });
    return new Set(
      frame.events.flatMap(({ event, label }) =>
        (label?.lines ?? [])
          .filter(({ text }) => text.startsWith("Event"))
          .map(({ role }) => `${event.event.importance}: ${type[role].weight}, ${type[role].size} px`),
      ),
    );
  };
  expect([...sizesIn(levels(3))].sort()).toEqual(["1: 400, 13.5 px", "2: 600, 13.5 px", "3: 600, 15 px"]);
  // what stands out everywhere stands out nowhere
  const measured = levels(3).map((event, i) => ({ ...event, importance: 1 + 2 * i }));
  expect([...sizesIn(measured)].sort()).toEqual(["1: 400, 13.5 px", "3: 600, 13.5 px", "5: 600, 13.5 px"]);
  expect([...sizesIn(levels(90), 500)].sort()).toEqual(["1: 400, 12 px", "2: 600, 12 px", "3: 600, 12 px"]);
});
