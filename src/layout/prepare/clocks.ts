import type { Expression, IntervalEnd } from "../../time/expression.ts";
import { offsetOf } from "../../time/calendar/offset.ts";
import type { When } from "../../time/when.ts";
import { findZone } from "../../time/calendar/zone.ts";

/** What dates say of the clocks that their times of day were read from, as bits. */
export const CLOCK = {
  /** There is a time of day. */
  time: 1,
  /** One has an offset or a zone. */
  placed: 2,
  /** One is of another offset or zone than that of the picture. */
  elsewhere: 4,
} as const;

/**
 * Bits of {@link CLOCK} that hold for a date.
 *
 * @param zone - IANA zone of the picture
 */
export function clocksOf({ expression, start, end }: When, zone: string): number {
  if (expression.kind === "date") return 0; // as most are
  let clocks = 0;
  for (const date of simpleIn(expression)) {
    if (date.kind !== "datetime") continue;
    clocks |= CLOCK.time;
    if (date.offset !== undefined || date.zone !== undefined) clocks |= CLOCK.placed;
    const at = Number.isFinite(start.earliest) ? start.earliest : end.latest;
    const isElsewhere =
      date.zone === undefined
        ? date.offset !== undefined && offsetOf(date.offset) !== findZone(zone)?.offset(at)
        : date.zone !== zone;
    if (isElsewhere) clocks |= CLOCK.elsewhere;
  }
  return clocks;
}

/** A day or a time. */
export type Simple = Extract<Expression, { readonly kind: "date" | "datetime" }>;

/** The days and times of which an expression is made. */
export function simpleIn(part: Expression | IntervalEnd): readonly Simple[] {
  switch (part.kind) {
    case "date":
    case "datetime":
      return [part];
    case "interval":
      return [...simpleIn(part.start), ...simpleIn(part.end)];
    case "range":
      return [part.first, part.last].flatMap((end) => (end === undefined ? [] : simpleIn(end)));
    case "set":
      return part.elements.flatMap(simpleIn);
    case "relation":
      return simpleIn(part.to);
    default:
      return [];
  }
}
