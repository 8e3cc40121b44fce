import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parseDate } from "../../src/time/parse.ts";
import type { Issue } from "../../src/model/issue.ts";
import { read, type ReadResult } from "../../src/model/read.ts";

/** Reads what is not typed as an input: what users hand over. */
function readAny(input: unknown, options?: Parameters<typeof read>[1]): ReadResult {
  return read(input as Parameters<typeof read>[0], options);
}

/** An issue in one line: `severity code path line:column hint`. */
function line({ severity, code, path, line: at, column, hint }: Issue): string {
  return [severity, code, path, at && `${at}:${column}`, hint].filter((part) => part !== undefined).join(" ");
}

function lines(input: unknown, options?: Parameters<typeof read>[1]): readonly string[] {
  return readAny(input, options).issues.map(line);
}

const faulty = `{
  "types": {"call": "Phone call"},
  "sources": [
    {"id": "dod", "title": "Readout", "url": "javascript:alert(1)"},
    {"id": "dod", "title": "Another readout"}
  ],
  "events": [
    {"id": "a", "date": "2022-10-21", "title": "Unknown source", "citations": ["dodd"]},
    {"id": "b", "date": "2022-10-21", "title": "Unknown type", "type": "cal"},
    {"id": "a", "date": "2022-10-22", "title": "Duplicate event"},
    {"id": "d", "date": "2022-10-22", "date": "2022-10-23", "title": "Duplicate key"},
    {"id": "e", "date": "2022-10-23/2022-10-21", "title": "Reversed span"},
    {"id": "f", "date": "2022-13-01", "title": "Month 13"},
    {"id": "g", "date": "2022-02-30", "title": "30 February"},
    {"id": "h", "date": "2022-10-21"},
    {"id": "i", "title": "No date"},
    {"id": "j", "date": "2022-10-21", "title": 1985},
    {"id": "k", "date": "2022-10-21", "title": "Misspelt", "anotation": "x",
     "citations": [{"source": "dod", "locater": "para. 4"}]}
  ]
}`;

describe("a file with every common fault", () => {
  const { timeline, issues } = read(faulty);

  // Lines and columns were counted by hand.
  test("names each with line, column, value and what was expected", () => {
    expect(issues.map(line)).toEqual([
      "error unsafe-link sources[0].url 4:46",
      "warning duplicate-source sources[1].id 5:12",
      "warning conflicting-value sources[1].title 5:28",
      "error unknown-source events[0].citations[0] 8:80 did you mean `dod`?",
      "notice unknown-type events[1].type 9:72 did you mean `call`?",
      "error duplicate-event events[2].id 10:12",
      "error duplicate-key events[3].date 11:39",
      expect.stringMatching(/^error \S+ events\[4\]\.date 12:\d+ did you mean `2022-10-21\/2022-10-23`\?$/),
      expect.stringMatching(/^error \S+ events\[5\]\.date 13:\d+/),
      expect.stringMatching(/^error \S+ events\[6\]\.date 14:\d+/),
      "warning missing-title events[7] 15:5",
      "error missing-date events[8] 16:5",
      "warning number-for-text events[9].title 17:48",
      "notice unknown-field events[10].anotation 18:60 did you mean `annotation`?",
      "notice unknown-field events[10].citations[0].locater 19:38 did you mean `locator`?",
    ]);
    // “13” is the sixth character of the date that begins, with its quote, in column 25.
    expect(issues[8]).toMatchObject({ column: 31, value: "2022-13-01" });
    expect(issues.every(({ message }) => /^\S.*\S$/.test(message))).toBe(true);
    expect(issues.map(({ value }) => value).slice(0, 4)).toEqual([
      "javascript:alert(1)",
      "dod",
      "Another readout",
      "dodd",
    ]);
  });

  test("and reads the rest", () => {
    expect(timeline.events.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      "a: Unknown source",
      "b: Unknown type",
      "a-2: Duplicate event",
      "d: Duplicate key",
      "e: Reversed span",
      "f: Month 13",
      "g: 30 February",
      "h: 2022-10-21",
      "i: No date",
      "j: 1985",
      "k: Misspelt",
    ]);
    expect(timeline.events[3]?.date).toEqual(parseDate("2022-10-23").when);
    expect(timeline.types).toEqual([
      { id: "call", label: "Phone call" },
      { id: "cal", label: "cal" },
    ]);
    expect(timeline.sources.map(({ id, title, url }) => [id, title, url])).toEqual([["dod", "Readout", undefined]]);
    expect(timeline.events[10]?.data).toEqual({ anotation: "x" });
  });

  test("as a table: with row and column", () => {
    const table = `\uFEFFID;Date;Type;Title;Source;Published;URL;locater;Importance
a;2022-10-21;call;First;TASS;2022-10-22;https://tass.com/1;x;2
a;;;;Pentagon;2022-13-22;javascript:alert(1);;
a;2022-10-22;call;Duplicate;;;;;
;2022-02-30;call;"30
February";TASS;;;;high
;2022-10-23/2022-10-21;call;Reversed;;;;;
;;call;No date;;;;;
;2022-10-23;;;;;;;
;2022-10-24;call;He said "no";;;;;
;2022-10-24;call;"No" he said;;;;;
;2022-10-25;call;"Unclosed;;;;;
;2022-10-26;call;After it;;;;;;more
`;
    const result = read(table);
    expect(result.issues.map((issue) => `${issue.row} ${line(issue)}`)).toEqual([
      "1 notice unknown-field  1:41 did you mean `locator`?",
      expect.stringMatching(/^3 error \S+ \[1\]\.Published 3:\d+/),
      "3 error unsafe-link [1].URL 3:26",
      "4 error duplicate-event [2].ID 4:1",
      expect.stringMatching(/^5 error \S+ \[3\]\.Date 5:\d+/),
      "5 error wrong-type [3].Importance 6:19",
      expect.stringMatching(/^6 error \S+ \[4\]\.Date 7:\d+ did you mean `2022-10-21\/2022-10-23`\?$/),
      "7 error missing-date [5] 8:1",
      "8 warning missing-title [6] 9:1",
      "10 error stray-quote [8] 11:18",
      "11 error unclosed-quote [9] 12:18",
      "12 error extra-cell [10] 13:32",
    ]);
    expect(result.timeline.events.map(({ title }) => title)).toEqual([
      "First",
      "Duplicate",
      "30 February",
      "Reversed",
      "No date",
      "2022-10-23",
      'He said "no"',
      '"No" he said',
      "Unclosed",
      "After it",
    ]);
    expect(result.timeline.events[0]?.citations.map(({ source }) => source)).toEqual(["TASS", "Pentagon"]);
  });
});

