import { daysFromCivil, daysInMonth } from "./civil.ts";
import type { CalendarDate } from "./expression.ts";

/** Days `[first, next)`, counted from 1970-01-01. */
export interface Days {
  readonly first: number;
  readonly next: number;
}

/** More single possibilities than this are not listed. */
export const MOST_MEMBERS = 400;

/** The smallest or greatest number that digits with `X` can stand for; `X` may be any digit. */
function fill(digits: string, by: "0" | "9"): number {
  return Number(digits.replaceAll("X", by));
}

/** The numbers from low to high, both counted in, that two characters with `X` can stand for. */
function matches(digits: string, low: number, high: number): readonly number[] {
  const found: number[] = [];
  for (let number = low; number <= high; number++) {
    const written = String(number).padStart(2, "0");
    if ((digits[0] === "X" || digits[0] === written[0]) && (digits[1] === "X" || digits[1] === written[1])) {
      found.push(number);
    }
  }
  return found;
}

/** The years that digits can stand for, ascending, as runs `[first, last]`: `1X6X` is 1060–1069, 1160–1169, …. */
function yearRuns(year: string): readonly (readonly [number, number])[] {
  const negative = year.startsWith("-");
  const digits = negative ? year.slice(1) : year;
  const trailing = /X*$/.exec(digits)?.[0].length ?? 0;
  let heads = [digits.slice(0, digits.length - trailing)];
  while (heads[0]?.includes("X")) {
    heads = heads.flatMap((head) => Array.from("0123456789", (digit) => head.replace("X", digit)));
  }
  const tail = "X".repeat(trailing);
  const runs = heads.map((head): readonly [number, number] => {
    const low = fill(head + tail, "0");
    const high = fill(head + tail, "9");
    return negative ? [-high, -Math.max(low, 1)] : [low, high];
  });
  const kept = runs.filter(([low, high]) => low <= high);
  return negative ? kept.reverse() : kept;
}

/** The years that digits can stand for, ascending. */
export function yearsOf(year: string): readonly number[] {
  if (!year.includes("X")) return [Number(year)];
  return yearRuns(year).flatMap(([low, high]) => Array.from({ length: high - low + 1 }, (_, i) => low + i));
}

/** The days of one year that month and day can stand for, ascending. */
function daysOfYear(year: number, month: string | undefined, day: string | undefined): Days[] {
  const found: Days[] = [];
  const months = matches(month ?? "XX", 1, 12);
  for (const m of months) {
    if (day === undefined || day === "XX") {
      const first = daysFromCivil(year, m, 1);
      found.push({ first, next: first + daysInMonth(year, m) });
      continue;
    }
    for (const d of matches(day, 1, daysInMonth(year, m))) {
      const first = daysFromCivil(year, m, d);
      found.push({ first, next: first + 1 });
    }
  }
  return found;
}

/** What a date with unspecified digits can stand for. */
export interface Possibilities {
  /** From the first possible day to the last. */
  readonly hull: Days;
  /** Runs of possible days, ascending; only where they do not fill the hull and are at most {@link MOST_MEMBERS}. */
  readonly members?: readonly Days[];
}

/** All that a date with `X` can stand for; `undefined` where no day fits. */
export function possibilities(date: CalendarDate): Possibilities | undefined {
  const runs = yearRuns(date.year);
  const whole = (date.month === undefined || date.month === "XX") && (date.day === undefined || date.day === "XX");
  if (whole) return gather(runs.map(([low, high]) => wholeYears(low, high)));
  const hull = outermost(date, runs);
  if (hull === undefined) return undefined;
  const members: Days[] = [];
  for (const [low, high] of runs) {
    for (let year = low; year <= high && members.length <= MOST_MEMBERS; year++) {
      for (const days of daysOfYear(year, date.month, date.day)) append(members, days);
    }
  }
  return { hull, ...(isList(members) && { members }) };
}

/** Years low to high, both counted in, as days. */
export function wholeYears(low: number, high: number): Days {
  return { first: daysFromCivil(low, 1, 1), next: daysFromCivil(high + 1, 1, 1) };
}

function gather(runs: readonly Days[]): Possibilities | undefined {
  const members: Days[] = [];
  for (const run of runs) append(members, run);
  const first = members[0];
  const last = members.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { hull: { first: first.first, next: last.next }, ...(isList(members) && { members }) };
}

function isList(members: readonly Days[]): boolean {
  return members.length > 1 && members.length <= MOST_MEMBERS;
}

function append(members: Days[], days: Days): void {
  const last = members.at(-1);
  if (last?.next === days.first) members[members.length - 1] = { first: last.first, next: days.next };
  else members.push(days);
}

/** The hull of what fits, found from both sides: leap days apart, the first and last year already fit. */
function outermost(date: CalendarDate, runs: readonly (readonly [number, number])[]): Days | undefined {
  let first: number | undefined;
  for (const [low, high] of runs) {
    for (let year = low; year <= high && first === undefined; year++) {
      first = daysOfYear(year, date.month, date.day)[0]?.first;
    }
  }
  if (first === undefined) return undefined;
  for (const [low, high] of runs.slice().reverse()) {
    for (let year = high; year >= low; year--) {
      const last = daysOfYear(year, date.month, date.day).at(-1);
      if (last !== undefined) return { first, next: last.next };
    }
  }
  return undefined;
}
