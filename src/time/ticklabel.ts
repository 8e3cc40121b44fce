import type { AxisWords } from "../words/en/axis.ts";
import { civilFromDays, DAY, dayOfInstant } from "./civil.ts";
import type { CivilDate } from "./civil.ts";
import { isClock, PRESENT } from "./interval.ts";
import type { Step, Unit } from "./interval.ts";
import type { Bounds } from "./when.ts";
import type { Zone } from "./zone.ts";

/** What calendar and clock on the wall show. */
export interface Wall extends CivilDate {
  /** Whole ms since the day's 0:00 on the clock. */
  readonly clock: number;
}

/** What stands above fine ticks: the unit that they lie in. */
export type Parent = "day" | "month" | "year";

/** What the wall of a zone shows at an instant. */
export function wallOf(instant: number, zone: Zone): Wall {
  const local = instant + zone.offset(instant);
  const day = dayOfInstant(local);
  return { ...civilFromDays(day), clock: Math.floor(local - day * DAY) };
}

/** The parent of a unit; years and ages name themselves. */
export function parentOf(unit: Unit): Parent | undefined {
  if (isClock(unit)) return "day";
  if (unit === "day") return "month";
  return unit === "month" ? "year" : undefined;
}

/** Makes the words of fine ticks: `14:05`, `21`, `Oct`, `1985`, `44 BC`, `66 Ma`. */
export function fineLabel(step: Step, extent: Bounds, locale: string, words: AxisWords): (wall: Wall) => string {
  const tag = pinned(locale);
  if (step.unit === "annum") return ageLabel(step.count, extent, tag, words);
  if (step.unit === "year") return (wall) => write(tag, { year: "numeric" }, wall);
  if (step.unit === "month") return (wall) => write(tag, { month: "short" }, wall);
  if (step.unit === "day") return (wall) => write(tag, { day: "numeric" }, wall);
  const fields = clockFields(step.unit, tag);
  return (wall) => write(tag, fields, wall);
}

/** The words of a parent: `October 21, 2022`, `October 2022`, `2022`, each without its year where that was said. */
export function coarseLabel(
  parent: Parent,
  wall: Wall,
  length: "long" | "short",
  year: boolean,
  locale: string,
): string {
  const fields: Intl.DateTimeFormatOptions = {
    ...(year || parent === "year" ? { year: "numeric" } : {}),
    ...(parent === "year" ? {} : { month: length }),
    ...(parent === "day" ? { day: "numeric" } : {}),
  };
  return write(pinned(locale), fields, wall);
}

function clockFields(unit: Unit, tag: string): Intl.DateTimeFormatOptions {
  const hour: Intl.DateTimeFormatOptions = { hour: "numeric" };
  if (unit === "hour" && formatter(tag, hour).resolvedOptions().hour12 === true) return hour;
  const minute: Intl.DateTimeFormatOptions = { ...hour, minute: "2-digit" };
  if (unit === "hour" || unit === "minute") return minute;
  const second: Intl.DateTimeFormatOptions = { ...minute, second: "2-digit" };
  return unit === "second" ? second : { ...second, fractionalSecondDigits: 3 };
}

function ageLabel(count: number, extent: Bounds, tag: string, words: AxisWords): (wall: Wall) => string {
  const yearOf = (instant: number): number => civilFromDays(dayOfInstant(instant)).year;
  const oldest = Math.max(Math.abs(PRESENT - yearOf(extent.earliest)), Math.abs(PRESENT - yearOf(extent.latest)));
  const unit = oldest >= 1e9 ? "Ga" : oldest >= 1e6 ? "Ma" : "ka";
  const size = { ka: 1e3, Ma: 1e6, Ga: 1e9 }[unit];
  const digits = Math.max(0, Math.ceil(-Math.log10(count / size) - 1e-9));
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: digits });
  return ({ year }) => {
    const amount = numbers.format(Math.abs(PRESENT - year) / size);
    return year === PRESENT ? words.present : year < PRESENT ? words.ago(amount, unit) : words.ahead(amount, unit);
  };
}

/**
 * Writes fields of a wall date in a language. `Intl` ends at the year 275,760: it writes the day in the year 2000
 * (or 2001 BCE, leap years both), then the year's number takes its place.
 */
function write(tag: string, fields: Intl.DateTimeFormatOptions, wall: Wall): string {
  const ago = wall.year < 1;
  const format = formatter(tag, ago && fields.year !== undefined ? { ...fields, era: "short" } : fields);
  const proxy = Date.UTC(ago ? -2000 : 2000, wall.month - 1, wall.day) + wall.clock;
  const text = format
    .formatToParts(proxy)
    .map(({ type, value }) => (type === "year" ? yearNumber(tag, wall.year) : value));
  return text.join("").replace(/[\u2009\u202F]/g, "\u00A0");
}

/** The number of a year within its era, grouped from 10,000 on. */
function yearNumber(tag: string, year: number): string {
  const number = year < 1 ? 1 - year : year;
  return new Intl.NumberFormat(tag, { useGrouping: number >= 10_000 }).format(number);
}

/** A language with the Gregorian calendar and, unless it names others itself, European digits. */
function pinned(locale: string): string {
  try {
    const { numberingSystem } = new Intl.Locale(locale);
    return new Intl.Locale(locale, { calendar: "gregory", numberingSystem: numberingSystem ?? "latn" }).toString();
  } catch {
    return "en-u-ca-gregory-nu-latn";
  }
}

/** `Intl`'s formatters are dear to make (0.1 ms) and the same for ever: they are kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(tag: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(fields)}`;
  let format = formatters.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tag, { ...fields, timeZone: "UTC" });
    formatters.set(key, format);
  }
  return format;
}
