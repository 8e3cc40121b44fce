import type { Bent } from "./bent.ts";
import { fillEvenly, hangAll, racksFor, SEARCHED, sweep, type Swept } from "./bent.ts";
import type { Dropped, Hung } from "./gravity.ts";
import { drop } from "./gravity.ts";
import { activate, byWeight } from "./greedy.ts";
import type { LabelBox, Room } from "./place.ts";
import type { Field, Seat } from "./select.ts";
import { exchangeAll, EXCHANGED } from "./exchange.ts";
import { improve, insert } from "./search.ts";
import { seatAll, select, stand } from "./select.ts";

const { max, min } = Math;

/** A box that may be placed, and its index in the input. */
export interface Label {
  readonly index: number;
  readonly box: LabelBox;
}

/** A label that has found its place. */
export interface Shown {
  readonly index: number;
  readonly side: 0 | 1;
  readonly hung: Hung;
  readonly dropped: Dropped;
}

/** Labels in their places, each within the room along the axis. */
export interface Solution {
  readonly shown: readonly Shown[];
  /** How deep the labels of each side reach. */
  readonly depth: readonly [number, number];
}

/** Most lanes a side that are ever tried. */
const MOST_LANES = 12;
/** Most labels for the exact choice of a subset. */
const SELECTED = 60;
/** A further lane on each side must save this much displacement a label, px. */
export const LANE = 24;
/** How many of the lighter labels are tried one by one where not all fit; fewer where very many do. */
const FILLED = 16;
/** Of very many labels, as many are found as fit but for this share. */
const NEAR = 1 / 100;
/** Lanes that are filled evenly move more labels a little: they must cost less than this share of the others. */
const EVEN = 0.95;
/** Ways to seat labels, times labels, that are hung before the best of them is taken. */
const HUNG = 1000;
/** Rounding allowed in a depth, px. */
const TOLERANCE = 1e-6;

/** No depth is too much, on either side. */
const ENDLESS = [Infinity, Infinity] as const;

/** Every label: straight in the fewest lanes, else bent; `undefined` where neither fits. */
export function showAll(
  labels: readonly Label[],
  room: Room,
): { method: "straight" | "bent"; solution: Solution } | undefined {
  const most = mostLanes(labels, room);
  for (let lanes = 0; lanes <= most; lanes++) {
    const found = seatAll(fieldOf(labels, lanes, room));
    const solution = found && standing(labels, found.seats, room);
    if (solution?.shown.length === labels.length && overOf(solution, room) === 0) {
      return { method: "straight", solution };
    }
  }
  const solution = bendAll(labels, room);
  return solution && { method: "bent", solution };
}

/** As much weight as was found to fit: with straight leaders, or the heaviest with bending ones. */
export function showMost(labels: readonly Label[], room: Room): Solution {
  const straight = selectMost(labels, room);
  const bent = bendMost(labels, room);
  return bent !== undefined && weigh(bent) > weigh(straight) + TOLERANCE ? bent : straight;
}

function weigh({ shown }: Solution): number {
  return shown.reduce((sum, { hung }) => sum + hung.box.weight, 0);
}

/** As many lanes as may be of use. */
function mostLanes(labels: readonly Label[], { sides, spacing, depth, lanes }: Room): number {
  const deep = lanesIn(max(...sides.map((side) => depth[side]), 0), pitchOf(labels, spacing));
  return min(lanes, labels.length, deep, MOST_LANES);
}

/** Depth of the shallowest lane that could hold a label, px. */
function pitchOf(labels: readonly Label[], spacing: number): number {
  return labels.reduce((least, { box }) => min(least, spacing + box.depth), Infinity);
}

function lanesIn(depth: number, pitch: number): number {
  return Math.floor((depth + TOLERANCE) / pitch);
}

/** The labels and lanes of a room: as many on each side, or as many as its depth holds. */
export function fieldOf(labels: readonly Label[], lanes: number, { sides, length, gap, depth, spacing }: Room): Field {
  const pitch = pitchOf(labels, spacing);
  const lanesOf = (side: 0 | 1): number => (sides.includes(side) ? min(lanes, lanesIn(depth[side], pitch)) : 0);
  return {
    labels: labels.map(({ box }) => box),
    lanes: [lanesOf(0), lanesOf(1)],
    length,
    gap,
    deepest: [depth[0] - spacing, depth[1] - spacing],
  };
}

