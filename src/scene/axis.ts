import type { Frame } from "../layout/framed.ts";
import type { Drawing } from "./drawing.ts";
import { LARGEST } from "../layout/marks/marks.ts";
import { pair, round, rounded } from "./path.ts";
import { node, type SceneNode } from "./node.ts";
import { paint } from "./paint.ts";
import type { Ground } from "../model/contrast.ts";
import { text } from "./text.ts";

/** Draws the axis; it says nothing that the events do not say, and is hidden from screen readers. */
export function drawAxis({ axis, orientation }: Frame, drawing: Drawing): SceneNode {
  const { ground } = drawing;
  const line = { class: "attested-line", fill: "none", stroke: paint("axis", ground) };
  return node("g", { class: "attested-axis", "aria-hidden": "true" }, [
    ...axis.stretches.map((box) =>
      node("rect", { class: "attested-stretch", ...rounded(box), fill: paint("stretch", ground) }),
    ),
    axis.grid !== undefined &&
      axis.grid.length > 0 &&
      node("path", {
        class: "attested-grid",
        d: axis.grid.map(([a, b]) => `M${pair(a)}L${pair(b)}`).join(""),
        fill: "none",
        stroke: paint("grid", ground),
      }),
    axis.line.length > 0 &&
      node("path", { ...line, d: axis.line.map(([a, b]) => `M${pair(a)}L${pair(b)}`).join(""), "stroke-width": 1.4 }),
    axis.ticks.length > 0 &&
      node("path", { ...line, d: axis.ticks.map(([a, b]) => `M${pair(a)}L${pair(b)}`).join("") }),
    ...axis.breaks.map((at) => breakMark(at, orientation, ground, orientation === "horizontal" ? OVER : HALF)),
    ...axis.words.map((word) => text(word, drawing)),
  ]);
}

/** How far the strokes of a break reach from the axis, in px; on a wide one a mark may lie over them, and cannot hide their ends. */
const HALF = 7;
const OVER = LARGEST + 3.5;

/** Two slanted strokes across the axis where its scale changes. */
export function breakMark(
  [x, y]: readonly [number, number],
  orientation: Frame["orientation"],
  ground: Ground,
  half: number = HALF,
): SceneNode {
  const stroke = (shift: number): string =>
    orientation === "horizontal"
      ? `M${round(x + shift - 2.5)},${round(y + half)}L${round(x + shift + 2.5)},${round(y - half)}`
      : `M${round(x - half)},${round(y + shift + 2.5)}L${round(x + half)},${round(y + shift - 2.5)}`;
  return node("path", {
    class: "attested-break",
    d: stroke(-2.5) + stroke(2.5),
    fill: "none",
    stroke: paint("axis", ground),
    "stroke-width": 1.3,
  });
}
