import { describe, expect, test } from "@jest/globals";
import { CHANNEL } from "../../../src/layout/frame/upright.ts";
import { LARGEST } from "../../../src/layout/marks/marks.ts";
import type { EventInput, Input } from "../../../src/model/input.ts";
import { framed, type Events } from "../../laws/inputs.ts";
import { meeting } from "../../laws/outlines.ts";

const sources = ["p", "q", "r"].map((id) => ({ id, title: `The report of ${id}` }));

/** An event of which each source says another date. */
const disputed = (title: string, ...says: readonly string[]): EventInput => ({
  title,
  citations: says.map((date, i) => ({ source: sources[i]?.id ?? "", says: date })),
});

/** Seven events within three months, nearly all of them disputed. */
const input = {
  sources,
  events: [
    disputed("The convoy leaves the city", "2022-03-02", "2022-03-04", "2022-03-09"),
    disputed("The bridge is blown up", "2022-03-03", "2022-03-12", "2022-03-20"),
    disputed("The general is killed", "2022-03-08", "2022-03-10", "2022-03-11"),
    disputed("Talks by the sea", "2022-03-29", "2022-03-28", "2022-03-30/2022-03-31"),
    disputed("Troops leave", "2022-04-06", "2022-04-02", "2022-04-06"),
    disputed("The siege", "2022-04-21/2022-05-17", "2022-04-21/2022-05-20", "2022-03-18/2022-05-17"),
    { title: "A mass grave is found", date: "2022-04-02" },
  ],
} as Input;

/** Five events, of which each source says another of the same days. */
const alike = (...importance: readonly number[]): Events => ({
  sources,
  events: ["a", "b", "c", "d", "e"].map((title, i) => ({
    ...disputed(title, "2022-03-02", "2022-03-05", "2022-03-09"),
    importance: importance[i] ?? 1,
  })),
});

describe("where sources disagree, each date has a mark", () => {
  test.each([320, 360, 390, 420, 480, 768, 1200])("%i px wide", (width) => {
    const { events, counts } = framed(input, { width });
    expect(counts).toEqual([]);
    expect(events).toHaveLength(7);
    for (const { event, marks } of events)
      expect([event.event.title, marks.length]).toEqual([event.event.title, event.marks.length]);
  });

  test("with its numbers, where there is room for them: on a phone rather without", () => {
    const numbers = (width: number): number =>
      framed(input, { width }).events.reduce((sum, { marks }) => sum + marks.flatMap(({ notes }) => notes).length, 0);
    expect(numbers(1200)).toBeGreaterThan(17);
    expect(numbers(480)).toBeGreaterThan(11); // without those of two events, whose rows would take the room of labels
    expect(numbers(320)).toBeLessThan(numbers(480));
  });

  test("clear of numbers that are not its own, so that none seems to be", () => {
    for (let width = 600; width < 1300; width += 20)
      for (const language of ["en", "ar"]) {
        const { events, origin, mirrored } = framed(
          { language, ...(input as object) },
          {
            width,
            orientation: "horizontal",
          },
        );
        const place = (x: number): number => (mirrored ? origin[0] - x : x - origin[0]);
        const marks = events.flatMap((event) => event.marks);
        for (const own of marks) {
          if (own.notes.length === 0) continue;
          const edges = own.notes.map(({ x, width: wide }) => [place(x), place(x) + wide] as const);
          const [from, to] = [Math.min(...edges.map(([a]) => a)), Math.max(...edges.map(([, b]) => b))];
          for (const { shape, across } of marks) {
            if (shape === own.shape || across !== own.across) continue;
            expect(Math.max(from - shape.to, shape.from - to)).toBeGreaterThanOrEqual(4);
          }
        }
      }
  });

  test("where not all have room for their numbers, the important and the early have them, each event all or none", () => {
    const numbered = (of: Input, width: number): readonly string[] =>
      framed(of, { width }).events.flatMap(({ event, marks }) => {
        const withNumbers = marks.filter(({ notes }) => notes.length > 0).length;
        expect([0, marks.length > 1 ? marks.length : 0]).toContain(withNumbers);
        return withNumbers > 0 ? [event.event.title] : [];
      });
    expect(numbered(alike(), 390)).toEqual(["a", "b"]); // of twelve rows four each, and one for each of the others
    expect(numbered(alike(1, 0, 1, 1, 2), 390)).toEqual(["a", "e"]);
    // what has room elsewhere keeps it
    const later = disputed("later", "2022-05-02", "2022-05-12");
    expect(numbered({ sources, events: [...alike().events, later] }, 390)).toContain("later");
  });

  test("and where labels keep a width for some twenty letters: numbers stand in them too", () => {
    for (let width = 340; width <= 480; width += 10) {
      const { axis, events } = framed(alike(), { width });
      expect(events.flatMap(({ marks }) => marks)).toHaveLength(15);
      expect(events[0]?.marks.flatMap(({ notes }) => notes)).toHaveLength(3);
      expect(axis.room.depth[0] - CHANNEL).toBeGreaterThan(130);
    }
  });

  test("upright, those that touch none share a row", () => {
    const { events } = framed(input, { width: 480 });
    const across = (title: string): number[] =>
      events
        .filter(({ event }) => event.event.title === title)
        .flatMap(({ marks }) => marks.map((mark) => mark.across));
    expect(new Set(across("The bridge is blown up")).size).toBe(1);
    expect(new Set(across("The general is killed")).size).toBeGreaterThan(1);
  });
});