/**
 * Drops what hangs on both sides; the seats tell whose it is.
 *
 * @param deepest - by side: what reaches deeper is infinitely deep
 */
export function solve(
  labels: readonly Label[],
  seats: readonly (Seat | undefined)[],
  hung: Bent["hung"],
  { gap, spacing }: Room,
  deepest: readonly [number, number] = ENDLESS,
): Solution {
  const dropped = [drop(hung[0], gap, spacing, deepest[0]), drop(hung[1], gap, spacing, deepest[1])] as const;
  const shown: Shown[] = [];
  const depth: [number, number] = [0, 0];
  const next: [number, number] = [0, 0];
  for (let i = 0; i < labels.length; i++) {
    const [label, seat] = [labels[i], seats[i]];
    if (label === undefined || seat === undefined) continue;
    const { side } = seat;
    const [own, place] = [hung[side][next[side]], dropped[side][next[side]]];
    next[side]++;
    if (own === undefined || place === undefined) continue;
    shown.push({ index: label.index, side, hung: own, dropped: place });
    depth[side] = max(depth[side], place.distance + own.box.depth);
  }
  return { shown, depth };
}

/** Labels with straight leaders, in seats that hold them. */
export function standing(labels: readonly Label[], seats: readonly (Seat | undefined)[], room: Room): Solution {
  const standOn = (side: 0 | 1): Hung[] => {
    const members = labels.filter((_, i) => seats[i]?.side === side).map(({ box }) => box);
    const lanes = seats.flatMap((seat) => (seat?.side === side ? [seat.lane] : []));
    return stand(members, lanes, room.length, room.gap) ?? [];
  };
  return solve(labels, seats, [standOn(0), standOn(1)], room);
}

/** How much deeper than the room the labels of one side would be. */
function excessIn({ gap, spacing, depth }: Room): (hung: readonly Hung[], side: 0 | 1) => number {
  return (hung, side) => {
    const dropped = drop(hung, gap, spacing);
    const deep = hung.reduce((most, { box }, i) => max(most, (dropped[i]?.distance ?? 0) + box.depth), 0);
    return max(0, deep - depth[side] - TOLERANCE);
  };
}

/** A way to show all labels with bending leaders, and how much too deep it is. */
interface Start {
  readonly bent: Bent;
  readonly field: Field;
  readonly solution: Solution;
  readonly over: number;
  readonly cost: number;
}

function startOf(labels: readonly Label[], field: Field, bent: Bent, room: Room): Start {
  // only local search, for few labels, can make use of what is too deep
  const deepest = labels.length > SEARCHED ? deepestIn(room) : ENDLESS;
  const solution = solve(labels, bent.seats, bent.hung, room, deepest);
  const cost = bent.cost / labels.length + LANE * max(...field.lanes);
  return { bent, field, solution, over: overOf(solution, room), cost };
}

/** How deep a solution may be, by side, lest it be too deep by {@link overOf}. */
function deepestIn({ depth }: Room): readonly [number, number] {
  return [depth[0] + TOLERANCE, depth[1] + TOLERANCE];
}

/** How much deeper than the room a solution is, px; 0 where it fits. */
export function overOf(solution: Solution, { depth }: Room): number {
  const over = (side: 0 | 1): number => max(0, solution.depth[side] - depth[side] - TOLERANCE);
  return over(0) + over(1);
}

function isBetter(a: Start, b: Start | undefined): boolean {
  return b === undefined || a.over < b.over || (a.over === b.over && a.cost < b.cost);
}

