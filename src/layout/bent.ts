import type { Hung } from "./gravity.ts";
import { activate } from "./greedy.ts";
import { hang } from "./hang.ts";
import type { LabelBox } from "./place.ts";
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

/** What a leader that passes through a lane takes of it, px. */
const STEM = 6;
/** A bend is as bad as this much displacement, px. */
const BEND = 16;
/** A px between a label and its anchor's place on the axis counts for this much more than a px of run that comes back. */
const AWAY = 1;
/** Each lane outwards is as bad as this much displacement, px. */
const OUTWARDS = 2;
/** Local search is for at most so many labels, and tries at most so many changes. */
const SEARCHED = 40;
const TRIES = 200;
/** The least gain that makes a change worth it, px. */
const LEAST = 0.5;

/** How much deeper than the room the labels of one side would be, px; 0 where they fit. */
export type Excess = (hung: readonly Hung[], side: 0 | 1) => number;

/**
 * Shows every label, with leaders that bend between the lanes: a sweep along the axis seats each label in the lane where it
 * is displaced least; then each lane is set exactly.
 *
 * @returns `undefined` where the lanes are too short for all
 */
export function bend(field: Field): Bent | undefined {
  const seats = sweep(field);
  return seats && hangAll(field, seats);
}

/** Gives each label in turn the seat in which it would be displaced least. */
function sweep({ labels, lanes, length, gap, deepest }: Field): Seat[] | undefined {
  const ends = lanes.map((count) => Array.from({ length: count }, () => 0));
  const taken = lanes.map((count) => Array.from({ length: count }, () => 0));
  const seats: Seat[] = [];
  for (const [i, box] of labels.entries()) {
    let best: Seat | undefined;
    let least = Infinity;
    for (const side of i % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      if (box.depth > deepest[side]) continue;
      let passing = 0;
      for (const [lane, end] of (ends[side] ?? []).entries()) {
        const used = taken[side]?.[lane] ?? 0;
        const cost = max(0, end - (box.anchor - box.length / 2)) + passing + OUTWARDS * lane;
        if (used + box.length <= length && cost < least - 1e-9) [least, best] = [cost, { side, lane }];
        if (used + STEM > length) break;
        passing += 0.3 * max(0, end - box.anchor);
      }
    }
    if (best === undefined) return undefined;
    seats.push(best);
    for (let lane = 0; lane <= best.lane; lane++) {
      const own = lane === best.lane;
      const size = own ? max(STEM, box.length + gap) : STEM;
      occupy(ends[best.side], lane, max(ends[best.side]?.[lane] ?? 0, box.anchor - (own ? box.length / 2 : 0)) + size);
      occupy(taken[best.side], lane, (taken[best.side]?.[lane] ?? 0) + size);
    }
  }
  return seats;
}

function occupy(lanes: number[] | undefined, lane: number, value: number): void {
  if (lanes !== undefined) lanes[lane] = value;
}

function hangAll(field: Field, seats: readonly Seat[]): Bent | undefined {
  const near = hangSide(field, seats, 0);
  const far = near && hangSide(field, seats, 1);
  return far && { seats, hung: [near, far], cost: costOf(near) + costOf(far) };
}

function hangSide(
  { labels, length, gap }: Field,
  seats: readonly (Seat | undefined)[],
  side: 0 | 1,
): Hung[] | undefined {
  const members: LabelBox[] = [];
  const lanes: number[] = [];
  for (const [i, box] of labels.entries()) {
    const seat = seats[i];
    if (seat?.side !== side) continue;
    members.push(box);
    lanes.push(seat.lane);
  }
  // A lane without labels would only bend leaders.
  const used = [...new Set(lanes)].sort((a, b) => a - b);
  const rank = new Map(used.map((lane, at) => [lane, at]));
  return hang(
    members,
    lanes.map((lane) => rank.get(lane) ?? 0),
    length,
    gap,
  );
}

function costOf(hung: readonly Hung[]): number {
  return hung.reduce((sum, one) => sum + costOfOne(one), 0);
}

function costOfOne({ box, path, lane, start }: Hung): number {
  const out = max(0, start - box.anchor, box.anchor - start - box.length);
  let cost = OUTWARDS * lane + AWAY * out;
  for (let i = 1; i < path.length; i++) {
    const run = abs((path[i] ?? 0) - (path[i - 1] ?? 0));
    if (run > 0) cost += run + BEND;
  }
  return cost;
}

