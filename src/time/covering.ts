import { DAY, dayOfInstant } from "./civil.ts";
import type { CalendarDate, Dated, DateTime, Expression, IntervalEnd, LongYear } from "./expression.ts";
import { extentOf } from "./extent.ts";
import { coarser } from "./meaning.ts";
import type { Days } from "./pattern.ts";
import { whenOf } from "./resolve.ts";
import { writeExpression } from "./toedtf.ts";
import { unitAt } from "./units.ts";
import type { Bounds, When } from "./when.ts";
import { zoneOf } from "./zone.ts";

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
export function covering(earliest: When, latest: When, zone?: string): When {
  const isOpen = earliest.from !== "dated" || earliest.until !== "dated";
  if (earliest === latest && isOpen) return earliest;
  const isLong = knownOf(latest).latest - knownOf(earliest).earliest >= LONG;
  const first = coarsened(edgeOf(earliest.expression, "start"), earliest.start.earliest, isLong, zone);
  const last = coarsened(edgeOf(latest.expression, "end"), latest.end.latest - 1, isLong, zone);
  const expression = oneOf(first, last) ?? { kind: "interval", start: first, end: last };
  const grain = coarser(earliest.grain, latest.grain);
  return whenOf(
    "span",
    "dated",
    "dated",
    grain,
    earliest.start,
    latest.end,
    expression,
    0,
    writeExpression(expression),
  );
}

/** What a date starts or ends with. Where an interval is open or not known, its other end tells how far: “1985 or later”. */
function edgeOf(date: Expression | IntervalEnd, side: "start" | "end"): IntervalEnd {
  const [inner, outer] = side === "start" ? (["first", "last"] as const) : (["last", "first"] as const);
  switch (date.kind) {
    case "interval": {
      const own = date[side];
      if (own.kind !== "open" && own.kind !== "unknown") return edgeOf(own, side);
      const other = side === "start" ? edgeOf(date.end, "end") : edgeOf(date.start, "start");
      return isDated(other) ? { kind: "range", [outer]: other } : other;
    }
    case "range":
      return date[inner] ?? date;
    case "relation":
      return date.relation === (side === "start" ? "from" : "by") ? date.to : date;
    case "set":
      return date.elements
        .map((element) => edgeOf(element, side))
        .reduce((found, edge) => (isBeyond(edge, found, side) ? edge : found));
    default:
      return date;
  }
}

function isDated(end: IntervalEnd): end is Dated {
  return end.kind !== "open" && end.kind !== "unknown" && end.kind !== "range" && end.kind !== "relation";
}

function isBeyond(one: IntervalEnd, other: IntervalEnd, side: "start" | "end"): boolean {
  const [a, b] = [daysOf(one), daysOf(other)];
  return side === "start" ? a.first < b.first : a.next > b.next;
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

/**
 * An end without what a summary need not tell, and without digits that were left open.
 *
 * @param instant - that of a time
 */
function coarsened(end: IntervalEnd, instant: number, isLong: boolean, zone: string | undefined): IntervalEnd {
  const cut = (date: Dated): Dated => {
    if (date.kind !== "date" && date.kind !== "datetime") return date;
    const day = date.kind === "date" ? date : dayIn(date, instant, zone);
    return day.kind === "date" ? withoutOpen(day, isLong) : day;
  };
  if (end.kind === "range")
    return { kind: "range", ...(end.first && { first: cut(end.first) }), ...(end.last && { last: cut(end.last) }) };
  return isDated(end) ? cut(end) : end;
}

function dayOf({ year, month, day }: DateTime): CalendarDate {
  return { kind: "date", year, month, day };
}

/** The day of a time in a zone, else the one that was written. */
function dayIn(time: DateTime, instant: number, zone: string | undefined): CalendarDate | LongYear {
  return zone === undefined ? dayOf(time) : unitAt(dayOfInstant(instant + zoneOf(zone).offset(instant)), "day");
}

/** A date up to the first component with digits left open, or its year alone. */
function withoutOpen(date: CalendarDate, isYear: boolean): CalendarDate {
  const { kind, year, month, day, qualifiers } = date;
  if (isYear || year.includes("X") || month?.includes("X") === true)
    return { kind, year, ...(qualifiers?.year && { qualifiers: { year: qualifiers.year } }) };
  return day?.includes("X") === true ? { kind, year, month, qualifiers } : date;
}
