import { bisectLeft } from "d3-array";
import type { TimeScale } from "../../time/scale.ts";
import type { Bounds } from "../../time/when.ts";
import { binLength } from "../axis/bins.ts";

/** Events as columns of numbers, in time order: what thousands of them are counted by. */
export interface Crowd {
  /** Where each event's label would hang, in ms since the epoch. */
  readonly times: Float64Array;
  /** From its first instant to its last, in ms; infinite for what is never drawn as a point. */
  readonly spans: Float64Array;
  /** What a date is, which decides up to which length it is a point: an index into limits. */
  readonly kinds: Uint8Array;
  /** The index of its type among those of the picture; −1 where it has none. */
  readonly types: Int32Array;
}

/** Events that share a bin of the axis. */
export interface Bin extends Bounds {
  /** Which events, in time order, as indices. */
  readonly members: Int32Array;
  /** How many of them have no type, and how many each. */
  readonly counts: Uint32Array;
}

/** A stretch of the axis with one scale: up to `end`, in ms; px a ms; and the length of its bins in ms. */
interface Stretch {
  readonly end: number;
  readonly rate: number;
  readonly bin: number;
}

function stretchesOf({ domain, range }: TimeScale): readonly Stretch[] {
  return domain.slice(1).map((end, s): Stretch => {
    const rate = Math.abs((range[s + 1] ?? 0) - (range[s] ?? 0)) / (end - (domain[s] ?? 0));
    return { end: s === domain.length - 2 ? Infinity : end, rate, bin: binLength(rate) };
  });
}

/**
 * Marks the events that are points at a scale.
 *
 * @param limits - length on the axis up to which a date is a point, in px, by kind
 * @returns 1 for a point, else 0, by event
 */
export function pointsIn({ times, spans, kinds }: Crowd, scale: TimeScale, limits: readonly number[]): Uint8Array {
  const points = new Uint8Array(times.length);
  let i = 0;
  for (const { end, rate } of stretchesOf(scale))
    for (; i < times.length && (times[i] ?? 0) < end; i++)
      if ((spans[i] ?? Infinity) * rate <= (limits[kinds[i] ?? 0] ?? 0)) points[i] = 1;
  return points;
}

/**
 * How many rows points would need at the least: by the most that lie within the width of a symbol, or of a cell in which
 * they may stand side by side.
 *
 * @param width - of a symbol with its distance from the next, in px
 * @param cell - in ms; 0 for none
 */
export function rowsNeeded(
  { times }: Crowd,
  points: Uint8Array,
  scale: TimeScale,
  { width, cell }: { readonly width: number; readonly cell: number },
): number {
  let rows = 0;
  let i = 0;
  for (const { end, rate } of stretchesOf(scale)) {
    const reach = Math.max(width / rate, cell);
    let [from, held, most] = [i, 0, 0];
    for (; i < times.length && (times[i] ?? 0) < end; i++) {
      if (points[i] === 0) continue;
      const first = (times[i] ?? 0) - reach;
      for (; (times[from] ?? 0) <= first && from < i; from++) held -= points[from] ?? 0;
      if (++held > most) most = held;
    }
    rows = Math.max(rows, Math.ceil(most / Math.max(1, Math.floor((reach * rate) / width))));
  }
  return rows;
}

/**
 * Counts events in bins of the axis.
 *
 * @param counted - 1 for an event that is counted, else 0
 * @param types - how many types there are
 * @param view - the stretch of time whose bins are wanted, closed, in ms
 * @returns the bins that are not empty, in time order
 */
export function binsOf(
  crowd: Crowd,
  counted: Uint8Array,
  scale: TimeScale,
  types: number,
  view: Bounds,
): readonly Bin[] {
  const { times } = crowd;
  const members = new Int32Array(times.length);
  const found: Bin[] = [];
  let size = 0;
  let i = 0;
  let start = -Infinity;
  for (const { end, bin } of stretchesOf(scale)) {
    if (end > view.earliest) i = Math.max(i, bisectLeft(times, Math.max(start, beginOf(view.earliest, bin))));
    while (i < times.length && (times[i] ?? 0) < end) {
      const time = times[i] ?? 0;
      const earliest = Math.max(start, beginOf(time, bin));
      if (earliest > view.latest) return found;
      const next = Math.min(end, beginOf(time, bin) + bin);
      const first = size;
      const counts = new Uint32Array(1 + types);
      // of times so large that a bin is within their rounding, one at the least
      for (let isFirst = true; i < times.length && (isFirst || (times[i] ?? 0) < next); i++, isFirst = false) {
        if (counted[i] === 0) continue;
        members[size++] = i;
        const type = 1 + (crowd.types[i] ?? -1);
        counts[type] = (counts[type] ?? 0) + 1;
      }
      if (size > first) found.push({ earliest, latest: next, members: members.subarray(first, size), counts });
    }
    start = end;
  }
  return found;
}

/** Where the bin of an instant begins. */
function beginOf(time: number, bin: number): number {
  return bin === Infinity ? -Infinity : Math.floor(time / bin) * bin;
}

/** The greatest number of events in one bin, of all there are: what the scale of the counts hangs on, whatever is in view. */
export function mostInBin({ times }: Crowd, counted: Uint8Array, scale: TimeScale): number {
  let most = 0;
  let i = 0;
  for (const { end, bin } of stretchesOf(scale)) {
    let next = -Infinity;
    let held = 0;
    for (; i < times.length && (times[i] ?? 0) < end; i++) {
      const time = times[i] ?? 0;
      if (time >= next) {
        held = 0;
        next = beginOf(time, bin) + bin;
      }
      held += counted[i] ?? 0;
      if (held > most) most = held;
    }
  }
  return most;
}
