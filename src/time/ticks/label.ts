import type { AxisWords } from "../../words/en/axis.ts";
import { almanacOf } from "./almanac.ts";
import type { Almanac } from "./almanac.ts";
import { civilFromDays, DAY, dayOfInstant } from "../calendar/civil.ts";
import type { CivilDate } from "../calendar/civil.ts";
import { isClock, PRESENT } from "../calendar/interval.ts";
import type { Step, Unit } from "../calendar/interval.ts";
import { hasSameMonths } from "../say/plain.ts";
import { recall } from "../calendar/recall.ts";
import { calendarOf, hourIn, numbersIn, pin } from "../say/style.ts";
import type { Bounds } from "../when.ts";
import { FIELD, formatOf } from "../say/field.ts";
import { writerIn } from "../say/writer.ts";
import type { Zone } from "../calendar/zone.ts";

/** What calendar and clock on the wall show. */
export interface Wall extends CivilDate {
  /** Whole ms since the day's 0:00 on the clock. */
  readonly clock: number;
  /** The day, counted from 1970-01-01. */
  readonly date: number;
  /** The year of the almanac that is followed, if one is. */
  readonly otherYear: number | undefined;
}

/** What stands above fine ticks: the unit that they lie in. */
export type Parent = "day" | "month" | "year";

/** What the wall of a zone shows at an instant, with the year of an almanac, if one is followed. */
export function wallAt(instant: number, zone: Zone, almanac: Almanac | undefined): Wall {
  const local = instant + zone.offset(instant);
  const date = dayOfInstant(local);
  const { year, month, day } = civilFromDays(date);
  return { year, month, day, clock: Math.floor(local - date * DAY), date, otherYear: almanac?.yearOf(date) };
}

/** The almanac that an axis follows: that of its calendar, where that one covers all of it. */
export function almanacFor({ earliest, latest }: Bounds, locale: string): Almanac | undefined {
  const almanac = almanacOf(calendarOf(locale));
  // the end of a stretch that is out of view comes before its beginning
  const times = [earliest, latest];
  return almanac && times.every((time) => time >= almanac.first * DAY && time <= almanac.last * DAY)
    ? almanac
    : undefined;
}

/** Whether two walls show the same parent. */
export function isSameParent(a: Wall, b: Wall | undefined, parent: Parent, almanac: Almanac | undefined): boolean {
  if (b === undefined || yearOn(a) !== yearOn(b)) return false;
  if (parent === "year") return true;
  if (parent === "day") return a.date === b.date;
  return almanac ? almanac.monthOf(a.date) === almanac.monthOf(b.date) : a.month === b.month;
}

/** The year on a wall. */
export function yearOn({ year, otherYear }: Wall): number {
  return otherYear ?? year;
}

/** The parent of a unit; years and ages name themselves. */
export function parentOf(unit: Unit): Parent | undefined {
  if (isClock(unit)) return "day";
  if (unit === "day") return "month";
  return unit === "month" ? "year" : undefined;
}

/** Makes the words of fine ticks: `14:05`, `21`, `Oct`, `1985`, `44 BC`, `66 Ma`. */
export function fineLabel(step: Step, extent: Bounds, locale: string, words: AxisWords): (wall: Wall) => string {
  if (step.unit === "annum") return ageLabel(step.count, extent, locale, words);
  if (step.unit === "year") return (wall) => write(locale, FIELD.year, wall);
  if (step.unit === "month") return (wall) => write(locale, FIELD.shortMonth, wall);
  if (step.unit === "day") return (wall) => write(locale, FIELD.day, wall);
  const fields = clockFields(step.unit, locale);
  return (wall) => write(locale, fields, wall);
}

/** The words of a parent: `October 21, 2022`, `October 2022`, `2022`, each without its year where that was said. */
export function coarseLabel(
  parent: Parent,
  wall: Wall,
  length: "long" | "short",
  year: boolean,
  locale: string,
): string {
  if (parent === "year") return write(locale, FIELD.year, wall);
  const day = parent === "day" ? FIELD.day : 0;
  const say = (month: "long" | "short", more: number = 0): string =>
    write(locale, (month === "long" ? FIELD.month : FIELD.shortMonth) | day | more, wall);
  if (year) return say(length, FIELD.year);
  // Chinese has 十一月 for a long month alone and 11月 beside a year: a row keeps to one of them.
  const full = say(length, FIELD.year);
  return full.includes(say(length)) || !full.includes(say("short")) ? say(length) : say("short");
}