describe("inputs", () => {
  const events = [
    { id: "call", date: "2022-10-23", title: "The call", citations: ["dod"] },
    { id: "drill", date: "2022-10", title: "The drill" },
  ];
  const sources = [
    { id: "dod", title: "Readout", published: "2022-10-23" },
    { id: "tass", title: "Report", reports: [{ event: "drill", says: "earlier in October 2022", wording: "Earlier" }] },
  ];

  test("objects, JSON text and a bare list are the same", () => {
    const whole = read({ sources, events });
    expect(whole.issues).toEqual([]);
    expect(read(JSON.stringify({ sources, events })).timeline).toEqual(whole.timeline);
    expect(read([{ sources }, events]).timeline).toEqual(whole.timeline);
    expect(read([JSON.stringify(events), { sources }]).timeline).toEqual(whole.timeline);
    expect(read(events.map(({ id, date, title }) => ({ id, date, title }))).timeline.events).toHaveLength(2);
  });

  test("an array is a list of inputs if an element is a text, a list or a timeline, and none an event", () => {
    const count = (input: unknown): number => readAny(input).timeline.events.length;
    expect(count([events, events.map((event) => ({ ...event, id: undefined }))])).toBe(4);
    expect(count([{ types: {} }, { sources }, { events }])).toBe(2);
    expect(count([...events, "a stray text"])).toBe(2);
    expect(count([{ date: "1985", title: "T", sources: ["dod"] }])).toBe(1);
    expect(lines([{ events }, 5])).toEqual([
      "error unknown-source inputs[0].events[0].citations[0]",
      "error unreadable-input inputs[1]",
    ]);
  });

  test("paths lead from the input, by its index or its name; lines are those of its text", () => {
    const inputs = [JSON.stringify({ sources }), "date,title\n1985,A\n1985-13,B"];
    const column = (inputs[0] ?? "").indexOf('"drill"') + 1;
    expect(lines(inputs).slice(0, 1)).toEqual([
      `error unknown-event inputs[0].sources[1].reports[0].event 1:${column}`,
    ]);
    const [, issue] = readAny(inputs, { names: ["records.json", "events.csv"] }).issues;
    expect(issue).toMatchObject({ path: 'inputs["events.csv"][1].date', input: 1, row: 3, line: 3 });
  });

  test("sources are merged by id: what one leaves open another may say; the first counts where they differ", () => {
    const { timeline, issues } = readAny([
      { sources: [{ id: "dod", title: "Readout" }] },
      { sources: [{ id: "dod", title: "Readout", publisher: "Pentagon", accessed: "2022-11" }] },
      { sources: [{ id: "dod", publisher: "Department", seen: true }] },
      events,
    ]);
    expect(timeline.sources).toEqual([
      {
        id: "dod",
        title: "Readout",
        publisher: "Pentagon",
        accessed: parseDate("2022-11").when,
        authors: [],
        archived: [],
        basedOn: [],
        data: { seen: true },
      },
    ]);
    expect(issues.map(line)).toEqual(["warning conflicting-value inputs[2].sources[0].publisher"]);
  });

  test("events are merged by id unless they say different things; then both are kept", () => {
    const { timeline, issues } = read([
      { sources, events: [{ id: "a", date: "1985", title: "A", citations: ["dod"] }] },
      { events: [{ id: "a", date: "1985", title: "A", text: "More", citations: ["tass", "dod"] }] },
      { events: [{ id: "a", date: "1986", title: "A" }] },
    ]);
    expect(timeline.events.map(({ id, text, citations }) => [id, text, citations.map(({ source }) => source)])).toEqual(
      [
        ["a", "More", ["dod", "tass"]],
        ["a-2", undefined, []],
      ],
    );
    expect(issues.filter(({ code }) => code !== "unknown-event").map(line)).toEqual([
      "error duplicate-event inputs[2].events[0].id",
    ]);
  });

  test("a report is a citation written from the other side, bounded by its source's date of publication", () => {
    const report = { event: "e", says: "earlier in October 2022", wording: "Earlier", locator: "para. 4", basis: "b" };
    const { event: _, ...claim } = report;
    const event = { id: "e", title: "E" };
    const source = { id: "a", published: "2022-10-21" };
    const fromSource = read({ sources: [{ ...source, reports: [report] }, { id: "b" }], events: [event] });
    const fromEvent = read({
      sources: [source, { id: "b" }],
      events: [{ ...event, citations: [{ ...claim, source: "a" }] }],
    });
    expect(fromSource).toEqual(fromEvent);
    expect(fromSource.issues).toEqual([]);
    const says = fromSource.timeline.events[0]?.citations[0]?.says;
    expect(says).toEqual(parseDate("earlier in October 2022", { published: "2022-10-21" }).when);
    // Written from both sides, it is still one.
    const both = read({
      sources: [{ ...source, reports: [report] }, { id: "b" }],
      events: [{ ...event, citations: [{ ...claim, source: "a" }] }],
    });
    expect(both.timeline.events[0]?.citations).toHaveLength(1);
  });

  test("every name of UTC becomes the one that all formatters know", () => {
    for (const zone of ["utc", "UTC", "Etc/UTC", "GMT", "Z", "z"]) {
      expect(read({ zone, events: [{ date: "2022", title: "A" }] }).timeline.zone).toBe("utc");
      expect(read([{ date: "2022", title: "A" }], { zone }).timeline.zone).toBe("utc");
    }
  });

  test("dates without a zone are read in their input's zone, else in the first that is stated, else in the option's", () => {
    const start = (input: unknown, zone?: string): unknown =>
      readAny(input, zone === undefined ? {} : { zone }).timeline.events.map(({ date }) => date?.start.earliest);
    const list = [{ date: "2022-10-21", title: "T" }];
    const [utc, kyiv] = [Date.UTC(2022, 9, 21), Date.UTC(2022, 9, 20, 21)];
    expect(start(list)).toEqual([utc]);
    expect(start(list, "Europe/Kyiv")).toEqual([kyiv]);
    expect(start({ zone: "Europe/Kyiv", events: list }, "utc")).toEqual([kyiv]);
    expect(start([list, { zone: "Europe/Kyiv", events: list }, { zone: "utc", events: list }])).toEqual([
      kyiv,
      kyiv,
      utc,
    ]);
    expect(() => read(list, { zone: "Mars/Olympus" })).toThrow(RangeError);
    expect(lines({ zone: "Mars/Olympus", language: "en_GB", events: list })).toEqual([
      "error unknown-zone zone",
      "error bad-language language did you mean `en-GB`?",
    ]);
  });

  test("nothing, and what is neither, is said to be so", () => {
    expect(["", " \n", undefined, "no table at all", 5, "{}", "[]"].map((input) => lines(input))).toEqual([
      ["error empty-input  1:1"],
      ["error empty-input  1:1"],
      ["error empty-input "],
      ["error unreadable-input  1:1"],
      ["error unreadable-input "],
      ["warning no-events "],
      ["warning no-events "],
    ]);
    expect(lines([{ date: "2022", title: "B\uFFFDse" }])).toEqual([]);
    expect(lines('[{"date": "2022", "title": "B\uFFFDse"}]')).toEqual(["warning bad-encoding  1:30"]);
  });
});

