import type { PreparedEvent } from "../prepare/prepare.ts";
import type { MarkShape } from "./marks.ts";
import { NEAR } from "./ending.ts";

/** A stretch of an axis. */
interface Along {
  readonly from: number;
  readonly to: number;
}

/** What an event takes of its row, px along the axis: its bar, its label, and the space behind that. */
export interface OnRow extends Along {
  readonly event: PreparedEvent;
  readonly shape: MarkShape;
}

/** The row of each. */
export type Rows<T> = ReadonlyMap<T, number>;

/** So many more rows, as a share, is it worth that events follow each other from row to row. */
const WORTH_ORDER = 1 / 6;

/** Of that many rows so many numbers are tried. */
const MOST_TRIES = 6;

/**
 * Puts events on few rows, of which each takes the next that is free: so they follow each other downwards, and from the last
 * row on again from the first. But one that goes on where another of its type ends stays on the row of that; and one that had
 * a row before, if that takes no more. In the order in which they are read, where that takes hardly more rows than need be;
 * else in the order in which they take room, which takes the fewest (interval partitioning), and rows follow each other as
 * their first events do.
 *
 * @param events - in the order in which they are read
 * @param before - rows by event id
 */
export function packed<T extends OnRow>(events: readonly T[], before: ReadonlyMap<string, number>): Rows<T> {
  const least = mostAtOnce(events);
  const within = (ordered: readonly T[], count: number): Rows<T> | undefined =>
    (before.size === 0 ? undefined : rowsWithin(ordered, count, before)) ?? rowsWithin(ordered, count, new Map());
  const step = Math.ceil((WORTH_ORDER * least) / MOST_TRIES);
  for (let count = least; count <= (1 + WORTH_ORDER) * least; count += step) {
    const rows = within(events, count);
    if (rows !== undefined) return rows;
  }
  const byRoom = [...events].sort((a, b) => a.from - b.from);
  const rows = within(byRoom, least) ?? new Map<T, number>();
  if (before.size > 0) return rows;
  const order = [...new Set(events.map((event) => rows.get(event)))];
  return new Map(events.map((event) => [event, order.indexOf(rows.get(event))]));
}

/** How many stretches go on at one place at the most. */
export function mostAtOnce(stretches: readonly Along[]): number {
  const begins = Float64Array.from(stretches, ({ from }) => from).sort();
  const ends = Float64Array.from(stretches, ({ to }) => to).sort();
  let ended = 0;
  return begins.reduce((most, begin, begun) => {
    while ((ends[ended] ?? Infinity) <= begin) ended++;
    return Math.max(most, begun + 1 - ended);
  }, 0);
}

/** Gives each one of so many rows; `undefined` where these are too few. */
function rowsWithin<T extends OnRow>(
  events: readonly T[],
  count: number,
  before: ReadonlyMap<string, number>,
): Rows<T> | undefined {
  const rows: (T | undefined)[] = Array.from({ length: count });
  const taken = new Map<T, number>();
  let last = -1;
  for (const next of events) {
    const known = before.get(next.event.event.id);
    let [former, continued, following, free]: (number | undefined)[] = [];
    for (let step = 1; step <= count; step++) {
      const row = (last + step) % count;
      const { to = -Infinity, shape, event } = rows[row] ?? {};
      if (to > next.from) continue;
      free ??= row;
      if (row === known) former = row;
      if ((shape?.to ?? -Infinity) < next.shape.from - NEAR) following ??= row;
      else if (event?.type === next.event.type) continued ??= row;
    }
    following ??= free;
    const row = former ?? continued ?? following;
    if (row === undefined) return undefined;
    if (row === following) last = row;
    rows[row] = next;
    taken.set(next, row);
  }
  return taken;
}
