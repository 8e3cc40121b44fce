import type { LabelBox } from "./place.ts";
import type { Field, Seat, Selection } from "./select.ts";

const { max, min, round } = Math;

/** What a px of blocked lane costs in weight, when the beam must choose. */
const BLOCKED = 0.03;
/** Rounding allowed where two states are compared, px. */
const TOLERANCE = 1e-9;

/** Partial solutions of the sweep, as parallel arrays of which the first `count` are meant. */
interface States {
  count: number;
  /** For each state and lane, those of side 0 first, where the next label may begin at the earliest (its half gap included). */
  readonly frontier: Float64Array;
  /** Total weight of the seated. */
  readonly weight: Float64Array;
  /** Sum of the lanes used: of equal weights, the one nearer to the axis. */
  readonly height: Float64Array;
  /** Millionfold: weight less what the lanes block after the next anchor. */
  readonly worth: Float64Array;
  /** The state it came from, and the lane that the label was put into, side 1 counted after side 0; −1 where it was left out. */
  readonly before: Int32Array;
  readonly lane: Int32Array;
}

/** How the states of one label came about. */
type Step = Pick<States, "before" | "lane">;

/**
 * The frontier programme (after Gemsa, Haunert, Nöllenburg 2011/2015, “Boundary-labeling algorithms for panorama images”).
 * Sweep by anchor and pack each lane to the left: all that matters of the past is where each lane ends. A label can sit in
 * a lane if its leader passes every lane before that one and its lane is clear; lanes with earlier ends are never worse, so
 * states that another one dominates are dropped, and what is left is exact.
 *
 * @param free - whether a label, by index, takes part
 * @param all - whether every label must be seated
 * @param beam - most states kept; when exceeded, the most promising stay and the result is no longer proved
 */
export function sweep(field: Field, free: (i: number) => boolean, all: boolean, beam: number): Selection | undefined {
  const { labels, lanes, gap } = field;
  const members = labels.flatMap((box, i) => (free(i) ? [{ box, i }] : []));
  const ground = grounds(
    members.map(({ box }) => box),
    gap,
  );
  const width = lanes[0] + lanes[1];
  let states = statesFor(1, width);
  states.count = 1;
  states.frontier.fill(-gap / 2);
  let next = statesFor(width + 1, width);
  const steps: Step[] = [];
  let exact = true;
  for (const [m, { box }] of members.entries()) {
    const most = states.count * (width + 1);
    if (next.weight.length < most) next = statesFor(most, width);
    branch(states, next, box, field, all, ground[m + 1] ?? Infinity);
    judge(next, members[m + 1]?.box.anchor ?? box.anchor, lanes);
    const { kept, complete } = best(next, width, beam);
    exact &&= complete;
    states = pick(next, width, kept);
    if (states.count === 0) return undefined;
    steps.push(states);
  }
  let state = 0;
  for (let other = 1; other < states.count; other++) if (isBetter(states, other, state)) state = other;
  const weight = states.weight[state] ?? 0;
  const seats: (Seat | undefined)[] = labels.map(() => undefined);
  for (let m = members.length - 1; m >= 0; m--) {
    const lane = steps[m]?.lane[state] ?? -1;
    const side = lane < lanes[0] ? 0 : 1;
    if (lane >= 0) seats[members[m]?.i ?? 0] = { side, lane: lane - side * lanes[0] };
    state = steps[m]?.before[state] ?? 0;
  }
  return { seats, weight, exact };
}

function statesFor(size: number, width: number): States {
  const values = (): Float64Array => new Float64Array(size);
  const indices = (): Int32Array => new Int32Array(size);
  const frontier = new Float64Array(size * width);
  return {
    count: 0,
    frontier,
    weight: values(),
    height: values(),
    worth: values(),
    before: indices(),
    lane: indices(),
  };
}

/** For each label the least edge that it or a later one can ask for: frontiers below that are all alike. */
function grounds(labels: readonly LabelBox[], gap: number): number[] {
  const found: number[] = [];
  let least = Infinity;
  for (let i = labels.length - 1; i >= 0; i--) {
    const box = labels[i];
    if (box !== undefined) least = min(least, max(0, box.anchor - box.length) - gap / 2);
    found[i] = least;
  }
  return found;
}

/** All states after a label: from each one, the label left out, and in each lane that it can take. */
function branch(from: States, to: States, box: LabelBox, field: Field, all: boolean, ground: number): void {
  const { lanes, length, gap, deepest } = field;
  const width = lanes[0] + lanes[1];
  const { anchor } = box;
  const low = max(0, anchor - box.length) - gap / 2;
  const high = min(anchor, length - box.length) - gap / 2;
  to.count = 0;
  for (let state = 0; state < from.count; state++) {
    if (!all) add(from, to, state, -1, 0, width, ground, 0, anchor, 0);
    for (let first = 0, side = 0; side < 2; first += lanes[0], side++) {
      const count = lanes[side === 0 ? 0 : 1];
      if (box.depth > deepest[side === 0 ? 0 : 1]) continue;
      for (let lane = first; lane < first + count; lane++) {
        const end = from.frontier[state * width + lane] ?? Infinity;
        const edge = max(end, low) + box.length + gap;
        if (end <= high) add(from, to, state, lane, first, width, ground, edge, anchor, box.weight);
        // Seats farther out need the leader to pass this lane.
        if (end > anchor) break;
      }
    }
  }
}

