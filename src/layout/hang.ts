import type { Hung } from "./gravity.ts";
import { APART } from "./gravity.ts";
import type { LabelBox } from "./place.ts";
import type { Slider } from "./slide.ts";
import { slide } from "./slide.ts";

const { abs, max, min } = Math;

type Range = readonly [low: number, high: number];

/** A label, or the leader of an outer label, in one lane; all edges include half the space it keeps from its neighbours. */
interface Item {
  /** Which label. */
  readonly of: number;
  /** Whether it is the label itself, not only its leader. */
  readonly own: boolean;
  readonly length: number;
  /** Near edges at which its leader comes up straight. */
  readonly straight: Range;
  /** Near edges within the room. */
  readonly bounds: Range;
}

/** A label on its way outwards, lane by lane. */
interface Hanging extends Hung {
  start: number;
  path: number[];
  /** Its index among the items of each lane so far. */
  readonly places: number[];
}

/** One lane as it was found. */
interface Lane {
  readonly items: readonly Item[];
  /** Near edges of the items. */
  readonly edges: number[];
}

/** A bent leader meets its label at least this far from the label's corners, where the label is that long; px. */
const INSET = 8;
/** What a leader that passes through a lane takes of it, px: two of them stay far enough apart to bend side by side. */
const STEM = 2 * APART;
/** The displacement of a passing leader counts for less than that of a label. */
const STEM_WEIGHT = 0.3;
/** A leader is kept straight where that moves its label or stem by no more than this, px. */
const PULL = 24;
/** Rounds of the pull towards straight leaders; the loss falls in each, and hardly after these. */
const ROUNDS = 5;
/** How much an item that is straight already resists being pushed within its range, against one that is not. */
const IDLE = 0.05;
/** A change between rounds that is no longer worth another, px. */
const SETTLED = 0.25;
/** A bend smaller than this is rounding, px. */
const SNAP = 0.01;

/**
 * Finds places along the axis for labels of one side whose lanes are given and whose leaders may bend between lanes: one
 * exact `slide` a lane, from the axis outwards, over its labels and the leaders that pass it. The order of labels and
 * leaders is the same in every lane, so that leaders need never cross.
 *
 * @param labels - in order along the axis
 * @param lanes - their lanes
 * @returns `undefined` where a lane is too short for what it must hold
 */
export function hang(
  labels: readonly LabelBox[],
  lanes: readonly number[],
  length: number,
  gap: number,
): Hung[] | undefined {
  const hung = labels.map((box, i): Hanging => ({
    box,
    lane: lanes[i] ?? 0,
    start: 0,
    path: [box.anchor],
    places: [],
  }));
  const count = lanes.reduce((most, lane) => max(most, lane + 1), 0);
  const found: Lane[] = [];
  for (let lane = 0; lane < count; lane++) {
    const items: Item[] = [];
    for (const [of, one] of hung.entries()) if (one.lane >= lane) items.push(item(of, one, lane, length, gap));
    const edges = settle(items);
    if (edges === undefined) return undefined;
    found.push({ items, edges: [...edges] });
    for (const [i, { of, own }] of items.entries()) {
      const one = hung[of];
      const at = one?.path.at(-1) ?? 0;
      if (one === undefined) continue;
      one.places.push(i);
      const edge = (edges[i] ?? 0) + margin(one, lane, gap);
      if (own) one.start = edge;
      one.path.push(own ? nearest(at, entries(one)) : abs(edge - at) < SNAP ? at : edge);
    }
  }
  if (count > 1) straighten(hung, found, length);
  return hung;
}

/** What an item keeps free on each side; together they are never narrower than a stem, so that leaders stay apart. */
function margin({ box, lane }: Hung, at: number, gap: number): number {
  return lane === at ? max(gap, STEM - box.length) / 2 : STEM / 2;
}

function item(of: number, one: Hung, at: number, length: number, gap: number): Item {
  const { box, lane, path } = one;
  const own = lane === at;
  const x = path.at(-1) ?? 0;
  const size = own ? box.length : 0;
  const half = margin(one, at, gap);
  const inset = x === box.anchor ? 0 : min(INSET, size / 2);
  return {
    of,
    own,
    length: size + 2 * half,
    straight: [x - size + inset - half, x - inset - half],
    bounds: [-half, length - size - half],
  };
}

/** Where the leader may meet its label: under the text; straight above its anchor, anywhere. */
function entries({ box, start, path }: Hung): Range {
  const within = box.anchor >= start - SNAP && box.anchor <= start + box.length + SNAP;
  if (within && path.every((x) => x === box.anchor)) return [box.anchor, box.anchor];
  const inset = min(INSET, box.length / 2);
  return [start + inset, start + box.length - inset];
}

function nearest(x: number, [low, high]: Range): number {
  return min(max(x, low), high);
}

/**
 * Sets the items of one lane. The loss of an item is its squared distance from where its leader is straight; it is
 * minimised by majorisation: slide towards the nearest straight place, look again from there. Then, from the least displaced
 * on, each item is held straight if the others still find room, and the others are set anew between them. At last what is
 * held goes as near to its flag as the others leave it room.
 */
function settle(items: readonly Item[]): readonly number[] | undefined {
  const free = items.map(({ bounds }) => bounds);
  const flags = slide(items.map((one) => slider(one, one.straight[1], 1, one.bounds)));
  if (flags === undefined || items.every((one, i) => away(one, flags[i] ?? 0) < SNAP)) return flags;
  const loose = relax(items, flags, free);
  const held = hold(items, loose);
  const all = items.every((one, i) => held[i] !== one.bounds);
  const tight = all ? loose : relax(items, loose, held);
  const last = items.map((one, i) => {
    const at = tight[i] ?? 0;
    const bounds = held[i] ?? one.bounds;
    return slider(one, one.straight[1], 1, bounds === one.bounds ? [at, at] : bounds);
  });
  return slide(last) ?? tight;
}