describe("fields", () => {
  const event = (fields: object): ReturnType<typeof read>["timeline"]["events"][number] | undefined =>
    readAny([{ date: "2022", title: "T", ...fields }]).timeline.events[0];
  const source = (fields: object): ReturnType<typeof read>["timeline"]["sources"][number] | undefined =>
    readAny({ sources: [{ id: "a", ...fields }, { id: "b" }], events: [] }).timeline.sources[0];

  test("author, archived and basedOn are one or several, short or in full", () => {
    expect(source({ author: "A. B." })?.authors).toEqual([{ literal: "A. B." }]);
    expect(source({ author: [{ family: "B", given: "A" }, "C"] })?.authors).toEqual([
      { family: "B", given: "A" },
      { literal: "C" },
    ]);
    expect(source({ archived: "https://a.org/1" })?.archived).toEqual([{ url: "https://a.org/1" }]);
    const sha256 = "ab".repeat(32);
    expect(source({ archived: [{ url: "https://a.org/1", date: "2022-10-21", sha256 }] })?.archived).toEqual([
      { url: "https://a.org/1", date: parseDate("2022-10-21").when, sha256 },
    ]);
    expect([source({ basedOn: "b" })?.basedOn, source({ basedOn: ["b", "c"] })?.basedOn]).toEqual([["b"], ["b"]]);
    expect(source({ translationOf: "b" })?.translationOf).toBe("b");
  });

  test("the title of a source is its publisher where it states none, else its id", () => {
    expect([
      source({})?.title,
      source({ publisher: "P" })?.title,
      source({ publisher: "P", title: "T" })?.title,
    ]).toEqual(["a", "P", "T"]);
  });

  test("a span lasts all of its date, a point falls somewhere in it", () => {
    const at = (...date: [number, number, number]): number => Date.UTC(...date);
    expect(event({ shape: "span" })?.date).toMatchObject({
      shape: "span",
      start: { earliest: at(2022, 0, 1), latest: at(2022, 0, 2) },
      end: { earliest: at(2022, 11, 31), latest: at(2023, 0, 1) },
      text: "2022",
    });
    const hull = { earliest: at(2022, 9, 8), latest: at(2022, 9, 22) };
    expect(event({ date: "2022-10-08/2022-10-21", shape: "point" })?.date).toMatchObject({
      shape: "point",
      start: hull,
      end: hull,
    });
  });

  test("what is not as it should be is left out and named", () => {
    const named = (fields: object): readonly string[] => lines([{ date: "2022", title: "T", ...fields }]);
    expect(named({ importance: "high" })).toEqual(["error wrong-type [0].importance"]);
    expect(named({ importance: -1 })).toEqual(["error out-of-range [0].importance"]);
    expect(named({ importance: "2" })).toEqual(["warning text-for-number [0].importance"]);
    expect(event({ importance: "2" })?.importance).toBe(2);
    expect(named({ shape: "Span" })).toEqual(["error not-allowed [0].shape did you mean `span`?"]);
    expect(named({ text: { en: "x" } })).toEqual(["error wrong-type [0].text"]);
    expect(named({ date: new Date(Date.UTC(2022, 9, 21)) })).toEqual([
      "error wrong-type [0].date did you mean `2022-10-21`?",
      "error missing-date [0]",
    ]);
    expect(named({ citations: "dod" })).toEqual(["error wrong-type [0].citations"]);
    expect(named({ description: "x" })).toEqual(["notice unknown-field [0].description did you mean `text`?"]);
    expect(named({ Lane: "x", cost: 5 })).toEqual(["notice unknown-field [0].Lane did you mean `lane`?"]);
    expect(named({ title: "T\u0000\uD800" })).toEqual(["notice removed-characters [0].title"]);
    expect(named({ title: "  ", text: null, lane: undefined })).toEqual(["warning missing-title [0]"]);
    const types = (type: unknown): readonly string[] =>
      lines({ types: { a: type }, events: [{ date: "2022", title: "T" }] });
    expect(types({ color: "9a6412" })).toEqual(["error bad-color types.a.color did you mean `#9a6412`?"]);
    expect(types({ symbol: "Star" })).toEqual(["error not-allowed types.a.symbol did you mean `star`?"]);
    expect(types({ label: "A", shape: "x" })).toEqual(["notice unknown-field types.a.shape"]);
    const cites = (citation: unknown): readonly string[] =>
      lines({ sources: [{ id: "dod" }], events: [{ date: "2022", title: "T", citations: [citation] }] });
    expect(cites({ says: "2022" })).toEqual(["error missing-source events[0].citations[0]"]);
    expect(cites({ source: "dod", quote: { prefix: "x" } })).toEqual([
      "error missing-exact events[0].citations[0].quote",
    ]);
    expect(cites({ source: "dod", quote: "x".repeat(501) })).toEqual([
      "notice long-quote events[0].citations[0].quote",
    ]);
    expect(cites({ source: "dod", basis: "odd" })).toEqual([
      "error unknown-source events[0].citations[0].basis did you mean `dod`?",
    ]);
    expect(cites({ source: "dod", stance: "denies" })).toEqual(["error not-allowed events[0].citations[0].stance"]);
    const links = ["example.org/a", "ftp://a.org", "/a", "JAVA\tSCRIPT:alert(1)", "data:text/html,x"];
    expect(
      links.flatMap((url) => lines({ sources: [{ id: "a", url }], events: [{ date: "2022", title: "T" }] })),
    ).toEqual([
      "error bad-link sources[0].url did you mean `https://example.org/a`?",
      "error unsafe-link sources[0].url",
      "error bad-link sources[0].url",
      "error unsafe-link sources[0].url",
      "error unsafe-link sources[0].url",
    ]);
  });

  test("an id is made from date and title, whatever stands beside it, and is unique", () => {
    const ids = (...events: readonly object[]): readonly string[] =>
      readAny(events).timeline.events.map(({ id }) => id);
    const call = { date: "2022-10-23", title: "Shoigu calls Austin – back!" };
    expect(ids(call)).toEqual(["2022-10-23-shoigu-calls-austin-back"]);
    expect(ids({ date: "1985", title: "Élan" }, call, call, { date: "1985", title: "日本" })).toEqual([
      "1985-elan",
      "2022-10-23-shoigu-calls-austin-back",
      "2022-10-23-shoigu-calls-austin-back-2",
      "1985-日本",
    ]);
    expect(ids({ date: "1985", title: "A" }, { id: "1985-a", date: "1986", title: "B" })).toEqual([
      "1985-a-2",
      "1985-a",
    ]);
    expect(ids({ title: "…", date: "?" })).toEqual(["event"]);
  });
});

