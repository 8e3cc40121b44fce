// What pictures are made of: inline Markdown, the words of names and descriptions, evidence, and the forms of marks.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderHTML, renderSVG, type HTMLOptions, type Input } from "attested";
import ar from "attested/locales/ar";
import de from "attested/locales/de";
import es from "attested/locales/es";
import fr from "attested/locales/fr";
import ja from "attested/locales/ja";
import uk from "attested/locales/uk";
import { rowPitch } from "../../src/layout/marks/rows.ts";
import { frame } from "../../src/layout/frame/frame.ts";
import { reachOf, type MarkShape } from "../../src/layout/marks/marks.ts";
import { plane } from "../../src/layout/plane.ts";
import type { Prepared } from "../../src/layout/prepare/prepare.ts";
import { markup } from "../../src/render/markup.ts";
import { prepared } from "../../src/render/subject.ts";
import { evidenceNodes } from "../../src/scene/citations.ts";
import { inline } from "../../src/scene/inline.ts";
import { drawMark } from "../../src/scene/mark.ts";
import { symbolPath } from "../../src/scene/path.ts";
import { pictureFrame } from "../../src/scene/figure.ts";
import { description, eventName, pictureDescription, stretchName } from "../../src/scene/names.ts";
import { node, type SceneNode } from "../../src/scene/node.ts";
import { all, find, parse, textOf } from "../markup.ts";

const prepare = (input: Input, options: HTMLOptions = {}): Prepared =>
  prepared(input, { ...options, onIssue: () => {} });
/** `Intl` sets thin and narrow spaces; which ones depends on its version. */
const spaced = (text: string): string => text.replaceAll(/[\u00a0\u2009\u202f]/g, " ");

describe("inline Markdown", () => {
  const html = (text: string): string => markup(node("p", {}, inline(text))).slice(3, -4);

  test.each([
    ["**bold** and *soft* and _soft_", "<strong>bold</strong> and <em>soft</em> and <em>soft</em>"],
    ["[words](https://a.example/b?c=d)", '<a href="https://a.example/b?c=d">words</a>'],
    ["[mail](mailto:a@b.example)", '<a href="mailto:a@b.example">mail</a>'],
    ["**a**b*c*", "<strong>a</strong>b<em>c</em>"],
    ["[Foo](https://en.wikipedia.org/wiki/Foo_(bar))", '<a href="https://en.wikipedia.org/wiki/Foo_(bar)">Foo</a>'],
    ["([a](https://a.example/))", '(<a href="https://a.example/">a</a>)'],
    // no form: the text stays as it is (CommonMark 6.2, flanking runs)
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["a ** b ** c", "a ** b ** c"],
    ["snake_case_name", "snake_case_name"],
    ["https://a.example/x_y_z", "https://a.example/x_y_z"],
    ["**", "**"],
    ["[a]", "[a]"],
    // behind a backslash punctuation stands for itself (CommonMark 2.4); before anything else a backslash is one
    ["\\*no\\* and \\_no\\_", "*no* and _no_"],
    ["\\[no](https://a.example/)", "[no](https://a.example/)"],
    ["*a*\\\\ C:\\dir", "<em>a</em>\\ C:\\dir"],
    ["[](https://a.example/)", "[](https://a.example/)"],
    ["*a\nb*", "*a\nb*"],
    ["# a\n- b\n`c` ![d](e)\n> f", "# a\n- b\n`c` !d\n&gt; f"],
    // HTML is text; an address that may not be linked to leaves its words
    ["<b>a</b> &amp; **<i>**", "&lt;b&gt;a&lt;/b&gt; &amp;amp; <strong>&lt;i&gt;</strong>"],
    ["[go](javascript:alert(1)) on", "go on"],
    ["[go](//a.example)", "go"],
  ])("%j", (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test("nothing but strong, em and links; all words stay", () => {
    const pieces = fc.constantFrom("*", "**", "_", "[", "](", ")", "https://a.example/", "a", " ", "\n", "<b>", "é😀");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const root = parse(markup(node("p", {}, inline(text))));
        for (const { name, attributes } of all(root).slice(1)) {
          expect(["strong", "em", "a"]).toContain(name);
          expect([...attributes.keys()]).toEqual(name === "a" ? ["href"] : []);
        }
        const words = (of: string): string => of.replaceAll(/https:\/\/a\.example\/|[*_[\]()]/g, "");
        if (!/\]\(/.test(text)) expect(words(textOf(root))).toBe(words(text));
      }),
      { seed: 91, numRuns: 300 },
    );
  });

  test("long texts without an end take time in proportion", () => {
    const starts = ["*", "**", "_", "[", "[a](", "*a", "_a ", "[a", "(", "**a*", "[a]((", "[a](b", "*a_b[c](d"];
    for (const start of starts) {
      const text = start.repeat(Math.ceil(100_000 / start.length));
      expect(textOf(parse(markup(node("p", {}, inline(text))))).length).toBeGreaterThan(0);
    }
    for (const lead of ["[a](", "*", "_", "[", "[a](("]) inline(lead + "x".repeat(100_000));
  }, 4000);
});

