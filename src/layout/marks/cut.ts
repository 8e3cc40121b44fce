import { symbolIn, type EndForm, type MarkShape } from "./marks.ts";

/** A stretch along the axis, in px. */
export type Edges = readonly [from: number, to: number];

/** The part of a bar between its end forms. */
export function bodyOf(shape: MarkShape): Edges {
  const inner = (form: EndForm): number => (form === "open" ? 8 : form === "unknown" ? 22 : 0);
  return [shape.from + inner(shape.fromEnd), shape.to - inner(shape.toEnd)];
}

/** How far from the middle of a break a bar's ends and its symbol are, at the least, so that they are not covered, in px. */
const CLEAR = 7;

/** How far the strokes of a break are from its middle where they cross the axis, in px. */
const STROKES = 2.5;

/** Whether a bar leads across a break so far that this can be drawn over it. */
export function isCutAt(shape: MarkShape, at: number): boolean {
  if (shape.form !== "range" && shape.form !== "span") return false;
  const [from, to] = bodyOf(shape);
  return to - at >= CLEAR && at - from >= CLEAR && !(Math.abs((symbolIn(shape, from, to) ?? Infinity) - at) < CLEAR);
}

/** Whether a mark on the axis would hide a stroke of a break. */
export function hidesBreak(shape: MarkShape, breaks: readonly number[]): boolean {
  const { from, to } = shape;
  return breaks.some((at) => from < at + STROKES && to > at - STROKES && !isCutAt(shape, at));
}
