import { lanesOn, SEARCHED } from "./bent.ts";
import { OUTWARDS } from "./cost.ts";
import { displacementIn, laneOf, type Lane } from "./lane.ts";
import { STEM } from "./rack.ts";
import type { Field, Seat } from "./select.ts";

const { max, min } = Math;

/** Exchanges are for at most so many labels: each is measured over whole lanes. */
export const EXCHANGED = 150;
/** Labels change seats with one of so many that come next along the axis. */
export const REACH = 3;
/** How often few labels are pulled towards straight leaders; many only slide once. */
const ROUNDS = 2;
/** The least gain that makes an exchange worth it, px. */
const LEAST = 1;
/** No exchange that displaces labels by more than this, px, is worth a closer look. */
const MOST = 100;

/** Labels in their seats, and what these cost. */
export interface Exchange {
  readonly field: Field;
  readonly anchors: Float64Array;
  readonly sizes: Float64Array;
  /** By side, the lane of each label; −1 where it is on the other side. */
  readonly lanes: readonly [Int32Array, Int32Array];
  /** By side, what each lane costs. */
  readonly costs: readonly [Float64Array, Float64Array];
  /** Where one lane is looked at. */
  readonly lane: Lane;
}

/**
 * Better seats for labels whose leaders bend, found before any of them is hung: near labels exchange their seats where that
 * displaces them less, which leaves the lanes as full as they were.
 *
 * What a lane costs is measured roughly, by a slide over its labels and the leaders that pass it, as if these came straight
 * from their anchors. Of an exchange only the two lanes are looked at in which a label takes the place of another; in the
 * lanes below, one leader takes the place of its neighbour. Local search, which hangs all the labels of a side for each
 * exchange, begins with the ones that are the least loss by this measure.
 */
export function exchangeAll(field: Field, seats: readonly Seat[]): readonly Seat[] {
  const found = seated(field, seats);
  for (let i = 0; i < seats.length; i++) {
    for (let k = i + 1; k <= min(i + REACH, seats.length - 1); k++)
      if (lossBy(found, i, k) < -LEAST) exchange(found, i, k);
  }
  return seats.map((_, i) => seatOf(found, i));
}

/** Labels that may exchange the seats that they are given. */
export function seated(field: Field, seats: readonly Seat[]): Exchange {
  const { length } = field.labels;
  const found: Exchange = {
    field,
    anchors: Float64Array.from(field.labels, ({ anchor }) => anchor),
    sizes: Float64Array.from(field.labels, (box) => box.length),
    lanes: [lanesOn(seats, 0), lanesOn(seats, 1)],
    costs: [new Float64Array(field.lanes[0]), new Float64Array(field.lanes[1])],
    lane: laneOf(length),
  };
  for (const side of [0, 1] as const) noteLanes(found, { side, lane: field.lanes[side] - 1 });
  return found;
}

/**
 * How much more labels would be displaced if two of them had exchanged their seats, px: less than 0 is a gain. Infinite where
 * nothing can be exchanged, and where the loss would be out of the question.
 */
export function lossBy(found: Exchange, i: number, k: number): number {
  const { field, costs } = found;
  const [here, there] = [seatOf(found, i), seatOf(found, k)];
  if (here.side === there.side && here.lane === there.lane) return Infinity;
  if (isTooDeep(field, i, there) || isTooDeep(field, k, here)) return Infinity;
  const before = (costs[here.side][here.lane] ?? 0) + (costs[there.side][there.lane] ?? 0);
  swap(found, i, k);
  const first = costOf(found, here) - before;
  const loss = first > MOST ? Infinity : first + costOf(found, there);
  swap(found, i, k);
  return loss;
}

/** Exchanges the seats of two labels. */
export function exchange(found: Exchange, i: number, k: number): void {
  swap(found, i, k);
  noteLanes(found, seatOf(found, i));
  noteLanes(found, seatOf(found, k));
}

/** Exchanges the seats of two labels; what these cost is noted as it was. */
export function swap({ lanes }: Exchange, i: number, k: number): void {
  for (const own of lanes) {
    const lane = own[i] ?? -1;
    own[i] = own[k] ?? -1;
    own[k] = lane;
  }
}

function isTooDeep({ labels, deepest }: Field, i: number, { side }: Seat): boolean {
  return (labels[i]?.depth ?? 0) > deepest[side];
}

/** The seat of a label. */
export function seatOf({ lanes: [near, far] }: Exchange, i: number): Seat {
  const lane = near[i] ?? -1;
  return lane < 0 ? { side: 1, lane: far[i] ?? 0 } : { side: 0, lane };
}

/** Notes what lanes cost, from the axis to a seat. */
export function noteLanes(found: Exchange, { side, lane: last }: Seat): void {
  for (let lane = 0; lane <= last; lane++) found.costs[side][lane] = costOf(found, { side, lane });
}

/** How far the labels of a seat's lane and the leaders that pass it are displaced, px; infinite where the lane is too short. */
function costOf({ field, anchors, sizes, lanes, lane }: Exchange, { side, lane: at }: Seat): number {
  const { length, gap } = field;
  const { line, own, from, to } = lane;
  let count = 0;
  let labels = 0;
  const seats = lanes[side];
  for (let i = 0; i < seats.length; i++) {
    const seat = seats[i] ?? -1;
    if (seat < at) continue;
    const isOwn = seat === at;
    const size = isOwn ? (sizes[i] ?? 0) : 0;
    const half = max(isOwn ? gap : 0, STEM - size) / 2;
    const x = (anchors[i] ?? 0) - half;
    own[count] = isOwn ? 1 : 0;
    line.length[count] = size + 2 * half;
    from[count] = x - size;
    to[count] = x;
    line.low[count] = -half;
    line.high[count] = length - size - half;
    count++;
    if (isOwn) labels++;
  }
  line.count = count;
  return OUTWARDS * at * labels + displacementIn(lane, seats.length > SEARCHED ? 0 : ROUNDS);
}