describe("descriptions and names", () => {
  const said = (events: Input, options: HTMLOptions = {}): string => spaced(description(prepare(events, options)));

  test.each([
    [[], "0 events"],
    [["2022-10-23"], "1 event, October 23, 2022"],
    [["2022-10-23", "2022-11-02"], "2 events, October 23 – November 2, 2022"],
    [["2022", "2024"], "2 events, 2022 – 2024"],
    [["2022-01", "2022-11-20"], "2 events, January 2022 – November 20, 2022"],
    [["2022-10-23T10:00Z", "2022-10-23T12:00Z"], "2 events, October 23, 2022"],
    [["Y-13800000000", "1969-07-20"], "2 events, 13.8 billion years ago – 1969"],
    [["-0043-03-15", "2022"], "2 events, 44 BC – 2022 AD"],
    [["2022-03/..", "2022-05-01"], "2 events, March 2022 – May 1, 2022"],
    // one date is said in its own words, once
    [["before 1928"], "1 event, before 1928"],
    [["by 1928"], "1 event, by 1928"],
    [["after 1990"], "1 event, after 1990"],
    [["[..1760-12-03]"], "1 event, by December 3, 1760"],
    [["before 2022-10-21"], "1 event, before October 21, 2022"],
    [["1985/.."], "1 event, since 1985"],
    [["2022-10~"], "1 event, c. October 2022"],
    [["66 Ma"], "1 event, 66 million years ago"],
    [["12,000 BP"], "1 event, 12,000 BP"],
    [["1667, 1668 or 1670", "1667, 1668 or 1670"], "2 events, 1667, 1668, or 1670"],
    [["1348~", "c. 1348"], "2 events, c. 1348"],
    // from the words of the earliest to those of the latest
    [["66 Ma", "1969-07-20"], "2 events, 66 million years ago – 1969"],
    [["252 Ma", "66 Ma"], "2 events, 252 million years ago – 66 million years ago"],
    [["12,000 BP", "3 ka"], "2 events, 12,000 BP – 3 thousand years ago"],
    [["1348~", "1351?"], "2 events, c. 1348 – 1351?"],
    [["2001-34", "2003"], "2 events, 2nd quarter of 2001 – 2003"],
    [["19th century", "1950s"], "2 events, 19th century – 1950s"],
    [["2022-10-XX", "2023-01-2X"], "2 events, October 2022 – January 2023"],
    [["1985-1X", "201X"], "2 events, 1985 – 2010s"],
    [["[1670,1667]", "1669"], "2 events, 1667 – 1670"],
    [["between 8 and 21 October 2022", "2022-10-10"], "2 events, October 8 – 21, 2022"],
    [["1990s", "1995"], "2 events, 1990s"],
    [["2022-10", "2022-10-31"], "2 events, October 2022"],
    [["1900/2000", "1950"], "2 events, 1900 – 2000"],
    [["44 BC~-03-15", "2022"], "1 event, 2022, 1 event without a date"],
    [["-0043-03-15~", "2022-10-23T10:00Z"], "2 events, c. 44 BC – 2022 AD"],
    // what is open at its end says so
    [["before 1928", "1950"], "2 events, before 1928 – 1950"],
    [["before 1928", "1900"], "2 events, 1900 – before 1928"],
    [["before 1928", "1928"], "2 events, before 1928 – 1928"],
    [["by 1928", "1950"], "2 events, by 1928 – 1950"],
    [["1900", "by 1928"], "2 events, 1900 – 1928"],
    [["1985/..", "after 1990"], "2 events, 1985 – after 1990"],
    [["1985", "not before 1990"], "2 events, 1985 – 1990 or later"],
    [["1980", "1985/.."], "2 events, 1980 – 1985 or later"],
    [["1980", "1985/"], "2 events, 1980 – 1985 or later"],
    [["1985/..", "1985-06"], "2 events, since 1985"],
    [["until 1985", "1990"], "2 events, by 1985 – 1990"],
    [["2022-02-18", "2022-11-01/.."], "2 events, February 18 – November 1, 2022 or later"],
    [["2022-02-18", "after 2022-11-01"], "2 events, February 18 – after November 1, 2022"],
    [["before 2022-02-18", "2022-11-01"], "2 events, before February 18, 2022 – November 1, 2022"],
  ])("%j", (dates, expected) => {
    expect(said(dates.map((date) => ({ date, title: "x" })))).toBe(expected);
  });

  test.each([
    [de, "2 Ereignisse, vor 1928 – nach 1990", "2 Ereignisse, 1980 – 1985 oder später"],
    [fr, "2 événements, avant 1928 – après 1990", "2 événements, 1980 – 1985 ou après"],
    [es, "2 acontecimientos, antes de 1928 – después de 1990", "2 acontecimientos, 1980 – 1985 o después"],
    [uk, "2 події, до 1928 р. – після 1990 р.", "2 події, 1980 – не раніше 1985 р."],
    [ar, "حدثان، قبل 1928 – بعد 1990", "حدثان، 1980 – 1985 أو بعد ذلك"],
    [ja, "出来事2件、1928年より前～1990年より後", "出来事2件、1980年～1985年以降"],
  ])("open ends in other languages %#", (messages, both, late) => {
    const titled = (...dates: string[]): Input => dates.map((date) => ({ date, title: "x" }));
    expect(said(titled("before 1928", "after 1990"), { messages })).toBe(both);
    expect(said(titled("1980", "1985/.."), { messages })).toBe(late);
  });

  test("a catalogue is given all parts of a description at once, those that there are", () => {
    const messages = { picture: { description: (parts: readonly string[]): string => parts.toReversed().join(" | ") } };
    const events = [{ date: "1985", title: "A", lane: "North" }, { title: "B" }];
    expect(said(events, { messages })).toBe("in 1 lane: North | 1 event without a date | 1985 | 1 event");
  });

  test("days are those that were written, times those of the zone that is asked for", () => {
    const of = (zone: string, ...dates: string[]): Input => ({
      zone,
      events: dates.map((date) => ({ date, title: "x" })),
    });
    expect(said(of("Europe/Kyiv", "2022-10-21", "2022-11"))).toBe("2 events, October 21, 2022 – November 2022");
    const late = of("utc", "2022-10-21", "2022-10-22T23:30Z");
    expect(said(late)).toBe("2 events, October 21 – 22, 2022");
    expect(said(late, { zone: "Europe/Kyiv" })).toBe("2 events, October 21 – 23, 2022");
  });

  test("the day in a zone of what is open before or after a time is that of the time", () => {
    const of = (...dates: string[]): Input => dates.map((date) => ({ date, title: "x" }));
    const [open, by] = [of("2022-10-20", "2022-10-21T23:30Z/.."), of("../2022-10-21T23:30Z", "2022-11")];
    expect(said(open, { zone: "utc" })).toBe("2 events, October 20 – October 21, 2022 or later");
    expect(said(open, { zone: "Europe/Kyiv" })).toBe("2 events, October 20 – October 22, 2022 or later");
    expect(said(by, { zone: "Europe/Kyiv" })).toBe("2 events, by October 22, 2022 – November 2022");
    expect(said(by, { zone: "Europe/Kyiv", calendar: "persian" })).toMatch(/^2 events, by Mehr 30, 1401 AP/);
  });

  test("sources and what has no date are counted", () => {
    const sources = ["a", "b"].map((id) => ({ id, title: id }));
    expect(said({ sources, events: [{ date: "2022", title: "x" }, { title: "y" }, { title: "z" }] })).toBe(
      "1 event, 2022, 2 sources, 2 events without a date",
    );
  });

  test.each([{}, { orientation: "vertical" }, { lanes: ["a", "b"] }] as const)(
    "a picture is named by the events that it shows, the list under it by all %#",
    ({ lanes, ...options }: HTMLOptions & { readonly lanes?: readonly string[] }) => {
      const dates = ["2022-03-21", "2022-06", "2023-06-01"];
      const input: Input = {
        ...(lanes && { lanes: lanes.map((id) => ({ id })) }),
        events: dates.map((date, i) => ({ date, title: `event ${i}`, ...(lanes && { lane: lanes[i % 2] }) })),
      };
      const named = (from: string, to: string): string => {
        const extent = [Date.parse(from), Date.parse(to)] as const;
        const html = spaced(renderHTML(input, { ...options, extent }));
        expect(html).toContain("<p>3 events, March 21, 2022 – June 1, 2023");
        return /<svg [^>]*aria-label="Timeline\. ([^"]*?)(?:, in 2 lanes[^"]*)?"/.exec(html)?.[1] ?? "";
      };
      expect(named("2023-01-01", "2024-01-01")).toBe("1 event, June 1, 2023");
      expect(named("2022-06-10", "2024-01-01")).toBe("2 events, June 2022 – June 1, 2023");
      expect(named("2024-01-01", "2025-01-01")).toBe("0 events");
      expect(named("2022-01-01", "2025-01-01")).toBe("3 events, March 21, 2022 – June 1, 2023");
    },
  );

  test("so is a picture that is enlarged, and of what it shows it tells what is in columns", () => {
    const input = Array.from({ length: 400 }, (_, i) => ({ date: `${1600 + i}`, title: `event ${i}` }));
    const ready = prepare(input);
    const whole = pictureFrame(ready, 800);
    expect(spaced(pictureDescription(whole))).toMatch(/^400 events, 1600 – 1999, \d+ in columns$/);
    const { length } = whole.axis;
    const part = pictureFrame(ready, 800, { whole, from: length / 2, to: length });
    const [, shown, counted] =
      /^(\d+) events, 1[78]\d\d – 1999(?:, (\d+) in columns)?$/.exec(spaced(pictureDescription(part))) ?? [];
    const inColumns = part.counts.reduce((sum, { members }) => sum + members.length, 0);
    expect(Number(shown)).toBe(part.events.length + inColumns);
    expect(Number(counted ?? 0)).toBe(inColumns);
    expect(Number(shown)).toBeLessThan(250);
  });

  test("an event is named by date, title, type, sources and disagreement", () => {
    const ready = prepare({
      types: { call: "Phone call" },
      sources: ["a", "b"].map((id) => ({ id, title: id })),
      events: [
        {
          id: "x",
          type: "call",
          title: "The call",
          citations: [
            { source: "a", says: "2022-10-21" },
            { source: "b", says: "2022-10-23" },
          ],
        },
      ],
    });
    const [event] = ready.events;
    expect(event && spaced(eventName(ready, event))).toMatch(
      /^.*: The call\. Phone call\. sources 1, 2\. sources disagree: October 21, 2022; October 23, 2022$/,
    );
  });

  test.each<readonly [from: string, to: string, options: HTMLOptions, words: string]>([
    ["2022-10-08", "2022-10-22", {}, "Oct 8 – Oct 21, 2022"],
    ["2021-12-28", "2022-01-03", {}, "Dec 28, 2021 – Jan 2, 2022"],
    ["2022-10-08", "2022-10-09", {}, "Oct 8, 2022"],
    ["2022-10-08T14:05:10Z", "2022-10-08T14:11:40Z", {}, "Oct 8, 2022, 2:05 PM – 2:12 PM"],
    ["2022-10-08T14:05:10Z", "2022-10-08T14:05:40.400Z", {}, "Oct 8, 2022, 2:05:10 PM – 2:05:40 PM"],
    ["2022-10-08T14:05:10Z", "2022-10-08T14:05:10.250Z", {}, "Oct 8, 2022, 2:05:10.000 PM – 2:05:10.250 PM"],
    ["2022-10-08T20:00Z", "2022-10-09T04:00Z", { locale: "de" }, "8. Okt. 2022, 20:00 – 9. Okt. 2022, 04:00"],
    ["2022-10-08T20:00Z", "2022-10-09T04:00Z", { zone: "Asia/Tokyo" }, "Oct 9, 2022, 5:00 AM – 1:00 PM"],
    ["0044-03-15T20:00Z", "0044-03-15T22:00Z", {}, "Mar 15, 44 AD, 8:00 PM – 10:00 PM"],
  ])("columns from %s to %s", (from, to, options, words) => {
    const whole = prepare([{ date: "2022", title: "T" }], options);
    const bounds = { earliest: Date.parse(from), latest: Date.parse(to) };
    expect(spaced(stretchName(whole, bounds))).toBe(words);
  });

  test("a column within a day that no clock of Intl reaches has its day", () => {
    const earliest = 300_000 * 365.25 * 86_400_000;
    expect(stretchName(prepare([]), { earliest, latest: earliest + 3_600_000 })).toBe("Feb 29, 301,976 AD");
  });
});