const twelves = new Map<string, boolean>();

/** Whether the clocks of a language count to twelve. */
function countsToTwelve(locale: string): boolean {
  return recall(twelves, locale, () => formatOf(locale, FIELD.hour).resolvedOptions().hour12 === true);
}

/** Hours are `2 PM` where clocks count to twelve, else `14:00`. */
function clockFields(unit: Unit, locale: string): number {
  const { gregorian } = pin(locale, undefined);
  const hour = hourIn(gregorian);
  if (unit === "hour" && countsToTwelve(gregorian)) return hour;
  if (unit === "hour" || unit === "minute") return hour | FIELD.minute;
  const second = hour | FIELD.minute | FIELD.second;
  return unit === "second" ? second : second | FIELD.thousandths;
}

function ageLabel(count: number, extent: Bounds, locale: string, words: AxisWords): (wall: Wall) => string {
  const yearOf = (instant: number): number => civilFromDays(dayOfInstant(instant)).year;
  const oldest = Math.max(Math.abs(PRESENT - yearOf(extent.earliest)), Math.abs(PRESENT - yearOf(extent.latest)));
  const unit = oldest >= 1e9 ? "Ga" : oldest >= 1e6 ? "Ma" : "ka";
  const size = { ka: 1e3, Ma: 1e6, Ga: 1e9 }[unit];
  const digits = Math.max(0, Math.ceil(-Math.log10(count / size) - 1e-9));
  const numbers = numberFormat(locale, { maximumFractionDigits: digits });
  return ({ year }) => {
    const amount = numbers.format(Math.abs(PRESENT - year) / size);
    return year === PRESENT ? words.present : year < PRESENT ? words.ago(amount, unit) : words.ahead(amount, unit);
  };
}

/** Years below are written with their era: a bare 44 reads as anything but a year. */
const FIRST_PLAIN_YEAR = 100;

const LAST_NEAR_YEAR = 9999;

/** From this year on, every language and calendar has the same years as this module. */
const FIRST_NEAR_YEAR = 1600;

/**
 * Writes fields of a wall date in a language. `Intl` ends at the year 275,760: it writes the day in the year 2000
 * (or 2001 BCE, leap years both), then the year's number takes its place. Another calendar names ticks where it is
 * followed or has the Gregorian months; elsewhere they are Gregorian, and years say so by their era.
 */
function write(locale: string, fields: number, wall: Wall): string {
  const calendar = calendarOf(locale);
  const { gregorian, other } = pin(locale, calendar);
  const isOther = wall.otherYear !== undefined || (hasSameMonths(calendar, wall.year) && wall.year <= LAST_NEAR_YEAR);
  if (other !== undefined && isOther) {
    return spaced(formatOf(other, fields).format(wall.date * DAY + wall.clock));
  }
  const era = (fields & FIELD.year) > 0 && (wall.year < FIRST_PLAIN_YEAR || other !== undefined);
  const isNear = wall.year >= FIRST_NEAR_YEAR && wall.year <= LAST_NEAR_YEAR;
  if (isNear && !era) return spaced(writerIn(gregorian, fields)(wall));
  const format = formatOf(gregorian, era ? fields | FIELD.era : fields);
  if (isNear) return spaced(format.format(Date.UTC(wall.year, wall.month - 1, wall.day) + wall.clock));
  const proxy = Date.UTC(wall.year < 1 ? -2000 : 2000, wall.month - 1, wall.day) + wall.clock;
  const text = format
    .formatToParts(proxy)
    .map(({ type, value }) => (type === "year" ? yearNumber(locale, wall.year) : value));
  return spaced(text.join(""));
}

function spaced(text: string): string {
  return text.replace(/[\u2009\u202F]/g, " ");
}

/** The number of a year within its era, grouped from 10,000 on. */
function yearNumber(locale: string, year: number): string {
  const number = year < 1 ? 1 - year : year;
  return numberFormat(locale, { useGrouping: number >= 10_000 }).format(number);
}

/** A language with the calendar in which its ticks are to be named. */
export function localeIn(locale: string, calendar: string | undefined): string {
  return calendar === undefined ? locale : (pin(locale, calendar).other ?? pin(locale, undefined).gregorian);
}

function numberFormat(locale: string, fields: Intl.NumberFormatOptions): Intl.NumberFormat {
  return numbersIn(pin(locale, undefined).gregorian, fields);
}
