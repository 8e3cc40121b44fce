// The picture as a file: well-formed, sound, the same wherever it is read, and there when it is rasterised.
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { Resvg } from "@resvg/resvg-js";
import { renderHTML, renderSVG, type HTMLOptions, type Input } from "attested";
import { frame } from "../../src/layout/frame/frame.ts";
import { plane } from "../../src/layout/plane.ts";
import type { Box } from "../../src/layout/plane.ts";
import { prepared } from "../../src/render/subject.ts";
import { draw } from "../../src/scene/draw.ts";
import { hues, paints } from "../../src/scene/theme.ts";
import { markup } from "../../src/render/markup.ts";
import { useBrowser } from "../browser/harness.ts";
import { letters } from "../laws/faults.ts";
import { all, faults, find, parse, textOf } from "../markup.ts";
import { cases, type Case } from "../pictures/cases.ts";
import { seeds } from "../seeds.ts";

const quiet = (): void => {};
const pictures: ReadonlyMap<string, Case> = new Map([
  ...Object.entries(cases).filter(([name]) => !/^many|^ties/.test(name)), // long, and of the same parts
  ["seeds", { input: [...seeds.values()], options: {} }],
]);
const rendered = new Map(
  [...pictures].map(([name, { input, options }]) => {
    const chosen = { ...options, onIssue: quiet };
    return [name, { svg: renderSVG(input, chosen), html: renderHTML(input, chosen) }];
  }),
);
const smallest: Input = [{ date: "2022-10-23", title: "Shoigu calls Austin back" }];

/** What must not be said where a number or a text was meant; no case has such words of its own. */
const slips = /\bNaN\b|undefined|Infinity|\[object|\bnull\b/;

describe("every picture is well-formed and sound", () => {
  const sound = (document: string, id: string): void => {
    const root = parse(document);
    expect([...new Set(faults(root, id))]).toEqual([]);
    const said = all(root).flatMap((element) => [...element.attributes.values()]);
    expect([textOf(root), ...said].filter((text) => slips.test(text))).toEqual([]);
  };

  test.each([...rendered])("%s", (_, { svg, html }) => {
    sound(svg, "attested");
    sound(html, "attested");
  });

  test.each<[string, HTMLOptions]>([
    ["very small", { width: 90, height: 60 }],
    ["with notes, dark, with an id of its own", { references: "notes", theme: "dark", id: "second" }],
    ["upright, without references and heading", { references: "none", orientation: "vertical", heading: 0 }],
  ])("%s", (_, variant) => {
    for (const name of ["empty", "conflict", "arabic-wide", "hostile"])
      for (const render of [renderSVG, renderHTML]) {
        const { input, options } = pictures.get(name) ?? { input: [], options: {} };
        sound(render(input, { ...options, ...variant, onIssue: quiet }), variant.id ?? "attested");
      }
  });

  test("numbers of attributes have at most two decimals", () => {
    const soft: Input = [{ date: "[2022-03-01~,2022-05-20,2022-09-01~]", title: "About one of three days" }];
    const fine = (document: string): readonly string[] =>
      all(parse(document)).flatMap(({ attributes }) =>
        [...attributes].flatMap(([name, value]) => (/^-?[\d.]+$/.test(value) ? [`${name} ${value}`] : [])),
      );
    const numbers = [renderSVG(soft, { width: 680 }), ...[...rendered.values()].map(({ svg }) => svg)].flatMap(fine);
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((each) => /\.\d{3}/.test(each))).toEqual([]);
  });

  test("each source has one id in run-in notes, wherever their lines break", () => {
    const input: Input = {
      sources: Array.from({ length: 9 }, (_, i) => ({ id: `s${i}`, title: `Source with number ${i}` })),
      events: [{ date: "2022", title: "An event", citations: Array.from({ length: 9 }, (_, i) => `s${i}`) }],
    };
    for (let width = 200; width < 500; width += 23) {
      const root = parse(renderSVG(input, { width, references: "notes" }));
      const ids = find(root, ".attested-reference").flatMap(({ attributes }) => attributes.get("id") ?? []);
      expect(ids).toEqual(Array.from({ length: 9 }, (_, i) => `attested-source-${i + 1}`));
    }
  });

  test("figures with ids of their own share none, and every link stays within its figure", () => {
    const figures = ["one", "two"].map((id) => parse(renderHTML([...seeds.values()], { id })));
    const [one = [], two = []] = figures.map((root) =>
      all(root).flatMap(({ attributes }) => attributes.get("id") ?? []),
    );
    expect(one.length).toBeGreaterThan(20);
    expect(one.filter((id) => two.includes(id))).toEqual([]);
    expect(figures.flatMap((root, i) => faults(root, ["one", "two"][i] ?? ""))).toEqual([]);
  });
});

