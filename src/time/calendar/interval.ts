import { civilFromDays, DAY, dayOfInstant, daysFromCivil, HOUR, MINUTE, SECOND } from "./civil.ts";
import { zoneOf } from "./zone.ts";
import type { Zone } from "./zone.ts";

/** A unit that ticks are counted in. `annum` is a year counted back from 1950, as geology and radiocarbon dating do. */
export type Unit = "millisecond" | "second" | "minute" | "hour" | "day" | "month" | "year" | "annum";

/**
 * A regular step: every `count`-th unit, counted from the start of the next larger one.
 * Days of a count above 1 begin anew each month and never crowd its end: 7 gives 1, 8, 15, 22; 10 gives 1, 11, 21; 2 gives the odd days up to 29.
 * Years of a count above 1 fall on 1, `count`, 2 × `count` … BCE before year 1 and on `count`, 2 × `count` … CE after it.
 */
export interface Step {
  /** What is counted. */
  readonly unit: Unit;
  /** How many make a step; an integer ≥ 1. */
  readonly count: number;
}

/** The boundaries of a step in one zone, as d3-time's intervals have them, on ms since the epoch of any magnitude. */
export interface CalendarInterval {
  /** The last boundary at or before an instant. */
  readonly floor: (instant: number) => number;
  /** The first boundary at or after an instant. */
  readonly ceil: (instant: number) => number;
  /** The instant so many steps on (or back), not rounded: of days and more the wall time is kept, of less the ms are. */
  readonly offset: (instant: number, steps: number) => number;
  /** All boundaries within `[start, stop)`, ascending; none beyond ±20 × 10¹² years or below what a float64 can tell apart there. As many as there are: estimate by {@link meanLength} first. */
  readonly range: (start: number, stop: number) => readonly number[];
}

const SIZES: Readonly<Record<Unit, number>> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  month: 30.436875 * DAY,
  year: 365.2425 * DAY,
  annum: 365.2425 * DAY,
};

/** The year that “before present” counts back from (Stuiver & Polach 1977, “Reporting of ¹⁴C data”). */
export const PRESENT: number = 1950;

/** 20 × 10¹² years in ms: as far as {@link daysFromCivil} is exact. */
const LONGEST = 6.3e23;

/** The mean length of a step in ms. */
export function meanLength(step: Step): number {
  return SIZES[step.unit] * step.count;
}

/**
 * Makes the boundaries of a step in a zone. One arithmetic for all zones, `utc` being the one without jumps;
 * beyond the range of JavaScript's `Date` every zone is UTC.
 * Where clocks jump, hours and less are those that a wall clock shows (in autumn 1:00 comes twice) and also the start
 * of a day whose midnight is left out; a day left out whole has no boundary.
 *
 * @param step - unit and count
 * @param zone - `utc` or an IANA name
 * @throws RangeError for an unknown zone
 */
export function calendarInterval(step: Step, zone: string): CalendarInterval {
  const clocks = zoneOf(zone);
  return isClock(step.unit) ? clockInterval(meanLength(step), clocks) : dateInterval(step, clocks);
}

/** Whether a unit is shorter than a day. */
export function isClock(unit: Unit): boolean {
  return SIZES[unit] < DAY;
}

function dateInterval(step: Step, zone: Zone): CalendarInterval {
  const boundary = (index: number): number => zone.instant(startOf(index, step) * DAY);
  const indexAt = (instant: number): number => indexOf(dayOfInstant(instant + zone.offset(instant)), step);
  const ceil = (instant: number): number => {
    const index = indexAt(instant);
    return [0, 1, 2].map((next) => boundary(index + next)).find((at) => at >= instant) ?? instant;
  };
  return {
    floor: (instant) => boundary(indexAt(instant)),
    ceil,
    offset(instant, steps) {
      const local = instant + zone.offset(instant);
      const day = dayOfInstant(local);
      return zone.instant(shift(day, step, steps) * DAY + (local - day * DAY));
    },
    range(start, stop) {
      const found: number[] = [];
      if (!isExtent(start, stop)) return found;
      for (let index = indexAt(start), at = boundary(index); at < stop; at = boundary(++index)) {
        if (at >= start && at !== found[found.length - 1]) found.push(at);
      }
      return found;
    },
  };
}

