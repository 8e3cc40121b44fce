import { CORNER } from "./leader.ts";
import type { LabelBox } from "./place.ts";

const { max } = Math;

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

/** How far from the axis the labels of one side lie, and the bends of their leaders. */
export interface Drop {
  /** By label. */
  readonly distances: readonly number[];
  /** By label, where its leader has bends: their heights, by the lane under which they are. */
  readonly heights: readonly (readonly number[] | undefined)[];
  /** How deep the labels reach; infinite where that is deeper than is of use. */
  readonly depth: number;
}

/** Leaders keep this far from one another, px. */
export const APART = 3;
/** Two bends one above the other: their corners are cut at 45°, and parallel slopes this far apart upright are 3 px apart. */
const TRACK = 4.25;
/** Least space between the level stretch of a bend and a label, px. */
export const CLEAR: number = CORNER + 2;

const NOWHERE: readonly number[] = [];

/** What lies deeper than is of use. */
const TOO_DEEP: Drop = { distances: [], heights: [], depth: Infinity };

/** The upper outline of what has been placed so far: `height[i]` from `at[i]` to `at[i + 1]`, for the first `count`. */
interface Skyline {
  count: number;
  /** The stretch that was looked for last. */
  last: number;
  readonly at: Float64Array;
  readonly height: Float64Array;
}

/** An outline that can be raised so many times. */
function skyline(ground: number, most: number): Skyline {
  const size = 2 * most + 1;
  const line = { count: 1, last: 0, at: new Float64Array(size), height: new Float64Array(size) };
  line.at[0] = -Infinity;
  line.height[0] = ground;
  return line;
}

/** Index of the stretch that holds `x`: looked for from where the last was found, as what is placed next is mostly near by. */
function stretch(line: Skyline, x: number): number {
  const { at, count } = line;
  let i = line.last;
  while (i + 1 < count && (at[i + 1] ?? Infinity) <= x) i++;
  while (i > 0 && (at[i] ?? -Infinity) > x) i--;
  line.last = i;
  return i;
}

/** The greatest height strictly between `from` and `to`. */
function highest(line: Skyline, from: number, to: number): number {
  let found = -Infinity;
  for (let i = stretch(line, from); i < line.count && (line.at[i] ?? Infinity) < to; i++) {
    found = max(found, line.height[i] ?? -Infinity);
  }
  return found;
}

/** Raises what lies between `from` and `to` to a height over all that is there: one stretch then takes the place of many. */
function raise(line: Skyline, from: number, to: number, top: number): void {
  const { at, height } = line;
  const first = stretch(line, from);
  const start = at[first] === from ? first : first + 1;
  const last = stretch(line, to);
  const behind = height[last] ?? -Infinity;
  const isCut = at[last] !== to;
  const [end, rest] = isCut ? [start + 2, last + 1] : [start + 1, last];
  if (end !== rest) {
    at.copyWithin(end, rest, line.count);
    height.copyWithin(end, rest, line.count);
    line.count += end - rest;
  }
  at[start] = from;
  height[start] = top;
  if (isCut) {
    at[start + 1] = to;
    height[start + 1] = behind;
  }
  line.last = start;
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
function bendsIn(hung: readonly Hung[], lane: number): Bend[] {
  const found: Bend[] = [];
  const add = (of: number, way: 1 | -1): void => {
    const { path = NOWHERE } = hung[of] ?? {};
    const [from, to] = [path[lane], path[lane + 1]];
    if (from !== undefined && to !== undefined && way * (to - from) > 0) found.push({ of, from, to });
  };
  for (let of = hung.length - 1; of >= 0; of--) add(of, 1);
  for (let of = 0; of < hung.length; of++) add(of, -1);
  return found;
}

/** How many bends lie one above the other at most; where they are more than `enough`, at least so many. */
function tracks(channel: readonly Bend[], enough: number): number {
  if (channel.length < 2) return channel.length;
  const levels = skyline(0, channel.length);
  let most = 0;
  for (const bend of channel) {
    const [from, to] = reach(bend);
    const level = highest(levels, from, to) + 1;
    raise(levels, from, to, level);
    most = max(most, level);
    if (most > enough) break;
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
 * @param deepest - where anything reaches deeper, all of it is of no use: nothing but that is told then, as to find out how deep
 *   thousands of bends are one above the other takes long
 */
export function drop(hung: readonly Hung[], gap: number, spacing: number, deepest: number = Infinity): Drop {
  const lanes = hung.reduce((most, { lane }) => max(most, lane + 1), 0);
  const channels = Array.from({ length: lanes }, (_, lane) => bendsIn(hung, lane));
  const labelled = skyline(0, hung.length);
  const bent = skyline(
    -Infinity,
    channels.reduce((sum, channel) => sum + channel.length, 0),
  );
  const heights: number[][] = [];
  let depth = 0;
  const distances = hung.map(() => 0);
  let ground = spacing;
  for (const [lane, channel] of channels.entries()) {
    const margin = max(CLEAR, (spacing - (tracks(channel, spacing / TRACK + 1) - 1) * TRACK) / 2);
    for (const bend of channel) {
      const [from, to] = reach(bend);
      const height = max(highest(labelled, from, to) + margin, highest(bent, from, to) + TRACK);
      if (height > deepest) return TOO_DEEP;
      raise(bent, from, to, height);
      const own = (heights[bend.of] ??= []);
      own[lane] = height;
    }
    let lowest = ground;
    for (let i = 0; i < hung.length; i++) {
      const one = hung[i];
      if (one?.lane !== lane) continue;
      const from = one.start - gap / 2;
      const to = one.start + one.box.length + gap / 2;
      const resting = max(ground, highest(labelled, from, to) + spacing, highest(bent, from, to) + CLEAR);
      lowest = max(lowest, resting);
      distances[i] = resting;
    }
    // what rests on the axis lies on one line
    if (lane === 0) ground = lowest;
    for (let i = 0; i < hung.length; i++) {
      const one = hung[i];
      if (one?.lane !== lane) continue;
      const distance = lane === 0 ? ground : (distances[i] ?? 0);
      const end = distance + one.box.depth;
      if (end > deepest) return TOO_DEEP;
      distances[i] = distance;
      depth = max(depth, end);
      raise(labelled, one.start - gap / 2, one.start + one.box.length + gap / 2, end);
    }
  }
  return { distances, heights, depth };
}
