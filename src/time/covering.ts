import { DAY, dayOfInstant } from "./calendar/civil.ts";
import type { CalendarDate, Dated, DateTime, Expression, IntervalEnd, LongYear } from "./expression.ts";
import { extentOf } from "./calendar/extent.ts";
import { isDated } from "./format.ts";
import type { Days } from "./calendar/pattern.ts";
import { unitAt } from "./calendar/units.ts";
import type { Bounds, When } from "./when.ts";
import { zoneOf } from "./calendar/zone.ts";

/** From so many ms on, the time that dates cover is said in years. */
const LONG = 1000 * 365 * DAY;

/** From the first to the last bound of a date that is finite; from `Infinity` to `-Infinity` where none is. */
export function knownOf({ start, end }: When): Bounds {
  const finite = [start.earliest, start.latest, end.earliest, end.latest].filter((bound) => Number.isFinite(bound));
  return { earliest: Math.min(...finite), latest: Math.max(...finite) };
}

/**
 * The time that dates cover, from how the earliest is written to how the latest is: never finer than these, in days at the
 * finest, in years over a millennium and more; open where they are.
 *
 * @param zone - IANA zone in whose days times are said; without it those in which they were written
 */
export function covering(earliest: When, latest: When, zone?: string): Expression {
  const isOpen = earliest.from !== "dated" || earliest.until !== "dated";
  if (earliest === latest && isOpen) return earliest.expression;
  const isLong = knownOf(latest).latest - knownOf(earliest).earliest >= LONG;
  const cut = (end: IntervalEnd, instant: number): IntervalEnd => {
    const coarse = (date: Dated): Dated =>
      coarsened(date.kind === "datetime" ? dayIn(date, instant, zone) : date, isLong);
    if (end.kind !== "range") return isDated(end) ? coarse(end) : end;
    return {
      kind: "range",
      ...(end.first && { first: coarse(end.first) }),
      ...(end.last && { last: coarse(end.last) }),
    };
  };
  // where one end is open, the time of the other names its day
  const start = cut(edgeOf(earliest.expression, "start"), knownOf(earliest).earliest);
  const end = cut(edgeOf(latest.expression, "end"), knownOf(latest).latest - 1);
  return oneOf(start, end) ?? { kind: "interval", start, end };
}

/** What a date starts or ends with. Where an interval is open or not known, its other end tells how far: “1985 or later”. */
function edgeOf(date: Expression | IntervalEnd, side: "start" | "end"): IntervalEnd {
  const isStart = side === "start";
  switch (date.kind) {
    case "interval": {
      const own = date[side];
      if (own.kind !== "open" && own.kind !== "unknown") return edgeOf(own, side);
      const other = isStart ? edgeOf(date.end, "end") : edgeOf(date.start, "start");
      return isDated(other) ? { kind: "range", [isStart ? "last" : "first"]: other } : other;
    }
    case "range":
      return date[isStart ? "first" : "last"] ?? date;
    case "relation":
      return date.relation === (isStart ? "from" : "by") ? date.to : date;
    case "set":
      return date.elements
        .map((element) => edgeOf(element, side))
        .reduce((found, edge) => {
          const [a, b] = [daysOf(edge), daysOf(found)];
          return (isStart ? a.first < b.first : a.next > b.next) ? edge : found;
        });
    default:
      return date;
  }
}

/** The days of an end; of one that is open, all of them. */
function daysOf(end: IntervalEnd): Days {
  const days = isDated(end) ? extentOf(end.kind === "datetime" ? dayOf(end) : end) : undefined;
  return days ?? { first: -Infinity, next: Infinity };
}

/** Of two dates one that holds the other: what starts and ends in it is said once. */
function oneOf(first: IntervalEnd, last: IntervalEnd): Dated | undefined {
  if (!isDated(first) || !isDated(last)) return undefined;
  const [a, b] = [daysOf(first), daysOf(last)];
  if (a.first <= b.first && b.next <= a.next) return first;
  return b.first <= a.first && a.next <= b.next ? last : undefined;
}

function dayOf({ year, month, day }: DateTime): CalendarDate {
  return { kind: "date", year, month, day };
}

/** The day of a time in a zone, else the one that was written. */
function dayIn(time: DateTime, instant: number, zone: string | undefined): CalendarDate | LongYear {
  return zone === undefined ? dayOf(time) : unitAt(dayOfInstant(instant + zoneOf(zone).offset(instant)), "day");
}

/** A date up to the first component with digits left open, or its year alone. */
function coarsened(date: Dated, isLong: boolean): Dated {
  if (date.kind !== "date") return date;
  const { kind, year, month, day, qualifiers } = date;
  if (isLong || `${year}${month}`.includes("X"))
    return { kind, year, ...(qualifiers?.year && { qualifiers: { year: qualifiers.year } }) };
  return day?.includes("X") === true ? { kind, year, month, qualifiers } : date;
}
