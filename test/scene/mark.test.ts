// What a mark means can be seen, and the legend says it.
import { describe, expect, test } from "@jest/globals";
import type { Ground } from "../../src/model/contrast.ts";
import type { Frame } from "../../src/layout/framed.ts";
import { BAR, LARGEST, symbolIn, type MarkShape } from "../../src/layout/marks/marks.ts";
import { plane } from "../../src/layout/plane.ts";
import { lettersOf } from "../../src/layout/text/type.ts";
import { drawAxis } from "../../src/scene/axis.ts";
import { drawCuts } from "../../src/scene/cut.ts";
import { draw } from "../../src/scene/draw.ts";
import { bodyOf } from "../../src/layout/marks/cut.ts";
import { drawMark } from "../../src/scene/mark.ts";
import type { SceneNode } from "../../src/scene/node.ts";
import { filled, outlined, typePaint } from "../../src/scene/paint.ts";
import { hues, paints } from "../../src/scene/theme.ts";
import { framed } from "../laws/inputs.ts";
import { seeds } from "../seeds.ts";
import { contrast, over } from "./contrast.ts";

const dates = [
  "2022-03-14",
  "2022-03-14~",
  "2022-03-14?",
  "2022-02",
  "2022-02~",
  "2022-02?",
  "2022-02%",
  "2022-01-10/2022-02-20",
  "2022-01-10~/2022-02-20~",
  "2022-01-10?/2022-02-20",
  "2022-03/2022-09",
  "2022-03~/2022-05-20",
  "2022-03?/2022-05",
  "2022-03/2022-04",
  "2022-08-01/..",
  "../2022-08-01",
  "2022-08-01/",
  "before 2022-03-01",
  "after 2022-10-31",
  "[2022-02-03,2022-06-21,2022-11-08]",
  "{2022-02-03,2022-06-21}",
  "{2022-06,2022-07}",
  "2022-11-XX",
  "2022-XX-08~",
  "2022-09-XX?",
];

/** The strokes where the scale of an axis changes. */
function breakMarks(frame: Frame): readonly SceneNode[] {
  const prepared = frame.prepared;
  const all = (node: SceneNode): readonly SceneNode[] => [
    node,
    ...node.children.flatMap((child) => (typeof child === "string" ? [] : all(child))),
  ];
  return all(drawAxis(frame, { prepared, ground: "light" })).filter(
    ({ attributes }) => attributes["class"] === "attested-break",
  );
}

/** A date alone on the axis of a year, and what the legend says of it. */
function frameOf(date: string) {
  const frame = framed(
    [
      { date, title: "x" },
      { date: "2022-01-01", title: "first" },
      { date: "2022-12-31", title: "last" },
    ],
    { width: 1200, orientation: "horizontal", folds: false },
  );
  const event = frame.events.find((each) => each.event.event.title === "x");
  const forms = frame.legend.flatMap(({ key }) => (key.kind === "form" ? [key.form as string] : []));
  return { shapes: event?.marks.map(({ shape }) => shape) ?? [], forms };
}

/** Half of a day on that axis, in px: a bracket begins in the middle of the first of its days. */
const DAY = 1.8;

const on = plane("horizontal", false, [0, 0]);
const nodesOf = (shape: MarkShape, hue: number, ground: Ground): readonly SceneNode[] =>
  drawMark(shape, 0, on, { type: { id: "", label: "", hue, symbol: "circle" }, ground });

describe.each(["light", "dark"] as const)("every form of mark has 3:1 over all its length, %s", (ground) => {
  /** From where to where along the axis something is drawn that contrasts so much. */
  function seen({ name, attributes }: SceneNode, against: readonly string[]): readonly (readonly [number, number])[] {
    const { fill, stroke, d, x, width, transform } = attributes;
    const color = String(stroke ?? fill);
    const opacity = Number(attributes[stroke === undefined ? "fill-opacity" : "stroke-opacity"] ?? 1);
    if (!color.startsWith("#") || transform !== undefined || name === "text") return [];
    if (against.some((under) => contrast(over(color, opacity, under), under) < 3)) return [];
    if (name === "rect") return [[Number(x), Number(x) + Number(width)]];
    return String(d)
      .split("M")
      .slice(1)
      .map((path) => [...path.matchAll(/(-?[\d.]+),/g)].map(([, at]) => Number(at)))
      .map((places) => [Math.min(...places), Math.max(...places)] as const);
  }

  test.each(dates)("%s", (date) => {
    for (const shape of frameOf(date).shapes) {
      if (shape.form === "symbol") continue; // its core is of the type's colour, of which theme.test.ts holds it
      for (const hue of hues.keys()) {
        const nodes = nodesOf(shape, hue, ground);
        const stretches = nodes.flatMap((node) => seen(node, [paints.ground[ground], paints.stretch[ground]]));
        let [at, end] = bodyOf(shape);
        for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) if (from <= at + DAY) at = Math.max(at, to);
        expect([typePaint({ id: "", label: "", hue, symbol: "circle" }, ground), at >= end - DAY]).toEqual([
          hues[hue]?.[ground],
          true,
        ]);
      }
    }
  });
});

