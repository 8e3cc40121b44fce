import type { Hung } from "./gravity.ts";
import type { LabelBox } from "./place.ts";
import { slide } from "./slide.ts";

const { max, min } = Math;

/** The side and lane in which a label sits. */
export interface Seat {
  readonly side: 0 | 1;
  readonly lane: number;
}

/** The labels to seat, in order along the axis, and the lanes there are. All in px. */
export interface Field {
  /** In order along the axis: ascending by anchor. */
  readonly labels: readonly LabelBox[];
  /** Lanes on each side. */
  readonly lanes: readonly [number, number];
  /** Labels stay within `[0, length]`. */
  readonly length: number;
  /** Least space between two labels of a lane; a leader keeps half of it from the labels that it passes. */
  readonly gap: number;
  /** Greatest depth of a label, by side. */
  readonly deepest: readonly [number, number];
}

/** What one sweep found. */
export interface Selection {
  /** One for each label; `undefined` where it is left out. */
  readonly seats: readonly (Seat | undefined)[];
  /** Total weight of the seated. */
  readonly weight: number;
  /** Whether no state was dropped for want of room in the beam: then the weight is the greatest there is. */
  readonly exact: boolean;
}

/** A partial solution of the sweep; how it came about is kept as a chain. */
interface State {
  /** For each lane of side 0, then of side 1, where the next label may begin at the earliest (its half gap included). */
  readonly frontier: readonly number[];
  readonly weight: number;
  /** Sum of the lanes used: of equal weights, the one nearer to the axis. */
  readonly height: number;
  readonly seat: Seat | undefined;
  readonly before: State | undefined;
}

/** States kept in a sweep over one side. */
const BEAM = 64;
/** States kept in a sweep over both sides at once, which has many more. */
const JOINT_BEAM = 32;
/** What a px of blocked lane costs in weight, when the beam must choose. */
const BLOCKED = 0.03;
/** Rounds of the alternation between the sides; it ends by itself as soon as neither side improves. */
const ROUNDS = 8;

/**
 * Labels with straight leaders that show everything, or `undefined` where no way was found (none exists while the beam is
 * not exceeded).
 */
export function seatAll(field: Field): Selection | undefined {
  return crowded(field) ? undefined : sweep(field, () => true, true, JOINT_BEAM);
}

/**
 * Straight leaders on one side are at least half a gap apart: one of two labels passes beside the other. So no more anchors
 * than there are sides lie within half a gap; and the lanes must be long enough for all the labels together.
 */
function crowded({ labels, lanes, length, gap }: Field): boolean {
  const sides = lanes.filter((count) => count > 0).length;
  const room = (lanes[0] + lanes[1]) * (length + gap);
  const need = labels.reduce((sum, box) => sum + box.length + gap, 0);
  const close = labels.some((box, i) => (labels[i + sides]?.anchor ?? Infinity) - box.anchor < gap / 2);
  return close || need > room;
}

/**
 * The labels with straight leaders that weigh most: one side exactly, two sides by alternation, each side's optimum over
 * what the other leaves, until neither improves (for two sides the problem is NP-hard).
 */
