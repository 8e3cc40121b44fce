import type { Unit } from "../time/interval.ts";
import type { Grain } from "../time/when.ts";
import type { PreparedEvent } from "./prepare.ts";

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

/** The unit of the most precise date. */
export function finestOf(events: readonly PreparedEvent[]): Exclude<Unit, "annum"> {
  const used = new Set<Unit>();
  for (const { marks } of events) for (const { when } of marks) used.add(unitsOfGrains[when.grain]);
  const units = ["millisecond", "second", "minute", "hour", "day", "month"] as const;
  return units.find((unit) => used.has(unit)) ?? "year";
}
