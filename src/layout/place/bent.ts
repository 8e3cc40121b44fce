import { OUTWARDS } from "./cost.ts";
import type { Hung } from "./gravity.ts";
import { hang } from "./hang.ts";
import { STEM_WEIGHT } from "./lane.ts";
import type { LabelBox } from "./place.ts";
import { hungOn, rackFor, STEM, type Rack } from "./rack.ts";
import type { Field, Seat } from "./select.ts";

const { max } = Math;

/** Labels with leaders that may bend, all of them. */
export interface Bent {
  readonly seats: readonly Seat[];
  /** By side, in order along the axis. */
  readonly hung: readonly [readonly Hung[], readonly Hung[]];
  /** How far the leaders run along the axis and the labels are from their anchors, with a surcharge for each bend, px. */
  readonly cost: number;
}

/** A rack for each side; one for both where they are not compared. */
export type Racks = readonly [Rack, Rack];

/** Every way to begin a search is tried for at most so many labels. */
export const SEARCHED = 40;
/** Local search is for at most so many labels. */
export const IMPROVED = 60;

/** Room to hang the labels of a field on both sides, in this many lanes or fewer. */
export function racksFor({ labels, length, gap }: Field, lanes: number): Racks {
  const near = rackFor(labels, lanes, length, gap);
  return [near, labels.length > IMPROVED ? near : rackFor(labels, lanes, length, gap)];
}

/** A seat for every label, and how far they would be displaced all together, px: a guess, before they are hung. */
export interface Swept {
  readonly seats: readonly Seat[];
  readonly cost: number;
}

/**
 * A first way to seat every label for leaders that bend between the lanes: a sweep along the axis gives each label in turn
 * the seat in which it would be displaced least.
 *
 * @returns `undefined` where the lanes are too short for all
 */
export function sweep({ labels, lanes, length, gap, deepest }: Field): Swept | undefined {
  if (needOf(labels, gap) > (lanes[0] + lanes[1]) * (length + gap)) return undefined;
  const most = max(...lanes);
  const ends = new Float64Array(2 * most);
  const taken = new Float64Array(2 * most);
  const seats: Seat[] = [];
  let sum = 0;
  for (const [i, box] of labels.entries()) {
    let best = -1;
    let least = Infinity;
    for (let turn = 0; turn < 2; turn++) {
      const side = i % 2 === turn ? 0 : 1;
      if (box.depth > deepest[side]) continue;
      let passing = 0;
      for (let lane = 0; lane < lanes[side]; lane++) {
        const end = ends[side * most + lane] ?? 0;
        const used = taken[side * most + lane] ?? 0;
        const cost = max(0, end - (box.anchor - box.length / 2)) + passing + OUTWARDS * lane;
        if (used + box.length <= length && cost < least - 1e-9) {
          least = cost;
          best = side * most + lane;
        }
        if (used + STEM > length) break;
        passing += STEM_WEIGHT * max(0, end - box.anchor);
      }
    }
    if (best < 0) return undefined;
    sum += least;
    const side = best < most ? 0 : 1;
    seats.push({ side, lane: best - side * most });
    for (let at = side * most; at <= best; at++) {
      const own = at === best;
      const size = own ? max(STEM, box.length + gap) : STEM;
      ends[at] = max(ends[at] ?? 0, box.anchor - (own ? box.length / 2 : 0)) + size;
      taken[at] = (taken[at] ?? 0) + size;
    }
  }
  return { seats, cost: sum };
}

/** From this share of their length on, lanes are so full that it matters most to fill them evenly. */
const FULL = 0.7;

/**
 * Seats for so many labels that every lane is nearly full: each in turn where the least of the length is taken, so that the
 * labels of a cluster spread as far in one lane as in another. `undefined` where the lanes are emptier than that.
 */
export function fillEvenly({ labels, lanes, length, gap, deepest }: Field): readonly Seat[] | undefined {
  if (needOf(labels, gap) < FULL * (lanes[0] + lanes[1]) * (length + gap)) return undefined;
  const taken = lanes.map((count) => new Float64Array(count));
  const seats: Seat[] = [];
  for (const [i, box] of labels.entries()) {
    let [least, best]: [number, Seat | undefined] = [Infinity, undefined];
    for (const side of i % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      if (box.depth > deepest[side]) continue;
      for (const [lane, used] of taken[side]?.entries() ?? []) {
        if (used < least) [least, best] = [used, { side, lane }];
      }
    }
    if (best === undefined) return undefined;
    seats.push(best);
    const own = taken[best.side] ?? new Float64Array();
    for (let lane = 0; lane < best.lane; lane++) own[lane] = (own[lane] ?? 0) + STEM;
    own[best.lane] = (own[best.lane] ?? 0) + box.length + gap;
  }
  return seats;
}

/** What labels need of the lanes, each with a gap, px. */
function needOf(labels: readonly LabelBox[], gap: number): number {
  let need = 0;
  for (const box of labels) need += box.length + gap;
  return need;
}

/** The lane of each label on one side; −1 on the other, and where it has no seat. */
export function lanesOn(seats: readonly (Seat | undefined)[], side: 0 | 1): Int32Array {
  const lanes = new Int32Array(seats.length).fill(-1);
  for (let i = 0; i < seats.length; i++) {
    const seat = seats[i];
    if (seat?.side === side) lanes[i] = seat.lane;
  }
  return lanes;
}

/** Hangs all labels; `undefined` where the lanes are too short. */
export function hangAll(racks: Racks, seats: readonly Seat[]): Bent | undefined {
  const hung = hangSeats(racks, seats);
  return hung && { seats, ...hung };
}

/**
 * Hangs the labels that have a seat.
 *
 * @param most - a way to hang them that costs more is of no use
 * @returns `undefined` where the lanes are too short, or where it costs more
 */
export function hangSeats(
  racks: Racks,
  seats: readonly (Seat | undefined)[],
  most: number = Infinity,
): Omit<Bent, "seats"> | undefined {
  const near = hang(racks[0], lanesOn(seats, 0), most);
  if (near === Infinity) return undefined;
  const nearHung = hungOn(racks[0]);
  const far = hang(racks[1], lanesOn(seats, 1), most - near);
  return far === Infinity ? undefined : { hung: [nearHung, hungOn(racks[1])], cost: near + far };
}