/** How many steps of so many days a month has; the last of one that is too short begins with the next month. */
export function slotsOf(count: number): number {
  return Math.round(30 / count);
}

/** The number of the step that holds a day; {@link startOf} is its inverse. */
function indexOf(days: number, { unit, count }: Step): number {
  const { year, month, day } = civilFromDays(days);
  if (unit === "month") return Math.floor((year * 12 + month - 1) / count);
  if (unit === "annum") return Math.floor((year - PRESENT) / count);
  if (unit === "year") return count > 1 && year < 0 ? Math.floor((year - 1) / count) : Math.floor(year / count);
  if (count === 1) return days;
  const slots = slotsOf(count);
  return (year * 12 + month - 1) * slots + Math.min(slots - 1, Math.floor((day - 1) / count));
}

/** The first day of the step of a number. */
function startOf(index: number, { unit, count }: Step): number {
  if (unit === "month") return daysFromCivil(0, 1 + index * count);
  if (unit === "annum") return daysFromCivil(PRESENT + index * count);
  if (unit === "year") return daysFromCivil(index * count + (count > 1 && index < 0 ? 1 : 0));
  if (count === 1) return index;
  const slots = slotsOf(count);
  const month = Math.floor(index / slots);
  return daysFromCivil(0, 1 + month, 1 + (index - month * slots) * count);
}

/** A day so many steps on; a day of the month that the target month lacks runs on into the next, as with d3-time. */
function shift(days: number, step: Step, steps: number): number {
  const { unit, count } = step;
  if (unit === "day") {
    if (count === 1) return days + steps;
    const index = indexOf(days, step);
    return startOf(index + steps, step) + days - startOf(index, step);
  }
  const { year, month, day } = civilFromDays(days);
  return daysFromCivil(year, month + (unit === "month" ? 1 : 12) * count * steps, day);
}

function clockInterval(size: number, zone: Zone): CalendarInterval {
  const range = (start: number, stop: number): readonly number[] => {
    const found: number[] = [];
    if (!isExtent(start, stop) || Math.max(-start, stop) / size > Number.MAX_SAFE_INTEGER) return found;
    const pieces = [start, ...zone.jumps(start, stop), stop];
    for (let i = 0; i + 1 < pieces.length; i++) {
      const [from = start, to = stop] = [pieces[i], pieces[i + 1]];
      const offset = zone.offset(from);
      if (skipsMidnight(from, zone)) found.push(from);
      const boundary = (n: number): number => n * size - offset + 0; // never −0
      for (let n = Math.ceil((from + offset) / size), at = boundary(n); at < to; at = boundary(++n)) {
        if (at >= from && at !== found[found.length - 1]) found.push(at);
      }
    }
    return found;
  };
  const floor = (instant: number): number => {
    const offset = zone.offset(instant);
    const near = Math.min(Math.floor((instant + offset) / size) * size - offset, instant);
    const jump = zone.offset(near) === offset ? undefined : zone.jumps(near + 1, instant + 1)[0];
    if (jump === undefined) return near;
    return skipsMidnight(jump, zone) ? jump : floor(jump - 1);
  };
  // A boundary is at most a step away, or a step after a jump that comes before it.
  const ceil = (instant: number): number => range(instant, instant + 2 * size)[0] ?? instant;
  return { floor, ceil, offset: (instant, steps) => instant + steps * size, range };
}

/** Whether an instant is a jump that leaves out the start of the day it leads into. */
function skipsMidnight(instant: number, zone: Zone): boolean {
  const [before, after] = [instant - 1 + zone.offset(instant - 1), instant + zone.offset(instant)];
  return dayOfInstant(after) > dayOfInstant(before) && after > dayOfInstant(after) * DAY;
}

/** Whether boundaries can be told within `[start, stop)`: it is finite, not empty, and within ±20 × 10¹² years. */
export function isExtent(start: number, stop: number): boolean {
  return start < stop && Math.max(-start, stop) <= LONGEST;
}
