import { describe, expect, test } from "@jest/globals";
import type { EventInput, Input } from "../../../src/model/input.ts";
import { labelBlock, titleRole } from "../../../src/layout/labels/block.ts";
import { anchorOf } from "../../../src/layout/prepare/event.ts";
import { CLOCK } from "../../../src/layout/prepare/clocks.ts";
import { settings, type Options } from "../../../src/layout/prepare/options.ts";
import { prepare, type Prepared } from "../../../src/layout/prepare/prepare.ts";
import { readPlain } from "../../../src/model/plain.ts";
import { read } from "../../../src/model/read.ts";
import { parseDate } from "../../../src/time/parse.ts";
import de from "../../../src/words/de/index.ts";
import ja from "../../../src/words/ja/index.ts";

function prepared(input: Input, options: Options = {}): Prepared {
  return prepare(read(input).timeline, settings(options));
}

const ids = (found: Prepared): string[] => Array.from(found.events, ({ event }) => event.id);

const dated = (dates: Readonly<Record<string, string>>): EventInput[] =>
  Object.entries(dates).map(([id, date]) => ({ id, date, title: id }));

describe("the order of events", () => {
  test("is that of the middles of their dates, of open ones that of their finite end", () => {
    const events = dated({
      year: "2022", // its middle is 2 July, noon
      july: "2022-07-02",
      june: "2022-06",
      before: "../2022-02-10", // hangs at the end of 10 February
      after: "2022-09-01/..",
      february: "2022-02-10",
      span: "2022-01-01/2022-01-31",
    });
    expect(ids(prepared({ events }))).toEqual(["span", "february", "before", "june", "year", "july", "after"]);
  });

  test("of equal middles is that of their starts, then of the input", () => {
    const events = dated({
      b: "2022-07-02T12:00:00Z",
      wide: "2022-07-01/2022-07-03",
      a: "2022-07-02",
      c: "2022-07-02",
    });
    // all have their middle at noon of 2 July, but b, whose second has its middle half a second later
    expect(ids(prepared({ events }))).toEqual(["wide", "a", "c", "b"]);
  });

  test("undated events stand apart, in the order of the input", () => {
    const found = prepared({
      events: [{ id: "x", title: "x" }, ...dated({ a: "2022" }), { id: "y", date: "", title: "y" }],
    });
    expect(ids(found)).toEqual(["a"]);
    expect(found.undated.map(({ id }) => id)).toEqual(["x", "y"]);
  });
});

test("anchors are the best estimate, the middle, the finite end, or what is given", () => {
  const anchor = (text: string): number => {
    const { when } = parseDate(text);
    if (when === undefined) throw new Error(text);
    return anchorOf(when, 42);
  };
  expect(anchor("2022-10-21")).toBe(Date.UTC(2022, 9, 21, 12));
  expect(anchor("2022-10-21/2022-10-22")).toBe(Date.UTC(2022, 9, 22));
  expect(anchor("1950S2")).toBe((Date.UTC(1950, 0) + Date.UTC(1951, 0)) / 2);
  expect(anchor("../2022-10-21")).toBe(Date.UTC(2022, 9, 22));
  expect(anchor("2022-10-21/..")).toBe(Date.UTC(2022, 9, 21));
  expect(anchor("2022-10-21/")).toBe(Date.UTC(2022, 9, 21));
  const { when } = parseDate("2022");
  const always = { earliest: -Infinity, latest: Infinity };
  expect(when && anchorOf({ ...when, start: always, end: always }, 42)).toBe(42);
});

