import { bendAll, deepestIn, dropAll, excessIn, HUNG, overOf, standing, type Label, type Solution } from "./arrange.ts";
import { hangSeats, racksFor, sweep, type Racks } from "./bent.ts";
import { fieldsOf, TOLERANCE } from "./field.ts";
import { activate, byWeight } from "./greedy.ts";
import type { Room } from "./place.ts";
import { insertAt } from "./search.ts";
import { select, type Field, type Seat } from "./select.ts";

const { floor, max } = Math;

/** Most labels for the exact choice of a subset. */
const SELECTED = 60;
/** How often it is tried at the least whether some of the labels fit, and of how few it is tried more often, times labels. */
const DRAFTED = 16;
const TRIED = 12 * HUNG;
/** Each of the others is looked at for so many labels at most. */
const INSERTED = 120;

/** A seat for each label that is shown. */
type Seats = readonly (Seat | undefined)[];

/** As much weight as was found to fit: with straight leaders, or more with bending ones. */
export function showMost(labels: readonly Label[], room: Room): Solution {
  const straight = selectMost(labels, room);
  const bent = bendMost(labels, straight.seats, room);
  return bent !== undefined && weigh(bent) > weigh(straight.solution) + TOLERANCE ? bent : straight.solution;
}

function weigh({ shown }: Solution): number {
  return shown.reduce((sum, { hung }) => sum + hung.box.weight, 0);
}

/** The heaviest choice with straight leaders; exact on one side for few labels, else by greedy activation. */
function selectMost(labels: readonly Label[], room: Room): { readonly seats: Seats; readonly solution: Solution } {
  const fields = fieldsOf(labels, room);
  const field = fields.of(fields.most);
  let seats = labels.length <= SELECTED && room.draft !== true ? select(field).seats : activate(field);
  for (;;) {
    // What sticks out is left out; the rest may then lie otherwise, so look again.
    const solution = standing(labels, seats, room);
    const out = new Set<number>();
    for (const { index, side, hung, dropped } of solution.shown) {
      if (dropped.distance + hung.box.depth > room.depth[side] + TOLERANCE) out.add(index);
    }
    if (out.size === 0) return { seats, solution };
    seats = seats.map((seat, i) => (out.has(labels[i]?.index ?? -1) ? undefined : seat));
  }
}

/** Labels with bending leaders: those that were found to fit together, then what else has room beside them or the straight ones. */
function bendMost(labels: readonly Label[], straight: Seats, room: Room): Solution | undefined {
  const fields = fieldsOf(labels, room);
  const usual = fields.usual();
  const racks = racksFor(usual, fields.most);
  const swept = sweepMost(usual, racks, straight, room);
  const weightOf = (seats: Seats): number =>
    seats.reduce((sum, seat, i) => sum + (seat === undefined ? 0 : (labels[i]?.box.weight ?? 0)), 0);
  const first = weightOf(swept) > weightOf(straight) ? swept : straight;
  const isTried = room.draft !== true && labels.length <= INSERTED;
  const field = first === straight ? fields.of(fields.most) : usual;
  const seats = isTried ? insertAt(field, racks, first, byWeight(field.labels), excessIn(room)) : first;
  const bent = hangSeats(racks, seats);
  if (bent === undefined) return undefined;
  const shown = labels.filter((_, i) => seats[i] !== undefined);
  return bendAll(shown, fieldsOf(shown, room), room, {
    field: { ...field, labels: shown.map(({ box }) => box) },
    bent: { ...bent, seats: seats.filter((seat) => seat !== undefined) },
  });
}

/**
 * Seats for many of the heaviest labels, each where a sweep along the axis puts it. They are added by halves: of what does not
 * fit as a whole first the heavier ones, of those that weigh the same what also stands straight, and then, as far as they still
 * fit, the others.
 */
function sweepMost(field: Field, racks: Racks, straight: Seats, room: Room): Seats {
  const { labels } = field;
  const weightOf = (rank: number): number => labels[rank]?.weight ?? 0;
  const isLeftOut = (rank: number): number => (straight[rank] === undefined ? 1 : 0);
  const order = byWeight(labels).sort((a, b) => weightOf(b) - weightOf(a) || isLeftOut(a) - isLeftOut(b));
  const chosen = new Uint8Array(labels.length);
  let found: Seats = labels.map(() => undefined);
  let left = room.draft === true ? DRAFTED : max(DRAFTED, floor(TRIED / labels.length));
  const fits = (): boolean => {
    const seats = seatsOf(field, chosen);
    const bent = seats && hangSeats(racks, seats);
    if (bent === undefined || overOf(dropAll(bent.hung, room, deepestIn(room)).depth, room) > 0) return false;
    found = seats ?? found;
    return true;
  };
  const add = (from: number, to: number, isTooMuch: boolean): boolean => {
    if (from === to) return true;
    if (left <= 0 || (isTooMuch && to - from === 1)) return false;
    if (!isTooMuch) {
      left--;
      for (let k = from; k < to; k++) chosen[order[k] ?? 0] = 1;
      if (fits()) return true;
      for (let k = from; k < to; k++) chosen[order[k] ?? 0] = 0;
      if (to - from === 1) return false;
    }
    const middle = (from + to) >> 1;
    const isHalfIn = add(from, middle, false);
    return add(middle, to, isHalfIn) && isHalfIn;
  };
  add(0, labels.length, true);
  return found;
}

/** Seats for those that are chosen, by a sweep over them alone. */
function seatsOf(field: Field, chosen: Uint8Array): Seats | undefined {
  const swept = sweep({ ...field, labels: field.labels.filter((_, i) => chosen[i] === 1) });
  let next = 0;
  return swept && Array.from(chosen, (isIn) => (isIn === 1 ? swept.seats[next++] : undefined));
}
