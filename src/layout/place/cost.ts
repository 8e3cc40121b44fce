import type { Hung } from "./gravity.ts";
import { INSET, type Rack } from "./rack.ts";

const { max, min } = Math;

/** A bend is as bad as this much displacement, px. */
export const BEND = 16;
/** A px between a label and its anchor's place on the axis counts for this much more than a px of run that comes back. */
const AWAY = 1;
/** A leader that goes back and forth is taken for one that leads around something: the lesser of both ways counts for this much more. */
const AROUND = 2;
/** Each lane outwards is as bad as this much displacement, px. */
export const OUTWARDS = 2;

/** What one leader costs: how far it runs along the axis and its label is from its anchor, with a surcharge for each bend, px. */
export function costOf(rack: Rack, k: number): number {
  const { lanes, paths, stride } = rack;
  const lane = lanes[k] ?? 0;
  let bends = 0;
  let [back, forth] = [0, 0];
  for (let at = k * stride + 1; at <= k * stride + lane + 1; at++) {
    const run = (paths[at] ?? 0) - (paths[at - 1] ?? 0);
    if (run !== 0) bends++;
    if (run < 0) back -= run;
    else forth += run;
  }
  return OUTWARDS * lane + AWAY * awayOf(rack, k) + wayCost(bends, back, forth);
}

/** The same of a leader that is on no rack any more. */
export function hungCost({ box: { anchor, length }, lane, start, path }: Hung): number {
  let bends = 0;
  let [back, forth] = [0, 0];
  for (let at = 1; at < path.length; at++) {
    const run = (path[at] ?? 0) - (path[at - 1] ?? 0);
    if (run !== 0) bends++;
    if (run < 0) back -= run;
    else forth += run;
  }
  return OUTWARDS * lane + AWAY * max(0, start - anchor, anchor - start - length) + wayCost(bends, back, forth);
}

/** What a leader costs with so many bends, that goes so far back along the axis, and so far forth. */
function wayCost(bends: number, back: number, forth: number): number {
  return BEND * bends + back + forth + AROUND * min(back, forth);
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