describe("note numbers", () => {
  const sources = ["p", "q", "r", "s"].map((id) => ({ id, title: id.toUpperCase() }));

  test("follow the first citation in the order of time, whatever the order of the input", () => {
    const events = [
      { id: "late", date: "2022-12-01", title: "late", citations: ["q", "p"] },
      { id: "early", date: "2022-01-01", title: "early", citations: ["r", "q"] },
    ];
    const found = prepared({ sources, events });
    expect([...found.references.numberOf]).toEqual([
      ["r", 1],
      ["q", 2],
      ["p", 3],
      ["s", 4],
    ]);
    expect(Array.from(found.events, ({ notes }) => notes.map(({ number }) => number))).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  test("one a source, however often it is cited; that it disputes weighs most", () => {
    const events = [
      {
        date: "2022",
        title: "x",
        citations: [
          { source: "p", stance: "mentions" as const },
          { source: "q" },
          { source: "p", stance: "disputes" as const },
          { source: "p" },
        ],
      },
    ];
    const [event] = prepared({ sources, events }).events;
    expect(event.notes.map(({ number, stance }) => [number, stance])).toEqual([
      [1, "disputes"],
      [2, "supports"],
    ]);
  });

  test("are set behind the date with commas; those that dispute behind them, each with its own ≠ and apart", () => {
    const disputing = (source: string) => ({ source, stance: "disputes" as const });
    const citations = ["p", disputing("q"), "r", disputing("s")];
    const found = prepared({ sources, events: [{ date: "2022-10-21", title: "x", citations }] });
    const { runs } = labelBlock(found, found.events.at(0), { width: 160, dateWidth: 190, lines: 3 });
    expect(runs.filter(({ role }) => role === "note").map(({ text }) => text)).toEqual([
      "1,",
      "3\u00A0",
      "≠2\u00A0",
      "≠4",
    ]);
    const [date, ...notes] = runs.filter(({ role }) => role === "date" || role === "note");
    let end = date.start + date.width;
    for (const note of notes) {
      expect(note.start).toBeGreaterThanOrEqual(end);
      expect(note.baseline).toBeLessThan(date.baseline);
      end = note.start + note.width;
    }
  });

  test("that do not fit behind the date stand on lines of their own, none beyond the width", () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ id: `s${i}`, title: `S${i}` }));
    const found = prepared({
      sources: many,
      events: [{ date: "2022-10-21", title: "x", citations: many.map(({ id }) => id) }],
    });
    const block = labelBlock(found, found.events.at(0), { width: 100, lines: 3 });
    const notes = block.runs.filter(({ role }) => role === "note");
    expect(notes.map(({ text }) => text).join("")).toBe(many.map((_, i) => i + 1).join(","));
    for (const { start, width, baseline } of block.runs) {
      expect(start + width).toBeLessThanOrEqual(100);
      expect(baseline).toBeLessThanOrEqual(block.height);
    }
    const title = block.runs.find(({ role }) => role === "title");
    expect(title?.baseline).toBeGreaterThan(Math.max(...notes.map(({ baseline }) => baseline)));
  });
});

describe("labels", () => {
  const title =
    "The defence ministers of both countries speak by telephone for the first time in months, officials say";
  const words = (text: string): string[] => text.split(/\s+/);

  test.each([60, 100, 162, 220])("keep every word or are marked as cut, %s px", (width) => {
    for (const text of [title, title.slice(0, 40).trim(), "One"]) {
      const found = prepared([{ date: "2022-10-21", title: text }]);
      const block = labelBlock(found, found.events.at(0), { width, dateWidth: width * 1.2, lines: 3 });
      const lines = block.runs.filter(({ role }) => role === "title").map((run) => run.text);
      expect(lines.length).toBeLessThanOrEqual(3);
      const set = words(lines.join(" "));
      if (block.cut) {
        expect(lines.at(-1)).toMatch(/…$/);
        expect(set.length).toBeLessThanOrEqual(words(text).length);
      } else expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const { start, width: wide } of block.runs) expect(start + wide).toBeLessThanOrEqual(width * 1.2 + 1e-9);
    }
  });

  test("an annotation follows the title; a date that is cut loses nothing silently", () => {
    const found = prepared([{ date: "2022-10-21", title: "One", annotation: "the only call in five months" }]);
    const block = labelBlock(found, found.events.at(0), { width: 100, lines: 3 });
    expect(block.runs.map(({ role }) => role)).toEqual(["date", "title", "annotation", "annotation"]);
    expect(block.cut).toBe(false);
    const cut = prepared([{ date: "2022-10-21", title: "One", annotation: "word ".repeat(60) }]);
    expect(labelBlock(cut, cut.events.at(0), { width: 100, lines: 3 }).cut).toBe(true);
  });

  test("of importance 2 and more are semibold", () => {
    const { events } = prepared(
      [1, 2, 1.9, 5].map((importance, i) => ({ id: `${i}`, date: `2022-0${i + 1}`, title: "x", importance })),
    );
    expect(Array.from(events, (event) => titleRole(event))).toEqual(["title", "strong", "title", "strong"]);
  });
});

