import { daysFromCivil, daysInMonth, isLeapYear } from "./civil.ts";
import { SIGN, numberOf } from "./cursor.ts";
import type { CalendarDate } from "./expression.ts";

/** Days `[first, next)`, counted from 1970-01-01. */
export interface Days {
  readonly first: number;
  readonly next: number;
}

/** More single possibilities than this are not listed. */
export const MOST_MEMBERS = 400;

/** What a date with unspecified digits can stand for. */
export interface Possibilities {
  /** From the first possible day to the last. */
  readonly days: Days;
  /** Runs of possible days, ascending; only where they do not fill `days` and are at most {@link MOST_MEMBERS}. */
  readonly members?: readonly Days[];
}

/** The numbers that digits with `X` can stand for. */
export interface Pattern {
  /** The number with 0 for each `X`. */
  readonly least: number;
  /** The places of the `X`, from the right: 1, 10, …; negative of a year before year 0. */
  readonly places: readonly number[];
  /** Ten to the power of how many there are, negative too of a year before year 0. */
  readonly all: number;
  /** How many the numbers are. */
  readonly count: number;
}

/** The numbers of a component with `X`: a `-` in front of a year makes each of them negative, and 0 none of them. */
export function patternOf(component: string): Pattern {
  const negative = component.charCodeAt(0) === SIGN.hyphen;
  const places: number[] = [];
  let place = negative ? -1 : 1;
  let all = place;
  for (let i = component.length - 1; i >= 0; i--, place *= 10) {
    if (component.charCodeAt(i) !== SIGN.X) continue;
    places.push(place);
    all *= 10;
  }
  const least = numberOf(component);
  const hasZero = negative && least === 0;
  return { least, places, all, count: Math.abs(all) - (hasZero ? 1 : 0) };
}

/** A number of a pattern, ascending from 0. */
export function nth({ least, places, all }: Pattern, index: number): number {
  let number = least;
  let rest = all > 0 ? index : -1 - all - index;
  for (const place of places) {
    number += place * (rest % 10);
    rest = (rest / 10) | 0;
  }
  return number;
}

/** The numbers from 1 to `high` that two characters can stand for. */
function matches(component: string, high: number): readonly number[] {
  const pattern = patternOf(component);
  const found: number[] = [];
  for (let i = 0; i < pattern.count && nth(pattern, i) <= high; i++)
    if (nth(pattern, i) > 0) found.push(nth(pattern, i));
  return found;
}

/** Whether any month of a pattern has a day of the month. */
export function hasDay({ year, month = "XX" }: CalendarDate, day: number): boolean {
  const months = matches(month, 12);
  if (months.some((one) => day <= daysInMonth(2001, one))) return true;
  if (day > 29 || !months.includes(2)) return false;
  const years = patternOf(year);
  for (let i = 0; i < years.count; i++) if (isLeapYear(nth(years, i))) return true;
  return false;
}

function append(runs: Days[], first: number, next: number): void {
  const last = runs.length > 0 ? runs[runs.length - 1] : undefined;
  if (last?.next === first) runs[runs.length - 1] = { first: last.first, next };
  else runs.push({ first, next });
}

/** Adds the days that months and days of the month can stand for in a year; those that touch are one run. */
function addRuns(runs: Days[], year: number, months: readonly number[], days: readonly number[] | undefined): void {
  for (const month of months) {
    const start = daysFromCivil(year, month, 1);
    const length = daysInMonth(year, month);
    if (days === undefined) append(runs, start, start + length);
    else for (const day of days) if (day <= length) append(runs, start + day - 1, start + day);
  }
}

/** All that a date with `X` can stand for; `undefined` where no day fits. */
export function possibilities({ year, month = "XX", day = "XX" }: CalendarDate): Possibilities | undefined {
  const years = patternOf(year);
  const { count } = years;
  const [first, last] = [nth(years, 0), nth(years, count - 1)];
  if (month === "XX" && day === "XX" && last - first < count) return { days: wholeYears(first, last) };
  const months = matches(month, 12);
  const days = day === "XX" ? undefined : matches(day, 31);
  const members: Days[] = [];
  if (count <= MOST_MEMBERS) {
    for (let i = 0; i < count && members.length <= MOST_MEMBERS; i++) addRuns(members, nth(years, i), months, days);
    if (members.length <= MOST_MEMBERS) return hullOf(members, members);
  }
  const [early, late]: readonly [Days[], Days[]] = [[], []];
  for (let i = 0; i < count && early.length === 0; i++) addRuns(early, nth(years, i), months, days);
  for (let i = count - 1; i >= 0 && late.length === 0; i--) addRuns(late, nth(years, i), months, days);
  return hullOf(early, late);
}

/** From the first of some runs to the last of others; with the runs themselves where they are one list of several. */
function hullOf(early: readonly Days[], late: readonly Days[]): Possibilities | undefined {
  const [first, last] = [early[0]?.first, late[late.length - 1]?.next];
  if (first === undefined || last === undefined) return undefined;
  const days = { first, next: last };
  return early === late && early.length > 1 ? { days, members: early } : { days };
}

/** Years low to high, both counted in, as days. */
export function wholeYears(low: number, high: number): Days {
  return { first: daysFromCivil(low), next: daysFromCivil(high + 1) };
}
