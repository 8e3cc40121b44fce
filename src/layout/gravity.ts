import type { LabelBox } from "./place.ts";

const { abs, max, min, sign } = Math;

/** A label with its place along the axis and the way of its leader, before anything is known of the distance from the axis. */
export interface Hung {
  /** The label. */
  readonly box: LabelBox;
  /** Its lane, counted from the axis. */
  readonly lane: number;
  /** Its near edge along the axis. */
  readonly start: number;
  /** Where its leader is along the axis: at the anchor, in each lane that it passes, and where it meets the label (lane + 2 values). */
  readonly path: readonly number[];
}

/** How far from the axis a label lies, and its leader as `[along, across]` points. */
export interface Dropped {
  readonly distance: number;
  readonly leader: readonly (readonly [along: number, across: number])[];
}

/** Leaders keep this far from one another, px. */
export const APART = 3;
/** Two bends one above the other: their corners are cut at 45°, and parallel slopes this far apart upright are 3 px apart. */
const TRACK = 4.25;
/** How much is cut off each corner of a bend, px. */
const CORNER = 3;
/** Least space between the level stretch of a bend and a label, px. */
const CLEAR = CORNER + 2;

/** The upper outline of what has been placed so far: `height[i]` from `at[i]` to `at[i + 1]`. */
interface Skyline {
  readonly at: number[];
  readonly height: number[];
}

function skyline(ground: number): Skyline {
  return { at: [-Infinity], height: [ground] };
}

/** Index of the stretch that holds `x`. */
function stretch({ at }: Skyline, x: number): number {
  let low = 0;
  let high = at.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? Infinity) <= x) low = middle;
    else high = middle;
  }
  return low;
}

/** The greatest height strictly between `from` and `to`. */
function highest(line: Skyline, from: number, to: number): number {
  let found = -Infinity;
  for (let i = stretch(line, from); i < line.at.length && (line.at[i] ?? Infinity) < to; i++) {
    found = max(found, line.height[i] ?? -Infinity);
  }
  return found;
}

function raise(line: Skyline, from: number, to: number, height: number): void {
  const first = cut(line, from);
  const last = cut(line, to);
  for (let i = first; i < last; i++) line.height[i] = max(line.height[i] ?? -Infinity, height);
}

/** Makes a stretch begin at `x`; returns its index. */
function cut(line: Skyline, x: number): number {
  const i = stretch(line, x);
  if (line.at[i] === x) return i;
  line.at.splice(i + 1, 0, x);
  line.height.splice(i + 1, 0, line.height[i] ?? -Infinity);
  return i + 1;
}

/** The level stretch of a bend: leader `of` moves from `from` to `to` in the channel under a lane. */
interface Bend {
  readonly of: number;
  readonly from: number;
  readonly to: number;
}

/** What a bend keeps free: its run, and the space around the point at which it arrives. What it leaves from is its own. */
function reach({ from, to }: Bend): [number, number] {
  return from < to ? [from, to + APART] : [to - APART, from];
}

/**
 * The bends of one channel, in the order in which they must be laid one onto another. Leaders keep their order along the
 * axis; of two that move outwards-right over the same stretch, the right one must therefore turn first (nearer the axis),
 * or the left one would cut its stem; to the left it is the mirror image. Opposite movers never share a stretch.
 */
function bends(hung: readonly Hung[], lane: number): Bend[] {
  const rightwards: Bend[] = [];
  const leftwards: Bend[] = [];
  for (const [of, { path }] of hung.entries()) {
    const from = path[lane];
    const to = path[lane + 1];
    if (from === undefined || to === undefined || from === to) continue;
    if (from < to) rightwards.unshift({ of, from, to });
    else leftwards.push({ of, from, to });
  }
  return [...rightwards, ...leftwards];
}

/** How many bends lie one above the other at most. */
function tracks(channel: readonly Bend[]): number {
  const levels = skyline(0);
  let most = 0;
  for (const bend of channel) {
    const [from, to] = reach(bend);
    const level = highest(levels, from, to) + 1;
    raise(levels, from, to, level);
    most = max(most, level);
  }
  return most;
}

/**
 * Drops the labels and bends of one side towards the axis, lane by lane, each onto what lies below it. As every label and
 * every bend stays above all it overlaps in lower lanes, order and freedom of the leaders along the axis carry over to the
 * plane. Labels that rest on the axis lie on one line.
 *
 * @param hung - in the order of the leaders along the axis
 * @param gap - least space between labels along the axis
 * @param spacing - least space between labels across the axis, and between axis and label
 */
export function drop(hung: readonly Hung[], gap: number, spacing: number): Dropped[] {
  const lanes = hung.reduce((most, { lane }) => max(most, lane + 1), 0);
  const labelled = skyline(0);
  const bent = skyline(-Infinity);
  const heights = hung.map((): number[] => []);
  const distances = hung.map(() => 0);
  let ground = spacing;
  for (let lane = 0; lane < lanes; lane++) {
    const channel = bends(hung, lane);
    const margin = max(CLEAR, (spacing - (tracks(channel) - 1) * TRACK) / 2);
    for (const bend of channel) {
      const [from, to] = reach(bend);
      const height = max(highest(labelled, from, to) + margin, highest(bent, from, to) + TRACK);
      raise(bent, from, to, height);
      const own = heights[bend.of];
      if (own !== undefined) own[lane] = height;
    }
    const members = [...hung.entries()].filter(([, one]) => one.lane === lane);
    const resting = members.map(([, { box, start }]) => {
      const from = start - gap / 2;
      const to = start + box.length + gap / 2;
      return max(ground, highest(labelled, from, to) + spacing, highest(bent, from, to) + CLEAR);
    });
    if (lane === 0) ground = max(ground, ...resting);
    for (const [m, [i, { box, start }]] of members.entries()) {
      const distance = lane === 0 ? ground : (resting[m] ?? ground);
      distances[i] = distance;
      raise(labelled, start - gap / 2, start + box.length + gap / 2, distance + box.depth);
    }
  }
  return hung.map((one, i) => {
    const distance = distances[i] ?? 0;
    return { distance, leader: leader(one.path, heights[i] ?? [], distance) };
  });
}

/** The leader as a polyline: upright, with the corners of its bends cut at 45°; a run shorter than two corners is one slope. */
function leader(path: readonly number[], heights: readonly number[], distance: number): [number, number][] {
  const turns = path.flatMap((to, i) => {
    const from = path[i - 1];
    const height = heights[i - 1];
    return from === undefined || height === undefined ? [] : [{ from, to, height }];
  });
  const points: [number, number][] = [[path[0] ?? 0, 0]];
  for (const [i, { from, to, height }] of turns.entries()) {
    const below = turns[i - 1]?.height;
    const above = turns[i + 1]?.height;
    const half = abs(to - from) / 2;
    const first = min(CORNER, half, below === undefined ? height : (height - below) / 2);
    const second = min(CORNER, half, above === undefined ? distance - height : (above - height) / 2);
    const way = sign(to - from);
    points.push([from, height - first]);
    if (first + second < 2 * half) points.push([from + way * first, height], [to - way * second, height]);
    points.push([to, height + second]);
  }
  points.push([path.at(-1) ?? 0, distance]);
  return points;
}