describe("the year", () => {
  test("is left out of labels where one year holds every date, and only there", () => {
    const within = prepared(dated({ a: "2022-01-01", b: "2022-12-31" }));
    expect(within.omitYear).toBe(2022);
    expect(Array.from(within.events, ({ date }) => date())).toEqual(["Jan 1", "Dec 31"]);
    expect(within.events.at(0).dateInFull()).toContain("2022");
    const over = prepared(dated({ a: "2022-01-01", b: "2023-01-01" }));
    expect(over.omitYear).toBeUndefined();
    for (const { date } of over.events) expect(date()).toMatch(/202[23]/);
  });

  test("is one of the clocks of the picture, on which its days begin and end", () => {
    for (const zone of ["Europe/Kyiv", "-05:30"]) {
      const within = prepared({ zone, events: dated({ a: "2022-01-01", b: "2022-12-31" }) });
      expect(Array.from(within.events, ({ date }) => date())).toEqual(["Jan 1", "Dec 31"]);
    }
    const night = dated({ a: "2022-01-01T01:00Z", b: "2022-03-01T01:00Z" });
    expect([prepared(night).omitYear, prepared(night, { zone: "-05:00" }).omitYear]).toEqual([2022, undefined]);
  });

  test("is that of a reading too that is not drawn as the date", () => {
    const sources = [{ id: "p", title: "P" }];
    const events = [{ date: "2022-12-31", title: "x", citations: [{ source: "p", says: "2023-01-01" }] }];
    expect(prepared({ sources, events }).omitYear).toBeUndefined();
  });
});

describe("the day", () => {
  /** What labels say, with plain blanks and without marks of direction. */
  const labels = (texts: readonly string[], options: Options = {}, zone = "utc"): readonly string[] => {
    const events = texts.map((date, i) => ({ id: `${i}`, date, title: "x" }));
    const all = Array.from(prepared({ zone, events }, options).events).sort((a, b) => a.index - b.index);
    const said = new Map(all.map(({ event, date }) => [event.id, date()]));
    return texts.map((_, i) => (said.get(`${i}`) ?? "").replaceAll(/\s/g, " ").replaceAll(/[\u200E\u200F]/g, ""));
  };
  const [noon, later] = ["2021-03-03T12:05Z", "2021-03-03T14:30:20Z"];

  test.each([
    ["en", "12:05 PM", "2:30:20 PM"],
    ["en-GB", "12:05", "14:30:20"],
    ["de", "12:05", "14:30:20"],
    ["fr", "12:05", "14:30:20"],
    ["es", "12:05", "14:30:20"],
    ["uk", "12:05", "14:30:20"],
    ["ja", "12:05", "14:30:20"],
    ["ar", "12:05 م", "2:30:20 م"],
    ["fa-u-ca-persian", "12:05", "14:30:20"],
  ])("goes without saying beside a time of day where all dates are of it: in %s", (locale, ...expected) => {
    expect(labels([noon, later], { locale })).toEqual(expected);
  });

  test("is said in full words all the same", () => {
    const { events } = prepared(dated({ a: noon, b: later }));
    for (const { dateInFull } of events) expect(dateInFull()).toContain("Wednesday, March 3, 2021");
  });

  test("is said where dates are of several, as the clocks show them", () => {
    const two = ["2021-03-03T14:00Z", "2021-03-03T16:00Z"];
    expect(labels(two, { locale: "en-GB" })).toEqual(["14:00", "16:00"]);
    expect(labels(two, { locale: "en-GB", zone: "Asia/Tokyo" })).toEqual(["3 Mar, 23:00", "4 Mar, 01:00"]);
    const evening = ["2021-03-03T22:00Z", "2021-03-04T01:00Z"];
    expect(labels(evening, { locale: "en-GB" })).toEqual(["3 Mar, 22:00", "4 Mar, 01:00"]);
    expect(labels(evening, { locale: "en-GB", zone: "Asia/Tokyo" })).toEqual(["07:00", "10:00"]);
  });

  test("is said of a time that was written of another day, elsewhere", () => {
    const texts = ["2021-03-03T22:30-05:00", "2021-03-04T05:00Z", "2021-03-04T06:00Z"];
    expect(labels(texts, { locale: "en-GB" })).toEqual(["3 Mar, 22:30 UTC−5", "05:00", "06:00"]);
  });

  test("is said of a date without a time, and where words stand beside the time", () => {
    const texts = [noon, "2021-03-03", "before 2021-03-03T13:00Z", "2021-03-03T13:00Z/2021-03-03T14:30Z"];
    expect(labels(texts, { locale: "en-GB" })).toEqual(["12:05", "3 Mar", "before 3 Mar, 13:00", "13:00–14:30"]);
  });

  test.each([
    ["en", "12:05 – 2:30 PM"],
    ["en-GB", "12:05–14:30"],
    ["de", "12:05 – 14:30"], // of days, Intl writes no “Uhr”
    ["ja", "12:05～14:30"], // nor 12時05分
    ["ar", "12:05–2:30 م"],
  ])("goes without saying from a time to a time, which are said as alone: in %s", (locale, expected) => {
    const messages = { de, ja }[locale];
    const said = labels([noon, "2021-03-03T12:05Z/2021-03-03T14:30Z"], { locale, ...(messages && { messages }) });
    expect(said[1]).toBe(expected);
  });

  test("is said of one event alone, and where the picture shows other days too", () => {
    expect(labels([noon], { locale: "en-GB" })).toEqual(["3 Mar, 12:05"]);
    const during = (from: string, to: string): readonly string[] =>
      labels([noon, later], { locale: "en-GB", extent: [Date.parse(from), Date.parse(to)] });
    expect(during("2021-03-01", "2021-03-31")).toEqual(["3 Mar, 12:05", "3 Mar, 14:30:20"]);
    expect(during("2021-03-03T10:00Z", "2021-03-03T20:00Z")).toEqual(["12:05", "14:30:20"]);
  });
});

