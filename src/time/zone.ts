import { IANAZone } from "luxon";
import { DAY } from "./civil.ts";

/** What the clocks of one time zone show; `local` is wall time written as ms since 1970-01-01T00:00 on that wall. */
export interface Zone {
  /** `utc` or the IANA name. */
  readonly name: string;
  /** What clocks are ahead of UTC at an instant, in ms; beyond the range of JavaScript's `Date` 0. */
  readonly offset: (instant: number) => number;
  /**
   * The first instant at which clocks show a wall time or later: the earlier one of a repeated time,
   * and the moment of the jump for a time that is left out.
   */
  readonly instant: (local: number) => number;
  /** The instants within `[start, stop)` at which clocks jump, ascending. */
  readonly jumps: (start: number, stop: number) => readonly number[];
}

const HOUR = 3_600_000;

/** A day within the range of `Date`, so that local times are within it too. */
const DATE_LIMIT = 8.64e15 - DAY;

/** No zone was ever further than this from UTC (Manila and Alaska, 15 h 56 min and 15 h 14 min, before they changed sides). */
const FARTHEST = 16 * HOUR;

/**
 * Offsets are looked up this far apart, and remembered: clocks that show the same at both ends of a cell did not jump
 * in it, as no zone has changed its clocks twice within a week (nearest: Recife, 8 and 15 October 2000).
 */
const CELL = 6 * DAY;
const REMEMBERED = 5000;

const utc: Zone = { name: "utc", offset: () => 0, instant: (local) => local, jumps: () => [] };

const zones = new Map<string, Zone>([["utc", utc]]);

/** The zone of a name, `utc` or an IANA name such as `Europe/Kyiv` that this machine's `Intl` knows; else `undefined`. */
export function findZone(name: string): Zone | undefined {
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (canonicalZone(name) === "utc") return utc;
  if (!/^[a-z]/i.test(name) || !IANAZone.isValidZone(name)) return undefined;
  const zone = makeZone(name);
  zones.set(name, zone);
  return zone;
}

/** Whether a name is `utc` or an IANA zone that this machine's `Intl` knows, such as `Europe/Kyiv`. */
export function isZone(name: string): boolean {
  return findZone(name) !== undefined;
}

/** The one name of UTC for each that {@link isZone} accepts, some of which `Intl` does not know; any other name as it is. */
export function canonicalZone(name: string): string {
  return /^(?:utc|etc\/utc|gmt|z)$/i.test(name) ? "utc" : name;
}

/**
 * The zone of a name that {@link isZone} accepts.
 *
 * @throws RangeError for any other name
 */
export function zoneOf(name: string): Zone {
  const zone = findZone(name);
  if (zone === undefined)
    throw new RangeError(`Expected "utc" or an IANA time zone such as "Europe/Kyiv", not "${name}".`);
  return zone;
}

/** A zone by Luxon's offsets, so the machine's time zone data. One of them takes 15 µs: each is asked for once. */
function makeZone(name: string): Zone {
  const zone = IANAZone.create(name);
  const lookUp = (instant: number): number =>
    Math.abs(instant) <= DATE_LIMIT ? Math.round(zone.offset(instant) * 60_000) : 0;
  const edges = new Map<number, number>();
  const jumps = new Map<number, number>();
  const edge = (cell: number): number => recall(edges, cell, () => lookUp(cell * CELL));
  const jumpIn = (cell: number): number => recall(jumps, cell, () => findJump(lookUp, cell * CELL, (cell + 1) * CELL));
  const offset = (instant: number): number => {
    if (!(Math.abs(instant) <= DATE_LIMIT)) return 0;
    const cell = Math.floor(instant / CELL);
    const [before, after] = [edge(cell), edge(cell + 1)];
    return before === after || instant < jumpIn(cell) ? before : after;
  };
  return {
    name,
    offset,
    instant(local) {
      const [before, after] = [offset(local - FARTHEST), offset(local + FARTHEST)];
      if (before === after) return local - before;
      const cell = Math.floor((local - FARTHEST) / CELL);
      const jump = jumpIn(edge(cell) === edge(cell + 1) || jumpIn(cell) <= local - FARTHEST ? cell + 1 : cell);
      return local < jump + before ? local - before : Math.max(jump, local - after);
    },
    jumps(start, stop) {
      const found: number[] = [];
      for (let cell = Math.floor(start / CELL); cell * CELL < stop; cell++) {
        if (edge(cell) === edge(cell + 1)) continue;
        const jump = jumpIn(cell);
        if (jump >= start && jump < stop) found.push(jump);
      }
      return found;
    },
  };
}

function recall(known: Map<number, number>, key: number, find: () => number): number {
  const value = known.get(key);
  if (value !== undefined) return value;
  if (known.size >= REMEMBERED) known.clear();
  const found = find();
  known.set(key, found);
  return found;
}

/** The first whole second in `(start, stop]` with another offset than `start`'s: most zones jump at a quarter of an hour. */
function findJump(lookUp: (instant: number) => number, start: number, stop: number): number {
  const before = lookUp(start);
  let [low, high] = [start, stop];
  for (const unit of [HOUR / 4, 1000]) {
    if (lookUp(high - 1000) === before) return high;
    while (high - low > unit) {
      const middle = low + Math.floor((high - low) / unit / 2) * unit;
      if (lookUp(middle) === before) low = middle;
      else high = middle;
    }
  }
  return high;
}

/**
 * The instants at which the clocks of a zone show a wall time, ascending: usually one, none where the clocks
 * skip it, two where they repeat it (the rule of TC39's Temporal, GetPossibleEpochNanoseconds).
 */
export function instantsOf(local: number, zone: Zone): readonly number[] {
  const [before, after] = offsetsAround(local, zone);
  if (before === after) return [local - before];
  return [local - Math.max(before, after), local - Math.min(before, after)].filter(
    (instant) => instant + zone.offset(instant) === local,
  );
}

/** The two readings of a wall time that the clocks skip: by the offset before the jump, and by the one after it. */
export function readingsOfSkipped(local: number, zone: Zone): readonly number[] {
  return offsetsAround(local, zone).map((offset) => local - offset);
}

function offsetsAround(local: number, zone: Zone): readonly [before: number, after: number] {
  return [zone.offset(local - FARTHEST), zone.offset(local + FARTHEST)];
}
