import type { DateNoun } from "../../words/datephrases.ts";
import { civilFromDays, DAY, daysFromCivil } from "../calendar/civil.ts";
import type { Age, CalendarDate, LongYear, Period, Qualifier, Unit } from "../expression.ts";
import { extentOf, yearOf } from "../calendar/extent.ts";
import { two } from "../calendar/offset.ts";
import type { Days, Runs } from "../calendar/pattern.ts";
import { needsEra, sayPair, sayPlain } from "./plain.ts";
import type { Plain } from "./plain.ts";
import { inPhrase, numbersIn } from "./style.ts";
import type { Style } from "./style.ts";
import type { When } from "../when.ts";

/** The plain date that digits without `X` write. */
export function plainOf(date: Unit): Plain | undefined {
  if (date.kind === "year") return date.significant === undefined ? { year: yearOf(date) } : undefined;
  if (date.kind !== "date" || date.season !== undefined) return undefined;
  const { year, month, day } = date;
  if (year.includes("X") || month?.includes("X") || day?.includes("X")) return undefined;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** From this many years on, a year is said as so long ago. */
const LONG_AGO = 1_000_000;

/** When the year 1 begins, and the first year that is said with an era, in ms since the epoch. */
const YEAR_ONE = daysFromCivil(1, 1, 1) * DAY;
const FIRST_YEAR = daysFromCivil(1 - LONG_AGO, 1, 1) * DAY;

/** Whether a date goes from a year before 1 to a later one: then each of its years is said with its era. */
export function crossesEra({ expression, start: { earliest }, end: { latest } }: When): boolean {
  const isAge = expression.kind === "interval" && expression.start.kind === "age";
  return earliest >= FIRST_YEAR && earliest < YEAR_ONE && latest > YEAR_ONE && latest < Infinity && !isAge;
}

/** A year in one of the long forms. */
function sayLongYear(date: LongYear, style: Style): string {
  const year = yearOf(date);
  if (year <= -LONG_AGO) return sayAgo(-year, style, date.significant);
  const best = sayPlain({ year }, style);
  const extent = extentOf(date);
  if (extent?.best === undefined) return best;
  return style.phrases.estimate(best, sayDays(extent, "year", style, style.phrases.and("year")));
}

/** “13.8 billion years ago”, where there is little room “13.8 Ga”. */
function sayAgo(years: number, { phrases, locale, length }: Style, significant?: number): string {
  const unit = years < 1e9 ? "Ma" : "Ga";
  const value = years / (unit === "Ma" ? 1e6 : 1e9);
  const digits = significant === undefined ? { maximumFractionDigits: 12 } : { maximumSignificantDigits: significant };
  return phrases.age({ said: numbersIn(locale, digits).format(value), value }, unit, length === "short");
}

/** First and last unit of days. */
function sayDays(days: Days, grain: "day" | "month" | "year", style: Style, and?: string): string {
  const cut = (at: number): Plain => {
    const { year, month, day } = civilFromDays(at);
    return { year, ...(grain !== "year" && { month }), ...(grain === "day" && { day }) };
  };
  return sayPair(cut(days.first), cut(days.next - 1), style, and);
}

/** A decade, century or millennium. */
function sayPeriod({ unit, number, era }: Period, { phrases }: Style): string {
  const name = unit === "century" || unit === "millennium" ? phrases[unit](number) : phrases.decade(String(number));
  return era === "BCE" ? phrases.bce(name) : name;
}

/** An age before the present, in the unit it was given in. */
function sayAge({ value, error, unit }: Age, { phrases, length, locale }: Style): string {
  const decimals = value.includes(".") ? value.length - value.indexOf(".") - 1 : 0;
  const digits = { minimumFractionDigits: Math.min(20, decimals), maximumFractionDigits: 20 };
  const amount = {
    said: numbersIn(locale, digits).format(Number(value)),
    value: Number(value),
    ...(error !== undefined && { error: numbersIn(locale, { maximumFractionDigits: 20 }).format(Number(error)) }),
  };
  return phrases.age(amount, unit, length === "short");
}

/** A season, quarter, third or half of a year. */
function saySeason({ year }: CalendarDate, season: string, style: Style): string {
  const { phrases, omitYear, length } = style;
  const name = (first: string, following: string): string =>
    phrases.season(Number(season), first, following, length === "short");
  if (year === "XXXX") return phrases.yearUnknown(name("", ""));
  const years = year.includes("X") ? extentOf({ kind: "date", year }) : undefined;
  if (years) return phrases.estimate(name("", ""), sayDays(years, "year", style, phrases.and("year")));
  const first = Number(year) === omitYear ? "" : sayPlain({ year: Number(year) }, style);
  return name(first, sayFollowing(Number(year), style));
}

/** 79 after 1978. */
function sayFollowing(year: number, style: Style): string {
  const following = year + 1;
  return year >= 100 && following % 100 !== 0 ? two(following % 100) : sayPlain({ year: following }, style);
}

/** The digits of a decade. */
const DECADE = /^\d{3}X$/;

/** A date with digits left open. */
function sayPattern(date: CalendarDate, style: Style): string {
  const { year, month, day } = date;
  const { phrases, length } = style;
  if (month === "X0") return sayDate({ ...date, month: "10" }, style);
  const within = (unit: "day" | "month", of: CalendarDate): string =>
    length === "short" ? sayDate(of, style) : phrases.somewhere(unit, sayDate(of, inPhrase(style)), nounOf(of, style));
  if (year === "XXXX" && month !== undefined && !/X/.test(month + (day ?? "").replace("XX", ""))) {
    return phrases.yearUnknown(sayYearless(Number(month), day, style));
  }
  if (DECADE.test(year) && month === undefined) return phrases.decade(year.replace("X", "0"));
  if (month !== undefined && (!year.includes("X") || DECADE.test(year))) {
    if (day === "XX" && !(year + month).includes("X")) return within("day", { kind: "date", year, month });
    if (month === "XX" && (day === undefined || day === "XX")) {
      return within(day === undefined ? "month" : "day", { kind: "date", year });
    }
  }
  return sayPossibilities(date, style);
}

/** A month or day of no year; 2000 has every day. */
function sayYearless(month: number, day: string | undefined, style: Style): string {
  const plain = { year: 2000, month, ...(day !== undefined && day !== "XX" && { day: Number(day) }) };
  const length = style.length === "short" ? "short" : "medium";
  const own: Style = { ...style, otherLocale: undefined, length, omitYear: 2000 };
  const words = sayPlain(plain, day === "XX" ? inPhrase(own) : own);
  return day === "XX" && length !== "short" ? style.phrases.somewhere("day", words, "month") : words;
}

function sayPossibilities(date: CalendarDate, style: Style): string {
  const extent = extentOf(date);
  if (extent === undefined) return "";
  const { phrases, locale } = style;
  const unit = date.day === undefined ? (date.month === undefined ? "year" : "month") : "day";
  if (countIn([extent.first, extent.next], unit) === 1) return sayDays(extent, unit, withoutWeekday(style));
  const pair = sayDays(extent, unit, inPhrase(style), phrases.and(unit));
  const count = extent.members && countIn(extent.members, unit);
  if (count === undefined) return phrases.between(pair, unit);
  return phrases.oneOf(count, unit, pair, numbersIn(locale).format(count));
}

/** How many days, months or years runs of days are. */
function countIn(runs: Runs, unit: "day" | "month" | "year"): number {
  const placeOf = (at: number): number => {
    const { year, month } = civilFromDays(at);
    return unit === "day" ? at : unit === "year" ? year : year * 12 + month;
  };
  return runs.reduce((sum, at, i) => sum + (i % 2 === 0 ? -placeOf(at) : placeOf(at)), 0);
}

function sayDate(date: CalendarDate, style: Style): string {
  if (date.season !== undefined) return saySeason(date, date.season, style);
  const plain = plainOf(date);
  return plain ? sayPlain(plain, style) : sayPattern(date, style);
}

/** What the words of a date name, for the grammar of what stands around them. */
export function nounOf(date: Unit | Age, style: Style): DateNoun {
  if (date.kind === "period") return date.unit === "hundred" ? "decade" : date.unit;
  if (date.kind === "age" || (date.kind === "year" && date.significant !== undefined)) return "other";
  if (date.kind === "date" && date.season !== undefined) return Number(date.season) < 33 ? "season" : "share";
  const plain = plainOf(date);
  if (plain === undefined && date.kind === "date" && date.month === undefined && DECADE.test(date.year))
    return "decade";
  if (plain === undefined) return "other";
  if (plain.month !== undefined) return plain.day === undefined ? "month" : "day";
  return needsEra(plain.year, style) ? "other" : "year";
}

/** A date with what is said of its components. */
export function sayUnit(date: Unit | Age, style: Style): string {
  const noun = nounOf(date, style);
  switch (date.kind) {
    case "date":
      return sayQualifiedDate(date, style);
    case "year":
      return qualify((own) => sayLongYear(date, own), date.qualifier, style, noun);
    case "period":
      return qualify((own) => sayPeriod(date, own), date.qualifier, style, noun);
    default:
      return qualify((own) => sayAge(date, own), date.qualifier, style, noun);
  }
}

/** A date that is not certain has no weekday: that would be more than its author knew. */
function withoutWeekday(style: Style): Style {
  return style.length === "long" ? { ...style, length: "medium" } : style;
}

/** Words with “c.” and “?”. */
export function qualify(
  say: (style: Style) => string,
  sign: Qualifier | undefined,
  style: Style,
  noun: DateNoun,
): string {
  const { phrases, length } = style;
  const about =
    sign === "~" || sign === "%"
      ? phrases.circa(say(inPhrase(style)), noun)
      : say(sign ? withoutWeekday(style) : style);
  if (sign !== "?" && sign !== "%") return about;
  return length === "long" ? phrases.uncertain(about) : phrases.perhaps(about);
}

/** One sign for all components, else, where there is room, a remark on each. */
function sayQualifiedDate(date: CalendarDate, style: Style): string {
  const { qualifiers, month, season, day } = date;
  const say = (own: Style): string => sayDate(date, own);
  if (qualifiers === undefined) return say(style);
  const noun = nounOf(date, style);
  const { year } = qualifiers;
  const hasSecond = (month ?? season) !== undefined;
  const signs = [year, ...(hasSecond ? [qualifiers.month] : []), ...(day === undefined ? [] : [qualifiers.day])];
  if (signs.every((sign) => sign === year)) return qualify(say, year, style, noun);
  if (style.length === "long") {
    const { remark } = style.phrases;
    const remarks = [
      year && remark("year", year),
      qualifiers.month && remark(season === undefined ? "month" : "season", qualifiers.month),
      qualifiers.day && remark("day", qualifiers.day),
    ];
    return style.phrases.qualified(
      say(withoutWeekday(style)),
      remarks.filter((text) => text !== undefined),
    );
  }
  const given = signs.join("");
  const uncertain = /[?%]/.test(given);
  const approximate = /[~%]/.test(given);
  return qualify(say, uncertain && approximate ? "%" : uncertain ? "?" : "~", style, noun);
}
