import type { Bent } from "./bent.ts";
import { fillEvenly, hangAll, racksFor, SEARCHED, sweep, type Swept } from "./bent.ts";
import { fieldsOf, TOLERANCE, type Fields } from "./field.ts";
import { drop, type Drop, type Hung } from "./gravity.ts";
import { dropTo, type Dropped } from "./leader.ts";
import type { LabelBox, Room } from "./place.ts";
import type { Field, Seat } from "./select.ts";
import { exchangeAll, EXCHANGED } from "./exchange.ts";
import { improve, insert } from "./search.ts";
import { seatAll, stand } from "./select.ts";

const { max, min } = Math;

/** A box that may be placed, and its index in the input. */
export interface Label {
  readonly index: number;
  readonly box: LabelBox;
}

/** A label that has found its place. */
export interface Shown {
  readonly index: number;
  readonly side: 0 | 1;
  readonly hung: Hung;
  readonly dropped: Dropped;
}

/** Labels in their places, each within the room along the axis. */
export interface Solution {
  readonly shown: readonly Shown[];
  /** How deep the labels of each side reach. */
  readonly depth: readonly [number, number];
}

/** A further lane on each side must save this much displacement a label, px. */
export const LANE = 24;
/** Lanes that are filled evenly move more labels a little: they must cost less than this share of the others. */
const EVEN = 0.95;
/** Ways to seat labels, times labels, that are hung before the best of them is taken. */
export const HUNG = 1000;

/** No depth is too much, on either side. */
const ENDLESS = [Infinity, Infinity] as const;

/** Every label: straight in the fewest lanes, else bent; `undefined` where neither fits. */
export function showAll(
  labels: readonly Label[],
  room: Room,
): { method: "straight" | "bent"; solution: Solution } | undefined {
  const fields = fieldsOf(labels, room);
  for (let lanes = 0; lanes <= fields.most; lanes++) {
    const found = seatAll(fields.of(lanes));
    const solution = found && standing(labels, found.seats, room);
    if (solution?.shown.length === labels.length && overOf(solution.depth, room) === 0) {
      return { method: "straight", solution };
    }
  }
  const solution = bendAll(labels, fields, room);
  return solution && { method: "bent", solution };
}

/** What hangs on both sides, dropped. */
interface Drops {
  readonly sides: readonly [Drop, Drop];
  /** How deep the labels of each side reach. */
  readonly depth: readonly [number, number];
}

/**
 * Drops what hangs on both sides.
 *
 * @param deepest - by side: what reaches deeper is infinitely deep
 */
export function dropAll(hung: Bent["hung"], { gap, spacing }: Room, deepest: Drops["depth"] = ENDLESS): Drops {
  const near = drop(hung[0], gap, spacing, deepest[0]);
  const far = drop(hung[1], gap, spacing, deepest[1]);
  return { sides: [near, far], depth: [near.depth, far.depth] };
}

/** Labels where they have dropped, with their leaders; the seats tell on which side each is. */
export function solve(
  labels: readonly Label[],
  seats: readonly (Seat | undefined)[],
  hung: Bent["hung"],
  { sides, depth }: Drops,
): Solution {
  const shown: Shown[] = [];
  const next: [number, number] = [0, 0];
  for (let i = 0; i < labels.length; i++) {
    const [label, seat] = [labels[i], seats[i]];
    if (label === undefined || seat === undefined) continue;
    const { side } = seat;
    const at = next[side]++;
    const [own, distance] = [hung[side][at], sides[side].distances[at]];
    if (own === undefined || distance === undefined) continue;
    shown.push({ index: label.index, side, hung: own, dropped: dropTo(own, distance, sides[side].heights[at]) });
  }
  return { shown, depth };
}

/** Labels with straight leaders, in seats that hold them. */
export function standing(labels: readonly Label[], seats: readonly (Seat | undefined)[], room: Room): Solution {
  const standOn = (side: 0 | 1): Hung[] => {
    const members = labels.filter((_, i) => seats[i]?.side === side).map(({ box }) => box);
    const lanes = seats.flatMap((seat) => (seat?.side === side ? [seat.lane] : []));
    return stand(members, lanes, room.length, room.gap) ?? [];
  };
  const hung = [standOn(0), standOn(1)] as const;
  return solve(labels, seats, hung, dropAll(hung, room));
}

