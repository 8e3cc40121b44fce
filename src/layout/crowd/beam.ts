import { bisectRight } from "d3-array";
import { after, emptyOn, isWithin, labelIn, roomBeyond, roomsOf, roomUpTo, type Front } from "./front.ts";
import { bySide, turnsOf, type DenseField, type DenseLabel, type DenseLabels } from "./slots.ts";

const { abs, max, min } = Math;

/** So many of the ways to seat all labels up to an event are gone on with. */
const WIDTH = 16;

/** A label that is left out costs as much room as so many labels take, by its weight. */
const PRICE = 2.5;

/** By how much dearer it is to leave out another one of those that follow each other, as a share. */
const DEARER = 0.5;

/**
 * What a leader that leans costs, by the px, as much as a px of room. One that stands behind its event as far as it may costs as
 * much as its label: where more events follow each other than have room, some are left out early, and not all at the end.
 */
const LEANING = 0.2;

/** Sums that differ by less may be equal but for rounding, in px. */
const ROUNDED = 1e-6;

/** A way to seat the labels up to some event. */
interface State {
  readonly fronts: readonly [Front, Front];
  /** What it has left out, and how far its leaders lean. */
  readonly cost: number;
  /** How many it has left out since the last label. */
  readonly missed: number;
  readonly seated: Seated | undefined;
}

interface Seated extends Seat {
  readonly label: DenseLabel;
  readonly before: Seated | undefined;
}

interface Seat {
  readonly side: 0 | 1;
  readonly lane: number;
}

/** A way to go on from a state: with the next label, or without it. */
interface Step {
  readonly state: State;
  readonly side: 0 | 1;
  readonly label: DenseLabel | undefined;
  readonly cost: number;
  /** With the room that is taken. */
  readonly total: number;
}

/** Which events are tried, which of them keep their seats, and what it costs to leave one out. */
interface Turn {
  readonly members: readonly number[];
  readonly held: ReadonlyMap<number, Seat>;
  readonly price: (index: number) => number;
}

/**
 * Seats as many labels as are found to fit on leaders that lean at their feet alone: by a beam search along the axis (Lowerre
 * 1976). Event by event, each of the best ways so far goes on with the event's label in every lane of both sides, and without
 * it; the best of all these are kept, by what they leave out and by the room they take. A leader stands as early along the axis
 * as it may: what comes next asks for nothing but room behind it, so that of two ways that have seated the same labels, the one
 * that has taken less room is never worse.
 *
 * What matters more is seated first, and keeps its seat: what matters less goes where that still finds room.
 *
 * @param stood - labels that keep their seats
 * @param isOpen - which events may get a label beside these; all by default
 */
export function beam(
  field: DenseField,
  stood: DenseLabels = [[], []],
  isOpen: (index: number) => boolean = () => true,
): DenseLabels {
  let labels = stood;
  for (const least of turnsOf(field)) {
    const held = new Map(
      bySide((side) => labels[side].map(({ index, lane }) => [index, { side, lane }] as const)).flat(),
    );
    const isTried = (index: number): boolean =>
      held.has(index) ||
      ((field.weights[index] ?? 0) >= least && isOpen(index) && field.lengthOf(index) <= field.length);
    const members = [...field.anchors.keys()].filter(isTried);
    labels = search(field, { members, held, price: priceOf(field, members) });
  }
  return labels;
}

/** Weights less than this share of the greatest count as much as this. */
const LIGHTEST = 1e-3;

function priceOf({ weights, lengthOf, gap }: DenseField, members: readonly number[]): Turn["price"] {
  const room = members.reduce((sum, index) => sum + lengthOf(index) + gap, 0) / max(1, members.length);
  const own = members.map((index) => weights[index] ?? 0);
  const most = own.reduce((high, weight) => max(high, weight), 0);
  const least = max(
    own.reduce((low, weight) => min(low, weight), Infinity),
    LIGHTEST * most,
  );
  return (index) => (PRICE * room * max(weights[index] ?? 0, least)) / least;
}

function search(field: DenseField, turn: Turn): DenseLabels {
  const holds = holdsIn(field, turn);
  const rooms = bySide((side) => new Float64Array(field.lanes[side] + 1));
  let states: readonly State[] = [
    { fronts: bySide((side) => emptyOn(field, side)), cost: 0, missed: 0, seated: undefined },
  ];
  for (const index of turn.members) {
    const best: Step[] = [];
    for (const state of states) goOn(field, turn, { holds, rooms }, state, index, best);
    states = best.map((step) => stateAfter(field, step));
  }
  const cheapest = states.reduce((least, state) => (state.cost < least.cost ? state : least), states[0] as State);
  const found: [DenseLabel[], DenseLabel[]] = [[], []];
  for (let one = cheapest.seated; one !== undefined; one = one.before) found[one.side].unshift(one.label);
  return found;
}