describe("a timeline that was read and stored as JSON", () => {
  const { timeline, issues } = readAny({
    title: "Calls",
    language: "en",
    zone: "Europe/Kyiv",
    types: { call: { label: "Phone call", color: "#9a6412" } },
    sources: [
      { id: "a", title: "A", author: "X", published: "2022-10-23", archived: { url: "https://a.org/", date: "2023" } },
      { id: "b", basedOn: "a", medium: "print" },
    ],
    events: [
      { date: "2022-10", shape: "span", title: "A", type: "call", citations: [{ source: "a", says: "2022-10-08" }] },
      { date: "../2022-10-21T10:00", title: "B", place: "Kyiv", importance: 2 },
    ],
  });
  expect(issues).toEqual([]);

  test.each([
    ["text", JSON.stringify(timeline)],
    ["an object", JSON.parse(JSON.stringify(timeline)) as unknown],
  ])("is read again as %s, and said to be one", (_, stored) => {
    const again = readAny(stored);
    expect(again.timeline).toEqual(timeline);
    expect(again.issues.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ["warning", "stored-timeline", "types"],
    ]);
  });

  test("what is no list of types is of the wrong type", () => {
    expect(lines({ types: ["call"], events: [{ date: "2022", title: "A" }] })).toEqual(["error wrong-type types"]);
  });
});