export function select(field: Field, beam: number = BEAM): Selection {
  const { labels, lanes } = field;
  const none: Selection = { seats: labels.map(() => undefined), weight: 0, exact: true };
  const best: [Selection, Selection] = [none, none];
  let still = 0;
  for (let round = 0; round < ROUNDS && still < 2; round++) {
    const side = round % 2 === 0 ? 0 : 1;
    const other = best[1 - side]?.seats ?? none.seats;
    const alone = { ...field, lanes: side === 0 ? ([lanes[0], 0] as const) : ([0, lanes[1]] as const) };
    const found = sweep(alone, (i) => other[i] === undefined, false, beam) ?? none;
    still = found.weight > best[side].weight + 1e-9 ? 0 : still + 1;
    if (still === 0) best[side] = found;
  }
  return {
    seats: labels.map((_, i) => best[0].seats[i] ?? best[1].seats[i]),
    weight: best[0].weight + best[1].weight,
    exact: best[0].exact && best[1].exact && min(...lanes) === 0,
  };
}

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
function sweep(field: Field, free: (i: number) => boolean, all: boolean, beam: number): Selection | undefined {
  const { labels, lanes, gap } = field;
  const members = labels.flatMap((box, i) => (free(i) ? [{ box, i }] : []));
  const ground = grounds(
    members.map(({ box }) => box),
    gap,
  );
  const start = Array.from({ length: lanes[0] + lanes[1] }, () => -gap / 2);
  let states: State[] = [{ frontier: start, weight: 0, height: 0, seat: undefined, before: undefined }];
  let exact = true;
  for (const [m, { box }] of members.entries()) {
    const next = states.flatMap((state) => [
      ...(all ? [] : [leave(state, ground[m + 1] ?? Infinity)]),
      ...take(state, box, field, ground[m + 1] ?? Infinity),
    ]);
    states = undominated(next);
    if (states.length > beam) {
      exact = false;
      states = promising(states, members[m + 1]?.box.anchor ?? box.anchor, lanes[0]).slice(0, beam);
    }
  }
  const best = states[0] && states.reduce((a, b) => (better(b, a) < 0 ? b : a));
  if (best === undefined) return undefined;
  const seats: (Seat | undefined)[] = labels.map(() => undefined);
  let state: State | undefined = best;
  for (let m = members.length - 1; m >= 0; m--) {
    seats[members[m]?.i ?? 0] = state?.seat;
    state = state?.before;
  }
  return { seats, weight: best.weight, exact };
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

function leave(state: State, ground: number): State {
  const frontier = state.frontier.map((end) => max(ground, end));
  return { frontier, weight: state.weight, height: state.height, seat: undefined, before: state };
}

/** The state after each seat that the label can take. */
function take(state: State, box: LabelBox, { lanes, length, gap, deepest }: Field, ground: number): State[] {
  const found: State[] = [];
  const { anchor } = box;
  const low = max(0, anchor - box.length) - gap / 2;
  const high = min(anchor, length - box.length) - gap / 2;
  for (const side of [0, 1] as const) {
    if (box.depth > deepest[side]) continue;
    const first = side === 0 ? 0 : lanes[0];
    for (let lane = 0; lane < lanes[side]; lane++) {
      const end = state.frontier[first + lane] ?? Infinity;
      if (end <= high) {
        const frontier = state.frontier.map((old, at) => {
          if (at === first + lane) return max(ground, max(end, low) + box.length + gap);
          return max(ground, at >= first && at < first + lane ? anchor : old);
        });
        const [weight, height] = [state.weight + box.weight, state.height + lane];
        found.push({ frontier, weight, height, seat: { side, lane }, before: state });
      }
      // Seats farther out need the leader to pass this lane.
      if (end > anchor) break;
    }
  }
  return found;
}

function better(a: State, b: State): number {
  return b.weight - a.weight || a.height - b.height;
}

/** Without the states that another one matches or beats in weight, height and every lane. */
function undominated(states: State[]): State[] {
  const kept: State[] = [];
  for (const state of states.sort(better)) {
    if (!kept.some((other) => beats(other, state))) kept.push(state);
  }
  return kept;
}

function beats(a: State, b: State): boolean {
  if (a.weight <= b.weight && a.height > b.height) return false;
  for (let i = 0; i < a.frontier.length; i++) {
    if ((a.frontier[i] ?? 0) > (b.frontier[i] ?? 0) + 1e-9) return false;
  }
  return true;
}

/** Greatest weight less what their lanes block after the next anchor; a blocked lane blocks those beyond it. */
function promising(states: readonly State[], next: number, first: number): State[] {
  const worth = (state: State): number => {
    let [blocked, sum] = [0, 0];
    for (const [at, end] of state.frontier.entries()) {
      blocked = max(at === first ? 0 : blocked, end - next);
      sum += blocked;
    }
    return state.weight - BLOCKED * sum;
  };
  return states
    .map((state) => ({ state, value: worth(state) }))
    .sort((a, b) => b.value - a.value)
    .map(({ state }) => state);
}

/**
 * Finds places along the axis for labels of one side whose leaders are straight: in each lane one exact `slide` over its
 * labels and the leaders that pass it, with the flag (near edge at the anchor) as the target.
 *
 * @param labels - in order along the axis
 * @param lanes - their lanes
 * @returns `undefined` where the lanes do not hold them
 */
export function stand(
  labels: readonly LabelBox[],
  lanes: readonly number[],
  length: number,
  gap: number,
): Hung[] | undefined {
  const starts = labels.map(() => 0);
  const count = lanes.reduce((most, lane) => max(most, lane + 1), 0);
  for (let lane = 0; lane < count; lane++) {
    const members = [...labels.keys()].filter((i) => (lanes[i] ?? -1) >= lane);
    const sliders = members.map((i) => {
      const { anchor = 0, length: size = 0 } = labels[i] ?? {};
      if (lanes[i] !== lane) return { target: anchor, length: 0, weight: 1, low: anchor, high: anchor };
      const target = anchor - gap / 2;
      const low = max(0, anchor - size) - gap / 2;
      return { target, length: size + gap, weight: 1, low, high: min(target, length - size - gap / 2) };
    });
    const found = slide(sliders);
    if (found === undefined) return undefined;
    for (const [m, i] of members.entries()) if (lanes[i] === lane) starts[i] = (found[m] ?? 0) + gap / 2;
  }
  return labels.map((box, i) => {
    const lane = lanes[i] ?? 0;
    return { box, lane, start: starts[i] ?? 0, path: Array.from({ length: lane + 2 }, () => box.anchor) };
  });
}