test.each(["light", "dark"] as const)(
  "a soft end begins to fade as visibly as a possible stretch is tinted, %s",
  (ground) => {
    for (const shape of frameOf("2022-02~").shapes)
      for (const hue of hues.keys()) {
        const ratios = nodesOf(shape, hue, ground).flatMap(({ attributes }) => {
          const { fill, "fill-opacity": opacity } = attributes;
          if (opacity === undefined) return [];
          return [contrast(over(String(fill), Number(opacity), paints.ground[ground]), paints.ground[ground])];
        });
        const [stretch = NaN, ...fades] = ratios;
        expect(fades).toHaveLength(6);
        expect(Math.max(...fades)).toBeCloseTo(stretch, 6);
        expect(stretch).toBeGreaterThan(1.4);
      }
  },
);

test("no mark on a wide axis hides both ends of the strokes of a break, nor do they reach its words", () => {
  const folded = framed([...seeds.values()], { width: 1200, orientation: "horizontal" });
  const { axis, origin } = folded;
  expect(axis.breaks.length).toBeGreaterThan(0);
  const [, ...strokes] = String(breakMarks(folded)[0]?.attributes["d"]).split(/[ML]/);
  const heights = strokes.map((point) => Math.abs(Number(point.split(",")[1]) - origin[1]));
  // its halo included
  for (const height of heights) expect(height).toBeGreaterThan(LARGEST + 1.8);
  const tops = axis.words.map((word) => lettersOf(word).y - origin[1]);
  for (const height of heights) expect(height).toBeLessThan(Math.min(...tops));
});

