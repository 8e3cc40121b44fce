import type { TimeScale } from "../../time/scale.ts";
import type { Enlargement } from "../axis/bins.ts";
import type { Block } from "../labels/block.ts";
import type { PreparedEvent } from "../prepare/prepare.ts";
import type { MarkShape } from "./marks.ts";
import { isSpan } from "./rowed.ts";

const { max, min } = Math;

/** Where the label of an event on a row stands: over its bar, or behind or before its symbol. */
type LabelAt = "over" | "behind" | "before";

/** The label of an event on a row. */
export interface SpanLabel {
  readonly event: PreparedEvent;
  readonly block: Block;
  readonly label: LabelAt;
}

/** Space between a symbol and the label beside it, and between two labels on one row, in px. */
export const BESIDE_SYMBOL = 5;
export const BESIDE = 20;

/** While so much of a label would be beyond the end of the axis, it goes over from the beginning of its bar to the end, in px. */
const TURN = 12;

/** Where the whole axis begins and ends, in px of the part that is in view. */
export interface WholeAxis {
  readonly begin: number;
  readonly end: number;
}

/** The whole axis, as it lies about a part of it. */
export function axisIn({ from, scale }: Enlargement, length: number): WholeAxis {
  return { begin: -from * scale, end: (length - from) * scale };
}

/**
 * Where the label of a span begins: over the beginning of its bar; where it would not end with the whole axis, so that it
 * ends with the bar; and as long as the bar goes on, in view, but clear of the label of the next.
 */
export function startOf(
  { event, block: { width }, label }: SpanLabel,
  shape: MarkShape,
  scale: TimeScale,
  { begin, end }: WholeAxis,
): number {
  if (label !== "over") return label === "behind" ? shape.to + BESIDE_SYMBOL : shape.from - BESIDE_SYMBOL - width;
  const { when } = event;
  // an open span begins and ends with the axis, not with the view; a point before or after some date does not
  const begins = isSpan(event) && when.from === "open" ? begin : scale(when.start.earliest);
  const ends = isSpan(event) && when.until === "open" ? end : scale(when.end.latest);
  const from = max(begin, Number.isFinite(begins) ? min(begins, shape.from) : shape.from);
  const to = Number.isFinite(ends) ? max(ends, shape.to) : shape.to;
  const beyond = max(0, from + width - end);
  const overhang = end - begin < 2 * width ? 0 : from + width - min(to, end);
  return max(from - max(beyond, min(1, beyond / TURN) * overhang), min(0, to - width - BESIDE));
}