test("whatever UTC is called, times are drawn", () => {
  const events = [{ date: "2020-01-01T10:00", title: "x" }];
  const [stated, chosen] = [renderSVG({ zone: "utc", events }), renderSVG({ events }, { zone: "utc" })];
  for (const zone of ["Z", "z", "GMT", "UTC", "Etc/UTC"]) {
    expect(renderSVG({ zone, events })).toBe(stated);
    expect(renderSVG({ events }, { zone })).toBe(chosen);
  }
});

describe("roles and names", () => {
  const input: Input = {
    title: "Calls",
    types: { call: "Phone call" },
    sources: [{ id: "a", title: "Readout", url: "https://a.example/" }],
    events: [
      { id: "x", date: "2022-10-23", type: "call", title: "First", citations: ["a"] },
      { id: "y", date: "2022-11-02", title: "Second" },
    ],
  };

  test("the picture says what it is; its events are data that a page can find", () => {
    const root = parse(renderSVG(input));
    expect(root.attributes.get("role")).toBe("graphics-document");
    // Intl sets thin spaces around the dash
    const name = root.attributes.get("aria-label")?.replaceAll("\u2009", " ");
    expect(name).toBe("Calls. 2 events, October 23 – November 2, 2022, 1 source");
    const events = find(root, ".attested-event").map(({ attributes }) => [
      attributes.get("data-event"),
      attributes.get("data-type"),
      attributes.get("aria-label"),
    ]);
    expect(events).toEqual([
      ["x", "call", "Sunday, October 23, 2022: First. Phone call. source 1"],
      ["y", undefined, "Wednesday, November 2, 2022: Second"],
    ]);
    const [note] = find(root, ".attested-note");
    expect(note?.attributes.get("aria-label")).toBe("Source 1: Readout");
    expect(note?.attributes.get("href")).toBe("#attested-source-1");
    expect(find(root, ".attested-label")).toHaveLength(2);
    expect(find(root, ".attested-leader")).toHaveLength(2);
  });

  test("no link is promised where references are turned off", () => {
    const root = parse(renderSVG(input, { references: "none" }));
    expect(find(root, "a")).toEqual([]);
    expect(find(root, ".attested-number")).toHaveLength(1);
  });
});

describe("as pixels, by a renderer that knows no custom properties", () => {
  const folder = fileURLToPath(new URL("../../node_modules/@expo-google-fonts/inter/", import.meta.url));
  const fontFiles = ["400Regular/Inter_400Regular", "600SemiBold/Inter_600SemiBold", "700Bold/Inter_700Bold"];
  const font = {
    loadSystemFonts: false,
    fontFiles: fontFiles.map((file) => `${folder}${file}.ttf`),
    defaultFontFamily: "Inter",
  };
  const rasterise = (
    svg: string,
  ): { at: (x: number, y: number) => string; share: (box: Box, test: Test) => number } => {
    const { pixels, width } = new Resvg(svg, { font }).render();
    const rgb = (x: number, y: number): readonly number[] => {
      const from = 4 * (Math.round(y) * width + Math.round(x));
      return [...pixels.subarray(from, from + 3)];
    };
    return {
      at: (x, y) =>
        `#${rgb(x, y)
          .map((value) => value.toString(16).padStart(2, "0"))
          .join("")}`,
      /** The share of the pixels of a box for which a test holds of their mean channel. */
      share: (box, holds) => {
        let count = 0;
        for (let x = Math.ceil(box.x); x < box.x + box.width; x++)
          for (let y = Math.ceil(box.y); y < box.y + box.height; y++)
            if (holds(rgb(x, y).reduce((sum, value) => sum + value, 0) / 3)) count++;
        return count / (box.width * box.height);
      },
    };
  };
  type Test = (mean: number) => boolean;

  test.each([
    ["auto", "light", (mean: number) => mean < 150],
    ["dark", "dark", (mean: number) => mean > 110],
  ] as const)("theme %s: text is there, marks have their colours", (theme, ground, isInk) => {
    const options = { width: 1200, theme, onIssue: quiet };
    const ready = prepared([...seeds.values()], options);
    const framed = frame(ready, { width: 1200, orientation: "auto", references: "list", heading: true, margin: 18 });
    const svg = markup(draw(framed, "file"));
    expect(svg).toContain("light-dark(");
    const { at, share } = rasterise(svg);
    expect(at(1, 1)).toBe(paints.ground[ground]);

    const lines = [...framed.header, ...framed.events.flatMap(({ label }) => label?.lines ?? [])];
    expect(lines.length).toBeGreaterThan(60);
    const blank = lines.filter((line) => share({ ...letters(line), y: line.y - 9, height: 9 }, isInk) < 0.08);
    expect(blank.map(({ text }) => text)).toEqual([]);

    const on = plane(framed.orientation, framed.mirrored, framed.origin);
    const solid = framed.events.flatMap(({ event, marks }) =>
      marks.flatMap(({ shape, across }) => {
        const isPlain = shape.form === "symbol" && !shape.hollow && !shape.uncertain && !shape.approximate;
        const [x, y] = on.point(shape.anchor, across);
        return isPlain
          ? [{ id: event.event.id, color: at(x - 0.5, y - 0.5), hue: hues[event.type.hue ?? NaN]?.[ground] }]
          : [];
      }),
    );
    expect(solid.length).toBeGreaterThan(8);
    expect(solid.filter(({ color, hue }) => color !== hue)).toEqual([]);
    expect(new Set(solid.map(({ hue }) => hue)).size).toBeGreaterThan(2);
  });

  test("a blank picture would be noticed", () => {
    const svg = renderSVG(smallest);
    const text = find(parse(svg), ".attested-title")[0];
    const [x, y] = [Number(text?.attributes.get("x")), Number(text?.attributes.get("y"))];
    const box = { x, y: y - 9, width: 60, height: 9 };
    expect(rasterise(svg).share(box, (mean) => mean < 110)).toBeGreaterThan(0.08);
    const blank = svg.replaceAll(/<text[^>]*>[^<]*<\/text>/g, "");
    expect(rasterise(blank).share(box, (mean) => mean < 110)).toBe(0);
  });
});

