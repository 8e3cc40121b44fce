import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { agreements } from "../../src/evidence/agreement.ts";
import { parseDate } from "../../src/time/parse.ts";
import { toEDTF } from "../../src/time/edtf/write.ts";
import type { CitationInput } from "../../src/model/input.ts";
import type { Issue } from "../../src/model/issue.ts";
import { quotesOf } from "../../src/model/quotes.ts";
import { read, type ReadOptions, type ReadResult } from "../../src/model/read.ts";

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

/** What something throws. */
function attempt(run: () => unknown): string {
  try {
    return `nothing, but ${String(run())}`;
  } catch (error) {
    return String(error);
  }
}

/** Where a mark stands for the nth time in a text: 1-based line and column, found without the reader's own ways. */
function placeOf(text: string, mark: string, within: number = 0): string {
  const offset = text.indexOf(mark);
  if (offset < 0 || text.indexOf(mark, offset + 1) >= 0) throw new Error(`${mark} does not stand once in the text`);
  const before = text.slice(0, offset + within).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
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

/**
 * The faults of {@link faulty} in its order: what is wrong, the issue, and the text at which it stands, with how far into
 * it. Of a value in quotes the opening quote is its place; of a date the character that is wrong.
 */
const faults: readonly (readonly [fault: string, issue: string, mark: string, within: number, hint?: string])[] = [
  ["unsafe address", "error unsafe-link sources[0].url", '"javascript:', 0],
  ["duplicate source", "warning duplicate-source sources[1].id", '"dod", "title": "Another', 0],
  ["which says something else", "warning conflicting-value sources[1].title", '"Another', 0],
  ["unknown source", "error unknown-source events[0].citations[0]", '"dodd"', 0, "dod"],
  ["unknown type", "notice unknown-type events[1].type", '"cal"', 0, "call"],
  ["duplicate event", "error duplicate-event events[2].id", '"a", "date": "2022-10-22"', 0],
  ["duplicate key", "error duplicate-key events[3].date", '"date": "2022-10-23", "title": "Dup', 0],
  ["reversed span", "error end-before-start events[4].date", '"2022-10-23/', 12, "2022-10-21/2022-10-23"],
  ["month 13", "error not-edtf events[5].date", '"2022-13-01"', 6, "2022-01-13"],
  ["30 February", "error no-such-day events[6].date", '"2022-02-30"', 9],
  ["no title", "warning missing-title events[7]", '{"id": "h"', 0],
  ["no date", "error missing-date events[8]", '{"id": "i"', 0],
  ["number for text", "warning number-for-text events[9].title", "1985", 0],
  ["misspelt field", "notice unknown-field events[10].anotation", '"anotation"', 0, "annotation"],
  ["and one of a citation", "notice unknown-field events[10].citations[0].locater", '"locater"', 0, "locator"],
];

describe("a file with every common fault", () => {
  const { timeline, issues } = read(faulty);

  test.each(faults.map((fault, i) => [fault[0], i] as const))("%s: path, line and column", (_, i) => {
    const [, expected, mark, within, near] = faults[i] ?? ["", "", "", 0];
    const hint = near === undefined ? "" : ` did you mean \`${near}\`?`;
    expect(issues[i] && line(issues[i])).toBe(`${expected} ${placeOf(faulty, mark, within)}${hint}`);
  });

  test("and nothing else; each with the value, and a sentence that says what was expected", () => {
    expect(issues).toHaveLength(faults.length);
    for (const { message, value } of issues) {
      expect(message).toMatch(/^[A-Z`“1-9].*\.$/);
      expect(value).toBeDefined();
    }
    expect(issues.map(({ value }) => (typeof value === "object" ? Object.values(value ?? {})[0] : value))).toEqual([
      "javascript:alert(1)",
      "dod",
      "Another readout",
      "dodd",
      "cal",
      "a",
      "date",
      "2022-10-23/2022-10-21",
      "2022-13-01",
      "2022-02-30",
      "h",
      "i",
      1985,
      "x",
      "para. 4",
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
});

const faultyTable = `\uFEFFID;Date;Type;Title;Source;Publisher;Published;URL;Basis;locater;Importance;date
a;2022-10-21;call;Events a;TASS;Agency;2022-10-22;https://tass.com/1;;x;2;
a;;;;Pentagon;Ministry;2022-13-22;javascript:alert(1);;;;
;2022-10-21;cal;Unknown type;;;;;;;;
;2022-10-21;call;Unknown source;TASS;;;;TAS;;;
;2022-10-21;call;Duplicate source;Pentagon;Department;;;;;;
a;2022-10-22;call;Duplicate event;;;;;;;;
;2022-02-30;call;"30
February";TASS;;;;;;high;
;2022-10-23/2022-10-21;call;Reversed;;;;;;;;
;2022-13-01;call;Month 13;;;;;;;;
;;call;No date;;;;;;;;
;2022-10-23;;;;;;;;;;
;2022-10-24;call;He said "no";;;;;;;;
;2022-10-24;call;"No" he said;;;;;;;;
;2022-10-25;call;"Unclosed;;;;;;;;
;2022-10-26;call;After it;;;;;;;;;more
`;

/** The faults of {@link faultyTable}, as {@link faults}; a row and the name of a column are in the path, and the row by itself. */
const tableFaults: readonly (readonly [
  fault: string,
  issue: string,
  mark: string,
  within: number,
  row: number,
  hint?: string,
])[] = [
  ["misspelt column", "notice unknown-field ", "locater", 0, 1, "locator"],
  ["duplicate key: a column that stands twice", "warning duplicate-column ", "date\n", 0, 1],
  ["month 13 in a source", "error not-edtf [1].Published", "2022-13-22", 5, 3],
  ["unsafe address", "error unsafe-link [1].URL", "javascript:", 0, 3],
  ["unknown type", "notice unknown-type [2].Type", "cal;Unknown", 0, 4, "call"],
  ["unknown source", "error unknown-source [3].Basis", "TAS;", 0, 5, "TASS"],
  ["duplicate source that says something else", "warning conflicting-value [4].Publisher", "Department", 0, 6],
  ["duplicate event", "error duplicate-event [5].ID", "a;2022-10-22", 0, 7],
  ["30 February", "error no-such-day [6].Date", "2022-02-30", 8, 8],
  ["text for number, below a line break", "error wrong-type [6].Importance", "high", 0, 8],
  ["reversed span", "error end-before-start [7].Date", "2022-10-23/", 11, 9, "2022-10-21/2022-10-23"],
  ["month 13", "error not-edtf [8].Date", "2022-13-01", 5, 10, "2022-01-13"],
  ["no date", "error missing-date [9]", ";;call;No date", 0, 11],
  ["no title", "warning missing-title [10]", ";2022-10-23;;;", 0, 12],
  ["text after a closing quote", "error stray-quote [12]", '"No" he', 0, 14],
  ["unclosed quote", "error unclosed-quote [13]", '"Unclosed', 0, 15],
  ["cell beyond the header", "error extra-cell [14]", "more", 0, 16],
];

describe("a table with every common fault", () => {
  // The types that a table cannot state are those of another input.
  const { timeline, issues } = read([{ types: { call: "Phone call" } }, faultyTable], { names: ["types", "table"] });
  const text = faultyTable.slice(1);

  test.each(tableFaults.map((fault, i) => [fault[0], i] as const))("%s: row, column, line", (_, i) => {
    const [, expected, mark, within, row, near] = tableFaults[i] ?? ["", "", "", 0, 0];
    const hint = near === undefined ? "" : ` did you mean \`${near}\`?`;
    const [severity, code, path] = expected.split(" ");
    const whole = `${severity} ${code} inputs["table"]${path} ${placeOf(text, mark, within)}${hint}`;
    expect([issues[i] && line(issues[i]), issues[i]?.row]).toEqual([whole, row]);
  });

  test("and nothing else; the rest is read", () => {
    expect(issues).toHaveLength(tableFaults.length);
    expect(timeline.events.map(({ title }) => title)).toEqual([
      "Events a",
      "Unknown type",
      "Unknown source",
      "Duplicate source",
      "Duplicate event",
      "30 February",
      "Reversed",
      "Month 13",
      "No date",
      "2022-10-23",
      'He said "no"',
      '"No" he said',
      "Unclosed",
      "After it",
    ]);
    expect(timeline.events[0]?.citations.map(({ source }) => source)).toEqual(["TASS", "Pentagon"]);
  });
});

describe("many issues of a kind", () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `2022-02-30,T${i},${i % 2 === 0 ? "high" : 1}`);
  const { timeline, issues } = read(`date,title,importance\n${rows.join("\n")}\n2022-13-01,Last,1`);

  test("are listed up to the thousandth, the others counted where the first of them stands", () => {
    expect(timeline.events).toHaveLength(3001);
    const of = (wanted: string): readonly Issue[] => issues.filter(({ code }) => code === wanted);
    expect(of("no-such-day").map(({ row }) => row)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 2));
    expect(of("wrong-type").map(({ row }) => row)).toEqual(Array.from({ length: 1000 }, (_, i) => 2 * i + 2));
    expect(of("more-issues").map((issue) => [line(issue), issue.row, issue.value])).toEqual([
      ["error more-issues [1000].date 1002:9", 1002, 2000],
      ["error more-issues [2000].importance 2002:18", 2002, 500],
    ]);
    expect(of("more-issues")[0]?.message).toBe(
      "2,000 more issues of the kind `no-such-day` are not listed; the first of them stands here.",
    );
  });

  test("are one more where there is one", () => {
    const one = Array.from({ length: 1001 }, () => ({ date: "2022-02-30", title: "T" }));
    expect(read(one).issues.find(({ code }) => code === "more-issues")?.message).toBe(
      "1 more issue of the kind `no-such-day` is not listed; it stands here.",
    );
    const { issues: told } = read(`[${'{"date" "2022", "title": "T"},'.repeat(201).slice(0, -1)}]`);
    expect(told.find(({ code }) => code === "more-faults")?.message).toBe("1 more fault in the text is not listed.");
  });

  test("hide none of another kind", () => {
    expect(issues.at(-1)).toMatchObject({ code: "not-edtf", row: 3002 });
  });

  test("are counted for each input by itself", () => {
    const list = Array.from({ length: 600 }, () => ({ date: "2022", title: 5 }));
    const { issues: told } = readAny([{ events: list }, { events: list }]);
    expect(told.map(({ code, input }) => `${code} ${input}`)).toEqual([
      ...list.map(() => "number-for-text 0"),
      ...list.map(() => "number-for-text 1"),
    ]);
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

  test("values that follow each other in one text are inputs, or events beside them", () => {
    const [a, b] = ['{"events": [{"date": "2022", "title": "A"}]}', '{"date": "2023", "title": "B"}'];
    const titles = (text: string): readonly string[] => read(text).timeline.events.map(({ title }) => title);
    expect(titles(a + a.replace("A", "C"))).toEqual(["A", "C"]);
    expect(titles(`${a}\n[${b}]`)).toEqual(["A", "B"]);
    expect(titles(`[${b}]${a}`)).toEqual(["B", "A"]);
    expect(titles(`${a}\n${b}${b.replace("B", "D")}`)).toEqual(["A", "B", "D"]);
    expect(titles(b + b.replace("B", "D"))).toEqual(["B", "D"]);
    const text = `${a}\n{"x": 1}\n{"events": [{"date": "2022-13", "title": "E"}]}`;
    expect(lines(text)).toEqual([
      "warning several-values  2:1",
      "error missing-date [1] 2:1",
      "warning missing-title [1] 2:1",
      "notice unknown-field [1].x 2:2",
      "error not-edtf [2].events[0].date 3:28",
    ]);
    expect(read(text).issues[0]?.message).toBe(
      "Expected the end of the text behind its first value, found `{`; this and what follows is read as further inputs or events.",
    );
    expect(quotesOf([`${a}{"events": [{"citations": [{"source": "s", "quote": "q"}]}]}`])).toMatchObject([
      { source: "s", text: "q", path: "[1].events[0].citations[0].quote", line: 1 },
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
    expect(issues.map(line)).toEqual([
      "notice unknown-field inputs[2].sources[0].seen",
      "warning conflicting-value inputs[2].sources[0].publisher",
    ]);
  });

  test("the order of fields makes no difference between what two inputs say", () => {
    const archived = { url: "https://a.org/", date: "2023" };
    const { timeline, issues } = read([
      { sources: [{ id: "dod", author: { family: "Austin", given: "Lloyd" }, archived: [archived] }] },
      {
        sources: [
          {
            id: "dod",
            author: { given: "Lloyd", literal: "", family: "Austin" },
            archived: [{ date: "2023", url: "https://a.org/" }],
          },
        ],
      },
      { sources: [{ id: "dod", author: { given: "Lloyd", family: "Austin", literal: "Austin" } }] },
      { sources: [{ id: "dod", archived: [archived, { ...archived, date: "2024" }] }] },
      events,
    ]);
    expect(timeline.sources.map(({ authors }) => authors)).toEqual([[{ family: "Austin", given: "Lloyd" }]]);
    expect(issues.map(line)).toEqual([
      "warning conflicting-value inputs[2].sources[0].author",
      "warning conflicting-value inputs[3].sources[0].archived",
    ]);
  });

  test("the same citation twice is one, in whatever form its quote is written", () => {
    const quotesIn = (...quotes: readonly CitationInput["quote"][]): readonly unknown[] => {
      const citations = quotes.map((quote) => ({ source: "dod", ...(quote !== undefined && { quote }) }));
      const { timeline } = read({ sources, events: [{ id: "e", date: "1985", title: "E", citations }] });
      return timeline.events.flatMap((event) => event.citations.map(({ quote }) => quote));
    };
    expect(quotesIn({ exact: "back", prefix: "called" }, { prefix: "called", exact: "back" })).toHaveLength(1);
    expect(quotesIn("back", { exact: "back" })).toEqual([{ exact: "back" }]);
    expect(quotesIn({ exact: "back", prefix: "called" }, { exact: "back", suffix: "called" }, "back")).toHaveLength(3);
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

  test("more different dates of an event than are compared are kept, counted and said to be not compared", () => {
    const says = (count: number, more: readonly object[] = []): ReadResult =>
      readAny({
        sources: [{ id: "a" }],
        events: [
          {
            title: "The call",
            citations: [
              ...Array.from({ length: count }, (_, i) => ({ source: "a", says: String(1900 + i) })),
              ...more.map((fields) => ({ source: "a", ...fields })),
            ],
          },
        ],
      });
    const alike = [
      { says: "1900", note: "again" },
      { says: "1901?" },
      { says: "1700", stance: "mentions" },
      { says: "1800", stance: "disputes" },
      { quote: "no date" },
    ];
    expect(says(64, alike).issues).toEqual([]);
    const { timeline, issues } = says(70, alike);
    expect(timeline.events[0]?.citations).toHaveLength(75);
    expect(issues.map((issue) => [line(issue), issue.value, issue.message])).toEqual([
      [
        "warning too-many-dates events[0]",
        70,
        "The sources of “The call” give 70 different dates. More than 64 are not compared: one date that holds them all stands for them.",
      ],
    ]);
    expect(agreements(timeline).get(timeline.events[0]?.id ?? "")?.crowded).toBe(true);
  });

  test("of two fields of one's own that differ the first counts, and it is said", () => {
    const event = { id: "a", date: "1985", title: "A" };
    const place = (name: unknown): object => ({ events: [{ ...event, place: name }] });
    const told = (...inputs: readonly unknown[]): unknown[] =>
      readAny(inputs)
        .issues.filter(({ code }) => code !== "unknown-field")
        .map((issue) => [line(issue), issue.message]);
    const said = [
      "notice conflicting-value inputs[1].events[0].place",
      "`place` was “Kyiv” before and is “Lviv” here; the first counts.",
    ];
    expect(told(place("Kyiv"), place("Lviv"))).toEqual([said]);
    expect(told({ events: [event] }, place("Kyiv"), place("Kyiv"))).toEqual([]);
    expect(told(place("Kyiv"), place(""), place(null))).toEqual([]);
    expect(told({ events: [event] }, place("Kyiv"), place("Lviv"))).toEqual([
      [said[0]?.replace("[1]", "[2]"), said[1]],
    ]);
    expect(lines("id,date,title,place\na,1985,A,Kyiv\na,1985,A,Lviv").slice(1)).toEqual([
      "notice conflicting-value [1].place 3:10",
    ]);
    expect(readAny([place("Kyiv"), place("Lviv")]).timeline.events[0]?.data).toEqual({ place: "Kyiv" });
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
    for (const zone of ["utc", "UTC", "Etc/UTC", "GMT", "Z", "z", "+00:00", "-00:00", "+00"]) {
      expect(read({ zone, events: [{ date: "2022", title: "A" }] }).timeline.zone).toBe("utc");
      expect(read([{ date: "2022", title: "A" }], { zone }).timeline.zone).toBe("utc");
    }
  });

  test("dates of numbers alone are read in their input's order, else in the option's, else in the first that is stated, else they are an issue", () => {
    const numbers = [{ date: "03/04/2022", title: "A" }];
    const dates = (input: unknown, options: ReadOptions = {}): unknown =>
      readAny(input, options).timeline.events.map(({ date }) => date && toEDTF(date));
    expect(dates({ dateOrder: "dmy", events: numbers })).toEqual(["2022-04-03"]);
    expect(
      dates([numbers, { dateOrder: "mdy", events: [{ ...numbers[0], title: "B" }] }], { dateOrder: "dmy" }),
    ).toEqual(["2022-04-03", "2022-03-04"]);
    const [table, order] = ["date,title\n03/04/2022,A", { dateOrder: "dmy", events: [] }];
    expect(dates([table, order])).toEqual(["2022-04-03"]);
    expect(dates([order, table, { dateOrder: "mdy", events: [] }])).toEqual(["2022-04-03"]);
    expect(dates([order, table], { dateOrder: "mdy" })).toEqual(["2022-03-04"]);
    expect(lines([table, order])).toEqual([]);
    expect(lines(numbers)).toEqual([expect.stringContaining("error ambiguous-order [0].date")]);
  });

  test("words of a citation are counted from its source's day of publication, and kept", () => {
    const published = [
      { id: "a", title: "A", published: "2022-10-19" },
      { id: "b", title: "B" },
    ];
    const citations = ["a", "b"].map((source) => ({ source, says: "on Friday" }));
    const { timeline, issues } = readAny({ sources: published, events: [{ title: "A", citations }] });
    const [{ says } = {}] = timeline.events[0]?.citations ?? [];
    expect(says && [toEDTF(says), says.text]).toEqual(["2022-10-14", "on Friday"]);
    expect(issues.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ["notice", "before-or-after", "events[0].citations[0].says"],
      ["error", "missing-published", "events[0].citations[1].says"],
    ]);
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
    const wrong = [{ Zone: "utc" }, { dateOrder: "DMY" }, "utc"] as readonly ReadOptions[];
    expect(wrong.map((options) => attempt(() => read(list, options)))).toEqual([
      'TypeError: there is no option "Zone"; the options are zone, dateOrder, names',
      'TypeError: dateOrder must be one of "dmy", "mdy", "ymd", not "DMY"',
      'TypeError: options must be an object, not "utc"',
    ]);
    expect(lines({ zone: "Mars/Olympus", language: "en_GB", events: list })).toEqual([
      "error unknown-zone zone",
      "error bad-language language did you mean `en-GB`?",
    ]);
  });

  test("where no zone is stated, one that all times of day state is that of all dates", () => {
    const zoneOf = (...dates: readonly string[]): string =>
      read(dates.map((date, i) => ({ date, title: `${i}` }))).timeline.zone;
    expect(zoneOf("2022-10-21T14:00+04:00", "2022-10", "2022-10-22T03:00:01.5+04")).toBe("+04:00");
    expect(zoneOf("2022-10-21T14:00-05:30/2022-10-22T03:00-05:30", "1990")).toBe("-05:30");
    expect(zoneOf("2022-10-21T14:00[Europe/Kyiv]", "2022-12-21 14:00[Europe/Kyiv]")).toBe("Europe/Kyiv");
    expect(zoneOf("2022-10-21T14:00+03:00[Europe/Kyiv]", "2022-12-21T14:00[Europe/Kyiv]")).toBe("Europe/Kyiv");
    expect(zoneOf("2022-10-21T14:00+03:00[Europe/Kyiv]", "2022-10-21T14:00+03:00")).toBe("+03:00");
    expect(zoneOf("before 2022-10-21T14:00+03:00", "[2022-10-21T14:00+03:00,2022-10-22]")).toBe("+03:00");
    expect(zoneOf("2022-10-21T14:00Z", "2022-10-21T14:00+00:00")).toBe("utc");
    // a fault is no time, and an offset that differs or lacks leaves all as it is
    expect(zoneOf("2022-10-21T14:00+04:00", "2022-10-21T25:00")).toBe("+04:00");
    expect(zoneOf("2022-10-21T14:00+02:00", "2022-12-21T14:00+01:00")).toBe("utc");
    expect(zoneOf("2022-10-21T14:00+02:00", "2022-12-21T14:00")).toBe("utc");
    expect(zoneOf("2022-10-21T14:00+02:00", "2022-12-21T14:00Z")).toBe("utc");
    expect(zoneOf("2022-10-21T14:00+03:00", "2022-10-21T14:00[Europe/Kyiv]")).toBe("utc");
    expect(zoneOf("2022-10-21", "2022")).toBe("utc");
  });

  test("the zone of all times is that of days and of publication too, unless one is stated; faults are told once", () => {
    const days = [{ date: "2022-10-21", title: "A" }];
    const timed = { date: "2022-10-21T14:00+04:00", title: "B" };
    const day = (ms: number): number => Date.UTC(2022, 9, 21) - ms;
    const starts = (input: unknown, options: ReadOptions = {}): unknown =>
      readAny(input, options).timeline.events.map(({ date }) => date?.start.earliest);
    const hour = 3_600_000;
    expect(starts([...days, timed])).toEqual([day(4 * hour), day(-10 * hour)]);
    expect(starts([days, [timed]])).toEqual([day(4 * hour), day(-10 * hour)]);
    expect(starts([...days, timed], { zone: "utc" })).toEqual([day(0), day(-10 * hour)]);
    expect(starts({ zone: "-05:30", events: [...days, timed] })).toEqual([day(-5.5 * hour), day(-10 * hour)]);
    const told = [{ id: "a", title: "A", published: "2022-10-21", reports: [{ event: "e", says: timed.date }] }];
    const cited = { sources: told, events: [{ ...days[0], id: "e" }] };
    expect(starts(cited)).toEqual([day(4 * hour)]);
    expect(readAny(cited).timeline.sources[0]?.published?.start.earliest).toBe(day(4 * hour));
    const citations = [{ source: "a", says: "2022-10-21T09:00-07:00" }];
    expect(starts({ sources: told, events: [{ ...days[0], id: "e", citations }] })).toEqual([day(0)]);
    expect(lines([timed, { date: "2022-10-21T25:00", title: "C" }])).toHaveLength(1);
  });

  test("a timeline of an offset is read again as it was", () => {
    const { timeline } = read([
      { date: "2022-10-21T14:00+04:00", title: "A" },
      { date: "2022", title: "B" },
    ]);
    const again = readAny(JSON.stringify({ zone: timeline.zone, events: [{ date: "2022", title: "B" }] }));
    expect(again.issues).toEqual([]);
    expect(again.timeline.events[0]?.date?.start).toEqual(timeline.events[1]?.date?.start);
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
    const said = (input: unknown): (string | undefined)[] => readAny(input).issues.map(({ message }) => message);
    const rows = "No row holds an event: expected rows below the header, each with a date and a title.";
    expect(["date,title\n", ["date,title\n", "title\n"]].map(said)).toEqual([[rows], [rows]]);
    expect(said(["date,title\n", "{}"])).toEqual([expect.stringContaining("expected `events`, such as [{")]);
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

  test("shape keeps signs and days of the zone, in dates of the event and of its citations", () => {
    const span = "2022-10-21~/2022-10-25?";
    const [own, cited] = readAny({
      zone: "Europe/Kyiv",
      sources: [{ id: "a" }],
      events: [
        { date: span, title: "A", shape: "point" },
        { title: "B", shape: "point", citations: [{ source: "a", says: span }] },
      ],
    }).timeline.events;
    const expected = { shape: "point", approximate: true, uncertain: true, text: span };
    expect(own?.date).toMatchObject(expected);
    expect(own?.date && toEDTF(own.date)).toBe("[2022-10-21~..2022-10-25?]");
    expect(cited?.citations[0]?.says).toEqual(own?.date);
  });

  test("an input that states a zone has its own days", () => {
    const input = { zone: "Europe/Kyiv", events: [{ date: "2022-10", title: "A", shape: "span" }] };
    const { timeline } = readAny([{ zone: "utc", sources: [{ id: "a" }] }, input]);
    expect(timeline.events[0]?.date?.end).toEqual({
      earliest: Date.UTC(2022, 9, 30, 22),
      latest: Date.UTC(2022, 9, 31, 22),
    });
  });

  test("what has no first and last day that are known is no span, and is said to be none", () => {
    const said = (date: string): readonly string[] => lines([{ date, title: "A", shape: "span" }]);
    const issue = "warning no-span [0].date a span is one date: `2022-01-01/2022-02-01`";
    for (const date of ["before 1928", "[1667,1668]", "1985-04-XX"]) {
      expect(said(date)).toEqual([issue]);
      expect(event({ date, shape: "span" })?.date).toEqual(parseDate(date).when);
    }
    expect([said("1985-04"), said("1985/..")]).toEqual([[], []]);
    const events = [{ title: "B", shape: "span", citations: ["before 1928", "1985", "after 1990"].map(claim) }];
    expect(lines({ sources: [{ id: "a" }], events })).toEqual([
      issue.replace("[0].date", "events[0].citations[0].says"),
      issue.replace("[0].date", "events[0].citations[2].says"),
    ]);
    function claim(says: string): object {
      return { source: "a", says };
    }
  });

  test("of a date that is ambiguous the order of the others in its input is told, where they have one", () => {
    const hints = (...inputs: readonly string[]): readonly string[] =>
      read(inputs.map((text) => `date,title\n${text}`)).issues.flatMap(({ code, hint }) =>
        code === "ambiguous-order" ? [hint ?? ""] : [],
      );
    const near = "did you mean `2022-04-03` or `2022-03-04`?";
    const told = (order: string): string => `${near} Other dates here are in the order \`${order}\``;
    expect(hints("03/04/2022,A\n18/02/2022,B")).toEqual([told("dmy")]);
    expect(hints("since 2/18/2022 14:30,A\n03/04/2022,B\n03/04/2022,C")).toEqual([told("mdy"), told("mdy")]);
    expect(hints("03/04/2022,A\n18/02/2022,B\n02/18/2022,C")).toEqual([near]);
    expect(hints("03/04/2022,A\n2022-02-18,B\n32/02/2022,C\n13/13/2022,D")).toEqual([near]);
    expect(hints("03/04/2022,A", "18/02/2022,B")).toEqual([near]);
    const citations = [{ source: "a", says: "18.02.2022" }];
    const cited = readAny({ sources: [{ id: "a" }], events: [{ date: "3.4.2022", title: "T", citations }] });
    expect(cited.issues[0]?.hint).toBe(told("dmy"));
  });

  test("a JavaScript Date tells the day or the time that it is in UTC, wherever the machine stands", () => {
    const said = (date: unknown): readonly string[] =>
      readAny([{ date, title: "T" }]).issues.map(({ message, hint }) => `${message} ${hint}`);
    const found = "Expected a text, found a JavaScript `Date`.";
    const time = "a time in UTC? A day is written as text, such as `2022-10-21`";
    expect(said(new Date("2022-10-21"))).toEqual([`${found} did you mean \`2022-10-21\`?`]);
    // local midnight in Berlin, and in New York
    expect(said(new Date("2022-10-21T00:00+02:00"))).toEqual([`${found} did you mean \`2022-10-20T22:00Z\`, ${time}`]);
    expect(said(new Date("2022-10-21T00:00-04:00"))).toEqual([`${found} did you mean \`2022-10-21T04:00Z\`, ${time}`]);
    expect(said(new Date("2022-10-21T00:00:05Z"))[0]).toContain("`2022-10-21T00:00:05Z`");
    expect(said(new Date("2022-10-21T00:00:00.050Z"))[0]).toContain("`2022-10-21T00:00:00.050Z`");
    for (const odd of [new Date(NaN), new Date(8.64e15), new Date(-8.64e15)])
      expect(said(odd)).toEqual([`${found} undefined`]);
    const poisoned = Object.assign(new Date(0), { toISOString: () => { throw new Error("no"); } }); // prettier-ignore
    expect(said(poisoned)).toEqual([`${found} undefined`]);
  });

  test("what is not as it should be is left out and named", () => {
    const named = (fields: object): readonly string[] => lines([{ date: "2022", title: "T", ...fields }]);
    expect(named({ importance: "high" })).toEqual(["error wrong-type [0].importance"]);
    expect(named({ importance: -1 })).toEqual(["error out-of-range [0].importance"]);
    expect(named({ importance: "2" })).toEqual(["warning text-for-number [0].importance"]);
    expect(event({ importance: "2" })?.importance).toBe(2);
    expect(named({ shape: "Span" })).toEqual(["error not-allowed [0].shape did you mean `span`?"]);
    expect(named({ text: { en: "x" } })).toEqual(["error wrong-type [0].text"]);
    for (const wrong of [{}, [], true]) expect(named({ date: wrong })).toEqual(["error wrong-type [0].date"]);
    for (const blank of [null, undefined, "", "  "]) expect(named({ date: blank })).toEqual(["error missing-date [0]"]);
    expect(named({ citations: "dod" })).toEqual(["error wrong-type [0].citations"]);
    expect(named({ description: "x" })).toEqual(["notice unknown-field [0].description did you mean `text`?"]);
    expect(named({ Lane: "x", cost: 5 })).toEqual([
      "notice unknown-field [0].Lane did you mean `lane`?",
      "notice unknown-field [0].cost",
    ]);
    expect(named({ title: "T\u0000\uD800" })).toEqual(["notice removed-characters [0].title"]);
    for (const override of ["\u202D", "\u202E"])
      expect(named({ title: `T${override}exe` })).toEqual(["notice removed-characters [0].title"]);
    expect(named({ title: "\u2067T\u2069 \u202AT\u202C" })).toEqual([]); // these turn nothing around that is not theirs
    expect(named({ title: "  ", text: null, lane: undefined })).toEqual(["warning missing-title [0]"]);
    for (const unseen of ["\u200B", "\u00AD\u00AD", "\u2060", "\uFE0F", " \u200B\u200E", "\u3164", "\u2067\u2069"])
      expect(named({ title: unseen, lane: unseen, type: unseen, text: unseen })).toEqual(["warning missing-title [0]"]);
    for (const seen of ["1\uFE0F\u20E3", "\u200Fא", "👩\u200D💻"]) expect(named({ title: seen })).toEqual([]);
    expect(source({ title: "\u200B", publisher: "\u2060" })?.title).toBe("a");
    const types = (type: unknown): readonly string[] =>
      lines({ types: { a: type }, events: [{ date: "2022", title: "T" }] });
    expect(types({ color: "9a6412" })).toEqual(["error bad-color types.a.color did you mean `#9a6412`?"]);
    expect(types({ color: "#222" })).toEqual(["notice faint-on-dark types.a.color"]);
    expect(types({ color: "#FFE600" })).toEqual(["notice faint-on-light types.a.color"]);
    expect(types({ color: "#9a6412" })).toEqual([]);
    expect(types({ symbol: "Star" })).toEqual(["error not-allowed types.a.symbol did you mean `star`?"]);
    expect(types({ label: "A", shape: "x" })).toEqual(["notice unknown-field types.a.shape"]);
    const typed = (count: number, stated: Record<string, unknown>): readonly string[] =>
      lines({
        types: stated,
        events: Array.from({ length: count }, (_, i) => ({ date: "2022", title: "T", type: `t${i}` })),
      });
    const colored = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`t${i}`, { color: "#9a6412" }]));
    const plain = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`t${i}`, `T${i}`]));
    expect(typed(16, {})).toEqual([]);
    expect(typed(18, {})).toEqual(["notice alike-types events[16].type"]);
    expect(typed(20, colored)).toEqual([]);
    expect(typed(16, plain)).toEqual([]);
    expect(typed(17, plain)).toEqual(["notice alike-types types.t16"]);
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

  test("a long text is shortened in a message between characters, not within one", () => {
    const shown = (text: string): string | undefined => readAny({ zone: text, events: [] }).issues[0]?.message;
    const expected = "Expected utc, an IANA zone such as Europe/Kyiv or an offset such as +04:00, found";
    expect(shown(`${"a".repeat(58)}\u{1F600}\u{1F600}`)).toBe(`${expected} “${"a".repeat(58)}…”.`);
    expect(shown(`${"a".repeat(57)}\u{1F600}bcd`)).toBe(`${expected} “${"a".repeat(57)}\u{1F600}…”.`);
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
  expect(issues.map(line)).toEqual(["notice unknown-field sources[1].medium", "notice unknown-field events[1].place"]);

  test.each([
    ["text", JSON.stringify(timeline)],
    ["an object", JSON.parse(JSON.stringify(timeline)) as unknown],
    ["what was sent to a worker", structuredClone(timeline)],
  ])("is read again as %s, and said to be one", (_, stored) => {
    const again = readAny(stored);
    expect(again.timeline).toEqual(timeline);
    expect(again.issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`).sort()).toEqual([
      "notice unknown-field events[1].place",
      "notice unknown-field sources[1].medium",
      "warning stored-timeline types",
    ]);
  });

  test.each<readonly [shape: "span" | "point" | undefined, says: readonly string[], shapes: readonly string[]]>([
    ["span", ["2022"], ["span"]],
    ["span", ["2022", "October 2022", "no date"], ["span", "span"]],
    ["point", ["2022-10-08/2022-10-21", "2022"], ["point", "point"]],
    ["span", ["2022", "before 2022"], ["span", "point"]],
    [undefined, ["2022-10-08/2022-10-21", "2022"], ["span", "point"]],
    [undefined, ["2022"], ["point"]],
  ])("the shape %s that an event states for the dates of its citations is kept: %j", (shape, says, shapes) => {
    const citations = says.map((text, i) => ({ source: `s${i}`, says: text }));
    const { timeline: first } = read({
      sources: says.map((_, i) => ({ id: `s${i}` })),
      events: [{ title: "A", ...(shape !== undefined && { shape }), citations }],
    });
    const found = first.events[0]?.citations.flatMap((citation) => citation.says ?? []);
    expect(found?.map((when) => when.shape)).toEqual(shapes);
    expect(readAny(JSON.stringify(first)).timeline).toEqual(first);
  });

  test("dates of numbers alone are read again in the order in which they were read, if it was one", () => {
    const date = "03/04/2022";
    const sources = [{ id: "s", published: date }];
    const events = [{ date, title: "A", citations: [{ source: "s", says: "05/04/2022" }] }];
    const readings: readonly (readonly [input: unknown, options: ReadOptions, day: string])[] = [
      [{ dateOrder: "dmy", sources, events }, {}, "2022-04-03"],
      [{ dateOrder: "mdy", sources, events }, {}, "2022-03-04"],
      [{ sources, events }, { dateOrder: "mdy" }, "2022-03-04"],
      [{ dateOrder: "dmy", sources, events }, { dateOrder: "mdy" }, "2022-04-03"],
      [
        [
          { sources, events },
          { dateOrder: "dmy", events: [] },
        ],
        {},
        "2022-04-03",
      ],
    ];
    for (const [input, options, day] of readings) {
      const { timeline: first } = readAny(input, options);
      expect(first.events[0]?.date && toEDTF(first.events[0].date)).toBe(day);
      expect(readAny(JSON.stringify(first)).timeline).toEqual(first);
    }
    const two = readAny([
      { dateOrder: "dmy", sources, events },
      { dateOrder: "mdy", events: [{ date, title: "B" }] },
    ]);
    expect(lines(JSON.stringify(two.timeline))).toContainEqual(expect.stringContaining("error ambiguous-order"));
  });

  test("types that are written as a list are read by their ids, and said to stand by them", () => {
    const types = [{ id: "call", label: "Phone call" }, { id: "drill" }];
    const { timeline: found, issues: said } = readAny({ types, events: [{ date: "2022", title: "A", type: "call" }] });
    expect(found.types).toEqual([
      { id: "call", label: "Phone call" },
      { id: "drill", label: "drill" },
    ]);
    expect(said.map(({ severity, code, path, message }) => [severity, code, path, message])).toEqual([
      [
        "warning",
        "listed-types",
        "types",
        'Expected types by their ids, such as {"call": {"label": "Phone call"}}, found a list; they are read by the `id` of each.',
      ],
    ]);
  });

  test("types that are written as a list leave the fields of events and sources as they are", () => {
    const events = [
      { id: "a", date: "2022", title: "A", data: "mine", authors: ["X"] },
      { id: "b", date: "2023", title: "B", text: "More", expression: "x = 1" },
      { id: "c", date: "2024", title: "C", data: { kept: 1 } },
      { id: "d", date: { text: "2025", expression: {} }, title: "D" },
    ];
    const sources = [{ id: "s", data: { kept: 2 } }];
    const listed = readAny({ types: [{ id: "call", label: "Call" }], sources, events });
    const byId = readAny({ types: { call: "Call" }, sources, events });
    expect(byId.timeline.events).toHaveLength(4);
    expect(listed.timeline).toEqual(byId.timeline);
    expect(listed.issues.map(line)).toEqual(["warning listed-types types", ...byId.issues.map(line)]);
  });

  test("one without events is read again too", () => {
    const { timeline: bare } = readAny({ sources: [{ id: "s", published: "2022-10", author: "X", medium: "print" }] });
    expect(bare.sources[0]?.published?.text).toBe("2022-10");
    expect(readAny(JSON.parse(JSON.stringify(bare))).timeline).toEqual(bare);
  });

  test("what is no list of types is of the wrong type", () => {
    const told = (types: unknown): readonly (string | undefined)[] =>
      read({ types, events: [{ date: "2022", title: "A" }] } as object).issues.flatMap(
        ({ code, path, message, hint }) => [`${code} ${path}`, message, hint],
      );
    const expected = 'Expected types by their ids, such as {"call": {"label": "Phone call"}}, found';
    expect(told(["Phone call", "drill"])).toEqual([
      "wrong-type types",
      `${expected} a list.`,
      'did you mean `{"Phone call": "Phone call", "drill": "drill"}`?',
    ]);
    expect(told(["a", "b", "c", "d"])[2]).toBe('did you mean `{"a": "a", "b": "b", "c": "c", …}`?');
    expect(told([{ name: "Phone call" }])).toEqual(["wrong-type types", `${expected} a list.`, undefined]);
    expect(told("call")).toEqual(["wrong-type types", `${expected} “call”.`, undefined]);
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
  test("of a header of 8,000 unknown columns each is named or counted, and the one that stands twice", () => {
    const names = Array.from({ length: 8_000 }, (_, i) => `c${i}`);
    const { issues } = read(`date,title,${names.join(",")},c7\n1985,A`);
    const named = issues.filter(({ code }) => code === "unknown-field");
    expect(named.map(({ value }) => value)).toEqual(names.slice(0, 1000));
    expect(issues.slice(named.length)).toMatchObject([
      { code: "more-issues", value: 7000 },
      { code: "duplicate-column", value: "c7" },
    ]);
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

  test("columns that are not kept are named where they hold something", () => {
    expect(lines(",date,,title,\n,1985,x,A,\n7,1986,,B,\n8,1987,y,C,")).toEqual([
      "warning unnamed-column  1:1",
      "warning unnamed-column  1:7",
    ]);
    expect(lines("date,title,\n1985,A,\n1986,B")).toEqual([]);
    const { issues } = read("date,title,citations\n1985,A,dod");
    expect(issues.map((issue) => [line(issue), issue.message])).toEqual([
      [
        "warning unknown-field  1:12 did you mean `source`?",
        "The field `citations` is not one that the format knows here; it is not used.",
      ],
    ]);
  });

  test("a cell beyond the header is told in each row, where the first stands that is not empty", () => {
    const { issues } = read("date,title\n1985,A,,B\n1986,C,,\n1987,D,E");
    expect(issues.map((issue) => [line(issue), issue.value])).toEqual([
      ["error extra-cell [0] 2:9", "B"],
      ["error extra-cell [2] 4:8", "E"],
    ]);
  });

  test.each(["start,end", "start_date,end_date", "Start Date;End Date", "from\tto"])(
    "%s: a span is one date",
    (columns) => {
      const hints = (text: string): readonly (string | undefined)[] => read(text).issues.map(({ hint }) => hint);
      const separator = /[,;\t]/.exec(columns)?.[0] ?? "";
      const span = "a span is one date: `2022-01-01/2022-02-01`";
      const row = ["2022-01-01", "2022-02-01", "A"].join(separator);
      expect(hints(`${columns}${separator}title\n${row}`)).toEqual([span, undefined, span]); // no date
      // beside a date, a start may be anything, and who wrote to whom is no span
      const dated = hints(`${columns}${separator}title${separator}date\n${row}${separator}2022`);
      expect(dated).toEqual([undefined, columns === "from\tto" ? undefined : span]);
      const [start = "", end = ""] = columns.split(separator);
      const ofObject = hints(JSON.stringify([{ [start]: "2022-01-01", [end]: "2022-02-01", title: "A" }]));
      expect(ofObject.filter((hint) => hint !== undefined)).toEqual([span, span]);
    },
  );

  test("a name of a source that another input states means that one", () => {
    const { timeline, issues } = read([
      { sources: [{ id: "tass", title: "Report" }] },
      "date,title,source\n1985,A,tass",
    ]);
    expect(issues).toEqual([]);
    expect(timeline.sources.map(({ id, title }) => [id, title])).toEqual([["tass", "Report"]]);
  });
});

describe("sources based on themselves", () => {
  const said = (origins: Readonly<Record<string, object>>): readonly string[] => {
    const sources = Object.entries(origins).map(([id, more]) => ({ id, title: id, ...more }));
    const events = [{ date: "2022", title: "T" }];
    return read({ sources, events }).issues.map(({ severity, code, path, message }) =>
      [severity, code, path, message].join(" "),
    );
  };
  const ring = (path: string, message: string): string =>
    `warning circular-source sources${path} The source ${message}.`;

  test.each<[what: string, origins: Readonly<Record<string, object>>, issues: readonly string[]]>([
    ["one", { a: { basedOn: "a" } }, [ring("[0].basedOn", "“a” is based on itself")]],
    ["a translation", { a: { translationOf: "a" } }, [ring("[0].translationOf", "“a” is based on itself")]],
    [
      "two, named once",
      { a: { basedOn: ["b", "b"], translationOf: "b" }, b: { basedOn: ["c", "a"] }, c: {} },
      [ring("[1].basedOn[1]", "“a” is based on itself, by way of “b”")],
    ],
    [
      "a ring of five beside its way in",
      { x: { basedOn: "a" }, ...Object.fromEntries(Array.from("abcde").map((id, i) => [id, { basedOn: "bcdea"[i] }])) },
      [ring("[5].basedOn", "“a” is based on itself, by way of “b”, “c” and 2 more")],
    ],
    [
      "two rings that share a source",
      { a: { basedOn: ["b", "c"] }, b: { basedOn: "a" }, c: { basedOn: "a" } },
      [
        ring("[1].basedOn", "“a” is based on itself, by way of “b”"),
        ring("[2].basedOn", "“a” is based on itself, by way of “c”"),
      ],
    ],
    [
      "none where two ways lead to one",
      { a: { basedOn: ["b", "c"] }, b: { basedOn: "d" }, c: { basedOn: "d" }, d: {} },
      [],
    ],
  ])("%s", (_, origins, issues) => {
    expect(said(origins)).toEqual(issues);
  });

  test("a chain of 50,000 that closes at its end takes time in proportion, and is one ring", () => {
    const count = 50_000;
    const chain = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`s${i}`, { basedOn: `s${(i + 1) % count}` }]),
    );
    expect(said(chain)).toEqual([
      ring(`[${count - 1}].basedOn`, "“s0” is based on itself, by way of “s1”, “s2” and 49,997 more"),
    ]);
  });

  test("a citation that takes its date from its own source", () => {
    const citations = [{ source: "a", says: "2022", basis: "a" }];
    const { issues, timeline } = read({ sources: [{ id: "a" }], events: [{ title: "T", citations }] });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["circular-source", "events[0].citations[0].basis"]]);
    expect(timeline.events[0]?.citations[0]?.basis).toBe("a");
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
