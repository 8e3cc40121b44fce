import { SIGN } from "./cursor.ts";
import type { CalendarDate } from "../expression.ts";

/**
 * A component of a date as one whole number, so that no text is cut out or looked at twice: the number that its
 * characters write, with 0 for each `X`; above it, from {@link OPEN} on, a bit for each place, from the ones up, that is
 * an `X`; and {@link NEGATIVE} for the `-` of a year. 0 where there is none: no month and no day is `00`.
 */
export type Component = number;

/** The first bit above the digits: these are at most 9999. */
export const OPEN: number = 1 << 14;

/** The bit above those of four places. */
export const NEGATIVE: number = 1 << 18;

/** The component of so many characters; −1 where others than digits and `X` stand among them. */
export function componentAt(text: string, at: number, size: number): Component {
  if (at + size > text.length) return -1;
  let digits = 0;
  let open = 0;
  for (let i = at; i < at + size; i++) {
    const digit = text.charCodeAt(i) - SIGN.zero;
    open <<= 1;
    digits *= 10;
    if (digit >= 0 && digit <= 9) digits += digit;
    else if (digit === X) open |= 1;
    else return -1;
  }
  return digits | (open * OPEN);
}

/** How far `X` lies behind 0 among the code units. */
const X = SIGN.X - SIGN.zero;

/** `XX`. */
export const ANY: Component = 3 * OPEN;

/** Year, month or code of a season, day. Any day of a month is the month, any month of a year is the year: then 0. */
export function componentsOf({ year, month, season, day }: CalendarDate): readonly [Component, Component, Component] {
  const second = month ?? season;
  const date = day === undefined || day === "XX" ? 0 : componentAt(day, 0, 2);
  const isYear = second === undefined || (date === 0 && second === "XX");
  const negative = year.charCodeAt(0) === SIGN.hyphen;
  const digits = componentAt(year, negative ? 1 : 0, 4);
  return [negative ? digits | NEGATIVE : digits, isYear ? 0 : componentAt(second, 0, 2), date];
}

/** Whether an `X` is in it. */
export function isOpen(component: Component): boolean {
  return (component & (NEGATIVE - OPEN)) !== 0;
}

/** Its number, with 0 for each `X`. */
export function leastOf(component: Component): number {
  const digits = component & (OPEN - 1);
  return (component & NEGATIVE) === 0 ? digits : -digits;
}

/** How many numbers it can stand for; 0 is no negative year. */
export function countOf(component: Component): number {
  let count = 1;
  for (let open = (component & (NEGATIVE - 1)) >> 14; open > 0; open >>= 1) if ((open & 1) === 1) count *= 10;
  return hasNegativeZero(component) ? count - 1 : count;
}

function hasNegativeZero(component: Component): boolean {
  return (component & NEGATIVE) !== 0 && (component & (OPEN - 1)) === 0;
}

/** One of the numbers that it can stand for, ascending from index 0. */
export function nthOf(component: Component, index: number): number {
  if ((component & NEGATIVE) === 0) return filled(component, index);
  const last = countOf(component) - 1 + (hasNegativeZero(component) ? 1 : 0);
  return -filled(component & ~NEGATIVE, last - index);
}

/** The number with the digits of another in the places of the `X`. */
function filled(component: Component, digits: number): number {
  let number = component & (OPEN - 1);
  let rest = digits;
  let place = 1;
  for (let open = component >> 14; open > 0; open >>= 1, place *= 10) {
    if ((open & 1) === 0) continue;
    number += place * (rest % 10);
    rest = (rest / 10) | 0;
  }
  return number;
}
