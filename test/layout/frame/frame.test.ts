import { describe, expect, test } from "@jest/globals";
import type { EventInput, TimelineInput } from "../../../src/model/input.ts";
import type { Frame, FramedCount } from "../../../src/layout/framed.ts";
import { reachOf } from "../../../src/layout/marks/marks.ts";
import { plane } from "../../../src/layout/plane.ts";
import { tighten } from "../../../src/layout/sheet/tight.ts";
import { framed as updated } from "../../laws/datasets.ts";
import { faults, letters } from "../../laws/faults.ts";
import { framed } from "../../laws/inputs.ts";
import { events as generated, randomBy } from "../../../bench/static/data.js";

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

  test("auto: where leaders would run far, labels are small, or in more lanes, but nothing is left out of them for that", () => {
    const random = randomBy(4);
    // most happens at first
    const list = generated(45, "uniform", 4).map((event): EventInput => {
      const date = new Date(Date.UTC(2020, 0, 1 + Math.round(700 * random() ** 2))).toISOString().slice(0, 10);
      return { ...event, date };
    });
    const { events: shown, orientation } = framed({ events: list }, { width: 1200 });
    const runs = shown.map(({ label }) =>
      (label?.leader ?? []).reduce((sum, [x], i, line) => sum + Math.abs(x - (line[i - 1]?.[0] ?? x)), 0),
    );
    expect(orientation).toBe("horizontal");
    expect(runs).toHaveLength(45);
    expect(runs.reduce((sum, run) => sum + run, 0) / 45).toBeLessThan(15);
    const annotated = list.map((event, i) => (i === 20 ? { ...event, annotation: "never before" } : event));
    const texts = framed({ events: annotated }, { width: 1200 }).events.flatMap(({ label }) => label?.lines ?? []);
    expect(texts.map(({ text }) => text)).toContain("never before");
  });

  test("auto: not upright either where it is less wide, and leaders that can be followed name all in less height", () => {
    const list = { events: generated(30, "uniform", 4) };
    const shown = framed(list, { width: 680 });
    expect(shown.orientation).toBe("horizontal");
    expect(shown.events.filter(({ label }) => label === undefined)).toEqual([]);
    expect(shown.height).toBeLessThan(framed(list, { width: 680, orientation: "vertical" }).height);
  });

  test("auto, where it could be wide: not upright where that would be more than twice as high as a wide one may be", () => {
    const many = { events: monthly(100) };
    const wide = framed(many, { width: 1200 });
    expect(wide.orientation).toBe("horizontal");
    expect(wide.height).toBeLessThanOrEqual(1200);
    expect(wide.events.filter(({ label }) => label !== undefined).length).toBeGreaterThan(60);
    expect(framed(many, { width: 900 }).orientation).toBe("vertical");
  });

  test("auto: rows of spans, before an upright picture that is no lower", () => {
    // two of five last eight months, many at once
    const events = monthly(60).map((event, i): EventInput => {
      if (i % 5 > 1) return event;
      const to = new Date(Date.UTC(2000, i + 8, 1)).toISOString().slice(0, 10);
      return { ...event, date: `${event.date}/${to}` };
    });
    const rows = framed({ events }, { width: 680 });
    const upright = framed({ events }, { width: 680, orientation: "vertical" });
    expect(rows.spans).toBeDefined();
    expect(rows.events.filter(({ label }) => label === undefined)).toEqual([]);
    expect(rows.height).toBeGreaterThan(1200); // a height that a picture across the page has else at the most
    expect(rows.height).toBeLessThanOrEqual(upright.height);
  });

  test.each([360, 680, 1200])("labels of one day come in the order of the input, %i px wide", (width) => {
    const steps = Array.from({ length: 14 }, (_, i) => ({ id: `${i}`, date: "2020-01-01", title: `Step ${i}` }));
    const events = [...steps, { id: "14", date: "2020-01-02", title: "After" }];
    const { orientation, events: shown } = framed({ events }, { width });
    const along = orientation === "horizontal" ? 0 : 1;
    const places = shown.map(
      ({ event, label }) => [Number(event.event.id), label?.leader.at(-1)?.[along] ?? NaN] as const,
    );
    expect(places).toHaveLength(15);
    const byPlace = [...places].sort(([, a], [, b]) => a - b).map(([id]) => id);
    if (orientation === "vertical") expect(byPlace).toEqual(Array.from({ length: 15 }, (_, i) => i));
    const marks = [...shown].sort((a, b) => Number(a.event.event.id) - Number(b.event.event.id));
    const anchors = marks.map(({ marks: [mark] }) => mark?.shape.anchor ?? NaN);
    expect([...anchors].sort((a, b) => a - b)).toEqual(anchors);
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

const labelled = ({ events }: Frame): string[] =>
  events.flatMap(({ event, label }) => (label === undefined ? [] : [event.event.id]));

test("references take nothing from a picture for which no height is asked", () => {
  const sources = Array.from({ length: 40 }, (_, i) => ({ id: `s${i}`, title: `Source ${i}` }));
  const events = monthly(60).map((event, i) => ({ ...event, citations: [`s${i % 40}`] }));
  for (const [width, orientation] of [
    [1000, "horizontal"],
    [400, "vertical"],
  ] as const) {
    const [listed, bare] = (["list", "none"] as const).map((references) =>
      framed({ sources, events }, { width, orientation, references }),
    );
    expect(labelled(listed)).toEqual(labelled(bare));
    expect(listed.height).toBeGreaterThan(bare.height + 40 * 10);
  }
});

describe("a low picture", () => {
  const events = [
    ["2023-03-08", "Bank sells bonds at a loss", 1],
    ["2023-03-08", "Share offering announced", 1],
    ["2023-03-09", "Forty billion are withdrawn in a day", 3],
    ["2023-03-10", "Regulator closes the bank", 3],
    ["2023-03-10", "Deposits frozen", 1],
    ["2023-03-11", "White House told", 1],
    ["2023-03-12", "All deposits guaranteed", 3],
    ["2023-03-17", "Parent files for bankruptcy", 1],
  ].map(([date, name, importance], i) => ({ id: `e${i}`, date, title: name, importance }) as EventInput);
  const low = (height: number, width: number): Frame =>
    framed({ title: "Bank run", events }, { width, height, orientation: "horizontal", heading: 2 });

  test.each([
    [220, 600],
    [260, 600],
    [300, 600],
    [260, 1200],
  ])("%i px high, %i px wide, names what matters most, in letters of one size, within its height", (height, width) => {
    const frame = low(height, width);
    expect(frame.height).toBe(height);
    expect(labelled(frame)).toEqual(expect.arrayContaining(["e2", "e3", "e6"]));
    const roles = new Set(frame.events.flatMap(({ label }) => label?.lines.map(({ role }) => role) ?? []));
    expect(roles.has("date") && roles.has("smallDate")).toBe(false);
    expect(faults(frame)).toEqual([]);
  });

  test("shows no less where it is higher", () => {
    const shown = [200, 240, 280, 320, 360, 420].map((height) => labelled(low(height, 600)).length);
    expect(shown.toSorted((a, b) => a - b)).toEqual(shown);
    expect(shown.at(-1)).toBe(events.length);
  });
});

test("a title that would be cut is set wider, as long as that leaves nothing else out", () => {
  const long =
    "A spokesman for the foreign ministry says that the ambassador was recalled for consultations only, and will be back";
  const titled = (count: number): Frame =>
    framed({ events: monthly(count).map((event) => ({ ...event, title: long })) }, { width: 1200, height: 600 });
  for (const { label } of titled(6).events) expect(label?.cut).toBe(false);
  const many = titled(60);
  expect(many.events.some(({ label }) => label?.cut === true)).toBe(true);
  expect(faults(many)).toEqual([]);
});

test("upright, months have short names where marks leave labels little room", () => {
  const months = (events: readonly EventInput[]): string =>
    framed({ events }, { width: 360, orientation: "vertical" })
      .axis.words.flatMap(({ role, text }) => (role === "period" ? [text] : []))
      .join(" ");
  const days = (count: number): readonly EventInput[] =>
    Array.from({ length: count }, (_, i) => ({ date: `2022-10-${10 + i}/2022-12-${10 + i}`, title: `Siege ${i}` }));
  const meetings = Array.from({ length: 12 }, (_, i) => ({ date: `2022-11-${10 + i}`, title: `Meeting ${i}` }));
  expect(months([...days(2), ...meetings])).toBe("October 2022 November December");
  expect(months([...days(11), ...meetings])).toBe("Oct 2022 Nov Dec");
});

test("upright labels take the room that marks leave, even if an earlier try had more of these", () => {
  const sources = ["diary", "memoirs", "interrogation", "letter"].map((id) => ({ id, title: `The ${id}` }));
  const told = (date: string, name: string, ...days: readonly string[]): EventInput => ({
    ...(date !== "" && { date }),
    title: name,
    type: "order",
    citations: days.map((says, i) => ({ source: sources[i]?.id ?? "", says })),
  });
  const input: TimelineInput = {
    types: { order: "Order" },
    sources,
    events: [
      told("1943-02-05", "Order to hold the town", "1943-02-05", "1943-02-09", "1943-02-03", "1943-02-07"),
      told("", "First shelling", "1943-02-06", "1943-02-08"),
      told("1943-02-08", "Bridge blown up", "1943-02-08", "1943-02-10", "1943-02-12"),
      { date: "1943-02-09", title: "Civilians told to leave", citations: ["letter", "memoirs"] },
      told("1943-02-13", "Order to withdraw", "1943-02-13", "1943-02-11", "1943-02-15", "1943-02-12"),
      { date: "1943-02-14", title: "Rearguard leaves", citations: ["diary"] },
      { date: "1943-02-16", title: "Town taken", citations: ["diary", { source: "letter", stance: "disputes" }] },
      { date: "1943-02-18", title: "Radio announces a “planned adjustment of the front”", citations: ["memoirs"] },
    ],
  };
  const frame = framed(input, { width: 360, orientation: "vertical" });
  const marks = frame.events.flatMap((event) => event.marks.map(({ across, shape }) => across + shape.radius));
  const begin = Math.min(...frame.events.map(({ label }) => label?.box.x ?? Infinity));
  expect(begin - frame.origin[0] - Math.max(...marks)).toBeLessThan(40);
  expect(frame.events.every(({ label }) => label?.cut === false)).toBe(true);
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
    ["2022-01-03/2022-03-31", ["from – to"]],
    ["2022-01/2022-03", ["from – to", "faint end: exact start or end not known"]],
    ["2022-01-03/..", ["goes on"]],
    ["before 2022-10-21", ["open: before"]],
    ["../2022-10-21", ["began earlier"]],
    ["2022-01/", ["end unknown"]],
    ["/2022-10-21", ["start unknown"]],
    ["2022-04/2022-05", ["start and end somewhere in this stretch"]],
    ["after 2022-03", ["open: after"]],
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

  test("a type by its symbol where it has one in the picture, else as its bars", () => {
    const shown = (...dates: string[]): unknown => {
      const events = [...dates.map((date) => ({ date, title, type: "t" })), { date: "2021" }, { date: "2024" }];
      const { legend } = framed({ events: events.map((each, i) => ({ title, ...each, id: `${i}` })) }, { width: 680 });
      const { key } = legend[0] ?? {};
      if (key?.kind !== "bar") return key?.kind;
      return `${key.form}${key.uncertain ? "?" : ""}${key.symbol ? " and symbol" : ""}`;
    };
    expect(shown("2022-03-05")).toBe("type");
    expect(shown("2022-03/2023-03", "2022-05/2023-04", "2022-03-05")).toBe("span and symbol");
    expect(shown("2022-03/2023-03", "2022-04-05", "2022-03-05")).toBe("type");
    expect(shown("2022-03/2023-03")).toBe("span");
    expect(shown("2022-03/2023-03", "2022-03-05")).toBe("type");
    expect(shown("2022-03/2022-03-04")).toBe("type"); // too short for a bar
    expect(shown("2022")).toBe("range");
    expect(shown("2022", "2022-03/2023-03")).toBe("range");
    expect(shown("2022", "2022-03/2023-03", "2022-03-05")).toBe("range"); // a symbol stands in it
    expect(shown("2022-03?/2023-03?")).toBe("span?");
    expect(shown("2022-03?/2023-03?", "2022-03/2023-03")).toBe("span");
    expect(shown("2022-03/2022-04")).toBe("possible"); // at no time for certain
    expect(shown("[2022-01-03,2022-10-21]")).toBe("bracket");
    expect(shown("2022-XX")).toBe("bracket");
    expect(shown("{2022-01-03,2022-10-21}")).toBe("set");
    expect(shown("{2022-01-03,2022-10-21}", "2022-XX")).toBe("bracket");
    expect(shown("2022-XX", "2022-03/2023-03")).toBe("span");
  });

  test("sources that disagree as their readings are drawn: as symbols, bars, or both", () => {
    const shown = (...says: string[]): unknown => {
      const sources = says.map((_, i) => ({ id: `s${i}`, title: `S${i}` }));
      const citations = says.map((date, i) => ({ source: `s${i}`, says: date }));
      const events = [
        { title, citations },
        { date: "2020-01-01", title: "first" },
        { date: "2024-12-31", title: "last" },
      ];
      const { legend } = framed({ sources, events }, { width: 680 });
      return legend.flatMap(({ key }) => (key.kind === "form" && key.form === "conflict" ? [key.of] : []));
    };
    expect(shown("2022-03-05", "2022-05-05")).toEqual([["symbol"]]);
    expect(shown("2021", "2023")).toEqual([["range"]]);
    expect(shown("2021", "2023-05-05")).toEqual([["symbol", "range"]]);
    expect(shown("2021", "2021-05-05")).toEqual([]);
  });

  test("open ends of both kinds together", () => {
    const dates = ["before 2022-10-21", "after 2022-01-03"];
    expect(keys(dates.map((date, i) => ({ id: `${i}`, date, title })))).toContain("open: before or after");
  });

  test("what is not stated", () => {
    const of = (...dates: string[]): string[] =>
      keys(dates.map((date, i) => ({ id: `${i}`, date, title }))).filter((text) => text.includes("stated"));
    expect(of("201X", "2013-05-02")).toEqual(["exact year not stated"]);
    expect(of("2013-XX", "2013-05-02")).toEqual(["month not stated"]);
    expect(of("2013-05-XX", "2013-05-02")).toEqual(["day not stated"]);
    expect(of("2013-XX", "2013-05-XX")).toEqual(["month or day not stated"]);
    expect(of("2013-XX-XX", "201X-12-25", "2013-05-XX/2014")).toEqual(["exact year or month not stated"]);
  });

  test("all breaks of an axis, or none: where one has no room for words under the axis, no other is said there", () => {
    const lanes = {
      a: "2020-03-02 2020-03-25 2020-03-28 2020-04-15 2020-10-25 2021-11-25",
      b: "2020-03-17 2020-03-23 2020-03-25 2020-04-25 2020-05-02 2020-05-19 2020-05-29 2020-06-10 2020-07-30 2020-10-17",
      c: "2020-03-04 2020-03-08 2020-04-04 2020-04-22 2020-10-26 2021-01-02 2021-01-19",
      d: "2020-03-05 2020-04-04 2020-04-25 2020-12-07 2020-12-22",
    };
    const events = Object.entries(lanes).flatMap(([lane, dates]) =>
      dates.split(" ").map((date) => ({ id: `${lane} ${date}`, date, lane, title: "Lockdown" })),
    );
    const { axis, legend } = framed({ events }, { width: 1200 });
    expect([axis.breaks.length, axis.words.filter(({ role }) => role === "scale").length]).toEqual([2, 0]);
    expect(legend.filter(({ key }) => key.kind === "break")).toHaveLength(1);
  });

  test("how much an axis is enlarged between its breaks, whatever their number", () => {
    const said = (...ms: number[]): string => {
      const events = ms.map((at, i) => ({ id: `${i}`, date: new Date(at).toISOString(), title }));
      const { axis, legend } = framed({ events }, { width: 360 });
      expect(axis.breaks.length).toBeGreaterThan(1);
      const own = legend.slice(legend.findIndex(({ key }) => key.kind === "break"));
      return own.map(({ line }) => line.text.replaceAll("\u00A0", " ")).join(" ");
    };
    expect(said(0, 700, 37_000, 59_000, 65_000, 73_124, 73_162, 73_400, 73_628, 240_000)).toMatch(
      /^shaded: 1 second takes as much room as [\d.]+ (minutes|hours) before and [\d.]+ (minutes|hours) after$/,
    );
    expect(said(1, 3, 4, 6, 8, 450, 900, 902, 903, 905)).toMatch(/^shaded: time stretched up to \d+ ×$/);
  });

  test("whose clocks times are, once somebody said it", () => {
    const of = (dates: string[], more: Partial<TimelineInput> = {}, zone?: string): string[] =>
      framed({ ...more, events: dates.map((date, i) => ({ id: `${i}`, date, title })) }, zone ? { zone } : {})
        .legend.map(({ line }) => line.text)
        .filter((text) => text.startsWith("times"));
    const times = ["2022-10-23T22:05", "2022-10-24T03:00/2022-10-24T05:00"];
    expect(of(["2022-10-23", "2022-11"], { zone: "Europe/Kyiv" })).toEqual([]);
    expect(of(times, { zone: "Europe/Kyiv" })).toEqual(["times: Europe/Kyiv"]);
    expect(of(["2022-10-23T22:05+03:00"], { zone: "Europe/Kyiv" })).toEqual(["times: Europe/Kyiv"]);
    expect(of(["2022-10-23T22:05-04:00"], { zone: "Europe/Kyiv" })).toEqual(["times: Europe/Kyiv"]);
    expect(of(times, { zone: "America/New_York" })).toEqual(["times: America/New York"]);
    expect(of(["2022-10-23T22:05Z"])).toEqual(["times in UTC"]);
    expect(of(["2022-10-23T22:05Z"], {}, "Asia/Tokyo")).toEqual(["times: Asia/Tokyo"]);
    expect(of(["2022-10-23T22:05-04:00"])).toEqual(["times in UTC−4"]);
    expect(of(["2022-10-23T22:05[Europe/Kyiv]"])).toEqual(["times: Europe/Kyiv"]);
    expect(of(["2022-10-23T22:05-04:00", "2022-10-23T22:05Z"])).toEqual(["times as written, on the axis in UTC"]);
    expect(of(["2022-10-23T22:05-04:00"], {}, "-05:30")).toEqual(["times in UTC−5:30"]);
    // a ship's clock
    expect(of(times)).toEqual([]);
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

describe("more points than rows could hold", () => {
  const crowd = Array.from({ length: 900 }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2000, 0, 1) + ((i * 7919) % 9000) * 864e5 * (i % 3 === 0 ? 1 : 0.1))
      .toISOString()
      .slice(0, 10),
    title,
    importance: i % 9 === 0 ? 2 : 1,
  }));

  test.each(["horizontal", "vertical"] as const)("stand in columns, those with labels on or before them: %s", (way) => {
    const frame = framed({ events: crowd }, { width: 1200, height: 420, orientation: way });
    expect(faults(frame)).toEqual([]);
    expect(frame.counts.length).toBeGreaterThan(40);
    for (const { label } of frame.events) expect(label).toBeDefined();
    const most = Math.max(...frame.counts.map(({ members }) => members.length));
    expect(frame.legend.map(({ line }) => line.text)).toContain(
      `each column: events without a label, ${most} in the tallest`,
    );
    const size = ({ box }: FramedCount): number => (way === "horizontal" ? box.height : box.width);
    const tallest = Math.max(...frame.counts.map(size));
    expect(tallest).toBeLessThanOrEqual(44);
    for (const count of frame.counts)
      expect(size(count)).toBeCloseTo(Math.max(2, (tallest * count.members.length) / most), 6);
    for (const { label } of frame.events)
      for (const { box } of frame.counts) {
        const [from, to] = [label?.leader[0] ?? [NaN, NaN], label?.leader[1] ?? [NaN, NaN]];
        // one that leads to the near side comes from the top of its column, one to the far side from the axis
        const crosses = way === "horizontal" ? from[0] > box.x && from[0] < box.x + box.width : false;
        if (crosses)
          expect(Math.max(from[1], to[1]) <= box.y || Math.min(from[1], to[1]) >= box.y + box.height).toBe(true);
      }
  });

  test("have their types in their columns, as many px as events", () => {
    const typed = crowd.map((event, i) => ({ ...event, type: ["a", "b"][(i * i) % 3] }));
    const frame = framed({ types: { a: "A", b: "B" }, events: typed }, { width: 1200, height: 420 });
    for (const { members, box, parts } of frame.counts) {
      const types = Array.from(members, (index) => frame.prepared.events.at(index).type.id);
      for (const { type, box: part } of parts) {
        const share = types.filter((id) => id === type.id).length / types.length;
        expect(part.height).toBeCloseTo(box.height * share, 6);
      }
      expect(new Set(parts.map(({ type }) => type.id))).toEqual(new Set(types));
    }
    expect(frame.legend.map(({ line }) => line.text).slice(0, 2)).toEqual(["A", "B"]);
  });

  test("what finds no row is counted over the rows, and what has one keeps it", () => {
    const few = crowd.slice(0, 50).map((event) => ({ ...event, date: "2000-01/2009-12" }));
    const frame = framed({ events: few }, { width: 1200, height: 300 });
    expect(frame.counts.map(({ members }) => members.length).reduce((sum, n) => sum + n, 0)).toBe(
      50 - frame.events.length,
    );
    const top = Math.max(...frame.events.flatMap(({ marks }) => marks.map(({ across }) => across)));
    for (const { box } of frame.counts) expect(frame.origin[1] - box.y - box.height).toBeGreaterThan(top);
  });
});

describe("the numbers of readings that disagree", () => {
  const sources = Array.from({ length: 14 }, (_, i) => ({ id: `s${i}`, title: `Report ${i}` }));
  const says = (source: number, date: string) => ({ source: `s${source}`, says: date });
  const events: EventInput[] = [
    { id: "first", date: "2022-01-01", title, citations: sources.slice(0, 10).map(({ id }) => id) },
    // on one px, a few days apart, far apart
    { id: "near", title, type: "star", citations: [says(9, "2022-10-23"), says(10, "2022-10-24")] },
    {
      id: "apart",
      title,
      type: "star",
      citations: [says(11, "2022-04-02"), says(12, "2022-04-20"), says(13, "2022-08")],
    },
    { id: "next", date: "2022-10-26", title },
  ];
  const types = { star: { label: "A star", symbol: "star" as const } };

  test.each([
    ["horizontal", 680],
    ["vertical", 360],
  ] as const)("%s: all are there, each beside its own mark and clear of every other", (orientation, width) => {
    const frame = framed({ events, sources, types }, { width, orientation, folds: false });
    const on = plane(frame.orientation, frame.mirrored, frame.origin);
    const marks = frame.events.flatMap(({ event, marks: each }) => each.map((mark) => ({ ...mark, event })));
    const numbers = marks.flatMap(({ notes }) => notes.map(({ note }) => note.number));
    expect(numbers.sort((a, b) => a - b)).toEqual([10, 11, 12, 13, 14]);
    const symbols = marks.map((mark) => {
      const reach = reachOf(mark.shape, mark.event.type.symbol);
      const middle = on.point(mark.shape.anchor, mark.across);
      return { mark, middle, left: middle[0] - reach, right: middle[0] + reach };
    });
    for (const { mark, middle } of symbols)
      for (const note of mark.notes) {
        const box = letters(note);
        const gaps = symbols.map(({ left, right, middle: [, y] }) =>
          Math.abs(y - (box.y + box.height / 2)) < 9 ? Math.max(left - box.x - box.width, box.x - right) : Infinity,
        );
        for (const gap of gaps) expect(gap).toBeGreaterThan(0);
        expect(Math.min(...gaps)).toBe(gaps[symbols.findIndex((each) => each.mark === mark)]);
        expect(Math.abs(middle[1] - (box.y + box.height / 2))).toBeLessThan(6);
      }
    expect(faults(frame)).toEqual([]);
  });
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

  test("a piece that another follows keeps its width in any font; a full stop stays with its title", () => {
    const piece = sources.map((source, i) => ({ ...source, title: source.title + "x".repeat(i) }));
    for (let width = 300; width < 400; width += 7) {
      const { references: lines } = framed({ ...input, sources: piece }, { width, references: "notes" });
      for (const [i, line] of lines.entries()) {
        const next = lines[i + 1];
        expect(line.text).toBe(line.text.trim());
        if (line.text === ".") expect(line.y).toBe(lines[i - 1]?.y);
        if (next?.y === line.y) expect(line.tight).toBe(true);
        if (next?.y === line.y) expect(next.x).toBeGreaterThanOrEqual(line.x + line.width - 1e-6);
      }
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

describe("upright, where most events are spans", () => {
  // eight in a week, then nothing for years: points would be folded
  const week = (from: number): readonly EventInput[] =>
    Array.from({ length: 8 }, (_, i) => ({
      id: `${from}-${i}`,
      date: i < from ? `1990-03-0${i + 1}` : `1990-03-0${i + 1}/1990-03-${12 + i}`,
      title: "A siege begins",
      lane: i % 2 === 0 ? "a" : "b",
    }));
  const later = ["1999-01-01/1999-03-01", "2003-05-01/2003-08-01", "2008-02-01/2008-03-01"].map((date, i) => ({
    id: `later-${i}`,
    date,
    title: "A siege ends",
    lane: i === 0 ? "a" : "b",
  }));
  const inLanes = {
    lanes: [
      { id: "a", label: "A" },
      { id: "b", label: "B" },
    ],
  };
  const breaksOf = (points: number, input: TimelineInput = {}): number =>
    framed({ ...input, events: [...week(points), ...later] }, { width: 520, orientation: "vertical" }).axis.breaks
      .length;

  test.each([
    ["in one column", {}],
    ["in lanes", inLanes],
  ])("keeps one scale, %s: they are compared by their lengths", (_, input) => {
    expect(breaksOf(8, input)).toBeGreaterThan(0);
    expect(breaksOf(2, input)).toBe(0);
  });

  test("keeps one scale after a picture that was folded", () => {
    const upright = { orientation: "vertical" } as const;
    const before = updated([...week(8), ...later], 520, undefined, upright);
    expect(before.axis.breaks.length).toBeGreaterThan(0);
    expect(updated([...week(2), ...later], 520, before, upright).axis.breaks).toEqual([]);
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

describe("of a picture whose height is given", () => {
  const sources = Array.from({ length: 5 }, (_, i) => ({ id: `s${i}`, title: `Report of the commission, part ${i}` }));
  const events = Array.from({ length: 14 }, (_, i): EventInput => ({
    id: `e${i}`,
    date: `${2000 + i}${["", "-05~", "-05?", "-05/..", "-02/2020"][i % 5]}`,
    title: `Something of note number ${i} happens here`,
    type: ["call", "meeting", "statement", "verdict"][i % 4] ?? "",
    citations: [`s${i % 5}`],
    importance: i % 7 === 3 ? 3 : 1,
  }));
  const input = { title: "What they knew", description: "What three newspapers say happened when", sources, events };
  const sizes = [
    [680, 420],
    [680, 380],
    [600, 340],
    [600, 200],
    [360, 640],
    [360, 480],
    [320, 400],
  ] as const;

  test.each(sizes)("%i × %i, an event that matters most is named, and all sources", (width, height) => {
    const frame = framed(input, { width, height });
    expect(frame.events.some(({ event, label }) => label !== undefined && event.event.importance === 3)).toBe(true);
    expect(faults(frame)).toEqual([]);
    const said = frame.references.map(({ text }) => text).join(" ");
    for (const { title: name } of sources) expect(said.replaceAll(/\s+/g, " ")).toContain(name);
    expect(frame.legend.length).toBeGreaterThan(0);
  });

  test.each([
    [680, 420],
    [600, 340],
  ])("%i × %i, each lane names one of its events", (width, height) => {
    const laned = events.map((event, i) => ({ ...event, lane: ["North", "South", "West"][i % 3] }));
    const frame = framed({ ...input, events: laned }, { width, height });
    const named = frame.events.filter(({ label }) => label !== undefined).map(({ event }) => event.lane?.label);
    expect(new Set(named)).toEqual(new Set(["North", "South", "West"]));
  });

  test("the sources stay a list where all events are named so", () => {
    const few = { ...input, events: events.slice(0, 3) };
    const rows = new Set(framed(few, { width: 900, height: 600 }).references.map(({ y }) => y));
    expect(rows.size).toBe(1 + sources.length);
  });
});
