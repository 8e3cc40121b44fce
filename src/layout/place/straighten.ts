import { SNAP } from "./lane.ts";
import { enter, INSET, STEM, type Rack } from "./rack.ts";

const { abs, max, min } = Math;

/**
 * Takes bends out of leaders that have more than one: with its neighbours fixed, a leader may be anywhere in the free
 * stretch of each lane; it stays where it is as long as it can, and where it must bend it goes at once to where it can then
 * stay longest. That is the least number of bends. Twice, since a leader may make room for its neighbour.
 */
export function straighten(rack: Rack): void {
  for (let round = 0; round < 2; round++) {
    for (let k = 0; k < rack.count; k++) if (bendsOf(rack, k) > 1) bendLeast(rack, k);
  }
}

function bendsOf({ paths, stride, lanes }: Rack, k: number): number {
  let bends = 0;
  const first = k * stride;
  for (let at = first + 1; at <= first + (lanes[k] ?? 0) + 1; at++) if (paths[at] !== paths[at - 1]) bends++;
  return bends;
}

function bendLeast(rack: Rack, k: number): void {
  const { paths, stride, lanes, shelves, ways } = rack;
  const own = lanes[k] ?? 0;
  const first = k * stride;
  findWays(rack, k);
  let x = paths[first] ?? 0;
  for (let lane = 0; lane < own; lane++) {
    if (x < (ways[2 * lane] ?? 0) - SNAP || x > (ways[2 * lane + 1] ?? 0) + SNAP) x = stay(ways, lane, own, x);
    paths[first + lane + 1] = x;
    const shelf = shelves[lane];
    if (shelf !== undefined) shelf.edges[shelf.places[k] ?? 0] = x - STEM / 2;
  }
  const end = enter(rack, k, x);
  paths[first + own + 1] = abs(end - x) > SNAP ? end : x;
}

/** Where a leader may pass each lane, between the item before it and the one after it, and where it may meet its label. */
function findWays({ length, lanes, shelves, ways, anchors, sizes, members, starts }: Rack, k: number): void {
  const own = lanes[k] ?? 0;
  for (let lane = 0; lane < own; lane++) {
    const shelf = shelves[lane];
    if (shelf === undefined) continue;
    const { count, edges, lengths, places } = shelf;
    const i = places[k] ?? 0;
    ways[2 * lane] = i === 0 ? 0 : max(0, (edges[i - 1] ?? 0) + (lengths[i - 1] ?? 0) + STEM / 2);
    ways[2 * lane + 1] = i + 1 === count ? length : min(length, (edges[i + 1] ?? 0) - STEM / 2);
  }
  const anchor = anchors[members[k] ?? 0] ?? 0;
  const start = starts[k] ?? 0;
  const end = start + (sizes[members[k] ?? 0] ?? 0);
  const within = anchor >= start - SNAP && anchor <= end + SNAP;
  const inset = min(INSET, (end - start) / 2);
  ways[2 * own] = within ? anchor : start + inset;
  ways[2 * own + 1] = within ? anchor : end - inset;
}

/** The place nearest to `x` in the part of a lane's stretch from which the most of the following ones can be passed straight. */
function stay(ways: Float64Array, lane: number, last: number, x: number): number {
  let low = ways[2 * lane] ?? 0;
  let high = ways[2 * lane + 1] ?? 0;
  for (let next = lane + 1; next <= last; next++) {
    const from = max(low, ways[2 * next] ?? 0);
    const to = min(high, ways[2 * next + 1] ?? 0);
    if (from > to) break;
    low = from;
    high = to;
  }
  return min(max(x, low), high);
}
