// Laws 5 (its part for reading) and 6: nothing vanishes, every issue points into its input, nothing throws or hangs.
import { describe, expect, test } from "@jest/globals";
import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { parseJSON } from "../../src/model/json.ts";
import { read, type ReadResult } from "../../src/model/read.ts";
import { documented } from "../codes.ts";

const seed = 51;

function readAny(input: unknown): ReadResult {
  return read(input as Parameters<typeof read>[0]);
}

/** The steps of a path as JavaScript would take them. */
function steps(path: string): readonly (string | number)[] {
  const found: (string | number)[] = [];
  const pattern = /\.?([\p{L}_$][\p{L}\p{N}_$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/uy;
  while (pattern.lastIndex < path.length) {
    const step = pattern.exec(path);
    if (step === null) throw new Error(`no path: ${path}`);
    found.push(step[1] ?? (step[2] === undefined ? (JSON.parse(step[3] ?? "") as string) : Number(step[2])));
  }
  return found;
}

/** Whether each step of a path leads to something that is there. */
function leadsInto(value: unknown, path: string): boolean {
  let at = value;
  for (const step of steps(path)) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string | number, unknown>)[step];
  }
  return true;
}

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** Holds what every result must be, whatever the input; `value` is the input as data. */
function holds({ timeline, issues }: ReadResult, value: unknown, text?: string): void {
  const lines = text?.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  for (const { severity, code, path, message, line = 0, column = 0 } of issues) {
    must(leadsInto(value, path), `${code} at ${path} leads nowhere`);
    must(/^\S[^]*\S$/.test(message), `${code}: ${message}`);
    must(documented.includes(`${severity} ${code}`), `docs/issues.md does not tell of ${severity} ${code}`);
    if (lines === undefined || code === "no-events") continue;
    const length = lines[line - 1]?.length ?? -1;
    must(column >= 1 && column <= length + 1, `${code} at ${line}:${column} is beyond the text`);
  }
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> => {
    const found = new Set(list.map(({ id }) => id));
    must(found.size === list.length, "an id stands twice");
    return found;
  };
  const [sources, types] = [ids(timeline.sources), ids(timeline.types)];
  ids(timeline.events);
  for (const { type, title, importance, citations, date } of timeline.events) {
    must(type === undefined || types.has(type), `type ${type} is unknown`);
    must(/\S/.test(title) && importance >= 0 && importance < Infinity, `title ${title}, importance ${importance}`);
    must(
      citations.every(({ source, basis = source }) => sources.has(source) && sources.has(basis)),
      "a source is unknown",
    );
    const dated = date !== undefined || citations.some(({ says }) => says !== undefined);
    must(dated || issues.some(({ severity }) => severity === "error"), `${title} has no date and no error`);
  }
}

const dates = fc.constantFrom("1985", "2022-10-21", "2022-10", "2004/2005", "1985~", "before 2022-10-21");
const badDates = fc.constantFrom("1985-13", "2022-02-30", "2005/2004", "someday", "19850412");
const names = fc.constantFrom("a", "b", "c", "dod");
const junk = fc.oneof(
  fc.constantFrom(null, undefined, 0, -1, true, "", " ", "x", [], {}),
  fc.anything({ maxDepth: 1 }),
);
const link = fc.constantFrom("https://example.org/a", "javascript:alert(1)", "example.org");

