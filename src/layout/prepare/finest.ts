import { HOUR, MINUTE, SECOND } from "../../time/calendar/civil.ts";
import type { Unit } from "../../time/calendar/interval.ts";
import type { Grain, When } from "../../time/when.ts";

const unitsOfGrains: Readonly<Record<Grain, Exclude<Unit, "annum">>> = {
  millisecond: "millisecond",
  second: "second",
  minute: "minute",
  hour: "hour",
  day: "day",
  month: "month",
  quarter: "month",
  season: "month",
  third: "month",
  half: "month",
  year: "year",
  decade: "year",
  century: "year",
  millennium: "year",
};

/** The most ms of what people take for a moment, by its grain: a day of 25 hours, and never two. An hour is some time within it. */
const MOMENTS: Readonly<Partial<Record<Grain, number>>> = {
  day: 36 * HOUR,
  minute: MINUTE,
  second: SECOND,
  millisecond: 100,
};

/** Whether a date is one day or one time of the clock: not several, and no stretch between two. */
export function isMoment({ shape, grain, members, start, end }: When): boolean {
  return shape === "point" && members === undefined && end.latest - start.earliest <= (MOMENTS[grain] ?? 0);
}

/** The unit of the most precise of the grains. */
export function finestOf(grains: Iterable<Grain>): Exclude<Unit, "annum"> {
  const used = new Set<Unit>();
  for (const grain of grains) used.add(unitsOfGrains[grain]);
  const units = ["millisecond", "second", "minute", "hour", "day", "month"] as const;
  return units.find((unit) => used.has(unit)) ?? "year";
}
