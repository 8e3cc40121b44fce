import { DAY, HOUR, MINUTE, SECOND, civilFromDays, daysFromCivil } from "./civil.ts";
import type { CalendarDate, DateTime, LongYear, Qualifier, Range } from "../expression.ts";
import { two, writeYear } from "./offset.ts";
import type { Days } from "./pattern.ts";

/** How fine a unit is that {@link unitAt} names. */
export type UnitGrain = "day" | "month" | "year";

/** The year, month or day that a day lies in, as an expression; outside ±9999 always the year, as EDTF has no more. */
export function unitAt(day: number, grain: UnitGrain, qualifier?: Qualifier): CalendarDate | LongYear {
  const date = civilFromDays(day);
  if (Math.abs(date.year) > 9999) {
    return { kind: "year", digits: String(date.year), prefixed: true, ...(qualifier && { qualifier }) };
  }
  return {
    kind: "date",
    year: writeYear(date.year),
    ...(grain !== "year" && { month: two(date.month) }),
    ...(grain === "day" && { day: two(date.day) }),
    ...(qualifier && {
      qualifiers: {
        year: qualifier,
        ...(grain !== "year" && { month: qualifier }),
        ...(grain === "day" && { day: qualifier }),
      },
    }),
  };
}

/** The coarsest unit whose bounds a day's start is one of. */
function alignmentOf(day: number): UnitGrain {
  const date = civilFromDays(day);
  return date.day > 1 ? "day" : date.month > 1 ? "month" : "year";
}

const RANK: Readonly<Record<UnitGrain, number>> = { day: 0, month: 1, year: 2 };

/** The finest of several. */
function finest(grains: readonly UnitGrain[]): UnitGrain {
  return grains.reduce((a, b) => (RANK[a] <= RANK[b] ? a : b), "year");
}

/**
 * Days as one unit, where they are exactly a day, month or year, else as a range of the coarsest units that fit; an
 * infinite end is left open.
 *
 * @param coarsest - units are not coarser than this
 */
export function unitsOf(
  { first, next }: Days,
  coarsest: UnitGrain = "year",
  qualifier?: Qualifier,
): CalendarDate | LongYear | Range {
  const ends = [first, next].filter((day) => Number.isFinite(day));
  const grain = finest([coarsest, ...ends.map(alignmentOf)]);
  const start = Number.isFinite(first) ? unitAt(first, grain, qualifier) : undefined;
  const end = Number.isFinite(next) ? unitAt(next - 1, grain, qualifier) : undefined;
  if (start && next === nextUnit(first, grain)) return start;
  return { kind: "range", ...(start && { first: start }), ...(end && { last: end }) };
}

function nextUnit(day: number, grain: UnitGrain): number {
  const { year, month } = civilFromDays(day);
  if (grain === "day") return day + 1;
  return grain === "year"
    ? daysFromCivil(year + 1, 1, 1)
    : daysFromCivil(year + Math.floor(month / 12), (month % 12) + 1, 1);
}

/** A wall time in units of a minute, a second or 1 ms. */
export function timeAt(wall: number, unit: number): DateTime {
  const date = civilFromDays(Math.floor(wall / DAY));
  const rest = wall - Math.floor(wall / DAY) * DAY;
  return {
    kind: "datetime",
    year: writeYear(date.year),
    month: two(date.month),
    day: two(date.day),
    hour: two(Math.floor(rest / HOUR)),
    minute: two(Math.floor(rest / MINUTE) % 60),
    ...(unit < MINUTE && { second: two(Math.floor(rest / SECOND) % 60) }),
    ...(unit < SECOND && { fraction: String(Math.floor(rest) % SECOND).padStart(3, "0") }),
  };
}