const open = useBrowser();
test("read as XML and as HTML it is one and the same document", async () => {
  const markups = [...rendered.values()].flatMap(({ svg, html }) => [svg, html]);
  const { page, errors } = await open({ html: "<!doctype html><title>t</title>" });
  const different = await page.evaluate((texts) => {
    const parser = new DOMParser();
    return texts.flatMap((text, index) => {
      const xml = parser.parseFromString(
        `<body xmlns="http://www.w3.org/1999/xhtml">${text}</body>`,
        "application/xhtml+xml",
      );
      const html = parser.parseFromString(`<!doctype html><body>${text}`, "text/html");
      const one = xml.documentElement.firstElementChild;
      const same = html.body.childNodes.length === 1 && one?.isEqualNode(html.body.firstElementChild) === true;
      return same ? [] : [index];
    });
  }, markups);
  expect(different).toEqual([]);
  expect(errors).toEqual([]);
});

test("figures of different widths share a page: each shows one picture, the widest that fits", async () => {
  const figures = { one: [360, 680], two: [360, 900], three: [500] };
  const html = Object.entries(figures).map(([id, widths]) => renderHTML(smallest, { id, widths, references: "none" }));
  const { page } = await open({ html: `<!doctype html><title>t</title><body style="margin:0">${html.join("")}` });
  const shown: string[][] = [];
  for (const width of [380, 580, 700, 850, 1100]) {
    await page.setViewportSize({ width, height: 600 });
    shown.push(
      await page.$$eval("figure > svg", (found) =>
        found
          .filter((picture) => getComputedStyle(picture).display !== "none")
          .map((picture) => `${picture.parentElement?.id} ${picture.getAttribute("width")}`),
      ),
    );
  }
  // a picture is shown from 0.88 of its width on: 598 and 792 px
  expect(shown.map((each) => each.map((name) => name.split(" ")[0]))).toEqual(shown.map(() => ["one", "two", "three"]));
  expect(shown.map((each) => each.map((name) => Number(name.split(" ")[1])))).toEqual([
    [360, 360, 500],
    [360, 360, 500],
    [680, 360, 500],
    [680, 900, 500],
    [680, 900, 500],
  ]);
});

describe("a colour that is hard to see on one ground", () => {
  const input: Input = {
    types: { a: { label: "A", color: "#222222" } },
    events: [{ date: "2022-10-23", title: "T", type: "a" }],
  };

  test.each([
    ["auto", ["faint-on-dark"]],
    ["dark", ["faint-on-dark"]],
    ["light", []],
  ] as const)("is told where a picture may have that: theme %s", (theme, expected) => {
    const codes: string[] = [];
    renderSVG(input, { theme, onIssue: ({ code }) => codes.push(code) });
    expect(codes).toEqual(expected);
  });
});

test("what turns the direction of reading in a reference ends with it", () => {
  const title = "Report \u202Bone, \u2067two";
  const svg = renderSVG({ sources: [{ id: "s", title }], events: [{ date: "2022", title: "A", citations: ["s"] }] });
  const shown = [...svg.matchAll(/<text[^>]*>([^<]*Report[^<]*)</g)].map(([, text]) => text);
  expect(shown).toEqual(["Report \u2067one, \u2067two\u2069\u2069"]);
});
