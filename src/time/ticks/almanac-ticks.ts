import type { Almanac } from "./almanac.ts";
import { DAY, dayOfInstant } from "../calendar/civil.ts";
import { calendarInterval, slotsOf } from "../calendar/interval.ts";
import type { CalendarInterval, Step } from "../calendar/interval.ts";
import { zoneOf } from "../calendar/zone.ts";

/**
 * The boundaries of a step by an almanac, within its days: years whose number the count divides; every `count`-th month
 * of a year; days as {@link Step} says, of its months. What is shorter than a day is the same in all calendars.
 */
export function almanacRange(step: Step, zone: string, almanac: Almanac): CalendarInterval["range"] {
  const { unit, count } = step;
  const isSame = unit === "day" ? count === 1 : unit !== "month" && unit !== "year";
  if (isSame) return calendarInterval(step, zone).range;
  const clocks = zoneOf(zone);
  return (start, stop) => {
    const dayOf = (instant: number): number => dayOfInstant(instant + clocks.offset(instant));
    return daysOf(step, dayOf(start), dayOf(stop), almanac)
      .map((day) => clocks.instant(day * DAY))
      .filter((at) => at >= start && at < stop);
  };
}

/** The days of a step from the one before `first` to `last`. */
function daysOf({ unit, count }: Step, first: number, last: number, almanac: Almanac): readonly number[] {
  const years = unit === "year" ? count : 1;
  const found: number[] = [];
  for (let year = Math.floor(almanac.yearOf(first) / years) * years; ; year += years) {
    if (year < 1) continue;
    const start = almanac.yearStart(year);
    if (start > last) return found;
    if (unit === "year") found.push(start);
    else found.push(...daysInYear(unit === "month", count, almanac, year));
  }
}

/** The months or days of a step in a year; where several are counted, those beyond twelve and twenty-nine begin none. */
function daysInYear(isMonths: boolean, count: number, almanac: Almanac, year: number): readonly number[] {
  const months = almanac.monthsOf(year);
  if (isMonths) {
    if (count === 1) return months;
    const leap = almanac.leapMonth(year);
    return months.filter((_, place) => place !== leap).filter((_, place) => place % count === 0 && place < 12);
  }
  const slots = Array.from({ length: slotsOf(count) }, (_, slot) => slot * count);
  return months.flatMap((month, place) => {
    const next = months[place + 1] ?? almanac.yearStart(year + 1);
    return slots.map((slot) => month + slot).filter((day) => day < next);
  });
}
