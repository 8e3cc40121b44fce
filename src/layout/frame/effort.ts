import { runIn } from "./clearest.ts";
import type { Frame, Framed, FramedEvent } from "../framed.ts";
import { plane, type Point } from "../plane.ts";

/** A bar of another event that a leader crosses is as hard as so many px. */
const CROSSED = 16;

/** A leader this near to the end of a bar passes by it, in px. */
const BESIDE = 2;

/**
 * How hard it is to follow the leaders of a picture whose time runs along the width, on average: in px that they run along the
 * axis. In lanes, where they lead over few marks and run hardly at all, it is 0.
 */
export function effortOf(found: Framed): number {
  const frame = found.frame();
  return frame.lanes === undefined ? runIn(found) + CROSSED * crossedIn(frame) : 0;
}

/** A bar along a horizontal axis, px in the picture. */
interface Bar {
  readonly event: FramedEvent;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** How many bars of other events a leader crosses on average, where time runs along the width. */
export function crossedIn({ events, mirrored, origin }: Pick<Frame, "events" | "mirrored" | "origin">): number {
  const on = plane("horizontal", mirrored, origin);
  const bars = events.flatMap((event) =>
    event.marks.flatMap(({ shape, across }): readonly Bar[] => {
      if (shape.form === "symbol") return [];
      const [[a, y], [b]] = [on.point(shape.from, across), on.point(shape.to, across)];
      return [{ event, from: Math.min(a, b) + BESIDE, to: Math.max(a, b) - BESIDE, y }];
    }),
  );
  let [crossed, labels] = [0, 0];
  for (const event of events) {
    if (event.label === undefined) continue;
    labels++;
    for (const bar of bars) if (bar.event !== event && crosses(event.label.leader, bar)) crossed++;
  }
  return crossed / Math.max(1, labels);
}

/** Whether a leader, which runs up and down or along, leads from one side of a bar to the other. */
function crosses(leader: readonly Point[], { from, to, y }: Bar): boolean {
  return leader.some(([x, end], i) => {
    const start = leader[i - 1]?.[1] ?? end;
    return x > from && x < to && Math.min(start, end) < y && Math.max(start, end) > y;
  });
}
