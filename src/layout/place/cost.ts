import type { Hung } from "./gravity.ts";
import { INSET, type Rack } from "./rack.ts";

const { abs, max, min } = Math;

/** A bend is as bad as this much displacement, px. */
export const BEND = 16;
/** A px between a label and its anchor's place on the axis counts for this much more than a px of run that comes back. */
const AWAY = 1;
/** Each lane outwards is as bad as this much displacement, px. */
export const OUTWARDS = 2;

/** What one leader costs: how far it runs along the axis and its label is from its anchor, with a surcharge for each bend, px. */
export function costOf(rack: Rack, k: number): number {
  const { lanes, paths, stride } = rack;
  const lane = lanes[k] ?? 0;
  let cost = OUTWARDS * lane + AWAY * awayOf(rack, k);
  for (let at = k * stride + 1; at <= k * stride + lane + 1; at++) {
    const run = abs((paths[at] ?? 0) - (paths[at - 1] ?? 0));
    if (run > 0) cost += run + BEND;
  }
  return cost;
}

/** The same of a leader that is on no rack any more. */
export function hungCost({ box: { anchor, length }, lane, start, path }: Hung): number {
  let cost = OUTWARDS * lane + AWAY * max(0, start - anchor, anchor - start - length);
  for (let at = 1; at < path.length; at++) {
    const run = abs((path[at] ?? 0) - (path[at - 1] ?? 0));
    if (run > 0) cost += run + BEND;
  }
  return cost;
}

/** What a leader costs at least whose label has its place: of its bends, all but one may yet be taken out. */
export function leastCost(rack: Rack, k: number): number {
  const { paths, stride } = rack;
  const lane = rack.lanes[k] ?? 0;
  let bends = 0;
  for (let at = k * stride + 1; at <= k * stride + lane + 1; at++) if (paths[at] !== paths[at - 1]) bends++;
  if (bends < 2) return costOf(rack, k);
  const away = awayOf(rack, k);
  const inset = min(INSET, (rack.sizes[rack.members[k] ?? 0] ?? 0) / 2);
  return OUTWARDS * lane + (away > 0 ? AWAY * away + away + inset + BEND : 0);
}

/** How far a label is from its anchor's place on the axis. */
function awayOf({ anchors, sizes, members, starts }: Rack, k: number): number {
  const anchor = anchors[members[k] ?? 0] ?? 0;
  const start = starts[k] ?? 0;
  return max(0, start - anchor, anchor - start - (sizes[members[k] ?? 0] ?? 0));
}
