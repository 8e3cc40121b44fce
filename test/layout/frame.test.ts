import { describe, expect, test } from "@jest/globals";
import type { EventInput, TimelineInput } from "../../src/model/input.ts";
import type { Frame } from "../../src/layout/framed.ts";
import { tighten } from "../../src/layout/tight.ts";
import { faults, letters } from "../laws/faults.ts";
import { framed } from "../laws/inputs.ts";

const title = "The ministers speak by telephone";

/** Events on the first of so many months from January 2000. */
function monthly(n: number): EventInput[] {
  return Array.from({ length: n }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2000, i, 1)).toISOString().slice(0, 10),
    title,
  }));
}

describe("orientation", () => {
  test("auto: upright below 560 px, horizontal from there on while three lanes a side hold every label", () => {
    const few = { events: monthly(5) };
    expect(framed(few, { width: 559 }).orientation).toBe("vertical");
    expect(framed(few, { width: 560 }).orientation).toBe("horizontal");
    expect(framed({ events: monthly(60) }, { width: 680 }).orientation).toBe("vertical");
    // a height that is given does not let it stand
    expect(framed({ events: monthly(60) }, { width: 680, height: 400 }).orientation).toBe("horizontal");
  });

  test("what is asked for is done", () => {
    for (const width of [300, 1200])
      for (const orientation of ["horizontal", "vertical"] as const)
        expect(framed({ events: monthly(5) }, { width, orientation }).orientation).toBe(orientation);
  });
});

test("a picture with labels in more than three lanes stands upright, or has none missing", () => {
  const frame = framed({ events: monthly(24) }, { width: 1200 });
  for (const { label } of frame.events) expect(label).toBeDefined();
  expect(faults(frame)).toEqual([]);
});

describe("right to left is the mirror image", () => {
  const input: TimelineInput = {
    title: "Heading",
    description: "What it is about",
    types: { call: "Call", strike: "Strike" },
    sources: [{ id: "s", title: "Readout", publisher: "Ministry" }],
    events: [
      ...monthly(9).map((event, i) => ({ ...event, type: i % 2 === 0 ? "call" : "strike", citations: ["s"] })),
      { id: "span", date: "2000-02-10/2000-05-20", title: "A span" },
      { id: "open", date: "2000-08-01/..", title: "An open one" },
      { id: "set", date: "[2000-03-03,2000-04-21]", title: "One of two" },
    ],
  };

  test.each([
    ["horizontal", 900],
    ["vertical", 400],
  ] as const)("%s", (orientation, width) => {
    const left = framed(input, { width, orientation });
    const right = framed(input, { width, orientation, direction: "rtl" });
    expect(right.height).toBe(left.height);
    expect(right.mirrored).toBe(true);
    const all = (frame: Frame) => [
      ...frame.header,
      ...frame.legend.map((item) => item.line),
      ...frame.axis.words,
      ...frame.references,
      ...frame.events.flatMap(({ label }) => [...(label?.lines ?? []), ...(label?.notes ?? [])]),
    ];
    const lines = all(right);
    expect(lines.length).toBeGreaterThan(50);
    for (const [i, line] of all(left).entries()) {
      const [box, mirror] = [letters(line), letters(lines[i])];
      expect(lines[i].text).toBe(line.text);
      expect(mirror.x).toBeCloseTo(width - box.x - box.width, 6);
      expect(mirror.y).toBeCloseTo(box.y, 6);
    }
    for (const [i, { label }] of left.events.entries())
      for (const [k, [x, y]] of (label?.leader ?? []).entries()) {
        const [mirrorX, mirrorY] = right.events[i].label?.leader[k] ?? [];
        expect(mirrorX).toBeCloseTo(width - x, 6);
        expect(mirrorY).toBeCloseTo(y, 6);
      }
  });
});

describe("the legend names what is in use, and nothing else", () => {
  const keys = (events: EventInput[], more: Partial<TimelineInput> = {}): string[] =>
    framed({ ...more, events }, { width: 680 }).legend.map(({ line }) => line.text);

  test.each<[string, string[]]>([
    ["2022-10-21", []],
    ["2022-10-21?", ["date uncertain"]],
    ["2022-10-21~", ["about then"]],
    ["2022-01/2022-03", ["from – to"]],
    ["2022-01/..", ["from – to", "open: before or after"]],
    ["2022-01/", ["from – to", "end unknown"]],
    ["[2022-01-03,2022-10-21]", ["one of these"]],
    ["2022-XX-08", ["month not stated"]],
  ])("%s", (date, expected) => {
    const events = [
      { date, title },
      { date: "2022-01-01", title: "first" },
      { date: "2022-12-31", title: "last" },
    ];
    expect(keys(events)).toEqual(expected);
  });

  test("types that some event has, notes and disputes that occur", () => {
    const types = { call: "Phone call", drill: "Exercise" };
    const sources = [{ id: "s", title: "Readout" }];
    const cited = { date: "2022-10-21", title, type: "call", citations: ["s"] };
    expect(keys([cited], { types, sources })).toEqual(["Phone call", "raised numbers: sources"]);
    const disputed = { ...cited, citations: [{ source: "s", stance: "disputes" as const }] };
    expect(keys([disputed], { types, sources })).toContain("≠ a source that says otherwise");
    expect(keys([{ date: "2022-10-21", title }], { types, sources })).toEqual([]);
  });

  test("a text wider than the picture goes on in further lines", () => {
    const events = [{ date: "2022-10-21", title, type: "t" }];
    const frame = framed({ types: { t: "A type with a name that does not fit" }, events }, { width: 160 });
    expect(frame.legend.length).toBeGreaterThan(1);
    expect(frame.legend.map(({ line }) => line.text).join(" ")).toBe("A type with a name that does not fit");
    expect(frame.legend.map(({ key }) => key.kind)).toEqual(["type", ...frame.legend.slice(1).map(() => "words")]);
    expect(faults(frame)).toEqual([]);
  });
});

