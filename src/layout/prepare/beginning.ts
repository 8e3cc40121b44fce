import type { PreparedEvents } from "./events.ts";
import type { PreparedEvent } from "./prepare.ts";

/**
 * When an event is told of where events are read one after the other, in ms since the epoch: what lasts when it begins, what
 * is uncertain when it most likely was. The middle of what is possible, as of other dates, so that what begins on a day does
 * not come before what happens on it.
 */
export function beginningOf({ time, when }: Pick<PreparedEvent, "time" | "when">): number {
  if (when.shape !== "span") return time;
  const { earliest, latest } = when.start;
  const middle = earliest + (latest - earliest) / 2;
  return Number.isFinite(middle) ? middle : time;
}

type Told = Pick<PreparedEvent, "time" | "when" | "index">;

/** Which of two events is told first: negative for the one, positive for the other. */
export function inReadingOrder(one: Told, other: Told): number {
  return beginningOf(one) - beginningOf(other) || one.index - other.index;
}

/** When each of all events is told of. */
export function beginningsOf({ times, plain, at }: PreparedEvents): Float64Array {
  return times.map((time, index) => (plain[index] === 1 ? time : beginningOf(at(index))));
}
