import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { agreement } from "../../src/evidence/agreement.ts";
import type { Agreement } from "../../src/evidence/agreement.ts";
import type { Citation, Source, Stance, TimelineEvent } from "../../src/model/timeline.ts";
import { parseEDTF } from "../../src/time/edtf/edtf.ts";
import { parseDate } from "../../src/time/parse.ts";
import { toEDTF } from "../../src/time/edtf/write.ts";
import type { When } from "../../src/time/when.ts";

function date(text: string, zone = "utc"): When {
  const { when, issues } = parseEDTF(text, { zone });
  if (when === undefined) throw new Error(`${text}: ${issues[0]?.message}`);
  return when;
}

const cite = (source: string, says?: When, stance: Stance = "supports"): Citation => ({
  source,
  stance,
  ...(says && { says }),
});
const event = (citations: readonly Citation[], own?: When): TimelineEvent => ({
  id: "e",
  title: "Event",
  importance: 1,
  citations,
  ...(own && { date: own }),
  data: {},
});
const source = (id: string, ...basedOn: readonly string[]): readonly [string, Source] => [
  id,
  { id, title: id, authors: [], archived: [], basedOn, data: {} },
];

/** Citations as `a 2022-10`, with `!` for one that disputes and `~` for one that mentions; the editor's date without a name. */
function judge(lines: readonly string[], sources: ReadonlyMap<string, Source> = new Map()): Agreement {
  const citations: Citation[] = [];
  let own: When | undefined;
  for (const line of lines) {
    const [, stance = "", id = "", says] = /^([!~]?)(\w*) ?(.*)$/.exec(line) ?? [];
    if (id === "editor") own = date(says ?? "");
    else
      citations.push(
        cite(id, says ? date(says) : undefined, stance === "!" ? "disputes" : stance === "~" ? "mentions" : "supports"),
      );
  }
  return agreement(event(citations, own), sources);
}

/** Readings as `EDTF: sources (support)`, the chosen ones with a star. */
const said = (found: Agreement): readonly string[] =>
  found.readings.map((r) => `${toEDTF(r.when)}: ${r.sources.join(" ")} (${r.support})${r.chosen ? " *" : ""}`);

