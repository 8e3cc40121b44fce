import { DAY } from "../../time/calendar/civil.ts";

/** How a part of an axis lies on the whole of it. */
export interface Enlargement {
  /** Where the part begins, in px of the whole axis. */
  readonly from: number;
  /** How many times larger it is. */
  readonly scale: number;
}

/** Least width of a bin on the screen, in px; none is twice as wide. */
const LEAST_BIN = 4;

/**
 * The length of the bins in which events are counted at a scale, in ms: a day, doubled or halved as often as it takes for
 * a bin to be 4 to 8 px wide. Bins begin at its multiples. So a pan finds the same bins, a zoom divides each in two, and
 * bins of days and more hold whole days.
 *
 * @param rate - scale of the axis in px a ms
 */
export function binLength(rate: number): number {
  return DAY * 2 ** Math.ceil(Math.log2(LEAST_BIN / (rate * DAY)));
}
