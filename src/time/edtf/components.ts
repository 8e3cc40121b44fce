import { daysInMonth } from "../calendar/civil.ts";
import { ANY, NEGATIVE, OPEN, componentAt, isOpen, leastOf } from "../calendar/component.ts";
import type { Component } from "../calendar/component.ts";
import { SIGN, codeAt, isDigit, isDigitOrX } from "../calendar/cursor.ts";
import type { CalendarDate, Qualifier, Qualifiers } from "../expression.ts";
import { FLAG } from "./flags.ts";
import { hasDay } from "../calendar/pattern.ts";

/** A date of the calendar as it stands in a text. */
export interface Components {
  readonly date: CalendarDate;
  readonly year: Component;
  /** Or the code of a season; 0 where there is none, or any of a year. */
  readonly month: Component;
  /** 0 where there is none, or any of a month. */
  readonly day: Component;
  /** What is said of any of them: the bits of {@link FLAG}. */
  readonly flags: number;
  /** Where the text goes on. */
  readonly end: number;
}

/** A sign as bits of {@link FLAG}; 0 where it is none. */
export function signOf(code: number): number {
  return code === SIGN.question ? 1 : code === SIGN.tilde ? 2 : code === SIGN.percent ? 3 : 0;
}

/** The sign of bits of {@link FLAG}. */
export const QUALIFIERS: readonly (Qualifier | undefined)[] = [undefined, "?", "~", "%"];

/** Each sign by its bits; all fields, be they `undefined`: objects of one shape are quick to make and to read. */
function qualifiersOf(year: number, month: number, day: number): Qualifiers | undefined {
  if ((year | month | day) === 0) return undefined;
  return { year: QUALIFIERS[year], month: QUALIFIERS[month], day: QUALIFIERS[day] };
}

/** The texts of two digits, to 59: looking one up takes a tenth of what cutting it out does. */
export const PAIRS: readonly string[] = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));

function pairOf(text: string, at: number, component: Component): string | undefined {
  if (component === 0) return undefined;
  return component < OPEN ? PAIRS[component] : text.slice(at, at + 2);
}

/** Two characters that are a month or the code of a season. */
export function isMonth(month: Component): boolean {
  if (month >= OPEN) return (month & (OPEN - 1)) <= 12;
  return month > 0 && month <= 41 && (month <= 12 || month >= 21);
}

function isDayOf(year: Component, month: Component, day: Component): boolean {
  const least = day & (OPEN - 1);
  if (day <= 0 || least > 31 || (month > 12 && month < OPEN)) return false;
  if (least <= 28) return true;
  return isOpen(year | month) ? hasDay(year, month, least) : least <= daysInMonth(leastOf(year), month);
}

/**
 * Reads a date of the calendar, each component with its signs, in one pass over its characters: a sign in front of a
 * component holds for it alone, one after it for all before it too. `undefined` where there is none, or one of a form
 * that does not begin with four digits alone.
 */
export function componentsAt(text: string, from: number): Components | undefined {
  let at = from;
  let code = codeAt(text, at);
  let yearSign = signOf(code);
  if (yearSign > 0) code = codeAt(text, ++at);
  const yearAt = at;
  const negative = code === SIGN.hyphen;
  if (negative) at++;
  const digits = componentAt(text, at, 4);
  if (digits < 0 || (negative && digits === 0)) return undefined;
  const year = negative ? digits | NEGATIVE : digits;
  const yearEnd = at + 4;
  at = yearEnd;
  code = codeAt(text, at);
  if (isDigitOrX(code) || code === SIGN.S) return undefined;
  let after = signOf(code);
  if (after > 0) code = codeAt(text, ++at);
  yearSign |= after;
  let month = 0;
  let monthAt = 0;
  let monthSign = 0;
  let day = 0;
  let dayAt = 0;
  let daySign = 0;
  if (code === SIGN.hyphen) {
    code = codeAt(text, ++at);
    monthSign = signOf(code);
    if (monthSign > 0) at++;
    monthAt = at;
    month = componentAt(text, at, 2);
    at += 2;
    code = codeAt(text, at);
    if (!isMonth(month) || (isDigit(code) && !isDigit(codeAt(text, at + 1)))) return undefined;
    after = signOf(code);
    if (after > 0) code = codeAt(text, ++at);
    monthSign |= after;
    yearSign |= after;
    if (code === SIGN.hyphen) {
      code = codeAt(text, ++at);
      daySign = signOf(code);
      if (daySign > 0) at++;
      dayAt = at;
      day = componentAt(text, at, 2);
      at += 2;
      if (!isDayOf(year, month, day)) return undefined;
      after = signOf(codeAt(text, at));
      if (after > 0) at++;
      daySign |= after;
      monthSign |= after;
      yearSign |= after;
    }
  }
  const isSeason = month > 12 && month < OPEN;
  const second = pairOf(text, monthAt, month);
  const date: CalendarDate = {
    kind: "date",
    year: text.slice(yearAt, yearEnd),
    month: isSeason ? undefined : second,
    season: isSeason ? second : undefined,
    day: pairOf(text, dayAt, day),
    qualifiers: qualifiersOf(yearSign, monthSign, daySign),
  };
  const unspecified = isOpen(year | month | day) ? FLAG.unspecified : 0;
  if (day === ANY) day = 0;
  if (day === 0 && month === ANY) month = 0;
  return { date, year, month, day, flags: yearSign | monthSign | daySign | unspecified, end: at };
}