describe("by hand", () => {
  test("nobody gives a date", () => {
    for (const lines of [[], ["a", "~b 2022"], ["!c"]])
      expect(judge(lines)).toMatchObject({ decided: "none", readings: [], conflict: false, contradicted: false });
    expect(judge(["a"])).not.toHaveProperty("when");
  });

  test.each<[what: string, lines: readonly string[], decided: Agreement["decided"], readings: readonly string[]]>([
    ["one source", ["a 2022-10-21"], "agreement", ["2022-10-21: a (1) *"]],
    [
      "a vague and a precise one: the precise one's own date",
      ["a 2022-10", "b 2022-10-21"],
      "agreement",
      ["2022-10-21: a b (2) *"],
    ],
    [
      "doubt is kept, where the doubtful one alone says it",
      ["a 2022-10", "b 2022-10-21?"],
      "agreement",
      ["2022-10-21?: a b (2) *"],
    ],
    [
      "and dropped where another says it plainly",
      ["a 2022-10-21?", "b 2022-10-21"],
      "agreement",
      ["2022-10-21: a b (2) *"],
    ],
    [
      "two that overlap: where they do",
      ["a [..2022-10-21]", "b [2022-10-18..2022-11-02]"],
      "agreement",
      ["[2022-10-18..2022-10-21]: a b (2) *"],
    ],
    [
      "days of the same month",
      ["a 2022-10-21", "b 2022-10-22"],
      "conflict",
      ["2022-10-21: a (1) *", "2022-10-22: b (1)"],
    ],
    [
      "the better supported",
      ["a 2022-10-21", "b 2022-10-22", "c 2022-10-22"],
      "conflict",
      ["2022-10-21: a (1)", "2022-10-22: b c (2) *"],
    ],
    [
      "then one that is exact, and the narrower of those",
      ["a 1984~", "b 1985", "c 1986-10?", "d 1986-11"],
      "conflict",
      ["1984~: a (1)", "1985: b (1)", "1986-10?: c (1)", "1986-11: d (1) *"],
    ],
    ["though it is wider", ["a 2022-10-20?", "b 2022-11"], "conflict", ["2022-10-20?: a (1)", "2022-11: b (1) *"]],
    [
      "not though it has less support",
      ["a 2021~", "b 2021~", "c 2025"],
      "conflict",
      ["2021~: a b (2) *", "2025: c (1)"],
    ],
    ["then the narrower", ["a 2021", "b 2022-10-22"], "conflict", ["2021: a (1)", "2022-10-22: b (1) *"]],
    [
      "one that is in both readings",
      ["a [2022-10-21..2022-10-22]", "b 2022-10-22", "c 2022-10-21"],
      "conflict",
      ["2022-10-21: a c (2) *", "2022-10-22: a b (2)"],
    ],
    [
      "one that contradicts itself",
      ["a 2022-10-21", "a 2022-10-22", "b 2022-10"],
      "conflict",
      ["2022-10-21: a b (2) *", "2022-10-22: a b (2)"],
    ],
    [
      "a span and the month around it",
      ["a 2022-10-08/2022-10-21", "b 2022-10"],
      "agreement",
      ["2022-10-08/2022-10-21: a b (2) *"],
    ],
    [
      "a span and one of its days",
      ["a 2022-10-08/2022-10-21", "b 2022-10-12"],
      "conflict",
      ["2022-10-08/2022-10-21: a (1)", "2022-10-12: b (1) *"],
    ],
    [
      "spans that each know one end better",
      ["a 2022-10-08/2022-11", "b 2022-10/2022-11-03"],
      "agreement",
      ["2022-10-08/2022-11-03: a b (2) *"],
    ],
    ["an open end, then closed", ["a 2022-02-24/..", "b 2022-02-24/2024"], "agreement", ["2022-02-24/2024: a b (2) *"]],
    [
      "an unknown end, and an open one",
      ["a 2022-02-24/", "b 2022-02-24/.."],
      "agreement",
      ["2022-02-24/..: a b (2) *"],
    ],
    [
      "before, and after",
      ["a [..2022-10-21]", "b [2022-10-22..]"],
      "conflict",
      ["[..2022-10-21]: a (1) *", "[2022-10-22..]: b (1)"],
    ],
    ["a member of a set", ["a [1667,1670]", "b 1670"], "agreement", ["1670: a b (2) *"]],
    ["between the members of a set", ["a [1667,1670]", "b 1668"], "conflict", ["[1667,1670]: a (1)", "1668: b (1) *"]],
    ["what two sets share", ["a [1667,1670,1672]", "b [1667,1671,1672]"], "agreement", ["[1667,1672]: a b (2) *"]],
    [
      "pairs without a common year",
      ["a [1667,1670]", "b [1670,1675]", "c [1667,1675]"],
      "conflict",
      ["1667: a c (2) *", "1670: a b (2)", "1675: b c (2)"],
    ],
    ["unspecified digits", ["a 156X-12-25", "b 1563"], "agreement", ["1563-12-25: a b (2) *"]],
    [
      "far beyond Date",
      ["a Y-13800000000", "b Y-13800000001"],
      "conflict",
      ["Y-13800000001: b (1) *", "Y-13800000000: a (1)"],
    ],
  ])("%s", (_, lines, decided, readings) => {
    const found = judge(lines);
    expect(said(found)).toEqual(readings);
    expect(found.decided).toBe(decided);
    expect(found.conflict).toBe(readings.length > 1);
    expect(found.when).toBe(found.readings.find((reading) => reading.chosen)?.when);
  });

  test("equal claims keep the words of the first who is as plain as any", () => {
    const words = { ...date("2022-10-21"), text: "Friday" };
    const found = agreement(
      event([cite("a", date("2022-10")), cite("b", words), cite("c", date("2022-10-21"))]),
      new Map(),
    );
    expect(found.when).toBe(words);
  });

  test("a date made from bounds is written in the days of the timeline's zone", () => {
    const citations = [
      cite("a", date("[..2022-10-21]", "Europe/Kyiv")),
      cite("b", date("[2022-10-18..]", "Europe/Kyiv")),
    ];
    const found = agreement(event(citations), new Map(), "Europe/Kyiv");
    expect(found.when?.text).toBe("[2022-10-18..2022-10-21]");
    expect(found.when?.start.earliest).toBe(Date.parse("2022-10-17T21:00:00Z"));
  });
});

