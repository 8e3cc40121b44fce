import type { Hung } from "./gravity.ts";
import { APART } from "./gravity.ts";
import { laneOf, SNAP, type Lane } from "./lane.ts";
import type { LabelBox } from "./place.ts";

const { max, min } = Math;

/**
 * Labels that are hung from one side of the axis, in the lanes given, as parallel arrays: by label of that side, in order
 * along the axis. It is made once for many ways to seat the labels. All in px.
 */
export interface Rack {
  /** All labels, in order along the axis, those of the other side among them. */
  readonly labels: readonly LabelBox[];
  readonly length: number;
  readonly gap: number;
  readonly anchors: Float64Array;
  readonly sizes: Float64Array;
  /** How many labels hang, and which. */
  count: number;
  readonly members: Int32Array;
  /** Lanes in use, and the lane of each label among them. */
  depth: number;
  readonly lanes: Int32Array;
  /** Which of the lanes in use each lane is. */
  readonly ranks: Int32Array;
  /** Near edge of each label. */
  readonly starts: Float64Array;
  /** Where the leader is: `stride` numbers a label, at the anchor, in each lane that it passes, where it meets the label. */
  readonly paths: Float64Array;
  readonly stride: number;
  /** By lane; those that labels have hung in so far. */
  readonly shelves: Shelf[];
  /** Where the items of one lane are set. */
  readonly lane: Lane;
  /** Where one leader may pass each lane: the least and the greatest place. */
  readonly ways: Float64Array;
}

/** One lane as it was found: labels and passing leaders, in order. Edges include the space that they keep around them. */
interface Shelf {
  count: number;
  readonly edges: Float64Array;
  readonly lengths: Float64Array;
  /** Which of the shelf's items a label, or its leader, is; by label. */
  readonly places: Int32Array;
}

/** A bent leader meets its label at least this far from the label's corners, where the label is that long; px. */
export const INSET = 8;
/** What a leader that passes through a lane takes of it, px: two of them stay far enough apart to bend side by side. */
export const STEM: number = 2 * APART;

/**
 * Room to hang labels.
 *
 * @param labels - in order along the axis
 * @param lanes - most lanes
 */
export function rackFor(labels: readonly LabelBox[], lanes: number, length: number, gap: number): Rack {
  const size = labels.length;
  return {
    labels,
    length,
    gap,
    anchors: Float64Array.from(labels, ({ anchor }) => anchor),
    sizes: Float64Array.from(labels, (box) => box.length),
    count: 0,
    members: new Int32Array(size),
    depth: 0,
    lanes: new Int32Array(size),
    ranks: new Int32Array(lanes),
    starts: new Float64Array(size),
    paths: new Float64Array(size * (lanes + 1)),
    stride: lanes + 1,
    shelves: [],
    lane: laneOf(size),
    ways: new Float64Array(2 * lanes + 2),
  };
}

/** The shelf of a lane in use. */
export function shelfOf({ labels: { length: size }, shelves }: Rack, lane: number): Shelf {
  return (shelves[lane] ??= {
    count: 0,
    edges: new Float64Array(size),
    lengths: new Float64Array(size),
    places: new Int32Array(size),
  });
}

/** What hangs, by label. */
export function hungOn({ labels, count, members, lanes, starts, paths, stride }: Rack): Hung[] {
  const hung: Hung[] = [];
  for (let k = 0; k < count; k++) {
    const box = labels[members[k] ?? 0];
    const lane = lanes[k] ?? 0;
    const path: number[] = [];
    for (let at = k * stride; at < k * stride + lane + 2; at++) path.push(paths[at] ?? 0);
    if (box !== undefined) hung.push({ box, lane, start: starts[k] ?? 0, path });
  }
  return hung;
}

/**
 * Where a leader that comes up at `x` meets its label: under the text, off the corners; where it came up straight from its
 * anchor, anywhere.
 */
export function enter(rack: Rack, k: number, x: number): number {
  const size = rack.sizes[rack.members[k] ?? 0] ?? 0;
  const start = rack.starts[k] ?? 0;
  if (isStraight(rack, k) && x >= start - SNAP && x <= start + size + SNAP) return x;
  const inset = min(INSET, size / 2);
  return min(max(x, start + inset), start + size - inset);
}

/** Whether a leader has not bent on its way to its label's lane. */
function isStraight({ paths, lanes, stride }: Rack, k: number): boolean {
  const anchor = paths[k * stride];
  for (let lane = 1; lane <= (lanes[k] ?? 0); lane++) if (paths[k * stride + lane] !== anchor) return false;
  return true;
}