describe("types", () => {
  test("have symbols of their own while there are enough, after those that were chosen", () => {
    const types = {
      a: "A",
      b: { label: "B", symbol: "circle" as const },
      c: "C",
      unused: "U",
      d: { label: "D", color: "#123456" },
    };
    const events = ["d", "a", "b", "c"].map((type, i) => ({ date: `2022-0${i + 1}`, title: type, type }));
    const found = prepared({ types, events });
    expect(found.types.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    expect(found.types.map(({ symbol }) => symbol)).toEqual(["square", "circle", "diamond", "triangle"]);
    expect(found.types.map(({ hue }) => hue)).toEqual([0, 1, 2, 3]);
    expect(Array.from(found.events, ({ type }) => type.id)).toEqual(["d", "a", "b", "c"]);
  });

  test("seven have seven symbols, more begin again", () => {
    const events = Array.from({ length: 9 }, (_, i) => ({ date: `202${i}`, title: "x", type: `t${i}` }));
    const symbols = prepared({ events }).types.map(({ symbol }) => symbol);
    expect(new Set(symbols.slice(0, 7)).size).toBe(7);
    expect(symbols.slice(7)).toEqual(symbols.slice(0, 2));
  });

  test("an event without a type has one without a name", () => {
    expect(prepared([{ date: "2022", title: "x" }]).events.at(0).type).toMatchObject({ id: "", label: "" });
  });

  test("an event without a type has no hue among others whose types are named, else the first", () => {
    const hueOfNone = (...others: EventInput[]): number | undefined =>
      prepared({ types: { a: "A" }, events: [{ date: "2022", title: "none" }, ...others] }).events.at(0).type.hue;
    const other = { date: "2023", title: "x", type: "a" };
    expect(hueOfNone(other)).toBeUndefined();
    expect(hueOfNone()).toBe(0);
    expect(hueOfNone({ ...other, date: "some day" })).toBe(0);
  });
});

describe("marks of a conflict", () => {
  const sources = ["p", "q", "r"].map((id) => ({ id, title: id }));
  const marks = (event: Partial<EventInput>) =>
    prepared({ sources, events: [{ title: "x", ...event }] })
      .events.at(0)
      .marks.map(({ hollow, notes, when }) => [
        when.text === "" ? when.start.earliest : when.text,
        hollow,
        notes.map(({ number }) => number),
      ]);
  const claims = [
    { source: "p", says: "2022-10-21" },
    { source: "q", says: "2022-10-23" },
    { source: "r", says: "2022-10-21" },
  ];

  test("a source that stands in two readings which the editor's date meets has its number once", () => {
    const citations = [
      { source: "p", says: "2022-10-21" },
      { source: "q", says: "2022-10-23" },
      { source: "r", says: "2022-10-21/2022-10-23" },
      { source: "r", says: "2022-10" },
    ];
    const [first] = marks({ date: "2022-10", citations });
    expect(first).toEqual(["2022-10", false, [1, 2, 3]]);
  });

  test("the editor's is first and solid, the others hollow, each with its sources", () => {
    expect(marks({ date: "2022-10-23", citations: claims })).toEqual([
      ["2022-10-23", false, [2]],
      ["2022-10-21", true, [1, 3]],
    ]);
  });

  test("without an editor's all are hollow, the best supported first", () => {
    expect(marks({ citations: claims })).toEqual([
      ["2022-10-21", true, [1, 3]],
      ["2022-10-23", true, [2]],
    ]);
  });

  test("an editor's date that none gives is first, solid and without numbers", () => {
    expect(marks({ date: "2022-10-30", citations: claims })).toEqual([
      ["2022-10-30", false, []],
      ["2022-10-21", true, [1, 3]],
      ["2022-10-23", true, [2]],
    ]);
  });

  test("where all agree there is one mark, without numbers", () => {
    expect(marks({ citations: [claims[0], { source: "q", says: "2022-10" }] })).toEqual([["2022-10-21", false, []]]);
  });
});

describe("locale, zone, direction, precision", () => {
  const call = [{ date: "2022-10-23T23:40:00Z", title: "x" }];

  test("instants are said in the zone asked for, dates without a time are not moved", () => {
    expect(prepared(call).events.at(0).dateInFull()).toContain("October 23, 2022");
    expect(prepared(call, { zone: "Europe/Kyiv" }).events.at(0).dateInFull()).toContain("October 24, 2022");
    expect(prepared({ zone: "Europe/Kyiv", events: call }).zone).toBe("Europe/Kyiv");
    const dayOnly = [{ date: "2022-10-23", title: "x" }];
    for (const zone of ["Pacific/Auckland", "America/Los_Angeles"])
      expect(prepared(dayOnly, { zone }).events.at(0).dateInFull()).toBe("Sunday, October 23, 2022");
  });

  test("a label says a time as finely as it was written, also of a list of which there is nothing to say", () => {
    const events = ["01", "06", "10.250"].map((second, i) => ({ date: `2021-08-01T21:54:${second}`, title: `${i}` }));
    const said = ["9:54:01 PM", "9:54:06 PM", "9:54:10.250 PM"];
    const plain = readPlain(events, false) ?? read([]).timeline;
    for (const found of [prepared(events), prepare(plain, settings({}))])
      expect(Array.from(found.events, (event) => event.date().replaceAll(/[\u00A0\u202F]/g, " "))).toEqual(said);
  });

  test("each event has an id of its own, also where dates have no start, and it can be asked for alone", () => {
    const events = ["../1950", "../1950", "1960"].map((date) => ({ date, title: "A" }));
    const plain = readPlain(events, false) ?? read([]).timeline;
    for (const found of [prepared(events), prepare(plain, settings({}))]) {
      expect(ids(found).toSorted()).toEqual(["1950-a", "1950-a-2", "1960-a"]);
      expect([0, 1, 2].map(found.events.idAt)).toEqual(ids(found));
    }
  });

  test("the language is the option's, else the input's, else English", () => {
    expect(prepared({ language: "de", events: call }).locale).toBe("de");
    expect(prepared({ language: "de", events: call }, { locale: "fr" }).locale).toBe("fr");
    expect(prepared(call).locale).toBe("en");
  });

  test.each([
    ["en", "ltr"],
    ["ar-EG", "rtl"],
    ["he", "rtl"],
    ["az-Arab", "rtl"],
    ["uz-Latn", "ltr"],
    ["fa", "rtl"],
    ["ar-Latn", "ltr"],
    ["ar-Arab-u-nu-latn", "rtl"],
    ["ar-u-nu-latn", "rtl"],
    ["ja", "ltr"],
    ["art", "ltr"],
  ])("%s is written %s", (locale, direction) => {
    expect(prepared(call, { locale }).direction).toBe(direction);
  });

  test("a direction that is asked for wins", () => {
    expect(prepared(call, { locale: "ar", direction: "ltr" }).direction).toBe("ltr");
  });

  test("the finest unit is that of the most precise date", () => {
    const finest = (...dates: string[]): string =>
      prepared(dates.map((date, i) => ({ id: `${i}`, date, title: "x" }))).finest;
    expect(finest("2022", "198X")).toBe("year");
    expect(finest("2022", "2022-21")).toBe("month");
    expect(finest("2022-10", "2022-10-21")).toBe("day");
    expect(finest("2022-10-21", "2022-10-21T10:00Z")).toBe("minute");
  });

  test("a measure that fails is replaced by the table", () => {
    const style = { size: 12, weight: 400 } as const;
    const wrongs = [
      () => NaN,
      () => -1,
      () => "12",
      () => {
        throw new Error("no canvas");
      },
    ];
    for (const measure of wrongs)
      expect(prepared(call, { measure: measure as never }).measure("abc", style)).toBeCloseTo(
        prepared(call).measure("abc", style),
      );
    expect(prepared(call, { measure: () => 7 }).measure("abc", style)).toBe(7);
  });
});

describe("what a reader must be able to trust", () => {
  test("no time is read from another clock than those of the axis, unless its offset stands beside it", () => {
    const events = [
      { date: "2021-03-14T23:40-05:00", title: "Shots are heard" },
      { date: "2021-03-20T12:00Z", title: "y" },
    ];
    const said = (input: Input, options: Options = {}): string[] => {
      const { date, dateInFull } = prepared(input, options).events.at(0);
      return [date(), dateInFull()].map((words) => words.replaceAll(/[\u00A0\u202F]/g, " "));
    };
    // nobody said what the clocks of the reader are
    expect(said(events)).toEqual(["Mar 14, 11:40 PM UTC−5", "Sunday, March 14, 2021 at 11:40 PM UTC−5"]);
    expect(said(events, { zone: "utc" })).toEqual(["Mar 15, 4:40 AM", "Monday, March 15, 2021 at 4:40 AM UTC"]);
    expect(said({ zone: "Europe/London", events })).toEqual([
      "Mar 15, 4:40 AM",
      "Monday, March 15, 2021 at 4:40 AM GMT",
    ]);
    expect(said({ zone: "America/Bogota", events })).toEqual([
      "Mar 14, 11:40 PM",
      "Sunday, March 14, 2021 at 11:40 PM UTC−5",
    ]);
  });

  test.each([
    ["2021-03-14T23:40[Asia/Tokyo]", "Mar 14, 11:40 PM UTC+9", "Mar 14, 2:40 PM"],
    [
      "2021-03-14T23:40+09:00/2021-03-15T01:10+09:00",
      "Mar 14, 11:40 PM – Mar 15, 1:10 AM UTC+9",
      "Mar 14, 2:40 – 4:10 PM",
    ],
    ["2021-03-14T13:40Z/2021-03-15T01:10+09:00", "Mar 14, 1:40 PM – Mar 15, 1:10 AM UTC+9", "Mar 14, 1:40 – 4:10 PM"],
    ["before 2021-03-14T23:40+09:00", "before Mar 14, 11:40 PM UTC+9", "before Mar 14, 2:40 PM"],
    ["2021-03-14T23:40", "Mar 14, 11:40 PM", "Mar 14, 11:40 PM"],
    ["2021-03-14T23:40Z", "Mar 14, 11:40 PM", "Mar 14, 11:40 PM"],
  ])("%s", (date, asWritten, inLondon) => {
    const events = [
      { date, title: "x" },
      { date: "2021-03-20T12:00Z", title: "y" },
    ];
    const said = (input: Input): string =>
      prepared(input)
        .events.at(0)
        .date()
        .replaceAll(/[\u00A0\u202F\u2009]/g, " ");
    expect([said({ events }), said({ zone: "Europe/London", events })]).toEqual([asWritten, inLondon]);
  });

  test("where all is of one day, a time of which only “about” is said goes without it, too", () => {
    const events = ["2019-08-03T01:30~", "2019-08-03T02:30?", "2019-08-03T04:30%", "since 2019-08-03T05:30"];
    const said = (options: Options = {}): readonly string[] =>
      Array.from(prepared({ events: events.map((date) => ({ date, title: "x" })) }, options).events, ({ date }) =>
        date().replaceAll(/[\u00A0\u202F]/g, " "),
      );
    expect(said()).toEqual(["c. 1:30 AM", "2:30 AM?", "c. 4:30 AM?", "since Aug 3, 5:30 AM"]);
    expect(said({ messages: de })).toEqual(["um 01:30", "02:30?", "um 04:30?", "seit dem 3. Aug., 05:30"]);
    expect(said({ messages: ja })).toEqual(["1:30頃", "2:30？", "4:30頃？", "8月3日 5:30から"]);
  });

  test("times of one offset are said as they were written, without it, over an axis of it", () => {
    const events = [
      { date: "2021-03-14T23:40-05:00", title: "x" },
      { date: "2021-03-15T00:10-05:00", title: "y" },
      { date: "2021-03-16", title: "z" },
    ];
    const plain = readPlain(events, false) ?? read([]).timeline;
    for (const found of [prepared(events), prepare(plain, settings({}))]) {
      expect(found.zone).toBe("-05:00");
      const said = Array.from(found.events, ({ date, dateInFull }) => [date(), dateInFull()]);
      expect(said.map((words) => words.map((each) => each.replaceAll(/[\u00A0\u202F]/g, " ")))).toEqual([
        ["Mar 14, 11:40 PM", "Sunday, March 14, 2021 at 11:40 PM UTC−5"],
        ["Mar 15, 12:10 AM", "Monday, March 15, 2021 at 12:10 AM UTC−5"],
        ["Mar 16", "Tuesday, March 16, 2021"],
      ]);
      expect(Array.from(found.events.earliest, (ms) => new Date(ms).toISOString().slice(0, 16))).toEqual([
        "2021-03-15T04:40",
        "2021-03-15T05:10",
        "2021-03-16T05:00",
      ]);
      const clocks = CLOCK.time | CLOCK.placed;
      expect([...found.events.clocks]).toEqual([clocks, clocks, 0]);
    }
  });

  test("in inputs with a zone each, times are those of one", () => {
    const inputs = ["Europe/London", "Asia/Tokyo"].map((zone, i) => ({
      zone,
      events: [{ date: "2021-03-14T12:00", title: `${i}` }],
    }));
    const { timeline } = read(inputs);
    const found = prepare(timeline, settings({}));
    expect(
      Array.from(found.events, ({ event, date }) => [event.title, date().replaceAll(/[\u00A0\u202F]/g, " ")]),
    ).toEqual([
      ["1", "3:00 AM"],
      ["0", "12:00 PM"],
    ]);
  });

  test("a source with another date is marked as saying otherwise, at the number on the label", () => {
    const sources = ["a", "b", "c"].map((id) => ({ id, title: id }));
    const notes = (input: Input): string[] =>
      prepared(input)
        .events.at(0)
        .notes.map(({ source, stance }) => `${source.id} ${stance}`);
    const says = (source: string, date: string): { source: string; says: string } => ({ source, says: date });
    const citations = [says("a", "2021-03-16"), says("b", "2021-03-16"), says("c", "2021-03-19")];
    expect(notes({ sources, events: [{ title: "x", citations }] })).toEqual(["a supports", "b supports", "c disputes"]);
    expect(notes({ sources, events: [{ title: "x", date: "2021-03-19", citations }] })).toEqual([
      "a disputes",
      "b disputes",
      "c supports",
    ]);
    // a source that dates the event less precisely contradicts neither
    const vague = [says("a", "2021-03-16"), says("b", "2021-03-18"), says("c", "2021-03")];
    expect(notes({ sources, events: [{ title: "x", date: "2021-03-16", citations: vague }] })).toEqual([
      "a supports",
      "b disputes",
      "c supports",
    ]);
  });
});
