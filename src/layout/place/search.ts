import { hangAll, IMPROVED, lanesOn, SEARCHED, type Bent, type Racks } from "./bent.ts";
import { BEND, costOf } from "./cost.ts";
import { lossBy, noteLanes, REACH, seated, seatOf, swap, type Exchange } from "./exchange.ts";
import type { Hung } from "./gravity.ts";
import { activate } from "./greedy.ts";
import { hang } from "./hang.ts";
import { hungOn } from "./rack.ts";
import type { Field, Seat } from "./select.ts";

/** Local search tries at most so many exchanges for each label; of more labels fewer, since each try takes longer. */
const TRIES = 4;
/** The steps in which losses are compared to tell what is tried first, px. */
const STEP = 2;
/** The least gain that makes an exchange worth it, px. */
const LEAST = 0.5;

/** How much deeper than the room the labels of one side would be, px; 0 where they fit. */
type Excess = (hung: readonly Hung[], side: 0 | 1) => number;

const SIDES = [0, 1] as const;

/**
 * A second way to begin, for few labels: seats as many as can be with straight leaders, then puts each of the others where
 * it costs least.
 */
export function insert(field: Field, racks: Racks): Bent | undefined {
  if (field.labels.length > SEARCHED) return undefined;
  const seats = activate(field);
  const lanes = [lanesOn(seats, 0), lanesOn(seats, 1)] as const;
  const costs: [number, number] = [hang(racks[0], lanes[0]), hang(racks[1], lanes[1])];
  for (const i of field.labels.keys()) {
    if (seats[i] !== undefined) continue;
    const best = cheapestSeat(field, racks, lanes, costs, i);
    if (best === undefined) return undefined;
    seats[i] = best;
  }
  return hangAll(
    racks,
    seats.filter((seat) => seat !== undefined),
  );
}

/**
 * Puts the labels that have no seat each where it costs least, as far as there is room for them beside the others.
 *
 * @param order - in which they are tried
 * @returns the seats, those that were given among them
 */
export function insertAt(
  field: Field,
  racks: Racks,
  given: readonly (Seat | undefined)[],
  order: readonly number[],
  excess: Excess,
): readonly (Seat | undefined)[] {
  const seats = [...given];
  const lanes = [lanesOn(seats, 0), lanesOn(seats, 1)] as const;
  const costs: [number, number] = [hang(racks[0], lanes[0]), hang(racks[1], lanes[1])];
  const fits = (side: 0 | 1): boolean => excess(hungOn(racks[side]), side) === 0;
  for (const i of order) seats[i] ??= cheapestSeat(field, racks, lanes, costs, i, fits);
  return seats;
}

/**
 * The seat in which a label costs least; it is noted in the lanes and costs of its side.
 *
 * @param fits - whether what hangs on the rack of a side will do
 */
function cheapestSeat(
  field: Field,
  racks: Racks,
  lanes: readonly [Int32Array, Int32Array],
  costs: [number, number],
  i: number,
  fits: (side: 0 | 1) => boolean = () => true,
): Seat | undefined {
  const depth = field.labels[i]?.depth ?? Infinity;
  let [least, best]: [number, Seat | undefined] = [Infinity, undefined];
  for (const side of SIDES) {
    if (depth > field.deepest[side]) continue;
    for (let lane = 0; lane < field.lanes[side]; lane++) {
      lanes[side][i] = lane;
      const more = hang(racks[side], lanes[side], costs[side] + least) - costs[side];
      if (more < least && fits(side)) [least, best] = [more, { side, lane }];
    }
    lanes[side][i] = -1;
  }
  if (best === undefined) return undefined;
  lanes[best.side][i] = best.lane;
  costs[best.side] += least;
  return best;
}

/** The best that local search has found so far. */
interface Search {
  readonly racks: Racks;
  readonly excess: Excess;
  readonly seats: Exchange;
  /** By side: what hangs, what it costs, by how much it is too deep. */
  readonly hung: [readonly Hung[], readonly Hung[]];
  readonly costs: [number, number];
  readonly over: [number, number];
  /** What each label costs. */
  readonly each: Float64Array;
  tries: number;
}

/**
 * Local search, for few labels: near ones exchange their seats as long as that makes the leaders shorter or straighter, which
 * leaves the lanes as full as they were; what is too deep must first become less deep.
 */
