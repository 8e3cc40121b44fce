import type { Hung } from "./gravity.ts";
import { APART } from "./gravity.ts";
import type { LabelBox } from "./place.ts";
import type { Slider } from "./slide.ts";
import { slide } from "./slide.ts";

/** The side and lane in which a label sits. */
export interface Seat {
  readonly side: 0 | 1;
  readonly lane: number;
}

/** A bent leader meets its label at least this far from the label's corners, where the label is that long; px. */
const INSET = 8;
/** What a leader that passes through a lane takes of it, px: two of them stay far enough apart to bend side by side. */
const STEM = 2 * APART;
/** The displacement of a passing leader counts for less than that of a label. */
const STEM_WEIGHT = 0.3;
/** A leader is kept straight where that moves its label or stem by no more than this, px. */
const PULL = 24;
/** Rounds of the pull towards straight leaders. */
const ROUNDS = 8;

/** A label, or the leader of an outer label, in one lane; all edges include half the space it keeps from its neighbours. */
interface Item {
  readonly of: number;
  readonly own: boolean;
  readonly length: number;
  /** Near edges at which its leader comes up straight. */
  readonly straight: readonly [low: number, high: number];
  readonly bounds: readonly [low: number, high: number];
}

/**
 * Finds places along the axis for labels whose lanes are given, on one side: one exact `slide` a lane, from the axis
 * outwards, over the labels of the lane and the leaders that pass it. The order of labels and leaders is the same in every
 * lane, so that leaders never cross.
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
  const count = lanes.reduce((most, lane) => Math.max(most, lane + 1), 0);
  const starts = labels.map(() => 0);
  const paths = labels.map(({ anchor }) => [anchor]);
  for (let lane = 0; lane < count; lane++) {
    const items: Item[] = [];
    for (const [of, box] of labels.entries()) {
      const own = lanes[of] === lane;
      if (own || (lanes[of] ?? -1) > lane) items.push(item(of, own, box.length, paths[of]?.at(-1) ?? 0, length, gap));
    }
    const found = settle(items);
    if (found === undefined) return undefined;
    for (const [i, { of, own, length: taken }] of items.entries()) {
      const path = paths[of] ?? [];
      const start = (found[i] ?? 0) + (own ? gap : STEM) / 2;
      if (own) starts[of] = start;
      path.push(own ? entry(path.at(-1) ?? 0, start, taken - gap) : start);
    }
  }
  return labels.map((box, i) => ({ box, lane: lanes[i] ?? 0, start: starts[i] ?? 0, path: paths[i] ?? [] }));
}

function item(of: number, own: boolean, size: number, at: number, length: number, gap: number): Item {
  const half = (own ? gap : STEM) / 2;
  const taken = own ? size : 0;
  return {
    of,
    own,
    length: taken + 2 * half,
    straight: [at - taken - half, at - half],
    bounds: [-half, length - taken - half],
  };
}

/** Where a leader that comes up at `at` meets a label: straight if it can, else under the text. */
function entry(at: number, start: number, length: number): number {
  if (at >= start && at <= start + length) return at;
  const inset = Math.min(INSET, length / 2);
  return Math.min(Math.max(at, start + inset), start + length - inset);
}

/**
 * Sets the items of one lane. The loss is the squared distance from the range in which the leader is straight; it is
 * minimised by majorisation: slide towards the nearest straight place, look again. Then, from the least displaced on, each
 * item is held straight if the others still find room.
 */
function settle(items: readonly Item[]): number[] | undefined {
  let found = slide(items.map((one) => slider(one, one.straight[1], one.bounds)));
  for (let round = 0; found !== undefined && round < ROUNDS; round++) found = slide(towards(items, found, items));
  if (found === undefined) return undefined;
  const held = hold(items, found);
  let kept = slide(towards(items, found, held));
  for (let round = 0; kept !== undefined && round < ROUNDS; round++) kept = slide(towards(items, kept, held));
  return kept ?? found;
}

function slider(one: Item, target: number, [low, high]: Item["bounds"]): Slider {
  return { target, length: one.length, weight: one.own ? 1 : STEM_WEIGHT, low, high };
}

/** Sliders that are drawn to the straight place nearest to where they are; where straight is sure, to the preferred one. */
function towards(
  items: readonly Item[],
  now: readonly number[],
  held: readonly { readonly bounds: Item["bounds"] }[],
): Slider[] {
  return items.map((one, i) => {
    const bounds = held[i]?.bounds ?? one.bounds;
    const [low, high] = one.straight;
    return slider(one, bounds === one.bounds ? Math.min(Math.max(now[i] ?? high, low), high) : high, bounds);
  });
}