describe("the editor's date", () => {
  test.each<[lines: readonly string[], expected: Partial<Agreement>, readings: readonly string[]]>([
    [["editor 2022-10-21", "a 2022-10"], { conflict: false, contradicted: false }, ["2022-10: a (1) *"]],
    [
      ["editor 2022-10-22", "a 2022-10-21", "b 2022-10-22"],
      { conflict: true, contradicted: false },
      ["2022-10-21: a (1)", "2022-10-22: b (1) *"],
    ],
    [
      ["editor 2022-10-23", "a 2022-10-21", "b 2022-10-22"],
      { conflict: true, contradicted: true },
      ["2022-10-21: a (1)", "2022-10-22: b (1)"],
    ],
    [["editor 2022-10-23", "a 2022-10-21"], { conflict: true, contradicted: true }, ["2022-10-21: a (1)"]],
    [
      ["editor 2022-10", "a 2022-10-21", "b 2022-10-22"],
      { conflict: true, contradicted: false },
      ["2022-10-21: a (1) *", "2022-10-22: b (1) *"],
    ],
    [["editor 1668", "a [1667,1670]"], { conflict: true, contradicted: true }, ["[1667,1670]: a (1)"]],
    [["editor 2022-10-23", "a", "~b 2022"], { conflict: false, contradicted: false }, []],
  ])("%j", (lines, expected, readings) => {
    const found = judge(lines);
    expect(found).toMatchObject({ ...expected, decided: "editor" });
    expect(toEDTF(found.when ?? date("0001"))).toBe(lines[0]?.slice("editor ".length));
    expect(said(found)).toEqual(readings);
  });
});

describe("those who dispute", () => {
  test.each<[what: string, lines: readonly string[], readings: readonly string[], disputedBy: readonly string[]]>([
    ["without a date: named, no reading", ["a 2022-10-21", "!b"], ["2022-10-21: a (1) *"], ["b"]],
    ["the same date: joined, no support", ["!b 2022-10-21", "a 2022-10-21"], ["2022-10-21: b a (1) *"], ["b"]],
    ["a narrower one: it does not narrow", ["a 2022-10", "!b 2022-10-21"], ["2022-10: a b (1) *"], ["b"]],
    [
      "another date: a reading without support",
      ["a 2022", "!b 2021-10-21"],
      ["2021-10-21: b (0)", "2022: a (1) *"],
      ["b"],
    ],
    [
      "two who agree on another date",
      ["a 2022", "!b 2021-10", "!c 2021-10-05"],
      ["2021-10-05: b c (0)", "2022: a (1) *"],
      ["b", "c"],
    ],
    ["nobody but them", ["!b 2021-10", "!b 2021-10"], ["2021-10: b (0) *"], ["b"]],
  ])("%s", (_, lines, readings, disputedBy) => {
    const found = judge(lines);
    expect(said(found)).toEqual(readings);
    expect(found.disputedBy).toEqual(disputedBy);
  });
});

