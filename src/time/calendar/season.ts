import { daysFromCivil } from "./civil.ts";
import { OPEN, isOpen } from "./component.ts";
import type { Component } from "./component.ts";
import type { Grain } from "../when.ts";

/** The first of the codes of seasons, quarters, thirds and halves of a year: 21 to 41 (ISO 8601-2:2019, 4.8). */
const FIRST_SEASON = 21;

/** The month that each of them begins with; 21–24 are meteorological, of the north. */
const FIRST_MONTHS: readonly number[] = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7];

/** What each of them is. */
const GRAINS: readonly Grain[] = FIRST_MONTHS.map((_, place) =>
  place < 12 ? "season" : place < 16 ? "quarter" : place < 19 ? "third" : "half",
);

const MONTHS: Readonly<Partial<Record<Grain, number>>> = { season: 3, quarter: 3, third: 4, half: 6 };

/** The month after each of them; 13 is January of the next year. */
const NEXT_MONTHS: readonly number[] = FIRST_MONTHS.map(
  (month, place) => month + (MONTHS[GRAINS[place] ?? "season"] ?? 3),
);

/** The first day of a year, of its month or season unless that is 0, of its day unless that is 0. */
export function firstDay(year: number, month: number, day: number): number {
  if (month < FIRST_SEASON) return daysFromCivil(year, month || 1, day || 1);
  return daysFromCivil(year, FIRST_MONTHS[month - FIRST_SEASON]);
}

/** The day after it; what is beyond a month or year runs on into the next. */
export function dayAfter(year: number, month: number, day: number): number {
  if (day > 0) return daysFromCivil(year, month, day + 1);
  if (month < FIRST_SEASON) return month > 0 ? daysFromCivil(year, month + 1) : daysFromCivil(year + 1);
  return daysFromCivil(year, NEXT_MONTHS[month - FIRST_SEASON]);
}

/** The grain of a year, month or season, day; of digits left open those that are known: `201X` is a decade. */
export function grainOf(year: Component, month: Component, day: Component): Grain {
  if (day !== 0) return "day";
  if (month >= FIRST_SEASON && month < OPEN) return GRAINS[month - FIRST_SEASON] ?? "season";
  if (month !== 0) return "month";
  let free = 0;
  while (isOpen(year & (OPEN << free))) free++;
  return YEARS_OF_DIGITS[free] ?? "millennium";
}

/** What a year is with so many digits left open at its end. */
export const YEARS_OF_DIGITS: readonly Grain[] = ["year", "decade", "century"];