const validEvent = fc.record(
  {
    id: fc.uuid(),
    date: dates,
    title: fc.stringMatching(/^[A-Z][a-z]{0,5}$/),
    text: fc.string(),
    type: names,
    importance: fc.nat(5),
  },
  { requiredKeys: ["id", "date", "title"] },
);
const claim = {
  says: fc.oneof(dates, badDates, junk),
  quote: fc.oneof(fc.string(), fc.record({ exact: fc.string() }), junk),
  stance: fc.oneof(fc.constantFrom("supports", "disputes"), junk),
  basis: fc.oneof(names, junk),
};
const anyEvent = fc.record(
  {
    id: fc.oneof(names, junk),
    date: fc.oneof(dates, badDates, junk),
    title: fc.oneof(fc.string(), junk),
    type: fc.oneof(names, junk),
    importance: junk,
    shape: fc.oneof(fc.constantFrom("span", "point"), junk),
    citations: fc.oneof(
      fc.array(fc.oneof(names, fc.record({ source: fc.oneof(names, junk), ...claim }, { requiredKeys: [] }))),
      junk,
    ),
    titel: junk,
  },
  { requiredKeys: [] },
);
const anySource = fc.record(
  {
    id: fc.oneof(names, junk),
    title: fc.oneof(fc.string(), junk),
    published: fc.oneof(dates, badDates, junk),
    url: fc.oneof(link, junk),
    author: fc.oneof(fc.string(), fc.array(fc.record({ family: fc.string() })), junk),
    archived: fc.oneof(link, fc.array(fc.record({ url: link, date: dates })), junk),
    basedOn: fc.oneof(names, fc.array(names), junk),
    reports: fc.oneof(fc.array(fc.record({ event: fc.oneof(names, junk), ...claim }, { requiredKeys: [] })), junk),
  },
  { requiredKeys: [] },
);
const anyTimeline = fc.record(
  {
    title: fc.oneof(fc.string(), junk),
    language: fc.oneof(fc.constantFrom("en", "en_GB"), junk),
    zone: fc.oneof(fc.constantFrom("utc", "Europe/Kyiv", "Mars"), junk),
    types: fc.oneof(fc.dictionary(fc.string(), fc.oneof(fc.string(), junk)), junk),
    sources: fc.oneof({ weight: 4, arbitrary: fc.array(fc.oneof({ weight: 4, arbitrary: anySource }, junk)) }, junk),
    events: fc.oneof({ weight: 4, arbitrary: fc.array(fc.oneof({ weight: 4, arbitrary: anyEvent }, junk)) }, junk),
  },
  { requiredKeys: [] },
);

describe("law 5: nothing vanishes", () => {
  test("each event of the input is in the timeline, merged into one that is, or in an issue", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: anyEvent }, junk), { maxLength: 8 }), (events) => {
        const { timeline, issues } = readAny({ events });
        const isEvent = (event: unknown): boolean =>
          typeof event === "object" && event !== null && !Array.isArray(event);
        const merged = issues.filter(({ code, severity }) => code === "duplicate-event" && severity === "warning");
        expect(timeline.events).toHaveLength(events.filter(isEvent).length - merged.length);
        for (const [i, event] of events.entries()) {
          if (isEvent(event) || event === null || event === undefined) continue;
          expect(issues.map(({ path }) => path)).toContain(`events[${i}]`);
        }
      }),
      { seed, numRuns: 80 },
    );
  });

  test("a valid event is in the timeline as it was written, whatever stands around it, and in no error", () => {
    fc.assert(
      fc.property(validEvent, fc.array(anyEvent, { maxLength: 4 }), anyTimeline, (event, others, around) => {
        const events = [...others, event];
        const { timeline, issues } = readAny({ ...around, events });
        const found = timeline.events.find(({ id }) => id === event.id);
        expect(found).toMatchObject({
          title: event.title,
          date: { text: event.date },
          importance: event.importance ?? 1,
        });
        const wrong = issues.filter(
          ({ path, severity }) => severity === "error" && path.startsWith(`events[${others.length}]`),
        );
        expect(wrong).toEqual([]);
      }),
      { seed, numRuns: 100 },
    );
  });

  test("the order of inputs changes the order of the timeline, not what is in it", () => {
    fc.assert(
      fc.property(fc.uniqueArray(validEvent, { selector: ({ id }) => id, maxLength: 6 }), fc.nat(6), (events, cut) => {
        const [one, two] = [{ events: events.slice(0, cut) }, { events: events.slice(cut) }];
        const sorted = (result: ReadResult): unknown =>
          [...result.timeline.events].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(readAny([one, two]))).toEqual(sorted(readAny([two, one])));
        expect(readAny([one, two]).timeline.events).toEqual(readAny({ events }).timeline.events);
      }),
      { seed, numRuns: 25 },
    );
  });
});

