import { DAY, daysFromCivil } from "../calendar/civil.ts";
import { recall } from "../calendar/recall.ts";
import { hasSameMonths } from "../say/plain.ts";
import { FIELD, formatOf } from "../say/field.ts";

/** Where the years and months of a calendar begin, as days counted from 1970-01-01. */
export interface Almanac {
  /** The days on which it is followed: from its second year to the year 9999 of ours. */
  readonly first: number;
  readonly last: number;
  /** The year that holds a day. */
  readonly yearOf: (day: number) => number;
  /** The first day of the month that holds a day. */
  readonly monthOf: (day: number) => number;
  /** The first day of a year. */
  readonly yearStart: (year: number) => number;
  /** The first days of the months of a year, ascending: 12 or 13. */
  readonly monthsOf: (year: number) => readonly number[];
  /** Which of the months of a year, from 0, is put in between those that every year has; −1 where none is. */
  readonly leapMonth: (year: number) => number;
}

/** 1 January 2000: every calendar has begun by then. */
const PRESENT = 10_957;

/** A stretch of days over which the mean year is taken. */
const STRETCH = 438_000;

/** The least days of a month but for what some calendars have at the end of a year. */
const SHORT_MONTH = 29;

/** A year by the moon begins so far from the mean at the most. */
const HALF_MONTH = 15;

const almanacs = new Map<string, Almanac>();

/** The almanac of a calendar that `Intl` knows; `undefined` of those that have the Gregorian years and months. */
export function almanacOf(calendar: string | undefined): Almanac | undefined {
  if (calendar === undefined || calendar === "gregory" || calendar === "iso8601") return undefined;
  if (hasSameMonths(calendar, Infinity)) return undefined;
  return recall(almanacs, calendar, () => makeAlmanac(calendar));
}

/** What `Intl` says of single days in a calendar. */
interface Days {
  readonly dateOf: (day: number) => number;
  /** −∞ before the era of today. */
  readonly yearOf: (day: number) => number;
  readonly monthName: (day: number) => string;
}

function daysIn(calendar: string): Days {
  const tag = `en-u-ca-${calendar}-nu-latn`;
  const eraOf = (day: number): readonly [year: number, era: string] => {
    const parts = formatOf(tag, FIELD.year | FIELD.era).formatToParts(day * DAY);
    const valueOf = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
    return [Number(valueOf("relatedYear") ?? valueOf("year")), valueOf("era") ?? ""];
  };
  const [, present] = eraOf(PRESENT);
  return {
    dateOf: (day) => Number(formatOf(tag, FIELD.day).format(day * DAY)),
    monthName: (day) => formatOf(tag, FIELD.month).format(day * DAY),
    yearOf(day) {
      const [year, era] = eraOf(day);
      return era === present ? year : -Infinity;
    },
  };
}

/**
 * Makes an almanac of what `Intl` says of single days: calendars are tables and astronomy, not to be written again here.
 * The day of the month tells where a month begins, and a year begins with the month, near where it must by the mean
 * length of years, that is the first of its year. A question takes 2 to 60 µs: what is found of a year is kept.
 */
function makeAlmanac(calendar: string): Almanac {
  const days = daysIn(calendar);
  const present = days.yearOf(PRESENT);
  const meanYear = STRETCH / (present - days.yearOf(PRESENT - STRETCH));
  const monthStart = (day: number): number => day - days.dateOf(day) + 1;
  const nextMonth = (start: number): number => {
    for (let later = SHORT_MONTH; ; later++) {
      const date = days.dateOf(start + later);
      if (!(date > later)) return start + later - date + 1;
    }
  };
  const firstMonth = (near: number, year: number): number => {
    let start = monthStart(near);
    while (days.yearOf(start) < year) start = nextMonth(start);
    while (days.yearOf(start - 1) >= year) start = monthStart(start - 1);
    return start;
  };
  const origin = firstMonth(PRESENT, present);
  const findYear = (year: number): number =>
    firstMonth(Math.round(origin + (year - present) * meanYear) + HALF_MONTH, year);
  const starts = new Map<number, number>();
  const months = new Map<number, readonly number[]>();
  const leaps = new Map<number, number>();
  const yearStart = (year: number): number => recall(starts, year, () => findYear(year));
  const findMonths = (year: number): readonly number[] => {
    const found: number[] = [];
    const end = yearStart(year + 1);
    for (let start = yearStart(year); start < end; start = nextMonth(start)) found.push(start);
    return found;
  };
  const yearOf = (day: number): number => {
    let year = present + Math.floor((day - origin) / meanYear);
    while (yearStart(year) > day) year--;
    while (yearStart(year + 1) <= day) year++;
    return year;
  };
  const monthsOf = (year: number): readonly number[] => recall(months, year, () => findMonths(year));
  const findLeap = (year: number): number => {
    const [own, usual] = [monthsOf(year), [1, 2, 3].map((back) => monthsOf(year - back)).find(isUsual)];
    if (isUsual(own) || usual === undefined) return -1;
    const names = new Set(usual.map(days.monthName));
    return own.findIndex((month) => !names.has(days.monthName(month)));
  };
  const monthOf = (day: number): number =>
    monthsOf(yearOf(day))
      .filter((month) => month <= day)
      .at(-1) ?? day;
  return {
    first: yearStart(2),
    last: daysFromCivil(9999),
    yearOf,
    monthOf,
    yearStart,
    monthsOf,
    leapMonth: (year) => recall(leaps, year, () => findLeap(year)),
  };
}

function isUsual(months: readonly number[]): boolean {
  return months.length === 12;
}
