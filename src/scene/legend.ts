import type { BarForm, LegendForm, LegendItem, TypeKey } from "../layout/sheet/legend.ts";
import type { MarkShape } from "../layout/marks/marks.ts";
import { plane, type Point } from "../layout/plane.ts";
import type { PreparedType } from "../layout/prepare/prepare.ts";
import type { Ground } from "../model/contrast.ts";
import { breakMark } from "./axis.ts";
import { TEETH } from "./bracket.ts";
import { rectangle } from "./count.ts";
import type { Drawing } from "./drawing.ts";
import { drawMark } from "./mark.ts";
import { node, type SceneNode } from "./node.ts";
import { filled, hueClass, paint } from "./paint.ts";
import { round } from "./path.ts";
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
/** The forms as they look on an axis 30 px long. */
const sampleShapes: Readonly<Record<Exclude<LegendForm, "column">, readonly MarkShape[]>> = {
  some: [sample],
  span: [{ ...sample, form: "span", core: [2, 28] }],
  ends: [{ ...sample, form: "span", core: [11, 19] }],
  approximate: [{ ...sample, fromEnd: "soft", toEnd: "soft", from: 10, to: 20 }],
  uncertain: [{ ...sample, uncertain: true, doubtful: [true, true] }],
  open: [{ ...sample, fromEnd: "open", toEnd: "open" }],
  openBefore: [{ ...sample, fromEnd: "open" }],
  openAfter: [{ ...sample, toEnd: "open" }],
  unknown: [{ ...sample, toEnd: "unknown" }],
  oneOf: [{ ...sample, form: "bracket", members: [4, 15, 26].map((at) => [at, at] as const) }],
  allOf: [{ ...sample, form: "bracket", every: true, members: [4, 15, 26].map((at) => [at, at] as const) }],
  unspecified: [{ ...sample, form: "bracket" }],
  conflict: [ring(4), ring(26)],
  conflictOfBars: [hollow(0, 11), hollow(19, 30)],
  conflictOfBoth: [ring(4), hollow(19, 30)],
};

function ring(anchor: number): MarkShape {
  return { ...sample, form: "symbol", hollow: true, anchor, radius: 4 };
}

function hollow(from: number, to: number): MarkShape {
  return { ...sample, hollow: true, from, to };
}

/** The bar that stands for a type, shorter than those that explain a form. */
const bar: MarkShape = { ...sample, from: 6, to: 24 };
const bars: Readonly<Record<BarForm, MarkShape>> = {
  range: bar,
  span: { ...bar, form: "span", core: [6, 24] },
  possible: { ...bar, form: "span" },
  bracket: { ...bar, form: "bracket" },
  set: { ...bar, form: "bracket", every: true, members: [9, 21].map((at) => [at, at] as const) },
};

/** Where a bracket stands so that the middle of it is that of its key, in px from there. */
const BRACKET_MIDDLE = TEETH.horizontal / 2;

/** Draws the key of a type around a point. */
export function drawTypeKey(key: TypeKey, [x, y]: Point, ground: Ground): readonly SceneNode[] {
  if (key.kind === "type") return solidSymbol(key.type, 5, [x, y], ground);
  const { type, form, uncertain } = key;
  const shape: MarkShape = { ...bars[form], uncertain, doubtful: [uncertain, uncertain] };
  const on = plane("horizontal", false, [x - sample.anchor, y]);
  return drawMark(shape, form === "bracket" ? BRACKET_MIDDLE : 0, on, { type, ground });
}

/** Heights of columns that stand for all, in px. */
const COLUMNS = [5, 12, 8, 3];

/** The key of a legend item is drawn by the same code as the marks it explains. */
function drawKey({ key, x, y }: LegendItem, drawing: Drawing): readonly SceneNode[] {
  const { ground } = drawing;
  if (key.kind === "words") return [];
  if (key.kind === "break") return [breakMark([x, y], "horizontal", ground)];
  if (key.kind === "type" || key.kind === "bar") return drawTypeKey(key, [x, y], ground);
  if (key.form === "column") {
    const columns = COLUMNS.map((height, i) => rectangle({ x: x - 14 + 7 * i, y: y + 6 - height, width: 6, height }));
    return [node("path", { ...filled(anyType, ground), d: columns.join("") })];
  }
  const on = plane("horizontal", false, [x - sample.anchor, y]);
  const joint = key.form.startsWith("conflict")
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
  const across = key.form === "oneOf" || key.form === "unspecified" ? BRACKET_MIDDLE : 0;
  return [...joint, ...sampleShapes[key.form].flatMap((each) => drawMark(each, across, on, { type: anyType, ground }))];
}