describe("a date that is rounded has bounds that no source gives", () => {
  const worded = (...says: readonly string[]): Agreement => {
    const citations = says.map((text, i) => cite(`s${i}`, parseDate(text).when));
    return agreement(event(citations), new Map());
  };
  const texts = (...says: readonly string[]): readonly string[] =>
    worded(...says).readings.map(({ when }) => when.text);

  test.each<[what: string, says: readonly string[], readings: readonly string[]]>([
    ["two that overlap: the narrower, in its own words", ["66.0 Ma", "66.043±0.043 Ma"], ["66.043±0.043 Ma"]],
    ["whichever comes first", ["66.043±0.043 Ma", "66.0 Ma"], ["66.043±0.043 Ma"]],
    ["of equal width the older", ["44±2 Ma", "45±2 Ma"], ["45±2 Ma"]],
    ["one within another: that one", ["35 Ma", "34.7 Ma"], ["34.7 Ma"]],
    ["two that touch where they are rounded do not agree", ["35 Ma", "34 Ma"], ["35 Ma", "34 Ma"]],
    ["with the stretch of another", ["35 Ma", "from 34.9 Ma to 30 Ma"], ["35 Ma", "from 34.9 Ma to 30 Ma"]],
    ["spans that each know one end better", ["252 Ma to 201.4 Ma", "251.9 Ma to 201 Ma"], ["252 Ma to 201.4 Ma"]],
    ["significant digits", ["Y-34800000S3", "34.7±0.2 Ma"], ["Y-34800000S3"]],
  ])("%s", (_, says, readings) => {
    expect(texts(...says)).toEqual(readings);
  });

  test("of a chain, each reading has the words of one that stands in no other", () => {
    const found = worded("35±1 Ma", "33±2 Ma", "37.5±2 Ma");
    expect(found.readings.map(({ when, sources, chosen }) => [when.text, sources, chosen])).toEqual([
      ["37.5±2 Ma", ["s0", "s2"], true],
      ["33±2 Ma", ["s0", "s1"], false],
    ]);
  });

  test("where all agree is told all the same", () => {
    const { readings } = worded("66.0 Ma", "66.043±0.043 Ma");
    expect(readings[0]?.start).toEqual({
      earliest: parseDate("66.0 Ma").when?.start.earliest,
      latest: parseDate("66.043±0.043 Ma").when?.start.latest,
    });
  });

  test("what stands open has no width of its own: the stretch between", () => {
    expect(texts("after 70 Ma", "before 66 Ma")).toEqual(["[Y-69499999..Y-66500000]"]);
  });

  test("bounds that were given are kept, though no source gives both", () => {
    expect(texts("by 21 October 2022", "not before 18 October 2022")).toEqual(["[2022-10-18..2022-10-21]"]);
  });
});

test("support is counted in independent sources, and decides", () => {
  const sources = new Map([
    source("a", "wire"),
    source("b", "wire"),
    source("c", "wire"),
    source("x"),
    source("y"),
    source("wire"),
  ]);
  const found = judge(["a 2022-10-21", "b 2022-10-21", "c 2022-10-21", "x 2022-10-22", "y 2022-10-22"], sources);
  expect(said(found)).toEqual(["2022-10-21: a b c (1)", "2022-10-22: x y (2) *"]);
});

describe("many claims", () => {
  const days = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `s${i} Y${10_000 + i}`);
  test("64 different ones are compared, repeated ones do not count", () => {
    const found = judge([...days(64), ...days(64)]);
    expect(found.readings.length).toBe(64);
    expect(found.crowded).toBe(false);
  });
  test("65 are one reading, their hull, and said to be a conflict", () => {
    const found = judge(days(65));
    expect(found).toMatchObject({ crowded: true, conflict: true, decided: "conflict" });
    expect(found.readings.length).toBe(1);
    expect(found.readings[0]?.start).toEqual({
      earliest: date("Y10000").start.earliest,
      latest: date("Y10064").start.latest,
    });
  });
  // to compare each with each would take minutes
  test("20,000 citations of one event, equal and different, are one reading, their hull", () => {
    const years = Array.from({ length: 500 }, (_, i) => date(`Y${10_000 + i}`));
    const citations = Array.from({ length: 20_000 }, (_, i) =>
      cite(`s${i}`, years[i % 500], i % 3 === 0 ? "disputes" : "supports"),
    );
    const found = agreement(event(citations), new Map());
    expect(found.crowded).toBe(true);
    expect(found.readings.map(({ start }) => start)).toEqual([
      { earliest: date("Y10000").start.earliest, latest: date("Y10499").start.latest },
    ]);
    expect(found.disputedBy).toHaveLength(6667); // each third, rounded up
  });
  test("sets of hundreds of members fall back to their hulls", () => {
    const found = judge(
      Array.from({ length: 60 }, (_, i) => `s${i} [${Array.from({ length: 50 }, (__, j) => 1000 + i + 3 * j).join()}]`),
    );
    expect(found.readings.length).toBe(1);
    expect(found.crowded).toBe(false);
  });
});

