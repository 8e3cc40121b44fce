import type { PreparedEvents } from "./events.ts";
import type { PreparedEvent } from "./prepare.ts";

/**
 * When the label of an event hangs beside an upright axis, where labels are read one after the other, in ms since the epoch:
 * what lasts is told of where it begins, what is uncertain where it most likely is. The middle of what is possible, as of
 * other dates, so that what begins on a day does not come before what happens on it.
 */
export function beginningOf({ time, when }: Pick<PreparedEvent, "time" | "when">): number {
  if (when.shape !== "span") return time;
  const { earliest, latest } = when.start;
  const middle = earliest + (latest - earliest) / 2;
  return Number.isFinite(middle) ? middle : time;
}

/** The same of all events. */
export function beginningsOf({ times, plain, at }: PreparedEvents): Float64Array {
  return times.map((time, index) => (plain[index] === 1 ? time : beginningOf(at(index))));
}
