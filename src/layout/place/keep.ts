import { dropAll, LANE, overOf, solve, standing, type Label, type Shown, type Solution } from "./arrange.ts";
import { hangSeats, racksFor, type Racks } from "./bent.ts";
import { hungCost } from "./cost.ts";
import { fieldsOf } from "./field.ts";
import type { Hung } from "./gravity.ts";
import type { Room } from "./place.ts";
import type { Seat } from "./select.ts";

const { ceil, max, min } = Math;

/** How much more a picture may cost for keeping labels where they were. */
export const EASE = 0.05;
/** In a crowd most events are not named: that an eighth fewer are is hardly seen, that all labels move is. */
export const CROWD_EASE: number = 1 / 8;
/** A label that is not shown costs as much as this displacement, px, times its weight: first of all they are to be shown. */
const MISSING = 1000;
/** Most labels that are put among those that stand; of more, too little would stay as it was. */
const INSERTED = 12;
/** A stretch of the axis begins and ends at one of so many labels at most. */
const ENDS = 40;
/** Labels times stretches that are tried. */
const TRIED = 12_000;

const SIDES = [0, 1] as const;

/** Seats by label, in order along the axis; `undefined` where it is not shown. */
type Seats = readonly (Seat | undefined)[];

/** The seats that labels had, and the most that a picture may cost for keeping them, px. */
interface Limits {
  readonly before: Seats;
  readonly most: number;
}

/** Labels that are seated again and again, and where they are hung. */
interface Seatable {
  readonly labels: readonly Label[];
  readonly room: Room;
  readonly racks: Racks;
}

/** A way to seat labels, and what it costs, px. */
interface Seating {
  readonly seats: Seats;
  readonly solution: Solution;
  readonly cost: number;
}

/**
 * Keeps labels on the side and in the lane where they stood before the data changed, where that costs little: of the ways
 * found that cost at most 5 % more than the fresh one, that which moves the fewest. Tried are the seats as they were, with
 * what is new put where it costs least; these with the seats of the fresh picture in one stretch of the axis; and where the
 * room does not hold them, the fresh picture with each label put back that may be.
 *
 * @param labels - in order along the axis
 * @param fresh - the best that was found without regard to what stood before
 */
export function keepSeats(labels: readonly Label[], fresh: Solution, room: Room): Solution {
  const before = labels.map(({ box }) => usable(box.before, room));
  if (before.every((seat) => seat === undefined)) return fresh;
  const now = seatingOf(labels, fresh);
  const known = before.filter((seat) => seat !== undefined).length;
  if (keptOf(now.seats, before) === known) return fresh;
  const limits = { before, most: now.cost * (1 + EASE) };
  const kept = fewestMoved(seatable(labels, [...before, ...now.seats], room), now, limits);
  // what the fresh picture only adds to would give way to it when the same data come again
  const shown = kept.seats.filter((seat) => seat !== undefined).length;
  return keptOf(now.seats, kept.seats) === shown ? fresh : kept.solution;
}

/** The way that moves the fewest labels among those found that cost little. */
function fewestMoved(all: Seatable, fresh: Seating, limits: Limits): Seating {
  const stood = filled(all, fresh.seats, limits);
  if (stood === undefined) return restore(all, fresh, limits);
  if (stood.cost <= limits.most) return stood;
  return joined(all, stood.seats, fresh.seats, limits) ?? fresh;
}

/**
 * Labels that can be seated.
 *
 * @param seats - they will have these, or one lane farther out
 */
export function seatable(labels: readonly Label[], seats: Seats, room: Room): Seatable {
  const lanes = seats.reduce((most, seat) => max(most, (seat?.lane ?? 0) + 1), 0) + 1;
  return { labels, room, racks: racksFor(fieldsOf(labels, room).of(0), lanes) };
}

function usable(seat: Seat | undefined, { sides, lanes }: Room): Seat | undefined {
  return seat !== undefined && sides.includes(seat.side) && seat.lane < lanes ? seat : undefined;
}

function keptOf(seats: Seats, before: Seats): number {
  return seats.filter((seat, i) => isSame(seat, before[i])).length;
}

export function isSame(a: Seat | undefined, b: Seat | undefined): boolean {
  return a !== undefined && b !== undefined && a.side === b.side && a.lane === b.lane;
}

/** What a picture costs: its leaders, its lanes, and the labels that it leaves out. */
function costOf(labels: readonly Label[], shown: readonly Hung[]): number {
  let lanes = 0;
  let cost = 0;
  let missing = 0;
  for (const { box } of labels) missing += box.weight;
  for (const hung of shown) {
    cost += hungCost(hung);
    lanes = max(lanes, hung.lane + 1);
    missing -= hung.box.weight;
  }
  return cost + LANE * lanes * shown.length + MISSING * missing;
}

/** What a picture costs but for its leaders: lanes without labels are passed over. */
function costOfSeats(labels: readonly Label[], seats: Seats): number {
  let count = 0;
  let missing = 0;
  const used = [new Set<number>(), new Set<number>()] as const;
  for (const [i, { box }] of labels.entries()) {
    const seat = seats[i];
    if (seat === undefined) missing += box.weight;
    else {
      count++;
      used[seat.side].add(seat.lane);
    }
  }
  return LANE * max(used[0].size, used[1].size) * count + MISSING * missing;
}

/** What sums in another order may differ by, as a share. */
const ROUNDED = 1e-9;