test("in a picture to the left, English words of a date run to the right, the author's words as their language does", () => {
  const svg = renderSVG(
    { language: "ar", events: [{ date: "2022-05-13?", title: "NATO يبدأ المناورات" }] },
    { width: 360 },
  );
  const words = (name: string): string[] => find(parse(svg), name).map((element) => textOf(element));
  expect(words(".attested-date")).toEqual(["\u202AMay 13?\u202C"]);
  expect(words(".attested-title")).toEqual(["\u202BNATO يبدأ المناورات\u202C"]);
});

test.each(["ltr", "rtl"] as const)("in a picture %s, the stop of a title stands where the title ends", (direction) => {
  const events = [
    { date: "2012-06-30", title: "Is it over?" },
    { date: "2013-08-21", title: "IBM توقع اتفاقا!" },
    { date: "2014-08-21", title: "1,000 – 2,000" },
  ];
  const svg = renderSVG({ events, types: {} }, { width: 900, direction });
  const titles = find(parse(svg), ".attested-title").map((element) => textOf(element));
  // as each line would stand by itself: embeddings of its own direction, but for what stands in a picture of the same
  expect(titles).toEqual([
    direction === "ltr" ? "Is it over?" : "\u202AIs it over?\u202C",
    "\u202BIBM توقع اتفاقا!\u202C",
    direction === "ltr" ? "1,000 – 2,000" : "\u202B1,000 – 2,000\u202C",
  ]);
});