describe("a symbol stands clear of those on the next rows", () => {
  const day = "2022-03-02";
  const symbols = ["circle", "triangle", "star", "cross"];
  const types = Object.fromEntries(symbols.map((symbol) => [symbol, { label: symbol, symbol }]));
  const ties = symbols.map((type) => ({ title: type, date: `${day}T12:00:00Z`, type }));
  const span = { title: "A span", date: "2022-02-28/2022-03-09" };
  const heavy = ["a", "b", "c"].map((title) => ({ title, date: `${day}T12:00Z`, importance: 2 }));
  const late = { title: "Late", date: "2022-06-01" };

  test.each([
    ["where sources disagree", input],
    ["at one time", { types, events: [...ties, span, late] } as Input],
    ["the important", { events: [...heavy, span, late] }],
  ])("%s", (_, of) => {
    for (const width of [320, 360, 480, 680, 1200]) {
      const all = framed(of, { width, orientation: width < 600 ? "vertical" : "horizontal" });
      expect(all.counts).toEqual([]);
      expect(meeting(all)).toEqual([]);
    }
  });
});

test("numbers of a reading are nearer to it than to the symbol of another event under them", () => {
  const events = [
    { title: "Polls close", date: "2022-03-02T18:00Z" },
    disputed("He concedes", "2022-03-02T18:07Z", "2022-03-02T18:12Z"),
    { title: "She celebrates", date: "2022-03-02T18:13Z", importance: 2 },
    { title: "The last result", date: "2022-03-02T19:02Z" },
  ];
  const { events: all, origin } = framed({ sources, events }, { width: 1200, orientation: "horizontal" });
  const [concedes, celebrates] = [all[1], all[2]];
  const [under] = celebrates?.marks ?? [];
  const over = concedes?.marks
    .flatMap(({ notes }) => notes)
    .filter(({ x, width }) => {
      const [from, to] = [under?.shape.from ?? NaN, under?.shape.to ?? NaN];
      return x - origin[0] < to && x - origin[0] + width > from;
    });
  expect(over).toHaveLength(1);
  // digits of the size of these are 7 px high
  const top = origin[1] - (under?.across ?? NaN) - LARGEST;
  expect(top - (over?.[0]?.y ?? NaN)).toBeGreaterThan(5);
});
