import { IANAZone } from "luxon";
import { utcOffset } from "../../words/datephrases.ts";
import { show } from "../options.ts";
import { DAY, HOUR, MINUTE, SECOND } from "./civil.ts";
import { FARTHEST, offsetOf, writeOffset } from "./offset.ts";
import { recall } from "./recall.ts";

/** What the clocks of one time zone show; `local` is wall time written as ms since 1970-01-01T00:00 on that wall. */
export interface Zone {
  /** `utc`, the IANA name, or an offset: `+04:00`. */
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

/** A day within the range of `Date`, so that local times are within it too. */
const DATE_LIMIT = 8.64e15 - DAY;

/**
 * Offsets are looked up this far apart, and remembered: clocks that show the same at both ends of a cell did not jump
 * in it, as no zone has changed its clocks twice within a week (nearest: Recife, 8 and 15 October 2000).
 */
const CELL = 6 * DAY;

/** 1800: before the first jump of any zone (Amsterdam, 1835) clocks showed local mean time. */
const FIRST = -5_364_662_400_000;

const utc: Zone = { name: "utc", offset: () => 0, instant: (local) => local, jumps: () => [] };

const zones = new Map<string, Zone>();

/**
 * The zone of a name: `utc`, an IANA name such as `Europe/Kyiv` that this machine's `Intl` knows, or an offset such as `+04:00`,
 * which its clocks always have; else `undefined`.
 */
export function findZone(name: string): Zone | undefined {
  if (name === "utc") return utc;
  const known = zones.get(name);
  if (known !== undefined) return known;
  const own = canonicalZone(name);
  if (own === "utc") return utc;
  const zone = isOffset(own) ? makeZone(own, () => offsetOf(own)) : namedZone(own);
  if (zone !== undefined) zones.set(name, zone);
  return zone;
}

/** Whether the name of a zone is an offset, as `Intl` does not know it everywhere. */
export function isOffset(zone: string): boolean {
  return OFFSET.test(zone);
}

/** An offset as a time may have it, in any year. */
const OFFSET = /^[+-](?:0\d|1[0-5])(?::[0-5]\d)?$/;

/** Whether a name is that of a zone that {@link findZone} finds. */
export function isZone(name: string): boolean {
  return findZone(name) !== undefined;
}

/** The name of a zone as people read it: `UTC`, “UTC−5:30”, or “America/New York”. */
export function zoneName(zone: string): string {
  if (isOffset(zone)) return utcOffset(zone);
  return zone === "utc" ? "UTC" : zone.replaceAll("_", " ");
}

/**
 * The one name of UTC for each that {@link isZone} accepts, some of which `Intl` does not know; an offset with its minutes;
 * any other name as it is.
 */
export function canonicalZone(name: string): string {
  if (/^(?:utc|etc\/utc|gmt|z|[+-]00(?::00)?)$/i.test(name)) return "utc";
  return isOffset(name) ? writeOffset(offsetOf(name)) : name;
}

/**
 * The zone of a name that {@link isZone} accepts.
 *
 * @throws RangeError for anything else
 */
export function zoneOf(name: string): Zone {
  const zone = typeof name === "string" ? findZone(name) : undefined;
  if (zone === undefined)
    throw new RangeError(
      `zone must be "utc", an IANA zone such as "Europe/Kyiv" or an offset such as "+04:00", not ${show(name)}`,
    );
  return zone;
}

/** Where in a cell its jump lies: after `low`, at `high` at the latest. */
interface Bracket {
  low: number;
  high: number;
}

/** A zone by Luxon's offsets, so the machine's time zone data. One of them takes 15 µs: none is asked for without need. */
function namedZone(name: string): Zone | undefined {
  if (!/^[a-z]/i.test(name) || !IANAZone.isValidZone(name)) return undefined;
  const zone = IANAZone.create(name);
  return makeZone(name, (instant) => Math.round(zone.offset(instant) * MINUTE));
}

/** @param offsetAt - at an instant within the range of JavaScript's `Date`, in ms */
function makeZone(name: string, offsetAt: (instant: number) => number): Zone {
  const lookUp = (instant: number): number => (Math.abs(instant) <= DATE_LIMIT ? offsetAt(instant) : 0);
  const edges = new Map<number, number>();
  const brackets = new Map<number, Bracket>();
  const edge = (cell: number): number => {
    const instant = cell * CELL;
    return instant < FIRST && instant >= -DATE_LIMIT ? meanTime() : recall(edges, cell, () => lookUp(instant));
  };
  const meanTime = (): number => recall(edges, -Infinity, () => lookUp(FIRST));
  const bracket = (cell: number): Bracket =>
    recall(brackets, cell, () => ({ low: cell * CELL, high: (cell + 1) * CELL }));
  const offset = (instant: number): number => {
    if (!(Math.abs(instant) <= DATE_LIMIT)) return 0;
    const cell = Math.floor(instant / CELL);
    const [before, after] = [edge(cell), edge(cell + 1)];
    if (before === after) return before;
    const known = bracket(cell);
    if (instant > known.low && instant < known.high) {
      const second = Math.floor(instant / SECOND) * SECOND; // zones jump at whole ones
      if (lookUp(second) === before) known.low = second;
      else known.high = second;
    }
    return instant < known.high ? before : after;
  };
  const jumpIn = (cell: number): number => findJump(bracket(cell), (instant) => lookUp(instant) === edge(cell));
  return {
    name,
    offset,
    instant(local) {
      const [before, after] = [offset(local - FARTHEST), offset(local + FARTHEST)];
      if (before === after || offset(local - before) === before) return local - before;
      if (offset(local - after) === after) return local - after;
      const cell = Math.floor((local - before) / CELL);
      return jumpIn(edge(cell) === before ? cell : cell - 1);
    },
    jumps(start, stop) {
      const found: number[] = [];
      for (let cell = Math.floor(start / CELL); cell * CELL < stop; cell++) {
        const jump = edge(cell) === edge(cell + 1) ? stop : jumpIn(cell);
        if (jump >= start && jump < stop) found.push(jump);
      }
      return found;
    },
  };
}

/** The first whole second at which a jump is done: most zones jump at a quarter of an hour. */
function findJump(known: Bracket, isBefore: (instant: number) => boolean): number {
  for (const unit of [HOUR / 4, SECOND]) {
    if (known.high - known.low <= SECOND) break;
    let [low, high] = [Math.floor(known.low / unit), Math.ceil(known.high / unit)];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (isBefore(middle * unit)) low = middle;
      else high = middle;
    }
    known.high = Math.min(known.high, high * unit);
    known.low = isBefore(known.high - SECOND) ? known.high - SECOND : Math.max(known.low, low * unit);
  }
  return known.high;
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
