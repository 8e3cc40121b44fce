import { hangAll, lanesOn, SEARCHED, type Bent, type Racks } from "./bent.ts";
import { BEND, costOf } from "./cost.ts";
import type { Hung } from "./gravity.ts";
import { activate } from "./greedy.ts";
import { hang } from "./hang.ts";
import { hungOn } from "./rack.ts";
import type { Field, Seat } from "./select.ts";

/** Local search tries at most so many changes for each label. */
const TRIES = 4;
/** Labels change seats with one of so many that come next along the axis. */
const REACH = 3;
/** The steps in which costs are compared to tell what is tried first, px. */
const STEP = 2;
/** The least gain that makes a change worth it, px. */
const LEAST = 0.5;

/** How much deeper than the room the labels of one side would be, px; 0 where they fit. */
export type Excess = (hung: readonly Hung[], side: 0 | 1) => number;

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
  for (const [i, box] of field.labels.entries()) {
    if (seats[i] !== undefined) continue;
    let [least, best]: [number, Seat | undefined] = [Infinity, undefined];
    for (const side of SIDES) {
      if (box.depth > field.deepest[side]) continue;
      for (let lane = 0; lane < field.lanes[side]; lane++) {
        lanes[side][i] = lane;
        const more = hang(racks[side], lanes[side], costs[side] + least) - costs[side];
        if (more < least) [least, best] = [more, { side, lane }];
      }
      lanes[side][i] = -1;
    }
    if (best === undefined) return undefined;
    seats[i] = best;
    lanes[best.side][i] = best.lane;
    costs[best.side] += least;
  }
  return hangAll(
    racks,
    seats.filter((seat) => seat !== undefined),
  );
}

/** The best that local search has found so far. */
interface Search {
  readonly field: Field;
  readonly racks: Racks;
  readonly excess: Excess;
  readonly seats: Seat[];
  /** The same as the lane of each label on either side, −1 where it is not. */
  readonly lanes: readonly [Int32Array, Int32Array];
  /** By side: what hangs, what it costs, by how much it is too deep. */
  readonly hung: [readonly Hung[], readonly Hung[]];
  readonly costs: [number, number];
  readonly over: [number, number];
  /** What each label costs. */
  readonly each: Float64Array;
  tries: number;
}

/** Labels and their new seats; none where nothing can be changed. */
type Change = readonly (readonly [label: number, seat: Seat])[];

/**
 * Local search, for few labels: changes seats as long as that makes the leaders shorter or straighter; what is too deep must
 * first become less deep.
 */
export function improve(field: Field, racks: Racks, first: Bent, excess: Excess): Bent {
  if (field.labels.length > SEARCHED) return first;
  const search: Search = {
    field,
    racks,
    excess,
    seats: [...first.seats],
    lanes: [lanesOn(first.seats, 0), lanesOn(first.seats, 1)],
    hung: [...first.hung],
    costs: [0, 0],
    over: [excess(first.hung[0], 0), excess(first.hung[1], 1)],
    each: new Float64Array(field.labels.length),
    tries: 0,
  };
  for (const side of SIDES) {
    search.costs[side] = hang(racks[side], search.lanes[side]);
    noteCosts(search, side);
  }
  while (tryEach(search));
  const { seats, hung, costs } = search;
  return { seats, hung, cost: costs[0] + costs[1] };
}

/** A change that may be a gain. */
interface Trial {
  /** What the leaders cost that it is to make shorter, in steps: what differs by a hair is tried in the order of the axis. */
  readonly steps: number;
  /** Of the seats as they are when its turn comes. */
  readonly change: () => Change;
}

/** Tries every change that promises something, that of the costliest leaders first; returns whether anything was gained. */
function tryEach(search: Search): boolean {
  const most = TRIES * search.field.labels.length;
  let improved = false;
  for (const { change } of trials(search).sort((a, b) => b.steps - a.steps)) {
    if (search.tries >= most) return false;
    if (attempt(search, change())) improved = true;
  }
  return improved;
}

/**
 * Near labels in exchange, which leaves the lanes as full as they were and gains most often by far; and labels one lane
 * farther out. Where all leaders are straight, nothing is to be gained.
 */
function trials(search: Search): Trial[] {
  const { each, seats } = search;
  const found: Trial[] = [];
  const add = (cost: number, change: () => Change): void => {
    if (cost >= BEND) found.push({ steps: Math.floor(cost / STEP), change });
  };
  for (const [i, cost] of each.entries()) {
    for (const [k, other] of each.subarray(i + 1, i + 1 + REACH).entries())
      add(cost + other, () => exchange(search, i, i + 1 + k));
    for (const side of SIDES) add(cost, () => move(search, i, { side, lane: (seats[i]?.lane ?? 0) + 1 }));
  }
  return found;
}

function exchange({ field: { labels, deepest }, seats }: Search, i: number, k: number): Change {
  const [one, other, here, there] = [labels[i], labels[k], seats[i], seats[k]];
  if (one === undefined || other === undefined || here === undefined || there === undefined) return [];
  if (isSame(here, there) || one.depth > deepest[there.side] || other.depth > deepest[here.side]) return [];
  return [
    [i, there],
    [k, here],
  ];
}

function move({ field: { labels, lanes, deepest }, seats }: Search, i: number, to: Seat): Change {
  const [box, old] = [labels[i], seats[i]];
  if (box === undefined || old === undefined || isSame(old, to)) return [];
  return to.lane < lanes[to.side] && box.depth <= deepest[to.side] ? [[i, to]] : [];
}

function isSame(a: Seat, b: Seat): boolean {
  return a.side === b.side && a.lane === b.lane;
}

/** Makes a change if that is a gain. */
function attempt(search: Search, change: Change): boolean {
  if (change.length === 0) return false;
  search.tries++;
  const { seats } = search;
  const back = change.flatMap(([i]): Change => {
    const old = seats[i];
    return old === undefined ? [] : [[i, old]];
  });
  const sides = [...new Set([...back, ...change].map(([, { side }]) => side))];
  reseat(search, change);
  const gained = isGain(search, sides);
  if (gained) for (const side of sides) noteCosts(search, side);
  else reseat(search, back);
  return gained;
}

function reseat({ seats, lanes }: Search, change: Change): void {
  for (const [i, { side, lane }] of change) {
    seats[i] = { side, lane };
    lanes[0][i] = side === 0 ? lane : -1;
    lanes[1][i] = side === 1 ? lane : -1;
  }
}

/** Whether the labels of the given sides, in their new seats, make a better picture; if so, it is kept. */
function isGain(search: Search, sides: readonly (0 | 1)[]): boolean {
  const { racks, lanes, excess } = search;
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
