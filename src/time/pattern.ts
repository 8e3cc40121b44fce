import { daysFromCivil, daysInMonth, isLeapYear } from "./civil.ts";
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
  readonly hull: Days;
  /** Runs of possible days, ascending; only where they do not fill the hull and are at most {@link MOST_MEMBERS}. */
  readonly members?: readonly Days[];
}

/** The years that four characters with `X` can stand for. */
export interface YearPattern {
  readonly low: number;
  readonly high: number;
  /** How many they are. */
  readonly count: number;
  /** Four characters, digits or `X`. */
  readonly digits: string;
  readonly negative: boolean;
}

/** Reads the digits of a year; a `-` in front makes each of them a year before year 0, of which `-0000` is none. */
export function yearPattern(year: string): YearPattern {
  const negative = year.startsWith("-");
  const digits = negative ? year.slice(1) : year;
  const [least, most] = [Number(digits.replaceAll("X", "0")), Number(digits.replaceAll("X", "9"))];
  const hasZero = negative && least === 0;
  const count = 10 ** (digits.split("X").length - 1) - (hasZero ? 1 : 0);
  return negative
    ? { low: -most, high: hasZero ? leastAbove(digits) : -least, count, digits, negative }
    : { low: least, high: most, count, digits, negative };
}

function fits({ digits, negative }: YearPattern, year: number): boolean {
  const written = String(Math.abs(year)).padStart(4, "0");
  return year < 0 === negative && [0, 1, 2, 3].every((i) => digits[i] === "X" || digits[i] === written[i]);
}

/** The year nearest to 0 of `-000X`, `-0X00`, …, 0 left out. */
function leastAbove(digits: string): number {
  const last = digits.lastIndexOf("X");
  return -(10 ** (digits.length - 1 - last));
}

/** The years of a pattern, ascending; `undefined` where they are too many to list. */
export function yearsOf({ digits, negative, count }: YearPattern): readonly number[] | undefined {
  if (count > MOST_MEMBERS) return undefined;
  let years = [0];
  for (const digit of digits) {
    const least = digit === "X" ? 0 : Number(digit);
    const most = digit === "X" ? 9 : least;
    const longer: number[] = [];
    for (const head of years) for (let last = least; last <= most; last++) longer.push(head * 10 + last);
    years = longer;
  }
  if (!negative) return years;
  return years
    .filter((year) => year > 0)
    .map((year) => -year)
    .sort((a, b) => a - b);
}

/** The numbers from 1 to high that two characters with `X` can stand for. */
function matches(digits: string, high: number): readonly number[] {
  const found: number[] = [];
  for (let number = 1; number <= high; number++) {
    const fitsTens = digits[0] === "X" || Number(digits[0]) === Math.floor(number / 10);
    if (fitsTens && (digits[1] === "X" || Number(digits[1]) === number % 10)) found.push(number);
  }
  return found;
}

/** The runs of days that month and day can stand for in a year with or without a leap day, counted from 1 January. */
function runsOfYear(month: string, day: string, leap: boolean): readonly Days[] {
  const year = leap ? 2000 : 2001;
  const start = daysFromCivil(year, 1, 1);
  const days = day === "XX" ? undefined : matches(day, 31);
  const runs: Days[] = [];
  for (const m of matches(month, 12)) {
    const first = daysFromCivil(year, m, 1) - start;
    const length = daysInMonth(year, m);
    if (days === undefined) append(runs, { first, next: first + length });
    else for (const d of days) if (d <= length) append(runs, { first: first + d - 1, next: first + d });
  }
  return runs;
}

function append(runs: Days[], days: Days): void {
  const last = runs.at(-1);
  if (last?.next === days.first) runs[runs.length - 1] = { first: last.first, next: days.next };
  else runs.push(days);
}

/** All that a date with `X` can stand for; `undefined` where no day fits. */
export function possibilities({ year, month = "XX", day = "XX" }: CalendarDate): Possibilities | undefined {
  const pattern = yearPattern(year);
  const plain = runsOfYear(month, day, false);
  const leap = runsOfYear(month, day, true);
  const runsIn = (y: number): readonly Days[] => (isLeapYear(y) ? leap : plain);
  const years = yearsOf(pattern);
  const first = edge(pattern, years, runsIn, 1);
  const last = edge(pattern, years, runsIn, -1);
  const early = first === undefined ? undefined : runsIn(first)[0];
  const late = last === undefined ? undefined : runsIn(last).at(-1);
  if (first === undefined || last === undefined || !early || !late) return undefined;
  const hull = { first: daysFromCivil(first, 1, 1) + early.first, next: daysFromCivil(last, 1, 1) + late.next };
  const members = years ? membersOf(years, runsIn) : [];
  return members.length > 1 && members.length <= MOST_MEMBERS ? { hull, members } : { hull };
}

/** The first or last year of a pattern in which any day fits. */
function edge(
  pattern: YearPattern,
  years: readonly number[] | undefined,
  runsIn: (year: number) => readonly Days[],
  step: 1 | -1,
): number | undefined {
  const isGood = (year: number): boolean => runsIn(year).length > 0;
  if (years) return step === 1 ? years.find(isGood) : years.filter(isGood).at(-1);
  const { low, high } = pattern;
  for (let year = step === 1 ? low : high; year >= low && year <= high; year += step) {
    if (isGood(year) && fits(pattern, year)) return year;
  }
  return undefined;
}

/** The runs of all years, those that touch joined. */
function membersOf(years: readonly number[], runsIn: (year: number) => readonly Days[]): readonly Days[] {
  const members: Days[] = [];
  for (const year of years) {
    if (members.length > MOST_MEMBERS) break;
    const start = daysFromCivil(year, 1, 1);
    for (const { first, next } of runsIn(year)) append(members, { first: start + first, next: start + next });
  }
  return members;
}

/** Years low to high, both counted in, as days. */
export function wholeYears(low: number, high: number): Days {
  return { first: daysFromCivil(low, 1, 1), next: daysFromCivil(high + 1, 1, 1) };
}
