import type { BarForm, FormKey, LegendForm } from "../layout/sheet/forms.ts";
import { BESIDE_BAR, type LegendItem, type TypeKey } from "../layout/sheet/legend.ts";
import type { MarkShape } from "../layout/marks/marks.ts";
import { plane, type Point } from "../layout/plane.ts";
import type { PreparedType } from "../layout/prepare/prepare.ts";
import type { Ground } from "../model/contrast.ts";
import { breakMark } from "./axis.ts";
import { TEETH } from "./bracket.ts";
import { rectangle } from "./count.ts";
import type { Drawing } from "./drawing.ts";
import { drawMark } from "./mark.ts";
import { node, round, type SceneNode } from "./node.ts";
import { filled, hueClass, paint } from "./paint.ts";
import { boxed } from "./path.ts";
import { solidSymbol } from "./seam.ts";
import { text } from "./text.ts";

/** Draws the legend. */
export function drawLegend(items: readonly LegendItem[], drawing: Drawing): SceneNode {
  return node(
    "g",
    { class: "attested-legend" },
    items.map((item) =>
      node("g", { class: "type" in item.key ? hueClass(item.key.type) : undefined }, [
        ...drawKey(item, drawing),
        text(item.line, drawing),
      ]),
    ),
  );
}

/** The colour of keys that stand for every type. */
const anyType: PreparedType = { id: "", label: "", hue: 0, symbol: "circle", color: "#767676" };

const sample: MarkShape = {
  form: "range",
  from: 2,
  to: 28,
  members: [],
  fromEnd: "cap",
  toEnd: "cap",
  approximate: false,
  uncertain: false,
  hollow: false,
  anchor: 15,
  radius: 5,
  slack: 0,
  every: false,
  doubtful: [false, false],
};

/** What each form does to the marks that have it. */
const forms: Readonly<Record<Exclude<LegendForm, "column">, Partial<MarkShape>>> = {
  some: {},
  span: {},
  within: {},
  ends: { core: [11, 19] },
  approximate: { approximate: true, fromEnd: "soft", toEnd: "soft", ...stub(10, 20) },
  uncertain: { uncertain: true, doubtful: [true, false] },
  open: { fromEnd: "open", toEnd: "open" },
  openBefore: { fromEnd: "open" },
  openAfter: { toEnd: "open" },
  beganEarlier: { fromEnd: "open" },
  goesOn: { toEnd: "open" },
  startUnknown: { fromEnd: "unknown" },
  unknown: { toEnd: "unknown" },
  oneOf: {},
  allOf: {},
  unspecified: { members: [] },
  conflict: { hollow: true },
};

/** A short mark, so that it has room to fade. */
function stub(from: number, to: number): Pick<MarkShape, "from" | "to" | "core" | "members"> {
  return {
    from,
    to,
    core: [from, to],
    members: [
      [from, from],
      [to, to],
    ],
  };
}

/** A mark of each kind from one place to another, on an axis 30 px long. */
function sampleOf(kind: "symbol" | BarForm, from = 2, to = 28): MarkShape {
  const anchor = (from + to) / 2;
  const teeth = [from + 2, anchor, to - 2].map((at) => [at, at] as const);
  const whole = { ...sample, from, to, anchor };
  if (kind === "symbol") return { ...whole, form: "symbol", radius: 4 };
  if (kind === "range") return whole;
  if (kind === "possible") return { ...whole, form: "span" };
  if (kind === "span") return { ...whole, form: "span", core: [from, to] };
  return { ...whole, form: "bracket", every: kind === "set", members: teeth };
}

/** The marks that explain a form: two of them where it has two kinds, or where its sources disagree. */
function samplesOf({ form, of }: FormKey & { readonly form: keyof typeof forms }): readonly MarkShape[] {
  const [first = "range", second = first] = of;
  if (form === "conflict")
    return [
      { ...sampleOf(first, 0, first === "symbol" ? 8 : 11), hollow: true },
      { ...sampleOf(second, second === "symbol" ? 22 : 19, 30), hollow: true },
    ];
  if (of.length < 2) return [{ ...sampleOf(first), ...forms[form] }];
  const beside = form === "approximate" ? { fromEnd: "cap", ...stub(14, 20) } : {};
  const bar = { ...sampleOf(second, 13, 29), ...forms[form], ...beside } as MarkShape;
  return [{ ...sampleOf(first, 0, 9), ...forms[form], anchor: 4.5 }, bar];
}

