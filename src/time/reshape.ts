import { whenFromBounds } from "./bounds.ts";
import { DAY, dayOfInstant } from "./calendar/civil.ts";
import { type Zone, zoneOf } from "./calendar/zone.ts";
import { resolve } from "./edtf/resolve.ts";
import { rangeOfRelation, writeExpression } from "./edtf/write.ts";
import type { Dated, Expression, Interval, IntervalEnd, Range } from "./expression.ts";
import { isDated } from "./format.ts";
import type { Bounds, When } from "./when.ts";

/**
 * A date as something that lasted from its first day to its last, or that happened at some time within it; its text and
 * its signs stay. `undefined` where there is no first or last day, or several dates of which nobody knows which: before
 * 1928, one of two years.
 *
 * @param zone - IANA zone in whose days it is
 */
export function reshape(when: When, shape: When["shape"], zone: string): When | undefined {
  const { expression, text } = when;
  if (shape === when.shape) return when;
  const clocks = zoneOf(zone);
  if (expression.kind === "interval") return resolve(within(expression), clocks, text, []) ?? hull(when, zone);
  const range = rangeOf(expression);
  if (range !== undefined) {
    const { first: start, last: end } = range;
    return start && end && resolve({ kind: "interval", start, end }, clocks, text, []);
  }
  return isUnit(when) ? throughout(when, clocks) : undefined;
}

/** Some time between two dates, as words or EDTF write it: `[2022-10-08..2022-10-21]`. */
function rangeOf(expression: Expression): Range | undefined {
  const [only, ...others] =
    expression.kind === "set" && expression.choice === "one" ? expression.elements : [expression];
  return only?.kind === "range" && others.length === 0 ? only : undefined;
}

/** Some time between two dates, or within the one that both are. */
function within({ start, end }: Interval): Expression {
  const first = edgeOf(start, "first");
  const last = edgeOf(end, "last");
  if (first && last && writeExpression(first) === writeExpression(last)) return first;
  return { kind: "range", ...(first && { first }), ...(last && { last }) };
}

function edgeOf(end: IntervalEnd, side: keyof Omit<Range, "kind">): Dated | undefined {
  if (isDated(end)) return end;
  if (end.kind === "relation") return rangeOfRelation(end)[side];
  return end.kind === "range" ? end[side] : undefined;
}

/** Some time between the bounds of two dates of which one holds the other: 2022 and October 2022. */
function hull(when: When, zone: string): When {
  const bounds = { earliest: when.start.earliest, latest: when.end.latest };
  const { uncertain, approximate, unspecified, text } = when;
  return { ...whenFromBounds("point", bounds, bounds, when.grain, zone), uncertain, approximate, unspecified, text };
}

/** Whether a date is one day, month, year or the like, or one time, of which nothing is left open. */
function isUnit({ expression: { kind }, members, best, unspecified }: When): boolean {
  const isVague = kind === "set" || kind === "relation" || kind === "remainder";
  return !isVague && members === undefined && best === undefined && !unspecified;
}

function throughout(when: When, zone: Zone): When {
  const { earliest, latest } = when.start;
  const startOf = (day: number): number => zone.instant(day * DAY);
  const dayAt = (instant: number): number => dayOfInstant(instant + zone.offset(instant));
  const last = dayAt(latest);
  const lastStart = startOf(last) < latest ? startOf(last) : startOf(last - 1);
  const start = { earliest, latest: Math.min(latest, startOf(dayAt(earliest) + 1)) };
  const end = { earliest: Math.max(earliest, lastStart), latest };
  // where ms are counted in steps of more than a day, the days have no length
  const known = (day: Bounds): Bounds => (day.earliest < day.latest ? day : when.start);
  return { ...when, shape: "span", start: known(start), end: known(end) };
}
