import type { Unit } from "../../time/calendar/interval.ts";
import type { Grain } from "../../time/when.ts";

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

/** Grains of a day and less. */
export const fine: ReadonlySet<string> = new Set(["day", "hour", "minute", "second", "millisecond"]);

/** The unit of the most precise of the grains. */
export function finestOf(grains: Iterable<Grain>): Exclude<Unit, "annum"> {
  const used = new Set<Unit>();
  for (const grain of grains) used.add(unitsOfGrains[grain]);
  const units = ["millisecond", "second", "minute", "hour", "day", "month"] as const;
  return units.find((unit) => used.has(unit)) ?? "year";
}