/** What one turn makes use of at each step. */
interface Aids {
  /** Whether, beside one label more, all that keep their seats still have room. */
  readonly holds: (front: Front, label: DenseLabel, side: 0 | 1) => boolean;
  /** For what {@link roomsOf} finds on each side. */
  readonly rooms: readonly [Float64Array, Float64Array];
}

/** Adds the steps from a state to the best of all. */
function goOn(
  field: DenseField,
  { held, price }: Turn,
  { holds, rooms }: Aids,
  state: State,
  index: number,
  best: Step[],
): void {
  const { anchors, over, lengthOf, length: most, gap, lean } = field;
  const anchor = anchors[index] ?? 0;
  const length = lengthOf(index);
  const from = anchor - lean;
  const taken = [
    roomsOf(field, state.fronts[0], from, rooms[0]),
    roomsOf(field, state.fronts[1], from, rooms[1]),
  ] as const;
  const seat = held.get(index);
  let isSeated = false;
  for (const side of [0, 1] as const) {
    if (seat === undefined ? side === 1 && over[index] === 1 : seat.side !== side) continue;
    const front = state.fronts[side];
    const { free } = front;
    let earliest = max(front.stem, from);
    for (let lane = 0; lane < free.length && earliest <= anchor + lean; lane++) {
      const own = free[lane] ?? 0;
      const stem = max(earliest, own);
      earliest = max(earliest, own - gap / 2);
      const start = max(own, stem - length);
      if (stem > anchor + lean || start + length > most || (seat !== undefined && seat.lane !== lane)) continue;
      isSeated = true;
      const late = max(0, stem - anchor) / max(1, lean);
      const cost = state.cost + LEANING * abs(stem - anchor) + late * late * length;
      const end = start + length;
      const bar = best.length < WIDTH ? Infinity : (best[WIDTH - 1]?.total ?? 0);
      const other = taken[side === 0 ? 1 : 0];
      const upTo = roomUpTo(field, lane, stem, end, from);
      // the lanes farther out take no less room than without this label
      if (cost + other + upTo + (rooms[side][lane + 1] ?? 0) > bar + ROUNDED) continue;
      const total = cost + other + (upTo + roomBeyond(field, front, lane, stem, end, from));
      if (total >= bar) continue;
      const label: DenseLabel = { index, lane, anchor, stem, start, length };
      if (seat === undefined && !holds(front, label, side)) continue;
      keep(best, { state, side, label, cost, total });
    }
  }
  if (seat !== undefined && isSeated) return;
  const missed = state.cost + price(index) * (1 + state.missed * DEARER);
  keep(best, { state, side: 0, label: undefined, cost: missed, total: missed + taken[0] + taken[1] });
}

/** Keeps a step as long as there are not so many better ones: of those that cost the same, which are hardly ever different, one. */
function keep(best: Step[], step: Step): void {
  let at = best.length;
  while (at > 0 && step.total < (best[at - 1]?.total ?? 0)) at--;
  if (best[at - 1]?.total === step.total) return;
  best.splice(at, 0, step);
  if (best.length > WIDTH) best.pop();
}

function stateAfter(field: DenseField, { state, side, label, cost }: Step): State {
  const { fronts, missed, seated } = state;
  if (label === undefined) return { fronts, cost, missed: missed + 1, seated };
  const next = after(field, fronts[side], label);
  return {
    fronts: side === 0 ? [next, fronts[1]] : [fronts[0], next],
    cost,
    missed: 0,
    seated: { side, lane: label.lane, label, before: seated },
  };
}

/** Tells whether, beside one label more, all that keep their seats still have room. */
function holdsIn(
  field: DenseField,
  { members, held }: Turn,
): (front: Front, label: DenseLabel, side: 0 | 1) => boolean {
  const own = bySide((side) => members.filter((index) => held.get(index)?.side === side));
  const alone = bySide((side) => {
    let front = emptyOn(field, side);
    return own[side].map((index) => {
      const before = front;
      const label = labelIn(field, front, index, held.get(index)?.lane ?? 0);
      if (label !== undefined) front = after(field, front, label);
      return before;
    });
  });
  return (front, label, side) => {
    const first = bisectRight(own[side], label.index);
    if (first === own[side].length) return true;
    let next = after(field, front, label);
    for (let at = first; at < own[side].length; at++) {
      // nothing behind a front that is no farther than if these labels were alone is in their way
      if (isWithin(next, alone[side][at])) return true;
      const index = own[side][at] ?? 0;
      const found = labelIn(field, next, index, held.get(index)?.lane ?? 0);
      if (found === undefined) return false;
      next = after(field, next, found);
    }
    return true;
  };
}