test.each(["horizontal", "vertical"] as const)(
  "%s bars that lead across a break are cut there, once",
  (orientation) => {
    const week = Array.from({ length: 8 }, (_, i) => ({ date: `1990-03-0${i + 1}`, title: "A point" }));
    const bars = ["1990-03-05/1999-05-01", "1990-03-07/2008-02-01"].map((date) => ({ date, title: "A bar" }));
    const far = ["1999-01-01", "2003-05-01", "2008-02-01"].map((date) => ({ date, title: "A point" }));
    const folded = framed({ events: [...week, ...bars, ...far] }, { width: 900, orientation });
    const along = orientation === "horizontal" ? 0 : 1;
    const [place] = folded.axis.breaks;
    expect(folded.axis.breaks).toHaveLength(1);
    const drawn = draw(folded, "file").children.filter((child): child is SceneNode => typeof child !== "string");
    const names = drawn.map(({ attributes }) => attributes["class"]);
    const cuts = drawn[names.indexOf("attested-cuts")];
    expect(names.indexOf("attested-cuts")).toBeGreaterThan(names.indexOf("attested-events"));
    expect(cuts.attributes["aria-hidden"]).toBe("true");
    const found = cuts.children.flatMap((child) => (typeof child === "string" ? [] : [child.attributes]));
    expect(found.map(({ class: name }) => name)).toEqual(bars.flatMap(() => ["attested-halo", "attested-break"]));
    const turned = plane(orientation, folded.mirrored, folded.origin);
    const rows = folded.events.flatMap(({ marks }) =>
      marks.flatMap(({ shape, across }) => (shape.form === "span" ? [turned.point(0, across)[1 - along]] : [])),
    );
    for (const [i, { d }] of found.entries()) {
      const points = [...String(d).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      const middle = (axis: number): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
      expect(middle(along)).toBeCloseTo(place[along], 1);
      expect(middle(1 - along)).toBeCloseTo(rows[Math.floor(i / 2)], 1);
      // beyond both edges of the bar
      for (const point of points) expect(Math.abs(point[1 - along] - middle(1 - along))).toBeGreaterThan(BAR / 2 + 1);
    }
  },
);

test("a break covers neither the end of a bar nor its symbol", () => {
  const folded = framed([...seeds.values()], { width: 1200, orientation: "horizontal" });
  const wide = plane("horizontal", folded.mirrored, folded.origin);
  const nodes = [drawCuts(folded, wide, { prepared: folded.prepared, ground: "light" }, undefined)].flatMap((group) =>
    group === false ? [] : group.children.flatMap((child) => (typeof child === "string" ? [] : [child])),
  );
  expect(nodes.length).toBeGreaterThan(0);
  for (const { attributes } of nodes)
    for (const [, x, y] of String(attributes["d"]).matchAll(/(-?[\d.]+),(-?[\d.]+)/g))
      for (const { marks } of folded.events)
        for (const { shape, across } of marks) {
          const middle = wide.point(0, across)[1];
          if (Math.abs(Number(y) - middle) > BAR / 2 + 3) continue;
          const [from, to] = bodyOf(shape);
          const kept = shape.form === "bracket" ? [] : [from, to, symbolIn(shape, from, to) ?? from];
          for (const place of kept) expect(Math.abs(wide.point(place, across)[0] - Number(x))).toBeGreaterThan(1.9);
        }
});

/** What can be seen of a mark, and the forms of which the legend has to name one for it. */
const traits: readonly (readonly [trait: string, named: readonly string[], isSeen: (node: SceneNode) => boolean])[] = [
  [
    "it fades",
    ["approximate"],
    ({ attributes: { "fill-opacity": fill, "stroke-opacity": stroke } }) =>
      stroke !== undefined || [0.25, 0.22, 0.13, 0.06].includes(Number(fill)),
  ],
  [
    "dashes",
    ["uncertain"],
    ({ attributes: { "stroke-dasharray": dashes } }) => dashes === "3 2" || dashes === "2.6 1.8",
  ],
  ["a question mark", ["startUnknown", "unknown"], ({ name }) => name === "text"],
  [
    "an arrow head",
    ["openBefore", "openAfter", "beganEarlier", "goesOn"],
    ({ attributes: { d, transform } }) => String(d).endsWith("Z") && transform === undefined,
  ],
  [
    "a tint",
    ["some", "within", "ends", "approximate", "uncertain", "openBefore", "openAfter", "startUnknown", "unknown"],
    ({ attributes: { "fill-opacity": fill, width } }) => [0.32, 0.16].includes(Number(fill)) && Number(width) >= 4,
  ],
  [
    "a bar that is solid",
    ["span", "within", "beganEarlier", "goesOn", "startUnknown", "unknown"],
    ({ name, attributes }) =>
      name === "rect" && attributes["class"] === "attested-fill" && attributes["fill-opacity"] === undefined,
  ],
];

describe("the legend names what is seen of a mark", () => {
  test.each(dates)("%s", (date) => {
    const { shapes, forms } = frameOf(date);
    const nodes = shapes.flatMap((shape) => nodesOf(shape, 0, "light"));
    expect(nodes.length).toBeGreaterThan(0);
    for (const [trait, named, isSeen] of traits)
      if (nodes.some(isSeen) && !(trait === "a bar that is solid" && forms.includes("allOf")))
        expect([trait, forms.some((form) => named.includes(form))]).toEqual([trait, true]);
    const bracket = shapes.some(({ form }) => form === "bracket");
    expect(forms.some((form) => ["oneOf", "allOf", "unspecified"].includes(form))).toBe(bracket);
  });

  test("the tinted end of a span that is otherwise certain is named as such, but not where nobody could see it", () => {
    expect(frameOf("2022-03/2022-09").forms).toEqual(["span", "ends"]);
    expect(frameOf("2022-03/2022-04").forms).toEqual(["within"]);
    expect(frameOf("2022-03-01T10:00/2022-09-01T12:00").forms).toEqual(["span"]);
  });
});

describe("a colour of an author's own", () => {
  const typeOf = (color: string) => ({ id: "a", label: "A", hue: 0, symbol: "circle", color }) as const;

  test.each([
    ["#222222", "dark"],
    ["#ffe600", "light"],
  ] as const)("%s has an outline in the colour of the axis on a %s ground", (color, ground) => {
    expect(filled(typeOf(color), ground)).toMatchObject({ fill: color, stroke: paints.axis[ground] });
    expect(outlined(typeOf(color), ground, 1)).toMatchObject({ stroke: paints.axis[ground] });
    const other = ground === "dark" ? "light" : "dark";
    expect(filled(typeOf(color), other)).not.toHaveProperty("stroke");
    expect(outlined(typeOf(color), other, 1)).toMatchObject({ stroke: color });
  });

  test("fades in the colour of the axis there", () => {
    expect(filled(typeOf("#222222"), "dark", 0.3)).toMatchObject({ fill: paints.axis.dark, "fill-opacity": 0.3 });
    expect(filled(typeOf("#222222"), "light", 0.3)).toMatchObject({ fill: "#222222", "fill-opacity": 0.3 });
    expect(filled(typeOf("#222222"), "dark", 0.3)).not.toHaveProperty("stroke");
  });
});
