import { DAY, MINUTE, SECOND, civilFromDays, dayOfInstant } from "./calendar/civil.ts";
import type { DateTime, Expression, LongYear, CalendarDate, IntervalEnd, Range } from "./expression.ts";
import { extentOf } from "./calendar/extent.ts";
import { writeExpression } from "./edtf/write.ts";
import { timeAt, unitAt, unitsOf } from "./calendar/units.ts";
import type { Bounds, Grain, When } from "./when.ts";
import { zoneOf } from "./calendar/zone.ts";
import type { Zone } from "./calendar/zone.ts";

/**
 * A date made from bounds, such as those on which several claims agree. Its expression is the day, month or year that
 * the bounds are exactly, else a range of the coarsest of these that fits; its text is its EDTF.
 *
 * @param shape - `point`: `start` and `end` are equal
 * @param start - where the start lies; not empty
 * @param end - where the end lies; not empty
 * @param grain - the precision; without it that of the expression
 * @param zone - IANA zone in whose days the expression is written
 */
export function whenFromBounds(
  shape: When["shape"],
  start: Bounds,
  end: Bounds,
  grain?: Grain,
  zone: string = "utc",
): When {
  const clocks = zoneOf(zone);
  const from = start.earliest === -Infinity ? "open" : "dated";
  const until = end.latest === Infinity ? "open" : "dated";
  const expression: Expression =
    shape === "point"
      ? between(start, clocks)
      : {
          kind: "interval",
          start: from === "open" ? { kind: from } : between(start, clocks),
          end: until === "open" ? { kind: until } : between(end, clocks),
        };
  return {
    shape,
    start,
    end,
    from,
    until,
    grain: grain ?? grainOf(expression),
    uncertain: false,
    approximate: false,
    unspecified: false,
    expression,
    text: writeExpression(expression),
  };
}

type Simple = CalendarDate | LongYear | DateTime;

/** Bounds as one unit or as a range. */
function between({ earliest, latest }: Bounds, zone: Zone): Simple | Range {
  const first = dayAt(earliest, zone);
  const next = dayAt(latest, zone);
  if (first !== undefined && next !== undefined) return unitsOf({ first, next });
  const unit =
    [MINUTE, SECOND].find((ms) => [earliest, latest].every((at) => !Number.isFinite(at) || at % ms === 0)) ?? 1;
  const start = Number.isFinite(earliest) ? instant(earliest, unit) : undefined;
  if (start && latest - earliest === unit) return start;
  const end = Number.isFinite(latest) ? instant(latest - unit, unit) : undefined;
  return { kind: "range", ...(start && { first: start }), ...(end && { last: end }) };
}

/** The day that starts at an instant. */
function dayAt(at: number, zone: Zone): number | undefined {
  if (!Number.isFinite(at)) return at;
  const day = dayOfInstant(at + zone.offset(at));
  return zone.instant(day * DAY) === at ? day : undefined;
}

/** An instant with `Z`; outside ±9999, where EDTF has no days, its year. */
function instant(at: number, unit: number): Simple {
  const day = Math.floor(at / DAY);
  return Math.abs(civilFromDays(day).year) > 9999 ? unitAt(day, "year") : { ...timeAt(at, unit), offset: "Z" };
}

const COARSE: readonly Grain[] = ["millisecond", "second", "minute", "day", "month", "year"];

function grainOf(expression: Expression): Grain {
  switch (expression.kind) {
    case "date":
    case "year":
      return extentOf(expression)?.grain ?? "day";
    case "datetime":
      return expression.fraction !== undefined ? "millisecond" : expression.second !== undefined ? "second" : "minute";
    case "range":
      return coarsest([expression.first, expression.last]);
    case "interval":
      return coarsest([expression.start, expression.end]);
    default:
      return "day";
  }
}

function coarsest(parts: readonly (Expression | IntervalEnd | undefined)[]): Grain {
  const ranks = parts.map((part) =>
    part === undefined || part.kind === "open" || part.kind === "unknown" ? -1 : COARSE.indexOf(grainOf(part)),
  );
  return COARSE[Math.max(...ranks)] ?? "day";
}