describe("tables", () => {
  test("a further row adds a citation: by its id, by date and title, or alone below its event", () => {
    const { timeline, issues } = read(`id,date,title,source,url,quote
a,1985,One,TASS,https://t.org/1,first
a,,,DOD,,second
,1986,Two,TASS,https://t.org/2,
,1986,Two,DOD,,
,,,AFP,,third
`);
    expect(issues).toEqual([]);
    expect(
      timeline.events.map(({ id, citations }) => [id, ...citations.map(({ source, quote }) => [source, quote?.exact])]),
    ).toEqual([
      ["a", ["TASS", "first"], ["DOD", "second"]],
      ["1986-two", ["TASS (https://t.org/2)", undefined], ["DOD", undefined], ["AFP", "third"]],
    ]);
    expect(timeline.sources.map(({ id, title, url }) => [id, title, url])).toEqual([
      ["TASS", "TASS", "https://t.org/1"],
      ["DOD", "DOD", undefined],
      ["TASS (https://t.org/2)", "TASS", "https://t.org/2"],
      ["AFP", "AFP", undefined],
    ]);
  });

  test.each([
    ["semicolons", "Title ; DATE\nA;1985"],
    ["tabs", "title\tdate\nA\t1985"],
    ["bars", "title|date\nA|1985"],
    ["a declared separator", "sep=;\r\ntitle;date\r\nA;1985\r\n"],
    ["blank lines", "\n\ntitle,date\n\nA,1985\n,,\n\n"],
    ["old Macintosh line breaks", "title,date\rA,1985\r"],
    ["quotes", '"title","date"\r\n"A","1985"'],
  ])("with %s", (_, text) => {
    const { timeline, issues } = read(text);
    expect(issues).toEqual([]);
    expect(timeline.events.map(({ title, date }) => [title, date?.text])).toEqual([["A", "1985"]]);
  });

  test.each(["-", '"', "a", "\u{1F600}", ""])("a declared separator %j is named and not used", (sign) => {
    const { timeline, issues } = read(`sep=${sign}\r\ntitle,date\nA,1985`);
    expect(issues.map(line)).toEqual(["warning unknown-separator  1:5"]);
    expect(timeline.events.map(({ title, date }) => [title, date?.text])).toEqual([["A", "1985"]]);
  });

  // so many that to measure each against each, letter by letter, would take minutes
  test("of a header of 8,000 unknown columns each is named, and the one that stands twice", () => {
    const names = Array.from({ length: 8_000 }, (_, i) => `c${i}`);
    const { issues } = read(`date,title,${names.join(",")},c7\n1985,A`);
    expect(issues.filter(({ code }) => code === "unknown-field").map(({ value }) => value)).toEqual(names);
    expect(issues).toHaveLength(names.length + 1);
    expect(issues.at(-1)).toMatchObject({ code: "duplicate-column", value: "c7" });
  });

  test("texts keep their separators, quotes and line breaks; lines are those of the file", () => {
    const { timeline, issues } = read('date,title,text\n1985,"A, ""B""","one\n\ntwo"\n1985-13,C,\n');
    expect(timeline.events.map(({ title, text }) => [title, text])).toEqual([
      ['A, "B"', "one\n\ntwo"],
      ["C", undefined],
    ]);
    expect(issues[0]).toMatchObject({ path: "[1].date", row: 3, line: 5 });
  });

  test("other columns are data, and named once", () => {
    const { timeline, issues } = read("date,title,cost,headline\n1985,A,5,\n1986,B,6,x");
    expect(timeline.events.map(({ data }) => data)).toEqual([{ cost: "5" }, { cost: "6", headline: "x" }]);
    expect(issues.map(line)).toEqual(["notice unknown-field  1:12", "notice unknown-field  1:17"]);
    expect(read("date,title,Title\n1985,A,B").issues.map(line)).toEqual(["warning duplicate-column  1:12"]);
  });

  test("a name of a source that another input states means that one", () => {
    const { timeline, issues } = read([
      { sources: [{ id: "tass", title: "Report" }] },
      "date,title,source\n1985,A,tass",
    ]);
    expect(issues).toEqual([]);
    expect(timeline.sources.map(({ id, title }) => [id, title])).toEqual([["tass", "Report"]]);
  });
});

test("the seeds are read without an issue, and alike in every order", () => {
  const folder = new URL("../../seeds/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const texts = names.map((name) => readFileSync(new URL(name, folder), "utf8"));
  const byId = ({ timeline }: ReadResult): unknown =>
    Object.fromEntries(timeline.events.map((event) => [event.id, { ...event, citations: new Set(event.citations) }]));
  const result = read(texts, { names });
  expect(result.issues).toEqual([]);
  expect(result.timeline.sources).toHaveLength(5);
  expect(byId(read(texts.toReversed()))).toEqual(byId(result));
});