describe("laws", () => {
  const DAY = 86_400_000;
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 6 }))
    .map(([a, length]) => ({ earliest: a * DAY, latest: (a + length) * DAY }));
  const plain = date("1970");
  const point = interval.map((at): When => ({ ...plain, shape: "point", start: at, end: at }));
  const span = fc
    .tuple(interval, interval)
    .filter(([start, end]) => start.earliest <= end.earliest && start.latest <= end.latest)
    .map(([start, end]): When => ({ ...plain, shape: "span", start, end }));
  const says = fc.option(fc.oneof(point, span), { nil: undefined, freq: 8 });
  const stance = fc.constantFrom<Stance>("supports", "supports", "supports", "disputes", "mentions");
  const citations = fc
    .array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), says, stance), { maxLength: 7 })
    .map((all) => all.map(([id, when, how]) => cite(id, when, how)));
  const sources = new Map([source("a"), source("b", "a"), source("c"), source("d", "c", "e")]);
  const core = (found: Agreement): unknown => ({
    ...found,
    when: found.when && [found.when.shape, found.when.start, found.when.end],
    readings: found.readings.map((r) => ({
      ...r,
      when: [r.when.shape, r.when.start, r.when.end],
      sources: [...r.sources].sort(),
    })),
    disputedBy: [...found.disputedBy].sort(),
  });

  test("the order of citations changes no reading", () => {
    const shuffled = citations.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.option(point, { nil: undefined }), ([one, other], own) => {
        expect(core(agreement(event(other, own), sources))).toEqual(core(agreement(event(one, own), sources)));
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  test("readings of supporters are the maximal subsets that agree in pairs, with the intersection as their date", () => {
    fc.assert(
      fc.property(citations, (all) => {
        const claims = all.flatMap(({ says: when, stance: how, source: id }) =>
          when && how === "supports" ? [{ when, id }] : [],
        );
        const meets = (a: When, b: When): boolean =>
          a.start.earliest < b.start.latest &&
          b.start.earliest < a.start.latest &&
          a.end.earliest < b.end.latest &&
          b.end.earliest < a.end.latest;
        const subsets = Array.from({ length: 2 ** claims.length - 1 }, (_, bits) =>
          claims.filter((__, i) => (bits + 1) & (1 << i)),
        );
        const agreeing = subsets.filter((subset) => subset.every((a) => subset.every((b) => meets(a.when, b.when))));
        const maximal = agreeing.filter(
          (subset) =>
            !agreeing.some((other) => other.length > subset.length && subset.every((claim) => other.includes(claim))),
        );
        const bounds = (subset: typeof claims, end: "start" | "end"): unknown => ({
          earliest: Math.max(...subset.map(({ when }) => when[end].earliest)),
          latest: Math.min(...subset.map(({ when }) => when[end].latest)),
        });
        const expected = maximal.map((subset) => ({
          ids: new Set(subset.map(({ id }) => id)),
          start: bounds(subset, "start"),
          end: bounds(subset, "end"),
        }));
        const found = agreement(event(all.filter(({ stance: how }) => how !== "disputes")), sources);
        const actual = found.readings.map((r) => ({ ids: new Set(r.sources), start: r.start, end: r.end }));
        expect(actual.length).toBe(expected.length);
        expect(actual).toEqual(expect.arrayContaining(expected));
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  test("bounds hold, the drawn date is one that a reading or the editor gives, and nobody who gives a date is left out", () => {
    fc.assert(
      fc.property(citations, fc.option(point, { nil: undefined }), (all, own) => {
        const found = agreement(event(all, own), sources);
        for (const { when, start, end, sources: ids, support } of found.readings) {
          expect([when.start, when.end]).toEqual([start, end]);
          expect(start.earliest).toBeLessThan(start.latest);
          expect(end.earliest).toBeLessThan(end.latest);
          expect(start.earliest).toBeLessThanOrEqual(end.earliest);
          expect(start.latest).toBeLessThanOrEqual(end.latest);
          expect(support).toBeLessThanOrEqual(ids.length);
        }
        expect(new Set(found.readings.flatMap((reading) => reading.sources))).toEqual(
          new Set(all.flatMap(({ says: when, stance: how, source: id }) => (when && how !== "mentions" ? [id] : []))),
        );
        expect(found.when).toBe(own ?? found.readings.find((reading) => reading.chosen)?.when);
        expect(own !== undefined || found.readings.filter((reading) => reading.chosen).length <= 1).toBe(true);
      }),
      { seed: 10, numRuns: 200 },
    );
  });
});
