import type { TimeScale } from "../../time/scale.ts";
import { alignedBefore } from "./align.ts";
import type { FramedEvent } from "../framed.ts";
import { BAR, isOnAxis, barOf } from "../marks/marks.ts";
import type { Plane } from "../plane.ts";
import { labelIn } from "./settle.ts";
import { LABEL_GAP, startOf, type SpanRows, type WholeAxis } from "../marks/span-rows.ts";

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
  return spans.flatMap(({ event, mark, block, row, distance }): readonly FramedEvent[] => {
    const shape = barOf(mark, event, scale, length);
    const start = startOf(event, shape, block.width, scale, whole);
    const isSeen = isOnAxis(shape, scale, length);
    if (!isSeen && (start + block.width <= 0 || start >= length)) return [];
    const marks = isSeen ? [{ mark, shape, across: -(edge + distance), notes: [] }] : [];
    const over = distance - BAR / 2 - LABEL_GAP - block.height;
    const placement = { side: 1, lane: row, start, distance: over, stems: [], bends: [], leader: [] } as const;
    const runs = alignedBefore(block, Math.min(shape.from, length) - start, isPart);
    return [{ event, marks, label: labelIn(on, { placement, block: { ...block, runs } }, [0, edge]) }];
  });
}
