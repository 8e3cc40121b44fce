import { daysFromCivil, daysInMonth, isLeapYear } from "./civil.ts";
import { countOf, isOpen, leastOf, nthOf } from "./component.ts";
import type { Component } from "./component.ts";
import { dayAfter, firstDay } from "./season.ts";

/** Days `[first, next)`, counted from 1970-01-01. */
export interface Days {
  readonly first: number;
  readonly next: number;
}

/** More single possibilities than this are not listed. */
export const MOST_MEMBERS = 400;

/** Days as a list of runs, ascending and apart: the first day of a run, the one after its last, the first of the next, …. */
export type Runs = readonly number[];

/** What a date with unspecified digits can stand for. */
interface Possibilities extends Days {
  /** The possible days, only where they do not fill `[first, next)` and are at most {@link MOST_MEMBERS} runs. */
  readonly members: Runs | undefined;
}

/** Whether any month of a pattern has a day of the month. */
export function hasDay(year: Component, month: Component, day: number): boolean {
  const months = countOf(month);
  let hasFebruary = false;
  for (let i = 0; i < months; i++) {
    const one = nthOf(month, i);
    if (one > 0 && one <= 12 && day <= daysInMonth(2001, one)) return true;
    if (one === 2) hasFebruary = true;
  }
  if (day > 29 || !hasFebruary) return false;
  const years = countOf(year);
  for (let i = 0; i < years; i++) if (isLeapYear(nthOf(year, i))) return true;
  return false;
}

/** Adds a run; one that touches the last is joined to it. */
function append(runs: number[], first: number, next: number): void {
  if (runs.length > 0 && runs[runs.length - 1] === first) runs[runs.length - 1] = next;
  else runs.push(first, next);
}

/** Adds the days that a month and a day of the month can stand for in a year. */
function addRuns(runs: number[], year: number, month: Component, day: Component): void {
  if (!isOpen(month)) return addDays(runs, year, month, day);
  const months = countOf(month);
  for (let i = 0; i < months; i++) {
    const one = nthOf(month, i);
    if (one > 0 && one <= 12) addDays(runs, year, one, day);
  }
}

/** Adds the days that a day of the month can stand for in a month; all of them where it is 0. */
function addDays(runs: number[], year: number, month: number, day: Component): void {
  if (day === 0) return append(runs, firstDay(year, month, 0), dayAfter(year, month, 0));
  const before = daysFromCivil(year, month, 0);
  const length = daysInMonth(year, month);
  if (!isOpen(day)) return day <= length ? append(runs, before + day, before + day + 1) : undefined;
  const days = countOf(day);
  for (let i = 0; i < days; i++) {
    const date = nthOf(day, i);
    if (date > 0 && date <= length) append(runs, before + date, before + date + 1);
  }
}

/** All that the components of a date can stand for, as {@link componentsOf} gives them; `undefined` where no day fits. */
export function possibilities(year: Component, month: Component, day: Component): Possibilities | undefined {
  if (!isOpen(year | month | day)) return daysOf(leastOf(year), leastOf(year), month, day);
  const count = countOf(year);
  const [low, high] = [nthOf(year, 0), nthOf(year, count - 1)];
  if (month === 0 && high - low < count) return daysOf(low, high, 0, 0);
  const all: number[] = [];
  if (count <= MOST_MEMBERS) {
    for (let i = 0; i < count && all.length <= 2 * MOST_MEMBERS; i++) addRuns(all, nthOf(year, i), month, day);
    if (all.length <= 2 * MOST_MEMBERS) return hullOf(all, all);
  }
  const [early, late]: readonly [number[], number[]] = [[], []];
  for (let i = 0; i < count && early.length === 0; i++) addRuns(early, nthOf(year, i), month, day);
  for (let i = count - 1; i >= 0 && late.length === 0; i--) addRuns(late, nthOf(year, i), month, day);
  return hullOf(early, late);
}

/** From a date in one year to the same in another, both counted in. */
function daysOf(low: number, high: number, month: number, day: number): Possibilities {
  return { first: firstDay(low, month, day), next: dayAfter(high, month, day), members: undefined };
}

/** From the first of some runs to the last of others; with the runs themselves where they are one list of several. */
function hullOf(early: Runs, late: Runs): Possibilities | undefined {
  const [first, next] = [early[0], late[late.length - 1]];
  if (first === undefined || next === undefined) return undefined;
  return { first, next, members: early === late && early.length > 2 ? early : undefined };
}

/** Years low to high, both counted in, as days. */
export function wholeYears(low: number, high: number): Days {
  return { first: daysFromCivil(low), next: daysFromCivil(high + 1) };
}
