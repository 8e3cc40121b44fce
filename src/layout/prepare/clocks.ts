import { offsetOf } from "../../time/calendar/offset.ts";
import { simpleIn } from "../../time/simple.ts";
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