test("in a picture to the left, the hyphen of a broken word of Latin letters stays behind it", () => {
  const svg = renderSVG(
    { language: "ar", events: [{ date: "2022-05-13", title: "Kraftfahrzeughaftpflichtversicherungsgesetz" }] },
    { width: 300 },
  );
  const [first, second] = find(parse(svg), ".attested-title").map((element) => textOf(element));
  expect(first).toMatch(/^\u202AKraft[a-z]+-\u202C$/);
  expect(second).toMatch(/^\u202A[a-z]+gesetz\u202C$/);
});

describe("evidence", () => {
  const ready = prepare({
    sources: [
      { id: "a", title: "Readout", url: "https://a.example/readout", language: "uk" },
      { id: "b", title: "A week of calls", url: "https://b.example/" },
      { id: "c", title: "What was said" },
    ],
    events: [
      {
        date: "2022-10-23",
        title: "The call",
        text: "*Long* talk",
        citations: [
          {
            source: "a",
            says: "2022-10-23",
            wording: "on Sunday",
            quote: "spoke by phone",
            locator: "para. 4",
            basis: "b",
          },
          { source: "b", stance: "disputes", note: "the editor’s remark" },
          { source: "c", stance: "mentions", wording: "lately" },
        ],
      },
    ],
  });
  const [event] = ready.events;
  const root = parse(markup(node("div", {}, event === undefined ? [] : evidenceNodes(ready, event))));
  const items = find(root, ".attested-citation");

  test("each citation tells its source, its words, where they stand and how they are read", () => {
    expect(items.map((item) => spaced(textOf(item)))).toEqual([
      "1 Readout, para. 4: spoke by phone read the exact words Date given: October 23, 2022 (“on Sunday”). Day or year taken from A week of calls.",
      "2 A week of calls read it Disputes this. The editor’s remark.",
      "3 What was said In its words “lately”. Mentions it only.",
    ]);
    expect(items.map(({ attributes }) => attributes.get("class"))).toEqual([
      "attested-citation attested-supports",
      "attested-citation attested-disputes",
      "attested-citation attested-mentions",
    ]);
  });

  test("links lead to the exact words, to the source, to its note; words are in their language", () => {
    const links = items.map((item) => find(item, "a").map(({ attributes }) => attributes.get("href")));
    expect(links).toEqual([
      ["#attested-source-1", "https://a.example/readout#:~:text=spoke%20by%20phone"],
      ["#attested-source-2", "https://b.example/"],
      ["#attested-source-3"],
    ]);
    expect(find(root, "q").map(({ attributes }) => attributes.get("lang"))).toEqual(["uk"]);
    expect(find(root, ".attested-text").map(textOf)).toEqual(["Long talk"]);
  });

  test("dates that differ are told with who gives them, dates that agree are not", () => {
    expect(find(root, ".attested-conflict")).toEqual([]);
    const torn = prepare({
      sources: ["a", "b", "c"].map((id) => ({ id, title: id, ...(id === "c" && { basedOn: "b" }) })),
      events: [
        {
          title: "x",
          citations: [
            { source: "a", says: "2022-10-21" },
            { source: "b", says: "2022-10-23" },
            { source: "c", says: "2022-10-23" },
          ],
        },
      ],
    });
    const [first] = torn.events;
    const told = parse(markup(node("div", {}, first === undefined ? [] : evidenceNodes(torn, first))));
    const readings = find(told, ".attested-conflict").flatMap((conflict) => find(conflict, "li"));
    expect(readings.map((item) => spaced(textOf(item)))).toEqual([
      "October 21, 2022 (source 1)",
      "October 23, 2022 (sources 2, 3; 1 independent source)",
    ]);
  });
});