/** How far an item is from where its leader would be straight. */
function away({ straight }: Item, x: number): number {
  return abs(x - nearest(x, straight));
}

/** Slides towards the nearest straight places until that changes nothing to speak of; what is straight gives way. */
function relax(items: readonly Item[], from: readonly number[], bounds: readonly Range[]): readonly number[] {
  let now = from;
  for (let round = 0; round < ROUNDS; round++) {
    const sliders = items.map((one, i) => {
      const x = now[i] ?? 0;
      const target = nearest(x, one.straight);
      return slider(one, target, x === target ? IDLE : 1, bounds[i] ?? one.bounds);
    });
    const next = slide(sliders) ?? now;
    const still = next.every((x, i) => abs(x - (now[i] ?? 0)) < SETTLED);
    now = next;
    if (still) break;
  }
  return now;
}

function slider(one: Item, target: number, weight: number, [low, high]: Range): Slider {
  return { target, length: one.length, weight: one.own ? weight : weight * STEM_WEIGHT, low, high };
}

/**
 * Narrows the bounds of items to where their leaders are straight, one after the other, as long as all still fit. All fit
 * as long as the leftmost packing lies left of the rightmost one; both are kept up to date, and a change seldom runs far.
 */
function hold(items: readonly Item[], found: readonly number[]): Range[] {
  const held: Range[] = items.map(({ bounds }) => bounds);
  const distances = items.map((one, i) => away(one, found[i] ?? 0));
  const least = items.map(() => -Infinity);
  const most = items.map(() => Infinity);
  for (let k = 0; k < items.length; k++) lift(k);
  for (let k = items.length - 1; k >= 0; k--) lower(k);
  const order = [...items.keys()].sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b);
  for (const i of order) {
    const one = items[i];
    if (one === undefined || (distances[i] ?? 0) > PULL) continue;
    const low = max(one.straight[0], one.bounds[0]);
    const high = min(one.straight[1], one.bounds[1]);
    if (low > high || (least[i] ?? 0) > high || (most[i] ?? 0) < low) continue;
    held[i] = [low, high];
    for (let k = i; k < items.length && lift(k); k++);
    for (let k = i; k >= 0 && lower(k); k--);
  }
  return held;

  function lift(k: number): boolean {
    const end = k === 0 ? -Infinity : (least[k - 1] ?? 0) + (items[k - 1]?.length ?? 0);
    const value = max(held[k]?.[0] ?? 0, end);
    const changed = value > (least[k] ?? 0);
    if (changed) least[k] = value;
    return changed;
  }
  function lower(k: number): boolean {
    const next = (most[k + 1] ?? Infinity) - (items[k]?.length ?? 0);
    const value = min(held[k]?.[1] ?? 0, next);
    const changed = value < (most[k] ?? 0);
    if (changed) most[k] = value;
    return changed;
  }
}

/**
 * Takes bends out of leaders that have more than one: with its neighbours fixed, a leader may be anywhere in the free
 * stretch of each lane; it stays where it is as long as it can, and where it must bend it goes at once to where it can then
 * stay longest. That is the least number of bends. Twice, since a leader may make room for its neighbour.
 */
function straighten(hung: readonly Hanging[], lanes: readonly Lane[], length: number): void {
  for (let round = 0; round < 2; round++) {
    for (const one of hung) {
      if (one.path.filter((x, i) => i > 0 && x !== one.path[i - 1]).length < 2) continue;
      const stretches = one.places.map((i, lane) => freeStretch(lanes[lane], i, length));
      one.path = fewestBends(one, stretches.slice(0, one.lane));
      for (let lane = 0; lane < one.lane; lane++) {
        const edges = lanes[lane]?.edges ?? [];
        edges[one.places[lane] ?? 0] = (one.path[lane + 1] ?? 0) - STEM / 2;
      }
    }
  }
}

/** Where a leader may pass a lane, between the item before it and the one after it. */
function freeStretch(lane: Lane | undefined, i: number, length: number): Range {
  const { items, edges } = lane ?? { items: [], edges: [] };
  const before = i === 0 ? -Infinity : (edges[i - 1] ?? 0) + (items[i - 1]?.length ?? 0) + STEM / 2;
  const after = (edges[i + 1] ?? Infinity) - STEM / 2;
  return [max(0, before), min(length, after)];
}

function fewestBends(one: Hanging, stretches: readonly Range[]): number[] {
  const { anchor } = one.box;
  const path = [anchor];
  const ways = [...stretches, entries({ ...one, path: [anchor] })];
  let x = anchor;
  for (const [l, [low, high]] of ways.entries()) {
    const last = l === ways.length - 1;
    const [from, to] = last ? entries({ ...one, path }) : [low, high];
    if (x < from - SNAP || x > to + SNAP) x = nearest(x, stay(ways.slice(l + 1), [from, to]));
    path.push(x);
  }
  return path;
}

/** The part of a stretch from which the most of the following ones can be passed straight. */
function stay(following: readonly Range[], first: Range): Range {
  let [low, high] = first;
  for (const [from, to] of following) {
    if (max(low, from) > min(high, to)) break;
    [low, high] = [max(low, from), min(high, to)];
  }
  return [low, high];
}
