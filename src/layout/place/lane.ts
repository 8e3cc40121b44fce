import { slideAll, sliders, type Sliders } from "./slide.ts";

const { abs, max, min } = Math;

/**
 * The labels of one lane and the leaders that pass it, in order along the axis, as parallel arrays of which the first
 * `line.count` are meant. Edges include half the space that an item keeps from its neighbours. All in px.
 */
export interface Lane {
  /** Length of each item, and the bounds of its near edge within the room. */
  readonly line: Sliders;
  /** 1 for a label, 0 for a leader that only passes. */
  readonly own: Uint8Array;
  /** Near edges between which its leader comes up straight. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Near edges as they were found. */
  readonly edges: Float64Array;
  readonly held: Held;
  /** The same items within the bounds of what is held. */
  readonly bound: Sliders;
}

/** What {@link settle} keeps in mind. */
interface Held {
  /** The bounds of each item, narrowed to where its leader is straight if it is held there. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly is: Uint8Array;
  /** Near edges when all is packed to the left, or to the right. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** How far an item is from where its leader is straight. */
  readonly away: Float64Array;
  readonly order: Int32Array;
  readonly next: Float64Array;
}

/** The displacement of a passing leader counts for less than that of a label. */
export const STEM_WEIGHT = 0.3;
/** A leader is kept straight where that moves its label or stem by no more than this, px. */
const PULL = 24;
/** Rounds of the pull towards straight leaders; the loss falls in each, and hardly after these. */
const ROUNDS = 5;
/** How much an item that is straight already resists being pushed within its range, against one that is not. */
const IDLE = 0.05;
/** A change between rounds that is no longer worth another, px. */
const SETTLED = 0.25;
/** A bend smaller than this is rounding, px. */
export const SNAP = 0.01;

/** Room for a lane of so many items. */
export function laneOf(capacity: number): Lane {
  const values = (): Float64Array => new Float64Array(capacity);
  const held = {
    low: values(),
    high: values(),
    is: new Uint8Array(capacity),
    least: values(),
    most: values(),
    away: values(),
    order: new Int32Array(capacity),
    next: values(),
  };
  const line = sliders(capacity);
  const bound = { ...line, low: held.low, high: held.high };
  return { line, own: new Uint8Array(capacity), from: values(), to: values(), edges: values(), held, bound };
}

/**
 * Sets the items of one lane. They are brought near to where their leaders are straight; then, from the least displaced on,
 * each item is held straight if the others still find room, and the others are set anew between them. At last what is held
 * goes as near to its flag as the others leave it room.
 *
 * @returns whether the lane is long enough for its items
 */
export function settle(lane: Lane): boolean {
  const { line, own, to, edges, held } = lane;
  const { count, target, weight } = line;
  const most = slideTo(lane, 0);
  if (most < SNAP || most === Infinity) return most < SNAP;
  for (let i = 0; i < count; i++) {
    held.low[i] = line.low[i] ?? 0;
    held.high[i] = line.high[i] ?? 0;
    held.is[i] = 0;
  }
  lane.bound.count = count;
  relax(lane, line, ROUNDS);
  if (hold(lane) < count) relax(lane, lane.bound, ROUNDS);
  for (let i = 0; i < count; i++) {
    target[i] = to[i] ?? 0;
    weight[i] = own[i] === 1 ? 1 : STEM_WEIGHT;
    if (held.is[i] === 0) held.low[i] = held.high[i] = edges[i] ?? 0;
  }
  slideAll(lane.bound, edges);
  return true;
}

/**
 * About how far the items of one lane would be from where their leaders are straight, all together, those that only pass for
 * less, px; infinite where the lane is too short for them. It takes a small part of the time of {@link settle}.
 *
 * @param rounds - of the pull towards straight leaders
 */
export function displacementIn(lane: Lane, rounds: number): number {
  const { line, own, held } = lane;
  const most = slideTo(lane, 1 / 2);
  if (most < SNAP || most === Infinity) return most < SNAP ? 0 : Infinity;
  if (rounds > 0) {
    relax(lane, line, rounds);
    measureAway(lane);
  }
  let sum = 0;
  for (let i = 0; i < line.count; i++) sum += (held.away[i] ?? 0) * (own[i] === 1 ? 1 : STEM_WEIGHT);
  return sum;
}

/**
 * Slides the items of one lane to where each leader meets its label at this share of the label's length.
 *
 * @returns how far an item is at most from where its leader is straight, px; infinite where the lane is too short
 */