function seatingOf(labels: readonly Label[], solution: Solution): Seating {
  const shown = new Map<number, Shown>(solution.shown.map((one) => [one.index, one]));
  const seats = labels.map(({ index }): Seat | undefined => {
    const own = shown.get(index);
    return own && { side: own.side, lane: own.hung.lane };
  });
  const cost = costOf(
    labels,
    solution.shown.map(({ hung }) => hung),
  );
  return { seats, solution, cost };
}

/**
 * Labels in their seats, straight where they can be, else bent.
 *
 * @param dearest - a way that costs more is of no use, px
 * @returns `undefined` where the room does not hold them
 */
export function seated(
  { labels, room, racks }: Seatable,
  seats: Seats,
  dearest: number = Infinity,
): Seating | undefined {
  const members = labels.filter((_, i) => seats[i] !== undefined);
  const own = seats.filter((seat) => seat !== undefined);
  const straight = standing(members, own, room);
  if (straight.shown.length === members.length && overOf(straight.depth, room) === 0)
    return seatingOf(labels, straight);
  const bent = hangSeats(racks, seats, dearest * (1 + ROUNDED) - costOfSeats(labels, seats));
  if (bent === undefined || costOf(labels, bent.hung.flat()) > dearest) return undefined;
  const drops = dropAll(bent.hung, room);
  return overOf(drops.depth, room) > 0 ? undefined : seatingOf(labels, solve(labels, seats, bent.hung, drops));
}

/**
 * Every label where it stood, and beside them, each where it costs least: what is new, and as long as all cost too much,
 * what would be shown afresh.
 */
function filled(all: Seatable, fresh: Seats, { before, most }: Limits): Seating | undefined {
  const { labels } = all;
  const weight = (i: number): number => labels[i]?.box.weight ?? 0;
  const showsAll = labels.every(({ box }, i) => box.spare === true || fresh[i] !== undefined);
  const added = [...labels.keys()].filter((i) => before[i] === undefined && fresh[i] !== undefined);
  added.sort((a, b) => weight(b) - weight(a) || a - b);
  const isNew = (i: number): boolean => showsAll || labels[i]?.box.hidden !== true;
  const wanted = added.filter(isNew);
  const lightest = labels.reduce(
    (least, { box }, i) => (before[i] === undefined ? least : min(least, box.weight)),
    Infinity,
  );
  if (wanted.length > INSERTED) return undefined;
  let found = seated(all, before);
  for (const i of wanted) {
    const next = found && cheapest(all, found.seats, i);
    if (next !== undefined) found = next;
    else if (showsAll || weight(i) > lightest) return undefined;
  }
  for (const i of added.filter((one) => !isNew(one)).slice(0, INSERTED)) {
    if (found === undefined || found.cost <= most) break;
    found = cheapest(all, found.seats, i) ?? found;
  }
  return found;
}

/** The seat of one label at which all cost least; the others stay. */
function cheapest(all: Seatable, seats: Seats, i: number): Seating | undefined {
  const { room } = all;
  const lanes = seats.reduce((most, seat) => max(most, (seat?.lane ?? 0) + 1), 0);
  let best: Seating | undefined;
  for (const side of SIDES) {
    if (!room.sides.includes(side)) continue;
    for (let lane = 0; lane <= lanes && lane < room.lanes; lane++) {
      const one = seated(all, moved(seats, i, { side, lane }), best?.cost);
      if (one !== undefined && one.cost < (best?.cost ?? Infinity)) best = one;
    }
  }
  return best;
}

function moved(seats: Seats, i: number, to: Seat): Seats {
  return seats.map((seat, k) => (k === i ? to : seat));
}

/**
 * The seats that labels had, but for one stretch of the axis where they sit as in the fresh picture or its mirror image;
 * of all stretches the one that moves the fewest.
 */
function joined(all: Seatable, stood: Seats, fresh: Seats, { before, most }: Limits): Seating | undefined {
  const { labels, room } = all;
  const step = ceil(labels.length / ENDS);
  const mirrored = fresh.map((seat): Seat | undefined => seat && { side: seat.side === 0 ? 1 : 0, lane: seat.lane });
  const ways = [fresh, ...(room.sides.length > 1 ? [mirrored] : [])].flatMap((other) => {
    const found: { readonly seats: Seats; readonly kept: number }[] = [];
    for (let from = 0; from < labels.length; from += step)
      for (let to = from + step; to < labels.length + step; to += step) {
        const seats = stood.map((seat, i) => (i >= from && i < to ? other[i] : seat));
        found.push({ seats, kept: keptOf(seats, before) });
      }
    return found;
  });
  ways.sort((a, b) => b.kept - a.kept);
  for (const { seats } of ways.slice(0, ceil(TRIED / labels.length))) {
    const one = seated(all, seats, most);
    if (one !== undefined && one.cost <= most) return one;
  }
  return undefined;
}

/** Puts labels of a fresh picture back where they stood, as long as that costs little. */
function restore(all: Seatable, fresh: Seating, { before, most }: Limits): Seating {
  let found = fresh;
  for (const [i, seat] of before.entries()) {
    const now = found.seats[i];
    if (seat === undefined || now === undefined || isSame(now, seat)) continue;
    const next = seated(all, moved(found.seats, i, seat), most);
    if (next !== undefined && next.cost <= most) found = next;
  }
  return found;
}
