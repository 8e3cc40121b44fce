import { civilFromDays, dayOfInstant } from "../../time/calendar/civil.ts";
import type { Bounds } from "../../time/when.ts";
import { zoneOf } from "../../time/calendar/zone.ts";

/** The calendar year of a zone that holds every date, so that labels need not repeat it. */
export function soleYear(extent: Bounds | undefined, zone: string): number | undefined {
  if (extent === undefined) return undefined;
  const { offset } = zoneOf(zone);
  const [first, last] = [extent.earliest, extent.latest - 1].map(
    (time) => civilFromDays(dayOfInstant(time + offset(time))).year,
  );
  return first === last ? first : undefined;
}

/**
 * The day of all extents on the clocks of a zone, in days since the epoch: the axis says it, so that labels need not beside
 * a time of day.
 */
export function soleDay(extents: readonly (Bounds | undefined)[], zone: string): number | undefined {
  const { offset } = zoneOf(zone);
  const days = extents.flatMap((extent) =>
    extent === undefined ? [] : [extent.earliest, extent.latest - 1].map((time) => dayOfInstant(time + offset(time))),
  );
  return days.every((day) => day === days[0]) ? days[0] : undefined;
}