/** All labels with bending leaders, in as few lanes as the displacement allows. */
function bendAll(labels: readonly Label[], room: Room): Solution | undefined {
  const most = mostLanes(labels, room);
  const racks = racksFor(fieldOf(labels, most, room), most);
  let best: Start | undefined;
  const begin = (field: Field, bent: Bent | undefined): boolean => {
    const start = bent && startOf(labels, field, bent, room);
    if (start === undefined || !isBetter(start, best)) return false;
    best = start;
    return true;
  };
  const isHopeless = (lanes: number): boolean => best?.over === 0 && best.cost < LANE * lanes;
  for (const [tried, { field, seats }] of likeliest(labels, most, room).entries()) {
    if (best?.over === 0 && tried * labels.length >= HUNG) break;
    if (!isHopeless(max(...field.lanes))) begin(field, hangAll(racks, seats));
  }
  if (best !== undefined && labels.length > SEARCHED) {
    const seats = fillEvenly(best.field);
    const even = seats && hangAll(racks, seats);
    if (even !== undefined && even.cost < EVEN * best.bent.cost) begin(best.field, even);
  }
  if (best !== undefined && room.draft !== true && labels.length <= EXCHANGED) {
    begin(best.field, hangAll(racks, exchangeAll(best.field, best.bent.seats)));
  }
  for (let lanes = max(0, ...(best?.field.lanes ?? [])) - 1; room.draft !== true && lanes > 0; lanes--) {
    const field = fieldOf(labels, lanes, room);
    if (!begin(field, insert(field, racks))) break;
  }
  if (best === undefined) return undefined;
  const bent = room.draft === true ? best.bent : improve(best.field, racks, best.bent, excessIn(room));
  const solution = bent === best.bent ? best.solution : solve(labels, bent.seats, bent.hung, room);
  return overOf(solution, room) > 0 ? undefined : solution;
}

/** Ways to seat all labels in one lane, in two, and so on; the one that promises the least displacement first. */
function likeliest(labels: readonly Label[], most: number, room: Room): (Swept & { readonly field: Field })[] {
  const found: (Swept & { readonly field: Field })[] = [];
  let least = Infinity;
  for (let lanes = 1; lanes <= most && LANE * lanes < least; lanes++) {
    const field = fieldOf(labels, lanes, room);
    const swept = sweep(field);
    if (swept === undefined) continue;
    const cost = swept.cost / labels.length + LANE * lanes;
    least = min(least, cost);
    found.push({ ...swept, cost, field });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** The heaviest choice with straight leaders; exact on one side for few labels, else by greedy activation. */
function selectMost(labels: readonly Label[], room: Room): Solution {
  const field = fieldOf(labels, mostLanes(labels, room), room);
  let seats = labels.length <= SELECTED && room.draft !== true ? select(field).seats : activate(field);
  for (;;) {
    // What sticks out is left out; the rest may then lie otherwise, so look again.
    const solution = standing(labels, seats, room);
    const out = new Set<number>();
    for (const { index, side, hung, dropped } of solution.shown) {
      if (dropped.distance + hung.box.depth > room.depth[side] + TOLERANCE) out.add(index);
    }
    if (out.size === 0) return solution;
    seats = seats.map((seat, i) => (out.has(labels[i]?.index ?? -1) ? undefined : seat));
  }
}

/** The most of the heaviest labels that fit together, found by bisection, and then what of the rest still fits. */
function bendMost(labels: readonly Label[], room: Room): Solution | undefined {
  const order = byWeight(labels.map(({ box }) => box));
  const lanes = mostLanes(labels, room);
  const of = (chosen: ReadonlySet<number>): Label[] => labels.filter((_, i) => chosen.has(i));
  const possible = (chosen: ReadonlySet<number>): boolean => {
    const some = of(chosen);
    const field = fieldOf(some, lanes, room);
    const swept = sweep(field);
    const bent = swept && hangAll(racksFor(field, lanes), swept.seats);
    return bent !== undefined && overOf(solve(some, bent.seats, bent.hung, room, deepestIn(room)), room) === 0;
  };
  let [low, high] = [0, roomFor(order, labels, lanes, room)];
  while (high - low > low * NEAR) {
    const middle = (low + high + 1) >> 1;
    if (possible(new Set(order.slice(0, middle)))) low = middle;
    else high = middle - 1;
  }
  const chosen = new Set(order.slice(0, low));
  const tried = room.draft === true ? 0 : min(FILLED, Math.ceil((4 * HUNG) / max(1, low)));
  for (const i of order.slice(low, low + tried)) {
    chosen.add(i);
    if (!possible(chosen)) chosen.delete(i);
  }
  return bendAll(of(chosen), room);
}

/** How many labels, in the given order, the lanes could hold if nothing but their lengths mattered. */
function roomFor(
  order: readonly number[],
  labels: readonly Label[],
  lanes: number,
  { length, gap, sides }: Room,
): number {
  let left = sides.length * lanes * (length + gap);
  const end = order.findIndex((i) => (left -= (labels[i]?.box.length ?? 0) + gap) < 0);
  return end < 0 ? order.length : end;
}
