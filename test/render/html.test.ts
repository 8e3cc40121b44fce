// The figure in a page: heading, pictures by width, the list twin, references; and the writing of markup.
import { describe, expect, test } from "@jest/globals";
import { renderHTML, renderSVG, read, type HTMLOptions, type Input } from "attested";
import { escape, escapeAttribute, legal } from "../../src/render/escape.ts";
import { markup } from "../../src/render/markup.ts";
import { node } from "../../src/scene/node.ts";
import { all, find, parse, textOf, type Element } from "../markup.ts";
import { seeds } from "../seeds.ts";

const quiet: HTMLOptions = { onIssue: () => {} };
const figureOf = (input: Input | readonly Input[], options: HTMLOptions = {}): Element =>
  parse(renderHTML(input, { ...quiet, ...options }));
const one: Input = {
  title: "Calls",
  description: "Of two ministers.",
  events: [{ date: "2022-10-23", title: "A call" }],
};

describe("markup", () => {
  test("names are written as they are, values and texts escaped", () => {
    const scene = node("g", { a: `<"'&>`, b: undefined, n: 0.5, e: "" }, [`<b>"'&`, undefined, false, ""]);
    expect(markup(scene)).toBe(`<g a="&lt;&quot;&#39;&amp;&gt;" n="0.5" e="">&lt;b&gt;&quot;&#39;&amp;</g>`);
  });

  test("adjacent texts are one node, as a parser would make them", () => {
    expect(node("p", {}, ["a", false, "b", node("br"), "", "c", "d"]).children).toEqual(["ab", node("br"), "cd"]);
  });

  test("only elements of HTML that have no end tag are left open", () => {
    expect(markup(node("p", {}, ["a", node("br"), node("g"), node("hr", { class: "x" })]))).toBe(
      `<p>a<br><g></g><hr class="x"></p>`,
    );
  });

  test("a style sheet is not escaped, whatever stands beside it is", () => {
    expect(markup(node("g", {}, [node("style", {}, ["a>b{}"]), "a>b"]))).toBe("<g><style>a>b{}</style>a&gt;b</g>");
  });

  test("characters that XML forbids are replaced, whole characters stay", () => {
    expect(legal("a\0b\ud800c\udc00d\uffffe\r\nf\rg")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde\nf\ng");
    expect(legal("😀\u202e\u0085\t\n")).toBe("😀\u202e\u0085\t\n");
    expect(escape("a\tb\nc")).toBe("a\tb\nc");
    expect(escapeAttribute("a\tb\r\nc")).toBe("a&#9;b&#10;c");
  });

  test("is read back as it was meant: every character of the first plane", () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join("|");
    const clean = legal(characters);
    const root = parse(markup(node("g", { a: characters }, [characters])));
    expect(root.attributes.get("a") === clean).toBe(true);
    expect(textOf(root) === clean).toBe(true);
    // section 2.2: 29 controls, 2048 halves of surrogate pairs, FFFE, FFFF; and the carriage return that ends a line
    const changed = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => legal(character) !== character,
    );
    expect(changed.map(legal).filter((character) => character === "\ufffd")).toHaveLength(29 + 2048 + 2);
    expect(changed).toHaveLength(29 + 2048 + 2 + 1);
  });

  test("texts without end take time in proportion", () => {
    for (const text of ["\ud800", "\udc00", "\0", "\r", "&", "<![CDATA["])
      expect(markup(node("g", {}, [text.repeat(200_000)])).length).toBeGreaterThanOrEqual(200_000);
  }, 5000);
});

describe("heading", () => {
  test.each([1, 2, 3, 4, 5, 6] as const)("level %d, and the figure is named by it", (heading) => {
    const root = figureOf(one, { heading, id: "calls" });
    const headings = all(root).filter(({ name }) => /^h\d$/.test(name));
    expect(headings.map(({ name }) => name)).toEqual([`h${heading}`]);
    expect(headings.map(textOf)).toEqual(["Calls"]);
    expect(headings[0]?.attributes.get("id")).toBe(root.attributes.get("aria-labelledby"));
    expect(find(root, ".attested-description").map(textOf)).toEqual(["Of two ministers."]);
  });

  test("the sources are no landmark, of which each would need a name of its own", () => {
    const root = figureOf({
      sources: [{ id: "s", title: "s" }],
      events: [{ date: "2022", title: "x", citations: ["s"] }],
    });
    const [sources] = find(root, ".attested-sources");
    expect(sources?.name).toBe("section");
    for (const name of ["aria-label", "aria-labelledby", "role"]) expect(sources?.attributes.has(name)).toBe(false);
  });

  test("level 0 leaves title and description to the page; the figure keeps its name", () => {
    const root = figureOf(one, { heading: 0 });
    expect(all(root).filter(({ name }) => /^h\d$/.test(name))).toEqual([]);
    expect(find(root, ".attested-description")).toEqual([]);
    expect(root.attributes.get("aria-label")).toBe("Calls");
    expect(root.attributes.has("aria-labelledby")).toBe(false);
    expect(figureOf([{ date: "2022", title: "x" }]).attributes.get("aria-label")).toBe("Timeline");
  });

  test("a name has no line break, whatever has one in the input", () => {
    const lanes = [{ id: "here", label: "Here\nand there" }];
    const types = { call: "Phone\ncall" };
    const event = { date: "2022", title: "A\r\nvisit", type: "call", lane: "here" };
    const root = figureOf({ title: "Calls\nand visits", types, lanes, events: [event] }, { heading: 0 });
    const names = all(root).flatMap(({ attributes }) => attributes.get("aria-label") ?? []);
    expect(names[0]).toBe("Calls and visits");
    expect(names.filter((name) => name.includes("A visit. Phone call. Here and there"))).not.toEqual([]);
    expect(names.filter((name) => /[\r\n]/.test(name))).toEqual([]);
  });
});