test("without an event a picture says so", () => {
  for (const width of [360, 680])
    for (const place of ["file", "page"] as const) {
      const frame = framed({ title: "Nothing yet", events: [] }, { width }, place);
      expect(frame.empty?.text).toBe("No events to show");
      expect(frame.events).toEqual([]);
      expect(faults(frame)).toEqual([]);
    }
  expect(framed({ events: monthly(1) }).empty).toBeUndefined();
});

describe("references", () => {
  const sources = Array.from({ length: 4 }, (_, i) => ({
    id: `s${i}`,
    title: `What was said in the report on day ${i} of the talks`,
    publisher: "Agency of the capital",
    published: "2022-10-23",
    url: `https://example.org/${i}`,
  }));
  const input = { sources, events: [{ date: "2022-10-21", title, citations: sources.map(({ id }) => id) }] };
  const text = (frame: Frame): string => frame.references.map((line) => line.text.trim()).join(" ");

  test.each(["list", "notes"] as const)("as %s: every source with its number, all words, each link", (references) => {
    for (const width of [300, 680]) {
      const frame = framed(input, { width, references });
      for (const [i, source] of sources.entries()) {
        expect(text(frame)).toContain(`${i + 1}`);
        expect(text(frame).replace(/\s+/g, " ")).toContain(source.title);
        expect(frame.references.some(({ href }) => href === source.url)).toBe(true);
        expect(frame.references.filter((line) => line.source === source.id)).toHaveLength(1);
      }
      expect(frame.rule).toBeLessThan(Math.min(...frame.references.map((line) => letters(line).y)));
    }
  });

  test("none: neither lines nor rule", () => {
    const frame = framed(input, { references: "none" });
    expect(frame.references).toEqual([]);
    expect(frame.rule).toBeUndefined();
  });
});

describe("tight lines", () => {
  const frame = framed({ events: monthly(2) }, { width: 680, orientation: "horizontal" });
  const [event] = frame.events;
  /** The frame with one label whose only line stands at `x`, and further boxes. */
  function withLine(
    x: number,
    width: number,
    anchor: "left" | "right",
    boxes: readonly { x: number; y: number }[],
  ): boolean | undefined {
    if (event.label === undefined) throw new Error("no label");
    const label = { ...event.label, lines: [{ text: title, role: "title", x, y: 100, width, anchor } as const] };
    const others = boxes.map((at) => ({
      ...event,
      label: { ...label, lines: [], box: { ...at, width: 50, height: 30 } },
    }));
    const own = { ...event, label: { ...label, box: { x, y: 80, width, height: 40 } } };
    return tighten({ ...frame, events: [own, ...others] }).events[0].label?.lines[0].tight;
  }

  test("are those that 15 % and 4 px more would run into a neighbour or out of the picture", () => {
    expect(withLine(100, 100, "left", [])).toBeUndefined();
    // 100 px grow to 119: to 219
    expect(withLine(100, 100, "left", [{ x: 218, y: 90 }])).toBe(true);
    expect(withLine(100, 100, "left", [{ x: 219, y: 90 }])).toBeUndefined();
    // on other lines
    expect(
      withLine(100, 100, "left", [
        { x: 210, y: 104 },
        { x: 210, y: 58 },
      ]),
    ).toBeUndefined();
    // at the walls
    expect(withLine(561, 100, "left", [])).toBeUndefined();
    expect(withLine(562, 100, "left", [])).toBe(true);
    expect(withLine(119, 100, "right", [])).toBeUndefined();
    expect(withLine(118, 100, "right", [])).toBe(true);
  });
});

describe("under a picture", () => {
  const events = [
    { date: "2022-10-21", title },
    { id: "lost", title: "An appeal without a day" },
  ];

  test("events without a date are named in a file; a page has them in its list", () => {
    const texts = (frame: Frame): string[] => frame.references.map((line) => line.text);
    expect(texts(framed({ events }))).toEqual(["Without a date", "An appeal without a day"]);
    expect(texts(framed({ events }, {}, "page"))).toEqual([]);
  });
});

test("a height taller than a narrow width stands upright, as a phone does", () => {
  expect(framed({ events: monthly(5) }, { width: 400, height: 900 }).orientation).toBe("vertical");
  expect(framed({ events: monthly(5) }, { width: 400, height: 300 }).orientation).toBe("horizontal");
  expect(framed({ events: monthly(5) }, { width: 680, height: 900 }).orientation).toBe("horizontal");
});

test("over deep time the true scale is kept", () => {
  const deep = ["Y-13800000000", "66 Ma", "0012", "0014", "0033", "0050", "0079"].map((date, i) => ({
    date,
    title: `${title} ${i}`,
  }));
  expect(framed({ events: deep }, { width: 900, orientation: "horizontal" }).axis.breaks).toEqual([]);
});
