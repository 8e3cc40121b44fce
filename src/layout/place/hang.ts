import { costOf, leastCost } from "./cost.ts";
import { settle, SNAP } from "./lane.ts";
import { enter, INSET, shelfOf, STEM, type Rack } from "./rack.ts";
import { straighten } from "./straighten.ts";

const { abs, max, min } = Math;

/**
 * Finds places along the axis for labels of one side whose lanes are given and whose leaders may bend between lanes: one
 * exact `slide` a lane, from the axis outwards, over its labels and the leaders that pass it. The order of labels and
 * leaders is the same in every lane, so that leaders need never cross. A lane without labels would only bend leaders: it
 * is passed over.
 *
 * @param seats - the lane of each label; −1 for those that do not hang here
 * @param most - a way to hang them that costs more is of no use
 * @returns what it costs, px; infinite where a lane is too short for what it must hold, or where it costs more
 */
export function hang(rack: Rack, seats: Int32Array, most: number = Infinity): number {
  take(rack, seats);
  let cost = 0;
  for (let lane = 0; lane < rack.depth; lane++) {
    if (!hangIn(rack, lane)) return Infinity;
    // labels farther out may yet stand over their anchors; these will not move any more
    for (let k = 0; k < rack.count; k++) if (rack.lanes[k] === lane) cost += leastCost(rack, k);
    if (cost > most) return Infinity;
  }
  if (rack.depth > 1) straighten(rack);
  cost = 0;
  for (let k = 0; k < rack.count; k++) cost += costOf(rack, k);
  return cost;
}

/** Notes which labels hang, and in which of the lanes in use. */
function take(rack: Rack, seats: Int32Array): void {
  const { members, lanes, ranks, paths, stride, anchors } = rack;
  ranks.fill(-1);
  rack.count = 0;
  for (let i = 0; i < seats.length; i++) {
    const lane = seats[i] ?? -1;
    if (lane < 0) continue;
    const k = rack.count++;
    members[k] = i;
    lanes[k] = lane;
    paths[k * stride] = anchors[i] ?? 0;
    ranks[lane] = 0;
  }
  rack.depth = 0;
  for (let lane = 0; lane < ranks.length; lane++) if (ranks[lane] === 0) ranks[lane] = rack.depth++;
  for (let k = 0; k < rack.count; k++) lanes[k] = ranks[lanes[k] ?? 0] ?? 0;
}

/** Sets the labels of one lane, and the leaders that pass it on their way outwards. */
function hangIn(rack: Rack, at: number): boolean {
  const { count, members, lanes, starts, paths, stride, sizes, length, gap, lane } = rack;
  const shelf = shelfOf(rack, at);
  let size = 0;
  for (let k = 0; k < count; k++) {
    if ((lanes[k] ?? 0) < at) continue;
    const own = lanes[k] === at;
    const label = own ? (sizes[members[k] ?? 0] ?? 0) : 0;
    const half = own ? margin(label, gap) : STEM / 2;
    const x = paths[k * stride + at] ?? 0;
    const inset = x === paths[k * stride] ? 0 : min(INSET, label / 2);
    const { line } = lane;
    lane.own[size] = own ? 1 : 0;
    line.length[size] = shelf.lengths[size] = label + 2 * half;
    lane.from[size] = x - label + inset - half;
    lane.to[size] = x - inset - half;
    line.low[size] = -half;
    line.high[size] = length - label - half;
    shelf.places[k] = size++;
  }
  lane.line.count = shelf.count = size;
  if (!settle(lane)) return false;
  for (let k = 0; k < count; k++) {
    if ((lanes[k] ?? 0) < at) continue;
    const own = lanes[k] === at;
    const i = shelf.places[k] ?? 0;
    const edge = (shelf.edges[i] = lane.edges[i] ?? 0);
    const x = paths[k * stride + at] ?? 0;
    if (own) {
      starts[k] = edge + margin(sizes[members[k] ?? 0] ?? 0, gap);
      paths[k * stride + at + 1] = enter(rack, k, x);
    } else paths[k * stride + at + 1] = abs(edge + STEM / 2 - x) < SNAP ? x : edge + STEM / 2;
  }
  return true;
}

/** What a label keeps free on each side; with its own length that is never narrower than a stem, so that leaders stay apart. */
function margin(size: number, gap: number): number {
  return max(gap, STEM - size) / 2;
}