/** The bar that stands for a type, shorter than those that explain a form. */
const bars: Readonly<Record<BarForm, MarkShape>> = {
  range: sampleOf("range", 6, 24),
  span: sampleOf("span", 6, 24),
  possible: sampleOf("possible", 6, 24),
  bracket: { ...sampleOf("bracket", 6, 24), members: [] },
  set: { ...sampleOf("set", 6, 24), members: [9, 21].map((at) => [at, at] as const) },
};

/** Where a bracket stands so that the middle of it is that of its key, in px from there. */
const BRACKET_MIDDLE = TEETH.horizontal / 2;

/** Draws the key of a type around a point. */
export function drawTypeKey(key: TypeKey, [x, y]: Point, ground: Ground): readonly SceneNode[] {
  if (key.kind === "type") return solidSymbol(key.type, 5, [x, y], ground);
  const { type, form, uncertain, symbol } = key;
  const shape: MarkShape = { ...bars[form], uncertain, doubtful: [uncertain, uncertain] };
  const middle = symbol ? x - BESIDE_BAR / 2 : x;
  const on = plane("horizontal", false, [middle - sample.anchor, y]);
  return [
    ...drawMark(shape, form === "bracket" ? BRACKET_MIDDLE : 0, on, { type, ground }),
    ...(symbol ? solidSymbol(type, 5, [middle + 20, y], ground) : []),
  ];
}

/** Draws the key of an enlarged stretch of the axis: a break, and behind it the tint. */
function enlargedKey([x, y]: Point, ground: Ground): readonly SceneNode[] {
  const line = `M${round(x - 15)},${round(y)}h3M${round(x - 1)},${round(y)}h16`;
  return [
    node("rect", {
      class: "attested-stretch",
      ...boxed({ x: x - 1, y: y - 7, width: 16, height: 14 }),
      fill: paint("stretch", ground),
    }),
    node("path", { class: "attested-line", d: line, fill: "none", stroke: paint("axis", ground), "stroke-width": 1.4 }),
    breakMark([x - 7, y], "horizontal", ground),
  ];
}

/** Heights of columns that stand for all, and of those of one event each, in px. */
const COLUMNS = [5, 12, 8, 3];
const SINGLE = [10, 10, 0, 10];

/** The key of a legend item is drawn by the same code as the marks it explains. */
function drawKey({ key, x, y }: LegendItem, drawing: Drawing): readonly SceneNode[] {
  const { ground } = drawing;
  if (key.kind === "words") return [];
  if (key.kind === "break") return enlargedKey([x, y], ground);
  if (key.kind === "type" || key.kind === "bar") return drawTypeKey(key, [x, y], ground);
  if (key.form === "column") {
    const columns = (key.single === true ? SINGLE : COLUMNS).map((height, i) =>
      rectangle({ x: x - 14 + 7 * i, y: y + 6 - height, width: 6, height }),
    );
    return [node("path", { ...filled(anyType, ground), d: columns.join("") })];
  }
  const isMirrored = drawing.prepared.direction === "rtl";
  const on = plane("horizontal", isMirrored, [x + (isMirrored ? sample.anchor : -sample.anchor), y]);
  const joint =
    key.form === "conflict"
      ? [
          node("path", {
            class: "attested-joint",
            d: `M${round(x - 11)},${round(y)}H${round(x + 11)}`,
            stroke: paint("line", ground),
            "stroke-width": 1.2,
            "stroke-dasharray": "2 2",
          }),
        ]
      : [];
  const by = { type: anyType, ground };
  return [
    ...joint,
    ...samplesOf(key as FormKey & { form: keyof typeof forms }).flatMap((each) => {
      const isBracket = each.form === "bracket" && !each.every;
      return drawMark(each, isBracket ? BRACKET_MIDDLE : 0, on, by);
    }),
  ];
}
