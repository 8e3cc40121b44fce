/** A day of the proleptic Gregorian calendar; year 0 is 1 BCE. */
export interface CivilDate {
  /** Astronomical year, any integer. */
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** Length of a UTC day in ms. */
export const DAY = 86_400_000;

/** Days of 400 Gregorian years. */
const ERA = 146_097;

/**
 * Counts the days from 1970-01-01 to a civil date. Exact for years within ±2.4 × 10¹³, far beyond JavaScript's `Date`.
 * A month or a day beyond its range runs on into the next (month 13 is January of the next year, day 0 the day before the first).
 * Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`.
 *
 * @param year - astronomical year: 0 is 1 BCE
 * @param month - 1–12
 * @param day - 1–31
 */
export function daysFromCivil(year: number, month: number = 1, day: number = 1): number {
  const months = year * 12 + month - 1 - 2; // counted from March, so that the leap day ends the year
  const shifted = Math.floor(months / 12);
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (months - shifted * 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA + dayOfEra - 719_468;
}

/**
 * The civil date that lies `days` after 1970-01-01; the inverse of {@link daysFromCivil}.
 * Source: Howard Hinnant, `civil_from_days`.
 */
export function civilFromDays(days: number): CivilDate {
  const shifted = days + 719_468;
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
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