export function improve(field: Field, racks: Racks, first: Bent, excess: Excess): Bent {
  if (field.labels.length > IMPROVED) return first;
  const search: Search = {
    racks,
    excess,
    seats: seated(field, first.seats),
    hung: [...first.hung],
    costs: [0, 0],
    over: [excess(first.hung[0], 0), excess(first.hung[1], 1)],
    each: new Float64Array(field.labels.length),
    tries: Math.ceil(TRIES * Math.min(field.labels.length, SEARCHED ** 2 / field.labels.length)),
  };
  for (const side of SIDES) {
    search.costs[side] = hang(racks[side], search.seats.lanes[side]);
    noteCosts(search, side);
  }
  while (tryEach(search));
  const { seats, hung, costs } = search;
  return { seats: first.seats.map((_, i) => seatOf(seats, i)), hung, cost: costs[0] + costs[1] };
}

/** Two labels that may exchange their seats. */
interface Trial {
  readonly one: number;
  readonly other: number;
  /** What that would cost by a rough measure, in steps: what differs by a hair is tried in the order of the axis. */
  readonly steps: number;
}

/** Tries every exchange that promises something, the likeliest first; returns whether anything was gained. */
function tryEach(search: Search): boolean {
  let improved = false;
  for (const trial of trials(search).sort((a, b) => a.steps - b.steps)) {
    if (search.tries === 0) return false;
    search.tries--;
    if (attempt(search, trial)) improved = true;
  }
  return improved;
}

/** Where all leaders are straight, nothing is to be gained. */
function trials({ each, seats }: Search): Trial[] {
  const found: Trial[] = [];
  for (const [one, cost] of each.entries()) {
    for (let other = one + 1; other <= Math.min(one + REACH, each.length - 1); other++) {
      if (cost + (each[other] ?? 0) < BEND) continue;
      const loss = lossBy(seats, one, other);
      if (loss < Infinity) found.push({ one, other, steps: Math.round(loss / STEP) });
    }
  }
  return found;
}

/** Makes an exchange if that is a gain. */
function attempt(search: Search, { one, other }: Trial): boolean {
  const { seats } = search;
  const exchanged = [seatOf(seats, one), seatOf(seats, other)];
  const sides = SIDES.filter((side) => exchanged.some((seat) => seat.side === side));
  swap(seats, one, other);
  const gained = isGain(search, sides);
  if (gained) {
    for (const seat of exchanged) noteLanes(seats, seat);
    for (const side of sides) noteCosts(search, side);
  } else swap(seats, one, other);
  return gained;
}

/** Whether the labels of the given sides, in their new seats, make a better picture; if so, it is kept. */
function isGain(search: Search, sides: readonly (0 | 1)[]): boolean {
  const {
    racks,
    excess,
    seats: { lanes },
  } = search;
  const costs: [number, number] = [...search.costs];
  const most = search.costs[0] + search.costs[1] - LEAST;
  const tooDeep = search.over[0] + search.over[1];
  for (const side of SIDES) if (sides.includes(side)) costs[side] = 0;
  for (const side of sides) {
    costs[side] = hang(racks[side], lanes[side], tooDeep === 0 ? most - costs[0] - costs[1] : Infinity);
    const cost = costs[0] + costs[1];
    if (cost === Infinity || (tooDeep === 0 && cost > most)) return false;
  }
  const hung: Search["hung"] = [...search.hung];
  const over: [number, number] = [...search.over];
  for (const side of sides) {
    hung[side] = hungOn(racks[side]);
    over[side] = excess(hung[side], side);
  }
  const excessive = over[0] + over[1];
  if (excessive > tooDeep || (excessive === tooDeep && costs[0] + costs[1] > most)) return false;
  for (const side of SIDES) {
    search.costs[side] = costs[side];
    search.hung[side] = hung[side];
    search.over[side] = over[side];
  }
  return true;
}

/** Notes what each label of one side costs, as it hangs on that side's rack. */
function noteCosts({ each, racks }: Search, side: 0 | 1): void {
  const rack = racks[side];
  for (let k = 0; k < rack.count; k++) each[rack.members[k] ?? 0] = costOf(rack, k);
}
