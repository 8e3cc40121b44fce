import type { Bounds, When } from "../time/when.ts";

/** Where a start and an end can lie: a box in the (start, end) plane, half-open on both axes. */
export interface Box {
  readonly start: Bounds;
  readonly end: Bounds;
}

/** A set of claims that can all be true, no further claim among them, and where they can. */
interface Agreeing {
  /** Indices of the claims, ascending. */
  readonly claims: readonly number[];
  /** Where all of them can be true: disjoint boxes, ascending; more than one only where sets are claimed. */
  readonly region: readonly Box[];
}

/**
 * The boxes of a date, disjoint and ascending: one for each gapless run of members of a set of points, else one.
 *
 * A point's box is the square of its interval: whatever happened starts and ends within it, so “October” is compatible with “from 8 to 21
 * October”, while “12 October” is not. An open or an unknown end is unbounded on its side: neither contradicts a source that gives an end.
 */
export function boxesOf(when: When): readonly Box[] {
  const members = when.members ?? [];
  if (when.shape === "span" || members.length === 0) return [{ start: when.start, end: when.end }];
  const runs: Bounds[] = [];
  for (const member of members) {
    const run = runs.at(-1);
    if (run?.latest === member.earliest) runs[runs.length - 1] = { earliest: run.earliest, latest: member.latest };
    else runs.push(member);
  }
  return runs.map((run) => ({ start: run, end: run }));
}

/** Whether two sets of boxes have a point in common. */
export function meet(a: readonly Box[], b: readonly Box[]): boolean {
  return a.some((one) => b.some((other) => overlap(one.start, other.start) && overlap(one.end, other.end)));
}

/** The least box that holds all. */
export function hullOf(boxes: readonly Box[]): Box {
  return { start: hull(boxes.map((box) => box.start)), end: hull(boxes.map((box) => box.end)) };
}

/**
 * All maximal sets of claims that have a point of the (start, end) plane in common, ascending by where that is.
 *
 * Boxes with parallel axes that meet in pairs have a common point (Helly's theorem, on each axis), so for claims of one box each these
 * are the maximal sets of claims that agree in pairs. Unions of boxes lack that property (1|2, 2|3 and 1|3 agree in pairs and not
 * together), so what is asked for is the common point. Found by a sweep along the starts and, where most starts coincide, along the ends.
 *
 * @param claims - for each claim its boxes, disjoint on both axes
 */
export function agreeing(claims: readonly (readonly Box[])[]): readonly Agreeing[] {
  const [only] = claims;
  if (only && claims.length === 1) return [{ claims: [0], region: only }];
  const boxes = claims.flatMap((own, claim) => own.map((box) => ({ ...box, claim })));
  const found = new Map<string, { readonly claims: readonly number[]; readonly region: Map<string, Box> }>();
  for (const sameStart of cliques(boxes, (box) => box.start)) {
    for (const cell of cliques(sameStart, (box) => box.end)) {
      const set = cell.map((box) => box.claim).sort((a, b) => a - b);
      const entry = found.get(set.join()) ?? { claims: set, region: new Map<string, Box>() };
      found.set(set.join(), entry);
      const box = intersection(cell);
      entry.region.set(keyOf([box]), box);
    }
  }
  return maximal([...found.values()])
    .map((set) => ({ claims: set.claims, region: [...set.region.values()].sort(compareBoxes) }))
    .sort((a, b) => compareBoxes(hullOf(a.region), hullOf(b.region)));
}

/** A key that two sets of boxes share exactly if they are equal. */
export function keyOf(boxes: readonly Box[]): string {
  return boxes.map(({ start, end }) => [start.earliest, start.latest, end.earliest, end.latest].join()).join(";");
}

/** The maximal sets of items whose intervals have a common point: what is there whenever an interval ends after one has begun. */
function cliques<T>(items: readonly T[], interval: (item: T) => Bounds): readonly (readonly T[])[] {
  const begins = [...items].sort((a, b) => ascending(interval(a).earliest, interval(b).earliest));
  const found: (readonly T[])[] = [];
  let present: readonly T[] = [];
  for (const item of begins) {
    const { earliest } = interval(item);
    const lasting = present.filter((other) => interval(other).latest > earliest);
    if (lasting.length < present.length) found.push(present);
    present = [...lasting, item];
  }
  if (present.length > 0) found.push(present);
  return found;
}

/** Those that are no proper subset of another. */
function maximal<T extends { readonly claims: readonly number[] }>(sets: readonly T[]): readonly T[] {
  const kept: T[] = [];
  const masks: bigint[] = [];
  let larger: readonly bigint[] = [];
  let size = Infinity;
  for (const set of [...sets].sort((a, b) => b.claims.length - a.claims.length)) {
    if (set.claims.length < size) larger = [...masks];
    size = set.claims.length;
    const mask = set.claims.reduce((bits, claim) => bits | (1n << BigInt(claim)), 0n);
    if (larger.some((other) => (mask & other) === mask)) continue;
    kept.push(set);
    masks.push(mask);
  }
  return kept;
}

function intersection(boxes: readonly Box[]): Box {
  return { start: common(boxes.map((box) => box.start)), end: common(boxes.map((box) => box.end)) };
}

function common(intervals: readonly Bounds[]): Bounds {
  return {
    earliest: intervals.reduce((most, interval) => Math.max(most, interval.earliest), -Infinity),
    latest: intervals.reduce((least, interval) => Math.min(least, interval.latest), Infinity),
  };
}

function hull(intervals: readonly Bounds[]): Bounds {
  return {
    earliest: intervals.reduce((least, interval) => Math.min(least, interval.earliest), Infinity),
    latest: intervals.reduce((most, interval) => Math.max(most, interval.latest), -Infinity),
  };
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.earliest < b.latest && b.earliest < a.latest;
}

/** Orders boxes by where they begin, then by where they end. */
export function compareBoxes(a: Box, b: Box): number {
  return (
    ascending(a.start.earliest, b.start.earliest) ||
    ascending(a.end.earliest, b.end.earliest) ||
    ascending(a.start.latest, b.start.latest) ||
    ascending(a.end.latest, b.end.latest)
  );
}

/** Infinite bounds have no difference, but an order. */
export function ascending(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
