import type { MarkShape } from "../layout/marks/marks.ts";
import type { Plane } from "../layout/plane.ts";
import { drawBar, drawSymbol } from "./bar.ts";
import { drawBracket } from "./bracket.ts";
import type { SceneNode } from "./node.ts";
import type { MarkPaint } from "./paint.ts";

/** Draws a mark in its form: every form of uncertainty has a shape of its own, none is told by colour alone. */
export function drawMark(shape: MarkShape, across: number, on: Plane, by: MarkPaint): readonly SceneNode[] {
  if (shape.form === "symbol") return drawSymbol(shape, on.point(shape.anchor, across), by);
  return shape.form === "bracket" ? drawBracket(shape, across, on, by) : drawBar(shape, across, on, by);
}