/** How much deeper than the room the labels of one side would be. */
export function excessIn({ gap, spacing, depth }: Room): (hung: readonly Hung[], side: 0 | 1) => number {
  return (hung, side) => max(0, drop(hung, gap, spacing).depth - depth[side] - TOLERANCE);
}

/** A way to show all labels with bending leaders, and how much too deep it is. */
interface Start {
  readonly bent: Bent;
  readonly field: Field;
  readonly drops: Drops;
  readonly over: number;
  readonly cost: number;
}

function startOf(labels: readonly Label[], field: Field, bent: Bent, room: Room): Start {
  // only local search, for few labels, can make use of what is too deep
  const deepest = labels.length > SEARCHED ? deepestIn(room) : ENDLESS;
  const drops = dropAll(bent.hung, room, deepest);
  const cost = bent.cost / labels.length + LANE * max(...field.lanes);
  return { bent, field, drops, over: overOf(drops.depth, room), cost };
}

/** How deep a solution may be, by side, lest it be too deep by {@link overOf}. */
export function deepestIn({ depth }: Room): readonly [number, number] {
  return [depth[0] + TOLERANCE, depth[1] + TOLERANCE];
}

/** How much deeper than the room labels reach, px; 0 where they fit. */
export function overOf(deep: readonly [number, number], { depth }: Room): number {
  const over = (side: 0 | 1): number => max(0, deep[side] - depth[side] - TOLERANCE);
  return over(0) + over(1);
}

function isBetter(a: Start, b: Start | undefined): boolean {
  return b === undefined || a.over < b.over || (a.over === b.over && a.cost < b.cost);
}

/**
 * All labels with bending leaders, in as few lanes as the displacement allows.
 *
 * @param known - a way to hang them that is known to fit
 */
export function bendAll(
  labels: readonly Label[],
  fields: Fields,
  room: Room,
  known?: { readonly field: Field; readonly bent: Bent },
): Solution | undefined {
  const racks = racksFor(fields.of(fields.most), max(fields.most, ...(known?.field.lanes ?? [])));
  let best: Start | undefined;
  const begin = (field: Field, bent: Bent | undefined): boolean => {
    const start = bent && startOf(labels, field, bent, room);
    if (start === undefined || !isBetter(start, best)) return false;
    best = start;
    return true;
  };
  if (known !== undefined) begin(known.field, known.bent);
  const isHopeless = (lanes: number): boolean => best?.over === 0 && best.cost < LANE * lanes;
  for (const [tried, { field, seats }] of likeliest(labels, fields).entries()) {
    if (best?.over === 0 && tried * labels.length >= HUNG) break;
    if (!isHopeless(max(...field.lanes))) begin(field, hangAll(racks, seats));
  }
  if (best !== undefined && labels.length > SEARCHED) {
    const seats = fillEvenly(best.field);
    const even = seats && hangAll(racks, seats);
    if (even !== undefined && even.cost < EVEN * best.bent.cost) begin(best.field, even);
  }
  if (best !== undefined && room.draft !== true && labels.length <= EXCHANGED) {
    begin(best.field, hangAll(racks, exchangeAll(best.field, best.bent.seats)));
  }
  for (let lanes = max(0, ...(best?.field.lanes ?? [])) - 1; room.draft !== true && lanes > 0; lanes--) {
    const field = fields.of(lanes);
    if (!begin(field, insert(field, racks))) break;
  }
  if (best === undefined) return undefined;
  const bent = room.draft === true ? best.bent : improve(best.field, racks, best.bent, excessIn(room));
  const drops = bent === best.bent ? best.drops : dropAll(bent.hung, room);
  return overOf(drops.depth, room) > 0 ? undefined : solve(labels, bent.seats, bent.hung, drops);
}

/** Ways to seat all labels in one lane, in two, and so on; the one that promises the least displacement first. */
function likeliest(labels: readonly Label[], fields: Fields): (Swept & { readonly field: Field })[] {
  const found: (Swept & { readonly field: Field })[] = [];
  let least = Infinity;
  for (let lanes = 1; lanes <= fields.most && LANE * lanes < least; lanes++) {
    const field = fields.of(lanes);
    const swept = sweep(field);
    if (swept === undefined) continue;
    const cost = swept.cost / labels.length + LANE * lanes;
    least = min(least, cost);
    found.push({ ...swept, cost, field });
  }
  return found.sort((a, b) => a.cost - b.cost);
}