/** Narrows the bounds of each item to its straight range, where all others then still fit. */
function hold(items: readonly Item[], found: readonly number[]): { bounds: Item["bounds"] }[] {
  const held = items.map(({ bounds }) => ({ bounds }));
  const away = items.map(({ straight: [low, high] }, i) => Math.max(low - (found[i] ?? 0), (found[i] ?? 0) - high, 0));
  const order = [...items.keys()].sort((a, b) => (away[a] ?? 0) - (away[b] ?? 0) || a - b);
  /** The least near edges that are possible, and the greatest, with the bounds as they are held. */
  const least = pack(items, held);
  const most = packBack(items, held);
  for (const i of order) {
    const one = items[i];
    if (one === undefined || (away[i] ?? 0) > PULL) continue;
    const low = Math.max(one.straight[0], one.bounds[0]);
    const high = Math.min(one.straight[1], one.bounds[1]);
    if ((least[i] ?? 0) > high || (most[i] ?? 0) < low || low > high) continue;
    held[i] = { bounds: [low, high] };
    for (let k = i; k < items.length && lift(k); k++);
    for (let k = i; k >= 0 && lower(k); k--);
  }
  return held;

  function lift(k: number): boolean {
    const value = Math.max(
      held[k]?.bounds[0] ?? 0,
      k > 0 ? (least[k - 1] ?? 0) + (items[k - 1]?.length ?? 0) : -Infinity,
    );
    const changed = value > (least[k] ?? 0);
    if (changed) least[k] = value;
    return changed;
  }
  function lower(k: number): boolean {
    const value = Math.min(
      held[k]?.bounds[1] ?? 0,
      k + 1 < items.length ? (most[k + 1] ?? 0) - (items[k]?.length ?? 0) : Infinity,
    );
    const changed = value < (most[k] ?? 0);
    if (changed) most[k] = value;
    return changed;
  }
}

function pack(items: readonly Item[], held: readonly { readonly bounds: Item["bounds"] }[]): number[] {
  const least: number[] = [];
  let end = -Infinity;
  for (const [i, { length }] of items.entries()) {
    const value = Math.max(held[i]?.bounds[0] ?? 0, end);
    least.push(value);
    end = value + length;
  }
  return least;
}

function packBack(items: readonly Item[], held: readonly { readonly bounds: Item["bounds"] }[]): number[] {
  const most: number[] = [];
  let next = Infinity;
  for (let i = items.length - 1; i >= 0; i--) {
    next = Math.min(held[i]?.bounds[1] ?? 0, next - (items[i]?.length ?? 0));
    most[i] = next;
  }
  return most;
}

/**
 * Seats every label: sweeps along the axis and gives each label the lane in which it would be displaced least.
 *
 * @param lanes - lanes on each side
 * @returns `undefined` where the lanes are too short for all
 */
export function seat(
  labels: readonly LabelBox[],
  lanes: readonly [number, number],
  length: number,
  gap: number,
): Seat[] | undefined {
  const ends = lanes.map((count) => Array.from({ length: count }, () => 0));
  const taken = lanes.map((count) => Array.from({ length: count }, () => 0));
  const seats: Seat[] = [];
  for (const [i, box] of labels.entries()) {
    let best: Seat | undefined;
    let least = Infinity;
    for (const side of i % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const fronts = ends[side] ?? [];
      let passing = 0;
      for (const [lane, front] of fronts.entries()) {
        if ((taken[side]?.[lane] ?? 0) + box.length > length) continue;
        const cost = Math.max(0, front - (box.anchor - box.length / 2)) + passing + lane;
        passing += 0.3 * Math.max(0, front - box.anchor);
        if (cost < least - 1e-9) [least, best] = [cost, { side, lane }];
      }
    }
    if (best === undefined) return undefined;
    seats.push(best);
    const fronts = ends[best.side] ?? [];
    const used = taken[best.side] ?? [];
    for (let lane = 0; lane <= best.lane; lane++) {
      const size = lane === best.lane ? box.length + gap : STEM;
      const middle = lane === best.lane ? box.length / 2 : 0;
      fronts[lane] = Math.max(fronts[lane] ?? 0, box.anchor - middle) + size;
      used[lane] = (used[lane] ?? 0) + size;
    }
  }
  return seats;
}