function slideTo(lane: Lane, share: number): number {
  const { line, own, from, to, edges } = lane;
  const { count, target, weight } = line;
  for (let i = 0; i < count; i++) {
    target[i] = (to[i] ?? 0) - share * ((to[i] ?? 0) - (from[i] ?? 0));
    weight[i] = own[i] === 1 ? 1 : STEM_WEIGHT;
  }
  return slideAll(line, edges) ? measureAway(lane) : Infinity;
}

/** Notes how far each item is from where its leader would be straight; returns the greatest distance. */
function measureAway({ line, from, to, edges, held }: Lane): number {
  let most = 0;
  for (let i = 0; i < line.count; i++) {
    const x = edges[i] ?? 0;
    const away = abs(x - min(max(x, from[i] ?? 0), to[i] ?? 0));
    held.away[i] = away;
    most = max(most, away);
  }
  return most;
}

/**
 * The loss of an item is its squared distance from where its leader is straight; it is minimised by majorisation: slide
 * towards the nearest straight places, look again from there, until that changes nothing to speak of. What is straight gives
 * way.
 */
function relax({ own, from, to, edges, held }: Lane, line: Sliders, rounds: number): void {
  const { count, target, weight } = line;
  const { next } = held;
  for (let round = 0, change = Infinity; round < rounds && change >= SETTLED; round++) {
    for (let i = 0; i < count; i++) {
      const x = edges[i] ?? 0;
      const near = min(max(x, from[i] ?? 0), to[i] ?? 0);
      target[i] = near;
      weight[i] = (x === near ? IDLE : 1) * (own[i] === 1 ? 1 : STEM_WEIGHT);
    }
    if (!slideAll(line, next)) return;
    change = 0;
    for (let i = 0; i < count; i++) {
      const x = next[i] ?? 0;
      change = max(change, abs(x - (edges[i] ?? 0)));
      edges[i] = x;
    }
  }
}

/**
 * Narrows the bounds of items to where their leaders are straight, one after the other, as long as all still fit. All fit
 * as long as the leftmost packing lies left of the rightmost one; both are kept up to date, and a change seldom runs far.
 *
 * @returns how many are held
 */
function hold(lane: Lane): number {
  const { line, from, to, held } = lane;
  const { count, length } = line;
  const { low, high, least, most } = held;
  measureAway(lane);
  for (let k = 0, end = -Infinity; k < count; end = (least[k] ?? 0) + (length[k] ?? 0), k++) {
    least[k] = max(low[k] ?? 0, end);
  }
  for (let k = count - 1, next = Infinity; k >= 0; next = most[k] ?? 0, k--) {
    most[k] = min(high[k] ?? 0, next - (length[k] ?? 0));
  }
  let found = 0;
  const candidates = nearestFirst(lane);
  for (let n = 0; n < candidates; n++) {
    const i = held.order[n] ?? 0;
    const first = max(from[i] ?? 0, line.low[i] ?? 0);
    const last = min(to[i] ?? 0, line.high[i] ?? 0);
    if (first > last || (least[i] ?? 0) > last || (most[i] ?? 0) < first) continue;
    held.is[i] = 1;
    low[i] = first;
    high[i] = last;
    found++;
    for (let k = i, edge = first; k < count && edge > (least[k] ?? 0); k++) {
      least[k] = edge;
      edge += length[k] ?? 0;
    }
    for (let k = i, edge = last; k >= 0 && edge < (most[k] ?? 0);) {
      most[k] = edge;
      k--;
      edge -= length[k] ?? 0;
    }
  }
  return found;
}

/** Sorting few items in place takes less time than a call of `sort`. */
const FEW = 24;

/**
 * The items that may be held, the least displaced first; returns how many. Of many, most are not displaced at all: these are not
 * sorted.
 */
function nearestFirst({ line, held: { away, order } }: Lane): number {
  const few = line.count <= FEW;
  let size = 0;
  if (!few) for (let i = 0; i < line.count; i++) if (away[i] === 0) order[size++] = i;
  const still = size;
  for (let i = 0; i < line.count; i++) {
    const own = away[i] ?? 0;
    if (own > PULL || (own === 0 && !few)) continue;
    let at = size++;
    if (few) for (; at > 0 && (away[order[at - 1] ?? 0] ?? 0) > own; at--) order[at] = order[at - 1] ?? 0;
    order[at] = i;
  }
  if (!few) order.subarray(still, size).sort((a, b) => (away[a] ?? 0) - (away[b] ?? 0) || a - b);
  return size;
}