describe("law 6: issues point into the input, nothing throws", () => {
  test("for objects of nearly the right form", () => {
    fc.assert(
      fc.property(anyTimeline, (input) => holds(readAny(input), input)),
      { seed, numRuns: 100 },
    );
  });

  test("for several inputs", () => {
    fc.assert(
      fc.property(fc.array(anyTimeline, { minLength: 1, maxLength: 3 }), (inputs) => {
        const several = [...inputs, { events: [] }].map((input) => ({ events: [], ...input }));
        holds(readAny(several), { inputs: several });
      }),
      { seed, numRuns: 40 },
    );
  });

  test("for anything", () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, (input) => {
        const { timeline } = readAny(input);
        expect(Array.isArray(timeline.events)).toBe(true);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("for JSON text, whole and damaged", () => {
    const damaged = fc
      .tuple(anyTimeline, fc.nat(), fc.nat(3), fc.string({ maxLength: 2 }))
      .map(([input, at, remove, put]) => {
        const plain = JSON.stringify(
          input,
          (_, value: unknown) => (typeof value === "bigint" ? String(value) : value),
          1,
        );
        const from = at % (plain.length + 1);
        return plain.slice(0, from) + put + plain.slice(from + remove);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        // What does not begin with a bracket is a table.
        if (/^\s*[[{]/.test(text)) holds(readAny(text), parseJSON(text).value, text);
        else readAny(text);
      }),
      { seed, numRuns: 100 },
    );
  });

  test("for tables", () => {
    const cell = fc.oneof(names, dates, badDates, link, fc.constantFrom("", "", '"quoted, ""twice"""', '"two\nlines"'));
    const columns = fc.shuffledSubarray(
      ["id", "date", "title", "type", "source", "url", "says", "quote", "importance", "cost"],
      { minLength: 2 },
    );
    const table = fc.tuple(columns, fc.array(fc.array(cell, { minLength: 10, maxLength: 10 }), { maxLength: 6 }));
    fc.assert(
      fc.property(table, ([header, rows]) => {
        if (header.every((name) => name === "cost")) return;
        const text = [header, ...rows.map((row) => row.slice(0, header.length))].map((row) => row.join(",")).join("\n");
        holds(readAny(text), csvParse(text).slice(), text);
      }),
      { seed, numRuns: 80 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("date", "title", ",", ";", '"', "\n", "\r", "1985", " ") }),
        (text) => {
          const { issues } = readAny(`date,title,${text}`);
          for (const { code, line } of issues) must(code === "no-events" || (line ?? 0) >= 1, code);
        },
      ),
      { seed, numRuns: 80 },
    );
  });
});

describe("hostile objects", () => {
  const thrower = new Proxy(
    {},
    { get: () => fail(), ownKeys: () => fail(), getPrototypeOf: () => fail(), has: () => fail() },
  );
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const cycle: Record<string, unknown> = { title: "Cycle", date: "1985" };
  cycle["citations"] = [cycle];
  cycle["data"] = cycle;
  const sparse: unknown[] = [];
  sparse[4_000_000_000] = { title: "Far", date: "1985" };
  const getter = {
    title: "Getter",
    get date(): string {
      return fail();
    },
  };
  const hostile: readonly unknown[] = [
    thrower,
    revoked,
    cycle,
    getter,
    5n,
    Symbol("s"),
    () => 0,
    new Map(),
    new Date(NaN),
    sparse,
    null,
    Object.create(null),
  ];

  function fail(): never {
    throw new Error("read from a hostile object");
  }

  test("never make it throw, wherever they stand, and cost no other event", () => {
    const good = { id: "good", date: "1985", title: "Good" };
    for (const value of hostile) {
      expect(() => readAny(value)).not.toThrow();
      for (const events of [
        [value, good],
        [{ ...good, id: "other", text: value, type: value, citations: value, extra: value }, good],
        [{ id: value, title: value, date: value, citations: [value, { source: value, quote: value }] }, good],
      ]) {
        const { timeline } = readAny({
          title: value,
          zone: value,
          types: value,
          sources: [value, { id: value, author: value, archived: [value], reports: value }],
          events,
        });
        expect(timeline.events.map(({ id }) => id)).toContain("good");
      }
    }
    expect(readAny([getter, cycle]).issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "unreadable-value [0].date",
      "unknown-field [1].citations[0].title",
      "unknown-field [1].citations[0].date",
      "unknown-field [1].citations[0].citations",
      "unknown-field [1].citations[0].data",
      "unknown-field [1].data",
      "missing-date [0]",
      "missing-source [1].citations[0]",
    ]);
    expect(readAny({ events: sparse }).timeline.events.map(({ title }) => title)).toEqual(["Far"]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("a field named __proto__ is data", () => {
    const { timeline } = readAny('[{"date": "1985", "title": "T", "__proto__": {"polluted": 1}}]');
    expect(Object.keys(timeline.events[0]?.data ?? {})).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("many", () => {
  const many = 5_000; // what grows with the square takes minutes
  const list = (make: (i: number) => object): unknown[] => Array.from({ length: many }, (_, i) => make(i));
  const event = { date: "1985", title: "T" };
  test.each<readonly [string, number, number, () => unknown]>([
    ["events", many, 0, () => list((i) => ({ id: `e${i}`, ...event }))],
    ["events alike, without ids", many, 0, () => list(() => event)],
    ["events of one id", many, many - 1, () => list((i) => ({ ...event, id: "a", title: `T${i}` }))],
    [
      "unknown sources among many",
      1,
      many,
      () => ({
        sources: list((i) => ({ id: `source-${i}` })),
        events: [{ ...event, citations: list((i) => ({ source: `sourec${i}` })) }],
      }),
    ],
    [
      "unknown types",
      many,
      many + 1,
      () =>
        // of more than can be told apart one issue more
        ({ types: { a: "A" }, events: list((i) => ({ ...event, type: `t${i}` })) }),
    ],
    ["unknown fields", 1, many + 2, () => [Object.fromEntries(list((i) => [`f${i}`, i]) as [string, number][])]],
    [
      "reports of unknown events",
      many,
      many,
      () => ({
        sources: [{ id: "a", reports: list((i) => ({ event: `e${i}`, says: "1985" })) }],
        events: list((i) => ({ id: `f${i}`, ...event })),
      }),
    ],
    [
      "rows",
      many,
      0,
      () =>
        `id,date,title,source,url\n${list((i) => ({ i }))
          .map((_, i) => `${i},1985,T,S,https://a.org/${i}`)
          .join("\n")}`,
    ],
    [
      "rows with open quotes",
      many,
      many,
      () =>
        `id,date,title\n${list((i) => ({ i }))
          .map((_, i) => `${i},1985,"T`)
          .join("\n")}`,
    ],
    [
      "long texts where short ones belong",
      4,
      41, // ten faults for each text, and the zone
      () => {
        const long = [
          `${"1".repeat(200_000)}x`,
          `${"a.".repeat(100_000)}!`,
          `${" ".repeat(200_000)}x`,
          `${"a-".repeat(100_000)}_`,
        ];
        return {
          sources: long.map((text) => ({
            id: text,
            url: text,
            language: text,
            archived: [{ url: text, sha256: text }],
          })),
          types: Object.fromEntries(long.map((text) => [text, { color: text, symbol: text }])),
          zone: long[0],
          events: long.map((text) => ({ importance: text, shape: text, title: text, date: "1985", type: `${text}!` })),
        };
      },
    ],
    [
      "faults with lines",
      many,
      2 * many + 1, // beside a title, titel is a field of one's own, and named once
      () =>
        JSON.stringify(
          list((i) => ({ ...event, id: i, titel: 1, importance: "high" })),
          null,
          1,
        ),
    ],
  ])("%s: %d events, %d issues", (_, events, faults, make) => {
    const { timeline, issues } = readAny(make());
    expect(timeline.events).toHaveLength(events);
    // Each is listed, or counted among more of its kind.
    const told = issues.map(({ code, value }) => (code === "more-issues" ? Number(value) : 1));
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(faults);
  });
});
