import { hangAll, lanesOn, SEARCHED, type Bent, type Racks } from "./bent.ts";
import { costOf } from "./cost.ts";
import type { Hung } from "./gravity.ts";
import { activate } from "./greedy.ts";
import { hang } from "./hang.ts";
import { hungOn } from "./rack.ts";
import type { Field, Seat } from "./select.ts";

/** Local search tries at most so many changes. */
const TRIES = 200;
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

/** Labels and their new seats. */
type Change = readonly (readonly [label: number, seat: Seat])[];

/**
 * Local search, for few labels: moves single labels to other seats and swaps neighbours as long as that makes the leaders
 * shorter or straighter, the worst label first; what is too deep must first become less deep.
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
  while (improveEach(search));
  const { seats, hung, costs } = search;
  return { seats, hung, cost: costs[0] + costs[1] };
}

/** Tries to change the seat of each label, the one whose leader costs most first; returns whether anything was gained. */
function improveEach(search: Search): boolean {
  const { each } = search;
  let improved = false;
  const worstFirst = [...each.keys()].sort((a, b) => (each[b] ?? 0) - (each[a] ?? 0) || a - b);
  for (const i of worstFirst) {
    if (search.tries >= TRIES) return false;
    if (changes(search, i).some((change) => attempt(search, change))) improved = true;
  }
  return improved;
}

/** One label to every other seat, and in exchange with the next label along the axis, on either hand. */
function changes({ field: { labels, lanes, deepest }, seats }: Search, i: number): Change[] {
  const [box, old] = [labels[i], seats[i]];
  if (box === undefined || old === undefined) return [];
  const found: Change[] = [];
  for (const side of SIDES) {
    for (let lane = 0; lane < lanes[side] && box.depth <= deepest[side]; lane++) {
      if (side !== old.side || lane !== old.lane) found.push([[i, { side, lane }]]);
    }
  }
  for (const k of [i - 1, i + 1]) {
    const [other, theirs] = [labels[k], seats[k]];
    if (other === undefined || theirs === undefined || (theirs.side === old.side && theirs.lane === old.lane)) continue;
    if (box.depth > deepest[theirs.side] || other.depth > deepest[old.side]) continue;
    found.push([
      [i, theirs],
      [k, old],
    ]);
  }
  return found;
}

/** Makes a change if that is a gain. */
function attempt(search: Search, change: Change): boolean {
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
