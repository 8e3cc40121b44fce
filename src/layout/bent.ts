import type { Hung } from "./gravity.ts";
import { hang } from "./hang.ts";
import { hungOn, rackFor, STEM, type Rack } from "./rack.ts";
import type { Field, Seat } from "./select.ts";

const { abs, max } = Math;

/** Labels with leaders that may bend, all of them. */
export interface Bent {
  readonly seats: readonly Seat[];
  /** By side, in order along the axis. */
  readonly hung: readonly [readonly Hung[], readonly Hung[]];
  /** How far the leaders run along the axis and the labels are from their anchors, with a surcharge for each bend, px. */
  readonly cost: number;
}

/** A rack for each side. */
export type Racks = readonly [Rack, Rack];

/** A bend is as bad as this much displacement, px. */
const BEND = 16;
/** A px between a label and its anchor's place on the axis counts for this much more than a px of run that comes back. */
const AWAY = 1;
/** Each lane outwards is as bad as this much displacement, px. */
const OUTWARDS = 2;

/** Room to hang the labels of a field on both sides, in this many lanes or fewer. */
export function racksFor({ labels, length, gap }: Field, lanes: number): Racks {
  return [rackFor(labels, lanes, length, gap), rackFor(labels, lanes, length, gap)];
}

/**
 * Shows every label, with leaders that bend between the lanes: a sweep along the axis seats each label in the lane where it
 * is displaced least; then each lane is set exactly.
 *
 * @returns `undefined` where the lanes are too short for all
 */
export function bend(field: Field, racks: Racks): Bent | undefined {
  const seats = sweep(field);
  return seats && hangAll(racks, seats);
}

/** Gives each label in turn the seat in which it would be displaced least. */
function sweep({ labels, lanes, length, gap, deepest }: Field): Seat[] | undefined {
  const most = max(...lanes);
  const ends = new Float64Array(2 * most);
  const taken = new Float64Array(2 * most);
  const seats: Seat[] = [];
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
        passing += 0.3 * max(0, end - box.anchor);
      }
    }
    if (best < 0) return undefined;
    const side = best < most ? 0 : 1;
    seats.push({ side, lane: best - side * most });
    for (let at = side * most; at <= best; at++) {
      const own = at === best;
      const size = own ? max(STEM, box.length + gap) : STEM;
      ends[at] = max(ends[at] ?? 0, box.anchor - (own ? box.length / 2 : 0)) + size;
      taken[at] = (taken[at] ?? 0) + size;
    }
  }
  return seats;
}

/** The lane of each label on one side; −1 on the other, and where it has no seat. */
export function lanesOn(seats: readonly (Seat | undefined)[], side: 0 | 1): Int32Array {
  return Int32Array.from(seats, (seat) => (seat?.side === side ? seat.lane : -1));
}

/** Hangs all labels; `undefined` where the lanes are too short. */
export function hangAll(racks: Racks, seats: readonly Seat[]): Bent | undefined {
  const near = hangSide(racks[0], lanesOn(seats, 0));
  const far = near === Infinity ? Infinity : hangSide(racks[1], lanesOn(seats, 1));
  return far === Infinity ? undefined : { seats, hung: [hungOn(racks[0]), hungOn(racks[1])], cost: near + far };
}

/** Hangs the labels of one side, and tells what that costs; infinite where the lanes are too short. */
export function hangSide(rack: Rack, lanes: Int32Array): number {
  if (!hang(rack, lanes)) return Infinity;
  let cost = 0;
  for (let k = 0; k < rack.count; k++) cost += costOf(rack, k);
  return cost;
}

/** What one leader costs. */
export function costOf({ anchors, sizes, members, starts, lanes, paths, stride }: Rack, k: number): number {
  const anchor = anchors[members[k] ?? 0] ?? 0;
  const start = starts[k] ?? 0;
  const lane = lanes[k] ?? 0;
  const out = max(0, start - anchor, anchor - start - (sizes[members[k] ?? 0] ?? 0));
  let cost = OUTWARDS * lane + AWAY * out;
  for (let at = k * stride + 1; at <= k * stride + lane + 1; at++) {
    const run = abs((paths[at] ?? 0) - (paths[at - 1] ?? 0));
    if (run > 0) cost += run + BEND;
  }
  return cost;
}
