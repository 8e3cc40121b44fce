import { DAY, civilFromDays, daysFromCivil } from "./civil.ts";
import type { Age, CalendarDate, LongYear, Period, Qualifier, Unit } from "./expression.ts";
import { extentOf, yearOf } from "./extent.ts";
import { two } from "./offset.ts";
import type { Days } from "./pattern.ts";
import { agesIn, datesIn, numbersIn } from "./style.ts";
import type { Style } from "./style.ts";

/** A plain year, month or day. */
export interface Plain {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Years of more than four digits: `Intl` is given one of the same calendar near 2000, and the year is put in by us. */
function isFar(year: number): boolean {
  return year > 9999 || year < -9998;
}

/** The date as `Intl` takes it: UTC. */
function proxy({ year, month = 1, day = 1 }: Plain): Date {
  const near = isFar(year) ? 2000 + (year - Math.floor(year / 400) * 400) : year;
  return new Date(daysFromCivil(near, month, day) * DAY);
}

/** Which fields are written: an era before year 1, and to tell years of one or two digits from days. */
function fieldsOf({ year, month, day }: Plain, style: Style, hasEra: boolean): Intl.DateTimeFormatOptions {
  const omitted = month !== undefined && year === style.omitYear;
  return {
    timeZone: "UTC",
    ...(style.length === "long" && day !== undefined && !isFar(year) && { weekday: "long" }),
    ...(day !== undefined && { day: "numeric" }),
    ...(month !== undefined && { month: style.length === "short" ? "short" : "long" }),
    ...(!omitted && { year: "numeric" }),
    ...(!omitted && hasEra && { era: "short" }),
  };
}

function needsEra(year: number): boolean {
  return year < 100 || isFar(year);
}

/** A year, month or day in words. */
export function sayPlain(date: Plain, style: Style): string {
  const format = datesIn(style.locale, fieldsOf(date, style, needsEra(date.year)));
  if (!isFar(date.year)) return format.format(proxy(date));
  const shown = date.year > 0 ? date.year : 1 - date.year;
  const number = numbersIn(style.locale).format(shown);
  const isPast = date.year <= 0;
  const parts = datesIn(style.locale, fieldsOf(date, style, true)).formatToParts(
    proxy(isPast ? { ...date, year: -3 } : date),
  );
  return parts.map(({ type, value }) => (type === "year" ? number : value)).join("");
}

/**
 * Two plain dates with what they share said once.
 *
 * @param and - what stands between them instead of a dash
 */
export function sayPair(a: Plain, b: Plain, style: Style, and?: string): string {
  if (a.year === b.year && a.month === b.month && a.day === b.day) return sayPlain(a, style);
  const dash = and ?? (style.length === "short" ? "–" : " – ");
  const alike = (a.month === undefined) === (b.month === undefined) && (a.day === undefined) === (b.day === undefined);
  const far = isFar(a.year) || isFar(b.year);
  if (!alike || far) return sayPlain(a, style) + (and ?? " – ") + sayPlain(b, style);
  const plain: Style = { ...style, length: style.length === "short" ? "short" : "medium" };
  const shown = a.year === b.year ? plain : withYear(plain);
  const format = datesIn(style.locale, fieldsOf(a, shown, needsEra(a.year) || needsEra(b.year)));
  const parts = format.formatRangeToParts(proxy(a), proxy(b));
  const separator = parts.findIndex(
    ({ source }, i) =>
      source === "shared" && parts[i - 1]?.source === "startRange" && parts[i + 1]?.source === "endRange",
  );
  if (separator < 0) return format.format(proxy(a)) + (and ?? " – ") + format.format(proxy(b));
  const tight = parts.filter(({ source }) => source !== "shared").every(({ value }) => /^\d+$/.test(value));
  return parts
    .map(({ value }, i) => {
      if (i !== separator) return value;
      if (and !== undefined) return and;
      return style.length === "short" && tight ? value.replace(/^\s*–\s*$/u, dash) : value;
    })
    .join("");
}

/** The same style with every year said. */
export function withYear({ omitYear: _omitted, ...style }: Style): Style {
  return style;
}

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

/** A year in one of the long forms. */
export function sayLongYear(date: LongYear, style: Style): string {
  const year = yearOf(date);
  if (year <= -LONG_AGO) return sayAgo(-year, style, date.significant);
  const best = sayPlain({ year }, style);
  const extent = extentOf(date);
  if (extent?.best === undefined) return best;
  return style.phrases.estimate(best, sayDays(extent.days, "year", style, style.phrases.and));
}

/** “13.8 billion years ago”, from `Intl`'s own words for the past. */
function sayAgo(years: number, style: Style, significant?: number): string {
  const number = numbersIn(style.locale, {
    notation: "compact",
    compactDisplay: "long",
    ...(significant === undefined ? { maximumFractionDigits: 12 } : { maximumSignificantDigits: significant }),
  }).format(years);
  const parts = agesIn(style.locale).formatToParts(-years, "year");
  const first = parts.findIndex(({ type }) => type !== "literal");
  return parts
    .map((part, i) => (i === first ? number : part.type === "literal" ? part.value : ""))
    .join("")
    .trim();
}

/** First and last unit of days. */
export function sayDays(days: Days, grain: "day" | "month" | "year", style: Style, and?: string): string {
  const cut = (at: number): Plain => {
    const { year, month, day } = civilFromDays(at);
    return { year, ...(grain !== "year" && { month }), ...(grain === "day" && { day }) };
  };
  return sayPair(cut(days.first), cut(days.next - 1), style, and);
}

/** A decade, century or millennium. */
export function sayPeriod({ unit, number, era }: Period, { phrases }: Style): string {
  const name = unit === "century" || unit === "millennium" ? phrases[unit](number) : phrases.decade(String(number));
  return era === "BCE" ? phrases.bce(name) : name;
}

/** An age before the present, in the unit it was given in. */
export function sayAge({ value, error, unit }: Age, { phrases, length, locale }: Style): string {
  const decimals = value.includes(".") ? value.length - value.indexOf(".") - 1 : 0;
  const number = numbersIn(locale, { minimumFractionDigits: Math.min(20, decimals), maximumFractionDigits: 20 }).format(
    Number(value),
  );
  return phrases.age(number, error, unit, length === "short");
}

/** A season, quarter, third or half of a year. */
function saySeason({ year }: CalendarDate, season: string, style: Style): string {
  const { phrases, omitYear, length } = style;
  const [first, following] = year.includes("X")
    ? [sayPattern({ kind: "date", year }, style), ""]
    : [sayPlain({ year: Number(year) }, style), sayFollowing(Number(year), style)];
  const shown = !year.includes("X") && Number(year) === omitYear ? "" : first;
  return phrases.season(Number(season), shown, following, length === "short");
}

/** 79 after 1978. */
function sayFollowing(year: number, style: Style): string {
  const following = year + 1;
  return year >= 100 && following % 100 !== 0 ? two(following % 100) : sayPlain({ year: following }, style);
}

/** A date with digits left open. */
function sayPattern(date: CalendarDate, style: Style): string {
  const { year, month, day } = date;
  const { phrases, length } = style;
  const within = (unit: "day" | "month", of: CalendarDate): string =>
    length === "short" ? sayDate(of, style) : phrases.somewhere(unit, sayDate(of, style));
  if (year === "XXXX" && month !== undefined && !/X/.test(month + (day ?? "").replace("XX", ""))) {
    return phrases.yearUnknown(sayYearless(Number(month), day, style));
  }
  if (/^\d{3}X$/.test(year) && month === undefined) return phrases.decade(year.replace("X", "0"));
  if (!year.includes("X") && month !== undefined) {
    if (day === "XX" && !month.includes("X")) return within("day", { kind: "date", year, month });
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
  const words = sayPlain(plain, { ...style, length, omitYear: 2000 });
  return day === "XX" && length !== "short" ? style.phrases.somewhere("day", words) : words;
}

function sayPossibilities(date: CalendarDate, style: Style): string {
  const extent = extentOf(date);
  if (extent === undefined) return "";
  const { phrases, length } = style;
  const unit = date.day === undefined ? (date.month === undefined ? "year" : "month") : "day";
  const pair = sayDays(extent.days, unit, style, length === "short" ? undefined : phrases.and);
  const count = extent.members?.reduce((sum, days) => sum + countOf(days, unit), 0);
  if (count !== undefined) return phrases.oneOf(count, unit, sayDays(extent.days, unit, style, phrases.and));
  return length === "short" ? pair : phrases.between(pair);
}

function countOf({ first, next }: Days, unit: "day" | "month" | "year"): number {
  if (unit === "day") return next - first;
  const [a, b] = [civilFromDays(first), civilFromDays(next)];
  return unit === "year" ? b.year - a.year : (b.year - a.year) * 12 + b.month - a.month;
}

function sayDate(date: CalendarDate, style: Style): string {
  if (date.season !== undefined) return saySeason(date, date.season, style);
  const plain = plainOf(date);
  return plain ? sayPlain(plain, style) : sayPattern(date, style);
}

/** A date with what is said of its components. */
export function sayUnit(date: Unit | Age, style: Style): string {
  switch (date.kind) {
    case "date":
      return sayQualifiedDate(date, style);
    case "year":
      return qualify(sayLongYear(date, style), date.qualifier, style);
    case "period":
      return qualify(sayPeriod(date, style), date.qualifier, style);
    default:
      return qualify(sayAge(date, style), date.qualifier, style);
  }
}

/** Words with “c.” and “?”. */
export function qualify(words: string, sign: Qualifier | undefined, { phrases, length }: Style): string {
  const about = sign === "~" || sign === "%" ? phrases.circa(words) : words;
  if (sign !== "?" && sign !== "%") return about;
  return length === "long" ? phrases.uncertain(about) : phrases.perhaps(about);
}

/** One sign for all components, else, where there is room, a remark on each. */
function sayQualifiedDate(date: CalendarDate, style: Style): string {
  const words = sayDate(date, style);
  const { qualifiers, month, season, day } = date;
  if (qualifiers === undefined) return words;
  const { year } = qualifiers;
  const hasSecond = (month ?? season) !== undefined;
  const signs = [year, ...(hasSecond ? [qualifiers.month] : []), ...(day === undefined ? [] : [qualifiers.day])];
  if (signs.every((sign) => sign === year)) return qualify(words, year, style);
  if (style.length === "long") {
    const { remark } = style.phrases;
    const remarks = [
      year && remark("year", year),
      qualifiers.month && remark(season === undefined ? "month" : "season", qualifiers.month),
      qualifiers.day && remark("day", qualifiers.day),
    ];
    return style.phrases.qualified(
      words,
      remarks.filter((text) => text !== undefined),
    );
  }
  const given = signs.join("");
  const uncertain = /[?%]/.test(given);
  const approximate = /[~%]/.test(given);
  return qualify(words, uncertain && approximate ? "%" : uncertain ? "?" : "~", style);
}
