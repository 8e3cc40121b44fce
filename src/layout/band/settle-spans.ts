import type { TimeScale } from "../../time/scale.ts";
import { alignedBefore } from "./align.ts";
import type { FramedEvent } from "../framed.ts";
import { barOf, isOnAxis } from "../marks/shape.ts";
import type { Plane } from "../plane.ts";
import { labelIn } from "./settle.ts";
import { startOf, type WholeAxis } from "../marks/span-label.ts";
import { riseOf, type SpanRows } from "../marks/span-rows.ts";

/**
 * Settles the spans that are in view, or whose labels are.
 *
 * @param whole - the axis of which a part is in view
 * @param edge - how far from the axis the rows begin, in px
 */
export function settleSpans(
  on: Plane,
  { spans }: SpanRows,
  scale: TimeScale,
  { length, whole, edge }: { readonly length: number; readonly whole: WholeAxis; readonly edge: number },
): readonly FramedEvent[] {
  const isPart = whole.begin < 0 || whole.end > length;
  return spans.flatMap((span): readonly FramedEvent[] => {
    const { event, mark, block, row, distance } = span;
    const shape = barOf(mark, event, scale, length);
    const start = startOf(span, shape, scale, whole);
    const isSeen = isOnAxis(shape, scale, length);
    if (!isSeen && (start + block.width <= 0 || start >= length)) return [];
    const marks = isSeen ? [{ mark, shape, across: -(edge + distance), notes: [] }] : [];
    const placement = {
      side: 1,
      lane: row,
      start,
      distance: distance - riseOf(span),
      stems: [],
      bends: [],
      leader: [],
    } as const;
    const runs = alignedBefore(block, Math.min(shape.from, length) - start, isPart);
    return [{ event, marks, label: labelIn(on, { placement, block: { ...block, runs } }, [0, edge]) }];
  });
}
