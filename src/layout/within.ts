import type { Axis } from "./axis.ts";
import { markOn, type MarkedAxis } from "./band.ts";
import type { Prepared } from "./prepare.ts";
import type { AxisSize } from "./rows.ts";

/** Stacks the marks of a part of a picture, in as many rows as fit in the room of the whole: what finds none is counted. */
export function markWithin(
  prepared: Prepared,
  room: AxisSize,
  axis: Axis,
  fits: (marks: MarkedAxis) => boolean,
): MarkedAxis {
  for (let rows = room.rows; ; rows--) {
    const found = markOn(prepared, { ...room, rows }, axis);
    if (rows === 1 || fits(found)) return found;
  }
}
