import { runIn } from "./clearest.ts";
import type { Frame, Framed, FramedEvent } from "../framed.ts";
import { plane, type Point } from "../plane.ts";

/**
 * How hard leaders may be to follow on average, in px that they run along the axis; and in a picture that was horizontal before
 * the data changed.
 */
const FOLLOWED = 40;
const FOLLOWED_STILL = 50;

/** A bar of another event that a leader crosses is as hard as so many px. */
const CROSSED = 16;

/** A leader this near to the end of a bar passes by it, in px. */
const BESIDE = 2;

/** A picture whose time runs along the width, shows everything, and has leaders that can be followed; else none. */
export function followed(found: Framed, before: Frame | undefined): Framed | undefined {
  if (found.missing > 0) return undefined;
  const most = before?.orientation === "horizontal" ? FOLLOWED_STILL : FOLLOWED;
  const run = runIn(found);
  if (run > most) return undefined;
  const frame = found.frame();
  // in lanes, leaders lead over few marks
  return frame.lanes !== undefined || run + CROSSED * crossedIn(frame) <= most ? found : undefined;
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