/** A rule of the style sheet that shows or hides pictures: from which width of the room on, and what it says of each. */
interface Shown {
  readonly from: number;
  readonly display: ReadonlyMap<string, string>;
}

/** Reads the rules in their order; what is nested is `@container`, all else stands by itself. */
function shownRules(sheet: string): readonly Shown[] {
  const displays = (css: string): Map<string, string> =>
    new Map(
      [...css.matchAll(/:where\(#attested\.attested-figure>\.(attested-at-\d+)\)\{display:(\w+)\}/g)].map(
        ([, name = "", value = ""]) => [name, value],
      ),
    );
  const container = /@container attested \(min-width:([\d.]+)px\)\{((?:[^{}]*\{[^{}]*\})*)\}/g;
  const wider = [...sheet.matchAll(container)].map(([, from, css = ""]) => ({
    from: Number(from),
    display: displays(css),
  }));
  return [{ from: 0, display: displays(sheet.replaceAll(container, "")) }, ...wider];
}

/** The class of each picture that a room shows, by the cascade: the last rule that applies wins. */
function shownAt(room: number, rules: readonly Shown[]): readonly string[] {
  const display = new Map<string, string>();
  for (const rule of rules) if (room >= rule.from) for (const [name, value] of rule.display) display.set(name, value);
  return [...display].filter(([, value]) => value !== "none").map(([name]) => name);
}

describe("pictures by width", () => {
  test.each<[string, readonly number[] | undefined, readonly number[]]>([
    ["by default", undefined, [360, 680]],
    ["in any order, each once", [1200, 360, 680, 360], [360, 680, 1200]],
    ["one", [500], [500]],
    ["near each other", [600, 601, 640], [600, 601, 640]],
    ["alike when rounded", [360.2, 359.9, 360, 700.4], [360, 700]],
    ["tiny", [1, 2, 160, 360], [160, 360]],
  ])("%s: exactly one is shown in every room", (_name, widths, expected) => {
    const root = figureOf(one, widths === undefined ? {} : { widths });
    const pictures = find(root, "svg").map(({ attributes }) => attributes.get("class")?.split(" ").at(-1));
    expect(pictures).toEqual(expected.map((width) => `attested-at-${width}`));
    const rules = shownRules(find(root, "style").map(textOf).join(""));
    const rooms = Array.from({ length: 1401 }, (_, room) => room);
    // the widest that fits but for an eighth, over which it is scaled down
    const fits = (room: number): number | undefined =>
      expected.filter((width) => Math.round(width * 0.88) <= room).at(-1) ?? expected[0];
    expect(rooms.map((room) => shownAt(room, rules))).toEqual(rooms.map((room) => [`attested-at-${fits(room)}`]));
  });

  test("each picture is as wide as its class says, and asks for no more than the room", () => {
    const root = figureOf(one, { widths: [360, 900] });
    expect(find(root, "svg").map(({ attributes }) => attributes.get("width"))).toEqual(["360", "900"]);
    expect(find(root, "style").map(textOf).join("")).toContain("max-width:100%");
  });

  test.each([[[]], [[0]], [[-5]], [[Number.NaN]], [[Infinity]], [["680"]], [[1e7]]])(
    "widths %j are refused",
    (widths) => {
      expect(() => renderHTML(one, { widths: widths as number[] })).toThrow(RangeError);
    },
  );
});

describe("the list twin", () => {
  const { timeline } = read([...seeds.values()]);
  const root = figureOf([...seeds.values()]);
  const [list] = find(root, ".attested-list");
  const items = all(list ?? root).filter(({ name, attributes }) => name === "li" && attributes.has("data-event"));

  test("holds every event once, with its title, and every citation", () => {
    expect(items).toHaveLength(timeline.events.length);
    const byId = new Map(items.map((item) => [item.attributes.get("data-event"), item]));
    for (const { id, title, citations } of timeline.events) {
      const item = byId.get(id) ?? root;
      expect(find(item, "strong").map(textOf)).toContain(title);
      expect(find(item, ".attested-citation")).toHaveLength(citations.length);
      const quotes = citations.flatMap(({ quote }) => quote?.exact ?? []);
      expect(find(item, "q").map(textOf).toSorted()).toEqual(quotes.toSorted());
      for (const { locator } of citations) expect(textOf(item)).toContain(locator ?? "");
    }
  });

  test("its dates are in full, none is finer than it was written", () => {
    const date = (id: string): string | undefined =>
      items
        .filter(({ attributes }) => attributes.get("data-event") === id)
        .flatMap((item) => find(item, ".attested-when"))
        .map(textOf)[0];
    expect(date("invasion")).toBe("Thursday, 24 February 2022");
    expect(date("meeting-january")).toBe("January 2022");
  });

  test("what has no date is in it, with its citations, after what has one", () => {
    const mixed = figureOf({
      sources: [{ id: "a", title: "Report" }],
      events: [
        { id: "u", title: "At some time", citations: [{ source: "a", quote: "some day" }] },
        { id: "d", date: "2022", title: "In 2022" },
      ],
    });
    const found = all(mixed).filter(({ name, attributes }) => name === "li" && attributes.has("data-event"));
    expect(found.map(({ attributes }) => attributes.get("data-event"))).toEqual(["d", "u"]);
    expect(found.map((item) => find(item, ".attested-when").map(textOf))).toEqual([["2022"], ["No date known"]]);
    expect(found.flatMap((item) => find(item, "q")).map(textOf)).toEqual(["some day"]);
    expect(textOf(mixed)).toContain("All 2 events as a list");
    expect(textOf(mixed)).toContain("1 event, 2022, 1 source, 1 event without a date.");
  });

  test("an address can lead to every item, whatever the id", () => {
    const ids = ["a b", "a%20b", "é", "a#b", "😀", "a/b?c"];
    const found = figureOf(ids.map((id) => ({ id, date: "2022", title: id })));
    const anchors = find(found, "li").flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(anchors).size).toBe(ids.length);
    for (const id of anchors) expect(id).toMatch(/^attested-event-[!-~]+$/);
    expect(anchors).toContain("attested-event-a%20b");
    expect(anchors).toContain("attested-event-a%2520b");
  });

  test("references are a list of the page, numbered as the notes are, linked to the words", () => {
    const cited = figureOf({
      sources: [
        { id: "b", title: "Second", url: "https://b.example/" },
        { id: "a", title: "First", url: "https://a.example/p", archived: "https://archive.example/a", language: "uk" },
      ],
      events: [{ date: "2022", title: "x", citations: [{ source: "a", quote: "the very words" }, "b"] }],
    });
    const references = find(cited, ".attested-references").flatMap((ol) => find(ol, "li"));
    expect(references.map(({ attributes }) => attributes.get("id"))).toEqual([
      "attested-source-1",
      "attested-source-2",
    ]);
    expect(references.map(textOf)[0]).toMatch(/^First\b.*Archived copy/);
    expect(references.flatMap((item) => find(item, "a")).map(({ attributes }) => attributes.get("href"))).toEqual([
      "https://a.example/p#:~:text=the%20very%20words",
      "https://archive.example/a",
      "https://b.example/",
    ]);
    expect(
      find(cited, ".attested-references")
        .flatMap((ol) => find(ol, "cite"))[0]
        ?.attributes.get("lang"),
    ).toBe("uk");
  });
});

test("the same input makes the same bytes, whatever was drawn before", () => {
  const [svg, html] = [renderSVG(one, quiet), renderHTML(one, quiet)];
  renderHTML([...seeds.values()], { ...quiet, id: "other", locale: "de" });
  expect(renderSVG(one, quiet)).toBe(svg);
  expect(renderHTML(one, quiet)).toBe(html);
});

test("issues are handed to who asks for them, in the order of the input, and change nothing else", () => {
  const faulty: Input = {
    events: [
      { date: "2022-13-01", title: "a" },
      { date: "2022", title: "b", citations: ["none"] },
    ],
  };
  const paths: string[] = [];
  const html = renderHTML(faulty, { onIssue: ({ path }) => paths.push(path) });
  expect(paths).toEqual(["events[0].date", "events[1].citations[0]"]);
  expect(html).toContain('<strong dir="auto">a</strong>');
  expect(html).toContain('<strong dir="auto">b</strong>');
});