/** Adds the state in which a lane ends at `edge`, and the leader passes the lanes from `first` on before it. */
function add(
  from: States,
  to: States,
  state: number,
  lane: number,
  first: number,
  width: number,
  ground: number,
  edge: number,
  anchor: number,
  weight: number,
): void {
  const at = to.count++;
  for (let l = 0; l < width; l++) {
    const end = l === lane ? edge : l >= first && l < lane ? anchor : (from.frontier[state * width + l] ?? 0);
    to.frontier[at * width + l] = max(ground, end);
  }
  to.weight[at] = (from.weight[state] ?? 0) + weight;
  to.height[at] = (from.height[state] ?? 0) + (lane < 0 ? 0 : lane - first);
  to.before[at] = state;
  to.lane[at] = lane;
}

/** A blocked lane blocks those beyond it. */
function judge({ count, frontier, weight, worth }: States, next: number, lanes: Field["lanes"]): void {
  const width = lanes[0] + lanes[1];
  for (let state = 0; state < count; state++) {
    let blocked = 0;
    let sum = 0;
    for (let lane = 0; lane < width; lane++) {
      if (lane === lanes[0]) blocked = 0;
      blocked = max(blocked, (frontier[state * width + lane] ?? 0) - next);
      sum += blocked;
    }
    worth[state] = round(1e6 * ((weight[state] ?? 0) - BLOCKED * sum)); // whole numbers: states that are alike stay in order
  }
}

/**
 * The states that no other one matches or beats in weight, height and every lane; of more than the beam holds, those that
 * are worth most. What one state dominates is never worth more than it, so that states need only be compared with those
 * kept before, worthiest first; a heap brings no more of them forth than are looked at.
 */
function best(
  states: States,
  width: number,
  beam: number,
): { readonly kept: readonly number[]; readonly complete: boolean } {
  const heap = new Int32Array(states.count);
  for (let i = 0; i < heap.length; i++) heap[i] = i;
  for (let at = (states.count >> 1) - 1; at >= 0; at--) sink(states, heap, at, states.count);
  const kept: number[] = [];
  for (let size = states.count; size > 0;) {
    const state = heap[0] ?? 0;
    heap[0] = heap[--size] ?? 0;
    sink(states, heap, 0, size);
    if (isDominated(states, width, kept, state)) continue;
    if (kept.length === beam) return { kept, complete: false };
    kept.push(state);
  }
  return {
    kept: kept.sort((a, b) => (isBetter(states, a, b) ? -1 : isBetter(states, b, a) ? 1 : a - b)),
    complete: true,
  };
}

/** Lets the state at a place of the heap sink below all that are worth more. */
function sink(states: States, heap: Int32Array, at: number, size: number): void {
  const state = heap[at] ?? 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && comesFirst(states, heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
    if (!comesFirst(states, heap[child] ?? 0, state)) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = state;
}

function comesFirst(states: States, a: number, b: number): boolean {
  const one = states.worth[a] ?? 0; // infinite where nothing follows
  const other = states.worth[b] ?? 0;
  return one !== other ? one > other : isBetter(states, a, b) || (a < b && !isBetter(states, b, a));
}

function isBetter({ weight, height }: States, a: number, b: number): boolean {
  const more = (weight[a] ?? 0) - (weight[b] ?? 0);
  return more !== 0 ? more > 0 : (height[a] ?? 0) < (height[b] ?? 0);
}

function isDominated(states: States, width: number, kept: readonly number[], state: number): boolean {
  for (let k = 0; k < kept.length; k++) if (dominates(states, width, kept[k] ?? 0, state)) return true;
  return false;
}

function dominates({ frontier, weight, height }: States, width: number, a: number, b: number): boolean {
  const more = (weight[a] ?? 0) - (weight[b] ?? 0);
  if (more < 0 || (more === 0 && (height[a] ?? 0) > (height[b] ?? 0))) return false;
  for (let i = a * width, k = b * width; i < (a + 1) * width; i++, k++) {
    if ((frontier[i] ?? 0) > (frontier[k] ?? 0) + TOLERANCE) return false;
  }
  return true;
}

function pick(from: States, width: number, kept: readonly number[]): States {
  const to = statesFor(kept.length, width);
  to.count = kept.length;
  for (const [at, state] of kept.entries()) {
    for (let lane = 0; lane < width; lane++) to.frontier[at * width + lane] = from.frontier[state * width + lane] ?? 0;
    to.weight[at] = from.weight[state] ?? 0;
    to.height[at] = from.height[state] ?? 0;
    to.before[at] = from.before[state] ?? 0;
    to.lane[at] = from.lane[state] ?? 0;
  }
  return to;
}