const placed = new Set(["x", "y", "width", "height", "transform", "fill-opacity"]);

/** A drawing without colours, tints and places: what is left when none of them can be told. */
function form({ name, attributes, children }: SceneNode): unknown {
  const seen = Object.entries(attributes).flatMap(([key, value]) => {
    if (placed.has(key) || value === undefined) return [];
    if (key === "fill" || key === "stroke") return [`${key} ${value === "none" ? "none" : "painted"}`];
    return [`${key} ${key === "d" ? String(value).replaceAll(/[^A-Za-z]/g, "") : value}`];
  });
  return [name, seen, children.map((child) => (typeof child === "string" ? child : form(child)))];
}

describe("marks", () => {
  /** How dates are drawn on a wide axis that shows a year. */
  const forms: Readonly<Record<string, string>> = {
    day: "2022-03-14",
    "day, approximate": "2022-03-14~",
    "day, uncertain": "2022-03-14?",
    "day, both": "2022-03-14%",
    range: "2022-02",
    "range, approximate": "2022-02~",
    "range, uncertain": "2022-02?",
    "range, both": "2022-02%",
    span: "2022-01-10/2022-02-20",
    "span, approximate": "2022-01-10~/2022-02-20~",
    "span, uncertain": "2022-01-10?/2022-02-20?",
    "span, open at the end": "2022-08-01/..",
    "span, open at the start": "../2022-08-01",
    "span, end unknown": "2022-08-01/",
    before: "before 2022-03-01",
    after: "after 2022-10-31",
    "one of three days": "[2022-02-03,2022-06-21,2022-11-08]",
    "unspecified day": "2022-11-XX",
    "unspecified month": "2022-XX-08",
    "unspecified day, uncertain": "2022-09-XX?",
    "unspecified day, approximate": "2022-08-XX~",
    "one of two months that follow each other": "[2022-04,2022-05]",
    "each of two months that follow each other": "{2022-06,2022-07}",
    "span without a certain day": "2022-03/2022-04",
    "span, its start uncertain": "2022-03-01?/2022-04-20",
    "span, its start uncertain, its end approximate": "2022-05-01?/2022-06-20~",
  };
  const drawn = (
    dates: readonly string[],
    orientation: "horizontal" | "vertical",
  ): readonly (readonly SceneNode[])[] => {
    const frames = [...dates, "2022"].map((date) => ({ date, title: "x" }));
    const ready = prepare(frames, { width: 1200, orientation, folds: false });
    const framed = frame(ready, { width: 1200, orientation, heading: false, references: "none", margin: 18 });
    const on = plane(framed.orientation, framed.mirrored, framed.origin);
    const byDate = new Map(
      framed.events.map(({ event, marks }) => [
        event.when.text,
        marks.flatMap(({ shape, across }) => drawMark(shape, across, on, { type: event.type, ground: "light" })),
      ]),
    );
    return dates.map((date) => byDate.get(date) ?? []);
  };

  test.each(["horizontal", "vertical"] as const)(
    "%s: each form differs from every other, colours and places aside",
    (orientation) => {
      const names = Object.keys(forms);
      const shapes = drawn(Object.values(forms), orientation).map((nodes) => JSON.stringify(nodes.map(form)));
      expect(shapes.filter((shape) => shape === "[]")).toEqual([]);
      const alike = names.flatMap((name, i) =>
        names.slice(0, i).flatMap((other, j) => (shapes[i] === shapes[j] ? [`${other} = ${name}`] : [])),
      );
      expect(alike).toEqual([]);
    },
  );

  /** The corners of what is drawn with this attribute, px along the axis, as they are written. */
  const placesOf = (nodes: readonly SceneNode[], isMeant: (each: SceneNode["attributes"]) => boolean): number[][] =>
    nodes
      .filter(({ attributes }) => isMeant(attributes))
      .map(({ name, attributes: { d, x, width } }) =>
        name === "rect"
          ? [Number(x), Number(x) + Number(width)].map((at) => Math.round(100 * at) / 100)
          : [...String(d).matchAll(/[ML](-?[\d.]+),/g)].map(([, at]) => Number(at)),
      );

  test("a span that is open ends in its arrow, not in its bar", () => {
    const [nodes = []] = drawn(["2022-08-01/.."], "horizontal");
    const solid = placesOf(nodes, (each) => each["class"] === "attested-fill" && each["fill-opacity"] === undefined);
    const [bar, arrow] = solid;
    expect(solid).toHaveLength(2);
    expect(bar?.[1]).toBeCloseTo(Math.min(...(arrow ?? [])), 1);
    expect(Math.max(...(arrow ?? []))).toBeCloseTo((bar?.[1] ?? 0) + 8, 1);
  });

  test("symbols are as wide as the layout holds them to be, and rows apart at ordinary importance", () => {
    for (const name of ["square", "diamond", "triangle", "cross", "star", "wye"] as const) {
      const { d = "" } = symbolPath(name, 5.2, [0, 0]);
      const corners = [...d.matchAll(/([MLHVhvl])(-?[\d.]+)(?:,(-?[\d.]+))?/g)];
      let [x, y] = [0, 0];
      const places = corners.map(([, command = "", first, second]) => {
        if (command === "h") x += Number(first);
        else if (command === "v") y += Number(first);
        else if (command === "H") x = Number(first);
        else if (command === "V") y = Number(first);
        else [x, y] = [Number(first), Number(second)];
        return [x, y] as const;
      });
      const across = Math.max(...places.map(([at]) => Math.abs(at)));
      expect([name, across]).toEqual([
        name,
        expect.closeTo(reachOf({ form: "symbol", radius: 5.2 } as MarkShape, name), 0),
      ]);
      const heights = places.map(([, at]) => at);
      expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(rowPitch(false) + 3);
    }
  });

  test("a bracket has a tooth for each possibility, a cell for each wide one, and a gap between cells", () => {
    const dates = ["[2022-02-03,2022-06-21,2022-11-08]", "[2022-04,2022-05]", "2022-09-XX"];
    const [days = [], months = [], open = []] = drawn(dates, "horizontal");
    const teeth = (nodes: readonly SceneNode[]): (string | number | undefined)[] =>
      nodes.flatMap(({ attributes: { d } }) => (String(d).split("M").length > 2 ? [d] : []));
    expect(teeth(days).map((d) => String(d).split("M").length - 1)).toEqual([3]);
    expect(teeth(open).map((d) => String(d).split("M").length - 1)).toEqual([2]);
    expect(teeth(months)).toEqual([]);
    const isPaint = ({ class: name }: SceneNode["attributes"]): boolean => name !== "attested-halo";
    const cells = placesOf(
      months.filter(({ name }) => name === "rect"),
      isPaint,
    );
    expect(cells).toHaveLength(2);
    expect((cells[1]?.[0] ?? 0) - (cells[0]?.[1] ?? 0)).toBeCloseTo(2, 1);
    for (const { name, attributes } of months)
      if (name === "rect") expect(attributes["class"]).not.toBe("attested-fill");
  });

  test("dashes surround what is in doubt, and never what is certain", () => {
    for (const date of ["2022-02?/2022-07~", "2022-02-01?/2022-07-20?", "2022-02/2022-07?"]) {
      const [nodes = []] = drawn([date], "horizontal");
      const [core] = placesOf(nodes, (each) => each["class"] === "attested-fill" && each["fill-opacity"] === undefined);
      const dashed = placesOf(nodes, (each) => each["stroke-dasharray"] !== undefined);
      expect(core?.[1]).toBeGreaterThan((core?.[0] ?? Infinity) + 100);
      expect(dashed.length).toBe(date.split("?").length - 1);
      for (const each of dashed) {
        expect(Math.max(...each) - Math.min(...each)).toBeGreaterThanOrEqual(9.9);
        expect(each.every((at) => at <= (core?.[0] ?? 0) || at >= (core?.[1] ?? 0))).toBe(true);
      }
    }
  });

  test("readings that disagree are hollow, the editor’s date is solid", () => {
    const ready = prepare({
      sources: ["a", "b"].map((id) => ({ id, title: id })),
      events: [
        {
          date: "2022-03-10",
          title: "x",
          citations: [
            { source: "a", says: "2022-03-10" },
            { source: "b", says: "2022-07-20" },
          ],
        },
        { date: "2022", title: "y" },
      ],
    });
    const framed = frame(ready, {
      width: 1200,
      orientation: "horizontal",
      heading: false,
      references: "none",
      margin: 18,
    });
    const on = plane(framed.orientation, framed.mirrored, framed.origin);
    const event = framed.events.find(({ event: { event: found } }) => found.title === "x");
    const kinds = (event?.marks ?? []).map(({ shape, across }) =>
      drawMark(shape, across, on, { type: event?.event.type ?? ready.events.at(0).type, ground: "light" })
        .map(({ attributes }) => attributes["class"])
        .join(" "),
    );
    expect(kinds).toEqual(["attested-halo attested-fill", "attested-halo attested-halo attested-stroke"]);
  });
});

test.each([
  ["ltr", 1],
  ["rtl", -1],
] as const)("the arrow that explains what goes on points the way time runs: %s", (direction, sign) => {
  const svg = renderSVG([{ date: "2022-03-03/..", title: "x" }], { direction, onIssue: () => {} });
  const legend = all(parse(svg)).filter(({ attributes }) => attributes.get("class") === "attested-legend");
  const arrows = legend
    .flatMap((each) => all(each).map(({ attributes }) => attributes.get("d") ?? ""))
    .filter((d) => d.endsWith("Z"))
    .map((d) => [...d.matchAll(/(-?[\d.]+),/g)].map(([, x]) => Number(x)));
  expect(arrows).toHaveLength(1);
  for (const [base = NaN, tip = NaN] of arrows) expect(sign * (tip - base)).toBeGreaterThan(0);
});