/** The seats that a label can take at all. */
function seatsFor({ lanes, deepest }: Field, { depth }: LabelBox): Seat[] {
  return ([0, 1] as const).flatMap((side) =>
    depth > deepest[side] ? [] : Array.from({ length: lanes[side] }, (_, lane): Seat => ({ side, lane })),
  );
}

/**
 * A second way to begin, for few labels: seats as many as can be with straight leaders, then puts each of the others where
 * it costs least.
 */
export function insert(field: Field): Bent | undefined {
  if (field.labels.length > SEARCHED) return undefined;
  const seats = activate(field);
  const costs = ([0, 1] as const).map((side) => costOf(hangSide(field, seats, side) ?? []));
  for (const [i, box] of field.labels.entries()) {
    if (seats[i] !== undefined) continue;
    let [least, best, cost]: [number, Seat | undefined, number] = [Infinity, undefined, 0];
    for (const seat of seatsFor(field, box)) {
      seats[i] = seat;
      const hung = hangSide(field, seats, seat.side);
      const next = hung === undefined ? Infinity : costOf(hung);
      if (next - (costs[seat.side] ?? 0) < least) [least, best, cost] = [next - (costs[seat.side] ?? 0), seat, next];
    }
    if (best === undefined) return undefined;
    seats[i] = best;
    costs[best.side] = cost;
  }
  return hangAll(
    field,
    seats.filter((seat) => seat !== undefined),
  );
}

/**
 * Local search, for few labels: moves single labels to other seats and swaps neighbours as long as that makes the leaders
 * shorter or straighter, the worst label first; what is too deep must first become less deep.
 */
export function improve(field: Field, first: Bent, excess: Excess): Bent {
  if (field.labels.length > SEARCHED) return first;
  const tooDeep = ({ hung }: Bent): number => excess(hung[0], 0) + excess(hung[1], 1);
  let best = first;
  let over = tooDeep(first);
  let tries = 0;
  const attempt = ({ seats, sides }: Change): boolean => {
    tries++;
    const near = sides.includes(0) ? hangSide(field, seats, 0) : best.hung[0];
    if (near === undefined || (over === 0 && costOf(near) > best.cost - LEAST)) return false;
    const far = sides.includes(1) ? hangSide(field, seats, 1) : best.hung[1];
    if (far === undefined) return false;
    const next: Bent = { seats, hung: [near, far], cost: costOf(near) + costOf(far) };
    if (over === 0 && next.cost > best.cost - LEAST) return false;
    const excessive = tooDeep(next);
    if (excessive > over || (excessive === over && next.cost > best.cost - LEAST)) return false;
    [best, over] = [next, excessive];
    return true;
  };
  for (let improved = true; improved;) {
    improved = false;
    for (const i of worstFirst(best)) {
      if (tries >= TRIES) return best;
      improved = changes(field, best.seats, i).some(attempt) || improved;
    }
  }
  return best;
}

/** Indices of the labels, the one whose leader costs most first. */
function worstFirst({ seats, hung }: Bent): number[] {
  const next = [0, 0];
  const costs = seats.map(({ side }) => {
    const at = next[side] ?? 0;
    next[side] = at + 1;
    const one = hung[side][at];
    return one === undefined ? 0 : costOfOne(one);
  });
  return [...seats.keys()].sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || a - b);
}

interface Change {
  readonly seats: readonly Seat[];
  readonly sides: readonly (0 | 1)[];
}

/** One label to every other seat, and in exchange with the next label along the axis, on either hand. */
function changes(field: Field, seats: readonly Seat[], i: number): Change[] {
  const { labels, deepest } = field;
  const [box, old] = [labels[i], seats[i]];
  if (box === undefined || old === undefined) return [];
  const moves = seatsFor(field, box)
    .filter(({ side, lane }) => side !== old.side || lane !== old.lane)
    .map((seat): Change => ({ seats: seats.map((one, at) => (at === i ? seat : one)), sides: [old.side, seat.side] }));
  const swaps = [i - 1, i + 1].flatMap((k): Change[] => {
    const [other, theirs] = [labels[k], seats[k]];
    if (other === undefined || theirs === undefined || (theirs.side === old.side && theirs.lane === old.lane))
      return [];
    if (box.depth > deepest[theirs.side] || other.depth > deepest[old.side]) return [];
    const swapped = seats.map((one, at) => (at === i ? theirs : at === k ? old : one));
    return [{ seats: swapped, sides: [old.side, theirs.side] }];
  });
  return [...moves, ...swaps];
}
