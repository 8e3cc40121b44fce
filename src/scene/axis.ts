import type { Frame } from "../layout/framed.ts";
import type { Drawing } from "./drawing.ts";
import { LARGEST } from "../layout/marks/marks.ts";
import type { Line, Point } from "../layout/plane.ts";
import { boxed, pair } from "./path.ts";
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
      node("rect", { class: "attested-stretch", ...boxed(box), fill: paint("stretch", ground) }),
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

/** Half the distance of the strokes, and how far each leans to both sides, in px. */
const LEAN = 2.5;

/** From where to where the two slanted strokes of a break go. */
export function strokesAt([x, y]: Point, orientation: Frame["orientation"], half: number): readonly [Line, Line] {
  const stroke = (shift: number): Line =>
    orientation === "horizontal"
      ? [
          [x + shift - LEAN, y + half],
          [x + shift + LEAN, y - half],
        ]
      : [
          [x - half, y + shift + LEAN],
          [x + half, y + shift - LEAN],
        ];
  return [stroke(-LEAN), stroke(LEAN)];
}

/** Two slanted strokes across the axis where its scale changes. */
export function breakMark(
  at: Point,
  orientation: Frame["orientation"],
  ground: Ground,
  half: number = HALF,
): SceneNode {
  return node("path", {
    class: "attested-break",
    d: strokesAt(at, orientation, half)
      .map(([from, to]) => `M${pair(from)}L${pair(to)}`)
      .join(""),
    fill: "none",
    stroke: paint("axis", ground),
    "stroke-width": 1.3,
  });
}
